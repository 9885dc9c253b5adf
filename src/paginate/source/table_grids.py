"""The texts of a table's cells as they are read, row by row, each with its place in its file."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from paginate.diagnostics import Span
from paginate.records import NamedTuple

CellPlace = Callable[[int, int, int, int, int], Span]
"""The place of a piece of a cell's text: the cell's row and column, the line in the cell and the first character there, all from 0,
and the length of the piece."""


class JoinedCells(NamedTuple):
    """Cells that are one: rows and columns, first and last of each, from 0."""

    rows: tuple[int, int]
    columns: tuple[int, int]


class TextGrid(NamedTuple):
    """The texts of cells, row by row; rows may be ragged. `joined` are those that the file itself joins."""

    rows: Sequence[Sequence[str]]
    place: CellPlace
    joined: tuple[JoinedCells, ...] = ()


def without_empty_edges(rows: Sequence[Sequence[str]]) -> Sequence[Sequence[str]]:
    """The rows without empty ones at the end, and without columns at the right that are empty in all: what spreadsheets leave."""
    found = list(rows)
    while found and not any(cell.strip() for cell in found[-1]):
        found.pop()
    width = max((number + 1 for row in found for number, cell in enumerate(row) if cell.strip()), default=0)
    return [row[:width] for row in found]
