"""The colour space of an image: as its dictionary says, or, of JPEG 2000 without one, as its data do (ISO 32000-1, 7.4.9)."""

from __future__ import annotations

from typing import Final

from paginate.pdf_reading.color_spaces import DEVICE_CMYK, DEVICE_GRAY, DEVICE_RGB, ColorSpace
from paginate.pdf_reading.library import Library
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Dictionary
from paginate.records import NamedTuple

HEAD: Final = 1 << 16
"""Bytes of JPEG 2000 in which its header is looked for; a profile may be in it."""

ENUMERATED: Final = {12: DEVICE_CMYK, 16: DEVICE_RGB, 17: DEVICE_GRAY, 18: DEVICE_RGB}
"""Colour spaces by their number (ISO 15444-1, I.5.3.3; 12 of part 2): CMYK, sRGB, gray, sYCC."""

BY_CHANNELS: Final = {1: DEVICE_GRAY, 2: DEVICE_GRAY, 3: DEVICE_RGB, 4: DEVICE_CMYK}
"""What channels mean of which nothing is said."""


class JpxHeader(NamedTuple):
    """How many channels an image has, of how many bits each (0: not said), and its enumerated colour space, if it has one."""

    channels: int
    bits: int
    space: int | None


def jpx_header(image: Dictionary) -> JpxHeader | None:
    """What the head of JPEG 2000 data says, in its boxes (I.5.3) or in a bare codestream (A.5.1); None where it is none."""
    try:
        data = image.packed()[:HEAD]
    except PdfProblem:
        return None
    if data[:4] == b"\xff\x4f\xff\x51":
        return JpxHeader(int.from_bytes(data[40:42], "big"), (data[42] & 0x7F) + 1 if len(data) > 42 else 0, None)
    start = data.find(b"ihdr")
    if start < 0:
        return None
    channels = int.from_bytes(data[start + 12 : start + 14], "big")
    bits = (data[start + 14] & 0x7F) + 1 if len(data) > start + 14 else 0
    color = data.find(b"colr", start)
    enumerated = color >= 0 and data[color + 4 : color + 5] == b"\1"
    return JpxHeader(channels, bits, int.from_bytes(data[color + 7 : color + 11], "big") if enumerated else None)


def space_of_image(image: Dictionary, library: Library, resources: Dictionary) -> ColorSpace:
    """The space of an image that is no stencil. Raises PdfProblem where there is none."""
    written = image["ColorSpace"]
    header = jpx_header(image) if written is None and "JPXDecode" in image.filters() else None
    if header is None:
        return library.space(written, resources)
    space = ENUMERATED.get(header.space or 0) or BY_CHANNELS.get(header.channels)
    if space is None:
        raise PdfProblem("pdf-damaged")
    return space
