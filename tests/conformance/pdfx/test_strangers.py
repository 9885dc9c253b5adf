"""PDFs that other programs made, and what is no PDF at all."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from conformance.pdfx.right import CONTENT, X1A, X4, right, written
from paginate.diagnostics import Diagnostic, Sink
from paginate.geometry import Rect
from paginate.pdf_reading.boxes import on_sheet, read_boxes, sheet_matrix
from paginate.pdf_reading.document import PdfDocument
from paginate.preflight.pdf import preflight_pdf
from paginate.press import PressProfile, Standard
from setting import PRESS
from witnesses import witness

POSTSCRIPT = b"""%!PS
/Helvetica findfont 12 scalefont setfont
1 0 0 setrgbcolor 20 20 100 50 rectfill
0 setgray 30 100 moveto (Advertisement) show
0.1 setlinewidth 10 10 moveto 190 10 lineto stroke
showpage
"""


def judged(data: bytes, press: PressProfile = PRESS) -> list[Diagnostic]:
    sink = Sink()
    preflight_pdf(data, press, sink, "ad.pdf")
    return list(sink)


def codes(data: bytes, press: PressProfile = PRESS) -> set[str]:
    return {finding.code for finding in judged(data, press)}


def test_a_file_of_ghostscript(tmp_path: Path) -> None:
    source, target = tmp_path / "ad.ps", tmp_path / "ad.pdf"
    source.write_bytes(POSTSCRIPT)
    size = ("-dDEVICEWIDTHPOINTS=200", "-dDEVICEHEIGHTPOINTS=150")
    witness("gs", "-q", "-sDEVICE=pdfwrite", *size, "-o", target, source)
    found = codes(target.read_bytes())
    assert {"pdfx-output-intent", "pdfx-trim-box", "pdfx-device-color", "hairline"} <= found
    assert "pdf-damaged" not in found


def test_a_file_of_reportlab_in_rgb_with_a_font_that_is_not_embedded() -> None:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(200, 300))
    canvas.setFillColorRGB(1, 0, 0)
    canvas.rect(20, 20, 50, 40, stroke=0, fill=1)
    canvas.drawString(30, 200, "News")
    canvas.save()
    found = judged(buffer.getvalue())
    by_code = {finding.code: finding for finding in found}
    assert {"pdfx-device-color", "pdfx-font-embedded", "pdfx-output-intent", "pdfx-xmp"} <= set(by_code)
    assert by_code["pdfx-device-color"].box == Rect(20, 240, 50, 40)
    assert by_code["pdfx-font-embedded"].values["font"] == "Helvetica"
    assert "pdf-damaged" not in by_code


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"", "pdf-empty"), (b" \n", "pdf-empty"), (b"\x89PNG\r\n\x1a\n", "pdf-damaged"), (b"%PDF-1.4", "pdf-damaged")],
)
def test_what_is_no_pdf(data: bytes, code: str) -> None:
    assert codes(data) == {code}


def test_a_file_that_is_locked() -> None:
    buffer = BytesIO()
    right(X4).save(buffer, encryption=pikepdf.Encryption(owner="owner", user="secret"))
    assert codes(buffer.getvalue()) == {"pdf-encrypted"}


def test_a_file_without_pages() -> None:
    buffer = BytesIO()
    pikepdf.Pdf.new().save(buffer)
    assert codes(buffer.getvalue()) == {"pdf-damaged"}


def test_a_file_in_another_standard_than_the_press_wants_is_judged_by_its_own() -> None:
    x1a = written(right(X1A), X1A)
    assert codes(x1a) == {"pdf-standard-differs"}
    assert codes(x1a, PRESS._replace(standard=Standard.X1A)) == set()


def test_a_standard_that_is_not_known_here_is_told() -> None:
    pdf = right(X1A)
    pdf.trailer.Info.GTS_PDFXVersion = pikepdf.String("PDF/X-3:2003")
    found = judged(written(pdf, X1A), PRESS._replace(standard=Standard.X1A))
    assert [finding.values["declared"] for finding in found if finding.code == "pdf-standard-unknown"] == [
        "PDF/X-3:2003"
    ]


def test_a_press_without_a_standard_asks_for_none() -> None:
    pdf = right(X1A)
    del pdf.trailer.Info.GTS_PDFXVersion
    del pdf.Root.OutputIntents
    assert codes(written(pdf, X1A), PRESS._replace(standard=Standard.PLAIN)) == set()


@pytest.mark.parametrize("rotation", [0, 90, 180, 270, -90])
def test_a_turned_page_is_judged_as_it_is_read(rotation: int) -> None:
    pdf = right(X4)
    pdf.pages[0].obj.Rotate = rotation
    with PdfDocument(written(pdf, X4)) as document:
        page = document.pages[0]
        boxes = read_boxes(page)
        trim = on_sheet(boxes.finished, sheet_matrix(page, boxes))
    assert trim == (Rect(0, 0, 300, 200) if rotation % 180 else Rect(0, 0, 200, 300))


def test_what_stands_on_a_hidden_layer_is_not_printed_but_must_conform() -> None:
    pdf = right(X4)
    group = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=pikepdf.String("Draft")))
    default = pikepdf.Dictionary({"/Name": pikepdf.String("Default"), "/OFF": pikepdf.Array([group])})
    pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=pikepdf.Array([group]), D=default)
    page = pdf.pages[0].obj
    page.Resources.Properties = pikepdf.Dictionary(MC0=group)
    page.Contents = pikepdf.Stream(pdf, CONTENT + b"/OC /MC0 BDC 0.05 w 70 70 m 90 70 l S 1 0 0 rg 70 70 9 9 re f EMC")
    assert codes(written(pdf, X4)) == {"pdfx-device-color"}
