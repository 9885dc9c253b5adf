"""Any bytes are a PDF or a PdfProblem, in bounded time and memory, and without a word on standard error."""

import io
import random
import zlib
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from machine import seconds
from paginate.pdf_reading.measuring import measure_page
from paginate.pdf_reading.opening import LARGEST_STREAM, open_pdf
from paginate.pdf_reading.problems import PdfProblem

CATALOG = b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
TRAILER = b"trailer<</Root 1 0 R>>"


def pdf(pages: int = 1, **save: Any) -> bytes:
    file = io.BytesIO()
    with pikepdf.new() as new:
        for _ in range(pages):
            new.add_blank_page(page_size=(200, 300))
        new.save(file, **save)
    return file.getvalue()


def stream(number: int, entries: bytes, data: bytes) -> bytes:
    head = b"%d 0 obj<<%s/Filter/FlateDecode/Length %d>>stream\n" % (number, entries, len(data))
    return head + data + b"\nendstream endobj\n"


BOMB = zlib.compress(bytes(LARGEST_STREAM + 1000), 9)

WRONG = {
    "nothing": b"",
    "blank": b" \n",
    "no PDF": b"Liebe Leser",
    "random": b"%PDF-1.7\n" + random.Random(1).randbytes(300_000),
    "nested arrays": b"%PDF-1.4\n1 0 obj\n" + b"[" * 500_000 + b"\nendobj\n" + TRAILER,
    "nested dictionaries": b"%PDF-1.4\n1 0 obj\n" + b"<</a " * 300_000 + b"\nendobj\n" + TRAILER,
    "a page tree in a circle": b"%PDF-1.4\n" + CATALOG + b"2 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj\n" + TRAILER,
    "a page tree that doubles at each step": b"%PDF-1.4\n"
    + CATALOG
    + b"".join(b"%d 0 obj<</Type/Pages/Count 2/Kids[%d 0 R %d 0 R]>>endobj\n" % (i, i + 1, i + 1) for i in range(2, 40))
    + TRAILER,
    "a page tree without an end": b"%PDF-1.4\n"
    + CATALOG
    + b"".join(b"%d 0 obj<</Type/Pages/Count 1/Kids[%d 0 R]>>endobj\n" % (i, i + 1) for i in range(2, 9000))
    + TRAILER,
    "two billion objects": b"%PDF-1.5\nxref\n0 2000000000\n0000000000 65535 f \ntrailer<</Size 2000000000/Root 1 0 R>>\nstartxref\n9\n%%EOF",
    "half a million objects": b"%PDF-1.4\n" + b"".join(b"%d 0 obj null endobj\n" % i for i in range(500_000)) + TRAILER,
    "objects that do not end": b"%PDF-1.4\n" + b"1 0 obj << /A ((((((" * 40_000,
    "an earlier table that is this one": b"%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF",
    "a bomb for a table": b"%PDF-1.5\n" + stream(3, b"/Type/XRef/Size 9/W[1 2 1]/Root 1 0 R", BOMB) + b"startxref\n9\n%%EOF",
    "a bomb for objects": b"%PDF-1.5\n" + stream(3, b"/Type/ObjStm/N 9/First 9", BOMB) + CATALOG + TRAILER,
}  # fmt: skip


@pytest.fixture(scope="module")
def most_seconds() -> float:
    """How long it takes here and now to unpack forty of the largest streams."""
    return 40 * seconds(lambda: zlib.decompress(BOMB), runs=3)


@pytest.mark.parametrize("kind", WRONG)
def test_wrong_files_are_told_quickly(kind: str, capfd: pytest.CaptureFixture[str], most_seconds: float) -> None:
    def measured() -> None:
        with pytest.raises(PdfProblem) as raised:
            measure_page(WRONG[kind], 0)
        assert raised.value.code in ("pdf-empty", "pdf-damaged", "pdf-too-complex")

    assert seconds(measured) < most_seconds
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("user", ["", "secret"])
def test_locked_files(user: str) -> None:
    data = pdf(encryption=pikepdf.Encryption(owner="owner", user=user))
    with pytest.raises(PdfProblem) as raised:
        measure_page(data, 0)
    assert raised.value.code == "pdf-encrypted"


def test_files_that_can_be_mended(capfd: pytest.CaptureFixture[str]) -> None:
    data = pdf(3)
    for damaged in (b"rubbish\n" + data, data[:-30], data.replace(b"startxref", b"startxxxx")):
        with open_pdf(damaged) as mended:
            assert len(mended.pages) == 3
    assert capfd.readouterr().err == ""


@settings(deadline=None, max_examples=100)
@given(damage=st.lists(st.tuples(st.integers(0, 1500), st.integers(0, 255)), max_size=12), length=st.integers(0, 1500))
def test_no_damage_is_more_than_a_problem(damage: list[tuple[int, int]], length: int) -> None:
    data = bytearray(pdf(2)[:length])
    for place, value in damage:
        if place < len(data):
            data[place] = value
    try:
        assert measure_page(bytes(data), 0).pages > 0
    except PdfProblem as problem:
        assert problem.code.startswith("pdf-")
