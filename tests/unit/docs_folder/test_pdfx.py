"""The pages on PDF/X are what the tables say, and name no test that is not there."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[3] / "docs" / "conformance"))

import count
import pdfx

from paginate.preflight.pdf.clause import PdfStandard

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("path", pdfx.PAGES, ids=lambda path: path.stem)
def test_the_pages_are_up_to_date(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == pdfx.build_page(pdfx.PAGES[path]), "run: python docs/conformance/pdfx.py"


def test_every_test_that_is_named_exists() -> None:
    for named in pdfx.named_tests():
        path, _, name = named.partition("::")
        assert name in count._tests_of(ROOT / path), named


@pytest.mark.parametrize("standard", pdfx.PAGES.values(), ids=lambda standard: standard.name)
def test_every_clause_of_the_table_of_contents_has_a_row(standard: PdfStandard) -> None:
    contents = {"PDF/X-4": range(1, 28), "PDF/X-1a": range(1, 18)}[standard.name]
    page = pdfx.build_page(standard)
    missing = [number for number in contents if f"\n| 6.{number} |" not in page and f"\n| 6.{number}." not in page]
    assert missing == []


def test_the_tables_speak_of_no_clause_that_there_is_not() -> None:
    keys = {clause.key for standard in pdfx.PAGES.values() for clause in standard.clauses}
    assert {key for keys in pdfx.OURS.values() for key in keys} == keys
    for standard in pdfx.PAGES.values():
        named = [key for keys in pdfx.SURE[standard.name].values() for key in keys.split()]
        assert sorted(named) == sorted(clause.key for clause in standard.clauses)
