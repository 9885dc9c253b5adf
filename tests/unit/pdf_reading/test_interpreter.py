"""What a page shows, as its content says it."""

from __future__ import annotations

from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Name, Pdf, Stream

from paginate.geometry import Rect
from paginate.pdf_reading.color_spaces import SpaceFamily
from paginate.pdf_reading.interpreter import ReadPage
from paginate.pdf_reading.layers import Layers
from paginate.pdf_reading.library import Library
from paginate.pdf_reading.marks import ShownImage, ShownMark, ShownPath, ShownShading, ShownText
from paginate.pdf_reading.matrix import Matrix
from paginate.pdf_reading.recorder import Record, read_content
from paginate.pdf_reading.values import Dictionary

SHEET = Rect(0, 0, 200, 200)
UPRIGHT = Matrix(1, 0, 0, -1, 0, 200)


def record(content: bytes, pdf: Pdf | None = None, **resources: Any) -> Record:
    """What a page of 200 points a side shows."""
    pdf = pdf or Pdf.new()
    page = pikepdf.Dictionary(Contents=Stream(pdf, content))
    kinds = pikepdf.Dictionary({f"/{kind}": pikepdf.Dictionary(entries) for kind, entries in resources.items()})
    read = ReadPage(Dictionary(page), Dictionary(kinds), UPRIGHT, SHEET)
    return read_content(read, Library(Layers(frozenset())))


def only(content: bytes, pdf: Pdf | None = None, **resources: Any) -> ShownMark:
    (mark,) = record(content, pdf, **resources).marks
    return mark


FONT = pikepdf.Dictionary(
    Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, FirstChar=65, Widths=Array([500, 1000])
)


def test_a_filled_rectangle() -> None:
    mark = only(b"0.2 0 0 1 k 10 20 30 40 re f")
    assert isinstance(mark, ShownPath)
    assert (mark.box, mark.line_width, mark.is_stroke) == (Rect(10, 140, 30, 40), 30, False)
    assert mark.coat.color.components == (0.2, 0, 0, 1)


def test_rectangles_of_one_path_are_marks_one_by_one() -> None:
    marks = record(b"0 0 10 10 re 50 50 100 0.5 re f").marks
    assert [mark.line_width for mark in marks if isinstance(mark, ShownPath)] == [10, 0.5]


def test_a_curve_is_an_area() -> None:
    mark = only(b"0 0 m 10 0 20 10 20 20 c h f")
    assert isinstance(mark, ShownPath)
    assert mark.line_width is None


def test_sides_of_a_stroked_path_are_marks_one_by_one() -> None:
    marks = record(b"2 w 10 10 m 50 10 l 50 50 l s").marks
    assert [mark.line_width for mark in marks if isinstance(mark, ShownPath)] == [2, 2, 2]


def test_a_line_is_as_thick_as_it_is_printed() -> None:
    mark = only(b"q 0.5 0 0 0.5 0 0 cm 3 w 10 10 m 90 10 l S Q")
    assert isinstance(mark, ShownPath)
    assert mark.line_width == 1.5


def test_text_is_as_large_as_it_is_printed_and_as_wide_as_its_font_says() -> None:
    mark = only(b"2 0 0 2 0 0 cm BT /F0 5 Tf 50 Tz 1 0 0 3 10 20 Tm (AB) Tj ET", Font={"/F0": FONT})
    assert isinstance(mark, ShownText)
    assert (mark.text, mark.size) == ("AB", 30)
    assert mark.box.x == 20
    assert mark.box.width == pytest.approx(2 * 0.5 * 5 * 1.5)


def test_numbers_between_strings_and_spaces_move_the_pen() -> None:
    first, second = record(b"BT /F0 10 Tf 1 Tc [(A) -200 (A)] TJ (B) Tj ET", Font={"/F0": FONT}).marks
    assert second.box.x == pytest.approx(first.box.x + 5 + 1 + 2 + 5 + 1)


@pytest.mark.parametrize(
    ("mode", "fills", "strokes"),
    [(0, True, False), (1, False, True), (2, True, True), (3, False, False), (7, False, False)],
)
def test_text_is_filled_and_stroked_as_its_mode_says(mode: int, fills: bool, strokes: bool) -> None:
    mark = only(b"BT /F0 10 Tf %d Tr (A) Tj ET" % mode, Font={"/F0": FONT})
    assert isinstance(mark, ShownText)
    assert (mark.coat is not None, mark.stroke is not None) == (fills, strokes)


def test_blanks_are_no_marks() -> None:
    assert record(b"BT /F0 10 Tf (   ) Tj ET", Font={"/F0": FONT}).marks == []


def test_an_images_resolution_is_that_of_its_coarser_side() -> None:
    pdf = Pdf.new()
    image = Stream(pdf, b"")
    image.Subtype, image.Width, image.Height, image.ColorSpace = Name.Image, 100, 300, Name.DeviceGray
    mark = only(b"72 0 0 72 10 10 cm /I Do", pdf, XObject={"/I": image})
    assert isinstance(mark, ShownImage)
    assert (mark.resolution, mark.box) == (100, Rect(10, 118, 72, 72))


def test_an_inline_image() -> None:
    mark = only(b"q 9 0 0 9 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q")
    assert isinstance(mark, ShownImage)
    assert mark.is_inline
    assert mark.space is not None
    assert mark.space.family is SpaceFamily.GRAY


def test_what_is_clipped_away_is_not_shown() -> None:
    assert record(b"0 0 10 10 re W n 50 50 10 10 re f").marks == []
    assert only(b"0 0 10 10 re W n 5 5 50 50 re f").box == Rect(5, 190, 5, 5)


def test_saving_and_restoring() -> None:
    first, second = record(b"q 1 0 0 0 k 0 0 9 9 re f Q 0 0 9 9 re f").marks
    assert isinstance(first, ShownPath)
    assert isinstance(second, ShownPath)
    assert first.coat.color.components == (1, 0, 0, 0)
    assert second.coat.color.components == (0,)


def test_a_form_is_shown_where_its_matrix_puts_it_and_clipped_by_its_box() -> None:
    pdf = Pdf.new()
    form = Stream(pdf, b"0 0 100 100 re f")
    form.Subtype, form.BBox, form.Matrix = Name.Form, Array([0, 0, 20, 20]), Array([1, 0, 0, 1, 50, 50])
    assert only(b"/F Do", pdf, XObject={"/F": form}).box == Rect(50, 130, 20, 20)


def test_overprint_and_opacity_come_from_the_graphics_state() -> None:
    state = pikepdf.Dictionary(OP=True, OPM=1, ca=0.5, BM=Array([Name.Multiply]))
    mark = only(b"/G gs 0 0 9 9 re f", ExtGState={"/G": state})
    assert isinstance(mark, ShownPath)
    assert mark.coat.overprint
    assert mark.coat.overprint_mode == 1
    assert (mark.coat.alpha, mark.coat.blend_mode) == (0.5, "Multiply")


def test_a_tiles_marks_are_all_over_what_it_fills() -> None:
    pdf = Pdf.new()
    tile = Stream(pdf, b"0 1 0 0 k 0 0 1 1 re f")
    for key, value in {"PatternType": 1, "PaintType": 1, "BBox": Array([0, 0, 2, 2]), "XStep": 2, "YStep": 2}.items():
        tile[f"/{key}"] = value
    mark = only(b"/Pattern cs /P scn 10 10 50 50 re f", pdf, Pattern={"/P": tile})
    assert isinstance(mark, ShownPath)
    assert mark.box == Rect(10, 140, 50, 50)
    assert mark.coat.color.components == (0, 1, 0, 0)


def test_a_tile_without_colour_takes_the_current_one() -> None:
    pdf = Pdf.new()
    tile = Stream(pdf, b"0 1 0 0 k 0 0 1 1 re f")
    for key, value in {"PatternType": 1, "PaintType": 2, "BBox": Array([0, 0, 2, 2]), "XStep": 2, "YStep": 2}.items():
        tile[f"/{key}"] = value
    space = Array([Name.Pattern, Name.DeviceCMYK])
    mark = only(b"/C cs 0 0 1 0 /P scn 10 10 50 50 re f", pdf, Pattern={"/P": tile}, ColorSpace={"/C": space})
    assert isinstance(mark, ShownPath)
    assert mark.coat.color.components == (0, 0, 1, 0)


def test_a_shading_is_one_mark() -> None:
    shading = pikepdf.Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB)
    mark = only(b"10 10 20 20 re W n /S sh", Shading={"/S": shading})
    assert isinstance(mark, ShownShading)
    assert mark.space.family is SpaceFamily.RGB
    assert mark.box == Rect(10, 170, 20, 20)


@pytest.mark.parametrize(
    ("content", "problem"),
    [(b"Q", "pdf-mended"), (b"/No Do", "pdf-mended"), (b"q", "pdf-mended"), (b"(a) Tj", "pdf-mended"),
     (b"/No gs", "pdf-mended"), (b"1 w [", "pdf-content-lost"), (b"q " * 600, "pdf-too-complex")],
)  # fmt: skip
def test_what_cannot_be_done_is_written_down(content: bytes, problem: str) -> None:
    assert problem in record(content).problems


def test_after_what_cannot_be_done_the_rest_is_shown() -> None:
    found = record(b"/No Do frob 0 0 9 9 re f")
    assert len(found.marks) == 1
    assert found.unknown == {"frob"}


def test_what_masks_stands_where_its_group_says() -> None:
    pdf = Pdf.new()
    group = Stream(pdf, b"10 20 30 40 re f")
    group.Subtype, group.BBox, group.Matrix = Name.Form, Array([0, 0, 99, 99]), Array([1, 0, 0, 1, 5, 0])
    state = pikepdf.Dictionary(SMask=pikepdf.Dictionary(S=Name.Luminosity, G=group))
    found = record(b"/G0 gs", pdf, ExtGState={"/G0": state})
    assert [mark.box for mark in found.masking] == [Rect(15, 140, 30, 40)]


def test_a_tile_that_says_no_colour_is_black() -> None:
    pdf = Pdf.new()
    tile = Stream(pdf, b"0 0 5 5 re f")
    tile.PatternType, tile.PaintType, tile.BBox = 1, 1, Array([0, 0, 9, 9])
    found = record(b"/Pattern cs /P0 scn 10 10 20 20 re f", pdf, Pattern={"/P0": tile})
    (mark,) = found.marks
    assert isinstance(mark, ShownPath)
    assert mark.coat.color.space.family is SpaceFamily.GRAY
    assert not found.problems
