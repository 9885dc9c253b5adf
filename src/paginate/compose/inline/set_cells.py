"""The cells of a line where they are set: which of them some characters of the paragraph have, and how far these reach."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from paginate.compose.inline.cells import Cell
from paginate.compose.inline.items import Items
from paginate.records import NamedTuple


class SetCells(NamedTuple):
    """The cells of a line that begins with item `start`, and where along it each is, in points."""

    start: int
    cells: Sequence[Cell]
    positions: Sequence[float]

    def of_characters(self, items: Items, start: int, end: int) -> range:
        """Those of characters start:end of the paragraph, counted in the line; none where these are in other lines. A cell with one of
        them is among them."""
        first, last = bisect_right(items.starts, start) - 1, bisect_left(items.starts, end)
        return range(max(0, first - self.start), min(len(self.cells), last - self.start))

    def extent(self, cells: range) -> tuple[float, float]:
        """Where along the line some of its cells begin and end, in points."""
        last = cells[-1]
        return self.positions[cells[0]], self.positions[last] + self.cells[last].width
