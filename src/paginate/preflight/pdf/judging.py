"""A PDF before its judges: page by page the rules for pages, then the clauses of the standard that it should keep to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from itertools import groupby
from typing import TYPE_CHECKING, Final

from paginate.diagnostics import Phrase, Sink, phrase
from paginate.pdf_reading.document import MOST_PAGES, PdfDocument
from paginate.pdf_reading.problems import PdfProblem
from paginate.preflight.judged_marks import Origin, Unread
from paginate.preflight.judging import MEASURING_DPI, judge_sheet, more
from paginate.preflight.pdf.checks.metadata import declared
from paginate.preflight.pdf.clause import Breach, Clause, PdfStandard
from paginate.preflight.pdf.exactness import inexact_parts
from paginate.preflight.pdf.examined import Examined, ExaminedPage, examine_page
from paginate.preflight.pdf.pdf_x1a import PDF_X1A
from paginate.preflight.pdf.pdf_x4 import PDF_X4
from paginate.preflight.pdf.press_sheet import press_sheet
from paginate.preflight.rules import RULES
from paginate.preflight.unread import tell
from paginate.press import PressProfile, Standard

if TYPE_CHECKING:
    from paginate.separation.foreign_page import ForeignFile
    from paginate.separation.ink import InkSquare

STANDARDS: Final = {Standard.X4: PDF_X4, Standard.X1A: PDF_X1A}

DECLARATIONS: Final = {"PDF/X-4": PDF_X4, "PDF/X-1a:2003": PDF_X1A}
"""The standards by what a file says that keeps to them."""


def preflight_pdf(data: bytes, press: PressProfile, sink: Sink, name: str) -> None:
    """Report to `sink` what is wrong with the PDF `data` for the press; `name` is what findings call it.

    Never raises: a file that cannot be read is a finding, and of one that is damaged the rest is judged.
    """
    try:
        with PdfDocument(data) as document, ExitStack() as opened:
            _judge(document, _Measure(data, press, opened), press, sink, name)
    except PdfProblem as problem:
        _tell(sink, problem.code, name, _where(name, None))
    except (RecursionError, MemoryError):
        _tell(sink, "pdf-too-complex", name, _where(name, None))


def judge_clauses(data: bytes, press: PressProfile, sink: Sink, name: str) -> None:
    """Report to `sink` what of the PDF `data` breaks the press's standard: for pages of ours that took in somebody else's.

    A clause is not told whose matter a rule for pages has told already.
    """
    standard = STANDARDS.get(press.standard)
    if standard is None:
        return
    told = {finding.code for finding in sink}
    standard = standard._replace(clauses=tuple(each for each in standard.clauses if told.isdisjoint(each.covers)))
    try:
        with PdfDocument(data) as document:
            examined = Examined(document, tuple(_read_pages(document, sink, name)))
            list(_clauses_broken(examined, standard, sink, name))
    except PdfProblem as problem:
        _tell(sink, problem.code, name, _where(name, None))


def _judge(document: PdfDocument, measure: _Measure, press: PressProfile, sink: Sink, name: str) -> None:
    written = document.pages
    examined = Examined(document, tuple(_read_pages(document, sink, name)))
    standard = _standard(examined, press, sink, name)
    broken = list(_clauses_broken(examined, standard, sink, name)) if standard else []
    covered = {code for clause in broken for code in clause.covers}
    rules = [rule for rule in RULES if rule.code not in covered]
    unread: list[tuple[int, Unread]] = []
    for page in examined.pages:
        sheet = press_sheet(page, len(written), press, _page_name(name, page.number))
        unread += ((page.number, part) for part in (*sheet.unread, *_inexact(document.bytes, page, press, name)))
        if "pdf-too-complex" not in page.content.problems:  # nor would others come to an end with it
            sheet = sheet._replace(densest=measure.of(page.number))
        judge_sheet(sheet, sink, rules)
    for number, part in unread:
        tell(sink, part._replace(file=name), _where(name, number))


def _inexact(data: bytes, page: ExaminedPage, press: PressProfile, name: str) -> Iterator[Unread]:
    try:
        for part in inexact_parts(data, page, press):
            yield Unread("plates-inexact", name, Origin(None, _page_name(name, page.number)), part.box, part.what)
    except PdfProblem:  # a page that cannot be taken apart has its finding already
        return


class _Measure:
    """Measures the ink of a file's pages; its plates take about a second a page, and are made only when they are asked for."""

    def __init__(self, data: bytes, press: PressProfile, opened: ExitStack) -> None:
        self._data = data
        self._press = press
        self._opened = opened
        self._file: ForeignFile | None = None

    def of(self, number: int) -> Callable[[float], Sequence[InkSquare]]:
        """What finds the squares of page `number`, from 1, with too much ink."""
        return lambda limit: self._densest(number, limit)

    def _densest(self, number: int, limit: float) -> Sequence[InkSquare]:
        from paginate.separation.foreign_colors import Separation
        from paginate.separation.foreign_page import ForeignFile
        from paginate.separation.ink import densest
        from paginate.separation.plates import plates_of_page
        from paginate.separation.raster import ResolutionProblem

        try:
            if self._file is None:
                file = ForeignFile(self._data, Separation(self._press), MEASURING_DPI)
                self._file = self._opened.enter_context(file)
            return densest(plates_of_page(self._file, number - 1), limit)
        except (PdfProblem, ResolutionProblem):  # a page that cannot be taken apart has its finding already
            return ()


def _read_pages(document: PdfDocument, sink: Sink, name: str) -> Iterator[ExaminedPage]:
    pages = len(document.pages)
    if not pages:
        raise PdfProblem("pdf-damaged")
    if pages > MOST_PAGES:
        _tell(sink, "pdf-too-complex", name, _where(name, MOST_PAGES + 1))
    for number in range(1, min(pages, MOST_PAGES) + 1):
        try:
            yield examine_page(document, number)
        except PdfProblem as problem:
            _tell(sink, problem.code, name, _where(name, number))


def _standard(examined: Examined, press: PressProfile, sink: Sink, name: str) -> PdfStandard | None:
    """The standard to judge by: the one that the file declares, else the press's."""
    wanted = STANDARDS.get(press.standard)
    said = declared(examined)
    if said is None:
        return wanted
    found = DECLARATIONS.get(said)
    if wanted is not None and found is not wanted:
        code = "pdf-standard-unknown" if found is None else "pdf-standard-differs"
        sink.report(code, None, file=name, declared=said, wanted=wanted.name, press=press.name)
    return found or wanted


def _clauses_broken(examined: Examined, standard: PdfStandard, sink: Sink, name: str) -> Iterator[Clause]:
    """Report each clause that is broken, once a page, at the first place; those clauses."""
    for clause in standard.clauses:
        try:
            breaches = sorted(clause.check(examined), key=_page_of)
        except PdfProblem as problem:
            _tell(sink, problem.code, name, _where(name, None))
            continue
        for number, group in groupby(breaches, _page_of):
            first, *others = group
            sink.report_at(
                clause.key, None, first.box, **first.values,
                file=name, where=_where(name, number or None), standard=standard.name,
                clause=f"{standard.name}, {standard.iso}, {clause.number}", more=more(len(others)),
            )  # fmt: skip
        if breaches:
            yield clause


def _tell(sink: Sink, code: str, name: str, where: Phrase) -> None:
    tell(sink, Unread(code, name, Origin(None, name)), where)


def _page_of(breach: Breach) -> int:
    return breach.page or 0


def _page_name(name: str, number: int) -> str:
    return f"{name} p. {number}"


def _where(name: str, number: int | None) -> Phrase:
    return phrase("pdf-page", file=name, page=number) if number else phrase("pdf-file", file=name)
