"""A PDF that has been gone through once: what every clause is checked on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import chain

from paginate.geometry import Rect
from paginate.pdf_reading.boxes import PageBoxes, on_sheet, read_boxes, sheet_matrix
from paginate.pdf_reading.color_spaces import ColorSpace
from paginate.pdf_reading.contents import LOST, lacks_content
from paginate.pdf_reading.document import PdfDocument
from paginate.pdf_reading.interpreter import ReadPage
from paginate.pdf_reading.library import Library
from paginate.pdf_reading.marks import Coat, ShownImage, ShownMark, ShownPath, ShownShading, ShownText
from paginate.pdf_reading.matrix import Matrix
from paginate.pdf_reading.page_tree import resources_of
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.recorder import Record, read_content
from paginate.pdf_reading.values import Dictionary
from paginate.preflight.pdf.icc import IccHeader, read_icc_header
from paginate.preflight.pdf.xmp import Xmp, read_xmp
from paginate.records import NamedTuple


class ColorUse(NamedTuple):
    """A colour space that something is painted in, and how it is laid on."""

    space: ColorSpace
    coat: Coat
    box: Rect


class ExaminedPage(NamedTuple):
    """A page: its number from 1, its dictionary, boxes, the map from its space to the sheet, and its content.

    `colors` are the ways in which it is painted, each where it is used first.
    """

    number: int
    dictionary: Dictionary
    resources: Dictionary
    boxes: PageBoxes
    matrix: Matrix
    content: Record
    colors: tuple[ColorUse, ...]
    library: Library

    @property
    def all_marks(self) -> Iterator[ShownMark]:
        """What is painted, on the page and in its soft masks."""
        return _painted(self.content)

    @property
    def images(self) -> Iterator[ShownImage]:
        """The images among it."""
        return (mark for mark in self.all_marks if isinstance(mark, ShownImage))


def examine_page(document: PdfDocument, number: int) -> ExaminedPage:
    """Go through page `number`, from 1. Raises PdfProblem where it has no medium, or there is no such page."""
    try:
        page = document.pages[number - 1]
    except IndexError:
        raise PdfProblem("pdf-damaged") from None
    boxes, resources = read_boxes(page), resources_of(page)
    matrix = sheet_matrix(page, boxes)
    content = read_content(ReadPage(page, resources, matrix, on_sheet(boxes.media, matrix)), document.library)
    if document.mended:
        content.problems.add(LOST if content.lacks or lacks_content(page) else "pdf-mended")
    return ExaminedPage(number, page, resources, boxes, matrix, content, _distinct(_painted(content)), document.library)


def _painted(content: Record) -> Iterator[ShownMark]:
    return chain(content.marks, content.masking)


def _distinct(marks: Iterator[ShownMark]) -> tuple[ColorUse, ...]:
    """The marks' uses of colour that differ in more than the colour itself."""
    first: dict[tuple[object, ...], ColorUse] = {}
    for mark in marks:
        for use in _uses(mark):
            coat = use.coat
            first.setdefault((id(use.space), *coat[1:]), use)
    return tuple(first.values())


def _uses(mark: ShownMark) -> Iterator[ColorUse]:
    match mark:
        case ShownText():
            for coat in (mark.coat, mark.stroke):
                if coat is not None:
                    yield ColorUse(coat.color.space, coat, mark.box)
        case ShownPath():
            yield ColorUse(mark.coat.color.space, mark.coat, mark.box)
        case ShownShading():
            yield ColorUse(mark.space, mark.coat, mark.box)
        case ShownImage():
            yield ColorUse(mark.space or mark.coat.color.space, mark.coat, mark.box)


class Examined:
    """An open document and the pages that could be read."""

    def __init__(self, document: PdfDocument, pages: tuple[ExaminedPage, ...]) -> None:
        self.document = document
        self.catalog = document.catalog
        self.info = document.info
        self.pages = pages

    @cached_property
    def objects(self) -> tuple[Dictionary, ...]:
        """Every dictionary and stream that is an object of its own. Raises PdfProblem where there are too many."""
        return tuple(self.document.objects())

    @cached_property
    def streams(self) -> tuple[Dictionary, ...]:
        """The streams among them."""
        return tuple(each for each in self.objects if each.is_stream)

    @cached_property
    def xmp(self) -> Xmp | None:
        """The document's XMP; None where there is none that can be read."""
        return read_xmp(self.catalog.dictionary("Metadata"))

    @cached_property
    def intents(self) -> tuple[Dictionary, ...]:
        """The output intents of PDF/X."""
        intents = self.catalog.array("OutputIntents").dictionaries()
        return tuple(each for each in intents if each.name("S") == "GTS_PDFX")

    @cached_property
    def output_profile(self) -> IccHeader | None:
        """The header of the output profile; None where there is none, or nothing that is one."""
        return read_icc_header(self.intents[0].dictionary("DestOutputProfile")) if self.intents else None
