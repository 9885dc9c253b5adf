"""A sheet in small squares, taken or free, and the free place for a label that is nearest to a box."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from paginate.geometry import Point, Rect


class Squares:
    """A sheet in squares `step` wide, in whatever unit: each row is a number whose bits are the squares that are taken."""

    def __init__(self, sheet: Rect, step: float, taken: Iterable[Rect] = ()) -> None:
        self.columns = math.floor(sheet.width / step)
        self.rows = [0] * math.floor(sheet.height / step)
        self._sheet = sheet
        self._step = step
        for box in taken:
            self.fill(box)

    def fill(self, box: Rect) -> None:
        """Take all squares that the box touches; of a line without width, those at one side of it."""
        sheet, step = self._sheet, self._step
        left, right = math.floor((box.x - sheet.x) / step), math.ceil((box.right - sheet.x) / step)
        top, bottom = math.floor((box.y - sheet.y) / step), math.ceil((box.bottom - sheet.y) / step)
        right, bottom = max(right, left + 1), max(bottom, top + 1)
        left, right = max(0, left), min(self.columns, right)
        if left < right:
            bits = (1 << right) - (1 << left)
            for row in range(max(0, top), min(len(self.rows), bottom)):
                self.rows[row] |= bits

    def nearest(self, box: Rect, width: float, height: float) -> Rect | None:
        """The free place of that size that is nearest to the box; None where there is none."""
        across, down = math.ceil(width / self._step), math.ceil(height / self._step)
        wanted = round((box.x - self._sheet.x) / self._step)
        best: tuple[float, Rect] | None = None
        for row in range(len(self.rows) - down + 1):
            for column in self._free_beside(wanted, row, across, down):
                x, y = self._sheet.x + column * self._step, self._sheet.y + row * self._step
                place = Rect(x, y, width, height)
                distance = math.dist(*shortest_way(place, box))
                if best is None or distance < best[0]:
                    best = distance, place
        return best[1] if best else None

    def _free_beside(self, wanted: int, row: int, across: int, down: int) -> Iterator[int]:
        """The columns nearest to the wanted one, on either side, from which on so many squares are free."""
        taken = 0
        for at in range(row, row + down):
            taken |= self.rows[at]
        free = ~taken & ((1 << self.columns) - 1)
        have = 1  # bit i of `free`: so many squares are free from i on
        while have < across and free:
            step = min(have, across - have)
            free &= free >> step
            have += step
        wanted = min(max(wanted, 0), self.columns)
        if before := free & ((1 << (wanted + 1)) - 1):
            yield before.bit_length() - 1
        if behind := free >> wanted:
            yield wanted + (behind & -behind).bit_length() - 1


def shortest_way(one: Rect, other: Rect) -> tuple[Point, Point]:
    """The ends of the shortest line from one box to another."""
    across = _nearest((one.x, one.right), (other.x, other.right))
    down = _nearest((one.y, one.bottom), (other.y, other.bottom))
    return Point(across[0], down[0]), Point(across[1], down[1])


def _nearest(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    """Where two stretches are nearest to each other: in the middle of what they share."""
    if one[1] < other[0]:
        return one[1], other[0]
    if other[1] < one[0]:
        return one[0], other[1]
    middle = (max(one[0], other[0]) + min(one[1], other[1])) / 2
    return middle, middle
