"""From a picture's opacity to the mask of its soft shadow."""

from __future__ import annotations

import zlib
from typing import Final

from PIL import Image, ImageFilter

from paginate.assets.imaging.coding import mask_picture
from paginate.assets.press_picture import PressPicture
from paginate.geometry import Size

PASSES: Final = 2
"""Box blurs one after the other. Each reaches its share of the blur, so that nothing is left beyond it; of two a straight
edge is within six levels of the edge of a box's shadow."""

OWN_HALF: Final = 0.5
"""Pixels that a box reaches beyond the radius given to Pillow: the radius begins at the edge of the pixel itself."""


def shadow_mask(opacity: PressPicture, size: Size, blur: float, pixels: tuple[int, int]) -> PressPicture:
    """The opacity of a picture of this size in points, blurred, at this many pixels with the blur on all sides."""
    across, down = pixels[0] / (size.width + 2 * blur), pixels[1] / (size.height + 2 * blur)
    inside = max(1, round(size.width * across)), max(1, round(size.height * down))
    mask = Image.new("L", pixels)
    mask.paste(_opacity(opacity).resize(inside, Image.Resampling.BILINEAR), (round(blur * across), round(blur * down)))
    reach = [max(0.0, blur * scale / PASSES - OWN_HALF) for scale in (across, down)]
    for _ in range(PASSES):
        mask = mask.filter(ImageFilter.BoxBlur((reach[0], reach[1])))
    return mask_picture(mask)


def _opacity(mask: PressPicture) -> Image.Image:
    """The pixels of a mask that was made here."""
    return Image.frombytes("L", (mask.width, mask.height), zlib.decompress(mask.data))
