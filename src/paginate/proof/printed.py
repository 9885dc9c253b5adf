"""What is printed on a page that labels must not cover: text, rules and pictures; and tints, on which they can be read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, assert_never

from paginate.color import Spot
from paginate.display import ComposedFrame, ComposedPage, Item, Line, Picture, PlacedPage, Shadow, Shape
from paginate.geometry import Rect

MOST_OF_A_TINT: Final = 0.4
"""Of all inks together: on more, thin blue type is hard to read."""


def printed_boxes(page: ComposedPage) -> Iterator[Rect]:
    """The boxes of lines with what is drawn beside their characters, of rules, borders, pictures and their placeholders."""
    for frame in page.frames:
        for item in frame.placed:
            yield from _printed(item, frame)


def tints(page: ComposedPage) -> Iterator[Rect]:
    """The boxes of light tints, and of shadows."""
    for frame in page.frames:
        for item in frame.placed:
            match item:
                case Shape() if _is_tint(item, frame):
                    yield Rect.around(item.points)
                case Shadow():
                    yield item.box.inset(-item.blur)
                case _:
                    pass


def _printed(item: Item, frame: ComposedFrame) -> Iterator[Rect]:
    match item:
        case Line():
            yield item.box
            for ornament in item.ornaments:
                yield Rect.around(ornament.points)
        case Picture() | PlacedPage():
            yield item.box
        case Shape():
            if item.fill is not None and not _is_tint(item, frame):
                yield Rect.around(item.points)
            if item.stroke is not None:
                for ends in item.sides:
                    yield Rect.around(ends).inset(-item.stroke_width / 2)
        case Shadow():
            pass
        case _:
            assert_never(item)


def _is_tint(shape: Shape, frame: ComposedFrame) -> bool:
    """Whether it is so light a part of a box that a label on it can be read."""
    if shape.fill is None or frame.kind != "box":
        return False
    inks, of_it = (shape.fill.alternate, shape.fill.tint) if isinstance(shape.fill, Spot) else (shape.fill, 1.0)
    return sum(inks) * of_it <= MOST_OF_A_TINT
