// What the page says, in English and Chinese, and which of the two is spoken.

const WORDS = {
  "fit-page": ["Whole page", "整版"],
  "fit-width": ["Fit width", "适合宽度"],
  "actual": ["100 %", "100%"],
  "plates": ["As printed", "按印版"],
  "overlays": ["Overlays", "辅助线"],
  "help": ["Keys", "快捷键"],
  "other-language": ["中文", "English"],
  "open": ["Open in editor", "在编辑器中打开"],
  "search": ["Search the page", "查找版面文字"],
  "no-hits": ["none", "没有找到"],
  "none-found": ["No findings", "没有问题"],
  "count": ["{errors} errors, {warnings} warnings, {others} others", "{errors} 个错误，{warnings} 个警告，{others} 个其他"],
  "broken": ["The files have a fault; this is the last good page. {message}", "文件有错，显示的是上一次排好的版面。{message}"],
  "never": ["There is no page yet. {message}", "还排不出版面。{message}"],
  "away": ["The preview has ended or was cut off; trying again …", "预览已停止或连接中断，正在重新连接……"],
  "no-key": ["Open this page by the address that `paginate preview` printed.", "请用 paginate preview 列出的地址打开本页。"],
  "took": ["shown after {ms} ms", "{ms} 毫秒后更新"],
  "stages": ["stages", "各步"],
  "refused": ["The editor did not open: {why}", "编辑器没有打开：{why}"],
  "remedy": ["help: {help}", "建议：{help}"],
  "allowed": ["allowed: {reason}", "已允许：{reason}"],
  "no-ink": ["no ink", "无墨"],
  "total-ink": ["total {sum} %", "总墨量 {sum}%"],
  "click-opens": ["A click opens the editor", "单击文字即打开编辑器"],
  "grid": ["Columns and lines", "栏和行"],
  "places": ["Places, articles, capacity", "位置、稿块、容量"],
  "threads": ["Threads of stories", "稿件走向"],
  "white": ["White around obstacles", "绕排留白"],
  "fit": ["Overset and short columns", "多出和不足"],
  "pictures": ["Picture resolution", "图片分辨率"],
  "edges": ["Bleed and safety", "出血和安全线"],
  "ink": ["Ink under the pointer", "指针处的墨量"],
  "distances": ["Distances between edges", "边距"],
  "holds": ["{lines} lines, {characters} characters", "容 {lines} 行 {characters} 字"],
  "over": ["+{lines} lines ({characters})", "多出 {lines} 行（{characters} 字）"],
  "free": ["{lines} lines free ({characters})", "缺 {lines} 行（{characters} 字）"],
  "ppi": ["{ppi} ppi", "{ppi} ppi"],
  "column": ["column {number}", "栏{number}"],
  "bleed": ["bleed", "出血"],
  "safe": ["safety", "安全线"],
  "type-area": ["type area", "版心"],
  "making": ["The page is being made …", "正在排版……"],
  "notes": ["Notes", "批注"],
  "note-add": ["Note", "批注"],
  "note-words": ["What is wrong", "批语"],
  "note-name": ["Your name", "姓名"],
  "note-write": ["Write", "写入"],
  "note-not": ["Cancel", "取消"],
  "note-open": ["open", "待处理"],
  "note-done": ["done", "已处理"],
  "note-refused": ["refused", "不改"],
  "note-gone": ["what it marks is gone: {text}", "所批文字已不在：{text}"],
  "note-to-open": ["Open again", "重新处理"],
  "note-to-done": ["Done", "已处理"],
  "note-to-refused": ["Refuse", "不改"],
  "note-nowhere": ["select words first, or click on a place", "请先选中文字，或点一处"],
  "keys-note": ["write a note on what is selected or was clicked", "在所选或所点之处写批注"],
  "keys-view": ["whole page; fit width; actual size", "整版；适合宽度；实际大小"],
  "keys-zoom": ["larger, smaller (also Ctrl+wheel, pinch)", "放大、缩小（也可 Ctrl+滚轮、双指）"],
  "keys-pan": ["move the page (also wheel, arrows, middle button)", "移动版面（也可滚轮、方向键、中键）"],
  "keys-search": ["search; next hit, previous hit", "查找；下一处、上一处"],
  "keys-findings": ["next, previous finding", "下一个、上一个问题"],
  "keys-overlays": ["overlays off and on again", "隐藏、恢复辅助线"],
  "keys-plates": ["as printed, and back", "按印版显示，再按复原"],
  "keys-copy": ["copy what is selected; select its story", "复制所选文字；全选本篇"],
  "keys-open": ["open what was clicked in the editor (also a double click)", "在编辑器中打开所点之处（也可双击）"],
  "keys-away": ["forget selection and search", "取消选择和查找"],
};

let language = "en";

/** Speak "en" or "zh" from now on. */
export function speak(name) {
  language = name === "zh" ? "zh" : "en";
  document.documentElement.lang = language;
}

/** The language that is spoken. */
export const spoken = () => language;

/** The words of this name, with their places filled. */
export function words(name, values = {}) {
  const text = WORDS[name][language === "zh" ? 1 : 0];
  return text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
}
