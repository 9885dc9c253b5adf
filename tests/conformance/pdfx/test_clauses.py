"""Each clause that is checked has a file that breaks it, is flagged by it, and by no other."""

from __future__ import annotations

import pytest

from conformance.pdfx.right import X1A, X4, right, written
from conformance.pdfx.wrong import WRONG, WRONG_BYTES, many_colorants, wrong
from paginate.diagnostics import CODES, Diagnostic, Sink
from paginate.preflight.pdf import preflight_pdf
from paginate.preflight.pdf.clause import PdfStandard
from paginate.preflight.pdf.pdf_x1a import PDF_X1A
from paginate.preflight.pdf.pdf_x4 import PDF_X4
from paginate.press import Standard
from setting import PRESS

STANDARDS = {X4: PDF_X4, X1A: PDF_X1A}
PRESSES = {X4: PRESS, X1A: PRESS._replace(standard=Standard.X1A)}


def judged(data: bytes, standard: str) -> list[Diagnostic]:
    sink = Sink()
    sink.grades = {"spot-ink": None}  # a press that prints them: their stand-ins are judged here
    preflight_pdf(data, PRESSES[standard], sink, "page.pdf")
    return list(sink)


def clauses(standard: PdfStandard) -> list[str]:
    return [clause.key for clause in standard.clauses]


CASES = [(name, code) for name, standard in STANDARDS.items() for code in clauses(standard)]


@pytest.mark.parametrize("standard", [X4, X1A])
def test_a_right_file_flags_nothing(standard: str) -> None:
    assert judged(written(right(standard), standard), standard) == []


@pytest.mark.parametrize("standard", [X4, X1A])
def test_every_clause_has_a_file_that_breaks_it(standard: str) -> None:
    assert {*WRONG[standard], *WRONG_BYTES[standard]} == set(clauses(STANDARDS[standard]))


ALSO = {(X4, "pdfx-jpeg-2000"): {"plates-inexact"}}
"""What follows from the breach of a clause: channels that a press cannot take are on no plate."""


@pytest.mark.parametrize(("standard", "code"), CASES)
def test_a_file_that_breaks_a_clause_is_flagged_by_it_and_no_other(standard: str, code: str) -> None:
    expected = {code} | ALSO.get((standard, code), set())
    assert {finding.code for finding in judged(wrong(standard, code), standard)} == expected


@pytest.mark.parametrize(("standard", "most"), [(X4, 32), (X1A, 8)])
def test_a_colour_space_has_no_more_colorants_than_its_version_of_pdf_allows(standard: str, most: int) -> None:
    for count, expected in ((most, []), (most + 1, ["pdfx-limits"])):
        pdf = right(standard)
        many_colorants(pdf, count)
        codes = [finding.code for finding in judged(written(pdf, standard), standard)]
        assert [code for code in codes if code.startswith("pdfx-")] == expected


@pytest.mark.parametrize(("standard", "code"), CASES)
def test_a_finding_has_words_in_both_languages(standard: str, code: str) -> None:
    for finding in judged(wrong(standard, code), standard):
        assert "page.pdf" in finding.message("en")
        assert "page.pdf" in finding.message("zh")
        assert finding.help("zh")


def test_every_code_of_a_clause_is_registered_and_used() -> None:
    used = {key for standard in STANDARDS.values() for key in clauses(standard)}
    assert used == {code for code in CODES if code.startswith("pdfx-")}
