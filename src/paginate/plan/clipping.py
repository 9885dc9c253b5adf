"""Polygons made larger by white: the one place that knows pyclipper, which is imported only where an outline is followed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from paginate.geometry import Point
from paginate.model import Exclusion

UNITS: Final = 1000.0
"""Of pyclipper's whole numbers in a point: finer than the tolerance of lengths."""

ROUNDEST: Final = 0.05
"""Points by which an arc around a corner may be off."""


def with_white(parts: Sequence[Sequence[Point]], white: float) -> tuple[Exclusion, ...]:
    """What text keeps out of around polygons in page coordinates: they and `white` points on all sides, what then touches as one.

    Holes do not count.
    """
    import pyclipper

    offset = pyclipper.PyclipperOffset(2.0, ROUNDEST * UNITS)
    for part in parts:
        path = [(round(x * UNITS), round(y * UNITS)) for x, y in part]
        offset.AddPath(path, pyclipper.JT_ROUND, pyclipper.ET_CLOSEDPOLYGON)
    return tuple(
        Exclusion(tuple(Point(x / UNITS, y / UNITS) for x, y in path))
        for path in offset.Execute(white * UNITS)
        if pyclipper.Orientation(path)
    )
