"""The resolution of a picture at its placed size, and when it is under a limit, as the Ghent Workgroup counts."""

from __future__ import annotations

from typing import Final

from paginate.display import Picture
from paginate.units import POINTS_PER_INCH

SLACK: Final = 1.0
"""Pixels per inch: GWG 2022 writes 100 ppi as "greater than 99" (R0031) and 550 as "greater than 549" (R0032)."""


def resolution(picture: Picture) -> float:
    """Pixels of the source per inch of the page, along the coarser side."""
    crop, box = picture.crop, picture.box
    return min(crop.width / box.width, crop.height / box.height) * POINTS_PER_INCH


def is_under(found: float, limit: float) -> bool:
    """Whether a picture of so many pixels per inch misses a limit in pixels per inch."""
    return found <= limit - SLACK
