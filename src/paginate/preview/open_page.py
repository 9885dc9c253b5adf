"""A page of a PDF that is kept open, drawn region by region at the resolution that a screen shows.

PDFium must not be asked from two threads at once: all calls come from one.
"""

from __future__ import annotations

import io
from typing import Any, Final

import pypdfium2 as pdfium
from PIL import Image
from pypdfium2 import raw

from paginate.geometry import Rect, Size
from paginate.records import NamedTuple

JPEG_QUALITY: Final = 90
FULL_COLOR: Final = 0
"""Red type keeps its edges where colour is not halved (4:4:4)."""

MOST_PIXELS: Final = 16_000_000
"""Of one picture: a screen of 4K with half of it again around it."""

MOST_WIDTH: Final = 200_000
"""Pixels of the whole sheet: a broadsheet of which a millimetre is half a screen."""


class Window(NamedTuple):
    """A part of the sheet in pixels: the sheet is `full` pixels wide, and of it is seen what lies in the rectangle."""

    full: int
    x: int
    y: int
    width: int
    height: int

    @property
    def is_sensible(self) -> bool:
        """Whether it can be drawn at all."""
        return (
            0 < self.full <= MOST_WIDTH and min(self.width, self.height) > 0 and self.width * self.height <= MOST_PIXELS
        )

    def part(self, box: Rect, sheet: Size) -> Window | None:
        """The pixels that a box on the sheet touches, in points from the sheet's top left, as far as the window has them."""
        scale = self.full / sheet.width
        left, top = max(int(box.x * scale) - 1, self.x), max(int(box.y * scale) - 1, self.y)
        right = min(int(box.right * scale) + 2, self.x + self.width)
        bottom = min(int(box.bottom * scale) + 2, self.y + self.height)
        return Window(self.full, left, top, right - left, bottom - top) if left < right and top < bottom else None


class OpenPage:
    """The first page of a PDF, whole sheet."""

    def __init__(self, pdf: bytes) -> None:
        self._document: Any = pdfium.PdfDocument(pdf)
        self._page: Any = self._document[0]
        self.sheet = Size(*self._page.get_size())

    def close(self) -> None:
        """Let go of the memory that PDFium keeps."""
        self._page.close()
        self._document.close()

    def drawn(self, window: Window) -> Image.Image:
        """What the window shows, on white."""
        height = round(window.full * self.sheet.height / self.sheet.width)
        bitmap = pdfium.PdfBitmap.new_native(window.width, window.height, raw.FPDFBitmap_BGRx, rev_byteorder=True)
        bitmap.fill_rect((255, 255, 255, 255), 0, 0, window.width, window.height)
        raw.FPDF_RenderPageBitmap(
            bitmap, self._page, -window.x, -window.y, window.full, height, 0, raw.FPDF_REVERSE_BYTE_ORDER
        )
        image: Image.Image = bitmap.to_pil().convert("RGB")
        bitmap.close()
        return image


def jpeg(image: Image.Image) -> bytes:
    """The picture as a browser takes it quickest."""
    data = io.BytesIO()
    image.save(data, "JPEG", quality=JPEG_QUALITY, subsampling=FULL_COLOR)
    return data.getvalue()
