"""The page of a PDF as pixels, cut at its trim. The door to PDFium."""

from __future__ import annotations

import math
from typing import Final, cast

import pypdfium2 as pdfium
from PIL import Image

from paginate.units import POINTS_PER_INCH

LEAST_DPI: Final = 10.0
"""Below this a broadsheet is a stamp."""

MOST_PIXELS: Final = 150_000_000
"""A broadsheet at 650 dpi, whose proof takes 1 GB of memory."""


class ResolutionProblem(ValueError):
    """A resolution that no proof can have; the text says why."""


def page_raster(pdf: bytes, dpi: float) -> Image.Image:
    """The first page on white paper, from edge to edge of its TrimBox, at `dpi` pixels per inch.

    Raises ResolutionProblem where that would be too few or too many pixels.
    """
    with pdfium.PdfDocument(pdf) as document:
        # PDFium draws what the CropBox leaves of the MediaBox, and looks at it when it loads the page.
        page = document[0]
        page.set_cropbox(*page.get_trimbox())
        page.close()
        page = document[0]
        _check(dpi, *page.get_size())
        bitmap = page.render(scale=dpi / POINTS_PER_INCH, rev_byteorder=True)
        # Of three bytes a pixel this is a copy, which does not go with the document.
        return cast("Image.Image", bitmap.to_pil())


def _check(dpi: float, width: float, height: float) -> None:
    if not dpi >= LEAST_DPI:  # nan is not either
        raise ResolutionProblem(f"{dpi:g} dpi is too coarse for a proof: the least is {LEAST_DPI:g}")
    most = math.floor(POINTS_PER_INCH * math.sqrt(MOST_PIXELS / (width * height)))
    if dpi > most:
        raise ResolutionProblem(f"{dpi:g} dpi is too fine for a page of this size: the most is {most}")
