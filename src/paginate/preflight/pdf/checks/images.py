"""Images that a page shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Dictionary
from paginate.preflight.pdf.clause import Breach
from paginate.preflight.pdf.examined import Examined

JPX_CHANNELS: Final = frozenset({1, 3, 4})
DEEPEST_JPX: Final = 16
"""Channels, and bits of each, that JPEG 2000 may have; alpha adds one to three."""


def alternates(examined: Examined) -> Iterator[Breach]:
    """Images that come in another version too."""
    for stream in examined.streams:
        if stream.name("Subtype") == "Image" and "Alternates" in stream:
            yield Breach()


def alternates_for_printing(examined: Examined) -> Iterator[Breach]:
    """Images of which another version is printed."""
    for stream in examined.streams:
        versions = stream.array("Alternates").dictionaries() if stream.name("Subtype") == "Image" else ()
        if any(version.flag("DefaultForPrinting") for version in versions):
            yield Breach()


def sixteen_bits(examined: Examined) -> Iterator[Breach]:
    """Images of 16 bits a component, which PDF 1.5 brought."""
    return _images_where(examined, lambda image: image.number("BitsPerComponent") == 16)


def soft_masks(examined: Examined) -> Iterator[Breach]:
    """Soft masks of images that are not gray, or have masks themselves."""
    return _images_where(examined, lambda image: _is_unlike_a_mask(image.dictionary("SMask")))


def _is_unlike_a_mask(mask: Dictionary) -> bool:
    return bool(mask) and (mask.name("ColorSpace") != "DeviceGray" or "SMask" in mask)


def jpeg_2000(examined: Examined) -> Iterator[Breach]:
    """JPEG 2000 with a number of channels or bits that a press cannot take."""
    return _images_where(examined, lambda image: "JPXDecode" in image.filters() and not _is_baseline(image))


def _images_where(examined: Examined, is_broken: Callable[[Dictionary], bool]) -> Iterator[Breach]:
    """The images that break a clause."""
    for page in examined.pages:
        for shown in page.images:
            if is_broken(shown.image):
                yield Breach({}, page.number, shown.box)


def _is_baseline(image: Dictionary) -> bool:
    """Whether the header box (ISO 15444-1, I.5.3.1) says 1, 3 or 4 channels of at most 16 bits; a bare codestream may be so."""
    try:
        data = image.packed()[:4096]
    except PdfProblem:
        return False
    start = data.find(b"ihdr")
    if start < 0:
        return data[:4] == b"\xff\x4f\xff\x51"
    channels = int.from_bytes(data[start + 12 : start + 14], "big")
    bits = (data[start + 14] & 0x7F) + 1 if len(data) > start + 14 else 0
    with_alpha = channels - 1 if image.number("SMaskInData") else channels
    return with_alpha in JPX_CHANNELS and 1 <= bits <= DEEPEST_JPX
