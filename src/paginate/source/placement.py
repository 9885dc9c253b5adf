"""Whether frames lie on the page, and clear of one another."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from math import isfinite
from typing import Final

from paginate.diagnostics import Sink, phrase
from paginate.geometry import Rect
from paginate.model import BoxFrame, Frame, Page, RuleFrame
from paginate.source.limits import millimetres
from paginate.units import TOLERANCE, fits

MOST_OVERLAPS: Final = 50
"""Overlaps that are told at most: a layout with more has one fault, not fifty."""


def check_placement(frames: Sequence[Frame], page: Page, sink: Sink) -> None:
    """Report frames that reach beyond the bleed, and those with text or photos that lie over one another.

    A frame whose extent is not known, since its style is not, is passed over.
    """
    known = [frame for frame in frames if isfinite(frame.box.right + frame.box.bottom)]
    sheet = Rect(0, 0, page.trim.width, page.trim.height).inset(-page.bleed)
    for frame in known:
        if beyond := farthest_beyond(frame.box, sheet):
            edge, amount = phrase(f"edge-{beyond[0]}"), millimetres(beyond[1])
            hint = phrase("bring-inside", width=millimetres(sheet.width), height=millimetres(sheet.height))
            sink.report("frame-off-page", frame.span, name=frame.id, edge=edge, amount=amount, hint=hint)
    contents = [frame for frame in known if not isinstance(frame, RuleFrame | BoxFrame)]
    pairs = overlapping([frame.box for frame in contents])
    for first, second in pairs[:MOST_OVERLAPS]:
        frame, other = contents[second], contents[first]
        width = min(frame.box.right, other.box.right) - max(frame.box.x, other.box.x)
        height = min(frame.box.bottom, other.box.bottom) - max(frame.box.y, other.box.y)
        size = {"width": millimetres(width), "height": millimetres(height)}
        sink.report("frames-overlap", frame.span, name=frame.id, other=other.id, **size)
    if len(pairs) > MOST_OVERLAPS:
        last = contents[pairs[MOST_OVERLAPS - 1][1]]
        sink.report("more-findings", last.span, number=phrase("uncounted"))


def farthest_beyond(box: Rect, bounds: Rect) -> tuple[str, float] | None:
    """The edge of `bounds` beyond which `box` reaches farthest, and by how much; None where it lies inside."""
    beyond = {
        "left": bounds.x - box.x,
        "top": bounds.y - box.y,
        "right": box.right - bounds.right,
        "bottom": box.bottom - bounds.bottom,
    }
    edge = max(beyond, key=lambda name: beyond[name])
    return None if fits(beyond[edge], 0) else (edge, beyond[edge])


def overlapping(boxes: Sequence[Rect]) -> list[tuple[int, int]]:
    """The pairs of boxes, by index, that share more than an edge: the first of a pair is the smaller index.

    At most MOST_OVERLAPS pairs and one, which says that there are more. A line sweeps down the page and keeps the boxes that it cuts, sorted by their left
    edges. Boxes that it cuts together lie side by side unless they overlap, so those that a new box overlaps stand next
    to its own place in that order; only a box overlapped before can hide them, and of such pairs there are few.
    """
    pairs: list[tuple[int, int]] = []
    cut: list[tuple[float, int]] = []
    ends: list[tuple[float, int]] = []
    solid = (index for index, box in enumerate(boxes) if min(box.width, box.height) > 2 * TOLERANCE)
    for index in sorted(solid, key=lambda index: (boxes[index].y, index)):
        box = boxes[index]
        while ends and fits(ends[0][0], box.y):
            ended = heappop(ends)[1]
            del cut[bisect_left(cut, (boxes[ended].x, ended))]
        for other in _touched(box, boxes, cut, len(pairs)):
            pairs.append((min(index, other), max(index, other)))
            if len(pairs) > MOST_OVERLAPS:
                return sorted(pairs)
        insort(cut, (box.x, index))
        heappush(ends, (box.bottom, index))
    return sorted(pairs)


def _touched(box: Rect, boxes: Sequence[Rect], cut: list[tuple[float, int]], patience: int) -> Iterator[int]:
    """Which of the boxes in `cut` lie over `box`; `patience` is how many may stand in between that do not."""
    place = bisect_left(cut, (box.right - TOLERANCE, -1))
    while place > 0:
        place -= 1
        other = cut[place][1]
        if boxes[other].overlaps(box):
            yield other
        elif patience == 0:
            return
        else:
            patience -= 1
