"""A story in the columns of its frames: which of its lines go where, and what is left over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import inf

from paginate.compose.flow.choose import Chosen, ChosenPiece, Flow, choose_lines
from paginate.compose.flow.column_ends import Flaw
from paginate.compose.flow.level import Frame, GridLines, Level, Uneven, flaws_for_want_of_room, level
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
    columns are to be level, `feet` are the last slots of these, by their numbers, and `uneven` the one that is not level. `copyfit`
    is told where the frames' own style is not theirs, but one in which the story fits.
    """

    story: Story
    frames: Sequence[TextFrame]
    placements: Sequence[Placement]
    flaws: Sequence[tuple[Flaw, str]]
    overset: Overset
    last: LineSlot | None
    feet: Mapping[int, LineSlot]
    uneven: Uneven | None
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
    flaws = [(flaw, flow.slots.frame(flaw.slot).id) for flaw in flow.flaws]
    return FlowedStory(story, frames, placements, flaws, Overset(left, flow.left), _last_slot(flow), feet, uneven)


def chosen_story(story: Story, frames: Sequence[TextFrame], typesetter: Typesetter, grid: Grid, page: Page) -> Level:
    """The story's lines, level where the frame in which it ends asks for that."""

    def choose(slots: Slots, spare: float = inf) -> Flow:
        return choose_lines(story, slots, typesetter, spare)

    def in_all_slots(spare: float = inf) -> Flow:
        return choose(Slots(frames, story_slots(frames, grid, page)), spare)

    flow = in_all_slots()
    end = _last_slot_of(flow)
    wanted = None
    if end is not None and (frames[end.frame].balance or frames[end.frame].open_depth):
        slots, lines = list(story_slots(frames, grid, page)), GridLines(frames[end.frame], grid, page)
        wanted = Frame(end.frame, slots, lines)
        if (found := level(flow, wanted, choose, flaws=0)) is not None:
            return found
    # A line that stands alone is better than one that is not printed.
    spare = inf
    for less in sorted({0, max(0, flow.given - flow.left)}, reverse=True):
        if flow.left and flow.given:
            spare = less
            flow = in_all_slots(spare)
    if wanted is None or flow.left:
        return Level(flow)
    flaws = flaws_for_want_of_room(flow)
    return level(flow, wanted, lambda slots: choose(slots, spare), flaws=flaws) or Level(flow)


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
