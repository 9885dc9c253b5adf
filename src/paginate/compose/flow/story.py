"""A story in the columns of its frames: which of its lines go where, and what is left over."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from math import inf

from paginate.compose.flow.choose import Asked, Chosen, ChosenPiece, Flow, choose_lines, goes_across
from paginate.compose.flow.column_ends import Flaw, Uneven, Wall
from paginate.compose.flow.level import GridLines, Level, flaws_for_want_of_room, level, to_level
from paginate.compose.flow.placement import Placement
from paginate.compose.flow.slots import LineSlot, Slots, StorySlot, story_slots
from paginate.compose.inline import LinePlace, Typesetter
from paginate.display import Overset
from paginate.model import CopyfitStep, Grid, Page, Story, Style, TextFrame
from paginate.records import NamedTuple


class Given(NamedTuple):
    """A step of copyfitting that was taken: the style before and after it."""

    step: CopyfitStep
    before: Style
    after: Style


class Copyfitted(NamedTuple):
    """By how many lines a story was over, and what was given so that it fits."""

    lines: int
    given: Sequence[Given]


class FlowedStory(NamedTuple):
    """A story's lines in reading order, what found no room, and the slot of the last line, None where no line has one.

    `flaws` are the faults that stay at the ends of columns, each with its frame's id. Where the story ends in a frame whose
    columns are to be level, `feet` are the last slots of these, by their numbers, and `uneven` the one that is not level. `walls` are
    the paragraphs that go across columns. `copyfit` is told where the frames' own style is not theirs, but one in which the story fits.
    """

    story: Story
    frames: Sequence[TextFrame]
    placements: Sequence[Placement]
    flaws: Sequence[tuple[Flaw, str]]
    overset: Overset
    last: LineSlot | None
    feet: Mapping[int, LineSlot]
    uneven: Uneven | None
    walls: Sequence[Wall] = ()
    copyfit: Copyfitted | None = None


def flow_story(
    story: Story, frames: Sequence[TextFrame], typesetter: Typesetter, grid: Grid, page: Page
) -> FlowedStory:
    """The story's lines in the columns of `frames`, in the order listed, each frame in its own style."""
    flow, _, _, feet, uneven = chosen_story(story, frames, typesetter, grid, page)
    placements = [
        placement
        for number, chosen in enumerate(flow.paragraphs)
        for placement in _placements(number, chosen, story, flow)
    ]
    unplaced = (
        len(paragraph.text)
        for paragraph, chosen in zip(story.paragraphs, flow.paragraphs, strict=True)
        if not chosen.pieces
    )
    left = sum(unplaced) + sum(placement.characters_left for placement in placements)
    flaws = [(flaw, flow.slots.frame(flaw.slot).id) for flaw in flow.flaws.values()]
    overset = Overset(left, flow.left)
    return FlowedStory(story, frames, placements, flaws, overset, _last_slot(flow), feet, uneven, flow.walls)


def chosen_story(story: Story, frames: Sequence[TextFrame], typesetter: Typesetter, grid: Grid, page: Page) -> Level:
    """The story's lines, level where the frame in which it ends asks for that."""

    if not any(map(goes_across, story.paragraphs)):
        return _Filling(frames, grid, page, partial(choose_lines, story, typesetter)).level()
    from paginate.compose.flow.walls import Walls  # few texts have crossheads that go across columns

    walls = Walls(story, frames, typesetter, grid, page)
    return walls.finished(_Filling(frames, grid, page, walls.choose, walls.begun).level())


class _Filling(NamedTuple):
    """A story in its frames: how lines of it are chosen in slots, and what of it has its lines before the part that is levelled in the
    end, where up to so many lines may be given."""

    frames: Sequence[TextFrame]
    grid: Grid
    page: Page
    choose: Callable[[Slots, Asked], Flow]
    begun: Callable[[Sequence[StorySlot], float], Flow | None] | None = None

    def level(self) -> Level:
        """The story's lines, level where the frame in which it ends asks for that."""
        asked, flow = self._in_all_slots(inf)
        if (found := self._levelled(flow, asked, flaws=0)) is not None:
            return found
        # A line that stands alone is better than one that is not printed.
        for less in sorted({0, max(0, flow.given - flow.left)}, reverse=True):
            if flow.left and flow.given:
                asked, flow = self._in_all_slots(less)
        if flow.left:
            return Level(flow)
        return self._levelled(flow, asked, flaws=flaws_for_want_of_room(flow)) or Level(flow)

    def _in_all_slots(self, spare: float) -> tuple[Asked, Flow]:
        """The story's lines as they come, and what was asked for them."""
        coming = story_slots(self.frames, self.grid, self.page)
        if self.begun is None:
            asked = Asked(spare)
            return asked, self.choose(Slots(self.frames, coming), asked)
        slots = list(coming)
        asked = Asked(spare, self.begun(slots, spare))
        return asked, self.choose(Slots(self.frames, self._slots(asked)), asked)

    def _slots(self, asked: Asked) -> list[StorySlot]:
        """The slots of what was begun, and those that are left behind it."""
        if asked.begun is not None:
            return list(asked.begun.slots.listed())
        return list(story_slots(self.frames, self.grid, self.page))

    def _levelled(self, flow: Flow, asked: Asked, *, flaws: int) -> Level | None:
        end = _last_slot_of(flow)
        if end is None or not (self.frames[end.frame].balance or self.frames[end.frame].open_depth):
            return None
        if len(flow.paragraphs) == asked.first:
            return None  # nothing comes behind what is level already
        lines = GridLines(self.frames[end.frame], self.grid, self.page)
        wanted = to_level(end.frame, self._slots(asked), lines, asked.begun)
        return level(flow, wanted, lambda slots: self.choose(slots, asked), flaws=flaws)


def _placements(number: int, chosen: Chosen, story: Story, flow: Flow) -> Iterator[Placement]:
    """What a paragraph's pieces are in the slots that they have now: others may have been closed since."""
    before = 0
    for piece in chosen.pieces:
        places, frames = [], []
        for place, frame in _places(piece, flow.slots):
            places.append(place)
            frames.append(frame)
        style = piece.place.style
        yield Placement(
            story.id,
            number,
            before,
            piece.text,
            style,
            piece.items,
            piece.lines,
            piece.starts,
            places,
            frames,
            piece.faults,
        )
        before += piece.starts[-1]


def _places(piece: ChosenPiece, slots: Slots) -> Iterator[tuple[LinePlace, str]]:
    place = piece.place
    for number in range(len(piece.lines)):
        slot = slots.slot(place.first + number) if piece.slots is None else next(iter(piece.slots[number:]), None)
        if slot is None:
            return
        measure = place.left_of(slot.measure, number)
        inline = slot.inline + place.indent(number)
        at = place.first + (number if piece.slots is None else piece.steps[number] if piece.steps else 0)
        yield LinePlace(slot.axes, inline, slot.block, measure), slots.frame(at).id


def _last_slot(flow: Flow) -> LineSlot | None:
    """The slot of the last line that has one."""
    found = _last_slot_of(flow)
    return None if found is None else found.slot


def _last_slot_of(flow: Flow) -> StorySlot | None:
    """The same with its frame."""
    behind = flow.paragraphs[-1].behind if flow.paragraphs else 0
    return flow.slots.story_slot(behind - flow.left - 1) if behind > flow.left else None
