"""The keys of every frame, and those of frames of text: headings and columns of a story."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final

from paginate.model import Align
from paginate.source.keys import Key, Keys, Table
from paginate.source.places import PLACE, CornerOrPlaces
from paginate.source.readers import ByName, ListOf, Pair
from paginate.source.schema_values import (
    DISTANCE,
    GRID,
    LENGTH,
    NAME,
    POSITIVE,
    REASON,
    STORY,
    STYLE,
    SWITCH,
    TEXT,
    WHOLE_LINES,
    WHOLE_LINES_OR_NONE,
    one_of,
    whole,
)

MOST_COLUMNS: Final = 100
"""Columns in one frame; a broadsheet's base grid has eight."""

MOST_ABOVE: Final = 20
"""Frames that one may be below."""

TEXT_STAYS: Final[Mapping[str, str]] = {"bleeds": "text-does-not-bleed"}
"""The hints of text frames to keys that only other frames have."""

OFFSET: Final = Pair(LENGTH)
EXTENT: Final = Pair(POSITIVE)
SIZE_MEANING: Final = "[width, height]. Required where `at` is in lengths."
SIZE_IN_CHINESE: Final = "[宽, 高]。`at` 写长度时必须写。"
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
        PLACE | CornerOrPlaces(OFFSET),
        "位置",
        "Where it is: a [place](#places) in columns and lines of the page, a list of places that are one area, or [x, y] of "
        "the top left corner, from that of the type area. Required without `below`.",
        "放在哪里：版面的几栏几行（见 [Places](#places)），合为一块的几个位置，或 [x, y]：左上角，从版心左上角量起。"
        "没有 `below` 时必须写。",
        "栏1-5 行13-41",
    )
    below = Key(
        NAME | ListOf(NAME, least=1, most=MOST_ABOVE),
        "接",
        "The frame under which this one is placed, or several: under the deepest of them.",
        "接在哪个框下面；写几个，就接在其中最深的下面。",
        "lead",
    )
    gap = Key(
        WHOLE_LINES_OR_NONE,
        "隔",
        "Free lines between this frame and what it is below.",
        "与上面的框之间空几行。",
        "2行",
        default="1行",
    )
    depth = Key(
        WHOLE_LINES,
        "深",
        "How many lines deep it is, where its place does not say. Default: as deep as its content.",
        "位置没有写明时，深几行。默认：按内容。",
        "12行",
    )
    grid = Key(
        GRID,
        "所用栏格",
        "By which of `grids` the columns of its place are counted. Default: the page's own.",
        "位置中的栏按 `grids` 中哪一个数。默认：版面自己的。",
        "广告",
    )
    over = Key(
        SWITCH,
        "叠放",
        "Whether it is meant to lie over what stands in the same place.",
        "是否有意叠在同一位置的其他框上。",
        "true",
        default="false",
    )
    around = Key(
        SWITCH,
        "绕排",
        "Whether articles give way to it although it is placed in lengths.",
        "以长度定位时，文章是否也绕开它排。",
        "true",
        default="false",
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
    size = Key(EXTENT, "尺寸", SIZE_MEANING, SIZE_IN_CHINESE, "[350mm, 6行]")
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
        "评论",
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
        "Whether columns end level where the story ends in this frame: at the same line, or the last of them a line before. "
        "Default: in a place of columns and lines, yes.",
        "稿件在此框结束时，各栏末行是否齐平：同行结束，或后面几栏少一行。按栏行定位的框默认齐平。",
        "true",
        default="false",
    )
