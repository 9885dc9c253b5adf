"""The base columns 基本栏 and lines of a page, and where they lie: what places in columns and lines are counted by."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil, floor
from typing import Final

from paginate.geometry import Point, Rect, Size, WritingMode
from paginate.model import Grid, Page
from paginate.plan.planning import Planning, Points
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.source.page_formats import PageFormat, UsualGrid
from paginate.units import TOLERANCE, Length, in_millimetres

ROUNDING: Final = 1e-6
"""Columns or lines by which a quotient may miss a whole number."""


class BaseGrid(NamedTuple):
    """Columns and lines of a page, each counted from 1, in points.

    `origin` is where the first column and the first line begin: the top left corner of the type area, or the top right one
    where lines are vertical. `columns` are distances from it, across the page, and widths; of tiers 段, down the page, and
    heights. `on_first` is how many columns are before the fold of two pages side by side; 0: it is one page. All that is called x and width here is then y and height, and lines follow one another to the left.
    """

    origin: Point
    columns: tuple[tuple[float, float], ...]
    gutter: float
    size: float
    leading: float
    lines: int
    writing_mode: WritingMode = WritingMode.HORIZONTAL
    on_first: int = 0

    def by_pages(self, first: int, last: int) -> tuple[tuple[int, int], ...]:
        """Columns `first` to `last` page by page: those before the fold and those behind it."""
        if first <= self.on_first < last:
            return (first, self.on_first), (self.on_first + 1, last)
        return ((first, last),)

    @property
    def is_vertical(self) -> bool:
        """Whether columns are tiers and lines vertical."""
        return self.writing_mode is WritingMode.VERTICAL

    def span(self, first: int, last: int) -> tuple[float, float]:
        """Where columns `first` to `last` begin on the page, and how wide they are with what is between them."""
        start = self.columns[first - 1][0]
        end = sum(self.columns[last - 1])
        return (self.origin.y if self.is_vertical else self.origin.x) + start, end - start

    def between(self, first: int, last: int) -> tuple[float, float]:
        """The gutter between two neighbours: where it begins on the page, and its width."""
        start, width = self.span(first, first)
        return start + width, self.span(last, last)[0] - start - width

    def top(self, line: int) -> float:
        """The upper edge of a line's em box on the page; the right one of a vertical line."""
        down = (line - 1) * self.leading
        return self.origin.x - down if self.is_vertical else self.origin.y + down

    def foot(self, line: int) -> float:
        """The lower edge of a line's em box; the left one of a vertical line."""
        return self.top(line) + (-self.size if self.is_vertical else self.size)

    def area(self, columns: tuple[int, int], lines: tuple[int, int]) -> Rect:
        """From the top of the first line to the foot of the last: the white below that is not in it."""
        return self.area_at(*self.span(*columns), lines)

    def gutter_area(self, columns: tuple[int, int], lines: tuple[int, int]) -> Rect:
        """The gutter between two neighbours, beside these lines."""
        return self.area_at(*self.between(*columns), lines)

    def area_at(self, start: float, width: float, lines: tuple[int, int]) -> Rect:
        """What is so wide from `start` on, from the top of the first line to the foot of the last."""
        first, last = lines
        top, foot = self.top(first), self.foot(last)
        return Rect(foot, start, top - foot, width) if self.is_vertical else Rect(start, top, width, foot - top)

    def depth(self, lines: int) -> float:
        """So many lines from the top of the first to the foot of the last."""
        return (lines - 1) * self.leading + self.size

    def lines_for(self, depth: float) -> int:
        """The least number of lines that are so many points deep: at least one."""
        return max(1, ceil((depth - self.size) / self.leading - TOLERANCE / self.leading) + 1)

    def last_line(self, box: Rect) -> int:
        """The line at whose foot a box ends, or the first whose foot is deeper; 0 where it ends above the first line."""
        depth = self.origin.x - box.x if self.is_vertical else box.bottom - self.origin.y
        return self.lines_for(depth) if depth > TOLERANCE else 0

    def first_line(self, box: Rect) -> int:
        """The first line that a box touches: its em box, not the white under it."""
        down = self.origin.x - box.right if self.is_vertical else box.y - self.origin.y
        return floor((down - self.size + TOLERANCE) / self.leading) + 2

    def columns_of(self, box: Rect) -> tuple[int, int] | None:
        """The first and last column that a box touches; None where it touches none."""
        start, end = (box.y, box.bottom) if self.is_vertical else (box.x, box.right)
        touched = [
            number
            for number in range(1, len(self.columns) + 1)
            if self.span(number, number)[0] + TOLERANCE < end and start + TOLERANCE < sum(self.span(number, number))
        ]
        return (touched[0], touched[-1]) if touched else None


class AskedGrid(NamedTuple):
    """What a layout asks of its grid, in points; what it does not say is as its page format has it.

    `widths` are those of a page's columns where they are known; else `number` columns divide the type area. `lines` is None
    where the type area says how many there are.
    """

    number: int
    widths: tuple[float, ...] | None
    gutter: float
    lines: int | None
    writing_mode: WritingMode

    def type_area(self, grid: Grid) -> tuple[float | None, float | None]:
        """The width and height that columns and lines make; None of what they leave open."""
        across = None if self.widths is None else sum(self.widths) + self.gutter * (len(self.widths) - 1)
        down = None if self.lines is None else (self.lines - 1) * grid.leading + grid.size
        return (across, down) if self.writing_mode is WritingMode.HORIZONTAL else (down, across)


def is_spread(layout: schema.Layout) -> bool:
    """Whether the page is two pages side by side."""
    written = layout.page
    return written.is_spread if isinstance(written, PageFormat) else written.spread is not None


def usual_grid(layout: schema.Layout) -> UsualGrid | None:
    """The columns that the page format brings along."""
    written = layout.page
    standard = written if isinstance(written, PageFormat) else written.spread
    return None if standard is None else standard.grid


def asked_grid(layout: schema.Layout, grid: Grid) -> AskedGrid:
    """What the layout says of columns and lines, or its page format does."""

    def points(length: Length) -> float:
        return length.points(grid.size, grid.leading)

    written, usual = layout.grid, usual_grid(layout)
    columns, measure, gutter = written.columns, written.measure, written.gutter
    if usual is not None:
        gutter = written.gutter if "gutter" in written.said else usual.gutter
        if columns is None:
            columns, measure = usual.columns, measure or usual.measure
    widths: tuple[float, ...] | None = None
    if isinstance(columns, tuple):
        widths = tuple(points(width) for width in columns)
    elif measure is not None:
        widths = (points(measure),) * (columns or 1)
    count = len(columns) if isinstance(columns, tuple) else columns or 1
    return AskedGrid(count, widths, points(gutter), written.lines, written.writing_mode)


def plan_base_grid(planning: Planning, grid: Grid, page: Page) -> BaseGrid | None:
    """The page's columns and lines; None, reported, where its columns have no room in the type area."""
    asked = asked_grid(planning.layout, grid)
    area, vertical = page.type_area, asked.writing_mode is WritingMode.VERTICAL
    page_area = _one_page(planning, page)
    room, depth = (area.height, area.width) if vertical else (page_area.width, area.height)
    widths = asked.widths or _shares(asked.number, asked.gutter, room)
    if not _has_room(widths, asked.gutter, room, planning, ("grid", "columns")):
        return None
    fold = None if vertical else area.width - page_area.width or None
    return BaseGrid(
        Point(area.right if vertical else area.x, area.y),
        _side_by_side(widths, asked.gutter, fold),
        asked.gutter,
        grid.size,
        grid.leading,
        asked.lines or max(1, floor((depth - grid.size) / grid.leading + ROUNDING) + 1),
        asked.writing_mode,
        0 if fold is None else len(widths),
    )


def plan_other_grids(planning: Planning, base: BaseGrid, page: Page, points: Points) -> Mapping[str, BaseGrid]:
    """The grids with other columns, by name; one whose columns have no room is reported and left out."""
    found = {}
    page_area = _one_page(planning, page)
    room = page_area.height if base.is_vertical else page_area.width
    fold = None if base.is_vertical else page.type_area.width - room or None
    for name, written in planning.layout.grids.items():
        gutter = base.gutter if written.gutter is None else points(written.gutter)
        columns = written.columns
        widths = tuple(map(points, columns)) if isinstance(columns, tuple) else _shares(columns, gutter, room)
        if _has_room(widths, gutter, room, planning, ("grids", name, "columns")):
            on_first = 0 if fold is None else len(widths)
            found[name] = base._replace(columns=_side_by_side(widths, gutter, fold), gutter=gutter, on_first=on_first)
    return found


def _one_page(planning: Planning, page: Page) -> Size:
    """The type area of one page: half a spread's, without the inner margins."""
    area = page.type_area
    return Size(area.width - page.trim.width / 2 if is_spread(planning.layout) else area.width, area.height)


def _shares(count: int, gutter: float, room: float) -> tuple[float, ...]:
    return ((room - gutter * (count - 1)) / count,) * count


def _side_by_side(widths: tuple[float, ...], gutter: float, fold: float | None) -> tuple[tuple[float, float], ...]:
    """The columns from the first page's edge on; `fold` is how far the second page's edge is from it."""
    columns, start = [], 0.0
    for width in widths:
        columns.append((start, width))
        start += width + gutter
    if fold is not None:
        columns += [(start + fold, width) for start, width in columns]
    return tuple(columns)


def _has_room(widths: tuple[float, ...], gutter: float, room: float, planning: Planning, path: tuple[str, ...]) -> bool:
    gutters = gutter * (len(widths) - 1)
    needed = gutters + (sum(widths) if min(widths) > 0 else 0.0)
    if min(widths) > 0 and needed - room <= TOLERANCE:
        return True
    planning.report("grid-too-wide", path, **in_millimetres(needed=needed, room=room))
    return False
