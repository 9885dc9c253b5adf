"""The numbers of findings on a proof: a tag at each one's place, a line from there to the margin, and the number there."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from paginate.color import PAPER, Process
from paginate.diagnostics import Diagnostic, Severity
from paginate.display import Item, Shape
from paginate.geometry import Point, Rect, Size
from paginate.proof.construction import outline, stroke
from paginate.proof.lettering import LabelSetter, type_of
from paginate.proof.room import Room
from paginate.proof.squares import shortest_way
from paginate.records import NamedTuple
from paginate.units import POINTS_PER_MILLIMETRE

COLORS: Final[Mapping[Severity, Process]] = {
    Severity.ERROR: Process(0.05, 0.95, 0.85, 0),
    Severity.WARNING: Process(0, 0.55, 1, 0),
    Severity.NOTE: Process(0.85, 0.35, 0, 0),
}

ALLOWED: Final = Process(0, 0, 0, 0.5)
"""Of what the layout allows."""

OUTLINE: Final = 0.6
LEADER: Final = 0.35
LEADER_TINT: Final = 0.6
"""Points, and how much of a finding's colour the line to the margin has."""

TAG_TYPE: Final = type_of(7, PAPER, bold=True)
NUMBER_TYPE: Final = type_of(12, PAPER, bold=True)
PADDING: Final = 1.5
"""Points around the digits of a tag."""

GAP: Final = 2.0
"""Points between two numbers in the margin."""

FIRST: Final = 6 * POINTS_PER_MILLIMETRE
"""From the bleed to the first number: room in which lines can bend."""

WIDEST: Final = 28.0
"""Points: what a number of three digits takes in the margin. It can be read where a whole broadsheet is on the screen."""

LEAST_BOX: Final = 2.0
"""Points: what is smaller on the page is framed as if it were as large."""


class NumberedFinding(NamedTuple):
    """A finding with its number, and where on the page it is; None where it has no place there."""

    number: int
    finding: Diagnostic
    box: Rect | None
    frame: str

    @property
    def color(self) -> Process:
        """The colour of its severity, or of what is allowed."""
        return COLORS[self.finding.severity] if self.finding.allowed is None else ALLOWED


class Marked(NamedTuple):
    """A finding that has a place, and where its tag is; None on a sheet that is full: its number is in the margin alone."""

    entry: NumberedFinding
    box: Rect
    tag: Rect | None
    on_left: bool

    @property
    def start(self) -> Point:
        """Where its line to the margin starts: the middle of its tag's side, or of its box's."""
        box = self.tag or self.box
        return Point(box.x if self.on_left else box.right, box.y + box.height / 2)


class Margins(NamedTuple):
    """The margins beside a page that is `trim` large: numbers stand `bleed` and a bit away from it, in `columns` a side."""

    trim: Size
    bleed: float
    columns: int

    @property
    def width(self) -> float:
        """Of a margin, from the bleed on."""
        return FIRST + self.columns * (WIDEST + GAP) + FIRST / 2


def margins(entries: Sequence[NumberedFinding], trim: Size, bleed: float) -> Margins:
    """Margins with room for the numbers of all entries."""
    per_column = max(1, math.floor(trim.height / (tag_height(NUMBER_TYPE.size) + GAP)))
    sides = Counter(_on_left(entry.box, trim) for entry in entries if entry.box is not None)
    return Margins(trim, bleed, max((math.ceil(count / per_column) for count in sides.values()), default=1))


def tag_height(size: float) -> float:
    """Of a tag with digits of that size."""
    return size + PADDING


def place_tags(entries: Sequence[NumberedFinding], trim: Size, lettering: LabelSetter, room: Room) -> list[Marked]:
    """A tag for each finding that has a place, at the side of its box that is nearer to a margin."""
    marked = []
    for entry in entries:
        if entry.box is None:
            continue
        box = _grown(entry.box)
        on_left = _on_left(box, trim)
        width = lettering.length(f"{entry.number}", TAG_TYPE) + 2 * PADDING
        tag = room.take(box, width, tag_height(TAG_TYPE.size), leftmost=on_left)
        marked.append(Marked(entry, box, tag, on_left))
    return marked


def draw_places(marked: Sequence[Marked]) -> Iterator[Item]:
    """The outlines of the findings' boxes, equal ones once."""
    drawn: dict[Rect, Process] = {}
    for mark in marked:
        drawn.setdefault(mark.box, mark.entry.color)
    for box, color in drawn.items():
        yield outline(box.inset(-OUTLINE / 2), color, OUTLINE)._replace(overprint=False)  # seen on black too


def draw_numbers(marked: Sequence[Marked], margins: Margins, lettering: LabelSetter) -> Iterator[Item]:
    """The lines to the margins, the numbers there, and over all of them the tags on the page."""
    in_margin: list[tuple[Marked, Rect]] = []
    for on_left in (True, False):
        side = sorted((mark for mark in marked if mark.on_left is on_left), key=lambda mark: mark.entry.number)
        in_margin += zip(side, _margin_places(side, margins, on_left=on_left), strict=True)
    for mark, number in in_margin:
        yield _leader(mark, number, margins)
    for mark, number in in_margin:
        yield from tag(f"{mark.entry.number}", number, mark.entry.color, lettering, NUMBER_TYPE.size)
    for mark in marked:
        if mark.tag is not None:
            yield from pointers(mark.tag, mark.box, mark.entry.color)
            yield from tag(f"{mark.entry.number}", mark.tag, mark.entry.color, lettering, TAG_TYPE.size)


def tag(text: str, box: Rect, color: Process, lettering: LabelSetter, size: float) -> Iterator[Item]:
    """White words of that size in the middle of a coloured box."""
    yield Shape(box.corners(), fill=color)
    yield lettering.centred(text, type_of(size, PAPER, bold=True), box)


def pointers(label: Rect, box: Rect, color: Process) -> Iterator[Shape]:
    """The line from a label to the box that it is about, where it is not beside it."""
    ends = shortest_way(label, box)
    if math.dist(*ends) > label.height:
        yield stroke(ends, color, LEADER)


def _margin_places(side: Sequence[Marked], margins: Margins, *, on_left: bool) -> list[Rect]:
    """Where the numbers of one side stand, top down: each as near to its tag's height as the others let it.

    With several columns, neighbours stand beside each other.
    """
    height = tag_height(NUMBER_TYPE.size)
    rows = [side[start : start + margins.columns] for start in range(0, len(side), margins.columns)]
    wanted = [row[0].start.y - height / 2 for row in rows]
    tops = spread(wanted, height + GAP, 0.0, margins.trim.height)
    places = []
    for row, top in zip(rows, tops, strict=True):
        for column in reversed(range(len(row))) if on_left else range(len(row)):
            off = margins.bleed + FIRST + column * (WIDEST + GAP)
            x = -off - WIDEST if on_left else margins.trim.width + off
            places.append(Rect(x, top, WIDEST, height))
    return places


def spread(wanted: Sequence[float], step: float, least: float, most: float) -> list[float]:
    """Places at least `step` apart between `least` and `most`, in the order of `wanted` and near to them.

    Where there are too many, they go beyond `most`.
    """
    found: list[float] = []
    for place in wanted:
        found.append(max(place, found[-1] + step if found else least))
    limit = most
    for number in range(len(found) - 1, -1, -1):
        limit -= step
        if found[number] <= limit:
            break
        found[number] = max(limit, least + number * step)
        limit = found[number]
    return found


def _leader(mark: Marked, number: Rect, margins: Margins) -> Shape:
    """From the tag straight to the edge of the sheet, and from there to the number."""
    color = Process(*(ink * LEADER_TINT for ink in mark.entry.color))
    edge = -margins.bleed if mark.on_left else margins.trim.width + margins.bleed
    end = number.right if mark.on_left else number.x
    bend = Point(edge, mark.start.y)
    # A polygon is closed by its writer: there and back on the same way it is a line.
    ways = mark.start, bend, Point(end, number.y + number.height / 2), bend
    return stroke(ways, color, LEADER)


def _on_left(box: Rect, trim: Size) -> bool:
    """Whether the left margin is the nearer one."""
    return box.x + box.right < trim.width


def _grown(box: Rect) -> Rect:
    across, down = max(0.0, LEAST_BOX - box.width) / 2, max(0.0, LEAST_BOX - box.height) / 2
    return Rect(box.x - across, box.y - down, box.width + 2 * across, box.height + 2 * down)
