"""Where on the page a finding is: its own box, the line of text at its place in a file, or its frame."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping

from paginate.diagnostics import Diagnostic, Span
from paginate.display.page import ComposedPage
from paginate.geometry import Rect
from paginate.records import NamedTuple


class FindingPlace(NamedTuple):
    """A place on the page, in points from the trim's top left, and its frame's id, empty where that is not known."""

    box: Rect
    frame: str = ""


class Places:
    """Finds places on one page. `last_lines` are, by the frames' ids, the last lines of their entries in the layout."""

    def __init__(self, page: ComposedPage, last_lines: Mapping[str, int]) -> None:
        self._boxes = {frame.id: frame.box for frame in page.frames}
        self._entries = sorted((frame.span.file, frame.span.line, frame.id) for frame in page.frames)
        self._last_lines = last_lines
        self._lines: defaultdict[tuple[str, int], list[tuple[int, FindingPlace]]] = defaultdict(list)
        for frame in page.frames:
            for line in frame.lines:
                if line.source is not None:
                    span = line.source.span
                    self._lines[span.file, span.line].append((span.column, FindingPlace(line.box, frame.id)))
        for starts in self._lines.values():
            starts.sort(key=lambda start: start[0])

    def place(self, finding: Diagnostic) -> FindingPlace | None:
        """Where the finding is; None where it is about nothing on the page."""
        frame = str(finding.values.get("frame", ""))
        if finding.box is not None:
            return FindingPlace(finding.box, frame if frame in self._boxes else "")
        if finding.span is not None and (found := self._line_at(finding.span)):
            return found
        return FindingPlace(self._boxes[frame], frame) if frame in self._boxes else self.at(finding.span)

    def at(self, span: Span | None) -> FindingPlace | None:
        """Where the place in a file leads to: to the line of text there, else to the frame in whose entry it is."""
        if span is not None and (found := self._line_at(span)):
            return found
        frame = self._frame_at(span)
        return FindingPlace(self._boxes[frame], frame) if frame else None

    def _line_at(self, span: Span) -> FindingPlace | None:
        """The line of text that the span is in."""
        starts = self._lines.get((span.file, span.line), [])
        before = bisect_right(starts, span.column, key=lambda start: start[0])
        return starts[before - 1][1] if before else None

    def _frame_at(self, span: Span | None) -> str:
        """The frame in whose entry in the layout the span is; empty where it is in none."""
        if span is None:
            return ""
        at = bisect_right(self._entries, (span.file, span.line), key=lambda entry: entry[:2]) - 1
        if at < 0 or self._entries[at][0] != span.file:
            return ""
        frame = self._entries[at][2]
        return frame if span.line <= self._last_lines.get(frame, span.line) else ""
