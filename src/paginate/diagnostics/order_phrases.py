"""The phrases by which findings call the things of a page, and speak of their order and of tables, in English and Chinese."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final


def _row(english: str, chinese: str) -> Mapping[str, str]:
    return {"en": english, "zh": chinese}


# fmt: off
ORDER_PHRASES: Final[Mapping[str, Mapping[str, str]]] = {
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

TABLE_PHRASES: Final[Mapping[str, Mapping[str, str]]] = {
    "called-table": _row("the table '{name}'", "表格“{name}”"),
    "the-table": _row("the table '{name}'", "表格“{name}”"),
    "cells": _row("{number} cells", "{number} 格"),
    "split-table": _row("a page holds about a thousand rows: check whether this is the right file",
                        "一个版面约排一千行：请确认文件是否正确"),
    "file-or-rows": _row("write file: and a file's name, or rows: and the rows", "请写 file: 文件名，或 rows: 各行"),
    "names-for-text": _row("write names: and how many names stand side by side, or rows: in place of text:",
                           "请写 names: 每行几个名字，或用 rows: 代替 text:"),
    "sheet-of-workbook": _row("only a workbook (.xlsx) has sheets: delete sheet:", "只有工作簿（.xlsx）才有工作表：请删去 sheet:"),
    "cells-example": _row("write rows, columns or both, such as 行2-4 列1 or rows 2-4 columns 1", "请写几行、几列或两者，如 行2-4 列1"),
    "cells-order": _row("count from 1, and write the smaller number first", "请从 1 数起，小的数写在前面"),
}
# fmt: on
