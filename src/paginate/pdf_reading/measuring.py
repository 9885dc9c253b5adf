"""How large a page of a PDF is as it is looked at, and how many there are."""

from __future__ import annotations

from typing import NamedTuple

from paginate.geometry import Size
from paginate.pdf_reading.boxes import Edges, read_boxes
from paginate.pdf_reading.document import Document, inherited
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Dictionary


class MeasuredPage(NamedTuple):
    """A file's pages, the version of PDF that it is in, and the size in points of one page; None where there is no such page."""

    pages: int
    version: str
    size: Size | None


def measure_page(data: bytes, number: int) -> MeasuredPage:
    """Page `number`, from 0, of the PDF: its trim box, or the crop box, or the media box; turned and scaled.

    Raises PdfProblem; pdf-encrypted also where no password is asked for, since what is encrypted cannot be taken in.
    """
    with Document(data) as document:
        if document.is_encrypted:
            raise PdfProblem("pdf-encrypted")
        pages = document.pages
        version = "{}.{}".format(*document.version)
        if not pages:
            raise PdfProblem("pdf-damaged")
        return MeasuredPage(len(pages), version, _size(pages[number]) if 0 <= number < len(pages) else None)


def _size(page: Dictionary) -> Size:
    boxes = read_boxes(page)
    shown: Edges = boxes.trim or boxes.crop or boxes.media
    written = page.number("UserUnit")
    unit = written if written is not None and written > 0 else 1.0
    width, height = unit * (shown.right - shown.left), unit * (shown.top - shown.bottom)
    rotation = inherited(page, "Rotate")
    on_side = isinstance(rotation, int | float) and rotation // 90 % 2 == 1
    return Size(height, width) if on_side else Size(width, height)
