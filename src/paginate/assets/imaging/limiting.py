"""The ink limit 总墨量 on every pixel: cyan, magenta and yellow make room, black stays."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, cast

import numpy as np
import numpy.typing as npt
from PIL import Image

Tints = npt.NDArray[np.uint8]
"""Of pixels (N, inks), 255 for the solid."""

Levels = npt.NDArray[np.int64]
"""Sums of inks, 255 for one solid."""

BLACK: Final = 3
STRIP: Final = 64
"""Rows that are looked at together: few enough to stay in the processor's cache, and whole blocks of a JPEG."""


def ink_sums(cmyk: bytes) -> npt.NDArray[np.uint32]:
    """The ink on each pixel, 255 for one solid, from four bytes a pixel."""
    pixels = np.frombuffer(cmyk, "<u4")
    pairs = (pixels & 0x00FF00FF) + ((pixels >> 8) & 0x00FF00FF)  # two inks at a time, each in its own half
    return (pairs & 0xFFFF) + (pairs >> 16)


def most_ink(image: Image.Image) -> int:
    """The most ink on one pixel of a CMYK image, 255 for one solid."""
    return max(int(ink_sums(strip.tobytes()).max()) for _, strip in strips(image))


def darkest(image: Image.Image) -> int:
    """The most black ink on one pixel of an L image, 255 for the solid."""
    lightest_ink, _ = image.getextrema()
    return 255 - int(cast(int, lightest_ink))


def limit(image: Image.Image, most: int) -> int:
    """Lower the inks of a CMYK image, in place, where more than `most` lies on a pixel; returns the most that then does."""
    seen = 0
    for row, strip in strips(image):
        data = strip.tobytes()
        sums = ink_sums(data)
        seen = max(seen, int(sums.max()))
        if (over := sums > most).any():
            pixels = np.frombuffer(data, np.uint8).reshape(-1, 4).copy()
            pixels[over] = limited_inks(pixels[over], most)
            image.paste(Image.frombytes("CMYK", strip.size, pixels.tobytes()), (0, row))
    return min(seen, most)


def limited_inks(pixels: Tints, most: int | Levels, kept: int | None = BLACK) -> Tints:
    """The pixels with all inks but `kept` lowered alike to where the sum is `most`; and that one, if they are not enough.

    Hue stays; lightness does, as far as black carries it. `most` may be another one for each pixel.
    """
    inks = pixels.astype(np.int32)
    total = inks.sum(axis=1)
    black = np.zeros_like(total) if kept is None else inks[:, kept]
    left = np.minimum(black, most)
    rest = total - black
    room = np.minimum(most - left, rest)
    lowered = inks * room[:, None] // np.maximum(rest, 1)[:, None]
    if kept is not None:
        lowered[:, kept] = left
    return np.where((total > most)[:, None], lowered, inks).astype(np.uint8)


def strips(image: Image.Image) -> Iterator[tuple[int, Image.Image]]:
    """The image from top to bottom in strips, each with the row that it starts at."""
    for row in range(0, image.height, STRIP):
        yield row, image.crop((0, row, image.width, min(row + STRIP, image.height)))
