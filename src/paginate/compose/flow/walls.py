"""Crossheads that go across columns: the text before one ends level in these columns, and goes on under it (JLREQ 4.1.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import count

from paginate.compose.axes import Axes
from paginate.compose.flow.choose import Asked, Chosen, ChosenPiece, Flow, choose_lines, goes_across
from paginate.compose.flow.column_ends import Wall, WallFault
from paginate.compose.flow.exclusions import free_piece
from paginate.compose.flow.level import (
    ColumnsOf,
    Frame,
    GridLines,
    Level,
    flaws_for_want_of_room,
    level,
    to_level,
    tops_under,
)
from paginate.compose.flow.lines import NO_FAULTS, ParagraphPlace
from paginate.compose.flow.slots import LineSlot, Slots, StorySlot, line_slots
from paginate.compose.flow.whole_lines import centred, lines_needed
from paginate.compose.inline import Broken, Items, Typesetter, first_fit
from paginate.geometry import Rect
from paginate.model import ALL_COLUMNS, Exclusion, Grid, Page, Region, Story, TextFrame
from paginate.records import NamedTuple
from paginate.units import TOLERANCE, fits

Choose = Callable[[Slots, Asked], Flow]
"""The lines of a part of a story in slots."""


class _Set(NamedTuple):
    """The lines of a crosshead in their places: its items, the ends of its lines, their slots, and which lines of its columns they
    take, with the white before and behind them. `is_whole`: nothing lies in its way."""

    items: Items
    ends: Sequence[Broken]
    slots: Sequence[LineSlot]
    lines: tuple[int, int]
    area: Rect
    is_whole: bool


class Walls:
    """A story with crossheads that go across columns, in its frames."""

    def __init__(
        self, story: Story, frames: Sequence[TextFrame], typesetter: Typesetter, grid: Grid, page: Page
    ) -> None:
        self._story, self._frames, self._typesetter = story, frames, typesetter
        self._grid, self._page = grid, page
        self._lines = [GridLines(frame, grid, page) for frame in frames]
        self._most = max(len(frame.columns) for frame in frames)
        self._numbers = [number for number, each in enumerate(story.paragraphs) if goes_across(each)]

    # --- one after the other --------------------------------------------------------------------------------------

    def begun(self, slots: Sequence[StorySlot], spare: float) -> Flow | None:
        """The story up to the last crosshead that goes across all columns, with the slots that are left behind it; None where there
        is none, or it has no room."""
        done: Flow | None = None
        for number in self._numbers:
            if self._is_across_all(number):
                found = self._past(number, slots, Asked(spare, done, number), self.choose)
                if found is None:
                    return done
                done, slots = found, found.slots.listed()
        return done

    def choose(self, slots: Slots, asked: Asked) -> Flow:
        """The lines of a part of the story, past the crossheads in it that go across some columns. One that has no room across them
        takes lines of its own column."""
        listed, done = slots.listed(), asked.begun
        behind = len(self._story.paragraphs) if asked.behind is None else asked.behind
        for number in self._numbers:
            if asked.first <= number < behind and not self._is_across_all(number):
                found = self._past(number, listed, Asked(asked.spare, done, number), self._plain)
                if found is None:
                    break
                done, listed = found, found.slots.listed()
        return self._plain(Slots(self._frames, listed), asked._replace(begun=done))

    def _plain(self, slots: Slots, asked: Asked) -> Flow:
        return choose_lines(self._story, self._typesetter, slots, asked)

    def _is_across_all(self, number: int) -> bool:
        return self._span(number) >= self._most

    def _span(self, number: int) -> int:
        style = self._story.paragraphs[number].style
        span = ALL_COLUMNS if style is None else style.span
        return self._most if span == ALL_COLUMNS else span

    def finished(self, found: Level) -> Level:
        """The story with the feet of the columns of the frame in which it ends, which may be under a crosshead."""
        flow = found.flow
        end = flow.slots.story_slot(flow.behind - flow.left - 1) if flow.behind > flow.left else None
        if end is None or not flow.walls:
            return found
        feet = {**self._feet(flow, end), **found.feet}
        for wall in flow.walls:
            for column in range(wall.columns[0], wall.columns[1] + 1) if wall.frame == end.frame else ():
                under = self._slot(end.frame, column, wall.lines[1])
                if column not in feet or feet[column].block < under.block:
                    feet[column] = under
        depth = max(found.depth, *(wall.lines[1] + 1 for wall in flow.walls if wall.frame == end.frame), 0)
        return found._replace(flow=_with_few_behind(flow), number=end.frame, depth=depth, feet=feet)

    def _feet(self, flow: Flow, end: StorySlot) -> dict[int, LineSlot]:
        """The last slot of each column of a frame whose columns are filled one after the other: those before the last line's are full."""
        feet: dict[int, LineSlot] = {}
        for found in flow.slots.listed()[: flow.behind - flow.left]:
            column = found.slot.column
            if found.frame == end.frame and (column not in feet or feet[column].block < found.slot.block):
                feet[column] = found.slot
        for slot in line_slots(self._frames[end.frame], self._grid, self._page):
            if slot.column < end.slot.column:
                feet[slot.column] = slot
        return feet

    # --- one crosshead --------------------------------------------------------------------------------------------

    def _past(self, number: int, slots: Sequence[StorySlot], asked: Asked, choose: Choose) -> Flow | None:
        """The story up to the paragraph `number` and with it, the text before it level; None where it has no room across columns."""
        done = asked.begun
        behind = 0 if done is None else done.behind
        flow = Flow(Slots(self._frames, slots), (), {}, 0, 0, {}) if done is None else done
        uneven, foot, columns = None, -1, None
        faults: list[WallFault] = []
        if number > asked.first:
            flow = choose(Slots(self._frames, slots), asked)
            end = flow.slots.story_slot(flow.behind - 1)
            if flow.left or end is None:
                return None
            columns = self._columns(number, slots[behind:], end)
            frame = to_level(columns.frame, slots, self._lines[columns.frame], done, columns)
            found = self._levelled(frame, asked, choose)
            if found is None:
                return None
            flow, uneven, foot = found.flow, found.uneven, found.depth - 1
            lines = self._lines[columns.frame]
            if {each.slot.column for each in frame.own if lines.line_of(each.slot) <= foot} - set(found.feet):
                faults.append(WallFault.FEW_BEFORE)
        for place in self._places(number, slots[behind:], columns):
            tops = tops_under(flow, place.frame)
            first = max(foot + 1, *(tops.get(each, 0) for each in range(place.first, place.last + 1)))
            placed = self._set(number, place, first + (self._gap(number) if foot >= 0 else 0))
            if placed is not None and self._goes_on(number, place, placed.lines[1], slots[behind:]):
                faults += self._faults(number, place, placed)
                wall = Wall(number, place.frame, place[1:], placed.lines, placed.area, tuple(faults), uneven)
                return self._with_wall(flow, wall, placed, slots[behind:])
            foot = -1
        return None

    def _levelled(self, frame: Frame, asked: Asked, choose: Choose) -> Level | None:
        def chosen(slots: Slots) -> Flow:
            return choose(slots, asked)

        flow = chosen(Slots(self._frames, [*frame.before, *frame.own]))
        if flow.left:
            return None
        return level(flow, frame, chosen, flaws=0) or level(flow, frame, chosen, flaws=flaws_for_want_of_room(flow))

    def _gap(self, number: int) -> int:
        style = self._story.paragraphs[number].style
        return 0 if style is None else style.lines_between

    def _columns(self, number: int, coming: Sequence[StorySlot], end: StorySlot) -> ColumnsOf:
        """The columns that a crosshead goes across where the text before it ends in a slot: it begins a column earlier where that is
        in the upper half of its column."""
        here = [each for each in coming if each.frame == end.frame]
        column = end.slot.column
        own = [self._lines[end.frame].line_of(each.slot) for each in here if each.slot.column == column]
        is_upper = 2 * (self._lines[end.frame].line_of(end.slot) - own[0] + 1) <= own[-1] - own[0] + 1
        return self._across(number, end.frame, column - 1 if is_upper else column, here)

    def _across(self, number: int, frame: int, column: int, here: Sequence[StorySlot]) -> ColumnsOf:
        """So many columns of a frame as the crosshead wants, from one on, as far as there are so many behind those that are full."""
        most = len(self._frames[frame].columns)
        span = min(self._span(number), most)
        first = max(min(column, most - span), min(each.slot.column for each in here))
        return ColumnsOf(frame, first, min(first + span, most) - 1)

    def _places(self, number: int, coming: Sequence[StorySlot], columns: ColumnsOf | None) -> Iterator[ColumnsOf]:
        """Where the crosshead may go: across these columns, else across the first ones of the frames behind them."""
        if columns is not None:
            yield columns
        for frame in sorted({each.frame for each in coming}):
            if columns is None or frame > columns.frame:
                here = [each for each in coming if each.frame == frame]
                yield self._across(number, frame, here[0].slot.column, here)

    def _goes_on(self, number: int, columns: ColumnsOf, last: int, coming: Sequence[StorySlot]) -> bool:
        """Whether text can go on under it; of a last paragraph, and where there is no frame behind, nothing is asked."""
        if number + 1 == len(self._story.paragraphs) or not any(each.frame > columns.frame for each in coming):
            return True
        return any(columns.have(each) and self._lines[columns.frame].line_of(each.slot) > last for each in coming)

    def _set(self, number: int, columns: ColumnsOf, first: int) -> _Set | None:
        """The crosshead across its columns, in as many of their lines as it needs, from line `first` on or the first one where something
        is free; None where their depth does not allow it."""
        paragraph = self._story.paragraphs[number]
        assert paragraph.style is not None  # else it does not go across
        frame, lines = self._frames[columns.frame], self._lines[columns.frame]
        region = _joined(frame.columns[columns.first : columns.last + 1], frame)
        axes = Axes(frame.style.writing_mode, region.box)
        items, taken = self._typesetter.kept_items(paragraph, paragraph.style), max(1, paragraph.style.lines)
        place = ParagraphPlace(Slots(self._frames, ()), 0, paragraph.style, begins=True)
        while True:
            block = lines.start_of(first) - axes.block_start()
            depth = (taken - 1) * frame.style.leading + frame.style.size
            if not fits(block + depth, axes.depth):
                return None
            piece = free_piece(region, frame.style, (block, block + depth))
            if piece is None:
                first += 1
                continue
            ends = first_fit(items, 0, (place.left_of(piece.measure, at) for at in count()))
            needed = lines_needed(len(ends), paragraph.style, frame.style)
            if needed <= taken:
                break
            taken = needed
        room = LineSlot(axes, block, piece.measure, piece.inline, columns.first)
        slots = centred(room, len(ends), paragraph.style, taken, frame.style)
        white = frame.style.leading - frame.style.size
        area = axes.rect(0.0, block - white, axes.measure, depth + 2 * white)
        return _Set(items, ends, slots, (first, first + taken - 1), area, fits(axes.measure, piece.measure))

    def _faults(self, number: int, columns: ColumnsOf, placed: _Set) -> Iterator[WallFault]:
        style = self._story.paragraphs[number].style
        is_all = style is None or style.span == ALL_COLUMNS
        wanted, found = len(self._frames[columns.frame].columns) if is_all else self._span(number), columns.number
        if found == 1:
            yield WallFault.ONE_COLUMN
        elif found < wanted:
            yield WallFault.FEWER_COLUMNS
        if not placed.is_whole:
            yield WallFault.OBSTACLE
        if number + 1 == len(self._story.paragraphs):
            yield WallFault.LAST

    def _with_wall(self, flow: Flow, wall: Wall, placed: _Set, coming: Sequence[StorySlot]) -> Flow:
        """The story with the crosshead, and behind it the slots that are left."""
        paragraph = self._story.paragraphs[wall.paragraph]
        assert paragraph.style is not None
        column = wall.columns[0]
        columns, (first, last) = ColumnsOf(wall.frame, *wall.columns), wall.lines
        before = flow.slots.listed()[: flow.behind]
        own = [StorySlot(self._slot(wall.frame, column, at), wall.frame) for at in range(first, last + 1)]
        slots = Slots(self._frames, [*before, *own, *self._left(columns, last, coming)])
        place = ParagraphPlace(slots, len(before), paragraph.style, begins=True)
        starts = [0, *(placed.items.starts[line.end] for line in placed.ends)]
        piece = ChosenPiece(paragraph, placed.items, placed.ends, place, NO_FAULTS, starts, placed.slots)
        chosen = Chosen(len(before), len(own), paragraph.style, (piece,))
        return flow._replace(slots=slots, paragraphs=[*flow.paragraphs, chosen], walls=(*flow.walls, wall))

    def _slot(self, frame: int, column: int, line: int) -> LineSlot:
        """A line of a column as a slot, whatever lies on it."""
        axes = Axes(self._frames[frame].style.writing_mode, self._frames[frame].columns[column].box)
        return LineSlot(axes, self._lines[frame].start_of(line) - axes.block_start(), axes.measure, 0.0, column)

    def _left(self, columns: ColumnsOf, last: int, coming: Sequence[StorySlot]) -> Iterator[StorySlot]:
        """The slots behind a crosshead: under it, in the columns behind it, in the frames behind. A line that is alone between it and
        an obstacle is none."""
        lines = self._lines[columns.frame]
        for column in range(columns.first, columns.last + 1):
            under = [
                each for each in coming if columns.have(each) and each.slot.column == column
                if lines.line_of(each.slot) > last
            ]  # fmt: skip
            if under and self._is_alone(under[0], under[1:2], last, columns.frame):
                del under[0]
            yield from under
        for each in coming:
            if each.frame > columns.frame or (each.frame == columns.frame and each.slot.column > columns.last):
                yield each

    def _is_alone(self, found: StorySlot, behind: Sequence[StorySlot], last: int, frame: int) -> bool:
        lines, column = self._lines[frame], self._frames[frame].columns[found.slot.column]
        if not column.exclusions or lines.line_of(found.slot) != last + 1:
            return False
        goes_on = any(
            lines.line_of(each.slot) == last + 2 and each.slot.piece.touches(found.slot.piece) for each in behind
        )
        below = found.slot.block + self._frames[frame].style.leading + self._frames[frame].style.size
        return not goes_on and fits(below, found.slot.axes.depth)


def _joined(columns: Sequence[Region], frame: TextFrame) -> Region:
    """Columns side by side as one: what one of them does not reach of the others' depth is excluded."""
    box = Rect.around(corner for column in columns for corner in column.box.corners())
    axes = Axes(frame.style.writing_mode, box)
    exclusions = list(dict.fromkeys(each for column in columns for each in column.exclusions))
    for column in columns:
        own = Axes(frame.style.writing_mode, column.box)
        start = own.reading(axes.point(0.0, 0.0))
        before, behind = -start.y, axes.depth - own.depth + start.y
        for block, depth in ((start.y, before), (own.depth, behind)):
            if depth > TOLERANCE:
                exclusions.append(Exclusion(own.rect(0.0, block, own.measure, depth).corners()))
    return Region(box, tuple(exclusions))


def _with_few_behind(flow: Flow) -> Flow:
    """The story with what is wrong with its last crosshead where the text behind it does not reach all of its columns."""
    wall = flow.walls[-1]
    coming = flow.paragraphs[wall.paragraph + 1 :]
    slots = flow.slots.listed()
    found = {
        slots[at].slot.column
        for chosen in coming
        for at in range(chosen.first, min(chosen.behind, len(slots)))
        if slots[at].frame == wall.frame
    }
    if not coming or flow.left or set(range(wall.columns[0], wall.columns[1] + 1)) <= found:
        return flow
    return flow._replace(walls=(*flow.walls[:-1], wall._replace(faults=(*wall.faults, WallFault.FEW_BEHIND))))
