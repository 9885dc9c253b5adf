"""The keys of the page itself: its size, its type area and its grids."""

from __future__ import annotations

from typing import Final

from paginate.geometry import WritingMode
from paginate.source.keys import Key, Keys
from paginate.source.readers import ListOf
from paginate.source.schema_text_frames import MOST_COLUMNS
from paginate.source.schema_values import DISTANCE, PAGE_FORMAT, POSITIVE, SIZE, one_of, whole

MOST_LINES: Final = 2000
"""Lines of one page; a broadsheet has some 120."""


class CustomPage(Keys):
    """A page of another size than those with a name, or a spread 通版 of two pages with one."""

    width = Key(POSITIVE, "宽", "Width after trimming.", "裁切后的宽度。", "420mm")
    height = Key(POSITIVE, "高", "Height after trimming.", "裁切后的高度。", "594mm")
    spread = Key(
        PAGE_FORMAT,
        "通版",
        "Two pages of this format side by side, in place of width and height. Columns count on over the fold.",
        "左右两个这种开本的版合为一块，代替宽和高。栏号过中缝接着数。",
        "四开",
    )


class TypeArea(Keys):
    """The type area 版心. By default it has the size that the grid's columns and lines make, else the one that is usual for
    the page, and is centred."""

    width = Key(POSITIVE, "宽", "Its width. Default: the page format's.", "版心的宽度。默认：按开本。", "350mm")
    height = Key(POSITIVE, "高", "Its height. Default: the page format's.", "版心的高度。默认：按开本。", "490mm")
    top = Key(
        DISTANCE,
        "天头",
        "Distance from the page's upper edge. Default: it is centred.",
        "版心到版面上边的距离。默认：居中。",
        "30mm",
    )
    left = Key(
        DISTANCE,
        "左边距",
        "Distance from the page's left edge. Default: it is centred.",
        "版心到版面左边的距离。默认：居中。",
        "15mm",
    )


GRID_COLUMNS: Final = whole(1, MOST_COLUMNS) | ListOf(POSITIVE, least=1, most=MOST_COLUMNS)


class Grid(Keys):
    """The base grid 行格: size and leading of the body, and the base columns 基本栏 and lines of the page.

    It defines `em`/`字` and `line`/`行` in frames, and what [places](#places) count.
    """

    size = Key(SIZE, "字号", "Size of the body type.", "正文字号。", "小五", default="10.5pt")
    leading = Key(
        POSITIVE, "行距", "From one baseline to the next.", "行距：从一行到下一行。", "11.25pt", default="15.75pt"
    )
    columns = Key(
        GRID_COLUMNS,
        "分栏",
        "The base columns of a page: how many, or the width of each. Default: those of the page format, else one.",
        "版面的基本栏：几栏，或各栏的宽度。默认：按开本，否则一栏。",
        "8",
    )
    measure = Key(
        POSITIVE,
        "栏宽",
        "Width of each base column; the type area is then as wide as columns and gutters. Default: the columns divide the "
        "type area.",
        "每个基本栏的宽度，版心即各栏连栏间距的宽度。默认：各栏均分版心。",
        "13字",
    )
    gutter = Key(DISTANCE, "栏间距", "White between two columns.", "两栏之间的空白。", "1.5字", default="1em")
    lines = Key(
        whole(1, MOST_LINES),
        "行数",
        "Lines of the page; the type area is then as deep as they are. Default: as many as the type area holds.",
        "版面有几行，版心即这些行的深度。默认：版心排得下几行就是几行。",
        "123",
    )
    writing_mode = Key(
        one_of("writing mode", WritingMode),
        "排向",
        "Where it is vertical, columns are tiers 段 from the top, and lines run from the right.",
        "竖排时，栏是自上而下的段，行从右往左数。",
        "vertical",
        default="horizontal",
    )


class OtherGrid(Keys):
    """Other columns over the same width and the same lines, for frames that say `grid`."""

    columns = Key(
        GRID_COLUMNS, "分栏", "How many columns, or the width of each.", "几栏，或各栏的宽度。", "6", required=True
    )
    gutter = Key(
        DISTANCE,
        "栏间距",
        "White between two columns. Default: the page's own.",
        "两栏之间的空白。默认：与版面的相同。",
        "4mm",
    )
