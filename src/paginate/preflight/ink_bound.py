"""A bound of the ink in any 15 mm square, from what lies on the sheet alone, so that few pages need their plates measured.

Plates cost a second; this costs milliseconds. It errs on one side only: where it says that no square may pass the limit, none does.

1. At a point there is no more ink than in the *stack* of marks over it. What knocks out takes away all under it, so its stack is
   its own ink; what overprints adds to the fullest stack under it, but black on black is never more than solid. Where no stack
   of the page passes the limit, no mean of any square does. So end all pages without text or rules over their darkest pictures.
2. A stack over the limit may be small: a line of rich black, a frame around a picture. Of a square S at such a place let a be
   the area that stacks over the limit take of it, and n the fullest stack under the limit within reach of S. Then its mean is
   at most n + sum(a_i * (stack_i - n)) / S, which may still be within the limit. A square reaches one side beyond the place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from paginate.color import ALL_PLATES
from paginate.geometry import Rect, Size
from paginate.preflight.backdrop import Backdrop, Layer
from paginate.preflight.judged_marks import UNKNOWN_INK, AreaMark, ImageMark, Mark, ink_of, leaves_ink
from paginate.records import NamedTuple
from paginate.units import POINTS_PER_MILLIMETRE

SIDE: Final = 15 * POINTS_PER_MILLIMETRE
"""Points: the square in which ink is measured (GWG 2022, R0026)."""

SOLID: Final = 1.0
"""All the ink that a plate can give."""

ROUNDING: Final = 1e-6
"""A share of ink that sums of shares may be off by."""

MOST_PLACES: Final = 40
MOST_MARKS: Final = 20_000
"""Stacks over the limit that are looked at one by one, and marks of a page; one with more of them is measured."""


class _Stack(NamedTuple):
    box: Rect
    ink: float


def may_exceed(marks: Sequence[Mark], trim: Size, limit: float) -> bool:
    """Whether the mean ink of a 15 mm square may be more than `limit` (2.4 is 240 %)."""
    if _fullest(marks) <= limit + ROUNDING:
        return False
    if len(marks) > MOST_MARKS:
        return True
    stacks = list(_stacks(marks, trim))
    over = [stack for stack in stacks if stack.ink > limit + ROUNDING]
    if len(over) > MOST_PLACES:
        return True
    within = [stack for stack in stacks if stack.ink <= limit + ROUNDING]
    return any(_mean_bound(place.box, over, within) > limit + ROUNDING for place in over)


def _fullest(marks: Sequence[Mark]) -> float:
    """No less than any stack: a plate is never more than the fullest thing on it; a picture may add to all of them."""
    plates: dict[str, float] = {}
    picture = 0.0
    for mark in marks:
        if isinstance(mark, ImageMark):
            picture = max(picture, ink_of(mark))
        else:
            for plate, tint in mark.paint.plates.items():
                plates[plate] = max(plates.get(plate, 0.0), tint if plate != ALL_PLATES else UNKNOWN_INK)
    return sum(plates.values()) + picture


def _stacks(marks: Sequence[Mark], trim: Size) -> Iterator[_Stack]:
    """For each mark the fullest stacks that end with it.

    Black type is most of a page. It is not put into the backdrop; instead solid black is taken to lie under all that overprints.
    """
    backdrop = Backdrop(trim)
    for mark in marks:
        own, black = ink_of(mark), _black(mark)
        color = own - black
        fullest = color + SOLID if color and leaves_ink(mark) else own
        yield _Stack(mark.box, fullest)
        if leaves_ink(mark):
            for under in backdrop.under(mark.box):
                ink = under.ink - under.black + SOLID + color
                yield _Stack(under.box.intersection(mark.box) or mark.box, ink)
                fullest = max(fullest, ink)
        if color:
            backdrop.add(Layer(mark.box, fullest, black, _hides(mark)))


def _mean_bound(place: Rect, over: Sequence[_Stack], within: Sequence[_Stack]) -> float:
    """The mean ink of any 15 mm square that touches the place is at most this."""
    reach = place.inset(-SIDE)
    near = max((stack.ink for stack in within if stack.box.overlaps(reach)), default=0.0)
    excess = sum(
        min(stack.box.width, SIDE) * min(stack.box.height, SIDE) * (stack.ink - near)
        for stack in over
        if stack.box.overlaps(reach)
    )
    return near + excess / SIDE**2


def _black(mark: Mark) -> float:
    return 0.0 if isinstance(mark, ImageMark) else mark.paint.black


def _hides(mark: Mark) -> bool:
    """Whether nothing is left of what lay in its box: letters and lines knock out no more than themselves."""
    return isinstance(mark, ImageMark | AreaMark) and not leaves_ink(mark)
