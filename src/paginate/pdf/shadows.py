"""Soft shadows as soft masks (ISO 32000-1, 11.6.5.3): how much of the shadow's colour is seen where."""

from __future__ import annotations

import math
import zlib
from collections.abc import Mapping
from typing import Final, NamedTuple

from paginate.assets.press_picture import PressPicture
from paginate.display import ComposedPage, Shadow
from paginate.pdf.images import image_object
from paginate.pdf.reportlab_objects import COMPRESSION, ObjectFile, PdfObject, array, dictionary, name, stream

PIXEL: Final = 0.5
"""Points: finer than a newspaper's screen, so that no step of a soft edge is seen."""

MOST_PIXELS: Final = 2048
"""A mask's longest side: a larger shadow is no sharper for more."""

HARD: Final = 0.001
"""Points of blur that a shadow without any has."""


class Mask(NamedTuple):
    """The shape of a shadow, in points: equal ones share one mask."""

    width: float
    height: float
    blur: float


def mask_of(shadow: Shadow) -> Mask:
    """The shape of the shadow, wherever it lies and whatever its colour."""
    return Mask(shadow.box.width, shadow.box.height, shadow.blur)


def collect_masks(page: ComposedPage) -> dict[Mask, str]:
    """The masks of the page's shadows, with their resource names."""
    masks: dict[Mask, str] = {}
    for item in page.items():
        if isinstance(item, Shadow):
            masks.setdefault(mask_of(item), f"M{len(masks) + 1}")
    return masks


def mask_states(file: ObjectFile, masks: Mapping[Mask, str]) -> dict[str, PdfObject]:
    """Add the masks to the file; returns the page's graphics state resources.

    A mask lies over the unit square. The colour is multiplied with what lies under it: a shadow adds its ink and takes
    away no other, neither of the paper's tint nor of a spot colour.
    """
    states = {}
    for mask, resource in masks.items():
        group = {
            "Type": name("XObject"),
            "Subtype": name("Form"),
            "BBox": array([0, 0, 1, 1]),
            "Group": dictionary({"S": name("Transparency"), "CS": name("DeviceGray")}),
            "Resources": dictionary({"XObject": dictionary({"Im1": image_object(file, mask_picture(mask))})}),
        }
        soft_mask = {"Type": name("Mask"), "S": name("Luminosity"), "G": file.add(stream(b"/Im1 Do\n", group))}
        entries = {"Type": name("ExtGState"), "BM": name("Multiply"), "SMask": dictionary(soft_mask)}
        states[resource] = file.add(dictionary(entries))
    return states


def mask_picture(mask: Mask) -> PressPicture:
    """The mask as a gray picture of the shadow's box with its blur on all sides: 255 where the shadow is full."""
    width, height = mask.width + 2 * mask.blur, mask.height + 2 * mask.blur
    pixel = max(PIXEL, max(width, height) / MOST_PIXELS)
    across = bytes(round(255 * share) for share in _profile(mask.width, mask.blur, math.ceil(width / pixel)))
    down = _profile(mask.height, mask.blur, math.ceil(height / pixel))
    rows = {share: across.translate(bytes(round(share * level) for level in range(256))) for share in set(down)}
    data = zlib.compress(b"".join(rows[share] for share in down), COMPRESSION)
    return PressPicture(len(across), len(down), "DeviceGray", 8, "FlateDecode", data)


def _profile(length: float, blur: float, pixels: int) -> list[float]:
    """How full the shadow of a bar of `length` points is at the middle of each pixel, with the blur on both sides."""
    blur = max(blur, HARD)
    step = (length + 2 * blur) / pixels
    places = [(number + 0.5) * step - blur for number in range(pixels)]
    return [round(_edge(place / blur) - _edge((place - length) / blur), 4) for place in places]


def _edge(distance: float) -> float:
    """How full a shadow is so many blurs inside its edge: like a Gaussian's integral, but 0 from -1 and 1 from 1 on."""
    inside = min(max(distance, -1.0), 1.0)
    return 0.5 + inside * (15 - 10 * inside**2 + 3 * inside**4) / 16
