"""Where a line ends: first fit, with pushing in before pushing out where a mark may not begin the next line."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from paginate.compose.inline.items import Items
from paginate.model import Hang, PushIn
from paginate.records import NamedTuple
from paginate.units import TOLERANCE, fits

MOST_PUSHED_IN: Final = 8
"""Items: no line has so many blanks to give that more marks than these would go in."""


class Broken(NamedTuple):
    """The end of a line (the next line's first item); whether it had to be broken where no break is allowed, and whether
    its last mark hangs outside the measure."""

    end: int
    forced: bool = False
    hung: bool = False


def break_line(items: Items, start: int, measure: float) -> Broken:
    """The end of the line that begins with item `start` and has `measure` points of room.

    The longest line that fits and may end there is taken. Where a longer one would fit but for a mark that may not
    begin the next line, that mark is pushed in if squeezing makes room for it; else the line gives up what stands
    before the mark (CLREQ 3.1.4: push in first, then push out).
    """
    fitting = longest(items, start, measure)
    if fitting == start:
        return Broken(start + 1, forced=True)
    if items.ends_short(fitting) or (items.may_break(fitting) and items.style.push_in is PushIn.MARKS):
        return finished(items, start, fitting, measure)
    if items.might_break(fitting):
        pushed_in = _next_legal(items, fitting)
        if pushed_in and fits(items.least_natural(start, pushed_in) - items.can_give(start, pushed_in), measure):
            return finished(items, start, pushed_in, measure)
    end = fitting
    while end > start and not items.may_break(end):
        end -= 1
    return Broken(fitting, forced=True) if end == start else finished(items, start, end, measure)


def finished(items: Items, start: int, end: int, measure: float) -> Broken:
    """The line start:end, its last mark hung where the style wants it or has no room for it otherwise."""
    hang = items.style.hang
    if hang is Hang.NONE or not items.hangs(start, end):
        return Broken(end)
    return Broken(end, hung=hang is Hang.FORCE or not fits(items.natural(start, end), measure))


def longest(items: Items, start: int, measure: float) -> int:
    """The end of the longest line that fits, prohibitions aside; `start` itself where not even one item fits."""
    room = measure + TOLERANCE - items.blank_before(start)
    count = items.limit(start)
    # Item `end - 1` may be narrower than its place in the sums says, its blank being gone at the line's end: look on.
    end = bisect_right(items.places, items.places[start] + room, lo=start) - 1
    end = max(start, min(end, count))
    if end < count and fits(items.least_natural(start, end + 1), measure):
        end += 1
        while end < count and fits(items.least_natural(start, end + 1), measure):
            end += 1
        return end
    while end > start and not fits(items.least_natural(start, end), measure):
        end -= 1
    return end


def _next_legal(items: Items, after: int) -> int | None:
    """The next place where a line may end; None where it is further off than marks can be pushed in."""
    for end in range(after + 1, min(after + MOST_PUSHED_IN, items.limit(after)) + 1):
        if items.may_break(end):
            return end
    return None
