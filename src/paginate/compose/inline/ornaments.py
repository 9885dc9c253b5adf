"""What is drawn beside the characters of marked runs: dots, lines, waves, frames; nothing moves for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from math import cos, pi, sin
from typing import Final

from paginate.compose.axes import Axes
from paginate.compose.inline.items import Items
from paginate.compose.inline.set_cells import SetCells
from paginate.display import Shape
from paginate.geometry import Point
from paginate.model import Lettering
from paginate.records import NamedTuple
from paginate.text import Class

DOTTED: Final = (
    Class.HAN
    + Class.ITERATION
    + Class.SMALL_KANA
    + Class.FULL_DIGIT
    + Class.DIGITS_UPRIGHT
    + Class.DIGIT
    + Class.WESTERN
)
"""Classes that get a dot each; marks get none (CLREQ 3.1.8)."""

# Ems of the character.
DOT_RADIUS: Final = 0.07
DOT_GAP: Final = 0.02
FRAME_GAP: Final = 0.03
FRAME_WIDTH: Final = 0.05
LINE_GAP: Final = 0.05
LINE_WIDTH: Final = 0.05
WAVE_LENGTH: Final = 0.4
WAVE_HEIGHT: Final = 0.12
NAME_INSET: Final = 0.06
"""What the line of a name lacks at both ends: those of two names beside each other do not touch (CLREQ 3.1.8)."""

DOT_CORNERS: Final = 16
WAVE_CORNERS: Final = 8
"""Of the polygons that a dot and each length of a wave are: no eye tells them from curves at this size."""


class Standing(NamedTuple):
    """Where a line's cells are: in which axes, and how far across them the middle of the line is, in points."""

    axes: Axes
    middle: float


class _Marked(NamedTuple):
    """The cells of a marked run that are in a line; whether the run begins and ends there."""

    line: SetCells
    cells: range
    classes: str
    begins: bool
    ends: bool

    @property
    def em(self) -> float:
        """The size of its first character, in points."""
        return self.line.cells[self.cells[0]].setup.size

    @property
    def extent(self) -> tuple[float, float]:
        """Where along the line it begins and ends, in points."""
        return self.line.extent(self.cells)

    def filled(self, points: tuple[Point, ...]) -> Shape:
        """A polygon in the ink of its first character."""
        setup = self.line.cells[self.cells[0]].setup
        return Shape(points, fill=setup.color, overprint=setup.overprint)


def ornaments(items: Items, line: SetCells, standing: Standing) -> Iterator[Shape]:
    """The shapes beside a line's cells."""
    for run in items.paragraph.runs:
        if run.look.lettering is None:
            continue
        cells = line.of_characters(items, run.start, run.end)
        if cells:
            first, behind = line.start + cells[0], line.start + cells[-1] + 1
            begins, ends = items.starts[first] <= run.start, items.starts[behind] >= run.end
            marked = _Marked(line, cells, items.classes[first:behind], begins, ends)
            yield from _DRAWN[run.look.lettering](marked, standing)


def _dots(marked: _Marked, standing: Standing) -> Iterator[Shape]:
    """A dot below each character, in vertical lines to its right (CLREQ 3.1.8)."""
    for at, code in zip(marked.cells, marked.classes, strict=True):
        if code not in DOTTED:
            continue
        cell = marked.line.cells[at]
        em = cell.setup.size
        away = (0.5 + DOT_GAP + DOT_RADIUS) * em
        across = standing.middle + (-away if standing.axes.is_vertical else away)
        centre = standing.axes.point(marked.line.positions[at] + cell.width / 2, across)
        angles = [2 * pi * corner / DOT_CORNERS for corner in range(DOT_CORNERS)]
        radius = DOT_RADIUS * em
        corners = tuple(Point(centre.x + radius * cos(angle), centre.y + radius * sin(angle)) for angle in angles)
        yield Shape(corners, fill=cell.setup.color, overprint=cell.setup.overprint)


def _frame(marked: _Marked, standing: Standing) -> Iterator[Shape]:
    """A frame around the characters, outside their cells (CLREQ 3.1.3.4)."""
    (start, end), em = marked.extent, marked.em
    gap = FRAME_GAP * em
    box = standing.axes.rect(start - gap, standing.middle - em / 2 - gap, end - start + 2 * gap, em + 2 * gap)
    setup = marked.line.cells[marked.cells[0]].setup
    yield Shape(box.corners(), None, setup.color, stroke_width=FRAME_WIDTH * em, overprint=setup.overprint)


def _proper_name(marked: _Marked, standing: Standing) -> Iterator[Shape]:
    """A line below the name, in vertical lines to its left (CLREQ 3.1.8)."""
    yield _line(marked, _name_extent(marked), standing, 0.5 + LINE_GAP)


def _underline(marked: _Marked, standing: Standing) -> Iterator[Shape]:
    """A line on the same side as that of a name, from end to end."""
    yield _line(marked, marked.extent, standing, 0.5 + LINE_GAP)


def _strike(marked: _Marked, standing: Standing) -> Iterator[Shape]:
    """A line through the middle of the characters."""
    yield _line(marked, marked.extent, standing, -LINE_WIDTH / 2)


def _line(marked: _Marked, extent: tuple[float, float], standing: Standing, away: float) -> Shape:
    """A line along the characters, so many of their ems from the middle of the text line."""
    (start, end), em = extent, marked.em
    box = standing.axes.rect(start, standing.middle + away * em, end - start, LINE_WIDTH * em)
    return marked.filled(box.corners())


def _book_title(marked: _Marked, standing: Standing) -> Iterator[Shape]:
    """A wave in the place of the line of a name, in whole lengths (CLREQ 3.1.8)."""
    (start, end), em = _name_extent(marked), marked.em
    count = max(1, round((end - start) / (WAVE_LENGTH * em))) * WAVE_CORNERS
    swing = (WAVE_HEIGHT - LINE_WIDTH) / 2 * em
    middle = standing.middle + (0.5 + LINE_GAP + WAVE_HEIGHT / 2) * em
    upper, lower = [], []
    for corner in range(count + 1):
        along = start + (end - start) * corner / count
        across = middle + swing * sin(2 * pi * corner / WAVE_CORNERS)
        upper.append(standing.axes.point(along, across - LINE_WIDTH / 2 * em))
        lower.append(standing.axes.point(along, across + LINE_WIDTH / 2 * em))
    yield marked.filled((*upper, *reversed(lower)))


def _name_extent(marked: _Marked) -> tuple[float, float]:
    """Where the line of a name begins and ends along the text line: a little inside the name's own ends."""
    (start, end), inset = marked.extent, NAME_INSET * marked.em
    return start + inset * marked.begins, end - inset * marked.ends


_DRAWN: Final[Mapping[Lettering, Callable[[_Marked, Standing], Iterator[Shape]]]] = {
    Lettering.DOTS: _dots,
    Lettering.FRAME: _frame,
    Lettering.PROPER_NAME: _proper_name,
    Lettering.BOOK_TITLE: _book_title,
    Lettering.UNDERLINE: _underline,
    Lettering.STRIKE: _strike,
}
