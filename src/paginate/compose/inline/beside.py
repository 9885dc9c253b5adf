"""What is set and drawn beside the cells of a line: readings, dots, lines, frames."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.compose.inline.breaker import Broken
from paginate.compose.inline.items import Items
from paginate.compose.inline.line import LinePlace, set_line
from paginate.compose.inline.ornaments import Standing, ornaments
from paginate.compose.inline.ruby import length_of, readings_beside
from paginate.compose.inline.set_cells import SetCells
from paginate.display import GlyphRun, Line

__all__ = ["SetCells", "with_beside"]


def with_beside(line: Line, items: Items, cells: SetCells, place: LinePlace) -> Line:
    """The line with what belongs beside its cells."""
    standing = Standing(place.axes, place.block + items.style.size / 2)
    drawn = tuple(ornaments(items, cells, standing)) if items.has_lettering else ()
    return line._replace(ornaments=drawn, annotations=tuple(_annotations(items, cells, place)))


def _annotations(items: Items, line: SetCells, place: LinePlace) -> Iterator[GlyphRun]:
    """The runs of the readings beside a line, each over the middle of its characters: on the side where reading begins, or, where
    the style says so, on the other (CLREQ 3.3.2)."""
    size = items.style.size
    for reading, middle in readings_beside(items, line):
        own = reading.items
        length = length_of(own)
        block = place.block - own.style.size if items.style.ruby.over else place.block + size
        at = LinePlace(place.axes, middle - length / 2, block, length)
        yield from set_line(own, 0, Broken(len(own)), at).runs
