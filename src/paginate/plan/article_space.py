"""The lines and columns of one article: what its heading takes, where its photos are, and what is left for its text.

Lengths are points. Lines are the page's, counted from 1; an article's own columns are counted from 0.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, isfinite
from typing import Final

from paginate.geometry import Rect
from paginate.model.article import ArticleSpot
from paginate.plan.base_grid import BaseGrid
from paginate.plan.broken_columns import Division
from paginate.records import NamedTuple
from paginate.units import TOLERANCE

ACROSS_TIERS: Final = {"right": "top", "": "middle", "left": "bottom"}
ALONG_TIERS: Final = {"top": "left", "middle": None, "bottom": "right"}
"""Spots of a page as they are seen along vertical lines."""


class Block(NamedTuple):
    """Lines of some of an article's columns, first and last of each, that its text keeps out of.

    `spared`: the points before and behind it, of the width of these columns, that it does not take.
    """

    columns: tuple[int, int]
    lines: tuple[int, int]
    spared: tuple[float, float] = (0.0, 0.0)

    def touches(self, other: Block) -> bool:
        """Whether the two share a line of a column."""
        return (
            self.columns[0] <= other.columns[1]
            and other.columns[0] <= self.columns[1]
            and self.lines[0] <= other.lines[1]
            and other.lines[0] <= self.lines[1]
        )


class ArticleSpace(NamedTuple):
    """The part of an article in which its text runs: from its left edge on, its columns; from line `first` to line `last`.

    Of vertical text it is seen along its lines: columns are tiers 段, `left` is the y at which the first begins, and lines follow
    one another to the left.
    """

    grid: BaseGrid
    left: float
    division: Division
    first: int
    last: int

    @property
    def column_count(self) -> int:
        """How many columns there are."""
        return len(self.division.columns)

    @property
    def right(self) -> float:
        """Where the last column ends."""
        last = self.division.columns[-1]
        return self.left + last.start + last.measure

    def columns_over(self, columns: tuple[int, int] | None) -> tuple[int, int]:
        """The columns of the article that lie on these of the page; all where none are said or none does."""
        if columns is None:
            return 0, self.column_count - 1
        start, width = self.grid.span(*columns)
        found = [
            number
            for number in range(self.column_count)
            if self.across((number, number))[0] < start + width - TOLERANCE
            and start + TOLERANCE < sum(self.across((number, number)))
        ]
        return (found[0], found[-1]) if found else (0, self.column_count - 1)

    def across(self, columns: tuple[int, int]) -> tuple[float, float]:
        """Where these columns begin on the page, and how wide they are with what is between them."""
        first, last = (self.division.columns[number] for number in columns)
        return self.left + first.start, last.start + last.measure - first.start

    def area(self, columns: tuple[int, int], lines: tuple[int, int]) -> Rect:
        """From the top of the first line to the foot of the last."""
        return self.grid.area_at(*self.across(columns), lines)

    def cells(self, block: Block) -> Rect:
        """All that a block takes from the text, but for white beside it."""
        (start, width), (before, behind) = self.across(block.columns), block.spared
        return self.grid.area_at(start + before, width - before - behind, block.lines)

    def kept_clear(self, block: Block, white: float) -> Rect:
        """What a block takes from the text, with the white where there is text beside it in its own columns."""
        spared = tuple(max(0.0, each - white) for each in block.spared)
        return self.cells(block._replace(spared=(spared[0], spared[1])))

    def covering(self, box: Rect) -> Block | None:
        """The lines of the columns that something on the page touches; None where it touches none."""
        columns = [
            number
            for number in range(self.column_count)
            if self.area((number, number), (self.first, self.last)).overlaps(box)
        ]
        lines = max(self.first, self.grid.first_line(box)), min(self.last, self.grid.last_line(box))
        return Block((columns[0], columns[-1]), lines) if columns and lines[0] <= lines[1] else None

    def without_white(self, cells: Rect, before: float, behind: float) -> Rect:
        """Cells less so many points before their first line and behind their last."""
        if self.grid.is_vertical:
            return Rect(cells.x + behind, cells.y, cells.width - before - behind, cells.height)
        return Rect(cells.x, cells.y + before, cells.width, cells.height - before - behind)

    def sides(self, spot: ArticleSpot) -> tuple[str, str | None]:
        """Where a spot is across the lines, called `top`, `middle` or `bottom`, and along them, `left`, `right` or None: top is
        where the first line is, left where a line begins."""
        down, _, across = spot.value.partition(" ")
        if not self.grid.is_vertical:
            return down, across or None
        return ACROSS_TIERS[across], ALONG_TIERS[down]

    def columns_at(self, side: str | None, count: int) -> tuple[int, int]:
        """So many columns at the left or the right, or in the middle."""
        count = min(count, self.column_count)
        first = {"left": 0, "right": self.column_count - count}.get(side or "", (self.column_count - count) // 2)
        return first, first + count - 1

    def columns_for(self, side: str | None, width: float) -> tuple[tuple[int, int], tuple[float, float]]:
        """The columns on which something so wide lies at the left, at the right, or in the middle; and the points of their width
        before and behind it."""
        room = self.right - self.left
        width = min(width, room)
        start = {"left": 0.0, "right": room - width}.get(side or "", (room - width) / 2)
        columns = list(enumerate(self.division.columns))
        first = max((number for number, each in columns if each.start <= start + TOLERANCE), default=0)
        last = min(number for number, each in columns if each.start + each.measure >= start + width - TOLERANCE)
        begin, wide = self.across((first, last))
        before = start - (begin - self.left)
        return (first, last), (max(0.0, before), max(0.0, wide - before - width))

    def lines_at(self, down: str, depth: int, columns: tuple[int, int], taken: Sequence[Block]) -> tuple[int, int]:
        """So many lines at the top, in the middle or at the bottom of these columns, clear of what is taken already."""
        first = {"top": self.first, "bottom": self.last - depth + 1}.get(
            down, (self.first + self.last - depth + 1) // 2
        )
        tried = range(first, self.first - 1, -1) if down == "bottom" else range(first, self.last - depth + 2)
        for at in (*tried, *range(self.first, self.last - depth + 2)):
            lines = at, at + depth - 1
            if not any(Block(columns, lines).touches(block) for block in taken):
                return lines
        return first, first + depth - 1


def heading_lines(leadings: Sequence[float], grid: BaseGrid) -> int:
    """How many whole lines a heading takes: the leadings of its lines and half a line more, rounded up."""
    depth = sum(leadings) + grid.leading / 2
    return max(1, ceil((depth - TOLERANCE) / grid.leading)) if isfinite(depth) else 1  # of a style that is not known


def nearest_lines(depth: float, grid: BaseGrid) -> int:
    """The number of whole lines, from the top of the first to the foot of the last, that is nearest to a depth."""
    return max(1, round((depth - grid.size) / grid.leading) + 1)
