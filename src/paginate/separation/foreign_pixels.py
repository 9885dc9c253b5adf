"""Single things of other people's pages drawn by PDFium alone: images whose data only it unpacks, and shadings of light."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any, Final

import numpy as np
import pikepdf
from PIL import Image

from paginate.pdf_reading.inline_images import InlineImage
from paginate.pdf_reading.values import Dictionary
from paginate.separation.plate_pictures import Raster
from paginate.separation.raster import alone_rasters

LARGEST: Final = 14_400
"""Points that a side of a page may have (ISO 32000-1, Annex C)."""


def drawn_alone(image: Dictionary, width: int, height: int) -> Image.Image:
    """An image of one component as its samples are, in gray, pixel by pixel. Raises PdfProblem."""
    scale = min(1.0, LARGEST / max(width, height))
    with pikepdf.new() as pdf:
        held = image.as_stream(pdf) if isinstance(image, InlineImage) else pdf.copy_foreign(image.raw)
        for key in ("/SMask", "/Mask", "/Decode", "/OC", "/ImageMask"):
            if key in held:
                del held[key]
        held.ColorSpace = pikepdf.Name.DeviceGray
        page_size = (width * scale, height * scale)
        content = f"{page_size[0]:.6f} 0 0 {page_size[1]:.6f} 0 0 cm /Im Do".encode()
        file = _page(pdf, page_size, content, {"XObject": {"Im": held}})
    (drawn,) = alone_rasters(file, 72 / scale, gray=True)
    return drawn if drawn.size == (width, height) else drawn.resize((width, height), Image.Resampling.NEAREST)


def shading_alone(shading: pikepdf.Object, matrix: Sequence[float], size: tuple[float, float], dpi: float) -> Raster:
    """A shading, an object of its own, in light and how opaque it is, four bytes a pixel, on a page of a size in points;
    `matrix` leads there. Raises PdfProblem.
    """
    with pikepdf.new() as pdf:
        made = pdf.copy_foreign(shading)
        numbers = " ".join(f"{number:.6f}" for number in matrix)
        file = _page(pdf, size, f"{numbers} cm /Sh sh".encode(), {"Shading": {"Sh": made}})
    (drawn,) = alone_rasters(file, dpi, gray=False)
    return np.asarray(drawn)


def _page(pdf: pikepdf.Pdf, size: tuple[float, float], content: bytes, resources: dict[str, dict[str, Any]]) -> bytes:
    pdf.add_blank_page(page_size=size)
    page = pdf.pages[0].obj
    page.Contents = pdf.make_stream(content)
    kinds = {
        f"/{kind}": pikepdf.Dictionary({f"/{name}": each for name, each in named.items()})
        for kind, named in resources.items()
    }
    page.Resources = pikepdf.Dictionary(kinds)
    target = BytesIO()
    pdf.save(target, compress_streams=False)
    return target.getvalue()
