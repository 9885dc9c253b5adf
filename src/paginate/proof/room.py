"""Room for labels on a page: near what they are about, over as little text as can be, and never one over the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from paginate.geometry import Rect

STEPS: Final = 8
"""Places that are looked at along a side of a box."""

ROW: Final = 3
"""Labels that may stand side by side at the beginning of a box."""

RINGS: Final = 60
"""How many sizes of the label away from its box a place is looked for at most."""

NEARNESS: Final = 0.03
"""What it costs, in shares of the label that lie over text, to stand a place further from the first choice."""


class Room:
    """What of a sheet is taken."""

    def __init__(self, sheet: Rect, texts: Iterable[Rect]) -> None:
        """`texts` may be covered, but only where there is no other room; the labels stay inside `sheet`."""
        self._sheet = sheet
        self._texts = list(texts)
        self._taken: list[Rect] = []

    def keep(self, box: Rect) -> bool:
        """Take `box` itself; False where something stands there already."""
        free = not any(map(box.overlaps, self._taken))
        if free:
            self._taken.append(box)
        return free

    def take(self, box: Rect, width: float, height: float, *, leftmost: bool) -> Rect:
        """Where a label of that size stands that is about `box`; nothing else will stand there.

        It begins to look at the box's top left, or at its top right.
        """
        across = ROW * width
        near = Rect(box.x - across, box.y - height, box.width + 2 * across, box.height + 2 * height)
        taken = [other for other in self._taken if other.overlaps(near)]
        texts = [text for text in self._texts if text.overlaps(near)]

        def cost(choice: tuple[int, Rect]) -> float:
            number, place = choice
            return sum(_shared(place, text) for text in texts) / (width * height) + NEARNESS * number

        free = [
            (number, place)
            for number, place in enumerate(_around(box, width, height, leftmost=leftmost))
            if self._sheet.contains(place) and not any(map(place.overlaps, taken))
        ]
        found = min(free, key=cost)[1] if free else self._further(box, width, height)
        self._taken.append(found)
        return found

    def _further(self, box: Rect, width: float, height: float) -> Rect:
        """The nearest free place around the box's top left; where the whole sheet is full, that corner."""
        for ring in range(RINGS):
            for place in _ring(box.x, box.y, ring, width, height):
                if self._sheet.contains(place) and not any(map(place.overlaps, self._taken)):
                    return place
        return Rect(box.x, box.y, width, height)


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


def _ring(x: float, y: float, ring: int, width: float, height: float) -> Iterator[Rect]:
    for across in range(-ring, ring + 1):
        for down in (-ring, ring) if abs(across) < ring else range(-ring, ring + 1):
            yield Rect(x + across * width, y + down * height, width, height)


def _shared(one: Rect, other: Rect) -> float:
    """The area that both cover."""
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return across * down if across > 0 and down > 0 else 0.0
