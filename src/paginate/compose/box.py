"""Boxes: a shadow, a tint over it, a border around it."""

from __future__ import annotations

from paginate.color import Color
from paginate.compose.shadow import shadow_of
from paginate.display import Item, Shape
from paginate.geometry import Rect
from paginate.model import BoxFrame


def compose_box(frame: BoxFrame) -> tuple[Item, ...]:
    """The shadow, the tint, then the border, whose outer edge is the box's."""
    items: list[Item] = [*shadow_of(frame.box, frame.shadow)]
    if frame.fill is not None:
        items.append(Shape(frame.box.corners(), fill=frame.fill))
    if frame.border > 0:
        items.append(_border(frame.box, frame.border, frame.border_color))
    return tuple(items)


def _border(box: Rect, width: float, color: Color) -> Shape:
    if 2 * width >= min(box.width, box.height):
        return Shape(box.corners(), fill=color)
    return Shape(box.inset(width / 2).corners(), fill=None, stroke=color, stroke_width=width)
