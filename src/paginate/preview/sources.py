"""From a character on the page to its place in a file, and from a place in a file to the page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from paginate.assets import OutsideFolder, followed
from paginate.diagnostics import Span
from paginate.display import ComposedFrame, Line
from paginate.display.places import Places
from paginate.geometry import Rect
from paginate.model import Frame, HeadingFrame, PageLayout, Paragraph, PhotoFrame
from paginate.pipeline import Composed, input_names
from paginate.preview.characters import character_edges, is_vertical
from paginate.records import NamedTuple


class ShownPlace(NamedTuple):
    """A place on the page that a file's line leads to: its box, and its frame's id."""

    box: Rect
    frame: str


def character_span(composed: Composed, frame: int, line: int, character: int) -> Span | None:
    """Where in its file a character is: of the page's frame of this number, a line and a character of it, all from 0.

    None where there is none, or the words are not the layout's.
    """
    if not 0 <= frame < len(composed.page.frames):
        return None
    lines = composed.page.frames[frame].lines
    if not 0 <= line < len(lines) or not 0 <= character < max(1, len(lines[line].text)):
        return None
    paragraph = _paragraph(composed.layout, composed.layout.frames[frame], lines[line])
    source = lines[line].source
    return None if paragraph is None or source is None else paragraph.place(source.start + character)


def _paragraph(layout: PageLayout, frame: Frame, line: Line) -> Paragraph | None:
    """The paragraph that the line is of."""
    source = line.source
    if source is None:
        return None
    if source.story:
        return layout.stories[source.story].paragraphs[source.paragraph]
    match frame:
        case HeadingFrame():
            return frame.lines[source.paragraph].content
        case PhotoFrame():
            return frame.caption
        case _:
            return None


def span_file(layout: Path, composed: Composed, file: Path) -> str | None:
    """What spans call a file of the page of `layout`; None where the page is not made of it."""
    there = followed(file)
    if there == composed.file:
        return str(layout)
    for name in input_names(composed.layout):
        with suppress(OutsideFolder, OSError):
            if composed.assets.path(name) == there:
                return name
    return None


def shown_place(composed: Composed, span: Span) -> ShownPlace | None:
    """Where on the page the place in a file is: the character of a text, else the whole of its line, else the frame in whose entry
    in the layout it is; None where it leads to nothing on the page."""
    if exact := next(_characters(composed, span), None):
        return exact
    place = Places(composed.page, composed.layout.last_lines).at(span)
    return None if place is None else ShownPlace(*place)


def _characters(composed: Composed, span: Span) -> Iterator[ShownPlace]:
    for frame in composed.page.frames:
        for line in frame.lines:
            source = line.source
            if source is None or source.span.file != span.file or source.span.line != span.line:
                continue
            number = span.column - source.span.column
            if 0 <= number < len(line.text):
                yield ShownPlace(_character_box(line, frame, number), frame.id)


def _character_box(line: Line, frame: ComposedFrame, number: int) -> Rect:
    vertical = is_vertical(line, frame)
    edges = character_edges(line, vertical=vertical).edges
    start, extent = edges[number], max(edges[number + 1] - edges[number], line.cells.size)
    box = line.box
    if vertical:
        return Rect(box.x, box.y + start, box.width, extent)
    return Rect(box.x + start, box.y, extent, box.height)
