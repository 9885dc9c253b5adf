"""The composed page as the JSON that `paginate inspect` prints: a contract, described in docs/inspect.md."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from paginate.diagnostics import Span
from paginate.display.items import Cells, Direction, GlyphRun, Line, LineSource
from paginate.display.page import ComposedFrame, ComposedPage, ComposedStory
from paginate.geometry import Point, Rect
from paginate.text import Glue, Squeeze, Stretch

VERSION = 1
"""Counts up when a key changes its meaning or goes away; a new key does not count it up."""

DECIMALS = 3  # of a point: 0.35 µm

BLANKS: Final[Mapping[int, str]] = {
    Squeeze.LINE_END: "line-end",
    Squeeze.WORD_SPACE: "word-space",
    Squeeze.INTERPUNCT: "interpunct",
    Squeeze.BRACKET: "bracket",
    Squeeze.COMMA: "comma",
    Squeeze.WESTERN: "western-space",
    Squeeze.STOP: "stop",
}
"""What a blank belongs to, by the rank in which it is squeezed (CLREQ 3.5.3)."""

STRETCHED: Final[Mapping[int, str]] = {
    Stretch.WORD_SPACE: "word-space",
    Stretch.WESTERN: "western-space",
    Stretch.ALL: "all",
    Stretch.LAST: "last-resort",
}
"""Why a boundary was widened, by its rank (CLREQ 3.5.4)."""


def inspection(
    page: ComposedPage, diagnostics: Sequence[dict[str, object]], *, glyphs: bool = False
) -> dict[str, object]:
    """The page as plain data, with the `glyphs` of each line where they are asked for. Lengths are points, origin at the
    trim's top left, y down."""
    return {
        "version": VERSION,
        "page": {"name": page.name, "trim": [_points(page.trim.width), _points(page.trim.height)]},
        "frames": [_frame(frame, glyphs=glyphs) for frame in page.frames],
        "stories": [_story(story) for story in page.stories],
        "diagnostics": list(diagnostics),
    }


def empty_inspection(diagnostics: Sequence[dict[str, object]]) -> dict[str, object]:
    """The same form for a layout that could not be composed: no page, no frames, only its findings."""
    return {"version": VERSION, "page": None, "frames": [], "stories": [], "diagnostics": list(diagnostics)}


def _frame(frame: ComposedFrame, *, glyphs: bool) -> dict[str, object]:
    return {
        "id": frame.id,
        "kind": frame.kind,
        "story": frame.story,
        "writing_mode": frame.writing_mode.value,
        "box": _box(frame.box),
        "span": _span(frame.span),
        "lines": [_line(line, glyphs=glyphs) for line in frame.lines],
    }


def _line(line: Line, *, glyphs: bool) -> dict[str, object]:
    found: dict[str, object] = {
        "text": line.text,
        "box": _box(line.box),
        "measure": _points(line.measure),
        "natural": _points(line.natural),
        "source": None if line.source is None else _source(line.source),
    }
    if glyphs:
        cells = line.cells
        found["before"] = _edge(cells, cells.before, 0.0)
        found["glyphs"] = list(_cells(line))
        found["after"] = _edge(cells, cells.after, cells.added_after)
    return found


def _source(source: LineSource) -> dict[str, object]:
    return {
        "story": source.story or None,
        "paragraph": source.paragraph,
        "start": source.start,
        "end": source.end,
        "span": _span(source.span),
    }


def _edge(cells: Cells, blank: Glue, added: float) -> dict[str, object] | None:
    """The blank at the line's start or end and what it belongs to, what was taken of it; None where there is none."""
    if not blank.width:
        return None
    return {
        "blank": _points(blank.width * cells.size),
        "of": BLANKS.get(blank.squeeze),
        "added": _points(added),
    }


def _cells(line: Line) -> Iterator[dict[str, object]]:
    """Each cell of the line: nearly always one glyph."""
    drawn = [(run, place) for run in line.runs for place in range(len(run.glyphs))]
    first = 0
    for number, cell in enumerate(line.cells.cells):
        glyphs = len(cell.glyphs)
        run, place = drawn[first]
        yield {
            "text": "".join(run.text[at] for run, at in drawn[first : first + glyphs]),
            "glyphs": [run.glyphs[at] for run, at in drawn[first : first + glyphs]],
            "font": run.face,
            "size": _points(run.size),
            "origin": _origin(run, place),
            "direction": run.direction.value,
            "turned": run.direction is Direction.TURNED,
            "borrowed": run.borrowed,
            "width": _points(cell.width),
            "advance": _points(line.cells.advance(number)),
            "space": _space(line.cells, number),
        }
        first += glyphs


def _origin(run: GlyphRun, place: int) -> list[float]:
    along = run.positions[place] * run.stretch
    across = run.direction is Direction.HORIZONTAL
    at = Point(run.origin.x + along, run.origin.y) if across else Point(run.origin.x, run.origin.y + along)
    return [_points(at.x), _points(at.y)]


def _space(cells: Cells, number: int) -> dict[str, object] | None:
    """The white behind a cell: the blank of the style's table and what it belongs to, what was added or taken and why."""
    if number >= len(cells.blanks):
        return None
    blank, added = cells.blanks[number], cells.added[number]
    reason = BLANKS.get(blank.squeeze) if added < 0 else STRETCHED.get(blank.stretch, "forced") if added > 0 else None
    return {
        "blank": _points(blank.width * cells.size),
        "of": BLANKS.get(blank.squeeze),
        "tracking": _points(cells.tracking),
        "added": _points(added),
        "reason": reason,
    }


def _story(story: ComposedStory) -> dict[str, object]:
    return {
        "id": story.id,
        "frames": list(story.frames),
        "overset": {"characters": story.overset.characters, "lines": story.overset.lines},
    }


def _span(span: Span) -> dict[str, object]:
    return {"file": span.file, "line": span.line, "column": span.column}


def _box(box: Rect) -> list[float]:
    return [_points(box.x), _points(box.y), _points(box.width), _points(box.height)]


def _points(length: float) -> float:
    return round(length, DECIMALS) + 0.0  # + 0.0: no negative zero
