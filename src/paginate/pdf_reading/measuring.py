"""How large a page of a PDF is as it is looked at, how many there are, and whether it can be taken into another file."""

from __future__ import annotations

from paginate.geometry import Size
from paginate.pdf_reading.boxes import on_sheet, read_boxes, sheet_matrix
from paginate.pdf_reading.document import PdfDocument
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Dictionary
from paginate.records import NamedTuple


class MeasuredPage(NamedTuple):
    """A file's pages, the version of PDF that it is in, and the size in points of one page; None if there is no such page."""

    pages: int
    version: str
    size: Size | None


def measure_page(data: bytes, number: int) -> MeasuredPage:
    """Page `number`, from 0, of the PDF, cut, turned and scaled.

    Raises PdfProblem, also if the page cannot be placed: pdf-encrypted, also for a file that opens without a password, pdf-damaged
    where its content cannot be unpacked.
    """
    with PdfDocument(data) as document:
        if document.is_encrypted:
            raise PdfProblem("pdf-encrypted")
        pages = document.pages
        version = "{}.{}".format(*document.version)
        if not pages:
            raise PdfProblem("pdf-damaged")
        if not 0 <= number < len(pages):
            return MeasuredPage(len(pages), version, None)
        document.check_copy(number)
        return MeasuredPage(len(pages), version, _size(pages[number]))


def _size(page: Dictionary) -> Size:
    boxes = read_boxes(page)
    finished = on_sheet(boxes.finished, sheet_matrix(page, boxes))
    return Size(finished.width, finished.height)
