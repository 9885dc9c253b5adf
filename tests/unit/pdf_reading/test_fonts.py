"""Fonts as a page uses them."""

from __future__ import annotations

from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Name, Pdf, Stream

from conformance.pdfx.right import font, font_program
from paginate.pdf_reading.fonts import EmbeddedFont, may_be_embedded, read_font
from paginate.pdf_reading.values import Dictionary


def of(**entries: Any) -> EmbeddedFont:
    return read_font(Dictionary(pikepdf.Dictionary(**entries)))


def composite(encoding: str, **descendant: Any) -> EmbeddedFont:
    return of(
        Subtype=Name.Type0,
        BaseFont=Name("/ABCDEF+Song"),
        Encoding=Name(encoding),
        DescendantFonts=Array([pikepdf.Dictionary(**descendant)]),
    )


def test_widths_of_a_simple_font() -> None:
    found = of(Subtype=Name.TrueType, BaseFont=Name.Song, FirstChar=65, Widths=Array([400, 600]))
    assert [found.width(code) for code in (65, 66, 67)] == [400, 600, 0]


def test_widths_of_a_composite_font() -> None:
    found = composite("/Identity-H", W=Array([1, Array([250, 300]), 5, 6, 700]), DW=900)
    assert [found.width(code) for code in (1, 2, 5, 6, 7)] == [250, 300, 700, 700, 900]


def test_advances_of_a_vertical_font() -> None:
    found = composite("/Identity-V", W2=Array([1, Array([-500, 250, 880])]))
    assert found.is_vertical
    assert [found.width(code) for code in (1, 2)] == [-500, -1000]


@pytest.mark.parametrize(
    ("encoding", "codes"),
    [
        ("/Identity-H", [0x4142, 0xB0A1]),
        ("/UniGB-UCS2-H", [0x4142, 0xB0A1]),
        ("/GBK-EUC-H", [0x41, 0x42, 0xB0A1]),
        ("/GBK2K-V", [0x41, 0x42, 0xB0A1]),
        ("/ETen-B5-H", [0x41, 0x42, 0xB0A1]),
    ],
)
def test_codes(encoding: str, codes: list[int]) -> None:
    assert list(composite(encoding).codes(b"AB\xb0\xa1")) == codes


def test_texts() -> None:
    pdf = Pdf.new()
    cmap = b"2 beginbfchar <01> <0041> <02> <00420043> endbfchar 2 beginbfrange <03> <04> <4E00> <05> <06> [<0058> <0059>] endbfrange"
    found = of(Subtype=Name.Type1, ToUnicode=Stream(pdf, cmap))
    assert [found.text(code) for code in range(1, 8)] == ["A", "BC", "一", "丁", "X", "Y", "\x07"]


def test_whether_a_program_is_embedded() -> None:
    pdf = Pdf.new()
    assert read_font(Dictionary(font(pdf))).embedded
    assert not of(Subtype=Name.Type1, BaseFont=Name.Helvetica).embedded
    assert of(Subtype=Name.Type3).embedded


def test_a_name_without_its_subset_tag() -> None:
    assert composite("/Identity-H").plain_name == "Song"


@pytest.mark.parametrize(("flags", "allowed"), [(0, True), (8, True), (2, False), (6, True), (0x200, False)])
def test_whether_the_licence_lets_it_be_embedded(flags: int, allowed: bool) -> None:
    program = bytearray(font_program())
    entry = program.index(b"OS/2")
    start = int.from_bytes(program[entry + 8 : entry + 12], "big")
    program[start + 8 : start + 10] = flags.to_bytes(2, "big")
    pdf = Pdf.new()
    made = font(pdf)
    made.DescendantFonts[0].FontDescriptor.FontFile2 = Stream(pdf, bytes(program))
    assert may_be_embedded(read_font(Dictionary(made))) is allowed
