"""A story threaded through its frames: line after line into the slots, and what is left over counted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from paginate.compose.axes import Axes
from paginate.compose.flow.column import Slot, column_slots
from paginate.compose.inline import Items, LinePlace, Typesetter, break_line, set_line
from paginate.diagnostics import Sink, Span
from paginate.display import Line, Overset
from paginate.model import Grid, Page, Story, Style, TextFrame
from paginate.units import millimetres


class Threaded(NamedTuple):
    """A story's lines frame by frame, and what found no room."""

    lines: tuple[tuple[Line, ...], ...]
    overset: Overset


class _Cut(NamedTuple):
    """One line cut from the story: items start:end, after `indent` points of blank."""

    items: Items
    start: int
    end: int
    indent: float
    forced: bool


class _Cursor:
    """How far a story has been set; it makes the items of a paragraph when it comes to it."""

    def __init__(self, story: Story, typesetter: Typesetter) -> None:
        self._story = story
        self._typesetter = typesetter
        self._paragraph = 0
        self._character = 0
        self._known: dict[Style, tuple[int, Items]] = {}

    @property
    def at_end(self) -> bool:
        """Whether the whole story has been set."""
        return self._paragraph == len(self._story.paragraphs)

    @property
    def span(self) -> Span:
        """Where in its file the next character stands."""
        span = self._story.paragraphs[self._paragraph].span
        return Span(span.file, span.line, span.column + self._character)

    def characters_left(self) -> int:
        """The characters not yet set."""
        left = sum(len(paragraph.text) for paragraph in self._story.paragraphs[self._paragraph :])
        return left - self._character

    def cut(self, style: Style, measure: float) -> _Cut:
        """The next line, cut from the paragraph at hand; the cursor moves behind it."""
        items, start, offset = self._items_from_here(style)
        indent = style.first_line_indent if self._character == 0 else 0.0
        end, forced = break_line(items, start, measure - indent)
        self._character = offset + items.starts[end]
        if end == len(items):
            self._paragraph += 1
            self._character = 0
            self._known = {}
        return _Cut(items, start, end, indent, forced)

    def _items_from_here(self, style: Style) -> tuple[Items, int, int]:
        """The rest of the paragraph in `style`: items, which of them comes next, and where in the paragraph they begin.

        A line of another style may have ended inside what is one item in this style: then the rest is itemized anew.
        """
        if style in self._known:
            offset, items = self._known[style]
            start = bisect_left(items.starts, self._character - offset)
            if items.starts[start] == self._character - offset:
                return items, start, offset
        paragraph = self._story.paragraphs[self._paragraph]
        items = self._typesetter.items(paragraph.text[self._character :], style, self.span)
        self._known[style] = self._character, items
        return items, 0, self._character


def thread_story(story: Story, frames: Sequence[TextFrame], typesetter: Typesetter, grid: Grid, page: Page) -> Threaded:
    """The story's lines in the columns of `frames`, in the order listed, each frame in its own style."""
    cursor = _Cursor(story, typesetter)
    lines = []
    for frame in frames:
        slots = column_slots(frame, grid, page)
        lines.append(tuple(_filled(cursor, frame, slots, typesetter)))
    return Threaded(tuple(lines), _left_over(cursor, frames[-1]))


def _filled(cursor: _Cursor, frame: TextFrame, slots: Iterator[Slot], typesetter: Typesetter) -> Iterator[Line]:
    for slot in slots:
        if cursor.at_end:
            return
        place = cursor.span
        cut = cursor.cut(frame.style, slot.measure)
        if cut.forced:
            _report_too_narrow(cut, slot, frame, place, typesetter.sink)
        measure = slot.measure - cut.indent
        yield set_line(
            cut.items, cut.start, cut.end, LinePlace(slot.axes, cut.indent, slot.block, measure), typesetter.fonts
        )


def _report_too_narrow(cut: _Cut, slot: Slot, frame: TextFrame, place: Span, sink: Sink) -> None:
    starts = cut.items.starts
    text = cut.items.text[starts[cut.start] : starts[cut.end]]
    room = max(0.0, slot.measure - cut.indent)
    sink.report("measure-too-narrow", place, text=text, measure=millimetres(room), frame=frame.id)


def _left_over(cursor: _Cursor, last: TextFrame) -> Overset:
    """What is left: its characters, and the lines they would take in the last frame's last column."""
    characters = 0 if cursor.at_end else cursor.characters_left()
    measure = Axes(last.style.writing_mode, last.columns[-1].box).measure
    lines = 0
    while not cursor.at_end:
        cursor.cut(last.style, measure)
        lines += 1
    return Overset(characters, lines)
