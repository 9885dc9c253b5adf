"""Soft shadows as soft masks (ISO 32000-1, 11.6.5.3): how much of the shadow's colour is seen where."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from paginate.assets.press_picture import PressPicture
from paginate.display import ComposedPage, Shadow
from paginate.geometry import Size
from paginate.pdf.images import image_object
from paginate.pdf.reportlab_objects import COMPRESSION, ObjectFile, PdfObject, array, dictionary, name
from paginate.records import NamedTuple

HARD: Final = 0.001
"""Points of blur that a shadow without any has."""

MOST_MASKS: Final = 32
"""Of which a process remembers how they are drawn: those of a page, some tens of kilobytes each."""

Outlines = Callable[[Shadow], PressPicture | None]
"""The mask of a shadow that follows a picture's outline, over its box and its blur on all sides; None for a box's shadow."""


class BoxShadow(NamedTuple):
    """The shape of a box's shadow, in points."""

    width: float
    height: float
    blur: float


class Masks(NamedTuple):
    """The masks of the page's shadows by resource name, and which each shadow has."""

    data: Mapping[str, PressPicture]
    placed: Mapping[Shadow, str]


def boxes_only(_shadow: Shadow) -> None:
    """The outlines of a page on which no picture throws a shadow."""


def collect_masks(page: ComposedPage, outline: Outlines) -> Masks:
    """Every shadow's mask; shadows of one shape share it, wherever they lie and whatever their colour."""
    names: dict[PressPicture | BoxShadow, str] = {}
    placed: dict[Shadow, str] = {}
    for item in page.items():
        if isinstance(item, Shadow) and item not in placed:
            shape = outline(item) or BoxShadow(item.box.width, item.box.height, item.blur)
            placed[item] = names.setdefault(shape, f"M{len(names) + 1}")
    data = {name: box_mask(shape) if isinstance(shape, BoxShadow) else shape for shape, name in names.items()}
    return Masks(data, placed)


def mask_states(file: ObjectFile, masks: Mapping[str, PressPicture]) -> dict[str, PdfObject]:
    """Add the masks to the file; returns the page's graphics state resources.

    A mask lies over the unit square. The colour is multiplied with what lies under it: a shadow adds its ink and takes
    away no other, neither of the paper's tint nor of a spot colour.
    """
    states = {}
    for resource, mask in masks.items():
        group = {
            "Type": name("XObject"),
            "Subtype": name("Form"),
            "BBox": array([0, 0, 1, 1]),
            "Group": dictionary({"S": name("Transparency"), "CS": name("DeviceGray")}),
            "Resources": dictionary({"XObject": dictionary({"Im1": image_object(file, mask)})}),
        }
        soft_mask = {"Type": name("Mask"), "S": name("Luminosity"), "G": file.add_stream(b"/Im1 Do\n", group)}
        entries = {"Type": name("ExtGState"), "BM": name("Multiply"), "SMask": dictionary(soft_mask)}
        states[resource] = file.add(dictionary(entries))
    return states


@lru_cache(maxsize=MOST_MASKS)
def box_mask(shadow: BoxShadow) -> PressPicture:
    """The mask as a gray picture of the shadow's box with its blur on all sides: 255 where the shadow is full."""
    from paginate.assets.shadows import mask_pixels  # few pages have shadows

    wide, high = mask_pixels(Size(shadow.width, shadow.height), shadow.blur)
    across = bytes(round(255 * share) for share in _profile(shadow.width, shadow.blur, wide))
    down = _profile(shadow.height, shadow.blur, high)
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
