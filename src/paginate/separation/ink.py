"""How much ink lies where: the sum of a page's plates, and its mean in squares such as printers limit it by."""

from __future__ import annotations

from functools import reduce
from typing import Final

import numpy as np
import numpy.typing as npt

from paginate.geometry import Rect
from paginate.records import NamedTuple
from paginate.separation.plates import Plates
from paginate.units import POINTS_PER_MILLIMETRE

SOLID: Final = 255
"""The value of a plate where its ink is solid; two solids are twice that."""

SQUARE: Final = 15 * POINTS_PER_MILLIMETRE
"""The side of the square in which printers measure mean ink (GWG 2022, R0026), in points."""

STEP: Final = 0.5 * POINTS_PER_MILLIMETRE
"""How far the square is moved at most from one place to the next, unless a pixel is larger; its side is as many steps."""

Sums = npt.NDArray[np.uint16] | npt.NDArray[np.uint32]


class InkSquare(NamedTuple):
    """A square of the page and its mean ink, 2.4 being 240 %; `area` is all around it that is over the limit as well."""

    box: Rect
    ink: float
    area: Rect


def total_ink(plates: Plates) -> Sums:
    """The sum of all plates, pixel by pixel, in units of 1/255 of a solid."""
    total = plates.rasters[0].astype(np.uint16)
    for raster in plates.rasters[1:]:
        total += raster
    return total


def most_ink(plates: Plates, side: float = SQUARE) -> InkSquare:
    """The square of `side` points, wholly on the plates, with the highest mean ink."""
    windows = _Windows(plates, side)
    row, column = windows.densest()
    return InkSquare(windows.box(row, column), windows.mean(row, column), windows.box(row, column))


def densest(plates: Plates, limit: float, side: float = SQUARE) -> list[InkSquare]:
    """Where the mean ink in squares of `side` points is over `limit`: for each such area its worst square, worst first."""
    windows = _Windows(plates, side)
    found: list[InkSquare] = []
    while True:
        row, column = windows.densest()
        ink = windows.mean(row, column)
        if ink <= limit:
            return _merged(found)
        found.append(InkSquare(windows.box(row, column), ink, windows.taken_away(row, column, limit)))


class _Windows:
    """The mean ink of every place of a square that moves over the plates in steps of a few pixels."""

    def __init__(self, plates: Plates, side: float) -> None:
        self._origin = plates.origin
        step = max(1, int(STEP * plates.pixels_per_point))
        self._step = step / plates.pixels_per_point
        cells = _cells(total_ink(plates), step)
        self._high, self._wide = (max(1, min(round(side / self._step), count)) for count in cells.shape)
        sums = np.zeros((cells.shape[0] + 1, cells.shape[1] + 1))
        sums[1:, 1:] = cells.cumsum(axis=0, dtype=np.float64).cumsum(axis=1)
        columns = sums[:, self._wide :] - sums[:, : -self._wide]
        self._means = (columns[self._high :] - columns[: -self._high]) / (SOLID * step**2 * self._high * self._wide)

    def densest(self) -> tuple[int, int]:
        """The place with the highest mean of those that are not forgotten."""
        row, column = np.unravel_index(np.argmax(self._means), self._means.shape)
        return int(row), int(column)

    def mean(self, row: int, column: int) -> float:
        """The mean ink there, 1 for a solid."""
        return float(self._means[row, column])

    def box(self, row: int, column: int) -> Rect:
        """The square at a place, in points from the trim's top left."""
        step, origin = self._step, self._origin
        return Rect(origin.x + column * step, origin.y + row * step, self._wide * step, self._high * step)

    def taken_away(self, row: int, column: int, limit: float) -> Rect:
        """The area of all squares over `limit` that overlap the one at this place; none of them is found again."""
        top, left = max(0, row - self._high + 1), max(0, column - self._wide + 1)
        overlapping = self._means[top : row + self._high, left : column + self._wide]
        rows, columns = (np.flatnonzero((overlapping > limit).any(axis=axis)) for axis in (1, 0))
        first = self.box(top + int(rows[0]), left + int(columns[0]))
        last = self.box(top + int(rows[-1]), left + int(columns[-1]))
        overlapping[:] = -1
        return first.union(last)


def _cells(total: Sums, step: int) -> Sums:
    """The ink of cells of `step` by `step` pixels; what is left at the right and at the bottom, less than a cell, is not asked."""
    high, wide = max(step, total.shape[0] // step * step), max(step, total.shape[1] // step * step)
    rows = total[:high:step].astype(np.uint32)
    for row in range(1, step):
        rows += total[row:high:step]
    cells = rows[:, :wide:step].copy()
    for column in range(1, step):
        cells += rows[:, column:wide:step]
    return cells


def _merged(squares: list[InkSquare]) -> list[InkSquare]:
    """Squares whose areas overlap as one: the worst, with the area of all."""
    groups: list[list[InkSquare]] = []
    for square in squares:
        near = [group for group in groups if any(square.area.overlaps(other.area) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append(sorted([square, *(other for group in near for other in group)], key=lambda one: -one.ink))
    merged = [group[0]._replace(area=reduce(Rect.union, [square.area for square in group])) for group in groups]
    return sorted(merged, key=lambda square: (-square.ink, square.box.y, square.box.x))
