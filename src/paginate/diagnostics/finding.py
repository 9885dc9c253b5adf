"""A finding as a value, its place in a file, and the sink that collects findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import NamedTuple

from paginate.diagnostics.phrases import Phrase, fill, keep_phrases
from paginate.diagnostics.registry import CODES
from paginate.geometry import Rect


class Severity(Enum):
    """How bad a finding is. An error makes the run end with status 1, a warning where that is asked for, a note never."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Span(NamedTuple):
    """A place in a file: line and column count from 1, the column in characters; `length` is at least 1."""

    file: str
    line: int
    column: int
    length: int = 1


class Diagnostic(NamedTuple):
    """One finding: a registered code, its place, and the values that its message and help speak of.

    `box` is where on the page it is, in points from the trim's top left; None where it has no place there.
    """

    code: str
    severity: Severity
    span: Span | None
    values: dict[str, str | Phrase]
    box: Rect | None = None

    def message(self, language: str = "en") -> str:
        """What is wrong, in one sentence; `language` is 'en' or 'zh'."""
        return fill(CODES[self.code].message[language], self.values, language)

    def help(self, language: str = "en") -> str:
        """What to write or do instead; empty where there is nothing to add."""
        return fill(CODES[self.code].help[language], self.values, language)

    @property
    def blocks(self) -> bool:
        """Whether nothing may be written: the layout as a whole could not be understood or its parts not be had."""
        return self.severity is Severity.ERROR and not CODES[self.code].still_renders


class Sink:
    """Collects the findings of a run, in the order in which they are found.

    `grades` is how bad the run's press takes findings of some codes, None where it does not want to hear of them.
    """

    def __init__(self) -> None:
        self._found: list[Diagnostic] = []
        self.grades: Mapping[str, Severity | None] = {}

    def report(self, code: str, span: Span | None, **values: object) -> None:
        """Add the finding `code` at `span`; `values` fill the places in its message and help.

        A value whose words depend on the reader's language is a Phrase.
        """
        self.report_at(code, span, None, **values)

    def report_at(self, code: str, span: Span | None, box: Rect | None, **values: object) -> None:
        """The same for a finding that is at `box` on the page."""
        severity = self.grades.get(code, Severity(CODES[code].severity))
        if severity is not None:
            self._found.append(Diagnostic(code, severity, span, keep_phrases(values), box))

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    @property
    def has_errors(self) -> bool:
        """Whether any finding is an error."""
        return any(found.severity is Severity.ERROR for found in self._found)

    @property
    def blocks(self) -> bool:
        """Whether any finding forbids writing output."""
        return any(found.blocks for found in self._found)
