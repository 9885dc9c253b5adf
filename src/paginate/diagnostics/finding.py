"""A finding as a value, and the sink that collects findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from typing import Final

from paginate.diagnostics.allowing import UNUSED, Allowance, Allowances, is_of_preflight
from paginate.diagnostics.phrases import Phrase, fill, keep_phrases, phrase
from paginate.diagnostics.registry import CODES
from paginate.diagnostics.span import Span
from paginate.geometry import Rect
from paginate.records import NamedTuple


class Severity(Enum):
    """How bad a finding is. An error makes the run end with status 1, a warning with `--strict`, a note never."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Diagnostic(NamedTuple):
    """One finding: a registered code, its place, and the values that its message and help speak of.

    `box` is where on the page it is, in points from the trim's top left; None where it has no place there. `allowed` is
    the layout's reason for allowing it, None where it does not: an allowed finding never changes the exit status.
    `names` are what the frames are called of which its values have the ids.
    """

    code: str
    severity: Severity
    span: Span | None
    values: dict[str, str | Phrase]
    box: Rect | None = None
    allowed: str | None = None
    names: Mapping[str, FrameName] = {}

    def message(self, language: str = "en") -> str:
        """What is wrong, in one sentence; `language` is 'en' or 'zh'."""
        return fill(CODES[self.code].message[language], with_names(self.values, self.names), language)

    def help(self, language: str = "en") -> str:
        """What to write or do instead; empty if there is nothing to add."""
        return fill(CODES[self.code].help[language], with_names(self.values, self.names), language)

    @property
    def blocks(self) -> bool:
        """Whether nothing may be written: the layout as a whole could not be understood or its parts not be had."""
        return self.severity is Severity.ERROR and not CODES[self.code].still_renders


class Sink:
    """Collects the findings of a run, in the order in which they are found.

    `grades` are the severities of some codes on the run's press; None switches a code off.
    `allowances` is what the layout allows, and `names` what its frames are called, by their ids, whenever it was found.
    """

    def __init__(self) -> None:
        self._found: list[Diagnostic] = []
        self._blocked = False
        self.grades: Mapping[str, Severity | None] = {}
        self.allowances = Allowances()
        self.names: Mapping[str, FrameName] = {}

    def fork(self) -> Sink:
        """An empty sink for what may have to be done again: the press and the layout take its findings as they take these, and what
        forbids output here does there."""
        fork = Sink()
        fork.grades, fork.allowances, fork.names = self.grades, self.allowances, self.names
        fork._blocked = self.blocks
        return fork

    def replace(self, fork: Sink) -> None:
        """Have what a fork has found in place of what was found before."""
        self._found, self.names = [*fork._found], fork.names

    def take(self, fork: Sink) -> None:
        """Add what a fork has found."""
        self._found += fork._found
        self.names = {**self.names, **fork.names}

    def forget(self, is_known: Callable[[Diagnostic], bool]) -> None:
        """Leave out the findings that say what is known and wanted so."""
        self._found = [found for found in self._found if not is_known(found)]

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

    def report_unused(self, *, is_judged: bool) -> None:
        """Report every allowance for which this run, now at its end, found nothing; `is_judged`: preflight was part of it.

        A blocked run has not looked for everything, and a press does not look for codes that it switches off.
        """
        if self.blocks:
            return
        used = {self._allowance(found) for found in self._found}
        for allowance in self.allowances.given:
            is_asked = self.grades.get(allowance.code, Severity.WARNING) is not None
            if allowance not in used and is_asked and (is_judged or not is_of_preflight(allowance.code)):
                self.report(UNUSED, allowance.span, name=allowance.code)

    def __iter__(self) -> Iterator[Diagnostic]:
        for found in self._found:
            allowance = self._allowance(found)
            yield found._replace(names=self.names, allowed=None if allowance is None else allowance.reason)

    def _allowance(self, found: Diagnostic) -> Allowance | None:
        return self.allowances.of(found.code, found.span, owned(found.values, self.names))

    def has(self, code: str, **values: str) -> bool:
        """Whether there is a finding with these values."""
        return any(found.code == code and values.items() <= found.values.items() for found in self._found)

    def __len__(self) -> int:
        return len(self._found)

    @property
    def blocks(self) -> bool:
        """Whether any finding forbids writing output."""
        return self._blocked or any(found.blocks for found in self._found)


FRAMES: Final = ("frame", "other_frame")
"""The values of findings that are ids of frames."""


class FrameName(NamedTuple):
    """What a frame is called, and the id of the entry in the layout that it comes from: of a part of an article, the article's."""

    words: Phrase
    entry: str


def with_names(values: Mapping[str, str | Phrase], names: Mapping[str, FrameName]) -> dict[str, str | Phrase]:
    """The values, those inside phrases as well, with what frames are called in place of their ids."""
    return {key: _named(key, value, names) for key, value in values.items()}


def _named(key: str, value: str | Phrase, names: Mapping[str, FrameName]) -> str | Phrase:
    if isinstance(value, Phrase):
        return Phrase(value.name, with_names(value.values, names)) if value.values else value
    if key not in FRAMES:
        return value
    return _named("", names[value].words, names) if value in names else phrase("the-frame", name=value)


def owned(values: Mapping[str, str | Phrase], names: Mapping[str, FrameName]) -> dict[str, str | Phrase]:
    """The values with the ids of entries in place of those of their parts."""
    return {
        key: names[value].entry if key in FRAMES and isinstance(value, str) and value in names else value
        for key, value in values.items()
    }
