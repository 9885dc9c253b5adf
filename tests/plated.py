"""Plates of pages made by hand, for tests."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from handmade import face, page
from paginate.assets.press_picture import PressPicture
from paginate.color import PROCESS_INKS, Color, Process
from paginate.display import Item, Picture
from paginate.geometry import Rect, Size
from paginate.pdf import Sources
from paginate.separation.plates import Plates, plates
from paginate.separation.raster import Cut
from setting import PRESS

DPI = 72.0
"""A pixel a point: a box on the page is the same box on a plate."""


def sources(pictures: Mapping[str, PressPicture] | None = None, placed: bytes = b"") -> Sources:
    """Pictures by their source; one PDF for every placed page."""
    return Sources(face, lambda picture: (pictures or {})[picture.source], lambda _: placed)


def separated(*items: Item, pictures: Mapping[str, PressPicture] | None = None, dpi: float = DPI) -> Plates:
    """The plates of a page with these items, cut at its trim."""
    return plates(page(*items), sources(pictures), PRESS, dpi, Cut.TRIM)


def photo(
    x: float, y: float, width: float, height: float, *, source: str = "photo", inks: tuple[Color, ...] = ()
) -> Picture:
    """The picture of this source in this box."""
    return Picture(source, Rect(x, y, width, height), Rect(0, 0, 1, 1), Size(1, 1), inks)


def inks_at(made: Plates, x: float, y: float) -> dict[str, int]:
    """The inks on the page at a point, in percent; those that are not there are left out."""
    scale = made.pixels_per_point
    row, column = int((y - made.origin.y) * scale), int((x - made.origin.x) * scale)
    found = {name: int(raster[row, column]) for name, raster in zip(made.names, made.rasters, strict=True)}
    return {name: round(value / 2.55) for name, value in found.items() if value}


def flat(size: tuple[int, int], *colors: tuple[tuple[int, int, int, int], Process], dpi: float = DPI) -> Plates:
    """Process plates of `size` pixels (width, height) with rectangles: left, top, right, bottom in pixels, and the colour."""
    rasters = [np.zeros((size[1], size[0]), np.uint8) for _ in PROCESS_INKS]
    for (left, top, right, bottom), color in colors:
        for raster, tint in zip(rasters, color, strict=True):
            raster[top:bottom, left:right] = round(255 * tint)
    names, solids = tuple(ink.name for ink in PROCESS_INKS), tuple(ink.solid for ink in PROCESS_INKS)
    return Plates(names, tuple(rasters), solids, dpi)
