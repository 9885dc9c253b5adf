"""Preflight never falls over: whatever a PDF is, it ends in findings, in bounded time and memory."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conformance.pdfx.right import X1A, X4, right, written
from conformance.pdfx.wrong import WRONG, WRONG_BYTES, wrong
from fuzz.bounds import MOST_PAGES, MOST_STREAMS, usual_page
from fuzz.damage import damaged
from fuzz.hostile import HOSTILE
from machine import peak_memory, seconds
from paginate.diagnostics import Diagnostic, Sink
from paginate.pdf_reading import bounds, recorder
from paginate.pdf_reading.opening import LARGEST_STREAM
from paginate.preflight.pdf import preflight_pdf
from paginate.press import Standard
from setting import PRESS

CORPUS = Path(__file__).parent / "corpus"
"""Files that once made preflight fall over, or wait."""

SOUND = [written(right(standard), standard) for standard in (X4, X1A)]


def findings(data: bytes, standard: Standard = Standard.X4) -> list[Diagnostic]:
    """What preflight says, in words; fails where that took too long or too much."""
    sink, most_seconds, grown = Sink(), MOST_PAGES * usual_page(), peak_memory()
    took = seconds(lambda: preflight_pdf(data, PRESS._replace(standard=standard), sink, "file.pdf"))
    assert took < most_seconds
    assert peak_memory() - grown < MOST_STREAMS * LARGEST_STREAM
    for finding in sink:
        assert finding.message("en")
        assert finding.message("zh")
        finding.help("zh")
    return list(sink)


AT_THE_BOUNDS = ("bomb as content", "forms that double", "long path", "long string", "many marks", "many operators")
"""The files that are as large as a bound lets them be, and go beyond it."""


@pytest.fixture
def a_tenth_of_the_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is judged takes as long as it is large: a tenth of what is let in shows the same in a tenth of the time."""
    monkeypatch.setattr(bounds, "MOST_OPERATIONS", bounds.MOST_OPERATIONS // 10)
    monkeypatch.setattr(recorder, "MOST_MARKS", bounds.MOST_MARKS // 10)


@pytest.mark.usefixtures("a_tenth_of_the_bounds")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_in_findings(name: str) -> None:
    assert findings(HOSTILE[name]()) or name in {"bomb as font", "tint transform of itself", "wide ranges of widths"}


def test_two_hundred_damaged_files_each_end_in_findings() -> None:
    sources = [*SOUND, *(wrong(X4, code) for code in (*WRONG[X4], *WRONG_BYTES[X4]))]
    random = Random(1)
    judged = 0
    for _ in range(200):
        data = damaged(random.choice(sources), random)
        judged += bool(findings(data)) or data in sources
    assert judged > 150  # the others: what was damaged was no more than a space, or a letter of a title


@pytest.mark.parametrize("name", AT_THE_BOUNDS)
def test_a_hostile_file_ends_in_findings_at_the_bounds_that_are_set(name: str) -> None:
    codes = {finding.code for finding in findings(HOSTILE[name]())}
    assert codes & {"pdf-too-complex", "pdfx-output-intent"}  # given up, or gone through to the end


@given(st.randoms(use_true_random=False), st.sampled_from(SOUND))
@settings(max_examples=100)
def test_a_damaged_file_never_raises(random: Random, data: bytes) -> None:
    hurt = damaged(data, random)
    findings(hurt, random.choice(list(Standard)))
    assert findings(hurt[: len(hurt) // 2])  # half a file is never sound, whatever else befell it


@given(st.binary(max_size=2000))
@settings(max_examples=100)
def test_random_bytes_never_raise(data: bytes) -> None:
    assert {finding.code for finding in findings(b"%PDF-1.6\n" + data)} <= {
        "pdf-damaged",
        "pdf-too-complex",
        "pdf-encrypted",
    }


@given(st.lists(st.one_of(st.binary(max_size=20), st.sampled_from(
    [b"q", b"Q", b"0 0 9 9 re", b"f", b"S", b"BT", b"ET", b"/F0 9 Tf", b"(a) Tj", b"<00", b"[", b"]", b"<<", b">>",
     b"1 0 0 1 0 0 cm", b"/GS0 gs", b"BI", b"/W 1 /H 1", b"ID", b"EI", b"/Pattern cs", b"/P0 scn", b"0.1 g", b"W n",
     b"/OC /x BDC", b"EMC", b"3 Tr", b"0 Tz", b"sh", b"-1 w", b"/Fm0 Do", b"d1", b"%"]))))  # fmt: skip
@settings(max_examples=200)
def test_random_content_never_raises(parts: list[bytes]) -> None:
    pdf = right(X4)
    pdf.pages[0].obj.Contents.write(b" ".join([b"1 0 0 rg 20 20 9 9 re f", *parts]))
    codes = {finding.code for finding in findings(written(pdf, X4))}
    assert codes & {
        "pdfx-device-color",
        "pdf-damaged",
        "pdf-too-complex",
    }  # what stands before the nonsense is still seen


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.pdf")), ids=lambda path: path.stem)
def test_what_once_made_it_fall_over_does_not_any_more(path: Path) -> None:
    assert findings(path.read_bytes())
