"""What the page in the browser knows of the page: its frames, its text character by character, its findings. As plain JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from paginate.diagnostics import Diagnostic, Span
from paginate.display import ComposedFrame, ComposedPage, Line
from paginate.display.places import FindingPlace, Places
from paginate.geometry import Rect
from paginate.model import AdvertisementFrame, PhotoFrame
from paginate.pipeline import Composed
from paginate.preview.characters import character_edges, is_vertical

DECIMALS: Final = 2  # of a point: 3.5 µm

Json = dict[str, Any]


def box_data(box: Rect) -> list[float]:
    """x, y, width and height in points."""
    return [round(side, DECIMALS) for side in box]


def sheet_data(page: ComposedPage) -> Json:
    """The sheet and what is cut from it, in points."""
    return {
        "name": page.name,
        "trim": [round(side, DECIMALS) for side in page.trim],
        "bleed": round(page.bleed, DECIMALS),
        "around": round(page.bleed + page.margin, DECIMALS),
    }


class FrameData:
    """The frames of one page after the other; those that have not changed are not said again."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[ComposedFrame, Json]] = {}

    def of(self, page: ComposedPage) -> list[Json]:
        """All frames, in paint order, with their lines in reading order."""
        known = {}
        for number, frame in enumerate(page.frames):
            was = self._known.get(number)
            known[number] = was if was is not None and was[0] == frame else (frame, _frame(frame))
        self._known = known
        return [data for _, data in known.values()]


def _frame(frame: ComposedFrame) -> Json:
    return {
        "id": frame.id,
        "kind": frame.kind,
        "story": frame.story,
        "box": box_data(frame.box),
        "lines": [_line(line, frame) for line in frame.lines],
    }


def _line(line: Line, frame: ComposedFrame) -> Json:
    vertical = is_vertical(line, frame)
    found = character_edges(line, vertical=vertical)
    data: Json = {
        "text": line.text,
        "box": box_data(line.box),
        "vertical": vertical,
        "edges": [round(edge, DECIMALS) for edge in found.edges],
    }
    if found.across:
        data["across"] = found.across
    if line.source is not None:
        data["paragraph"] = line.source.paragraph
    return data


class FileNames:
    """What the files of a layout are called: from its folder on, the layout itself by its name alone."""

    def __init__(self, layout: Path) -> None:
        self._layout = layout

    def shown(self, span: Span | None) -> Json | None:
        """A place in a file as JSON."""
        if span is None:
            return None
        return {"file": self.name(span.file), "line": span.line, "column": span.column, "length": span.length}

    def name(self, file: str) -> str:
        """The name of the file of a span."""
        return self._layout.name if file == str(self._layout) else file

    def span_file(self, name: str) -> str:
        """The other way round."""
        return str(self._layout) if name == self._layout.name else name


def _nowhere(_finding: Diagnostic) -> FindingPlace | None:
    return None


def _finder(composed: Composed) -> Callable[[Diagnostic], FindingPlace | None]:
    """Finds places on the page; findings about the file of a photo or of a PDF are where that stands, wherever it is named."""
    places = Places(composed.page, composed.layout.last_lines)
    shown = {
        frame.wanted: FindingPlace(frame.box, frame.id)
        for frame in reversed(composed.layout.frames)
        if isinstance(frame, PhotoFrame | AdvertisementFrame)
    }

    def find(finding: Diagnostic) -> FindingPlace | None:
        return places.place(finding) or shown.get(str(finding.values.get("file")))

    return find


def findings_data(
    findings: Iterable[Diagnostic], composed: Composed | None, names: FileNames
) -> list[Mapping[str, Any]]:
    """The findings with their places in files and on the page that is shown; errors first, then by their places in the files."""
    find = _nowhere if composed is None else _finder(composed)
    rank = {"error": 0, "warning": 1, "note": 2}
    found = []
    for each in findings:
        place = find(each)
        found.append(
            {
                "code": each.code,
                "severity": each.severity.value,
                "allowed": each.allowed,
                "message": {language: each.message(language) for language in ("en", "zh")},
                "help": {language: each.help(language) for language in ("en", "zh")},
                "span": names.shown(each.span),
                "box": None if place is None else box_data(place.box),
                "frame": "" if place is None else place.frame,
            }
        )

    def order(each: Mapping[str, Any]) -> tuple[bool, int, str, int, int]:
        span = each["span"] or {"file": "", "line": 0, "column": 0}
        return each["allowed"] is not None, rank[each["severity"]], span["file"], span["line"], span["column"]

    return sorted(found, key=order)
