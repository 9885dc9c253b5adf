"""A paragraph: its text, what in it is marked, and where its characters stand in their file."""

from __future__ import annotations

from paginate.diagnostics import Span
from paginate.model.style import Look, Orientation, Style
from paginate.records import NamedTuple


class MarkedRun(NamedTuple):
    """Characters `start` to `end` of a paragraph that look or stand otherwise than the rest."""

    start: int
    end: int
    look: Look = Look()
    orientation: Orientation | None = None

    def behind(self, start: int) -> MarkedRun:
        """The same in a text that begins with character `start` of this one."""
        cut = max(0, start - self.start)
        look = self.look
        if cut and len(look.ruby) > 1:
            look = look._replace(ruby=look.ruby[cut:])
        return self._replace(start=self.start + cut - start, end=self.end - start, look=look)


class Paragraph(NamedTuple):
    """A paragraph's text without forced breaks, and where it starts in its file.

    `runs` are in order and do not overlap. `left_out` tells what of the file is not in the text: before which character,
    and how many characters in all up to there. `style`: its own, where it has another than the frame's. `breaks`: where
    the text itself says what a line may do (paginate.text.Break), before which character. `tabs` are the blanks that lead to the
    next tab stop where its style has some. `joined`: a paragraph of another place whose text this one ends with, and where it begins.
    """

    text: str
    span: Span
    runs: tuple[MarkedRun, ...] = ()
    left_out: tuple[tuple[int, int], ...] = ()
    style: Style | None = None
    breaks: tuple[tuple[int, str], ...] = ()
    tabs: tuple[int, ...] = ()
    joined: tuple[int, Paragraph] | None = None

    def continued(self, between: str, other: Paragraph) -> Paragraph:
        """The paragraph with the text of another behind it."""
        return self._replace(text=self.text + between + other.text, joined=(len(self.text) + len(between), other))

    def place(self, character: int) -> Span:
        """Where in its file a character of the text stands."""
        if self.joined is not None and character >= self.joined[0]:
            return self.joined[1].place(character - self.joined[0])
        skipped = 0
        for before, count in self.left_out:
            if before > character:
                break
            skipped = count
        return Span(self.span.file, self.span.line, self.span.column + character + skipped)

    def rest(self, start: int) -> Paragraph:
        """The paragraph from one of its characters on."""
        if start == 0:
            return self
        runs = tuple(run.behind(start) for run in self.runs if run.end > start)
        place = self.place(start)
        before = place.column - self.span.column - start
        left_out = tuple((at - start, count - before) for at, count in self.left_out if at > start)
        breaks = tuple((at - start, code) for at, code in self.breaks if at > start)
        tabs = tuple(at - start for at in self.tabs if at >= start)
        joined = self.joined
        if joined is not None:
            at, other = joined
            joined = (at - start, other) if at >= start else (0, other.rest(start - at))
        return Paragraph(self.text[start:], place, runs, left_out, self.style, breaks, tabs, joined)
