"""Colours and soft shadows as a press prints them, from what is written."""

from __future__ import annotations

from paginate.color import Color, Process, Spot
from paginate.geometry import Point
from paginate.model import SoftShadow
from paginate.plan.planning import Points
from paginate.source import schema


def printed(written: Process | schema.SpotInk) -> Color:
    """The colour that was written: of process inks, or a tint of a spot ink."""
    if isinstance(written, schema.SpotInk):
        return Spot(written.spot, written.tint / 100, written.cmyk, written.overprint)
    return written


def soft_shadow(written: schema.Shadow | None, points: Points) -> SoftShadow | None:
    """The shadow that is written, if one is."""
    if written is None:
        return None
    right, down = written.offset
    return SoftShadow(Point(points(right), points(down)), points(written.blur), written.color)
