"""Items moved: the same things at another place."""

from __future__ import annotations

from typing import assert_never, overload

from paginate.display.items import GlyphRun, Item, Line, Picture, PlacedPage, Shadow, Shape
from paginate.geometry import ORIGIN, Point


@overload
def moved(item: Line, by: Point) -> Line: ...
@overload
def moved(item: Item, by: Point) -> Item: ...
def moved(item: Item, by: Point) -> Item:
    """The item so far to the right and down."""
    if by == ORIGIN:
        return item
    match item:
        case Line():
            runs = tuple([_moved_run(run, by) for run in item.runs])
            ornaments = tuple(_moved_shape(shape, by) for shape in item.ornaments)
            annotations = tuple(_moved_run(run, by) for run in item.annotations)
            return item._replace(box=item.box.moved(by), runs=runs, ornaments=ornaments, annotations=annotations)
        case Shape():
            return _moved_shape(item, by)
        case Shadow():
            seen = None if item.seen is None else item.seen.moved(by)
            return item._replace(box=item.box.moved(by), seen=seen)
        case Picture() | PlacedPage():
            return item._replace(box=item.box.moved(by))
        case _:
            assert_never(item)


def _moved_run(run: GlyphRun, by: Point) -> GlyphRun:
    return run._replace(origin=run.origin.moved(by))


def _moved_shape(shape: Shape, by: Point) -> Shape:
    return shape._replace(points=tuple(point.moved(by) for point in shape.points))


def all_moved(items: tuple[Item, ...], by: Point) -> tuple[Item, ...]:
    """The items so far to the right and down."""
    return tuple([moved(item, by) for item in items])
