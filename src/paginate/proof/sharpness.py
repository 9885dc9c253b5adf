"""How many pixels per inch a picture has as it is placed, and whether that is enough for the press."""

from __future__ import annotations

import math

from paginate.assets.press_picture import PressPicture
from paginate.display import Picture
from paginate.press import PressProfile, Resolution
from paginate.units import POINTS_PER_INCH


def resolution(picture: Picture) -> float:
    """Pixels of the source per inch of the page, along the coarser side."""
    across, down = picture.crop.width / picture.box.width, picture.crop.height / picture.box.height
    return POINTS_PER_INCH * min(across, down)


def whole(found: float) -> str:
    """A resolution as it is told: what falls short of a limit does not look as if it reached it."""
    return f"{math.floor(found)}"


def asked_of(prepared: PressPicture, press: PressProfile) -> Resolution:
    """What the press asks of such a picture: more where its pixels are black or white."""
    return press.line_art if prepared.bits_per_component == 1 else press.resolution
