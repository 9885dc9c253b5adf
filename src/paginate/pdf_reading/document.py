"""A PDF as preflight reads it: trailer, catalog, pages with their inherited values, and every object."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from io import BytesIO
from types import TracebackType
from typing import Any, Final, Self

import pikepdf

from paginate.pdf_reading.copier import page_as_form
from paginate.pdf_reading.layers import read_layers
from paginate.pdf_reading.library import Library
from paginate.pdf_reading.opening import FAULTS, open_pdf
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Dictionary, plain

MOST_PAGES: Final = 64
"""Pages that are judged. A press gets one page a file; a supplement has some dozens."""

MOST_OBJECTS: Final = 150_000
"""Objects that are looked at."""

HARMLESS: Final = "Resources is missing"
"""What qpdf says of a page that uses no resources and names none: nothing is lost of it."""

_HEADER: Final = re.compile(rb"%PDF-(\d\.\d)")


class PdfDocument:
    """An open PDF, to be used in a `with` statement. Raises PdfProblem when it is opened, and for a page tree that is none."""

    def __init__(self, data: bytes) -> None:
        self.bytes = data
        self._pdf = open_pdf(data)
        self._mended = False
        self.trailer = Dictionary(self._pdf.trailer)
        self.catalog = self.trailer.dictionary("Root")
        self.info = self.trailer.dictionary("Info")
        self.is_encrypted = bool(self._pdf.is_encrypted)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pdf.close()

    @property
    def version(self) -> tuple[int, int]:
        """The version that its header, or its catalog where that is newer, says (7.2.2)."""
        found = _HEADER.search(self.bytes[:1024])
        return max(_version(found[1] if found else b""), _version((self.catalog.name("Version") or "").encode()))

    @cached_property
    def library(self) -> Library:
        """What its pages share."""
        return Library(read_layers(self.catalog))

    @cached_property
    def pages(self) -> list[Dictionary]:
        """Its pages in order. Raises PdfProblem where their tree cannot be followed."""
        try:
            return [Dictionary(page.obj) for page in self._pdf.pages]
        except (pikepdf.PdfError, RuntimeError, ValueError, TypeError, KeyError) as error:
            raise PdfProblem("pdf-damaged") from error

    @property
    def mended(self) -> bool:
        """Whether anything that was read so far was damaged, and had to be mended or left out."""
        self._mended |= any(HARMLESS not in str(warning) for warning in self._pdf.get_warnings())
        return self._mended

    def check_copy(self, number: int) -> None:
        """Raises PdfProblem where its page `number`, from 0, cannot be copied into another file with all that it uses."""
        try:
            with pikepdf.new() as other:
                form = page_as_form(self._pdf, self._pdf.pages[number], read_layers(self.catalog), flat=False)
                other.Root.Form = other.copy_foreign(form)
                other.save(BytesIO())
        except (*FAULTS, AttributeError, LookupError) as error:
            raise PdfProblem("pdf-damaged") from error

    def objects(self) -> Iterator[Dictionary]:
        """Every dictionary and stream that is an object of its own. Raises PdfProblem where there are too many."""
        for number, found in enumerate(self._objects()):
            if number == MOST_OBJECTS:
                raise PdfProblem("pdf-too-complex")
            value = plain(found)
            if isinstance(value, Dictionary):
                yield value

    def _objects(self) -> Iterator[Any]:
        try:
            yield from self._pdf.objects
        except (pikepdf.PdfError, RuntimeError) as error:
            raise PdfProblem("pdf-damaged") from error

    @property
    def has_xref_stream(self) -> bool:
        """Whether its last cross-reference is a stream (7.5.8), not a table."""
        return self.trailer.name("Type") == "XRef"


def _version(written: bytes) -> tuple[int, int]:
    found = re.fullmatch(rb"(\d)\.(\d)", written)
    return (int(found[1]), int(found[2])) if found else (0, 0)
