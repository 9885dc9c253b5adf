"""What may be wrong with the places where columns end: a line that stands alone 孤行, a crosshead without its text, columns that are
not level, a crosshead that cannot go across them."""

from __future__ import annotations

from enum import Enum

from paginate.geometry import Rect
from paginate.model import Style
from paginate.records import NamedTuple


class BadEnd(Enum):
    """What is wrong between the last line of a column and the first of the next."""

    ALONE_AT_HEAD = "alone at head"
    ALONE_AT_FOOT = "alone at foot"
    PARTED = "parted"


class Hindrance(Enum):
    """Why a fault could not be mended: nothing was asked for, no other line can go over, or the story has no free line."""

    NOT_ASKED = "not asked"
    SHALLOW = "shallow"
    FULL = "full"


class StoryLine(NamedTuple):
    """A line of a story: its paragraph's number, its own number there, both from 0, and how many lines the paragraph has."""

    paragraph: int
    number: int
    of: int


class Flaw(NamedTuple):
    """A fault that stays: the line that it is about, the slot in which that stands, and why it stays."""

    fault: BadEnd
    line: StoryLine
    slot: int
    why: Hindrance


class Unevenness(Enum):
    """Why columns do not end level: what is kept together, blank lines between paragraphs, a paragraph that goes across columns, or
    lines of unlike measures."""

    CROSSHEAD = "crosshead"
    LONE_LINE = "lone line"
    GAP = "gap"
    WALL = "wall"
    MEASURES = "measures"


class Uneven(NamedTuple):
    """A column, counted from 0, that ends so many lines above the others, and why."""

    frame: str
    column: int
    lines: int
    why: Unevenness


class WallFault(Enum):
    """What is wrong with a paragraph that goes across columns."""

    ONE_COLUMN = "one column"
    FEWER_COLUMNS = "fewer columns"
    OBSTACLE = "obstacle"
    LAST = "last"
    FEW_BEFORE = "few before"
    FEW_BEHIND = "few behind"
    NO_ROOM = "no room"


class Wall(NamedTuple):
    """A paragraph that goes across columns: its number, the number of its frame, the first and the last of the columns, and the lines
    from its first to its last one, counted as `grid_lines.GridLines` does; and what is wrong with it.

    `area` is what it takes of the page, with the white to the lines before and behind it. `uneven` is the column of those before it
    that could not be made level.
    """

    paragraph: int
    frame: int
    columns: tuple[int, int]
    lines: tuple[int, int]
    area: Rect
    faults: tuple[WallFault, ...] = ()
    uneven: Uneven | None = None


def keeps_with_next(style: Style) -> bool:
    """Whether a paragraph of the style is to end in the column in which the next one begins."""
    return style.keep_with_next or style.lines > 0


def fault_before(line: StoryLine, own: Style, before: Style | None) -> BadEnd | None:
    """What is wrong where a column begins with this line; `before` is the style of the paragraph before it.

    The last line of a paragraph and its first do not stand alone where its style says so (CLREQ 3.4.4); those of one that keeps
    with the next do not either, since a crosshead in two pieces is no better than one at a foot.
    """
    if line.number == 0:
        return BadEnd.PARTED if before is not None and keeps_with_next(before) else None
    if not (own.avoid_lone_lines or keeps_with_next(own)):
        return None
    if line.number == line.of - 1:
        return BadEnd.ALONE_AT_HEAD
    return BadEnd.ALONE_AT_FOOT if line.number == 1 else None
