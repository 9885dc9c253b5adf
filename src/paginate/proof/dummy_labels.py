"""What a dummy says of each place: its name, where it is, what it holds, and how far it is filled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from paginate.color import BLACK, PAPER, Process
from paginate.compose.flow import line_slots
from paginate.compose.room import FrameRoom, LineRoom, RoomState, StoryRoom, TextRoom
from paginate.display import Item, Line, Shape
from paginate.display.moving import moved
from paginate.geometry import Point, Rect, WritingMode
from paginate.model import (
    AdvertisementFrame,
    BoxFrame,
    Frame,
    HeadingFrame,
    PageLayout,
    PhotoFrame,
    Pitch,
    RuleFrame,
    Style,
    TableFrame,
    TextFrame,
)
from paginate.plan.base_grid import BaseGrid
from paginate.plan.page_map import place_words
from paginate.plan.paper import Paper
from paginate.plan.places import CellRange
from paginate.proof.lettering import LabelSetter, type_of
from paginate.records import NamedTuple
from paginate.text import Prohibition
from paginate.units import POINTS_PER_MILLIMETRE, figures, same

KINDS: Final[Mapping[type, str]] = {
    TextFrame: "稿件", HeadingFrame: "标题", PhotoFrame: "图片", AdvertisementFrame: "广告", BoxFrame: "框",
    TableFrame: "表格",
}  # fmt: skip
"""Of frames that have a name on the dummy; rules have none."""

COLORS: Final[Mapping[type, Process]] = {
    TextFrame: Process(0.9, 0.5, 0, 0.1),
    HeadingFrame: Process(0, 0.85, 0.7, 0.05),
    PhotoFrame: Process(0.8, 0.1, 0.8, 0.15),
    AdvertisementFrame: Process(0.5, 0.8, 0, 0.05),
    BoxFrame: Process(0, 0.45, 0.9, 0.1),
    RuleFrame: PAPER,
    TableFrame: Process(0.7, 0.6, 0.6, 0.1),
}
RULE_COLOR: Final = Process(0, 0, 0, 0.8)
HOLE_COLOR: Final = Process(0, 0, 0, 0.5)

STATES: Final[Mapping[RoomState, Process]] = {
    RoomState.EMPTY: HOLE_COLOR,
    RoomState.PICTURES: HOLE_COLOR,
    RoomState.OVER: Process(0, 1, 0.9, 0.1),
    RoomState.SHORT: Process(0, 0.6, 1, 0.1),
    RoomState.FITS: Process(0.85, 0.1, 0.9, 0.2),
}

SIZES: Final = (13.0, 11.0, 9.0, 7.5, 6.0, 5.0, 4.0)
"""Points of the words, the largest that the place has room for; the name is larger."""

WRAPPED: Final = 7.5
"""Points from which on a name rather goes on in the next line than be smaller."""

NAME: Final = 1.2
MOST_TRIES: Final = 20
"""Places at which a label is tried."""

LEADING: Final = 1.25
PADDING: Final = 2.0
LONGEST: Final = 30
"""Of the words' size, the name's; of a size, its leading; points around a label; characters of a text that are shown."""


class DummyWords(NamedTuple):
    """The lines of a label, each with its colour, and the room for it; the first is the name."""

    box: Rect
    lines: Sequence[tuple[str, Process]]
    at_foot: bool = False


def words_of_frames(layout: PageLayout, paper: Paper, room: TextRoom) -> Mapping[str, DummyWords]:
    """The labels by the ids of their frames."""
    rooms = {frame.frame.id: (frame, story) for story in room.stories for frame in story.frames}
    lines: dict[str, list[LineRoom]] = {}
    for line in room.lines:
        lines.setdefault(line.frame, []).append(line)
    found = {}
    for frame in layout.frames:
        if isinstance(frame, RuleFrame):
            continue
        place = paper.places.get(frame.id)
        where = "" if place is None else ("" if place.is_whole else "约 ") + place.words("zh")
        told = [(f"{KINDS[type(frame)]}　{frame.id}", COLORS[type(frame)]), (where, BLACK)]
        if isinstance(frame, TextFrame):
            told += _of_text(*rooms[frame.id])
        else:
            told += [(text, BLACK) for text in _of_other(frame, lines.get(frame.id, ()))]
        found[frame.id] = DummyWords(
            _room(frame, layout), [(text, color) for text, color in told if text], isinstance(frame, BoxFrame)
        )
    return found


def _room(frame: Frame, layout: PageLayout) -> Rect:
    """Where a label may stand: of text beside exclusions, from its first line on."""
    if not isinstance(frame, TextFrame) or frame.style.writing_mode is WritingMode.VERTICAL:
        return frame.box
    if not any(column.exclusions for column in frame.columns):
        return frame.box
    slot = next(line_slots(frame, layout.grid, layout.page), None)
    if slot is None:
        return frame.box
    first = slot.axes.rect(slot.inline, slot.block, slot.measure, 0)
    return first._replace(height=slot.axes.box.bottom - first.y)


def _of_text(room: FrameRoom, story: StoryRoom) -> Iterator[tuple[str, Process]]:
    """What a text frame holds and, where it is the story's last, how this fits."""
    if room.frame.id != story.story:
        number = [each.frame.id for each in story.frames].index(room.frame.id) + 1
        yield f"文 {story.story}" + (f"（{number}/{len(story.frames)}）" if len(story.frames) > 1 else ""), BLACK
    held, columns = room.holds, room.columns
    measures = [figures(Pitch.of(room.frame.style).characters(each.measure), decimals=1)[0] for each in columns]
    if all(same(each.measure, columns[0].measure) and each.lines == columns[0].lines for each in columns):
        yield f"{len(columns)} 栏 × {measures[0]}字 × {columns[0].lines}行", BLACK
    else:
        alike = f"{len(columns)} 栏 × {measures[0]}" if len(set(measures)) == 1 else "+".join(measures)
        yield f"{alike}字，{'+'.join(str(each.lines) for each in columns)}行", BLACK
    most = "深未定，至多" if room.frame.open_depth else ""
    yield f"{most}容 {held.characters} 字，{held.lines} 行", BLACK
    if room.frame is story.frames[-1].frame:
        yield _state(story), STATES[story.state]


def _state(story: StoryRoom) -> str:
    match story.state:
        case RoomState.EMPTY:
            return "空"
        case RoomState.PICTURES:
            return "图片稿"
        case RoomState.OVER:
            return f"多出 {story.over.lines} 行（{story.over.characters} 字）"
        case RoomState.SHORT:
            return f"短 {story.free.lines} 行（{story.free.characters} 字）"
        case RoomState.FITS:
            return "满" if not story.free.lines else f"满，余 {story.free.lines} 行"


def _of_other(frame: Frame, lines: Sequence[LineRoom]) -> Iterator[str]:
    """What a heading or a picture is and holds."""
    for line in lines:
        if line.is_caption:
            yield f"说明每行 {line.holds} 字"
            continue
        over = len(line.text) - line.holds
        yield f"{_cut(line.text)}（{len(line.text)} 字，容 {line.holds} 字{f'，多 {over} 字' if over > 0 else ''}）"
    if isinstance(frame, (PhotoFrame, AdvertisementFrame)):
        yield _cut(frame.wanted)
        width, height = (f"{side / POINTS_PER_MILLIMETRE:.1f}" for side in (frame.box.width, frame.box.height))
        yield f"{width} × {height} 毫米{'（连说明）' if lines else ''}"


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def words_of_hole(hole: CellRange, base: BaseGrid) -> DummyWords:
    """The label of a place on which nothing stands."""
    columns, lines = (last - first + 1 for first, last in hole)
    told = (
        ("未用", HOLE_COLOR),
        (place_words(hole).words("zh"), HOLE_COLOR),
        (f"{columns} 栏 × {lines} 行", HOLE_COLOR),
    )
    return DummyWords(base.area(*hole), told)


class Labels:
    """Places labels one after the other, none of them over another as far as their room allows."""

    def __init__(self, lettering: LabelSetter) -> None:
        self._lettering = lettering
        self._taken: list[Rect] = []

    def place(self, words: DummyWords) -> Iterator[Item]:
        """The label on white at the top of its room, or at its foot."""
        box = words.box
        for _ in range(MOST_TRIES):
            lines = self._fitting(words)
            plate = Rect.around(corner for line in lines for corner in line.box.corners()).inset(-PADDING)
            shift = Point(0, box.bottom - plate.bottom if words.at_foot else 0.0)
            plate = plate.moved(shift)
            other = next((each for each in self._taken if each.intersection(plate)), None)
            if other is None or other.bottom + plate.height > box.bottom or words.at_foot:
                break
            words = words._replace(box=words.box._replace(y=other.bottom, height=box.bottom - other.bottom))
        self._taken.append(plate)
        yield Shape(plate.corners(), PAPER)
        for line in lines:
            yield moved(line, shift)

    def _fitting(self, words: DummyWords) -> Sequence[Line]:
        """The label as large as its room allows: its lines one under another or, where the room is shallow, in one. At the least
        size, those that have room."""
        lines: list[Line] = []
        for size in SIZES:
            lines = list(_set(words, size, self._lettering))
            is_name_whole = lines[0].text == words.lines[0][0] or size <= WRAPPED
            if is_name_whole and lines[-1].box.bottom + PADDING <= words.box.bottom:
                return lines
            in_one = list(_set_in_one(words, size, self._lettering))
            if in_one[-1].box.right + PADDING <= words.box.right and words.box.y + size * NAME <= words.box.bottom:
                return in_one
        return [line for line in lines if line.box.bottom <= words.box.bottom] or lines[:1]


def _set(words: DummyWords, size: float, lettering: LabelSetter) -> Iterator[Line]:
    y = words.box.y + 2 * PADDING
    measure = max(words.box.width - 4 * PADDING, 3 * size)
    for number, (text, color) in enumerate(words.lines):
        style = _type(size, number, color)
        made = lettering.lines(text, style, Point(words.box.x + 2 * PADDING, y), measure)
        yield from made
        y += len(made) * style.leading


def _set_in_one(words: DummyWords, size: float, lettering: LabelSetter) -> Iterator[Line]:
    x = words.box.x + 2 * PADDING
    y = words.box.y + (words.box.height - size * NAME) / 2
    for number, (text, color) in enumerate(words.lines):
        style = _type(size, number, color)
        line = lettering.line(text, style, Point(x, y + size * NAME - style.size))
        yield line
        x = line.box.right + size


def _type(size: float, number: int, color: Process) -> Style:
    """Of one of a label's lines: the name, the state or what lies between."""
    size *= NAME if number == 0 else 1
    style = type_of(size, color, bold=number == 0 or color is not BLACK)
    return style._replace(leading=LEADING * size, prohibition=Prohibition.BASIC)
