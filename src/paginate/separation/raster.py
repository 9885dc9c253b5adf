"""The pages of a PDF as pixels, cut at a box of theirs. The door to PDFium.

What it cannot read is a PdfProblem; what we wrote ourselves it can.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import Enum
from typing import Any, Final, cast

import pypdfium2 as pdfium
from PIL import Image

from paginate.geometry import Rect
from paginate.pdf_reading.problems import PdfProblem
from paginate.units import POINTS_PER_INCH

LEAST_DPI: Final = 10.0
"""Below this a broadsheet is a stamp."""

MOST_PIXELS: Final = 150_000_000
"""A broadsheet at 650 dpi, whose proof takes 1 GB of memory."""


class ResolutionProblem(ValueError):
    """A resolution that no proof can have; the text says why. `bound` is the least or the most that it can have, in dpi."""

    def __init__(self, why: str, bound: float) -> None:
        super().__init__(why)
        self.bound = bound


class Cut(Enum):
    """How much of a page is shown: what is left when it is trimmed, what is printed of it, or all that is on the sheet."""

    TRIM = "trim"
    BLEED = "bleed"
    SHEET = "sheet"


def page_raster(pdf: bytes, dpi: float) -> Image.Image:
    """The first page on white paper, from edge to edge of its TrimBox, at `dpi` pixels per inch.

    Raises ResolutionProblem where that would be too few or too many pixels.
    """
    with _opened(pdf) as document:
        bitmap = _rendered(document, 0, dpi, Cut.TRIM)
        # Of three bytes a pixel this is a copy, which does not go with the document.
        return cast("Image.Image", bitmap.to_pil())


def gray_rasters(
    pdf: bytes, dpi: float, cut: Cut | Rect, numbers: Sequence[int] | None = None
) -> Iterator[Image.Image]:
    """Each page in gray on white paper, one after the other, or those of these numbers; cut at a box of its own.

    A Rect is in points from the top left of the TrimBox; it must lie on the sheet. Raises ResolutionProblem.
    """
    with _opened(pdf) as document:
        for number in range(len(document)) if numbers is None else numbers:
            bitmap = _rendered(document, number, dpi, cut, grayscale=True)
            yield bitmap.to_pil().copy()
            bitmap.close()


def alone_rasters(pdf: bytes, dpi: float, *, gray: bool) -> Iterator[Image.Image]:
    """Each page from edge to edge of its MediaBox: in gray on white, or in colour with how opaque it is. Raises PdfProblem."""
    with _opened(pdf) as document:
        for page in document:
            if gray:
                bitmap = page.render(scale=dpi / POINTS_PER_INCH, grayscale=True)
            else:
                bitmap = page.render(scale=dpi / POINTS_PER_INCH, fill_color=(255, 255, 255, 0), rev_byteorder=True)
            yield bitmap.to_pil().copy()
            bitmap.close()


@contextmanager
def _opened(pdf: bytes) -> Iterator[Any]:
    try:
        with pdfium.PdfDocument(pdf) as document:
            yield document
    except pdfium.PdfiumError as error:
        raise PdfProblem("pdf-damaged") from error


def _rendered(document: Any, number: int, dpi: float, cut: Cut | Rect, **options: bool) -> Any:
    # PDFium draws what the CropBox leaves of the MediaBox, and looks at it when it loads the page.
    page = document[number]
    page.set_cropbox(*_box(page, cut))
    page.close()
    page = document[number]
    _check(dpi, *page.get_size())
    return page.render(scale=dpi / POINTS_PER_INCH, rev_byteorder=True, **options)


def _box(page: Any, cut: Cut | Rect) -> tuple[float, float, float, float]:
    if isinstance(cut, Rect):
        left, _, _, top = page.get_trimbox()
        return left + cut.x, top - cut.bottom, left + cut.right, top - cut.y
    boxes = {Cut.TRIM: page.get_trimbox, Cut.BLEED: page.get_bleedbox, Cut.SHEET: page.get_mediabox}
    return cast("tuple[float, float, float, float]", boxes[cut]())


def _check(dpi: float, width: float, height: float) -> None:
    if not dpi >= LEAST_DPI:  # nan is not either
        raise ResolutionProblem(f"{dpi:g} dpi is too coarse for a proof: the least is {LEAST_DPI:g}", LEAST_DPI)
    most = math.floor(POINTS_PER_INCH * math.sqrt(MOST_PIXELS / (width * height)))
    if dpi > most:
        raise ResolutionProblem(f"{dpi:g} dpi is too fine for a page of this size: the most is {most}", most)
