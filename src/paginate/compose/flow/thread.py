"""A story threaded through its frames: line after line into the slots, and what is left over counted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from paginate.compose.axes import Axes
from paginate.compose.flow.column import Slot, column_slots
from paginate.compose.inline import Items, LinePlace, Typesetter, break_line, set_line
from paginate.diagnostics import Span
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
        self._items: Items | None = None

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
        paragraph = self._story.paragraphs[self._paragraph]
        if self._items is None or self._items.style != style:
            self._items = self._typesetter.items(paragraph.text, style, paragraph.span)
        items = self._items
        start = bisect_left(items.starts, self._character)
        indent = style.first_line_indent if start == 0 else 0.0
        end, forced = break_line(items, start, measure - indent)
        self._character = items.starts[end]
        if end == len(items):
            self._paragraph += 1
            self._character = 0
            self._items = None
        return _Cut(items, start, end, indent, forced)


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
            _report_too_narrow(cut, frame, place, typesetter)
        measure = slot.measure - cut.indent
        yield set_line(
            cut.items, cut.start, cut.end, LinePlace(slot.axes, cut.indent, slot.block, measure), typesetter.fonts
        )


def _report_too_narrow(cut: _Cut, frame: TextFrame, place: Span, typesetter: Typesetter) -> None:
    starts = cut.items.starts
    text = cut.items.text[starts[cut.start] : starts[cut.end]]
    measure = Axes(frame.style.writing_mode, frame.columns[0].box).measure
    typesetter.sink.report("measure-too-narrow", place, text=text, measure=millimetres(measure), frame=frame.id)


def _left_over(cursor: _Cursor, last: TextFrame) -> Overset:
    """What is left: its characters, and the lines they would take in the last frame's last column."""
    characters = 0 if cursor.at_end else cursor.characters_left()
    measure = Axes(last.style.writing_mode, last.columns[-1].box).measure
    lines = 0
    while not cursor.at_end:
        cursor.cut(last.style, measure)
        lines += 1
    return Overset(characters, lines)
