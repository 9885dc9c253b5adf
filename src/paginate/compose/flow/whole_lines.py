"""Paragraphs that take whole lines of their column 占行, such as a crosshead in two lines of the text: centred in these."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import count

from paginate.compose.flow.lines import ParagraphPlace
from paginate.compose.flow.slots import LineSlot
from paginate.compose.inline import Broken, Items, first_fit
from paginate.model import Style
from paginate.records import NamedTuple
from paginate.units import TOLERANCE


class WholeLines(NamedTuple):
    """Such a paragraph's lines, the first slot of its column that it takes, how many it takes, and where its lines stand in them:
    nowhere where the column has no slots for it."""

    ends: Sequence[Broken]
    first: int
    taken: int
    slots: Sequence[LineSlot]


def whole_lines(items: Items, place: ParagraphPlace) -> WholeLines:
    """The paragraph's lines in as many slots as its style says, or as they need, all in one column: in the next where this one
    has too few."""
    style, slots, taken = items.style, place.slots, items.style.lines
    while True:
        first = slots.together_from(place.first, taken)
        around, room = slots.style(first), slots.together(first, taken)
        measure = slots.measure(first) if room is None else room.measure
        ends = first_fit(items, 0, (place.left_of(measure, number) for number in count()))
        needed = lines_needed(len(ends), style, around)
        if needed <= taken:
            break
        taken = needed
    return WholeLines(ends, first, taken, [] if room is None else centred(room, len(ends), style, taken, around))


def lines_needed(lines: int, style: Style, around: Style) -> int:
    """How many lines of the style around them so many lines of a style need."""
    depth = style.size + (lines - 1) * style.leading
    return math.ceil((depth - around.size - TOLERANCE) / around.leading) + 1


def centred(room: LineSlot, lines: int, style: Style, taken: int, around: Style) -> list[LineSlot]:
    """Lines of a style in the middle of so many lines of the style around them."""
    white = (taken - 1) * around.leading + around.size - style.size - (lines - 1) * style.leading
    first = room.block + white / 2
    return [room._replace(block=first + number * style.leading) for number in range(lines)]
