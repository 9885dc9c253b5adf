"""The outline of what is opaque in a picture, traced along its pixels."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

import numpy as np
from PIL import Image

from paginate.geometry import Point

OPAQUE: Final = 128
"""Of 255: what is as much there as not belongs to the thing."""


def traced(opacity: Image.Image) -> list[list[Point]]:
    """The closed lines around what is opaque, in pixels: those around a part clockwise as the picture is seen, those around a hole
    the other way."""
    there = np.pad(np.asarray(opacity.convert("L")) >= OPAQUE, 1)
    follows: dict[tuple[int, int], list[tuple[int, int]]] = {}
    # An edge for each side of a pixel beyond which nothing is, with the pixel on its right.
    sides = (
        (there[1:-1, 1:-1] & ~there[:-2, 1:-1], (0, 0), (1, 0)),
        (there[1:-1, 1:-1] & ~there[1:-1, 2:], (1, 0), (1, 1)),
        (there[1:-1, 1:-1] & ~there[2:, 1:-1], (1, 1), (0, 1)),
        (there[1:-1, 1:-1] & ~there[1:-1, :-2], (0, 1), (0, 0)),
    )
    for edge, (x0, y0), (x1, y1) in sides:
        for y, x in np.argwhere(edge).tolist():
            follows.setdefault((x + x0, y + y0), []).append((x + x1, y + y1))
    return list(_linked(follows))


def _linked(follows: dict[tuple[int, int], list[tuple[int, int]]]) -> Sequence[list[Point]]:
    """The edges as closed lines. Where four meet in a point, a line keeps to the pixel that it is around."""
    lines = []
    while follows:
        start = next(iter(follows))
        at = before = start
        line = []
        while True:
            line.append(Point(*at))
            ways = follows[at]
            way = ways[0] if len(ways) == 1 else max(ways, key=partial(_turn, before, at))
            ways.remove(way)
            if not ways:
                del follows[at]
            before, at = at, way
            if at == start:
                break
        lines.append(line)
    return lines


def _turn(before: tuple[int, int], at: tuple[int, int], to: tuple[int, int]) -> int:
    """More than 0 where the way turns to the right, which is to the pixel that it is around."""
    return (at[0] - before[0]) * (to[1] - at[1]) - (at[1] - before[1]) * (to[0] - at[0])
