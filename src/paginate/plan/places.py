"""Where frames stand that are placed in columns and lines: the cells of a place, and the room that is left beside others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from paginate.geometry import Rect
from paginate.plan.base_grid import BaseGrid
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.source.places import Place
from paginate.source.written import WrittenFrame
from paginate.units import TOLERANCE


class CellRange(NamedTuple):
    """Columns and lines of a grid, first and last of each."""

    columns: tuple[int, int]
    lines: tuple[int, int]


class Placed(NamedTuple):
    """Where a frame stands: cells of a grid, of several places where it is no rectangle; or a gutter beside lines.

    `open_depth`: how deep it is depends on its text, and these are all lines that it may take.
    """

    grid: BaseGrid
    cells: tuple[CellRange, ...]
    is_gutter: bool = False
    open_depth: bool = False

    @property
    def parts(self) -> tuple[Rect, ...]:
        """The places on the page."""
        if self.is_gutter:
            return tuple(self.grid.gutter_area(*each) for each in self.cells)
        return tuple(self.grid.area(*each) for each in self.cells)

    @property
    def box(self) -> Rect:
        """The smallest rectangle that has all places."""
        return Rect.around(corner for part in self.parts for corner in part.corners())

    def columns(self) -> tuple[Rect, ...]:
        """The base columns of the places in the order of reading; one runs on through places that touch."""
        columns: list[CellRange] = []
        for cells in self.cells:
            for number in range(cells.columns[0], cells.columns[1] + 1):
                _run_on(columns, CellRange((number, number), cells.lines))
        return tuple(self.grid.area(*column) for column in columns)


def _run_on(columns: list[CellRange], column: CellRange) -> None:
    """Add a piece of column, to the one that it continues if there is one."""
    for place, other in enumerate(columns):
        if other.columns == column.columns and other.lines[1] + 1 == column.lines[0]:
            columns[place] = CellRange(other.columns, (other.lines[0], column.lines[1]))
            return
        if other.columns == column.columns and column.lines[1] + 1 == other.lines[0]:
            columns[place] = CellRange(other.columns, (column.lines[0], other.lines[1]))
            return
    columns.append(column)


class Numbered(NamedTuple):
    """What is placed by number: from where to where across the columns, and its lines as far as they are said."""

    id: str
    start: float
    end: float
    first: int
    last: int


def written_places(frame: schema.Frame) -> tuple[Place, ...]:
    """The places that a frame says; none of one that is placed in lengths, or only below others."""
    at = frame.at
    if isinstance(at, Place):
        return (at,)
    return tuple(each for each in at or () if isinstance(each, Place))


def whole_cells(places: Iterable[Place]) -> Iterator[CellRange]:
    """The cells of places that say all of their columns and lines."""
    for place in places:
        first, last = place.lines or (None, None)
        if place.columns is not None and first is not None and last is not None:
            yield CellRange(place.columns, (first, last))


def is_placed(frame: schema.Frame) -> bool:
    """Whether a frame is placed in columns and lines, and not in lengths."""
    return bool(written_places(frame)) or (frame.at is None and frame.below is not None)


def numbered(frames: Iterable[WrittenFrame], base: BaseGrid, grids: Mapping[str, BaseGrid]) -> tuple[Numbered, ...]:
    """All that open depths end before. What is meant to lie over others is not, nor is a rule in a gutter."""
    found = []
    for frame in frames:
        if frame.keys.over:
            continue
        grid = grids.get(frame.keys.grid or "", base)
        found += [
            Numbered(frame.id, *span, first, last)
            for place in written_places(frame.keys)
            if not place.gutter and place.lines is not None and (span := _across(place, grid)) is not None
            for first, last in _known_lines(place.lines)
        ]
    return tuple(found)


def _across(place: Place, grid: BaseGrid) -> tuple[float, float] | None:
    first, last = place.columns or (1, len(grid.columns))
    if last > len(grid.columns):
        return None
    start, width = grid.span(first, last)
    return start, start + width


def _known_lines(lines: tuple[int | None, int | None]) -> Iterator[tuple[int, int]]:
    first, last = lines
    one, other = first or last, last or first
    if one is not None and other is not None:
        yield one, other


def room_below(name: str, line: int, across: tuple[float, float], grid: BaseGrid, others: Sequence[Numbered]) -> int:
    """The last line that a frame may take that begins at `line`: before the next thing that is placed by number."""
    below = [each.first for each in _beside(name, across, others) if each.first > line]
    return min([grid.lines, *(first - 1 for first in below)])


def room_above(name: str, line: int, across: tuple[float, float], others: Sequence[Numbered]) -> int:
    """The first line that a frame may take that ends at `line`: under the last thing above that is placed by number."""
    return max([1, *(each.last + 1 for each in _beside(name, across, others) if each.last < line)])


def _beside(name: str, across: tuple[float, float], others: Sequence[Numbered]) -> Iterator[Numbered]:
    start, end = across
    return (
        each for each in others if each.id != name and each.start + TOLERANCE < end and start + TOLERANCE < each.end
    )
