"""The lines of text of a PDF's first page, as PDFium finds them."""

from __future__ import annotations

from typing import Any

import pypdfium2 as pdfium

from paginate.geometry import Rect, Size
from paginate.pdf_reading.problems import PdfProblem
from paginate.records import NamedTuple


class PdfLine(NamedTuple):
    """A line's text, and where it is: points from the trim's top left."""

    text: str
    box: Rect


def lines_of(data: bytes) -> tuple[Size, tuple[PdfLine, ...]]:
    """The trim's size and the lines in it, in the file's order. Raises PdfProblem."""
    try:
        document: Any = pdfium.PdfDocument(data)
        page = document[0]
    except (pdfium.PdfiumError, IndexError) as problem:
        raise PdfProblem("pdf-damaged", reason=str(problem)) from None
    left, bottom, right, top = page.get_trimbox()
    text = page.get_textpage()
    lines = []
    for number in range(text.count_rects()):
        x, y, end, head = text.get_rect(number)
        said = text.get_text_bounded(x, y, end, head).strip()
        is_seen = left < end and x < right and bottom < head and y < top
        if said and is_seen:
            lines.append(PdfLine(" ".join(said.split()), Rect(x - left, top - head, end - x, head - y)))
    document.close()
    return Size(right - left, top - bottom), tuple(lines)
