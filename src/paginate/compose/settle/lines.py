"""Lines set in the places that they were given."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.compose.flow import Placement
from paginate.compose.inline import Items, Typesetter, set_line
from paginate.display import Line, LineSource


def items_of(placement: Placement, typesetter: Typesetter) -> Items:
    """The placement's items, made again where they were not kept."""
    return placement.items or typesetter.items(placement.text, placement.style)


def set_lines(placement: Placement, items: Items) -> Iterator[Line]:
    """The placement's lines, each of which knows the text that it is of, as far as they have places."""
    start = 0
    for number, (broken, place) in enumerate(zip(placement.lines, placement.places, strict=False)):
        first, end = placement.starts[number : number + 2]
        before = placement.before
        source = LineSource(
            placement.story, placement.number, before + first, before + end, placement.text.place(first)
        )
        yield set_line(items, start, broken, place)._replace(source=source)
        start = broken.end
