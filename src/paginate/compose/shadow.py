"""The soft shadow 投影 that a photo or a box throws."""

from __future__ import annotations

from paginate.display import Picture, Shadow
from paginate.geometry import Rect
from paginate.model import SoftShadow


def shadow_of(box: Rect, shadow: SoftShadow | None, picture: Picture | None = None) -> tuple[Shadow, ...]:
    """The shadow of `box`, to be drawn before it; empty where it throws none.

    Where a `picture` that is cut out fills the box, the shadow is that of its outline.
    """
    if shadow is None:
        return ()
    moved = Rect(box.x + shadow.offset.x, box.y + shadow.offset.y, box.width, box.height)
    return (Shadow(moved, shadow.blur, shadow.color, picture.image if picture and picture.cut_out else None),)
