"""What a page is built on, as thin lines that one sees through: frames with their names, columns, and the line grid 行格."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

from paginate.color import Color, Process
from paginate.compose.flow.slots import stands_on_grid
from paginate.display import ComposedFrame, ComposedPage, Item, Line, Picture, Shape
from paginate.geometry import Point, Rect, Size, WritingMode
from paginate.model import PageLayout, TextFrame
from paginate.preflight.page_sheet import resolution
from paginate.proof.lettering import LabelSetter, type_of
from paginate.proof.room import Label
from paginate.proof.sharpness import whole
from paginate.units import TOLERANCE

FRAME_COLOR: Final = Process(0.65, 0.15, 0, 0)
COLUMN_COLOR: Final = Process(0.45, 0, 0.45, 0)
GRID_COLOR: Final = Process(0.28, 0.04, 0, 0)
EDGE_COLOR: Final = Process(0, 0.45, 0, 0.1)
FOLD_COLOR: Final = Process(0.6, 0.7, 0, 0)
"""Of frames, columns, the grid, the type area and the trim, and folds; no finding has such a colour."""

FRAME_WIDTH: Final = 0.4
COLUMN_WIDTH: Final = 0.3
GRID_WIDTH: Final = 0.2
EDGE_WIDTH: Final = 0.3
FOLD_WIDTH: Final = 0.8
FOLD_DASH: Final = 8.0
FOLD_GAP: Final = 5.0
"""Points; folds are dashed, as on imposition sheets."""

NAME_COLOR: Final = Process(0.85, 0.35, 0, 0.1)
NAME_TYPE: Final = type_of(5, NAME_COLOR)
NAME_GAP: Final = 1.0
"""Points around a name."""

COUNT_TYPE: Final = type_of(4.5, Process(0.6, 0.15, 0, 0.1))
COUNTED: Final = 5
"""Grid lines from one number to the next."""


def construction(page: ComposedPage, layout: PageLayout) -> Iterator[Item]:
    """The line grid, the edges of the sheet and of the type area, the columns, the outlines of frames, and the folds."""
    yield from _grid(layout)
    for edge in (Rect(0, 0, *page.trim), layout.page.type_area):
        yield outline(edge, EDGE_COLOR, EDGE_WIDTH)
    for frame in layout.frames:
        if isinstance(frame, TextFrame):
            for column in frame.columns if len(frame.columns) > 1 else ():
                yield outline(column.box, COLUMN_COLOR, COLUMN_WIDTH)
    for made in page.frames:
        if made.kind != "rule":
            yield outline(made.box, FRAME_COLOR, FRAME_WIDTH)
    for x in layout.folds.down:
        yield from _dashes(Point(x, 0), Point(x, page.trim.height))
    for y in layout.folds.across:
        yield from _dashes(Point(0, y), Point(page.trim.width, y))


def names(page: ComposedPage, lettering: LabelSetter) -> Iterator[Label]:
    """Each frame's name, near its top left; with a picture's pixels per inch."""
    for frame in page.frames:
        text = " · ".join([frame.id, *_resolutions(frame)])
        size = Size(lettering.length(text, NAME_TYPE) + 2 * NAME_GAP, NAME_TYPE.size + NAME_GAP)
        yield Label(text, frame.box, size, NAME_COLOR, is_leftmost=True)


def name_at(place: Rect, label: Label, lettering: LabelSetter) -> Iterator[Item]:
    """A frame's name in its place."""
    at = Point(place.x + NAME_GAP, place.y + NAME_GAP / 2)
    yield lettering.line(label.text, NAME_TYPE, at, see_through=True)


def _resolutions(frame: ComposedFrame) -> Iterator[str]:
    for item in frame.items:
        if isinstance(item, Picture):
            yield f"{whole(resolution(item))} ppi"


def line_numbers(layout: PageLayout, lettering: LabelSetter) -> Iterator[Line]:
    """The number of each fifth line of the grid on both sides of the type area, as layouts count (`at: [0, 5行]`)."""
    area = layout.page.type_area
    for number in range(0, _lines(area.height, layout.grid.leading) + 1, COUNTED):
        text = f"{number}"
        y = area.y + number * layout.grid.leading - COUNT_TYPE.size / 2
        width = lettering.length(text, COUNT_TYPE)
        for x in (area.x - width - 2, area.right + 2):
            yield lettering.line(text, COUNT_TYPE, Point(x, y), see_through=True)


def _grid(layout: PageLayout) -> Iterator[Item]:
    """A hairline at the top of each line of the type area; across vertical text, which has the grid's lines from the right,
    one at each of those as well."""
    area, leading = layout.page.type_area, layout.grid.leading
    for number in range(_lines(area.height, leading) + 1):
        yield hairline(Point(area.x, area.y + number * leading), Point(area.right, area.y + number * leading))
    for frame in layout.frames:
        if not isinstance(frame, TextFrame) or frame.own_lines or not stands_on_grid(frame.style, layout.grid):
            continue
        if frame.style.writing_mode is WritingMode.VERTICAL:
            first = math.ceil((area.right - frame.box.right - TOLERANCE) / leading)
            last = _lines(area.right - frame.box.x, leading)
            for number in range(first, last + 1):
                x = area.right - number * leading
                yield hairline(Point(x, frame.box.y), Point(x, frame.box.bottom))


def _dashes(start: Point, end: Point) -> Iterator[Shape]:
    """A fold from edge to edge of the page."""
    length = math.hypot(end.x - start.x, end.y - start.y)
    across, down = (end.x - start.x) / length, (end.y - start.y) / length
    for number in range(math.ceil(length / (FOLD_DASH + FOLD_GAP))):
        first = number * (FOLD_DASH + FOLD_GAP)
        ends = [Point(start.x + at * across, start.y + at * down) for at in (first, min(first + FOLD_DASH, length))]
        yield stroke((ends[0], ends[1]), FOLD_COLOR, FOLD_WIDTH)


def _lines(extent: float, leading: float) -> int:
    return math.floor((extent + TOLERANCE) / leading)


def hairline(start: Point, end: Point) -> Shape:
    """A line of the grid."""
    return stroke((start, end), GRID_COLOR, GRID_WIDTH)


def stroke(points: tuple[Point, ...], color: Color, width: float) -> Shape:
    """A line that what lies under it is seen through."""
    return Shape(points, fill=None, stroke=color, stroke_width=width, overprint=True)


def outline(box: Rect, color: Color, width: float) -> Shape:
    """The same around a box."""
    return stroke(box.corners(), color, width)
