"""Objects of a PDF as plain values."""

from __future__ import annotations

import zlib
from decimal import Decimal

import pikepdf
import pytest

from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Array, Dictionary, Name, name_of, number_of, plain, text_of


def parsed(written: bytes) -> Dictionary:
    found = plain(pikepdf.Object.parse(written))
    assert isinstance(found, Dictionary)
    return found


def test_each_kind_is_read_by_its_own_accessor() -> None:
    found = parsed(b"<</Name /N /Number 1.5 /Text (t) /Flag true /Array [1 2] /Dictionary <</A 1>> /Null null>>")
    assert found.name("Name") == "N"
    assert found.number("Number") == 1.5
    assert found.text("Text") == "t"
    assert found.flag("Flag") is True
    assert found.numbers("Array") == (1, 2)
    assert found.dictionary("Dictionary").number("A") == 1
    assert "Null" not in found


@pytest.mark.parametrize("key", ["Text", "Missing", "Flag"])
def test_what_is_of_another_kind_is_not_there(key: str) -> None:
    found = parsed(b"<</Text (t) /Flag true>>")
    assert found.name(key) is None
    assert found.number(key) is None
    assert found.numbers(key) is None
    assert not found.dictionary(key)


def test_a_single_value_counts_as_an_array_of_one() -> None:
    found = parsed(b"<</Filter /FlateDecode>>")
    assert list(found.array("Filter")) == [Name("FlateDecode")]
    assert found.filters() == ("FlateDecode",)


def test_an_array_is_read_only_as_far_as_it_goes() -> None:
    array = Array([1, 2])
    assert array[5] is None
    assert len(array) == 2


def test_a_key_that_is_no_text_is_left_out() -> None:
    assert list(parsed(b"<</A 1 /B#8d 2>>").keys()) in (["A"], [])


@pytest.mark.parametrize(("written", "text"), [
    (b"\xfe\xff\x65\xb9", "方"), (b"\xef\xbb\xbf\xe6\x96\xb9", "方"), (b"plain \x85", "plain –"),
])  # fmt: skip
def test_text_strings(written: bytes, text: str) -> None:
    assert text_of(written) == text


def test_names_in_gbk_are_read_too() -> None:
    assert name_of("宋体".encode("gbk")) == name_of("宋体".encode()) == "宋体"


@pytest.mark.parametrize(("written", "number"), [(2, 2.0), (Decimal("0.25"), 0.25), (10**400, 1e9), (-(10**400), -1e9)])
def test_numbers(written: int | Decimal, number: float) -> None:
    assert number_of(written) == number


def test_data_are_unpacked_within_a_limit() -> None:
    pdf = pikepdf.Pdf.new()
    stream = pikepdf.Stream(pdf, b"")
    stream.write(zlib.compress(b"x" * 5000), filter=pikepdf.Name.FlateDecode)
    found = Dictionary(stream)
    assert found.data() == b"x" * 5000
    with pytest.raises(PdfProblem, match="pdf-too-complex"):
        found.data(4999)


def test_data_that_are_damaged_are_told() -> None:
    pdf = pikepdf.Pdf.new()
    stream = pikepdf.Stream(pdf, b"")
    stream.write(b"not deflated", filter=pikepdf.Name.FlateDecode)
    with pytest.raises(PdfProblem, match="pdf-damaged"):
        Dictionary(stream).data()
