"""The composed page as the JSON that `paginate inspect` prints: a contract, described in docs/inspect.md."""

from __future__ import annotations

from collections.abc import Sequence

from paginate.diagnostics import Span
from paginate.display.page import ComposedFrame, ComposedPage, ComposedStory
from paginate.geometry import Rect

VERSION = 1
"""Counts up when a key changes its meaning or goes away; a new key does not count it up."""

DECIMALS = 3  # of a point: 0.35 µm


def inspection(page: ComposedPage, diagnostics: Sequence[dict[str, object]]) -> dict[str, object]:
    """The page as plain data. Lengths are points, origin at the trim's top left, y down."""
    return {
        "version": VERSION,
        "page": {"name": page.name, "trim": [_points(page.trim.width), _points(page.trim.height)]},
        "frames": [_frame(frame) for frame in page.frames],
        "stories": [_story(story) for story in page.stories],
        "diagnostics": list(diagnostics),
    }


def empty_inspection(diagnostics: Sequence[dict[str, object]]) -> dict[str, object]:
    """The same form for a layout that could not be composed: no page, no frames, only its findings."""
    return {"version": VERSION, "page": None, "frames": [], "stories": [], "diagnostics": list(diagnostics)}


def _frame(frame: ComposedFrame) -> dict[str, object]:
    return {
        "id": frame.id,
        "kind": frame.kind,
        "story": frame.story,
        "writing_mode": frame.writing_mode.value,
        "box": _box(frame.box),
        "span": _span(frame.span),
        "lines": [
            {
                "text": line.text,
                "box": _box(line.box),
                "measure": _points(line.measure),
                "natural": _points(line.natural),
            }
            for line in frame.lines
        ],
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
