"""Shapes in their colours, and with each whether it prints over what lies under it; boxes, and the shadows of boxes and photos."""

from __future__ import annotations

from paginate.color import Color
from paginate.display import Item, Picture, Shadow, Shape
from paginate.geometry import Point, Rect
from paginate.model import BoxFrame, RuleFrame, SoftShadow
from paginate.paint import Part, overprints
from paginate.press import Black

Points = tuple[Point, ...]


def rule(points: Points, color: Color, black: Black) -> Shape:
    """A rule: a shape so narrow that it counts as a line."""
    return Shape(points, fill=color, overprint=overprints(color, Part.RULE, black))


def compose_rule(frame: RuleFrame, black: Black) -> tuple[Item, ...]:
    """A line over the whole box, or one for each stroke of ink."""
    box = frame.box
    if not frame.strokes:
        return (rule(box.corners(), frame.color, black),)
    is_horizontal, found, start = box.width >= box.height, [], 0.0
    for number, stroke in enumerate(frame.strokes):
        if number % 2 == 0:
            across = Rect(box.x, box.y + start, box.width, stroke)
            down = Rect(box.x + start, box.y, stroke, box.height)
            found.append(rule((across if is_horizontal else down).corners(), frame.color, black))
        start += stroke
    return tuple(found)


def border(points: Points, color: Color, width: float, black: Black) -> Shape:
    """A line of `width` points along the sides."""
    return Shape(points, None, color, width, overprint=overprints(color, Part.RULE, black))


def tint(points: Points, color: Color, black: Black) -> Shape:
    """An area."""
    return Shape(points, fill=color, overprint=overprints(color, Part.TINT, black))


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


def shadow_of(box: Rect, shadow: SoftShadow | None, picture: Picture | None = None) -> tuple[Shadow, ...]:
    """The shadow of `box`, to be drawn before it; empty where it throws none.

    Where a `picture` that is cut out fills the box, the shadow is that of its outline.
    """
    if shadow is None:
        return ()
    moved = Rect(box.x + shadow.offset.x, box.y + shadow.offset.y, box.width, box.height)
    return (Shadow(moved, shadow.blur, shadow.color, picture.image if picture and picture.cut_out else None),)
