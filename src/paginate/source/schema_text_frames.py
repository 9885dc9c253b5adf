"""The keys of every frame, and those of frames of text: headings and columns of a story."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final

from paginate.model import Align
from paginate.source.keys import Key, Keys, Table
from paginate.source.readers import ByName, ListOf, Pair
from paginate.source.schema_values import (
    DISTANCE,
    LENGTH,
    NAME,
    POSITIVE,
    REASON,
    STORY,
    STYLE,
    SWITCH,
    TEXT,
    one_of,
    whole,
)

MOST_COLUMNS: Final = 100
"""Columns in one frame; a broadsheet's base grid has eight."""

TEXT_STAYS: Final[Mapping[str, str]] = {"bleeds": "text-does-not-bleed"}
"""The hints of text frames to keys that only other frames have."""

OFFSET: Final = Pair(LENGTH)
EXTENT: Final = Pair(POSITIVE)
ALLOWED: Final = ByName(REASON)


class FrameKeys(Keys):
    """The keys of every frame."""

    id = Key(
        NAME,
        "名称",
        "The name in findings. Default: kind and number, as in photo-3.",
        "报告问题时用的名称。默认：种类加序号，如 photo-3。",
        "lead",
    )
    at = Key(
        OFFSET,
        "位置",
        "[x, y] of the top left corner, from that of the type area.",
        "[x, y]：框的左上角，从版心左上角量起。",
        "[0, 12行]",
        required=True,
    )
    allow = Key(
        ALLOWED,
        "允许",
        "Findings about this frame that are allowed, by their codes, each with the reason.",
        "此框允许的问题：代码和理由。",
        "{last-line-short: 总编同意}",
        default={},
    )


class StyledLine(Keys):
    """A line of a heading with its own style."""

    text = Key(TEXT, "文字", "The line.", "这一行的文字。", "奋进新征程", required=True)
    style = Key(STYLE, "样式", "Its style.", "这一行的样式。", "headline", required=True)


class Heading(FrameKeys):
    """A heading: lines one under the other, or right to left where its style is vertical."""

    moved: ClassVar[Mapping[str, str]] = TEXT_STAYS

    heading = Key(
        TEXT | ListOf(TEXT | Table(StyledLine), least=1),
        "题",
        "Its text, or a list of its lines.",
        "标题的文字，或各行的列表。",
        "履职尽责显担当",
        required=True,
    )
    size = Key(EXTENT, "尺寸", "[width, height].", "[宽, 高]。", "[350mm, 6行]", required=True)
    style = Key(
        STYLE,
        "样式",
        "Its style. Default: the style `heading`, if there is one.",
        "标题的样式。默认：样式 `heading`（如有）。",
        "headline",
    )
    block_align = Key(
        one_of("block alignment", Align),
        "整体对齐",
        "Where the block of lines is placed across the frame.",
        "标题各行作为整体，在框里靠哪边。",
        "start",
        default="center",
    )


class Columns(Keys):
    """Columns of equal measure."""

    count = Key(whole(1, MOST_COLUMNS), "栏数", "How many.", "分几栏。", "3", required=True)
    measure = Key(
        POSITIVE,
        "栏宽",
        "Measure of each column. Default: `size` is shared equally.",
        "每栏的栏宽。默认：按 `size` 均分。",
        "16.5em",
    )
    gutter = Key(
        DISTANCE,
        "栏间距",
        "White between two columns. Default: the frame's `gutter`.",
        "两栏之间的空白。默认：框的 `gutter`。",
        "1em",
    )


class Text(FrameKeys):
    """Columns of a story. A story runs on through all frames that name it.

    Measures are widths, and columns lie side by side; in a vertical style measures are heights, and columns lie one under
    the other.
    """

    moved: ClassVar[Mapping[str, str]] = TEXT_STAYS

    story = Key(
        STORY,
        "稿件",
        "Which story, by its name under `stories`.",
        "哪篇稿件：`stories` 下的名称。",
        "lead",
        required=True,
    )
    style = Key(
        STYLE,
        "样式",
        "Its style. Default: the style `body`, if there is one.",
        "文字的样式。默认：样式 `body`（如有）。",
        "body",
    )
    columns = Key(
        whole(1, MOST_COLUMNS) | ListOf(POSITIVE, least=1, most=MOST_COLUMNS) | Table(Columns),
        "分栏",
        "The number of columns, their measures, or both with keys.",
        "栏数、各栏栏宽，或用键同时写明。",
        "[16.5em, 16.5em]",
        default="1",
    )
    gutter = Key(DISTANCE, "栏间距", "White between two columns.", "两栏之间的空白。", "1.5em", default="1em")
    size = Key(EXTENT, "尺寸", "[width, height] of the whole frame.", "[宽, 高]：整个框。", "[80mm, 20行]")
    height = Key(
        POSITIVE, "高", "Depth of horizontal columns, in place of `size`.", "横排时各栏的深度，代替 `size`。", "31行"
    )
    width = Key(
        POSITIVE, "宽", "Depth of vertical columns, in place of `size`.", "竖排时各栏的深度，代替 `size`。", "12行"
    )
    fit_tolerance = Key(
        DISTANCE,
        "允许缺行",
        "How much each column may lack where the story is short. Default: the layout's.",
        "稿件不够时，每栏可缺多少。默认：版面的 `fit_tolerance`。",
        "3行",
    )
    balance = Key(
        SWITCH,
        "各栏齐平",
        "Whether columns end level where the story ends in this frame: at the same line, or the last of them a line before.",
        "稿件在此框结束时，各栏末行是否齐平：同行结束，或后面几栏少一行。",
        "true",
        default="false",
    )
