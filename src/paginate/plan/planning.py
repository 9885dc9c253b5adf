"""What every step of planning works with: the layout as it is written, and the findings so far."""

from __future__ import annotations

from collections.abc import Callable

from paginate.diagnostics import Sink
from paginate.records import NamedTuple
from paginate.source import Document, Limits, Path, Written, schema
from paginate.units import Length

Points = Callable[[Length], float]
"""Works out a length in points where it is written."""


class Planning(NamedTuple):
    """A layout as it is written, and where its faults are reported."""

    written: Written
    sink: Sink

    @property
    def layout(self) -> schema.Layout:
        """The layout's keys, without the broken parts."""
        return self.written.layout

    @property
    def document(self) -> Document:
        """The file, with the place of every key and value."""
        return self.written.document

    def is_broken(self, *keys: str) -> bool:
        """Whether one of these top-level keys is missing where it must be, or cannot be understood."""
        return self.written.checked.is_broken(*keys)

    def report(self, code: str, path: Path, **values: object) -> None:
        """Report a finding about the value at `path`."""
        self.sink.report(code, self.document.place(path), **self.document.in_words(path, values))

    def is_within(self, points: float, limits: Limits, path: Path) -> bool:
        """Whether a length is neither too small nor too large; reported at `path` if it is."""
        if limits.allow(points):
            return True
        self.report("out-of-range", path, key=path[-1], **limits.words(points))
        return False
