"""The page as our plates print it: overprint as on the press, the paper's colour, and how much of each ink lies at a point."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

from PIL import Image

from paginate import pipeline
from paginate.geometry import Point, Rect
from paginate.preview.open_page import Window
from paginate.preview.resident import Version
from paginate.proof.soft import soft_picture
from paginate.separation.plates import Plates, plates
from paginate.separation.raster import LEAST_DPI, Cut
from paginate.units import POINTS_PER_INCH

INK_DPI: Final = 144.0
"""Half a point a pixel: the stem of body type is seen as ink, and not as a gray of ink and paper."""

SOLID: Final = 255


def as_printed(version: Version, piece: Window) -> Image.Image:
    """A piece of the sheet on the press's paper."""
    sheet = version.page.sheet
    dpi = piece.full / sheet.width * POINTS_PER_INCH
    if dpi < LEAST_DPI:  # a stamp, on which nobody looks for overprint
        return version.page.drawn(piece)
    points = sheet.width / piece.full
    right, bottom = (
        min((piece.x + piece.width) * points, sheet.width),
        min((piece.y + piece.height) * points, sheet.height),
    )
    box = Rect(piece.x * points, piece.y * points, right - piece.x * points, bottom - piece.y * points)
    made = _plates(version, dpi, box.moved(version.origin.reversed()))
    shown = soft_picture(made, version.composed.layout.press.condition.profile)
    return shown.crop((0, 0, piece.width, piece.height)) if shown.size != (piece.width, piece.height) else shown


class PlateMeter:
    """How much ink lies at points of the page. Of the version that was asked for last the plates are kept."""

    def __init__(self) -> None:
        self._kept: tuple[int, Plates] | None = None

    def inks_at(self, version: Version, point: Point) -> Mapping[str, int]:
        """By ink how much of it lies there, in percent; those of which there is none are left out. Empty off the sheet."""
        if self._kept is None or self._kept[0] != version.number:
            self._kept = version.number, _plates(version, INK_DPI, Cut.SHEET)
        made = self._kept[1]
        column = math.floor((point.x - made.origin.x) * made.pixels_per_point)
        row = math.floor((point.y - made.origin.y) * made.pixels_per_point)
        height, width = made.rasters[0].shape
        if not (0 <= column < width and 0 <= row < height):
            return {}
        tints = {name: int(raster[row, column]) for name, raster in zip(made.names, made.rasters, strict=True)}
        return {name: round(100 * tint / SOLID) for name, tint in tints.items() if tint}


def _plates(version: Version, dpi: float, cut: Cut | Rect) -> Plates:
    composed = version.composed
    return plates(composed.page, pipeline.sources(composed, version.pictures), composed.layout.press, dpi, cut)
