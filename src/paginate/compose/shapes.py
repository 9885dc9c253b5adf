"""Shapes in their colours, and with each whether it prints over what lies under it."""

from __future__ import annotations

from paginate.color import Color
from paginate.display import Shape
from paginate.geometry import Point
from paginate.paint import Part, overprints
from paginate.press import Black

Points = tuple[Point, ...]


def rule(points: Points, color: Color, black: Black) -> Shape:
    """A rule: a shape so narrow that it counts as a line."""
    return Shape(points, fill=color, overprint=overprints(color, Part.RULE, black))


def border(points: Points, color: Color, width: float, black: Black) -> Shape:
    """A line of `width` points along the sides."""
    return Shape(points, None, color, width, overprint=overprints(color, Part.RULE, black))


def tint(points: Points, color: Color, black: Black) -> Shape:
    """An area."""
    return Shape(points, fill=color, overprint=overprints(color, Part.TINT, black))
