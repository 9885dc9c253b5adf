"""What is drawn beside the characters of a line: emphasis dots 着重号, and the black frame 示亡号."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import cos, pi, sin
from typing import Final

from paginate.compose.axes import Axes
from paginate.compose.inline.cells import Cell
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

DOT_CORNERS: Final = 16
"""Of the polygon that a dot is: no eye tells it from a circle at this size."""


class Standing(NamedTuple):
    """Where a line's cells stand: in which axes, and how far across them the middle of the line is, in points."""

    axes: Axes
    middle: float


def ornaments(cells: Sequence[Cell], classes: str, positions: Sequence[float], standing: Standing) -> Iterator[Shape]:
    """The shapes beside a line's cells, which are of `classes` and stand at `positions` along it."""
    placed = list(zip(cells, classes, positions, strict=False))
    for lettering, group in groupby(placed, key=lambda each: each[0].setup.lettering):
        if lettering is Lettering.DOTS:
            yield from (_dot(cell, at, standing) for cell, code, at in group if code in DOTTED)
        elif lettering is Lettering.FRAME:
            framed = list(group)
            end = framed[-1][2] + framed[-1][0].width
            yield _frame(framed[0][0], framed[0][2], end, standing)


def _dot(cell: Cell, at: float, standing: Standing) -> Shape:
    """A dot below the character, in vertical lines to its right (CLREQ 3.1.8)."""
    em = cell.setup.size
    away = (0.5 + DOT_GAP + DOT_RADIUS) * em
    across = standing.middle + (-away if standing.axes.is_vertical else away)
    centre = standing.axes.point(at + cell.width / 2, across)
    angles = [2 * pi * corner / DOT_CORNERS for corner in range(DOT_CORNERS)]
    radius = DOT_RADIUS * em
    corners = tuple(Point(centre.x + radius * cos(angle), centre.y + radius * sin(angle)) for angle in angles)
    return Shape(corners, fill=cell.setup.color, overprint=cell.setup.overprint)


def _frame(cell: Cell, start: float, end: float, standing: Standing) -> Shape:
    """A frame around the characters from `start` to `end`, outside their cells (CLREQ 3.1.3.4)."""
    em = cell.setup.size
    gap = FRAME_GAP * em
    box = standing.axes.rect(start - gap, standing.middle - em / 2 - gap, end - start + 2 * gap, em + 2 * gap)
    setup = cell.setup
    return Shape(box.corners(), None, setup.color, stroke_width=FRAME_WIDTH * em, overprint=setup.overprint)
