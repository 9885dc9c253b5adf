"""What lies under a mark: the marks painted before it, found by their place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from heapq import merge
from typing import Final, TypeVar

from paginate.geometry import Rect, Size
from paginate.preflight.judged_marks import AreaMark, ImageMark, LineMark, PressSheet, TextMark, ink_of, leaves_ink
from paginate.records import NamedTuple
from paginate.units import POINTS_PER_MILLIMETRE

CELL: Final = 20 * POINTS_PER_MILLIMETRE
MOST_CELLS: Final = 24
"""Marks are filed by squares of this side, a few marks of a newspaper page to each; never more squares to a side than that."""

MOST_LOOKS: Final = 3_000_000
"""Layers that are looked at for one sheet, a second's work: with the rest of a page so crowded nothing is found."""

Drawn = TypeVar("Drawn", TextMark, LineMark, AreaMark)


class Layer(NamedTuple):
    """Something painted: the most ink that may lie within its box once it is, how much of that is black, and whether it hides
    all that was there before.
    """

    box: Rect
    ink: float
    black: float
    hides: bool


class Backdrop:
    """The layers painted so far on a sheet of a size."""

    def __init__(self, trim: Size) -> None:
        self._side = max(CELL, max(trim) / MOST_CELLS)
        self._last = int(max(trim) / self._side) + 1
        self._looks = MOST_LOOKS
        self._layers: list[Layer] = []
        self._cells: dict[tuple[int, int], list[int]] = defaultdict(list)

    def add(self, layer: Layer) -> None:
        """Paint a layer on top."""
        for cell in self._covered(layer.box):
            self._cells[cell].append(len(self._layers))
        self._layers.append(layer)

    def under(self, box: Rect) -> Iterator[Layer]:
        """The layers that overlap the box and are not hidden there, the topmost first."""
        filed = [reversed(self._cells[cell]) for cell in self._covered(box) if cell in self._cells]
        seen = -1
        for number in merge(*filed, reverse=True) if filed else ():
            if number == seen:
                continue
            seen = number
            if self._looks == 0:
                return
            self._looks -= 1
            layer = self._layers[number]
            if layer.box.overlaps(box):
                yield layer
                if layer.hides and layer.box.contains(box):
                    return

    def _covered(self, box: Rect) -> list[tuple[int, int]]:
        """The squares that the box touches; what lies off the sheet counts to those at its edge."""
        rows = range(self._at(box.y), self._at(box.bottom) + 1)
        return [(x, y) for x in range(self._at(box.x), self._at(box.right) + 1) for y in rows]

    def _at(self, place: float) -> int:
        return int(min(max(place // self._side, -1), self._last))


def over_ink(sheet: PressSheet, kind: type[Drawn], is_meant: Callable[[Drawn], bool]) -> Iterator[Drawn]:
    """The marks of a kind that lie over a tint or a picture.

    Text and lines count for no ground: what touches those is set beside them. Boxes are compared, not outlines, as GWG 2022
    allows (I00006).
    """
    meant = {number for number, mark in enumerate(sheet.marks) if isinstance(mark, kind) and is_meant(mark)}
    if not meant:
        return
    backdrop = Backdrop(sheet.trim)
    for number, mark in enumerate(sheet.marks[: max(meant) + 1]):
        if number in meant and isinstance(mark, kind) and any(layer.ink > 0 for layer in backdrop.under(mark.box)):
            yield mark
        if isinstance(mark, AreaMark | ImageMark):
            backdrop.add(Layer(mark.box, ink_of(mark), 0.0, not leaves_ink(mark)))
