"""Dates of the information dictionary and of XMP."""

from __future__ import annotations

import pytest

from conformance.pdfx.right import X4, XMP, put_xmp, right, written
from paginate.pdf_reading.document import PdfDocument
from paginate.preflight.pdf.checks.metadata import differences
from paginate.preflight.pdf.examined import Examined


@pytest.mark.parametrize(
    ("information", "in_xmp", "same"),
    [
        ("D:20260102030405+08'00'", "2026-01-02T03:04:05+08:00", True),
        ("D:20260101190405Z", "2026-01-02T03:04:05+08:00", True),
        ("D:20260102030405+08'00", "2026-01-01T19:04:05Z", True),
        ("D:20260102", "2026-01-02", True),
        ("D:20260102030405+08'00'", "2026-01-02T03:04:05Z", False),
        ("D:20260102", "2026-01-03", False),
        ("D:20261302", "2026-01-03", False),
    ],
)
def test_dates_are_compared_as_instants(information: str, in_xmp: str, same: bool) -> None:
    pdf = right(X4)
    pdf.trailer.Info.CreationDate = information
    put_xmp(pdf, XMP.replace("2026-01-02T03:04:05+08:00</xmp:CreateDate>", f"{in_xmp}</xmp:CreateDate>"))
    with PdfDocument(written(pdf, X4)) as document:
        assert [breach.values["key"] for breach in differences(Examined(document, ()))] == (
            [] if same else ["CreationDate"]
        )
