"""How a picture's resolution is told, and what the press asks of it."""

from __future__ import annotations

import math

from paginate.assets.press_picture import PressPicture
from paginate.press import PressProfile, Resolution


def whole(found: float) -> str:
    """A resolution as it is told: what falls short of a limit does not look as if it reached it."""
    return f"{math.floor(found)}"


def asked_of(prepared: PressPicture, press: PressProfile) -> Resolution:
    """What the press asks of such a picture: more where its pixels are black or white."""
    return press.line_art if prepared.bits_per_component == 1 else press.resolution
