"""Boxes: a shadow, a tint over it, a border around it."""

from __future__ import annotations

from paginate.compose.shadow import shadow_of
from paginate.compose.shapes import border, tint
from paginate.display import Item, Shape
from paginate.model import BoxFrame
from paginate.press import Black


def compose_box(frame: BoxFrame, black: Black) -> tuple[Item, ...]:
    """The shadow, the tint, then the border, whose outer edge is the box's."""
    items: list[Item] = [*shadow_of(frame.box, frame.shadow)]
    if frame.fill is not None:
        items.append(tint(frame.box.corners(), frame.fill, black))
    if frame.border > 0:
        items.append(_border(frame, black))
    return tuple(items)


def _border(frame: BoxFrame, black: Black) -> Shape:
    box, width, color = frame.box, frame.border, frame.border_color
    if 2 * width >= min(box.width, box.height):
        return tint(box.corners(), color, black)
    return border(box.inset(width / 2).corners(), color, width, black)
