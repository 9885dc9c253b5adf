"""The lines of one paragraph: how its style chooses them, and how a single line at a column's edge is avoided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count, pairwise
from math import inf
from typing import Final

from paginate.compose.flow.slots import Slots
from paginate.compose.inline import Broken, Items, Wanted, first_fit, total_fit
from paginate.model import Composer, Paragraph, Style
from paginate.records import NamedTuple
from paginate.units import fits

MORE_OR_LESS: Final = (0, -1, 1)
"""Lines more than the paragraph would have: what is tried where its last line is too short or one stands alone."""
WORTH_A_LINE: Final = 2.0
"""Ems that a paragraph's last line must have where the paragraph is given a line more."""


class Faults(NamedTuple):
    """What is wrong with a paragraph's lines: the last is shorter than the style wants, the last stands alone at the head
    of a column, or the next paragraph's first will stand alone at the foot of one."""

    short_last: bool = False
    alone_at_head: bool = False
    alone_at_foot: bool = False


NO_FAULTS: Final = Faults()


class ParagraphPlace(NamedTuple):
    """Where a paragraph's lines go: the slots from `first` on, less what its style indents. `begins`: it is its beginning
    that goes there, so its first line has an indent of its own. `following` is the next paragraph, if there is one; `spare` is
    how many lines more than it needs the paragraph may have."""

    slots: Slots
    first: int
    style: Style
    begins: bool
    following: Sequence[Paragraph] = ()
    spare: float = inf

    def measures(self, *, to_next_style: bool) -> Iterator[float]:
        """The measure of one line after the other; `to_next_style`: up to the first slot where another style begins."""
        for number in count():
            if to_next_style and number and self.slots.style(self.first + number) != self.style:
                return
            yield self.measure(number)

    def indent(self, number: int) -> float:
        """How far a line, counted from 0, is indented."""
        return self.style.indent + (self.style.first_line_indent if number == 0 and self.begins else 0.0)

    def measure(self, number: int) -> float:
        """The measure of a line."""
        return self.left_of(self.slots.measure(self.first + number), number)

    def left_of(self, measure: float, number: int) -> float:
        """What the indents of a line leave of its slot's measure."""
        return measure - self.indent(number) - self.style.end_indent


class ChosenLines(NamedTuple):
    """The ends of a paragraph's lines, what could not be avoided in them, and how many it was given more than it needs."""

    ends: list[Broken]
    faults: Faults = Faults()
    given: int = 0


def paragraph_lines(items: Items, place: ParagraphPlace) -> ChosenLines:
    """A paragraph's lines. They end with the slots of their style: what goes on in another is itemized anew."""
    style = items.style
    lines = first_fit(
        items, 0, place.measures(to_next_style=items.paragraph.style is None and not place.slots.of_one_style)
    )
    asks = style.composer is Composer.PARAGRAPH or style.min_last_line or style.avoid_lone_lines
    if not asks or any(line.forced for line in lines) or lines[-1].end < len(items):
        return ChosenLines(lines)
    measures = [place.measure(number) for number in range(len(lines) + 1)]
    if style.composer is Composer.PARAGRAPH and len(lines) > 1:
        lines = total_fit(items, 0, Wanted(measures[: len(lines)])) or lines
    faults = _faults(items, lines, place)
    if not any(faults) or len(lines) == 1:
        return ChosenLines(lines, faults)
    for more in MORE_OR_LESS:
        if more > place.spare:
            continue
        least_last = max(style.min_last_line, WORTH_A_LINE * style.size if more > 0 else 0.0)
        wanted = Wanted(measures[: len(lines) + more], exactly=True, least_last=least_last)
        other = total_fit(items, 0, wanted) if wanted.measures else None
        if other is not None and not any(_faults(items, other, place)) and _is_better(items, other, lines, place):
            return ChosenLines(other, given=max(0, more))
    return ChosenLines(lines, faults)


def _is_better(items: Items, other: Sequence[Broken], lines: Sequence[Broken], place: ParagraphPlace) -> bool:
    """Whether other lines are no worse a fault than the one that they mend: they must not be loose, nor leave text over."""
    if len(other) > len(lines) and place.slots.slot(place.first + len(other) - 1) is None:
        return False
    most = max(items.style.loose, *(_spread(items, line, place) for line in _from_starts(items, lines)))
    return all(_spread(items, line, place) <= most for line in _from_starts(items, other))


def _from_starts(items: Items, lines: Sequence[Broken]) -> Iterator[tuple[int, int, int]]:
    """The lines that are to be filled: the number of each, its first item and the next line's."""
    ends = [line.end for line in lines]
    for number, (start, end) in enumerate(pairwise([0, *ends])):
        if not items.ends_short(end):
            yield number, start, end


def _spread(items: Items, line: tuple[int, int, int], place: ParagraphPlace) -> float:
    """What a line needs at each boundary, in ems of its style."""
    number, start, end = line
    slack = place.measure(number) - items.least_natural(start, end)
    return slack / items.style.size / max(1, items.boundaries(start, end))


def _faults(items: Items, lines: Sequence[Broken], place: ParagraphPlace) -> Faults:
    style = items.style
    start = lines[-2].end if len(lines) > 1 else 0
    last = place.first + len(lines) - 1
    alone = style.avoid_lone_lines
    return Faults(
        short_last=len(lines) > 1 and not fits(style.min_last_line, items.last_length(start)),
        alone_at_head=alone and len(lines) > 1 and place.slots.begins_column(last),
        alone_at_foot=alone and _leaves_one_alone(place, last + 1),
    )


def _leaves_one_alone(place: ParagraphPlace, at: int) -> bool:
    """Whether the next paragraph, for which slot `at` is free, begins in the last of a column and goes on in the next."""
    for paragraph in place.following:
        style = paragraph.style or place.slots.style(at)
        first = place.slots.behind_gap(at, style.lines_between)
        coming = ParagraphPlace(place.slots, first, style, begins=True)
        goes_on = len(paragraph.text) * style.size > coming.measure(0)
        return goes_on and place.slots.ends_column(first) and not place.slots.begins_column(first)
    return False
