"""Columns that end level: the fewest lines of a frame, counted across its columns, in which a story is whole."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Final

from paginate.compose.axes import Axes
from paginate.compose.flow.choose import Flow
from paginate.compose.flow.column_ends import BadEnd, Hindrance, Uneven, Unevenness
from paginate.compose.flow.slots import LineSlot, Slots, StorySlot, wait_for_grid
from paginate.model import Grid, Page, TextFrame
from paginate.records import NamedTuple
from paginate.units import TOLERANCE

SPARED: Final = 2
"""Lines that a story may have less in other columns as wide: those of paragraphs that are broken tighter."""

Choose = Callable[[Slots], Flow]
"""The lines of a story in slots; asked again and again, so paragraphs that are broken are best kept."""


class Level(NamedTuple):
    """A story's lines, and of the frame in which it ends: its number, how many lines deep it must be for them, the last slot of each
    column that has lines, by the column's number, and the column that could not be made level. Frames before it are full, those
    behind it empty. Where nothing asks for level columns, there are but the lines."""

    flow: Flow
    number: int = 0
    depth: int = 0
    feet: Mapping[int, LineSlot] = {}
    uneven: Uneven | None = None


class GridLines:
    """The lines of a frame: in which of them a slot is, counted from 0 from the first that any column could have."""

    def __init__(self, frame: TextFrame, grid: Grid, page: Page) -> None:
        style = frame.style
        axes = [Axes(style.writing_mode, column.box) for column in frame.columns]
        waits = [0.0 if frame.own_lines else wait_for_grid(each, style, grid, page) for each in axes]
        self._firsts = [each.block_start() + wait for each, wait in zip(axes, waits, strict=True)]
        self._first = min(self._firsts)
        self._leading = style.leading

    def first_of(self, column: int) -> int:
        """The first line that a column has, whatever is excluded from it."""
        return round((self._firsts[column] - self._first) / self._leading)

    def depth(self, slots: Iterable[LineSlot]) -> int:
        """How many lines deep the frame is down to the last of the slots."""
        return max(map(self.line_of, slots), default=-1) + 1

    def start_of(self, line: int) -> float:
        """Where a line begins across the page, in the direction of reading, as `Axes.block_start` is counted."""
        return self._first + line * self._leading

    def line_of(self, slot: LineSlot) -> int:
        """The number of a slot's line; that of the nearest one where columns do not begin level."""
        axes, block, *_ = slot
        return round((axes.block_start() + block - self._first) / self._leading)


class ColumnsOf(NamedTuple):
    """Some of the columns of a frame, by its number among those of the story: the first and the last of them."""

    frame: int
    first: int
    last: int

    @property
    def number(self) -> int:
        """How many there are."""
        return self.last - self.first + 1

    def have(self, found: StorySlot) -> bool:
        """Whether a slot is in one of them."""
        return found.frame == self.frame and self.first <= found.slot.column <= self.last


class Frame(NamedTuple):
    """The frame whose columns are to be level: its number among those of the story, the slots before these columns, those that they
    have, and its lines.

    `begun` is how many paragraphs, and `walls` how many of those across columns, have their lines already. `tops` are the first lines
    of columns that begin under such a one, by their numbers.
    """

    number: int
    before: Sequence[StorySlot]
    own: Sequence[StorySlot]
    lines: GridLines
    begun: int = 0
    walls: int = 0
    tops: Mapping[int, int] = {}


def to_level(
    number: int, slots: Sequence[StorySlot], lines: GridLines, done: Flow | None, columns: ColumnsOf | None = None
) -> Frame:
    """What is to be level of a frame, by its number: all of its columns that have slots behind what is done, or these alone."""
    behind = 0 if done is None else done.behind
    columns = columns or ColumnsOf(number, 0, len(slots))
    before = [
        each for each in slots[behind:]
        if each.frame < number or (each.frame == number and each.slot.column < columns.first)
    ]  # fmt: skip
    own = [each for each in slots[behind:] if columns.have(each)]
    if done is None:
        return Frame(number, before, own, lines)
    return Frame(
        number, [*slots[:behind], *before], own, lines, len(done.paragraphs), len(done.walls), tops_under(done, number)
    )


def tops_under(flow: Flow, frame: int) -> Mapping[int, int]:
    """Of the columns of a frame that are under a crosshead, the first line under it."""
    return {
        column: wall.lines[1] + 1
        for wall in flow.walls
        if wall.frame == frame
        for column in range(wall.columns[0], wall.columns[1] + 1)
    }


def level(flow: Flow, frame: Frame, choose: Choose, *, flaws: int) -> Level | None:
    """The story level in a frame, `flow` being its lines in all slots up to there; None where it has no room.

    The first columns end at one line, the others at the line before: as few lines as hold all text, with no more than so many
    faults that stay for want of a line.
    """
    levelling = _Levelling(flow, frame, choose, flaws)
    least = levelling.least()
    if least is None:
        return None
    found = levelling.flow_in(least)
    feet = {slot.column: slot for slot in levelling.taken_slots(found)}
    foot = levelling.foot(found)
    return Level(found, frame.number, foot + 1, feet, levelling.uneven(least, foot))


class _Levelling:
    """What is known of a story in so many slots of its last frame, taken line by line across the columns."""

    def __init__(self, flow: Flow, frame: Frame, choose: Choose, flaws: int) -> None:
        self._frame, self._number, self._lines = frame, frame.number, frame.lines
        self._choose, self._flaws, self._walls = choose, flaws, len(flow.walls)
        self._frames = flow.slots.frames
        self._before, self._own = frame.before, frame.own
        self._columns = {
            column: [(self._lines.line_of(found.slot), found) for found in own]
            for column, own in groupby(self._own, key=lambda found: found.slot.column)
        }
        self._ranks = sorted(self._position(found) for found in self._own)
        self._flows = {len(self._own): flow}
        self._used = sum(1 for _ in self.taken_slots(flow))
        is_alike = len({round(found.slot.measure / TOLERANCE) for found in (*self._before, *self._own)}) == 1
        self._needed = self._used - flow.given - SPARED if is_alike else 0

    def taken_slots(self, flow: Flow) -> Iterator[LineSlot]:
        """The slots of these columns that are taken behind what was begun, in reading order."""
        return (slot for _, slot in self._taken(flow))

    def _taken(self, flow: Flow) -> Iterator[tuple[int, LineSlot]]:
        """The same, each with its number among the slots of the story."""
        walls = {wall.paragraph for wall in flow.walls}
        for number, chosen in enumerate(flow.paragraphs[self._frame.begun :], self._frame.begun):
            if number in walls:
                continue  # it takes lines whatever lies on them
            for at in range(chosen.first, chosen.behind):
                found = flow.slots.story_slot(at)
                if found is not None and found.frame == self._number and found.slot.column in self._columns:
                    yield at, found.slot

    def _position(self, found: StorySlot) -> tuple[int, int]:
        return self._lines.line_of(found.slot), found.slot.column

    # --- how many slots -------------------------------------------------------------------------------------------

    def least(self) -> int | None:
        """The least number of slots that will do: those down to a line in all columns and, of the line behind it, in the first
        columns. None where none will do.

        What holds together may find its place in fewer slots and not in more: the line is the first at which all columns may
        end, whatever comes above it, so that a frame that is no deeper has its columns at the same feet.
        """
        lines = sorted({line for line, _ in self._ranks})
        if not any(map(self._will_do, reversed(self._numbers(lines[-1])))):
            return None
        if self._walls > self._frame.walls:
            return self._least_with_walls(lines)
        low, high = -1, len(lines) - 1
        at, step = min(high - 1, lines.index(self._ranks[self._used - 1][0])), 1
        while low < at < high:  # it is near the line that the text comes to, if its lines are counted out
            if self._will_do(self._numbers(lines[at])[-1]):
                high, at = at, at - step
            else:
                low, at = at, at + step
            step *= 2
        while high - low > 1:
            at = (low + high) // 2
            if self._will_do(self._numbers(lines[at])[-1]):
                high = at
            else:
                low = at
        return next(number for number in self._numbers(lines[high]) if self._will_do(number))

    def _least_with_walls(self, lines: Sequence[int]) -> int | None:
        """The same where something goes across some of the columns: across which depends on how deep they are, so that one line after
        the other is tried."""
        for line in lines:
            numbers = self._numbers(line)
            if self._will_do(numbers[-1]):
                return next(number for number in numbers if self._will_do(number))
        return next(number for number in self._numbers(lines[-1]) if self._will_do(number))

    def _numbers(self, line: int) -> range:
        """How many slots there are down to a line in the first column, in the first two, and so on to all that have the line."""
        return range(bisect_left(self._ranks, (line,)) + 1, bisect_left(self._ranks, (line + 1,)) + 1)

    def _will_do(self, number: int) -> bool:
        if number < self._needed:
            return False
        flow = self.flow_in(number)
        is_whole = (
            not flow.left and len(flow.walls) >= self._walls
        )  # with all that goes across columns where there is room
        return is_whole and flaws_for_want_of_room(flow) <= self._flaws

    def flow_in(self, number: int) -> Flow:
        """The story's lines in so many slots of the frame, and all those before it."""
        if number not in self._flows:
            foot, last = self._ranks[number - 1]
            own = [
                found
                for column in self._columns
                for _, found in self._down_to(foot if column <= last else foot - 1, column)
            ]
            self._flows[number] = self._choose(Slots(self._frames, [*self._before, *own]))
        return self._flows[number]

    def _down_to(self, foot: int, column: int) -> Sequence[tuple[int, StorySlot]]:
        """The slots of a column that ends at a line, with their own lines: a last one that is alone under an obstacle is none."""
        found = self._columns[column]
        taken = found[: bisect_right(found, foot, key=itemgetter(0))]
        if not taken or not self._frames[self._number].columns[column].exclusions:
            return taken
        line, last = taken[-1]
        if len(taken) > 1:
            before, other = taken[-2]
            is_alone = line > before + 1 or not last.slot.piece.touches(other.slot.piece)
        else:
            is_alone = line > self._frame.tops.get(column, self._lines.first_of(column))
        return taken[:-1] if is_alone else taken

    # --- what came of it ------------------------------------------------------------------------------------------

    def _feet(self, flow: Flow) -> dict[int, int]:
        """By column the last line that is taken, by text or by what goes across."""
        feet = {slot.column: self._lines.line_of(slot) for slot in self.taken_slots(flow)}
        for wall in flow.walls[self._frame.walls :]:
            for column in self._columns if wall.frame == self._number else ():
                if wall.columns[0] <= column <= wall.columns[1]:
                    feet[column] = max(feet.get(column, -1), _last_line(self._down_to(wall.lines[1], column)))
        return feet

    def foot(self, flow: Flow) -> int:
        """The least line at which all columns may end so that they have the slots that are taken."""
        feet = self._feet(flow)
        foot = max(feet.values(), default=-1)
        while any(_last_line(self._down_to(foot, column)) < here for column, here in feet.items()):
            foot += 1
        return foot

    def uneven(self, number: int, foot: int) -> Uneven | None:
        """The column that ends farthest above the foot of all, in so many slots, if they are not level."""
        bad = self._too_short(self._feet(self.flow_in(number)), foot)
        if not bad:
            return None
        column = max(bad, key=lambda each: bad[each])
        return Uneven(self._frames[self._number].id, column, bad[column], self._why(column, number))

    def _too_short(self, feet: Mapping[int, int], foot: int) -> Mapping[int, int]:
        """How many lines columns lack that end before a foot: by more than a line, or one before a column that does not."""
        lacking: dict[int, int] = {}
        one_less: dict[int, int] = {}
        for column in self._columns:
            here = feet.get(column, -1)
            ends = [_last_line(self._down_to(line, column)) for line in (foot, foot - 1)]
            lacks = sum(1 for line, _ in self._down_to(foot, column) if line > here)
            if here not in ends:
                lacking[column] = lacks
            elif here != ends[0]:
                one_less[column] = lacks
            elif here != ends[1]:
                lacking |= one_less
        return lacking

    def _why(self, column: int, number: int) -> Unevenness:
        """What keeps the column from having more lines, or else the story from fitting in a slot less."""
        flow = self.flow_in(number)
        for begins, fault in flow.ended.items():
            before = flow.slots.story_slot(begins - 1)
            if before is not None and (before.frame, before.slot.column) == (self._number, column):
                return _of_fault(fault)
        foot = max((at for at, slot in self._taken(flow) if slot.column == column), default=-1)
        following = next((chosen for chosen in flow.paragraphs if chosen.first > foot), None)
        goes_on = any(chosen.first <= foot < chosen.behind - 1 for chosen in flow.paragraphs)
        if foot >= 0 and not goes_on and following is not None and following.first > foot + 1:
            return Unevenness.CROSSHEAD if following.style.lines else Unevenness.GAP
        if len(flow.walls) > self._frame.walls:
            return Unevenness.WALL
        return _of_flow(self.flow_in(number - 1)) if number > 1 else Unevenness.MEASURES


def _last_line(slots: Sequence[tuple[int, StorySlot]]) -> int:
    return slots[-1][0] if slots else -1


def _of_flow(flow: Flow) -> Unevenness:
    """What of a story's lines costs room."""
    faults = [*flow.ended.values(), *(flaw.fault for flaw in flow.flaws.values())]
    if faults:
        return _of_fault(faults[-1])
    if any(chosen.style.lines for chosen in flow.paragraphs):
        return Unevenness.CROSSHEAD
    if any(chosen.style.lines_between for chosen in flow.paragraphs):
        return Unevenness.GAP
    return Unevenness.LONE_LINE if flow.given else Unevenness.MEASURES


def _of_fault(fault: BadEnd) -> Unevenness:
    return Unevenness.CROSSHEAD if fault is BadEnd.PARTED else Unevenness.LONE_LINE


def flaws_for_want_of_room(flow: Flow) -> int:
    """How many faults stay since the story has no free line, or its columns are too shallow."""
    return sum(1 for flaw in flow.flaws.values() if flaw.why is not Hindrance.NOT_ASKED)
