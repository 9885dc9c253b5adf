"""Lines set in the places that they were given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from paginate.compose.flow import Placement
from paginate.compose.inline import Items, Typesetter, set_line
from paginate.display import Line, LineSource
from paginate.geometry import Point, Rect


def items_of(placement: Placement, typesetter: Typesetter) -> Items:
    """The placement's items, made again where they were not kept."""
    return placement.items or typesetter.items(placement.text, placement.style)


def offset_of(box: Rect) -> Point:
    """From where the items of a frame with this box are measured: its top left corner."""
    return Point(box.x, box.y)


def set_lines(placement: Placement, items: Items, offsets: Mapping[str, Point]) -> Iterator[Line]:
    """The placement's lines, each of which knows the text that it is of, as far as they have places.

    Each is measured from its frame's offset, by the frame's id.
    """
    lines = _set_lines(placement, items, offsets)
    if not placement.style.tabs:
        return lines
    from paginate.compose.settle.leaders import with_leaders  # few styles have tab stops

    return with_leaders(lines, placement, offsets)


def _set_lines(placement: Placement, items: Items, offsets: Mapping[str, Point]) -> Iterator[Line]:
    start = 0
    for number, (broken, place, frame) in enumerate(
        zip(placement.lines, placement.places, placement.frames, strict=False)
    ):
        place = place._replace(axes=place.axes.moved(offsets[frame].reversed()))
        first, end = placement.starts[number : number + 2]
        before = placement.before
        source = LineSource(
            placement.story, placement.number, before + first, before + end, placement.text.place(first)
        )
        yield set_line(items, start, broken, place)._replace(source=source)
        start = broken.end
