"""A story threaded through its frames: paragraph after paragraph into the slots, and what is left over counted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from paginate.compose.flow.column import Slots
from paginate.compose.flow.lines import Place, paragraph_lines
from paginate.compose.flow.report import Reporter
from paginate.compose.inline import Broken, Items, LinePlace, Typesetter, set_line
from paginate.display import Line, Overset
from paginate.model import Grid, Page, Story, TextFrame


class Threaded(NamedTuple):
    """A story's lines frame by frame, and what found no room."""

    lines: tuple[tuple[Line, ...], ...]
    overset: Overset


def thread_story(story: Story, frames: Sequence[TextFrame], typesetter: Typesetter, grid: Grid, page: Page) -> Threaded:
    """The story's lines in the columns of `frames`, in the order listed, each frame in its own style."""
    threading = _Threading(story, Slots(frames, grid, page), typesetter)
    for number in range(len(story.paragraphs)):
        threading.set_paragraph(number)
    return Threaded(tuple(map(tuple, threading.lines)), Overset(threading.characters_left, threading.lines_left))


class _Threading:
    """How far a story has been set."""

    def __init__(self, story: Story, slots: Slots, typesetter: Typesetter) -> None:
        self.lines: list[list[Line]] = [[] for _ in slots.frames]
        self.characters_left = 0
        self.lines_left = 0
        self._story = story
        self._slots = slots
        self._typesetter = typesetter
        self._next = 0
        self._reporter = Reporter(slots, typesetter.sink)

    def set_paragraph(self, number: int) -> None:
        """Set the story's paragraph into the next slots.

        Where it comes to a frame of another style, the rest is itemized anew and goes on there without an indent.
        """
        paragraph = self._story.paragraphs[number]
        following = self._story.paragraphs[number + 1 : number + 2]
        rest = paragraph
        while rest.text:
            begins = rest is paragraph
            if begins and number:
                lines_between = (paragraph.style or self._slots.style(self._next)).lines_between
                self._next = self._slots.behind_gap(self._next, lines_between)
            style = paragraph.style or self._slots.style(self._next)
            items = self._typesetter.items(rest, style)
            place = Place(self._slots, self._next, style, begins and (number > 0 or style.indent_first), following)
            broken, faults = paragraph_lines(items, place)
            self._reporter.begin(items, broken)
            end = self._set_lines(items, broken, place)
            if end == len(items):
                self._reporter.report_faults(self._next - 1, faults)
            rest = rest.rest(items.starts[end])

    def _set_lines(self, items: Items, broken: Sequence[Broken], place: Place) -> int:
        """Set the lines up to the first slot where another style begins; the item that comes next."""
        start = 0
        stays = items.paragraph.style is not None or self._slots.of_one_style
        for number, line in enumerate(broken):
            if number and not stays and self._slots.style(self._next) != items.style:
                break
            if (slot := self._slots.slot(self._next)) is None:
                self.lines_left += 1
                self.characters_left += items.starts[line.end] - items.starts[start]
            else:
                measure = place.left_of(slot.measure, number)
                made = set_line(items, start, line, LinePlace(slot.axes, place.indent(number), slot.block, measure))
                self._reporter.report_break(self._next, start, line, made)
                self.lines[self._slots.frame_number(self._next)].append(made)
            self._next += 1
            start = line.end
        return start
