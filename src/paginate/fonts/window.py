"""Where in a mark's advance the half em is that holds its ink."""

from __future__ import annotations

from typing import Final

ONE_SIDED: Final = 1 / 3
"""A mark with less than this share of its blank on one side is on that side of its cell, else in the middle. In the
program's fonts it is less than a quarter, or half."""

OVERHANG: Final = 0.02
"""em: a mark's ink may pass its cell by this much before the cell is moved from where marks of its kind have it."""


def best_window(extent: tuple[float, float] | None, advance: float, width: float) -> float:
    """Where a cell of `width` ems best begins in an advance in which the ink has that extent; see Face.window."""
    room = advance - width
    if room <= 0 or extent is None:
        return 0.0
    start, end = extent
    blank = advance - (end - start)
    if end - start > width + 2 * OVERHANG:
        best = (start + end - width) / 2
    else:
        usual = 0.0 if start < ONE_SIDED * blank else room if advance - end < ONE_SIDED * blank else room / 2
        best = min(max(usual, end - width - OVERHANG), start + OVERHANG)
    return min(max(best, 0.0), room)
