"""XMP read as it may be written."""

from __future__ import annotations

import pytest
from pikepdf import Pdf, Stream

from conformance.pdfx.right import XMP
from paginate.pdf_reading.values import EMPTY, Dictionary
from paginate.preflight.pdf import xmp


def read(text: str) -> xmp.Xmp | None:
    pdf = Pdf.new()
    return xmp.read_xmp(Dictionary(Stream(pdf, text.encode())))


def test_simple_properties_and_the_first_of_several() -> None:
    found = read(XMP)
    assert found is not None
    assert found[xmp.DC + "title"] == "Page"
    assert found[xmp.PDF + "Trapped"] == "False"
    assert found[xmp.PDFX_ID + "GTS_PDFXVersion"] == "PDF/X-4"


def test_properties_written_as_attributes() -> None:
    found = read(XMP.replace('rdf:about=""', 'rdf:about="" pdf:Producer="A program"', 1))
    assert found is not None
    assert found[xmp.PDF + "Producer"] == "A program"


@pytest.mark.parametrize("text", ["", "no XML", "<a/>", "<!DOCTYPE a><a/>", XMP.replace("</rdf:RDF>", "")])
def test_what_is_no_xmp(text: str) -> None:
    assert read(text) is None


def test_no_stream() -> None:
    assert xmp.read_xmp(EMPTY) is None
