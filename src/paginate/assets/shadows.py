"""The soft shadow of a picture's opaque parts, as a mask: made once, then cached by the content it was made from."""

from __future__ import annotations

import hashlib
import math
from typing import Final

from paginate.assets.cache import Cache, cache_key
from paginate.assets.press_picture import PressPicture, pack, usable
from paginate.assets.versions import encoding
from paginate.geometry import Size

PIXEL: Final = 0.5
"""Points: finer than a newspaper's screen, so that no step of a soft edge is seen."""

MOST_PIXELS: Final = 2048
"""A mask's longest side: more pixels do not make a larger shadow sharper."""


def mask_pixels(size: Size, blur: float) -> tuple[int, int]:
    """The pixels, across and down, of the mask of a shadow of this size that has its blur on all sides, all in points."""
    width, height = size.width + 2 * blur, size.height + 2 * blur
    pixel = max(PIXEL, max(width, height) / MOST_PIXELS)
    return math.ceil(width / pixel), math.ceil(height / pixel)


def outline_shadow(cache: Cache, opacity: PressPicture, size: Size, blur: float) -> PressPicture:
    """The mask of the shadow of a picture of this size in points, of which `opacity` is the mask: 255 where it is full.

    It covers the picture with its blur on all sides.
    """
    pixels = mask_pixels(size, blur)
    key = cache_key("shadow", encoding(), hashlib.sha256(pack(opacity)).hexdigest(), repr((*pixels, *size, blur)))
    known = cache.understood(key, usable)
    if known is not None:
        return known
    from paginate.assets.imaging.shadowing import shadow_mask  # Pillow takes 30 ms to import: not where the cache knows

    made = shadow_mask(opacity, size, blur, pixels)
    cache.put(key, pack(made))
    return made
