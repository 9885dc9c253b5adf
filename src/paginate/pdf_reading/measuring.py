"""How large a page of a PDF is as it is looked at, how many there are, and whether it can be taken into another file."""

from __future__ import annotations

from paginate.geometry import Size
from paginate.pdf_reading.boxes import on_sheet, read_boxes, sheet_matrix
from paginate.pdf_reading.document import PdfDocument
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Dictionary
from paginate.records import NamedTuple


class MeasuredPage(NamedTuple):
    """A file's pages, the version of PDF that it is in, and the size in points of one page; None if there is no such page.

    `bleed` is what the page has of its own beyond its trim, in points: left, top, right, bottom.
    """

    pages: int
    version: str
    size: Size | None
    bleed: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


def measure_page(data: bytes, number: int) -> MeasuredPage:
    """Page `number`, from 0, of the PDF, cut, turned and scaled.

    Raises PdfProblem, also if the page cannot be placed: pdf-encrypted, also for a file that opens without a password, pdf-damaged
    where what it uses cannot be copied.
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
        return MeasuredPage(len(pages), version, *_measures(pages[number]))


def _measures(page: Dictionary) -> tuple[Size, tuple[float, float, float, float]]:
    """The size of the finished page, and its bleed on each side."""
    boxes = read_boxes(page)
    matrix = sheet_matrix(page, boxes)
    finished = on_sheet(boxes.finished, matrix)
    said = boxes.bleed.within(boxes.media) if boxes.bleed else None
    around = on_sheet(said, matrix) if said else finished
    beyond = (
        finished.x - around.x,
        finished.y - around.y,
        around.right - finished.right,
        around.bottom - finished.bottom,
    )
    left, top, right, bottom = (max(0.0, each) for each in beyond)
    return Size(finished.width, finished.height), (left, top, right, bottom)
