"""The empty paper of a dummy: a mark for each character of each line, the numbers of columns and lines, and the edges."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor
from typing import Final

from paginate.color import Process
from paginate.display import Item, Line, Shape
from paginate.geometry import Point, Rect
from paginate.model import PageLayout
from paginate.plan.base_grid import BaseGrid
from paginate.proof.lettering import LabelSetter, type_of
from paginate.units import POINTS_PER_MILLIMETRE, TOLERANCE, figures, same

MARGIN: Final = 14 * POINTS_PER_MILLIMETRE
HEAD: Final = 9 * POINTS_PER_MILLIMETRE
"""Around the page, and from the page to the words above and below it."""

GRAY: Final = Process(0, 0, 0, 0.7)
PALE: Final = Process(0.22, 0.02, 0.08, 0.02)
MARKED: Final = Process(0.5, 0.1, 0.2, 0.1)
EDGE: Final = Process(0, 0, 0, 0.4)
"""Of characters and lines, of each fifth line and of columns, and of the sheet."""

THIN: Final = 0.2
THICK: Final = 0.5
"""Points."""

COUNTED: Final = 5
"""Lines from one that is marked to the next."""

GUTTER_COUNTED: Final = 10
GUTTER_ROOM: Final = 8.0
"""The same in gutters of so many points at least: three digits."""

NUMBER_TYPE: Final = type_of(5, GRAY)
COUNTED_TYPE: Final = type_of(7, GRAY, bold=True)
COLUMN_TYPE: Final = type_of(8, GRAY, bold=True)
MEASURE_TYPE: Final = type_of(6, GRAY)
NUMBER_GAP: Final = 3.0
"""Points from the columns to the numbers beside them."""


def draw_paper(layout: PageLayout, base: BaseGrid, lettering: LabelSetter) -> Iterator[Item]:
    """The sheet's edges, the characters of the grid, and its numbers."""
    for number in range(1, len(base.columns) + 1):
        yield from _column(number, base)
    for x in layout.folds.down:
        yield _stroke(Point(x, 0), Point(x, layout.page.trim.height), EDGE, THIN)
    for y in layout.folds.across:
        yield _stroke(Point(0, y), Point(layout.page.trim.width, y), EDGE, THIN)
    yield Shape(Rect(0, 0, *layout.page.trim).corners(), None, EDGE, THIN)
    for first, last in _runs(base):
        yield from _line_numbers(base.area((first, last), (1, base.lines)), base, lettering)
        yield from _gutter_numbers(first, last, base, lettering)
    for number in range(1, len(base.columns) + 1):
        yield from _column_numbers(number, base, lettering)


def _column(number: int, base: BaseGrid) -> Iterator[Shape]:
    """Its lines as rows of squares; those that are counted stand out."""
    columns = (number, number)
    whole = base.area(columns, (1, base.lines))
    start, width = base.span(number, number)
    for character in range(1, floor((width - TOLERANCE) / base.size) + 1):
        at = start + character * base.size
        ends = (
            (Point(whole.x, at), Point(whole.right, at))
            if base.is_vertical
            else (Point(at, whole.y), Point(at, whole.bottom))
        )
        yield _stroke(*ends, PALE, THIN)
    for line in range(1, base.lines + 1):
        yield Shape(base.area(columns, (line, line)).corners(), None, PALE, THIN)
    for line in range(COUNTED, base.lines + 1, COUNTED):
        box = base.area(columns, (line, line))
        left = Point(box.x, box.y if base.is_vertical else box.bottom)
        yield _stroke(left, Point(box.x if base.is_vertical else box.right, box.bottom), MARKED, THICK)
    yield Shape(whole.corners(), None, MARKED, THICK)


def _runs(base: BaseGrid) -> Iterator[tuple[int, int]]:
    """The first and last of columns that are parted by gutters alone: those of a spread's second page are a run of their own."""
    first = 1
    for number in range(1, len(base.columns)):
        if not same(base.between(number, number + 1)[1], base.gutter):
            yield first, number
            first = number + 1
    yield first, len(base.columns)


def _line_numbers(area: Rect, base: BaseGrid, lettering: LabelSetter) -> Iterator[Line]:
    """The number of each line at both sides of columns."""
    for line in range(1, base.lines + 1):
        style = NUMBER_TYPE if line % COUNTED and line != 1 else COUNTED_TYPE
        text, middle = f"{line}", (base.top(line) + base.foot(line)) / 2
        width = lettering.length(text, style)
        if base.is_vertical:
            for y in (area.y - NUMBER_GAP - style.size, area.bottom + NUMBER_GAP):
                yield lettering.line(text, style, Point(middle - width / 2, y))
        else:
            for x in (area.x - NUMBER_GAP - width, area.right + NUMBER_GAP):
                yield lettering.line(text, style, Point(x, middle - style.size / 2))


def _gutter_numbers(first: int, last: int, base: BaseGrid, lettering: LabelSetter) -> Iterator[Line]:
    """Some of the numbers once more, in the gutters, where these are wide enough for them."""
    if base.gutter < GUTTER_ROOM:
        return
    for column in range(first, last):
        start, width = base.between(column, column + 1)
        for line in range(GUTTER_COUNTED, base.lines + 1, GUTTER_COUNTED):
            text, middle = f"{line}", (base.top(line) + base.foot(line)) / 2
            x = start + (width - lettering.length(text, NUMBER_TYPE)) / 2
            at = Point(x, middle - NUMBER_TYPE.size / 2)
            if base.is_vertical:
                at = Point(middle - lettering.length(text, NUMBER_TYPE) / 2, start + (width - NUMBER_TYPE.size) / 2)
            yield lettering.line(text, NUMBER_TYPE, at)


def _column_numbers(number: int, base: BaseGrid, lettering: LabelSetter) -> Iterator[Line]:
    """The number of a column and its measure, at both ends of it."""
    box = base.area((number, number), (1, base.lines))
    name, measure = f"栏{number}", f"{_characters(base.columns[number - 1][1], base)}字"
    if base.is_vertical:
        for x in (box.x - 30, box.right + 6):
            yield lettering.line(name, COLUMN_TYPE, Point(x, box.y + box.height / 2 - 8))
            yield lettering.line(measure, MEASURE_TYPE, Point(x, box.y + box.height / 2 + 2))
        return
    for y in (box.y - 12, box.bottom + 4):
        width, gap = lettering.length(name, COLUMN_TYPE), 4
        x = box.x + (box.width - width - gap - lettering.length(measure, MEASURE_TYPE)) / 2
        yield lettering.line(name, COLUMN_TYPE, Point(x, y))
        yield lettering.line(measure, MEASURE_TYPE, Point(x + width + gap, y + 1.5))


def paper_words(layout: PageLayout, base: BaseGrid) -> str:
    """The paper in words: its columns, its type, and how many characters it holds."""
    widths = [_characters(width, base) for _, width in base.columns]
    alike = len(set(widths)) == 1
    columns = f"{len(widths)} 栏 × {widths[0]}字" if alike else f"{len(widths)} 栏（{'、'.join(widths)}字）"
    gutter = f"，栏间 {_characters(base.gutter, base)}字" if len(widths) > 1 else ""
    held = [floor((width + TOLERANCE) / base.size) * base.lines for _, width in base.columns]
    each = f"每栏 {held[0]} 字，" if alike and len(held) > 1 else ""
    width, height = (f"{side / POINTS_PER_MILLIMETRE:.0f}" for side in layout.page.trim)
    return (
        f"{width} × {height} 毫米　{columns}{gutter}　字 {base.size:g} pt，行距 {base.leading:g} pt，{base.lines} 行　"
        f"{each}全版 {sum(held)} 字"
    )


def _characters(length: float, base: BaseGrid) -> str:
    return figures(length / base.size, decimals=2)[0]


def _stroke(start: Point, end: Point, color: Process, width: float) -> Shape:
    return Shape((start, end), None, color, width)
