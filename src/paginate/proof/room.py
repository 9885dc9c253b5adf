"""Room for labels on a page: near what they are about, over nothing that is printed, and never one over the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from paginate.color import Process
from paginate.geometry import Rect, Size
from paginate.proof.squares import Squares
from paginate.records import NamedTuple

STEPS: Final = 8
"""Places that are looked at along a side of a box."""

ROW: Final = 3
"""Labels that may stand side by side at the beginning of a box."""

CELL: Final = 1.0
"""Points: how finely the sheet is looked through."""

NEARNESS: Final = 0.03
"""What it costs, in shares of the label that lie over a tint, to stand a place further from the first choice."""


class Label(NamedTuple):
    """Words that are about a box of the page: how large they are, and whether they are to begin at its left."""

    text: str
    box: Rect
    size: Size
    color: Process
    is_leftmost: bool


class Room:
    """What of a sheet is taken."""

    def __init__(self, sheet: Rect, printed: Sequence[Rect], tints: Iterable[Rect] = ()) -> None:
        """Labels stay inside `sheet`, off what is `printed`, and off `tints` where they have other room beside their boxes."""
        self._sheet = sheet
        self._printed = printed
        self._tints = list(tints)
        self._taken: list[Rect] = []
        self._cells: Squares | None = None  # made when a label has no room at its box

    def keep(self, box: Rect) -> bool:
        """Take `box` itself; False where something is there already."""
        free = not any(map(box.overlaps, self._taken)) and not any(map(box.overlaps, self._printed))
        if free:
            self._take(box)
        return free

    def take(self, box: Rect, width: float, height: float, *, leftmost: bool) -> Rect | None:
        """Where a label of that size stands that is about `box`; nothing else will stand there. None: the sheet is full.

        It begins to look at the box's top left, or at its top right; then all around the box; then anywhere, the nearest first.
        """
        across = ROW * width
        near = Rect(box.x - across, box.y - height, box.width + 2 * across, box.height + 2 * height)
        taken = [other for other in (*self._taken, *self._printed) if other.overlaps(near)]
        tints = [tint for tint in self._tints if tint.overlaps(near)]

        def cost(choice: tuple[int, Rect]) -> float:
            number, place = choice
            return sum(_shared(place, tint) for tint in tints) / (width * height) + NEARNESS * number

        free = [
            (number, place)
            for number, place in enumerate(_around(box, width, height, leftmost=leftmost))
            if self._sheet.contains(place) and not any(map(place.overlaps, taken))
        ]
        found = min(free, key=cost)[1] if free else self._further(box, width, height)
        if found is not None:
            self._take(found)
        return found

    def _take(self, box: Rect) -> None:
        self._taken.append(box)
        if self._cells is not None:
            self._cells.fill(box)

    def _further(self, box: Rect, width: float, height: float) -> Rect | None:
        if self._cells is None:
            self._cells = Squares(self._sheet, CELL, (*self._printed, *self._taken))
        return self._cells.nearest(box, width, height)


def _around(box: Rect, width: float, height: float, *, leftmost: bool) -> Iterator[Rect]:
    """Places at the box, best first: outside its upper edge, beside it, under it, and inside along its sides."""
    left, right = (box.x - width, box.right) if leftmost else (box.right, box.x - width)
    start, end = (box.x, box.right - width) if leftmost else (box.right - width, box.x)
    down = max(box.height - height, 0.0) / STEPS
    along = (end - start) / STEPS
    yield Rect(left, box.y, width, height)
    for step in range(STEPS + 1):
        yield Rect(start + along * step, box.y - height, width, height)
    outwards = -width if leftmost else width
    for away in range(1, ROW):
        yield Rect(left + away * outwards, box.y, width, height)
    for step in range(1, STEPS + 1):
        yield Rect(left, box.y + down * step, width, height)
    for step in range(STEPS + 1):
        yield Rect(start + along * step, box.bottom, width, height)
    for step in range(STEPS + 1):
        yield Rect(right, box.y + down * step, width, height)
    for inside in (box.y, box.bottom - height):
        yield Rect(start, inside, width, height)
        yield Rect(end, inside, width, height)


def _shared(one: Rect, other: Rect) -> float:
    """The area that both cover."""
    both = one.intersection(other)
    return both.area if both is not None else 0.0
