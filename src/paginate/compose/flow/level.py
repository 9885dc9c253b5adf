"""Columns that end level: the fewest lines of a frame, counted across its columns, in which a story is whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum

from paginate.compose.axes import Axes
from paginate.compose.flow.choose import Flow
from paginate.compose.flow.column_ends import BadEnd, Hindrance
from paginate.compose.flow.slots import LineSlot, Slots, StorySlot, wait_for_grid
from paginate.model import Grid, Page, TextFrame
from paginate.records import NamedTuple

Choose = Callable[[Slots], Flow]
"""The lines of a story in slots; asked again and again, so paragraphs that are broken are best kept."""


class Unevenness(Enum):
    """Why columns do not end level: what is kept together, blank lines between paragraphs, or lines of unlike measures."""

    CROSSHEAD = "crosshead"
    LONE_LINE = "lone line"
    GAP = "gap"
    MEASURES = "measures"


class Uneven(NamedTuple):
    """A column, counted from 0, that ends so many lines above the others, and why."""

    frame: str
    column: int
    lines: int
    why: Unevenness


class Level(NamedTuple):
    """A story's lines with the columns of a frame level, the last slot of each column that has lines, by its number, and the
    column that could not be made level."""

    flow: Flow
    feet: Mapping[int, LineSlot]
    uneven: Uneven | None = None


class Lines:
    """The lines of a frame: in which of them a slot is, counted from 0 from the first that any column could have."""

    def __init__(self, frame: TextFrame, grid: Grid, page: Page) -> None:
        style = frame.style
        axes = [Axes(style.writing_mode, column.box) for column in frame.columns]
        self._first = min(each.block_start() + wait_for_grid(each, style, grid, page) for each in axes)
        self._leading = style.leading

    def line_of(self, slot: LineSlot) -> int:
        """The number of a slot's line; that of the nearest one where columns do not begin level."""
        axes, block, *_ = slot
        return round((axes.block_start() + block - self._first) / self._leading)


def level(flow: Flow, number: int, slots: Sequence[StorySlot], lines: Lines, choose: Choose) -> Level:
    """The story level in its frame `number`, in which `flow` has its end; `slots` are those of all its frames.

    The first columns end at one line, the others at the line before: as few lines as hold all text with nothing parted or alone
    for want of a line.
    """
    levelling = _Levelling(flow, number, slots, lines, choose)
    most = levelling.least()
    found = levelling.flows[most]
    feet = {slot.column: slot for slot in taken_slots(found, number)}
    return Level(found, feet, levelling.uneven(found, levelling.flows.get(most - 1)))


def taken_slots(flow: Flow, frame: int) -> Iterator[LineSlot]:
    """The slots of a frame, by its number, that have lines, in reading order."""
    return (slot for _, slot in _taken(flow, frame))


def _taken(flow: Flow, frame: int) -> Iterator[tuple[int, LineSlot]]:
    """The same, each with its number among the slots of the story."""
    for chosen in flow.paragraphs:
        for at in range(chosen.first, chosen.behind):
            found = flow.slots.story_slot(at)
            if found is not None and found.frame == frame:
                yield at, found.slot


class _Levelling:
    """What is known of a story in so many slots of its last frame, taken line by line across the columns."""

    def __init__(self, flow: Flow, number: int, slots: Sequence[StorySlot], lines: Lines, choose: Choose) -> None:
        self.flows: dict[int, Flow] = {}
        self._number, self._lines, self._choose = number, lines, choose
        self._frames = flow.slots.frames
        self._before = [found for found in slots if found.frame < number]
        self._own = [found for found in slots if found.frame == number]
        self._ranks = sorted(range(len(self._own)), key=lambda at: self._position(self._own[at]))
        self._flaws = _flaws_for_want_of_room(flow)
        self.flows[len(self._own)] = flow
        self._used = sum(1 for _ in taken_slots(flow, number))

    def _position(self, found: StorySlot) -> tuple[int, int]:
        return self._lines.line_of(found.slot), found.slot.column

    # --- how many slots -------------------------------------------------------------------------------------------

    def least(self) -> int:
        """The least number of slots that will do: not one less, and not those of a whole line less in all columns."""
        low, high = 0, len(self._own)
        step, at = 1, min(self._used, high)
        while low < at < high:  # the number is near that of the lines that are
            if self._will_do(at):
                high, at = at, at - step
            else:
                low, at = at, at + step
            step *= 2
        while True:
            while high - low > 1:
                at = (low + high) // 2
                if self._will_do(at):
                    high = at
                else:
                    low = at
            last = self._position(self._own[self._ranks[high - 1]])[0]
            shorter = sum(1 for found in self._own if self._lines.line_of(found.slot) < last)
            if not shorter or not self._will_do(shorter):
                return high
            low, high = 0, shorter

    def _will_do(self, number: int) -> bool:
        if number not in self.flows:
            taken = sorted(self._ranks[:number])
            self.flows[number] = self._choose(Slots(self._frames, [*self._before, *(self._own[at] for at in taken)]))
        flow = self.flows[number]
        return not flow.left and _flaws_for_want_of_room(flow) <= self._flaws

    # --- what came of it ------------------------------------------------------------------------------------------

    def feet(self, flow: Flow) -> dict[int, int]:
        """By column the last line that is taken."""
        return {slot.column: self._lines.line_of(slot) for slot in taken_slots(flow, self._number)}

    def uneven(self, flow: Flow, shorter: Flow | None) -> Uneven | None:
        """The column that ends farthest above the others, if these are not level; `shorter` is the story with a slot less."""
        feet = self.feet(flow)
        foot = max(feet.values(), default=-1)
        free = self._free(feet, foot)
        ends_there = [column for column, line in feet.items() if line == foot]
        bad = {
            column: len(lines)
            for column, lines in free.items()
            if lines and (lines[0] < foot or column < max(ends_there))
        }
        if not bad:
            return None
        column = max(bad, key=lambda each: bad[each])
        return Uneven(self._frames[self._number].id, column, bad[column], self._why(column, flow, shorter))

    def _free(self, feet: Mapping[int, int], foot: int) -> Mapping[int, Sequence[int]]:
        """By column the lines up to the foot of all that it has behind its own."""
        free: dict[int, list[int]] = {}
        for found in self._own:
            column, line = found.slot.column, self._lines.line_of(found.slot)
            if feet.get(column, -1) < line <= foot:
                free.setdefault(column, []).append(line)
        return free

    def _why(self, column: int, flow: Flow, shorter: Flow | None) -> Unevenness:
        """What keeps the column from having more lines, or else the story from fitting where the others have less."""
        for begins, fault in flow.ended.items():
            before = flow.slots.story_slot(begins - 1)
            if before is not None and (before.frame, before.slot.column) == (self._number, column):
                return _of_fault(fault)
        foot = max((at for at, slot in _taken(flow, self._number) if slot.column == column), default=-1)
        following = next((chosen for chosen in flow.paragraphs if chosen.first > foot), None)
        goes_on = any(chosen.first <= foot < chosen.behind - 1 for chosen in flow.paragraphs)
        if foot >= 0 and not goes_on and following is not None and following.first > foot + 1:
            return Unevenness.CROSSHEAD if following.style.lines else Unevenness.GAP
        return Unevenness.MEASURES if shorter is None else _of_flow(shorter)


def _of_flow(flow: Flow) -> Unevenness:
    """What of a story's lines costs room."""
    faults = [*flow.ended.values(), *(flaw.fault for flaw in flow.flaws)]
    if faults:
        return _of_fault(faults[-1])
    if any(chosen.style.lines for chosen in flow.paragraphs):
        return Unevenness.CROSSHEAD
    if any(chosen.style.lines_between for chosen in flow.paragraphs):
        return Unevenness.GAP
    return Unevenness.LONE_LINE if flow.given else Unevenness.MEASURES


def _of_fault(fault: BadEnd) -> Unevenness:
    return Unevenness.CROSSHEAD if fault is BadEnd.PARTED else Unevenness.LONE_LINE


def _flaws_for_want_of_room(flow: Flow) -> int:
    """How many faults stay since the story has no free line."""
    return sum(1 for flaw in flow.flaws if flaw.why is Hindrance.FULL)
