"""Leaders 前导符 between the pieces of a line: dots at the same places in every line, or a thin line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import ceil, cos, pi, sin
from typing import Final

from paginate.compose.inline import LinePlace
from paginate.display import Line, Shape
from paginate.geometry import Point
from paginate.model import Leader, TabStop
from paginate.units import same

# Ems of the style.
PITCH: Final = 1 / 3
"""From one dot to the next: those of an ellipsis are as far apart."""

RADIUS: Final = 0.06
WHITE: Final = 0.25
"""Between a piece and its leader."""

WIDTH: Final = 0.03
CORNERS: Final = 12


def with_leaders(
    lines: Iterable[Line], places: Sequence[LinePlace], stops: Sequence[TabStop], size: float
) -> Iterator[Line]:
    """The lines of a paragraph with tab stops in their places: each piece with the leader behind it. `size` is the style's."""
    made = list(lines)
    for number, line in enumerate(made):
        if number + 1 < len(made) and number < len(stops) and line.runs:
            here, behind, leader = places[number], places[number + 1], stops[number].leader
            if leader is not Leader.NONE and here.axes == behind.axes and same(here.block, behind.block):
                ends = here.inline + line.natural + WHITE * size, behind.inline - WHITE * size
                drawn = _dots if leader is Leader.DOTS else _line
                line = line._replace(ornaments=(*line.ornaments, *drawn(line, here, ends, size)))
        yield line


def _dots(line: Line, place: LinePlace, ends: tuple[float, float], size: float) -> Iterator[Shape]:
    """Dots in the middle of the line, at multiples of their pitch from where lines begin."""
    run, pitch = line.runs[-1], PITCH * size
    number = ceil((ends[0] + RADIUS * size) / pitch)
    while number * pitch + RADIUS * size <= ends[1]:
        centre = place.axes.point(number * pitch, place.block + size / 2)
        angles = (2 * pi * corner / CORNERS for corner in range(CORNERS))
        radius = RADIUS * size
        points = tuple(Point(centre.x + radius * cos(angle), centre.y + radius * sin(angle)) for angle in angles)
        yield Shape(points, fill=run.color, overprint=run.overprint)
        number += 1


def _line(line: Line, place: LinePlace, ends: tuple[float, float], size: float) -> Iterator[Shape]:
    run = line.runs[-1]
    if ends[1] > ends[0]:
        box = place.axes.rect(ends[0], place.block + (1 - WIDTH) * size / 2, ends[1] - ends[0], WIDTH * size)
        yield Shape(box.corners(), fill=run.color, overprint=run.overprint)
