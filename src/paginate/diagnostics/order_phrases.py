"""The phrases by which findings call the things of a page, and speak of their order, in English and Chinese."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final


def _row(english: str, chinese: str) -> Mapping[str, str]:
    return {"en": english, "zh": chinese}


# fmt: off
ORDER_PHRASES: Final[Mapping[str, Mapping[str, str]]] = {
    # --- crossheads that go across columns --------------------------------------------------------------------
    "uneven-wall": _row("a crosshead goes across columns", "有跨栏小题"),
    "wall-one-column": _row("there is one column alone", "只有一栏"),
    "wall-fewer-columns": _row("it goes across {columns}, where no more are left for it", "只跨得了 {columns} 栏"),
    "wall-obstacle": _row("something lies in its way", "有东西挡在题的位置上"),
    "wall-last": _row("it is the last of its text", "它是全文的最后一段"),
    "wall-few-before": _row("the text before it does not reach all of its {columns} columns", "题前的文字排不满所跨的 {columns} 栏"),
    "wall-few-behind": _row("the text behind it does not reach all of its {columns} columns", "题后的文字排不满所跨的 {columns} 栏"),
    "wall-no-room": _row("it has no room across them, and is in one", "没有位置横跨，只排在一栏里"),
    "wall-without-span": _row("leave out span: in its style", "在它的样式里去掉 span"),
    "wall-span": _row("write span: {columns} in its style", "在它的样式里写 span: {columns}"),
    "wall-fewer": _row("give it fewer columns in span:", "在 span 里少跨几栏"),
    "wall-move": _row("move the crosshead to another paragraph", "把小题移到别的段落"),
    "move-obstacle": _row("move what lies there", "移开挡住的东西"),
    "text-before": _row("write more before it", "题前补字"),
    "text-behind": _row("write more behind it", "题后补字"),
    "delete-crosshead": _row("delete it", "删去小题"),
    # --- things of a page, as a newsroom calls them -----------------------------------------------------------
    "called-article": _row("the article '{name}'", "稿件“{name}”"),
    "called-heading": _row("the heading '{name}'", "标题“{name}”"),
    "called-photo": _row("the photo '{name}'", "图片“{name}”"),
    "called-advertisement": _row("the advertisement '{name}'", "广告“{name}”"),
    "called-box": _row("the box '{name}'", "底框“{name}”"),
    "called-rule": _row("the rule '{name}'", "线“{name}”"),
    "unnamed-photo": _row("a photo", "图片"),
    "unnamed-advertisement": _row("an advertisement", "广告"),
    "unnamed-box": _row("a box", "底框"),
    "unnamed-rule": _row("a rule", "线"),
    "lines": _row("lines {lines}", "行{lines}"),
    "after-line": _row("after line {line}", "行{line} 之后"),
    "gutter-between": _row("the gutter {one}|{other}", "栏{one}|{other}"),
    "heading-of": _row("{heading}", "{heading}"),
    "vertical-heading-of": _row("the vertical {heading}", "竖排的{heading}"),
    "photo-of": _row("{photo} of {article}", "{article}的{photo}"),
    "heading-stays": _row("a heading does not give way", "题不能让"),
    "photo-stays": _row("an article's photo does not give way", "稿件的图不能让"),
    "move-heading": _row("place the heading elsewhere (heading: above, or other columns), or move {thing}",
                         "题改 above 或移到别的栏，或移动{thing}"),
    "move-photo": _row("place the photo elsewhere, or move {thing}", "请移动稿件的图，或移动{thing}"),
    "over-edge": _row("reaches over the edge", "越过"),
    "inside-edge": _row("reaches inside the edge", "伸进"),
    "articles-apart": _row("change the columns or lines of one; an inset lies wholly in the other article",
                           "请改一处栏号或行号；要嵌入，须整个在另一稿之内"),
    "things-apart": _row("change the columns or lines of one; what is to lie on a photo or box stands wholly on it and after it, or says over: true",
                         "请改一处的栏号或行号；要放在图片或底框上，须整个在其上、写在其后，或写 over: true"),
    "a-gutter": _row("a gutter", "空白"),
    "a-rule": _row("a rule", "线"),
    "edge-left": _row("left", "左"),
    "edge-right": _row("right", "右"),
    "edge-top": _row("upper", "上"),
    "edge-bottom": _row("lower", "下"),
    "column-head": _row("head", "栏首"),
    "column-foot": _row("foot", "栏尾"),
    "across-page": _row("across the page", "横向"),
    "down-page": _row("down the page", "纵向"),
}
# fmt: on
