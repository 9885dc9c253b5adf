"""A page of somebody else's PDF, to be had in gray for one plate at a time. A door to pikepdf."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from types import TracebackType
from typing import Any, Final, Self

import pikepdf

from paginate.color import PROCESS, Ink
from paginate.pdf_reading.bounds import MOST_OPERATIONS
from paginate.pdf_reading.boxes import PageBoxes, on_sheet, read_boxes, sheet_matrix
from paginate.pdf_reading.interpreter import ReadPage, interpret
from paginate.pdf_reading.layers import read_layers
from paginate.pdf_reading.library import Library
from paginate.pdf_reading.opening import FAULTS, open_pdf
from paginate.pdf_reading.page_tree import resources_of
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.transparency import is_transparent
from paginate.pdf_reading.values import Dictionary
from paginate.separation.foreign_colors import ColorBook, Separation
from paginate.separation.plate_writer import PlateWriter
from paginate.separation.tape import Kept, Separator, Tape
from paginate.separation.workshop import Inexact, Workshop

DAMAGE: Final = (*FAULTS, AttributeError, IndexError)
"""What comes of objects that are not what they should be."""

SAVING: Final[Mapping[str, Any]] = {
    "compress_streams": False, "fix_metadata_version": False, "object_stream_mode": pikepdf.ObjectStreamMode.disable,
}  # fmt: skip
"""How a file is written that is read back at once."""

MOST_PLAYED: Final = 4 * MOST_OPERATIONS
"""Operations of all plates together: a page of few inks may be long, one of thirty may not."""

USUAL_DPI: Final = 300.0
"""As fine as images are kept where nobody says how fine the plates are."""


class ForeignPage:
    """A page of a PDF, to be had plate by plate, with images as fine as `dpi` needs them. Raises PdfProblem where there is none.

    `grouped`: what is transparent in it is blended in a group of its own, not with the page that it is placed on.
    """

    def __init__(
        self, data: bytes, number: int, press: Separation, dpi: float = USUAL_DPI, *, grouped: bool = False
    ) -> None:
        self._pdf = open_pdf(data)
        self._made: dict[str, bytes] = {}
        book, kept = ColorBook(press), Kept()
        self._shop = Workshop(self._pdf, book, kept, dpi)
        try:
            pages = list(self._pdf.pages)
            self._page = pages[number]
            read = Dictionary(self._page.obj)
            boxes = read_boxes(read)
            is_group = grouped and (bool(read.dictionary("Group")) or is_transparent(resources_of(read)))
            self._tape, self.problems = _taped(self._pdf, read, boxes, (book, kept), is_group=is_group)
            self._page.trimbox = pikepdf.Array(boxes.finished)  # where it is cut, also where it does not say so
            for page in pages:
                _emptied(self._pdf, page)
            if is_group:
                self._page.obj.Group = pikepdf.Dictionary(S=pikepdf.Name.Transparency, CS=pikepdf.Name.DeviceGray)
            for plate in PROCESS:
                self.on(plate)
        except DAMAGE as error:
            raise PdfProblem("pdf-damaged") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pdf.close()

    def on(self, plate: str) -> bytes:
        """The file with the page as this plate has it, in gray, and all other pages empty."""
        if plate not in self._made:
            content, resources = PlateWriter(self._shop, plate).played(self._tape)
            self._page.obj.Contents = self._pdf.make_stream(content)
            self._page.obj.Resources = resources
            target = BytesIO()
            self._pdf.save(target, **SAVING)
            self._made[plate] = target.getvalue()
        return self._made[plate]

    @property
    def inks(self) -> tuple[Ink, ...]:
        """The spot inks that the page uses."""
        return tuple(self._shop.book.inks.values())

    @property
    def inexact(self) -> tuple[Inexact, ...]:
        """What of the page is not exactly on the plates, and where on its sheet."""
        return tuple(self._shop.inexact)

    @property
    def approximate(self) -> bool:
        """Whether anything is not exactly on the plates, or the page is too much for them and left out."""
        return bool(self._shop.inexact) or "pdf-too-complex" in self.problems


def _taped(
    pdf: pikepdf.Pdf, page: Dictionary, boxes: PageBoxes, shared: tuple[ColorBook, Kept], *, is_group: bool
) -> tuple[Tape, frozenset[str]]:
    """The page's content on a tape, and what was wrong with it; of one that is too complex, nothing."""
    matrix = sheet_matrix(page, boxes)
    tape = Tape(resources_of(page))
    read = ReadPage(page, tape.resources, matrix, on_sheet(boxes.media, matrix), is_group)
    found = interpret(read, Separator(tape, *shared), Library(read_layers(Dictionary(pdf.Root))))
    plates = len(PROCESS) + len(shared[0].inks)
    if found.bounds.operations * plates > MOST_PLAYED:
        found.problems.add("pdf-too-complex")
    if "pdf-too-complex" in found.problems:
        tape = Tape(tape.resources)
    return tape, frozenset(found.problems)


def _emptied(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    page.obj.Contents = pdf.make_stream(b"")
    page.obj.Resources = pikepdf.Dictionary()
    for key in ("/Annots", "/Group"):
        if key in page.obj:
            del page.obj[key]
