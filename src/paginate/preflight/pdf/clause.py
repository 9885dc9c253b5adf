"""What a clause of PDF/X is here: its number, what it asks, and how that is checked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from paginate.diagnostics import Phrase
from paginate.geometry import Rect
from paginate.preflight.pdf.examined import Examined, ExaminedPage
from paginate.records import NamedTuple


class Breach(NamedTuple):
    """Where a file breaks a clause: the values of the finding's words, the page, counted from 1, and the place on it."""

    values: Mapping[str, str | Phrase] = {}
    page: int | None = None
    box: Rect | None = None


Check = Callable[[Examined], Iterator[Breach]]


def pages_where(examined: Examined, is_broken: Callable[[ExaminedPage], bool]) -> Iterator[Breach]:
    """The pages that break a clause as a whole."""
    return (Breach(page=page.number) for page in examined.pages if is_broken(page))


class Clause(NamedTuple):
    """A row of a standard's table. `key` is the code of its finding; `requirement` says in our words what it asks.

    `covers` are the codes of the preflight rules that say the same of a page, and are not told beside it.
    """

    number: str
    key: str
    requirement: str
    check: Check
    covers: tuple[str, ...] = ()


class PdfStandard(NamedTuple):
    """A part of PDF/X: its name, the ISO standard, and its clauses in order."""

    name: str
    iso: str
    clauses: tuple[Clause, ...]
