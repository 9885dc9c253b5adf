"""The lines of a story and the slots that they take; where a column would end badly, it ends earlier."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from math import inf
from typing import Final

from paginate.compose.flow.column_ends import BadEnd, Flaw, Hindrance, StoryLine, Wall, fault_before
from paginate.compose.flow.lines import NO_FAULTS, Faults, ParagraphPlace, paragraph_lines
from paginate.compose.flow.slots import LineSlot, Slots
from paginate.compose.flow.whole_lines import whole_lines
from paginate.compose.inline import Broken, Items, Typesetter
from paginate.model import Paragraph, Story, Style
from paginate.records import NamedTuple

MOST_KEPT: Final = 4
"""Pieces of a paragraph that goes on in other styles of which the items are kept: each time they are those of all the rest."""

LIST: Final = 3
"""So many paragraphs of one style in a row are a list or verse: a column may end between them."""


def goes_across(paragraph: Paragraph) -> bool:
    """Whether a paragraph goes across columns: a wall, before which the text ends level and under which it goes on."""
    return paragraph.style is not None and paragraph.style.span != 1 and bool(paragraph.text)


class ChosenPiece(NamedTuple):
    """Lines of one paragraph in one style, from the place's first slot on, and what could not be avoided in them.

    `text` is the paragraph from there on, `starts` where in it each line begins, and the end of the last. `items` are its
    items; None where they are not kept. `slots` is where the lines stand where that is not in the slots of the column, but
    centred in several of them, or several of them in one: `steps` then says how many slots behind the first each line is.
    """

    text: Paragraph
    items: Items | None
    lines: Sequence[Broken]
    place: ParagraphPlace
    faults: Faults
    starts: Sequence[int]
    slots: Sequence[LineSlot] | None = None
    steps: Sequence[int] = ()


class Chosen(NamedTuple):
    """A paragraph's lines: how many there are, and which slot the first one takes. `pieces` is empty where none has a slot.
    `given` is how many lines it has more than it needs."""

    first: int
    lines: int
    style: Style
    pieces: tuple[ChosenPiece, ...]
    given: int = 0

    @property
    def behind(self) -> int:
        """The slot behind its last line."""
        return self.first + self.lines


class Flow(NamedTuple):
    """A story's paragraphs, each with its slots; the faults that stay at the ends of columns, by the slot that begins the next one;
    how many lines are given so that no line stands alone or is too short, as slots that stay empty or to paragraphs, and how many
    lines have no slot.

    `ended` are the faults for which a column was ended early, by the slot that begins the next one. `walls` are the paragraphs that
    go across columns.
    """

    slots: Slots
    paragraphs: Sequence[Chosen]
    flaws: Mapping[int, Flaw]
    given: int
    left: int
    ended: Mapping[int, BadEnd]
    walls: Sequence[Wall] = ()

    @property
    def behind(self) -> int:
        """The slot behind the last line."""
        return self.paragraphs[-1].behind if self.paragraphs else 0


class Asked(NamedTuple):
    """How much of a story is chosen: what comes after `begun`, whose lines have the first of the slots, up to the paragraph `behind`,
    or to the end. Up to `spare` lines may be given so that no line stands alone or is too short."""

    spare: float = inf
    begun: Flow | None = None
    behind: int | None = None

    @property
    def first(self) -> int:
        """The number of the first paragraph that is chosen."""
        return 0 if self.begun is None else len(self.begun.paragraphs)


def choose_lines(story: Story, typesetter: Typesetter, slots: Slots, asked: Asked) -> Flow:
    """The story's lines in the slots, as far as is asked, with those that were begun before it."""
    choosing = _Choosing(story, slots, typesetter, asked)
    while len(choosing.chosen) < (len(story.paragraphs) if asked.behind is None else asked.behind):
        choosing.chosen.append(choosing.choose(len(choosing.chosen)))
        choosing.mend()
    flaws = {slot: choosing.flaws[slot] for slot in sorted(choosing.flaws)}
    left = slots.without(choosing.chosen[-1].behind) if choosing.chosen else 0
    walls = () if asked.begun is None else asked.begun.walls
    return Flow(slots, choosing.chosen, flaws, choosing.given, left, choosing.ended, walls)


class _Choosing:
    """How far a story's lines have been chosen."""

    def __init__(self, story: Story, slots: Slots, typesetter: Typesetter, asked: Asked) -> None:
        begun = asked.begun
        self.chosen: list[Chosen] = [] if begun is None else [*begun.paragraphs]
        self.flaws: dict[int, Flaw] = {} if begun is None else {**begun.flaws}  # by the slot that begins a column
        # why a column was ended early, by the slot that therefore begins the next one
        self.ended: dict[int, BadEnd] = {} if begun is None else {**begun.ended}
        self._closed = 0  # slots that stay empty
        self._least = 0 if begun is None else begun.behind  # the first slot that is open
        self._story = story
        self._slots = slots
        self._typesetter = typesetter
        self._spare = asked.spare
        if begun is not None:
            self._closed = begun.given - self.given

    @property
    def given(self) -> int:
        """How many lines were given so far."""
        return self._closed + sum(chosen.given for chosen in self.chosen)

    def choose(self, number: int) -> Chosen:
        """The paragraph's lines in the next slots.

        Where it comes to a frame of another style, the rest is itemized anew and goes on there without an indent.
        """
        paragraph, first = self._story.paragraphs[number], self._first_slot(number)
        own = paragraph.style or self._slots.style(first)
        if own.lines and paragraph.text:
            return self._choose_whole(number, first, own)
        if own.tabs and paragraph.tabs:
            return self._choose_tabbed(number, first, own)
        if own.signature and paragraph.text and (signed := self._choose_signature(number, first, own)) is not None:
            return signed
        following = [each for each in self._story.paragraphs[number + 1 : number + 2] if not goes_across(each)]
        pieces: list[ChosenPiece] = []
        rest, at, given = paragraph, first, 0
        spare = self._spare if self._spare == inf else self._spare - self.given
        while rest.text:
            style = paragraph.style or self._slots.style(at)
            items = self._items(rest, style, kept=rest is paragraph)
            begins = rest is paragraph and (number > 0 or style.indent_first)
            place = ParagraphPlace(self._slots, at, style, begins, following, spare - given)
            lines, faults, more = paragraph_lines(items, place)
            given += more
            lines = lines[: self._lines_in_style(items, place, len(lines))]
            starts = [0, *(items.starts[line.end] for line in lines)]
            pieces.append(ChosenPiece(rest, items if len(pieces) < MOST_KEPT else None, lines, place, faults, starts))
            at += len(lines)
            rest = rest.rest(starts[-1])
        has_slots = self._slots.slot(first) is not None
        return Chosen(first, at - first, own, tuple(pieces) if has_slots else (), given)

    def _choose_whole(self, number: int, first: int, style: Style) -> Chosen:
        """The lines of a paragraph that takes whole lines of its column, and goes to the next where this one has too few."""
        paragraph = self._story.paragraphs[number]
        items = self._items(paragraph, style, kept=True)
        begins = number > 0 or style.indent_first
        found = whole_lines(items, ParagraphPlace(self._slots, first, style, begins))
        starts = [0, *(items.starts[line.end] for line in found.ends)]
        place = ParagraphPlace(self._slots, found.first, style, begins)
        piece = ChosenPiece(paragraph, items, found.ends, place, NO_FAULTS, starts, found.slots)
        return Chosen(found.first, found.taken, style, (piece,) if found.slots else ())

    def _choose_tabbed(self, number: int, first: int, style: Style) -> Chosen:
        """The pieces of a paragraph at its style's tab stops."""
        from paginate.compose.flow.tabbed import tabbed_lines  # few styles have stops

        paragraph = self._story.paragraphs[number]
        items = self._items(paragraph, style, kept=True)
        place = ParagraphPlace(self._slots, first, style, number > 0 or style.indent_first)
        found = tabbed_lines(items, place)
        starts = [0, *(items.starts[line.end] for line in found.ends)]
        piece = ChosenPiece(paragraph, items, found.ends, place, NO_FAULTS, starts, found.slots, found.steps)
        return Chosen(first, found.taken, style, (piece,) if found.slots else ())

    def _choose_signature(self, number: int, first: int, style: Style) -> Chosen | None:
        """The line of a signature: the one before it, or its own; None where it is longer than a line or has no slot."""
        from paginate.compose.flow.signature import alone, beside  # few styles are for signatures

        paragraph = self._story.paragraphs[number]
        items = self._items(paragraph, style, kept=True)
        plain = style._replace(indent=0.0, first_line_indent=0.0, end_indent=0.0)
        before = self.chosen[number - 1] if number else None
        slot = beside(items, before.pieces[-1]) if before is not None and before.pieces else None
        at, step = (first, 0) if before is None or slot is None else (before.behind, -1)
        place = ParagraphPlace(self._slots, at, plain, begins=False)
        slot = slot or alone(items, place)
        if slot is None:
            return None
        ends = [Broken(len(items))]
        piece = ChosenPiece(paragraph, items, ends, place, NO_FAULTS, [0, len(paragraph.text)], [slot], (step,))
        return Chosen(at, 1 + step, style, (piece,))

    def _items(self, text: Paragraph, style: Style, *, kept: bool) -> Items:
        """The items of a whole paragraph, kept for the next time that it is asked for, or of the rest of one."""
        return self._typesetter.kept_items(text, style) if kept else self._typesetter.items(text, style)

    def _first_slot(self, number: int) -> int:
        if number == 0:
            return 0
        at = self.chosen[number - 1].behind
        style = self._story.paragraphs[number].style or self._slots.style(at)
        return self._slots.behind_gap(at, style.lines_between)

    def _lines_in_style(self, items: Items, place: ParagraphPlace, count: int) -> int:
        """How many of the lines come before the first slot where another style begins."""
        if items.paragraph.style is not None or self._slots.of_one_style:
            return count
        others = (at for at in range(1, count) if self._slots.style(place.first + at) != items.style)
        return next(others, count)

    # --- the ends of columns --------------------------------------------------------------------------------------

    def mend(self) -> None:
        """Where the last paragraph chosen begins a column with a line that should not, end the column before earlier: the
        paragraphs from there on are to be chosen again."""
        last = self.chosen[-1]
        for head in sorted({last.first, last.first + 1, last.behind - 1}):
            if head >= last.behind or not self._slots.begins_column(head):
                continue
            line = self._line(head)
            assert line is not None
            fault = self._fault(line)
            if fault is None:
                if line.number == 0 and self._parts_crosshead(line.paragraph - 1):
                    self._note(BadEnd.PARTED, head, line, Hindrance.NOT_ASKED)
            elif (why := self._end_earlier(head, fault)) is None:
                return
            else:
                self._note(fault, head, line, why)

    def _end_earlier(self, head: int, fault: BadEnd) -> Hindrance | None:
        """End the column before the slot `head` earlier; why that cannot be, where it cannot."""
        first = self._earlier(head, fault)
        if first is None or head in self.ended:
            return Hindrance.SHALLOW
        more = head - first
        if self._slots.slot(head + more) is None:
            return Hindrance.FULL
        if any(self._slots.begins_column(at) for at in range(head + 1, head + more + 1)):
            return Hindrance.SHALLOW  # the next column has no room for what goes with the lines
        if fault is not BadEnd.PARTED:
            if more > self._spare - self.given:
                return Hindrance.FULL
            self._closed += more
        self._slots.close(first, head)
        self.ended = {**{at: why for at, why in self.ended.items() if at < first}, first: fault}
        self.flaws = {at: flaw for at, flaw in self.flaws.items() if at < first}
        anew = bisect_right(self.chosen, first, key=_first) - 1
        del self.chosen[anew:]
        return None

    def _earlier(self, head: int, fault: BadEnd) -> int | None:
        """The last slot before `head` where the next column may begin; the column keeps a line at least."""
        parted = None
        for at in self._column_before(head):
            if (line := self._line(at)) is None:
                continue
            found = self._fault(line)
            if found is None:
                return at
            if line.number and self.chosen[line.paragraph].style.lines:
                continue  # the lines that a paragraph takes whole are not parted
            if parted is None and found is not BadEnd.PARTED:
                parted = at
        return parted if fault is BadEnd.PARTED else None

    def _column_before(self, head: int) -> Iterator[int]:
        """The slots of the column before `head`, the last first, without the one that begins it."""
        at = head - 1
        while at > self._least and not self._slots.begins_column(at):
            yield at
            at -= 1

    def _line(self, at: int) -> StoryLine | None:
        """The line in a slot; None where it is left empty between paragraphs."""
        number = bisect_right(self.chosen, at, key=_first) - 1
        chosen = self.chosen[number]
        return StoryLine(number, at - chosen.first, chosen.lines) if at < chosen.behind else None

    def _fault(self, line: StoryLine) -> BadEnd | None:
        before = self.chosen[line.paragraph - 1].style if line.paragraph else None
        return fault_before(line, self.chosen[line.paragraph].style, before)

    def _parts_crosshead(self, number: int) -> bool:
        """Whether a paragraph is a crosshead by its looks: one line in a style other than its frame's, and no list."""
        paragraphs = self._story.paragraphs
        style = paragraphs[number].style
        if style is None or self.chosen[number].lines > 1 or style == self._slots.style(self.chosen[number].first):
            return False
        first = last = number
        while first > 0 and last - first < LIST and paragraphs[first - 1].style == style:
            first -= 1
        while last + 1 < len(paragraphs) and last - first < LIST and paragraphs[last + 1].style == style:
            last += 1
        return last - first + 1 < LIST

    def _note(self, fault: BadEnd, head: int, line: StoryLine, why: Hindrance) -> None:
        """Keep what stays wrong: of a line at a column's foot, with its own slot."""
        at = head
        if fault is not BadEnd.ALONE_AT_HEAD:
            at = head - 1 if line.number else self.chosen[line.paragraph - 1].behind - 1
            line = self._line(at) or line
        self.flaws[head] = Flaw(fault, line, at, why)


def _first(chosen: Chosen) -> int:
    return chosen.first
