"""The phrases inside messages and hints, in English and Chinese."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from paginate.diagnostics.page_phrases import COMPOSITION_PHRASES, ORDER_PHRASES, TABLE_PHRASES
from paginate.records import NamedTuple

LONGEST_VALUE: Final = 300
"""Characters of a value that a message shows at most: somebody may write a whole story for a length."""


class Phrase(NamedTuple):
    """A row of the table and the values that fill it; the reader's language is chosen later."""

    name: str
    values: Mapping[str, str | Phrase]

    def words(self, language: str = "en") -> str:
        """The phrase in `language`, 'en' or 'zh'."""
        return fill(PHRASES[self.name][language], self.values, language)

    def __str__(self) -> str:
        return self.words()


def phrase(name: str, /, **values: object) -> Phrase:
    """The phrase `name` with its `values`; values that are phrases themselves take its language."""
    return Phrase(name, keep_phrases(values))


def keep_phrases(values: Mapping[str, object]) -> dict[str, str | Phrase]:
    """The values as text, shortened where they are very long; phrases stay phrases."""
    return {name: value if isinstance(value, Phrase) else _shortened(str(value)) for name, value in values.items()}


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"


def fill(template: str, values: Mapping[str, str | Phrase], language: str) -> str:
    """The template with its places filled, in `language`.

    `{lines:line is|lines are}` is the one of two wordings that goes with a number: the first with 1, the second with any other.
    """
    return template.format_map(
        {name: value.words(language) if isinstance(value, Phrase) else _Value(value) for name, value in values.items()}
    )


class _Value(str):
    """A value in a message; with two wordings for its format, the one that goes with it as a number."""

    __slots__ = ()

    def __format__(self, wordings: str) -> str:
        one, parted, many = wordings.partition("|")
        if not parted:
            return super().__format__(wordings)
        return one if self == "1" else many


def _row(english: str, chinese: str) -> Mapping[str, str]:
    return {"en": english, "zh": chinese}


# fmt: off
PHRASES: Final[Mapping[str, Mapping[str, str]]] = {
    # --- texts of a page --------------------------------------------------------------------------------------------
    "a-text": _row("the text", "正文"),
    "a-heading": _row("the heading", "标题"),
    "a-caption": _row("the caption", "图片说明"),
    # --- names ------------------------------------------------------------------------------------------------
    "none": _row("", ""),
    "uncounted": _row("some", "若干"),
    "more-there": _row("; {number} more like it there", "，同处另有 {number} 处"),
    "near": _row("did you mean '{name}'?", "是否想写“{name}”？"),
    "near-word": _row("did you mean '{name}'? It may also be {names}", "是否想写“{name}”？也可写 {names}"),
    "near-of": _row("did you mean '{name}'? The keys here are {names}", "是否想写“{name}”？此处可写 {names}"),
    "one-of": _row("write one of {names}", "请写以下之一：{names}"),
    "keys-here": _row("the keys here are {names}", "此处可写 {names}"),
    "units-of-length": _row("write {text}字, {text}行, {text}mm or {text}pt", "请写 {text}字、{text}行、{text}mm 或 {text}pt"),
    "size-by-name": _row("write {name} ({size}pt), or {text}pt", "请写{name}（{size}pt），或 {text}pt"),
    "unit-near": _row("; did you mean {unit}?", "；是否想写 {unit}？"),
    "define": _row("define it under {section}:", "请在 {section}: 下定义"),
    "put-file": _row("put it in the layout's folder, and write its name exactly",
                     "请把它放进版面文件夹，并照原样写文件名"),
    "example": _row("write something like {key}: {example}", "请写如 {key}: {example}"),
    # --- shapes of values -------------------------------------------------------------------------------------
    "shape-text": _row("text", "文字"),
    "shape-list": _row("a list", "列表"),
    "shape-mapping": _row("a set of keys", "若干“键: 值”"),
    "shape-nothing": _row("nothing", "空白"),
    "shape-or": _row("{one} or {other}", "{one}或{other}"),
    "space-after-colon": _row("a colon ends a key only when a space follows it: write '{key}: {value}'",
                              "冒号后要有空格才是键：请写“{key}: {value}”"),
    "write-narrow": _row("write the half-width '{narrow}': {fixed}", "请写半角“{narrow}”：{fixed}"),
    "leave-out": _row("delete it: {fixed}", "请删去：{fixed}"),
    "or-take-out": _row("{way}, or delete the key", "{way}，或删去此键"),
    "quote-brackets": _row("put a text with brackets in quotation marks: {quoted}", "带括号的文字请放进引号：{quoted}"),
    "page-size": _row("write one of {names}, or width and height: page: {{width: 270mm, height: 390mm}}",
                      "请写以下之一：{names}，或写宽和高：page: {{width: 270mm, height: 390mm}}"),
    "page-size-near": _row("did you mean '{name}'? Any other page has width and height: page: {{width: 270mm, height: 390mm}}",
                           "是否想写“{name}”？其他开本请写宽和高：page: {{width: 270mm, height: 390mm}}"),
    "plain-colon": _row("write the half-width colon and a space: '{key}: {value}'",
                        "请用半角冒号加空格：“{key}: {value}”"),
    # --- frames and their keys --------------------------------------------------------------------------------
    "frame-kinds": _row("write heading:, story:, photo:, advertisement:, rule:, box: or table:",
                        "请写 heading:、story:、photo:、advertisement:、rule:、box: 或 table:"),
    "depth-of-horizontal": _row("the depth of horizontal text is its height: write height:",
                                "横排文字的深度是高度：请写 height:"),
    "depth-of-vertical": _row("the depth of vertical text is its width: write width:",
                              "竖排文字的深度是宽度：请写 width:"),
    "columns-and-depth": _row("write size: [width, height], or columns: with measures and {key}:",
                              "请写 size: [宽, 高]，或 columns: 加栏宽并写 {key}:"),
    "measure-or-size": _row("write the measure of a column, or write size: [width, height]",
                            "请写栏宽，或写 size: [宽, 高]"),
    "size-alone": _row("size: already gives the depth; keep one of them", "size: 已含深度，请只留一个"),
    "file-or-text": _row("write file: and a file's name, or text: and the text", "请写 file: 文件名，或 text: 文字"),
    "rank-of-squeezing": _row("write with which others the blank is squeezed, such as squeeze: bracket, or delete least:",
                              "请写明与哪些空白一起压缩，如 squeeze: bracket，或删去 least:"),
    "delete-key": _row("delete it", "请删去"),
    "key-instead": _row("write {key}: in its place", "请改写 {key}:"),
    "keep-one": _row("keep one of them", "请只留一个"),
    "fill-or-border": _row("write fill: and a colour, border: and a thickness, or both",
                           "请写 fill: 颜色、border: 粗细，或两者都写"),
    "groups-or-characters": _row("write for: and groups or classes, characters: and characters, or both",
                                 "请写 for: 字符组或字符类、characters: 字符，或两者都写"),
    "run-as-written": _row("write [text]{{name}}; for plain brackets write \\[ and \\]",
                           "请写 [文字]{{名称}}；普通方括号请写 \\[ 和 \\]"),
    "reading-behind-colon": _row("write the reading behind a colon: [重]{{ruby: chóng}}", "请在冒号后写注音，如 [重]{{注音: chóng}}"),
    "no-value": _row("write it without a value", "此词之后不写冒号和内容"),
    "break-between": _row("write it between two characters of a paragraph: a paragraph ends by itself", "请写在一段的两个字之间：段末本来就换行"),
    "break-is-empty": _row("write []{{break}} by itself where the line is to end", "请在换行之处单独写 []{{换行}}"),
    "language": _row("write a language with hyphenation, such as en, or off",
                     "请写能断词的语言，如 en，或 off"),
    "horizontal": _row("horizontal", "横排"),
    "vertical": _row("vertical", "竖排"),
    # --- places -----------------------------------------------------------------------------------------------
    "place": _row("columns {columns} lines {lines}", "栏{columns} 行{lines}"),
    "place-example": _row("write columns and lines, such as 栏1-5 行13-41 or columns 1-5 lines 13-41; or [x, y] in lengths",
                          "请写几栏几行，如 栏1-5 行13-41；或写 [x, y] 两个长度"),
    "place-comma": _row("a place has no comma: write {place}", "位置里不用逗号：请写 {place}"),
    "place-number": _row("{wrong} would be a count: write {place}, the one with that number", "{wrong} 是数量，第几要写 {place}"),
    "place-order": _row("the smaller number comes first: {first}-{last}", "小的数写在前：{first}-{last}"),
    "place-from-one": _row("columns and lines are counted from 1", "栏和行都从 1 数起"),
    "place-gutter": _row("a gutter lies between two neighbours: write 栏{one}|{other}", "栏间在相邻两栏之间：请写 栏{one}|{other}"),
    "place-part": _row("each place of a list has columns and lines: [栏1-3 行20-40, 栏1 行41-60]",
                       "列表里每个位置都要有栏和行：[栏1-3 行20-40, 栏1 行41-60]"),
    "columns-of-grid": _row("the page has {number} columns; only a spread has columns {first} to {last}", "本页 {number} 栏（通版才有 栏{first}-{last}）"),
    "columns-of-spread": _row("the spread has {number} columns", "通版 {number} 栏"),
    "grid-without-columns": _row("the page has one column: write columns: in grid:, such as grid: {{columns: 8}}",
                                 "本页只有一栏：请在 grid: 中写 columns:，如 grid: {{columns: 8}}"),
    "place-says-size": _row("a place says how large the frame is: delete {key}:, or write [x, y] in at:; only the depth may be said, by depth:",
                            "位置已说明大小：请删去 {key}:，或在 at: 中写 [x, y]；只有深可另写 depth:"),
    "place-for-this": _row("{key}: goes with a place such as at: 栏1-4, not with lengths", "{key}: 要配 at: 栏1-4 这样的位置，不能配长度"),
    "below-or-line": _row("keep one of them: below: or the first line", "below: 和起始行请只留一个"),
    "depth-or-line": _row("the place says both lines; delete depth:, or the last line: 行13-", "位置已写明起止行：请删去 depth:，或不写末行：行13-"),
    "places-for-text": _row("only text runs through several places: write one", "只有文字能连排几个位置：请只写一个"),
    "gutter-for-rule": _row("only a rule can be in a gutter: write columns, such as 栏4-5", "栏间只能放线：请写栏，如 栏4-5"),
    "base-columns-only": _row("an area of several places has the page's own columns: delete columns:, or write one place",
                              "几个位置合成的区域只能用基本栏：请删去 columns:，或只写一个位置"),
    "grid-says-type-area": _row("the type area comes from the grid: delete {key}:", "版心由行格得出：请删去 {key}:"),
    "grid-on-page": _row("use fewer or narrower columns, or fewer lines: the page is {width} × {height}",
                         "请减少栏数、行数或减小栏宽：版面为 {width} × {height}"),
    "spread-is-horizontal": _row("a spread has horizontal lines", "通版的行格只能横排"),
    "deepen-above": _row("make {frame} {lines} {lines:line|lines} deeper, or place a picture of {columns} {columns:column|columns} × {lines} {lines:line|lines}",
                         "请把{frame}加深 {lines} 行，或加 {columns} 栏 × {lines} 行的图"),
    "fill-hole": _row("place something of {columns} {columns:column|columns} × {lines} {lines:line|lines} there",
                      "请补 {columns} 栏 × {lines} 行的内容"),
    **ORDER_PHRASES,
    **TABLE_PHRASES,
    # --- geometry ---------------------------------------------------------------------------------------------
    "bring-inside": _row("the page is {width} × {height}, and text must stay on it: move the frame, or make it smaller",
                         "版面为 {width} × {height}，文字不能出版面：请移动或缩小此框"),
    "bring-onto-page": _row("it would not be printed at all: the page with its bleed is {width} × {height}; move the frame onto it",
                            "此框完全不会印出：版面连出血为 {width} × {height}，请移到版面内"),
    "measures-of-one": _row("{below} 字 = {shorter} and {above} 字 = {longer}", "{below} 字 = {shorter}，{above} 字 = {longer}"),
    "measures-of-several": _row("{number} columns of {below} 字 = {shorter} and of {above} 字 = {longer}, gutters included",
                                "{number} 栏连栏间距，各 {below} 字 = {shorter}，各 {above} 字 = {longer}"),
    "write-measure": _row("write in grid: {one}, or {other}{also}", "请在 grid: 中写 {one}，或 {other}{also}"),
    "without-key": _row(", and delete {key}: in type_area:", "，并删去 type_area: 中的 {key}:"),
    "measure-of-area": _row("measure: {measure}字 (type area {width} wide)", "measure: {measure}字（版心宽 {width}）"),
    "write-this": _row("write {way}", "请写 {way}"),
    "write-one-of": _row("write {first} or {second}", "请写 {first}，或 {second}"),
    "text-does-not-bleed": _row("text must stay on the page: only photos, boxes, rules and advertisements have bleeds:",
                                "文字不能出版面：照片、底框、线和广告才有 bleeds:"),
    "caption-beside-bleed": _row("the caption would be cut off: write caption_side: {side}, or delete {edge}",
                                 "图片说明会被裁掉：请写 caption_side: {side}，或从 bleeds 删去 {edge}"),
    "caption-in-bleed": _row("the caption would be cut off: delete {edge}, or make the caption a heading on the photo",
                             "图片说明会被裁掉：请从 bleeds 删去 {edge}，或把说明改为压图的标题"),
    **COMPOSITION_PHRASES,
    # --- why a file cannot be read ----------------------------------------------------------------------------
    "no-such-file": _row("there is no such file", "没有这个文件"),
    "is-a-folder": _row("it is a folder", "它是文件夹"),
    "not-permitted": _row("you may not read it", "没有读取权限"),
    "no-regular-file": _row("it is not a regular file", "它不是普通文件"),
    "link-to-itself": _row("it is a link to itself", "它是指向自身的链接"),
    "from-the-system": _row("the system says '{reason}'", "系统报告“{reason}”"),
    "changed-meanwhile": _row("it was replaced while the page was made; run the command again", "制作版面时文件被替换，请重新运行"),
    "cut-short": _row("it is cut short", "文件不完整"),
    # --- why a photo or a profile cannot be used --------------------------------------------------------------
    "picture-damaged-jpeg": _row("it is a JPEG with a damaged header", "它是文件头已损坏的 JPEG"),
    "picture-damaged-png": _row("it is a PNG with a damaged header", "它是文件头已损坏的 PNG"),
    "picture-damaged-tiff": _row(
        "it is a TIFF that is damaged, cut short or has extra channels", "它是已损坏、不完整或带有额外通道的 TIFF"),
    "picture-heic": _row("it is a HEIC picture", "它是 HEIC 图片"),
    "picture-avif": _row("it is an AVIF picture", "它是 AVIF 图片"),
    "picture-webp": _row("it is a WebP picture", "它是 WebP 图片"),
    "picture-gif": _row("it is a GIF picture", "它是 GIF 图片"),
    "picture-bmp": _row("it is a BMP picture", "它是 BMP 图片"),
    "picture-photoshop": _row("it is a Photoshop document", "它是 Photoshop 文档"),
    "picture-pdf": _row("it is a PDF", "它是 PDF 文件"),
    "damaged-pdf": _row("it is not a PDF, or it is damaged", "它不是 PDF，或已损坏"),
    "content-lost": _row("a part of it is lost", "有一部分内容缺失"),
    "operations": _row(" (after {number} operations)", "（读到第 {number} 个操作）"),
    "inexact-image": _row("a picture", "有图片"),
    "inexact-blend": _row("what is blended by hue, saturation, colour or luminosity", "按色相、饱和度、颜色或明度混合的内容"),
    "inexact-group": _row("a group that knocks out or is blended in light", "有挖空组或以 RGB 混合的组"),
    "inexact-mask": _row("what a soft mask of colours lets through", "有以彩色亮度为蒙版的内容"),
    "inexact-tile": _row("a pattern whose tiles are blended with what lies beneath", "有与下层混合的图案"),
    "inexact-shading": _row("a gradient", "有渐变"),
    "complex-pdf": _row("it is too large or has too many parts", "文件太大，或结构过于复杂"),
    "picture-postscript": _row("it is PostScript", "它是 PostScript 文件"),
    "picture-size": _row("it is {width} × {height} pixels", "它有 {width} × {height} 像素"),
    "picture-mode": _row("its mode is {mode}, not gray, RGB or CMYK", "它的色彩模式为 {mode}，不是灰度、RGB 或 CMYK"),
    "picture-damaged": _row("its data are damaged", "数据已损坏"),
    "no-picture": _row("it is not a picture", "它不是图片"),
    "file-empty": _row("the file is empty", "文件是空的"),
    "no-profile": _row("it is not an ICC profile", "它不是 ICC 特性文件"),
    "profile-short": _row("it is too short for an ICC profile", "文件太短，不是 ICC 特性文件"),
    "profile-not-cmyk": _row("it is an ICC profile, but not one for CMYK output", "它是 ICC 特性文件，但不用于 CMYK 输出"),
    "profile-without-table": _row("it has no table from colour to ink", "其中没有由颜色到油墨的转换表"),
    "profile-unreadable": _row("LittleCMS cannot read it", "LittleCMS 无法读取"),
    "profile-unfit": _row("LittleCMS cannot convert colours with it", "LittleCMS 无法用它转换颜色"),
    # --- articles ---------------------------------------------------------------------------------------------
    "photo-or-group": _row("write photo: and the name of one, or group: and those of several",
                           "请写 photo: 图片名，或 group: 几张图片的名称"),
    "define-photo": _row("add it under photos: of the article '{name}', or name a file",
                         "请在稿块“{name}”的 photos: 中添加，或写文件名"),
    # --- style files ------------------------------------------------------------------------------------------
    "style-sheets": _row("name a file, or {names}", "请写文件名，或 {names}"),
    # --- press profiles ---------------------------------------------------------------------------------------
    "press-names": _row("write one of {names}, or the name of a file in the layout's folder",
                        "请写 {names} 之一，或版面文件夹中的文件名"),
    "press-of-your-own": _row(
        "write a file such as press.yaml with based_on: {name} and output: {{profile: printer.icc, identifier: FOGRA51}}, and "
        "name it: press: press.yaml",
        "请写一个印刷配置，如 press.yaml，内容为 based_on: {name} 和 output: {{profile: printer.icc, identifier: FOGRA51}}，"
        "再写 press: press.yaml"),
    "press-output": _row("write output: {{profile: printer.icc, identifier: FOGRA51}} in this file, with the printer's file and "
                         "the name of the printing condition",
                         "请在此文件中写 output: {{profile: printer.icc, identifier: FOGRA51}}，用印厂的文件和印刷条件名称"),
    "wanted-below-screen": _row(
        "pictures are scaled down to twice the screen ruling: write at most {most} for wanted",
        "照片会缩小到网线数的两倍：wanted 最大写 {most}"),
    "least-below-wanted": _row("write no more for least than for wanted", "least 不能大于 wanted"),
    "all-codes": _row("docs/diagnostics.md has the codes of all findings", "所有问题的代码见 docs/diagnostics.md"),
    "pdfx-is-ink": _row("PDF/X takes only inks: write inks: cmyk, or standard: plain",
                        "PDF/X 只用油墨色：请写 inks: cmyk，或 standard: plain"),
    "identifier-of-registry": _row("write identifier: and the name of the printing condition in this registry",
                                   "请写 identifier: 该印刷条件在注册表中的名称"),
    "moved-profile": _row("it is a key of the press profile: write press: and a file with output: {{profile: printer.icc}}",
                          "它是印刷配置里的键：请写 press: 文件名，并在该文件中写 output: {{profile: printer.icc}}"),
    "moved-resolution": _row("it is a key of the press profile: write press: and a file with screen: 100, half of the "
                             "resolution",
                             "它是印刷配置里的键：请写 press: 文件名，并在该文件中写 screen: 100（分辨率的一半）"),
    # --- why a font cannot be used ----------------------------------------------------------------------------
    "no-font": _row("it is not an OpenType font, or it is damaged", "不是 OpenType 字体，或已损坏"),
    "font-cff2": _row("its outlines (CFF2) cannot be read, and a PDF cannot contain them as they are; "
                      "get the static fonts of the family {family}",
                      "其轮廓（CFF2）无法读取，也不能原样放入 PDF；请换用“{family}”的静态字体"),
    "chinese-characters": _row("Chinese characters", "汉字"),
    "any-characters": _row("characters", "字符"),
    "font-not-embeddable": _row("its licence flag (OS/2 fsType) forbids embedding it",
                                "其许可标志（OS/2 fsType）不许嵌入"),
    # --- the end of a run ---------------------------------------------------------------------------
    "no-findings": _row("{file}: no findings", "{file}：没有问题"),
    "nothing-to-send-back": _row("{file}: preflight finds nothing", "{file}：印前检查没有发现问题"),
    "summary": _row("{width} × {height} mm, {frames} {frames:frame|frames}, {characters} {characters:character|characters} in {lines} {lines:line|lines}",
                    "{width} × {height} mm，{frames} 个框，{characters} 字，{lines} 行"),
    # --- things that are too large ------------------------------------------------------------------------------------
    "the-layout-expanded": _row("the layout, with its aliases (*name) written out,", "展开别名（*name）后的版面文件"),
    "the-story": _row("the story '{name}'", "稿件“{name}”"),
    "the-article": _row("the article '{name}'", "稿块“{name}”"),
    "the-frame": _row("the frame '{name}'", "框“{name}”"),
    "frame-itself": _row("{frame}", "{frame}"),
    "megabytes": _row("{number} MB", "{number} MB"),
    "characters": _row("{number} {number:character|characters}", "{number} 字"),
    "more-values": _row("more than {number} {number:value|values}", "超过 {number} 个值"),
    "values": _row("{number} {number:value|values}", "{number} 个值"),
    "texts-into-files": _row("move the stories' texts to separate files", "请把稿件文字移到单独的文件"),
    "fewer-aliases": _row("use fewer aliases", "请减少别名"),
    "split-story": _row("a page holds about 20,000 characters: check whether this is the right file",
                        "一个版面约排两万字：请确认文件是否正确"),
    # --- texts ------------------------------------------------------------------------------------------------
    "file-word": _row("a Word document", "Word 文档"),
    "file-pdf": _row("a PDF", "PDF 文件"),
    "file-picture": _row("a picture", "图片"),
    "file-rtf": _row("an RTF document", "RTF 文档"),
    "file-binary": _row("a binary file or an unknown encoding", "无法识别的编码或二进制文件"),
    # --- places in a PDF --------------------------------------------------------------------------------------
    "pdf-file": _row("{file}", "{file}"),
    "pdf-page": _row("{file}, page {page}", "{file} 第 {page} 页"),
    # --- YAML that cannot be read -----------------------------------------------------------------------------
    "yaml-tab": _row("a tab indents this line", "此行用制表符缩进"),
    "yaml-tab-hint": _row("indent with spaces", "请用空格缩进"),
    "yaml-quote": _row("the quotation mark opened here is not closed", "此处的引号没有结束"),
    "yaml-quote-hint": _row("close it at the end of the text with the same mark", "请在文字末尾加上同样的引号"),
    "yaml-after-quote": _row("text follows the closing quotation mark", "结束引号之后还有文字"),
    "yaml-after-quote-hint": _row("put the whole text in quotation marks: {value}", "请把整段文字放进引号：{value}"),
    "yaml-bracket": _row("the '{open}' opened here is not closed", "此处的“{open}”没有结束"),
    "yaml-bracket-hint": _row("write '{close}' at its end, and ',' between its values", "请在末尾写“{close}”，各值之间用半角逗号“,”"),
    "yaml-comma": _row("'{mark}' does not separate values", "“{mark}”不能分隔各值"),
    "yaml-comma-hint": _row("write the half-width ',' between values instead of '{mark}'", "各值之间请用半角逗号“,”，不用“{mark}”"),
    "yaml-wide-bracket": _row("YAML does not take '{mark}' for a bracket", "YAML 不认全角括号“{mark}”"),
    "yaml-wide-bracket-hint": _row("write the half-width '{narrow}'", "请写半角“{narrow}”"),
    "yaml-after-bracket": _row("'{open}' begins a list or keys here, but text follows its end", "“{open}”在此表示列表或键值，其后却还有文字"),
    "yaml-after-bracket-hint": _row("put the whole text in quotation marks: {value}", "请把整段文字放进引号：{value}"),
    "yaml-comment": _row("'#' begins a comment here: the rest of the line is not read", "“#”在此表示注释，本行其余部分不会读入"),
    "yaml-comment-hint": _row("put the text in quotation marks: {value}", "请把文字放进引号：{value}"),
    "yaml-wide-indent": _row("{blank} indents this line", "此行用{blank}缩进"),
    "yaml-wide-indent-hint": _row("indent with half-width spaces", "请改用半角空格缩进"),
    "yaml-wide-hyphen": _row("YAML does not take '{hyphen}' for a hyphen", "YAML 不认“{hyphen}”为列表的短横"),
    "yaml-wide-hyphen-hint": _row("write the half-width '-' and a space", "请写半角短横加空格“- ”"),
    "full-width-blank": _row("a full-width blank (U+3000)", "全角空格（U+3000）"),
    "no-break-space": _row("a no-break space (U+00A0)", "不间断空格（U+00A0）"),
    "wide-space": _row("an unusual space (U+{code_point})", "特殊空格（U+{code_point}）"),
    "invisible-character": _row("an invisible character (U+{code_point})", "看不见的字符（U+{code_point}）"),
    "yaml-colon": _row("YAML does not take '：' for a colon", "YAML 不认全角冒号“：”"),
    "yaml-colon-hint": _row("write ':' and a space", "请写半角冒号加空格“: ”"),
    "yaml-no-space": _row("the colon has no space after it", "冒号后没有空格"),
    "yaml-no-space-hint": _row("write '{key}: {value}'", "请写“{key}: {value}”"),
    "yaml-second-colon": _row("this value contains a second ': '", "值里又有“: ”"),
    "yaml-second-colon-hint": _row("put the value in quotation marks: {value}", "请把值放进引号：{value}"),
    "yaml-no-colon": _row("this line has no 'key: value'", "此行不是“键: 值”"),
    "yaml-no-colon-hint": _row("write a key, a colon, a space and the value", "请写键、冒号、空格和值"),
    "yaml-indent": _row("this line is not indented like the lines it belongs to", "此行的缩进与同组各行不一致"),
    "yaml-indent-hint": _row("begin it in the same column as the others", "请与同组各行对齐"),
    "yaml-start": _row("a value cannot begin with '{character}'", "值不能以“{character}”开头"),
    "yaml-start-hint": _row("put the value in quotation marks: {value}", "请把值放进引号：{value}"),
    "yaml-alias": _row("'*' begins an alias, but no anchor '&{name}' comes before it", "“*”表示别名，而前面没有锚点“&{name}”"),
    "yaml-alias-hint": _row("put text that begins with '*' in quotation marks", "以“*”开头的文字请放进引号"),
    "yaml-cycle": _row("the alias '*{name}' is inside the part that it repeats", "别名“*{name}”在它自己重复的内容里"),
    "yaml-cycle-hint": _row("write the value out", "请直接写出内容"),
    "yaml-tag": _row("'!' begins a tag, but '{tag}' means nothing here", "“!”表示标签，“{tag}”在此没有意义"),
    "yaml-tag-hint": _row("put text that begins with '!' in quotation marks", "以“!”开头的文字请放进引号"),
    "yaml-escape": _row("'{escape}' means nothing between double quotation marks", "双引号内的“{escape}”没有意义"),
    "yaml-escape-hint": _row("use single quotation marks, or write \\\\", "请用单引号，或写 \\\\"),
    "yaml-half-character": _row("'{escape}' is not a whole character", "“{escape}”不是完整的字符"),
    "yaml-half-character-hint": _row("write the character itself", "请直接写出该字符"),
    "yaml-block": _row("text follows '|' or '>' on the same line", "“|”或“>”同一行上还有文字"),
    "yaml-block-hint": _row("begin the text on the next line, or put a text that begins with '|' or '>' in quotation marks",
                            "请从下一行写起；以“|”“>”开头的文字请放进引号"),
    "yaml-control": _row("the file contains the control character U+{code_point}", "此处有控制字符 U+{code_point}"),
    "yaml-control-hint": _row("delete it", "请删除"),
    "yaml-deep": _row("keys and lists are nested more than {limit} {limit:level|levels} deep", "嵌套超过 {limit} 层"),
    "yaml-deep-hint": _row("a layout needs no more than five levels", "版面文件不需要超过五层"),
    "yaml-key": _row("a key is needed here, not a list or keys", "此处应为键，却是列表或“键: 值”"),
    "yaml-key-hint": _row("put a key that begins with '[', '{{' or '?' in quotation marks", "以“[”“{{”“?”开头的键请放进引号"),
    "yaml-merge": _row("'<<' can only merge keys with values", "“<<”只能合并“键: 值”"),
    "yaml-merge-hint": _row("write <<: *name, and &name before a set of keys with values", "请写 <<: *name，&name 标在一组“键: 值”之前"),
    "yaml-documents": _row("a second document begins here", "此处开始了第二个文档"),
    "yaml-documents-hint": _row("one file describes one page: delete the line '---' or '...'", "一个文件只能有一个版面：请删去“---”或“...”行"),
    "yaml-other": _row("it cannot be read from here on", "从此处起无法解析"),
    "yaml-other-hint": _row("check the colons, quotation marks and indents of this line and the one before",
                            "请检查本行与上一行的冒号、引号和缩进"),
}
# fmt: on
