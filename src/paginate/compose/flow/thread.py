"""A story threaded through its frames: its lines chosen, then set, and what is left over counted."""

from __future__ import annotations

from collections.abc import Sequence

from paginate.compose.flow.choose import Flow, Piece, choose_lines
from paginate.compose.flow.column import Slot, Slots
from paginate.compose.flow.report import Reporter
from paginate.compose.inline import LinePlace, Typesetter, set_line
from paginate.display import Line, Overset
from paginate.model import Grid, Page, Story, TextFrame
from paginate.records import NamedTuple


class Threaded(NamedTuple):
    """A story's lines frame by frame, what found no room, and the slot of the last line, None where no line has one."""

    lines: tuple[tuple[Line, ...], ...]
    overset: Overset
    last: Slot | None


def thread_story(story: Story, frames: Sequence[TextFrame], typesetter: Typesetter, grid: Grid, page: Page) -> Threaded:
    """The story's lines in the columns of `frames`, in the order listed, each frame in its own style."""
    flow = choose_lines(story, Slots(frames, grid, page), typesetter)
    # A line that stands alone is better than one that is not printed.
    for spare in sorted({0, max(0, flow.given - flow.left)}, reverse=True):
        if flow.left and flow.given:
            flow = choose_lines(story, Slots(frames, grid, page), typesetter, spare)
    return _set_lines(flow, story, typesetter)


def _set_lines(flow: Flow, story: Story, typesetter: Typesetter) -> Threaded:
    setting = _Setting(flow.slots, typesetter)
    for paragraph, chosen in zip(story.paragraphs, flow.paragraphs, strict=True):
        for piece in chosen.pieces:
            setting.set_piece(piece)
        if not chosen.pieces:
            setting.characters_left += len(paragraph.text)
    for flaw in flow.flaws:
        setting.reporter.report_flaw(flaw, flow.paragraphs[flaw.line.paragraph])
    return Threaded(tuple(map(tuple, setting.lines)), Overset(setting.characters_left, flow.left), setting.last)


class _Setting:
    """How far a story has been set."""

    def __init__(self, slots: Slots, typesetter: Typesetter) -> None:
        self.lines: list[list[Line]] = [[] for _ in slots.frames]
        self.characters_left = 0
        self.last: Slot | None = None
        self.reporter = Reporter(slots, typesetter.sink)
        self._slots = slots
        self._typesetter = typesetter

    def set_piece(self, piece: Piece) -> None:
        """Set the lines that have slots, and report what is wrong with them."""
        place = piece.place
        items = piece.items or self._typesetter.items(piece.text, place.style)
        self.reporter.begin(items, piece.lines)
        start = 0
        for number, line in enumerate(piece.lines):
            at = place.first + number
            if (slot := self._slots.slot(at)) is None:
                self.characters_left += items.starts[line.end] - items.starts[start]
            else:
                measure = place.left_of(slot.measure, number)
                made = set_line(items, start, line, LinePlace(slot.axes, place.indent(number), slot.block, measure))
                self.reporter.report_break(at, start, line, made)
                self.lines[self._slots.frame_number(at)].append(made)
                self.last = slot
            start = line.end
        if start == len(items):
            self.reporter.report_short_last(place.first + len(piece.lines) - 1, piece.faults)
