"""How wide the columns of a table are: as is said, as their content, or in shares of what is left."""

from __future__ import annotations

from collections.abc import Sequence

from paginate.compose.flow.table_cells import FlowedCells, natural_width
from paginate.model.tables import TableCell
from paginate.records import NamedTuple
from paginate.units import TOLERANCE


class Widths(NamedTuple):
    """The widths of a table's columns, and, where these have no room, how wide they would have to be together; else 0."""

    each: tuple[float, ...]
    needed: float = 0.0


def column_widths(cells: FlowedCells, room: float) -> Widths:
    """The columns in so much room. Those as wide as their content share what is over, where no others do; where they have less
    than they need, the widest give first. Where not even a character goes into each, all are narrowed."""
    columns = cells.table.columns
    least = [_least(cells, number) for number in range(len(columns))]
    fixed = sum(column.fixed for column in columns)
    open_columns = [number for number, column in enumerate(columns) if not column.fixed]
    needed = fixed + sum(least[number] for number in open_columns)
    if needed > room + TOLERANCE:
        scale = room / needed
        return Widths(tuple((column.fixed or least[number]) * scale for number, column in enumerate(columns)), needed)
    rest = room - fixed
    sharing = [number for number in open_columns if columns[number].shares]
    by_content = [number for number in open_columns if not columns[number].shares]
    natural = _natural(cells, by_content)
    most = rest - sum(least[number] for number in sharing)
    widths = [column.fixed for column in columns]
    given = _given([natural[number] for number in by_content], [least[number] for number in by_content], most)
    for number, width in zip(by_content, given, strict=True):
        widths[number] = width
    over = rest - sum(given)
    if sharing:
        total = sum(columns[number].shares for number in sharing)
        for number in sharing:
            widths[number] = over * columns[number].shares / total
    else:
        for number in by_content:
            widths[number] += over / len(by_content)
    return Widths(tuple(widths))


def _least(cells: FlowedCells, column: int) -> float:
    """A character of the column with the white around it; nothing, where no cell of it has text."""
    cell = next((cell for row in cells.table.rows for cell in row if cell.column == column and cell.paragraphs), None)
    if cell is None:
        return 0.0
    return cell.style.size + 2 * cells.padding(cell.style)[0]


def _natural(cells: FlowedCells, by_content: Sequence[int]) -> dict[int, float]:
    """How wide each of these columns is where no text in it is broken."""
    found = dict.fromkeys(by_content, 0.0)
    if not found:
        return found
    widths = [
        (cell, natural_width(cell, cells.items(cell)) + 2 * cells.padding(cell.style)[0])
        for row in cells.table.rows
        for cell in row
        if cell.paragraphs and any(number in found for number in range(cell.column, cell.column + cell.columns))
    ]
    for cell, width in widths:
        if cell.columns == 1:
            found[cell.column] = max(found[cell.column], width)
    for column, (before, behind) in cells.points.items():
        if column in found:
            found[column] = max(found[column], before + behind + 2 * cells.table.padding[0] + TOLERANCE)
    for cell, width in widths:
        if cell.columns > 1:
            _widen(cell, width, cells, found)
    return found


def _widen(cell: TableCell, width: float, cells: FlowedCells, found: dict[int, float]) -> None:
    """Give the columns under a cell that spans several what they lack for it, where none of them takes shares."""
    under = range(cell.column, cell.column + cell.columns)
    columns = [cells.table.columns[number] for number in under]
    mine = [number for number in under if number in found]
    lacks = width - sum(column.fixed for column in columns) - sum(found[number] for number in mine)
    if lacks > 0 and not any(column.shares for column in columns):
        for number in mine:
            found[number] += lacks / len(mine)


def _given(natural: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """What of the room each column gets: what it needs, or, where that is too much, as much as the others that need more."""
    wanted = [max(pair) for pair in zip(natural, least, strict=True)]
    found = [0.0] * len(wanted)
    left = sorted(range(len(wanted)), key=lambda number: wanted[number])
    while left:
        share = room / len(left)
        number = left[0]
        if wanted[number] > share + TOLERANCE:
            break
        found[number] = wanted[number]
        room -= wanted[number]
        left.pop(0)
    for number in left:
        found[number] = share
    return found
