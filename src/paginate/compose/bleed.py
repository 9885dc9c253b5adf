"""What reaches beyond the bleed is cut there, to the thousandth of a point."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, assert_never

from paginate.display import ComposedFrame, Item, Line, Picture, PlacedPage, Shadow, Shape
from paginate.geometry import Rect, Size

EXACT: Final = 0.0005
"""Points: what is no farther beyond the bleed is written in the PDF as if it ended there."""

CORNERS: Final = 4
"""Of a rectangle."""

OF_TEXT: Final = frozenset({"text", "heading", "table"})
"""The kinds of frame that have no place at the bleed."""


def cut_frame(frame: ComposedFrame, bleed: Rect) -> ComposedFrame:
    """The frame with its items as far as they lie within the bleed; text is left as it is, since it has no place there."""
    if frame.kind in OF_TEXT:
        return frame
    return frame._replace(items=tuple(part for item in frame.items for part in _cut(item, bleed)))


def within(box: Rect, bleed: Rect) -> Rect | None:
    """The part of a box that lies within the bleed, the whole box where all of it does; None where nothing is left."""
    seen = box.intersection(bleed)
    if seen is None:
        return None
    if max(seen.x - box.x, seen.y - box.y, box.right - seen.right, box.bottom - seen.bottom) <= EXACT:
        return box
    return seen if seen.area else None


def _cut(item: Item, bleed: Rect) -> Iterator[Item]:
    match item:
        case Line():
            yield item
        case Picture():
            if (seen := within(item.box, bleed)) is not None:
                crop = _crop(item.box, item.crop, seen)
                pixels = _pixels(item, seen)
                yield item if seen is item.box else item._replace(box=seen, crop=crop, pixels=pixels)
        case PlacedPage():
            if (seen := within(item.box, bleed)) is not None:
                yield item if seen is item.box else item._replace(box=seen, crop=_crop(item.box, item.crop, seen))
        case Shadow():
            around = item.box.inset(-item.blur)
            if (seen := within(around, bleed)) is not None:
                yield item if seen is around else item._replace(seen=seen)
        case Shape():
            yield from _cut_shape(item, bleed)
        case _:
            assert_never(item)


def _crop(box: Rect, crop: Rect, seen: Rect) -> Rect:
    """What of the source is seen, where of the box that `crop` fills only the part `seen` is."""
    across, down = crop.width / box.width, crop.height / box.height
    left, top = crop.x + (seen.x - box.x) * across, crop.y + (seen.y - box.y) * down
    return Rect(left, top, seen.width * across, seen.height * down)


def _pixels(picture: Picture, seen: Rect) -> Size:
    box, pixels = picture.box, picture.pixels
    return Size(
        max(1, round(pixels.width * seen.width / box.width)), max(1, round(pixels.height * seen.height / box.height))
    )


def _cut_shape(shape: Shape, bleed: Rect) -> Iterator[Shape]:
    """A rule, a tint or a border: what is left of a border is drawn as bars. The strokes across a placeholder stay."""
    box = Rect.around(shape.points)
    outer = box if shape.stroke is None else box.inset(-shape.stroke_width / 2)
    if len(shape.points) != CORNERS or within(outer, bleed) is outer:
        yield shape
        return
    if shape.fill is not None and (seen := within(box, bleed)) is not None:
        yield shape._replace(points=seen.corners(), stroke=None, stroke_width=0.0)
    if shape.stroke is not None:
        for bar in _bars(outer, shape.stroke_width):
            if (seen := within(bar, bleed)) is not None:
                yield Shape(seen.corners(), fill=shape.stroke, overprint=shape.overprint)


def _bars(outer: Rect, width: float) -> tuple[Rect, ...]:
    """The four sides of a border, none over another."""
    between = outer.height - 2 * width
    return (
        Rect(outer.x, outer.y, outer.width, width),
        Rect(outer.x, outer.bottom - width, outer.width, width),
        Rect(outer.x, outer.y + width, width, between),
        Rect(outer.right - width, outer.y + width, width, between),
    )
