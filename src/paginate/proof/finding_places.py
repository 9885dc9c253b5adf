"""Where on the page a finding is: its own box, its frame, or the line of text that its place in a file leads to."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from paginate.diagnostics import Diagnostic, Span
from paginate.display import ComposedPage, Line
from paginate.geometry import Rect
from paginate.model import AdvertisementFrame, Frame, HeadingFrame, PageLayout, Paragraph, PhotoFrame
from paginate.records import NamedTuple


class Place(NamedTuple):
    """A place on the page, in points from the trim's top left, and its frame's id, empty where that is not known."""

    box: Rect
    frame: str = ""


class FindingPlaces:
    """Finds the places of findings about one page."""

    def __init__(self, page: ComposedPage, layout: PageLayout) -> None:
        self._boxes = {frame.id: frame.box for frame in page.frames}
        self._texts = _text_places(page, layout)
        self._frames = sorted(
            (frame.span.file, frame.span.line, _last_line(frame), frame.id) for frame in layout.frames
        )

    def place(self, finding: Diagnostic) -> Place | None:
        """Where the finding is; None where it is about nothing on the page."""
        frame = str(finding.values.get("frame", ""))
        if finding.box is not None:
            return Place(finding.box, frame if frame in self._boxes else "")
        if finding.span is not None and (found := self._text_at(finding.span)):
            return found
        frame = frame if frame in self._boxes else self._frame_at(finding.span)
        return Place(self._boxes[frame], frame) if frame in self._boxes else None

    def _text_at(self, span: Span) -> Place | None:
        """The composed line that the span is in."""
        starts = self._texts.get((span.file, span.line), [])
        before = bisect_right(starts, span.column, key=lambda start: start[0])
        return starts[before - 1][1] if before else None

    def _frame_at(self, span: Span | None) -> str:
        """The frame in whose entry in the layout the span is; empty where it is in none.

        An entry ends where the next begins, the last one with the last line of it that is known.
        """
        if span is None:
            return ""
        at = bisect_right(self._frames, (span.file, span.line), key=lambda frame: frame[:2]) - 1
        if at < 0 or self._frames[at][0] != span.file:
            return ""
        is_last = at + 1 == len(self._frames) or self._frames[at + 1][0] != span.file
        return "" if is_last and span.line > self._frames[at][2] else self._frames[at][3]


def _text_places(page: ComposedPage, layout: PageLayout) -> Mapping[tuple[str, int], list[tuple[int, Place]]]:
    """By file and line of text, the columns at which composed lines begin, with these lines' places."""
    found: defaultdict[tuple[str, int], list[tuple[int, Place]]] = defaultdict(list)
    for start, place in _starts(page, layout):
        found[start.file, start.line].append((start.column, place))
    for places in found.values():
        places.sort(key=lambda place: place[0])
    return found


def _starts(page: ComposedPage, layout: PageLayout) -> Iterator[tuple[Span, Place]]:
    composed = {frame.id: frame for frame in page.frames}
    for story in page.stories:
        lines = [(line, name) for name in story.frames for line in composed[name].lines]
        yield from _line_starts(layout.stories[story.id].paragraphs, lines)
    for frame in layout.frames:
        lines = [(line, frame.id) for line in composed[frame.id].lines if line.text]  # words of a placeholder are none
        match frame:
            case HeadingFrame():
                yield from _line_starts([line.content for line in frame.lines], lines)
            case PhotoFrame() if frame.caption is not None:
                yield from _line_starts([frame.caption], lines)


def _line_starts(paragraphs: Iterable[Paragraph], lines: list[tuple[Line, str]]) -> Iterator[tuple[Span, Place]]:
    """Each composed line with the place of its first character; each paragraph begins a line of its own."""
    coming = iter(lines)
    for paragraph in paragraphs:
        character = 0
        while character < len(paragraph.text):
            line, frame = next(coming, (None, ""))
            if line is None:  # the rest is overset
                return
            yield paragraph.place(character), Place(line.box, frame)
            character += len(line.text)


def _last_line(frame: Frame) -> int:
    """The last line of the layout that is known to be about the frame."""
    spans = [frame.span]
    match frame:
        case HeadingFrame():
            spans += [line.content.span for line in frame.lines]
        case PhotoFrame():
            spans += [frame.photo_span, *([frame.caption.span] if frame.caption else [])]
        case AdvertisementFrame():
            spans.append(frame.file_span)
    return max(span.line for span in spans if span.file == frame.span.file)
