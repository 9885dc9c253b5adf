"""The phrases by which findings say what to do about lines, headings and columns, in English and Chinese."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final


def _row(english: str, chinese: str) -> Mapping[str, str]:
    return {"en": english, "zh": chinese}


# fmt: off
COMPOSITION_PHRASES: Final[Mapping[str, Mapping[str, str]]] = {
    # --- what to do about lines ---------------------------------------------------------------------------------
    "listed": _row("{one}, {other}", "{one}、{other}"),
    "or": _row("{one}, or {other}", "{one}，或{other}"),
    "change-words": _row("change a few words", "改动几个字"),
    "change-paragraph": _row("add or cut a few words in the paragraph", "在该段增删几个字"),
    "allow-hyphenation": _row("allow hyphenation (hyphenate: en)", "允许断词（hyphenate: en）"),
    "by-paragraph": _row("use composer: paragraph", "改为整段排（composer: paragraph）"),
    "push-in-marks": _row("use push_in: marks", "只为标点挤进（push_in: marks）"),
    "wider-column": _row("make the column wider", "加宽栏"),
    "smaller-type": _row("use smaller type", "减小字号"),
    "use-size": _row("use {size} pt", "改 {size} 磅"),
    "less-least": _row("write fit: {{least: {size}pt}} in its style", "在样式里写 fit: {{least: {size}pt}}"),
    "at-least-size": _row(" in its least type, {size} pt,", "缩到样式下限 {size} 磅仍"),
    "two-lines": _row("break it into two lines", "分两行"),
    "fitted-tracking": _row(", tracking {tracking} em", "，字距 {tracking} 字"),
    "fitted-narrowing": _row(", characters narrowed to {percent}%", "，长体 {percent}%"),
    "less-tracking": _row("reduce the tracking", "减小字距（tracking）"),
    "less-leading": _row("reduce the leading", "减小行距"),
    "fewer-characters": _row("write fewer characters", "减少字数"),
    "fewer-lines": _row("use fewer lines", "减少行数"),
    "longer-frame": _row("make the frame longer", "加长标题框"),
    "deeper-frame": _row("make the frame deeper", "加深标题框"),
    "given-punctuation": _row("{style} punctuation", "标点{style}"),
    "punctuation-kaiming": _row("kaiming", "开明"),
    "punctuation-half": _row("half-width", "半角"),
    "given-tracking": _row("tracking {tracking} em", "字距 {tracking} 字"),
    "given-leading": _row("leading {points} pt", "行距 {points} 磅"),
    "given-size": _row("size {points} pt", "字号 {points} 磅"),
    "line-before": _row("add or cut a line before it", "在它前面增删一行"),
    "other-depth": _row("change the depth of the column", "改变栏深"),
    "keep-with-next": _row("write keep_with_next: true in its style", "在它的样式里写 keep_with_next: true"),
    "shorten-frame": _row("make {frame} {depth} shallower", "把{frame}减浅 {depth}"),
    "take-out-frames": _row("delete {frames}", "删去{frames}"),
    "cut": _row("cut {characters} {characters:character|characters}", "删 {characters} 字"),
    "deepen": _row("make it {lines} deeper", "加深 {lines}"),
    "less-above": _row("make {frame} {lines} shallower", "使上面的{frame}浅 {lines}"),
    "deepen-heading": _row("deepen the heading from {lines}行 to {more}行", "把题深 {lines}行 改为 {more}行"),
    "add-picture": _row("add a picture of {columns} {columns:column|columns} × {lines} {lines:line|lines}", "加 {columns} 栏 × {lines} 行的图"),
    "heading-lengths": _row("its lines need {needed} across but have {room}", "各行共需 {needed}，只有 {room}"),
    "heading-depth": _row("it is {has} {has:line|lines} deep and needs {needs} (leadings of {leadings} pt, and half a line)",
                          "题深 {has}行，需 {needs}行（行距合 {leadings} 磅，加半行）"),
    "write-depth": _row("write depth: {lines}行 in heading:", "在 heading: 中写 depth: {lines}行"),
    "write-more": _row("write {characters} {characters:character|characters} more", "补 {characters} 字"),
    "tolerate": _row("if the white is intended, write fit_tolerance: {lines}行 in the frame",
                     "在框里写 fit_tolerance: {lines}行（有意留白时）"),
    # --- why a column ends where it does ----------------------------------------------------------------------
    "uneven-crosshead": _row("a crosshead stays with its text", "小题须与正文同栏"),
    "uneven-lone-line": _row("no line of a paragraph is to stand alone", "须避免孤行"),
    "uneven-gap": _row("a blank line between paragraphs falls on a column's end", "段间空行落在栏尾"),
    "uneven-measures": _row("lines beside an obstacle are of other measures", "各行宽窄不一（绕排）"),
    "lone-shallow": _row("no other line can move to join it", "没有别的行可以移来同栏"),
    "lone-full": _row("the story has no free line, so that no other can join it", "稿件没有空行，别的行移不过来"),
    "parted-shallow": _row(": the columns are too shallow to keep them together", "：栏太浅，放不下两者"),
    "parted-full": _row(": the story has no room left to keep them together", "：后面没有空位，放不到一起"),
    "frames-empty": _row("; empty: {frames}", "，{frames}是空的"),
    "free-in-each": _row("{number} a column, ", "每栏 {number} 行，"),
    "free-by-column": _row("by column {numbers}, ", "各栏 {numbers} 行，"),
    "pushed-by": _row(": {frame}, which it is below, ends on line {line}", "：上面的{frame}到 行{line} 为止"),
}
# fmt: on
