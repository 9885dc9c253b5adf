"""How much ink an image lays at most, where that can be read off its data without unpacking a JPEG."""

from __future__ import annotations

from typing import Final

from paginate.pdf_reading.color_spaces import ColorSpace, SpaceFamily
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import NO_OBJECT, Dictionary

MOST_PIXELS: Final = 8_000_000
"""Pixels of a page that are looked at, in about a second."""

PLAIN_FILTERS: Final = frozenset({"FlateDecode", "ASCII85Decode", "ASCIIHexDecode", "RunLengthDecode", "LZWDecode"})
"""Filters that pack data without knowing that they are an image."""

SOLID: Final = 255


class InkMeter:
    """Measures the images of a page, each once, and no more pixels than take a second."""

    def __init__(self) -> None:
        self._left: float = MOST_PIXELS
        self._known: dict[tuple[int, int], float | None] = {}

    def most_ink(self, image: Dictionary, space: ColorSpace) -> float | None:
        """The most ink on one of an image's pixels, 4 for four solids; None if it cannot be found quickly."""
        if image.identity not in self._known or image.identity == NO_OBJECT:
            pixels = (image.number("Width") or 0) * (image.number("Height") or 0)
            measurable = 0 < pixels <= self._left and PLAIN_FILTERS.issuperset(image.filters())
            self._left -= pixels if measurable else 0
            self._known[image.identity] = _most_ink(image, space, int(pixels)) if measurable else None
        return self._known[image.identity]


def _most_ink(image: Dictionary, space: ColorSpace, pixels: int) -> float | None:
    inverts = _inverts(image, space)
    if (
        image.number("BitsPerComponent") != 8
        or space.family not in (SpaceFamily.CMYK, SpaceFamily.GRAY)
        or inverts is None
    ):
        return None
    try:
        data = image.data()[: pixels * space.components]
    except PdfProblem:
        return None
    whole = data[: len(data) // space.components * space.components]
    if not whole:
        return None
    if space.family is SpaceFamily.GRAY:
        return (max(whole) if inverts else SOLID - min(whole)) / SOLID
    sums = [sum(color) for color in {whole[start : start + 4] for start in range(0, len(whole), 4)}]
    return (4 * SOLID - min(sums) if inverts else max(sums)) / SOLID


def _inverts(image: Dictionary, space: ColorSpace) -> bool | None:
    """Whether Decode turns the values round; None where it does something else."""
    decode = image.numbers("Decode")
    if decode is None or decode == (0, 1) * space.components:
        return False
    return True if decode == (1, 0) * space.components else None
