"""The soft shadows of photos and boxes."""

from __future__ import annotations

from paginate.geometry import Point
from paginate.model import SoftShadow
from paginate.source import schema
from paginate.source.setting import Points


def soft_shadow(written: schema.Shadow | None, points: Points) -> SoftShadow | None:
    """The shadow that is written, if one is."""
    if written is None:
        return None
    right, down = written.offset
    return SoftShadow(Point(points(right), points(down)), points(written.blur), written.color)
