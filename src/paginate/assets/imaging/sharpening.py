"""Sharpening for newsprint, which softens: an unsharp mask of light and dark, as fine as the screen resolves."""

from __future__ import annotations

from typing import Final

from PIL import Image, ImageChops, ImageFilter

BLUR: Final = ImageFilter.Kernel((3, 3), (1, 2, 1, 2, 4, 2, 1, 2, 1))
"""The mask: a pixel and those around it, which is half a cell of the screen each way, since a photo has at most two pixels a
cell. One that has fewer is sharpened as wide as its own pixels are; there is nothing finer in it."""

THRESHOLD: Final = 2
"""Levels of 255 by which a pixel must differ from its blurred self: grain and the traces of JPEG are left alone."""

EVEN: Final = 128
"""The value of no difference."""


def sharpened(image: Image.Image, amount: float) -> Image.Image:
    """The image in L or RGB with its edges raised by `amount`: 0.8 adds 80 % of what blurring would take away.

    Of colours only the lightness is sharpened, so that no edge gets a fringe.
    """
    if amount <= 0:
        return image
    light = image.convert("L")
    difference = ImageChops.subtract(light, light.filter(BLUR), scale=1 / amount, offset=EVEN)
    least = THRESHOLD * amount
    edges = difference.point([EVEN if abs(level - EVEN) <= least else level for level in range(256)])
    if image.mode == "RGB":
        edges = Image.merge("RGB", [edges] * 3)
    return ImageChops.add(image, edges, offset=-EVEN)
