"""A page of a PDF as a press sheet."""

from __future__ import annotations

import pytest
from pikepdf import Dictionary as Dict
from pikepdf import Name, Pdf, Stream

from conformance.pdfx.right import BLEED, CONTENT, HEIGHT, MARGIN, WIDTH, X4, right, written
from paginate.geometry import Rect, Size
from paginate.paint import Space
from paginate.pdf_reading.document import PdfDocument
from paginate.preflight.judged_marks import AreaMark, ImageMark, LineMark, PressSheet, TextMark
from paginate.preflight.pdf.examined import examine_page
from paginate.preflight.pdf.press_sheet import press_sheet
from setting import PRESS


def sheet(content: bytes = CONTENT, pdf: Pdf | None = None) -> PressSheet:
    pdf = pdf or right(X4)
    pdf.pages[0].obj.Contents = Stream(pdf, content)
    with PdfDocument(written(pdf, X4)) as document:
        page = examine_page(document, 1)
        return press_sheet(page, 1, PRESS, "page.pdf p. 1")


def test_boxes_are_told_from_the_trims_corner() -> None:
    made = sheet()
    assert made.trim == Size(WIDTH, HEIGHT)
    assert made.bleed_box == Rect(-BLEED, -BLEED, WIDTH + 2 * BLEED, HEIGHT + 2 * BLEED)
    assert made.media == Rect(-MARGIN, -MARGIN, WIDTH + 2 * MARGIN, HEIGHT + 2 * MARGIN)
    assert made.has_trim


def test_text_and_areas() -> None:
    area, text = sheet().marks
    assert isinstance(area, AreaMark)
    assert (area.box, area.paint.plates) == (Rect(40, 180, 100, 80), {"Cyan": 0.2, "Yellow": 0.1})
    assert isinstance(text, TextMark)
    assert (text.text, text.size, text.paint.plates, text.paint.overprint) == ("方方方", 14, {"Black": 1}, True)
    assert text.origin.frame == "page.pdf p. 1"


def test_fonts() -> None:
    assert [(font.name, font.embedded, font.may_be_embedded) for font in sheet().fonts] == [("Square", True, True)]


@pytest.mark.parametrize(("content", "width"), [(b"60 60 100 0.5 re f", 0.5), (b"2 w 60 60 m 160 60 l S", 2)])
def test_a_thin_rectangle_is_a_rule_as_a_stroke_is(content: bytes, width: float) -> None:
    (line,) = sheet(content).marks
    assert isinstance(line, LineMark)
    assert line.width == width


def test_marks_outside_the_bleed_are_left_out() -> None:
    assert sheet(b"0 0 5 5 re f").marks == ()


def test_images() -> None:
    pdf = right(X4)
    image = Stream(pdf, b"\xff\0\0\xff" * 400)
    image.Subtype, image.Width, image.Height, image.BitsPerComponent = Name.Image, 20, 20, 8
    image.ColorSpace = Name.DeviceCMYK
    pdf.pages[0].obj.Resources.XObject = Dict(Im0=image)
    (mark,) = sheet(b"q 72 0 0 72 60 60 cm /Im0 Do Q", pdf).marks
    assert isinstance(mark, ImageMark)
    assert (mark.resolution, mark.most_ink, mark.space, mark.bits, mark.opaque) == (20, 2, Space.CMYK, 8, True)


def test_a_stencil_takes_the_current_colour() -> None:
    content = b"q 0 1 0 0 k 9 0 0 9 60 60 cm BI /W 20 /H 1 /IM true /BPC 1 ID abc EI Q"
    (mark,) = sheet(content).marks
    assert isinstance(mark, ImageMark)
    assert (mark.bits, mark.plates, mark.most_ink, mark.opaque) == (1, ("Magenta",), 1, False)


def test_a_shading_is_a_picture_without_pixels() -> None:
    pdf = right(X4)
    function = Dict(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 0.5, 0, 0], N=1)
    shading = Dict(ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=[0, 0, 9, 0], Function=function)
    endless = Dict(dict(shading.items()) | {"/Extend": [True, True]})
    pdf.pages[0].obj.Resources.Shading = Dict(S0=shading, S1=endless)
    pdf.pages[0].obj.Resources.ExtGState = Dict(Multiply=Dict(BM=Name.Multiply))
    marks = sheet(b"/S0 sh /S1 sh /Multiply gs /S1 sh", pdf).marks
    assert all(isinstance(mark, ImageMark) and mark.most_ink == 1.5 for mark in marks)
    assert [mark.opaque for mark in marks if isinstance(mark, ImageMark)] == [False, True, False]


def test_what_is_mixed_with_what_lies_under_it_hides_nothing() -> None:
    pdf = right(X4)
    pdf.pages[0].obj.Resources.ExtGState = Dict(Multiply=Dict(BM=Name.Multiply))
    (mark,) = sheet(b"/Multiply gs q 9 0 0 9 60 60 cm BI /W 1 /H 1 /CS /G /BPC 8 ID a EI Q", pdf).marks
    assert isinstance(mark, ImageMark)
    assert not mark.opaque
