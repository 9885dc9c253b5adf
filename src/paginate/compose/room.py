"""What the places of a page hold, and what its texts have: in lines and characters, by frame and by column, also before any text."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from math import ceil

from paginate.compose.axes import Axes
from paginate.compose.flow import Flowed, FlowedStory, flow_story
from paginate.compose.inline import Typesetter
from paginate.compose.settle.fit import FitReporter, FreeFrame, characters_in, frames_room
from paginate.diagnostics import Diagnostic, Sink
from paginate.geometry import Rect, WritingMode
from paginate.model import HeadingFrame, PageLayout, PhotoFrame, Region, Side, Story, Style, TextFrame
from paginate.records import NamedTuple


class Amount(NamedTuple):
    """An amount of text."""

    lines: int
    characters: int


class ColumnRoom(NamedTuple):
    """A column: the length of its lines in points, how many it holds and how many are taken, and the characters of all."""

    measure: float
    lines: int
    taken: int
    characters: int


class FrameRoom(NamedTuple):
    """A text frame and its columns."""

    frame: TextFrame
    columns: tuple[ColumnRoom, ...]

    @property
    def holds(self) -> Amount:
        """What goes into all columns."""
        return Amount(sum(each.lines for each in self.columns), sum(each.characters for each in self.columns))


class RoomState(Enum):
    """How a story fills its frames: it has no text yet, is an article of pictures that needs none, leaves some over, ends short by
    more than is tolerated, or fits."""

    EMPTY = "empty"
    PICTURES = "pictures"
    OVER = "over"
    SHORT = "short"
    FITS = "fits"


class StoryRoom(NamedTuple):
    """A story in its frames: what these hold, what it has, what is over and what stays free of the frames.

    `findings` are what composition says of how it fits, with the remedies.
    """

    story: str
    frames: tuple[FrameRoom, ...]
    has: Amount
    over: Amount
    free: Amount
    state: RoomState
    findings: tuple[Diagnostic, ...]

    @property
    def holds(self) -> Amount:
        """What goes into all frames."""
        held = [frame.holds for frame in self.frames]
        return Amount(sum(each.lines for each in held), sum(each.characters for each in held))


class LineRoom(NamedTuple):
    """A line of a heading, or a caption: its text, and how many characters of its style a line of it holds."""

    frame: str
    text: str
    holds: int
    is_caption: bool = False


class TextRoom(NamedTuple):
    """The stories of a page in their frames, its headings and its captions."""

    stories: tuple[StoryRoom, ...]
    lines: tuple[LineRoom, ...]


def page_room(layout: PageLayout, flowed: Flowed, sink: Sink) -> TextRoom:
    """What the places of a page hold and its texts have; findings are taken as `sink` takes them, which gets none."""
    return TextRoom(tuple(_story_rooms(layout, flowed, sink)), tuple(_line_rooms(layout, flowed)))


def _story_rooms(layout: PageLayout, flowed: Flowed, sink: Sink) -> Iterator[StoryRoom]:
    for story in flowed.stories.values():
        own = sink.fork()
        FitReporter(layout.grid, layout.page, own, flowed.deeper).report(story)
        yield _story_room(story, list(frames_room(story, layout.grid, layout.page)), tuple(own))


def _story_room(flowed: FlowedStory, frames: list[FreeFrame], findings: tuple[Diagnostic, ...]) -> StoryRoom:
    over = Amount(flowed.overset.lines, flowed.overset.characters)
    taken = sum(column.taken for frame in frames for column in frame.columns)
    codes = {finding.code for finding in findings}
    if not flowed.story.paragraphs:
        state = RoomState.EMPTY
    elif over.characters:
        state = RoomState.OVER
    else:
        state = RoomState.SHORT if "story-short" in codes else RoomState.FITS
    characters = sum(len(paragraph.text) for paragraph in flowed.story.paragraphs)
    free = Amount(sum(frame.lines for frame in frames), sum(frame.characters for frame in frames))
    return StoryRoom(
        flowed.story.id,
        tuple(map(_frame_room, frames)),
        Amount(taken + over.lines, characters),
        over,
        free,
        state,
        findings,
    )


def _frame_room(found: FreeFrame) -> FrameRoom:
    """The frame with all of its columns, those that hold no line as well."""
    style = found.frame.style
    filled = {column.slots[0].column: column for column in found.columns}
    columns = []
    for number, region in enumerate(found.frame.columns):
        measure = Axes(style.writing_mode, region.box).measure
        if (column := filled.get(number)) is None:
            columns.append(ColumnRoom(measure, 0, 0, 0))
            continue
        characters = sum(characters_in(slot.measure, style) for slot in column.slots)
        columns.append(ColumnRoom(measure, column.holds, column.taken, characters))
    return FrameRoom(found.frame, tuple(columns))


def _line_rooms(layout: PageLayout, flowed: Flowed) -> Iterator[LineRoom]:
    """The lines of headings, and the captions of photos, in the order of the page."""
    for frame in layout.frames:
        if isinstance(frame, HeadingFrame):
            for placement in flowed.headings[frame.id].placements:
                holds = characters_in(placement.places[0].measure, placement.style)
                yield LineRoom(frame.id, placement.text.text, holds)
        elif isinstance(frame, PhotoFrame) and frame.caption_side in (Side.ABOVE, Side.BELOW):
            box = frame.caption_box or frame.box
            measure = Axes(frame.caption_style.writing_mode, box).measure
            text = "" if frame.caption is None else frame.caption.text
            yield LineRoom(frame.id, text, characters_in(measure, frame.caption_style), is_caption=True)


def lines_of(story: Story, style: Style, measure: float, layout: PageLayout, typesetter: Typesetter) -> int:
    """How many lines a text takes in a column of this measure that is deep enough for it."""
    most = sum(ceil(len(each.text) * style.size / measure) + 1 + style.lines_between for each in story.paragraphs)
    depth = style.size + style.leading * (2 * most + 10)
    while True:
        flowed = flow_story(story, [_column(style, measure, depth, layout)], typesetter, layout.grid, layout.page)
        if not flowed.overset.lines:
            (found,) = frames_room(flowed, layout.grid, layout.page)
            return sum(column.taken for column in found.columns)
        depth *= 2


def _column(style: Style, measure: float, depth: float, layout: PageLayout) -> TextFrame:
    """A column that begins with the type area, and so on the line grid."""
    area = layout.page.type_area
    box = Rect(area.x, area.y, measure, depth)
    if style.writing_mode is WritingMode.VERTICAL:
        box = Rect(area.right - depth, area.y, depth, measure)
    return TextFrame("", layout.stories[next(iter(layout.stories))].span, box, style, "", (Region(box),))
