"""Facts about a photo from its file: its size and mode, and whether a PDF can hold the file."""

from __future__ import annotations

from typing import Final

from PIL import ImageChops

from paginate.assets.imaging.limiting import darkest, most_ink
from paginate.assets.imaging.opening import decode, opened
from paginate.assets.imaging.orientation import UPRIGHT, orientation_of
from paginate.assets.press_picture import PressPicture

FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The markers that start a JPEG's frame and say how it is coded (ITU-T T.81, table B.1)."""

PDF_FRAMES: Final = frozenset({0xC0, 0xC1, 0xC2})
"""Baseline, extended sequential and progressive, with Huffman codes: all that DCTDecode knows (ISO 32000-1, 7.4.8)."""


def measure(name: str, data: bytes) -> tuple[int, int, str]:
    """The photo's width and height in pixels, upright, and its mode. Raises PictureProblem."""
    with opened(name, data) as image:
        width, height = image.size
        if orientation_of(image).on_side:
            width, height = height, width
        return width, height, image.mode


def prove(name: str, data: bytes) -> PressPicture | None:
    """The photo as it is in its file `data`, but without these, if a PDF can hold that file; None if it cannot.

    The whole file is decoded, to see that nothing is missing and how much ink there is. A gray photo with a profile of its
    own cannot: its numbers are not the press's. Raises PictureProblem.
    """
    with opened(name, data) as image:
        if image.format != "JPEG" or image.mode not in ("L", "CMYK") or orientation_of(image) is not UPRIGHT:
            return None
        width, height = image.size
        decode(name, image, image.size)
    if _frame(data) not in PDF_FRAMES:
        return None
    if image.mode == "L":
        if image.info.get("icc_profile"):
            return None
        return PressPicture(width, height, "DeviceGray", 8, "DCTDecode", b"", most_ink=darkest(image) / 255)
    inverted = "adobe" in image.info
    most = most_ink(image if inverted else ImageChops.invert(image))
    return PressPicture(width, height, "DeviceCMYK", 8, "DCTDecode", b"", inverted=inverted, most_ink=most / 255)


def _frame(jpeg: bytes) -> int:
    """The marker that starts the frame; 0 if the chain of segments has none."""
    at = 2
    while at + 4 <= len(jpeg) and jpeg[at] == 0xFF:
        marker = jpeg[at + 1]
        if marker in FRAMES:
            return marker
        # Any number of fill bytes may come before a marker.
        at += 1 if marker == 0xFF else 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
    return 0
