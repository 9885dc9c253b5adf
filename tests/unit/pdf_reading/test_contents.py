"""A page may have no content: that is an empty page, of which nothing is lost."""

import pytest

from fuzz.hostile import plain_pdf
from paginate.diagnostics import Sink
from paginate.preflight.pdf import preflight_pdf
from setting import PRESS


@pytest.mark.parametrize("entry", [b"", b"/Contents null", b"/Contents []", b"/Resources <<>>"])
def test_a_page_without_content_is_empty(entry: bytes) -> None:
    page = b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] " + entry + b">>"
    tree = b"<</Type /Pages /Count 1 /Kids [3 0 R]>>"
    sink = Sink()
    preflight_pdf(plain_pdf([b"<</Type /Catalog /Pages 2 0 R>>", tree, page]), PRESS, sink, "ad.pdf")
    codes = {finding.code for finding in sink}
    assert "page-empty" in codes
    assert not codes & {"pdf-content-lost", "pdf-mended"}
