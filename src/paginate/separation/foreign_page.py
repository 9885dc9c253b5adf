"""A page of somebody else's PDF, to be had in gray for one plate at a time. A door to pikepdf."""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from io import BytesIO
from types import TracebackType
from typing import Any, Final, Self

import pikepdf

from paginate.color import PROCESS, Ink
from paginate.pdf_reading.bounds import MOST_OPERATIONS
from paginate.pdf_reading.boxes import on_sheet, quarter_turns, read_boxes, sheet_matrix
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
from paginate.separation.tape import Inexact, Separator, SharedTapes, Tape
from paginate.separation.workshop import ImageShelf, Workshop

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


class ForeignFile:
    """An open PDF whose pages are to be had plate by plate, with images as fine as `dpi` needs them. Raises PdfProblem."""

    def __init__(self, data: bytes, press: Separation, dpi: float = USUAL_DPI) -> None:
        self.pdf = open_pdf(data)
        self.press = press
        self.dpi = dpi
        self.images: ImageShelf = {}
        self._root = Dictionary(self.pdf.Root)
        self.library = Library(read_layers(self._root))
        try:
            self._pages = list(self.pdf.pages)
        except DAMAGE as error:
            self.pdf.close()
            raise PdfProblem("pdf-damaged") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.pdf.close()

    def page(self, number: int, *, grouped: bool = False) -> ForeignPage:
        """The page of this number, from 0. Raises PdfProblem where there is none.

        `grouped`: what is transparent in it is blended in a group of its own, not with the page that it is placed on.
        """
        try:
            return ForeignPage(self, self._pages[number], grouped=grouped)
        except DAMAGE as error:
            raise PdfProblem("pdf-damaged") from error

    def written(self, pages: Sequence[pikepdf.Object]) -> bytes:
        """A file with nothing but these pages. Raises PdfProblem."""
        tree = self.pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Pages, Count=len(pages)))
        kids = [self.pdf.make_indirect(page) for page in pages]
        for page in kids:
            page.Parent = tree
        tree.Kids = pikepdf.Array(kids)
        root = self.pdf.trailer.Root
        self.pdf.trailer.Root = self.pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Catalog, Pages=tree))
        target = BytesIO()
        try:
            with warnings.catch_warnings():  # of form fields that the file's pages have and this one has not
                warnings.simplefilter("ignore")
                self.pdf.save(target, **SAVING)
        except DAMAGE as error:
            raise PdfProblem("pdf-damaged") from error
        finally:
            self.pdf.trailer.Root = root
        return target.getvalue()


class ForeignPage:
    """A page of a PDF, to be had plate by plate."""

    def __init__(self, file: ForeignFile, page: pikepdf.Page, *, grouped: bool) -> None:
        self._file = file
        self._plates: dict[str, pikepdf.Object] = {}
        read = Dictionary(page.obj)
        boxes, resources = read_boxes(read), resources_of(read)
        book, kept = ColorBook(file.press), SharedTapes()
        self._shop = Workshop(file.pdf, book, kept, file.dpi, file.images)
        is_group = grouped and (bool(read.dictionary("Group")) or is_transparent(resources))
        self._tape = Tape(resources)
        matrix = sheet_matrix(read, boxes)
        found = interpret(
            ReadPage(read, resources, matrix, on_sheet(boxes.media, matrix), is_group),
            Separator(self._tape, book, kept),
            file.library,
        )
        self.problems = found.problems
        if found.bounds.operations * (len(PROCESS) + len(book.inks)) > MOST_PLAYED:
            self.problems.add("pdf-too-complex")
        if "pdf-too-complex" in self.problems:
            self._tape = Tape(resources)
        self._entries = {
            "/Type": pikepdf.Name.Page,
            "/MediaBox": pikepdf.Array(boxes.media),
            "/TrimBox": pikepdf.Array(boxes.finished),  # where it is cut, also where it does not say so
            "/Rotate": 90 * quarter_turns(read),
        }
        self.unit = read.number("UserUnit") or 1.0
        if is_group:
            self._entries["/Group"] = pikepdf.Dictionary(S=pikepdf.Name.Transparency, CS=pikepdf.Name.DeviceGray)
        for plate in PROCESS:
            self._on(plate)

    def _on(self, plate: str) -> pikepdf.Object:
        if plate not in self._plates:
            content, resources = PlateWriter(self._shop, plate).played(self._tape)
            made = {"/Contents": self._file.pdf.make_stream(content), "/Resources": resources}
            self._plates[plate] = pikepdf.Dictionary({**self._entries, **made})
        return pikepdf.Dictionary(dict(self._plates[plate].items()))

    def on(self, plates: Sequence[str], before: int = 0) -> bytes:
        """A file with the page as each of these plates has it, in gray, one after the other, `before` them blank ones."""
        blank = [pikepdf.Dictionary({**self._entries}) for _ in range(before)]
        return self._file.written([*blank, *map(self._on, plates)])

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
