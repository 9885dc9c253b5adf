"""Whether frames lie on the page, and clear of one another."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Collection, Iterator, Sequence
from heapq import heappop, heappush
from math import ceil, isfinite
from typing import Final, assert_never

from paginate.diagnostics import Sink, phrase
from paginate.geometry import Rect, WritingMode
from paginate.model import BoxFrame, Frame, HeadingFrame, Page, PhotoFrame, RuleFrame, Side, TableFrame, TextFrame
from paginate.units import POINTS_PER_MILLIMETRE, TOLERANCE, TRIM_TOLERANCE, at_most, fits, in_millimetres, millimetres

UNSEEN_OVERLAP: Final = 0.1 * POINTS_PER_MILLIMETRE
"""By how much frames may lie over one another without a word: lengths that are rounded to tenths of a millimetre come to it."""

MOST_OVERLAPS: Final = 50
"""Overlaps that are told at most: a layout with more has one fault, not fifty."""

MOST_LOOKS: Final = 20_000
"""Overlaps that are looked at: there are as many where two hundred frames lie all on one another."""

SIDES: Final = ("top", "bottom", "left", "right")
"""The sides of a frame, as `bleeds` names them."""


def check_placement(
    frames: Sequence[Frame],
    page: Page,
    sink: Sink,
    may_overlap: Callable[[str, str], bool] = lambda _one, _other: False,
) -> None:
    """Report frames that reach beyond the bleed, and text, photos and advertisements that lie over one another.

    A frame whose extent is not known, since its style is not, is passed over, and so are two that `may_overlap`, by their ids.
    """
    known = [frame for frame in frames if isfinite(frame.box.right + frame.box.bottom)]
    for frame in known:
        _check_bleed(frame, page, sink)
    _check_overlaps(known, sink, may_overlap)


def _check_bleed(frame: Frame, page: Page, sink: Sink) -> None:
    """Report a frame beyond the bleed: text is lost there, and so is what lies there wholly; all else is cut."""
    sheet = page.bleed_edge
    beyond = farthest_beyond(frame.box, sheet, TRIM_TOLERANCE)
    if beyond is None:
        return
    edge, amount = phrase(f"edge-{beyond[0]}"), millimetres(beyond[1])
    if isinstance(frame, TextFrame | HeadingFrame | TableFrame):
        hint = phrase("bring-inside", width=at_most(page.trim.width), height=at_most(page.trim.height))
    elif not frame.box.overlaps(sheet):
        hint = phrase("bring-onto-page", width=at_most(sheet.width), height=at_most(sheet.height))
    else:
        sides = ", ".join(side for side in SIDES if not fits(_beyond(frame.box, sheet)[side], TRIM_TOLERANCE))
        sink.report("frame-cut", frame.span, frame=frame.id, edge=edge, amount=amount, sides=sides)
        return
    sink.report("frame-off-page", frame.span, frame=frame.id, edge=edge, amount=amount, hint=hint)


def _check_overlaps(frames: Sequence[Frame], sink: Sink, may_overlap: Callable[[str, str], bool]) -> None:
    contents = [number for number, frame in enumerate(frames) if not isinstance(frame, RuleFrame | BoxFrame)]
    grounds = Grounds(frames)

    def counts(first: int, second: int) -> bool:
        one, other = contents[first], contents[second]
        return not may_overlap(frames[one].id, frames[other].id) and not grounds.part(one, other)

    pairs = overlapping([_core(frames[number].box) for number in contents], counts)
    for first, second in pairs[:MOST_OVERLAPS]:
        frame, other = frames[contents[second]], frames[contents[first]]
        if (shared := frame.box.intersection(other.box)) is not None:
            size = in_millimetres(width=shared.width, height=shared.height)
            sink.report("frames-overlap", frame.span, frame=frame.id, other_frame=other.id, **size)
    if len(pairs) > MOST_OVERLAPS:
        last = frames[contents[pairs[MOST_OVERLAPS - 1][1]]]
        sink.report("more-findings", last.span, number=phrase("uncounted"), folded="frames-overlap")


def _core(box: Rect) -> Rect:
    """A frame's extent without what may lie on others unseen, of which it has a half at each side."""
    return box.inset(UNSEEN_OVERLAP / 2)


class Grounds:
    """What lies on what: a photo or tint is the ground of all that lies wholly on it and comes after it in the file. Pairs of ids
    that are `settled` lie over one another by intent."""

    def __init__(self, frames: Sequence[Frame], settled: Collection[frozenset[str]] = ()) -> None:
        self._frames = frames
        self._settled = settled
        self._grounds = [(number, ground) for number, frame in enumerate(frames) if (ground := _ground(frame))]

    def part(self, first: int, second: int) -> bool:
        """Whether a ground under the second frame, which overlaps the first, hides the first or is it, or that is settled; by
        their numbers."""
        if frozenset((self._frames[first].id, self._frames[second].id)) in self._settled:
            return True
        box = self._frames[second].box.inset(UNSEEN_OVERLAP)
        return any(
            first <= number < second and (number == first or _hides(self._frames[number])) and ground.contains(box)
            for number, ground in self._grounds
        )


def _ground(frame: Frame) -> Rect | None:
    """Where other frames may lie on this one: on a photo not where its caption is."""
    match frame:
        case BoxFrame():
            return frame.box
        case PhotoFrame(caption=None):
            return frame.box
        case PhotoFrame():
            has_style = isfinite(frame.caption_style.size)  # else its lines are not known, nor how deep they are
            return _less_caption(frame) if has_style else frame.box
        case _:
            return None


def _less_caption(frame: PhotoFrame) -> Rect:
    """The frame without its caption, for which no character is taken to be narrower than an em."""
    box, style = frame.box, frame.caption_style
    vertical = style.writing_mode is WritingMode.VERTICAL
    room = frame.caption_box or box
    measure = room.height if vertical else room.width
    characters = 0 if frame.caption is None else len(frame.caption.text)
    lines = max(1, ceil(characters * style.size / measure))
    depth = frame.caption_gap + style.size + (lines - 1) * style.leading
    match frame.caption_side:
        case Side.BELOW:
            return Rect(box.x, box.y, box.width, box.height - depth)
        case Side.ABOVE:
            return Rect(box.x, box.y + depth, box.width, box.height - depth)
        case Side.LEFT:
            return Rect(box.x + depth, box.y, box.width - depth, box.height)
        case Side.RIGHT:
            return Rect(box.x, box.y, box.width - depth, box.height)
        case _:
            assert_never(frame.caption_side)


def _hides(frame: Frame) -> bool:
    """Whether nothing that lies under it is seen through it."""
    return (
        not frame.cut_out if isinstance(frame, PhotoFrame) else isinstance(frame, BoxFrame) and frame.fill is not None
    )


def farthest_beyond(box: Rect, bounds: Rect, tolerance: float = 0.0) -> tuple[str, float] | None:
    """The edge of `bounds` beyond which `box` reaches farthest, and by how much; None where it lies inside."""
    beyond = _beyond(box, bounds)
    edge = max(beyond, key=lambda name: beyond[name])
    return None if fits(beyond[edge], tolerance) else (edge, beyond[edge])


def _beyond(box: Rect, bounds: Rect) -> dict[str, float]:
    return {
        "left": bounds.x - box.x,
        "top": bounds.y - box.y,
        "right": box.right - bounds.right,
        "bottom": box.bottom - bounds.bottom,
    }


def overlapping(
    boxes: Sequence[Rect], counts: Callable[[int, int], bool] = lambda _first, _second: True
) -> list[tuple[int, int]]:
    """The pairs of boxes, by index, that share more than an edge, and that count: the first of a pair is the smaller index.

    At most MOST_OVERLAPS pairs and one, which says that there are more; and none is looked for where MOST_LOOKS have been
    looked at. A line sweeps down the page and keeps the boxes that it cuts, sorted by their left
    edges. Boxes that it cuts together lie side by side unless they overlap, so those that a new box overlaps stand next
    to its own place in that order; only a box overlapped before can hide them, and of such pairs there are few.
    """
    pairs: list[tuple[int, int]] = []
    looks = 0
    cut: list[tuple[float, int]] = []
    ends: list[tuple[float, int]] = []
    solid = (index for index, box in enumerate(boxes) if min(box.width, box.height) > 2 * TOLERANCE)
    for index in sorted(solid, key=lambda index: (boxes[index].y, index)):
        box = boxes[index]
        while ends and fits(ends[0][0], box.y):
            ended = heappop(ends)[1]
            del cut[bisect_left(cut, (boxes[ended].x, ended))]
        for other in _touched(box, boxes, cut, looks):
            looks += 1
            pair = min(index, other), max(index, other)
            if counts(*pair):
                pairs.append(pair)
            if len(pairs) > MOST_OVERLAPS or looks > MOST_LOOKS:
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
