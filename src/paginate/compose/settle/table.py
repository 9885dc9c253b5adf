"""A table set: the tints of its cells, its rules, the lines of text in its cells; and what is to be said of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from paginate.color import Color
from paginate.compose.flow.table import FlowedTable, TablePart
from paginate.compose.inline import Typesetter
from paginate.compose.settle.line_faults import report_lines
from paginate.compose.settle.lines import items_of, offset_of, set_lines
from paginate.compose.shapes import rule, tint
from paginate.diagnostics import Sink
from paginate.display import Item
from paginate.display.moving import moved
from paginate.geometry import Rect
from paginate.model import TableFrame
from paginate.model.tables import SetTable, Stroke, TableSide
from paginate.press import Black
from paginate.units import in_millimetres, same


def settle_table(frame: TableFrame, flowed: FlowedTable, typesetter: Typesetter) -> Iterator[Item]:
    """What is drawn of a table in one of its frames, measured from the frame's offset: tints, rules over them, and text."""
    _report(frame, flowed, typesetter.sink)
    narrow: set[str] = set()
    for part in flowed.parts:
        if part.frame != frame.id:
            continue
        black = typesetter.black
        offset = offset_of(frame.box)
        for shape in (*_tints(part, black), *rules_of(part, flowed.table, black)):
            yield moved(shape, offset.reversed())
        for cell in part.cells:
            for placement in cell.placements:
                items = items_of(placement, typesetter)
                lines = list(set_lines(placement, items, {frame.id: offset}, typesetter))
                if not cell.is_repeated:
                    report_lines(placement, items, lines, narrow, typesetter.sink)
                yield from lines


def _report(frame: TableFrame, flowed: FlowedTable, sink: Sink) -> None:
    """Report a table that has no room: rows that are left, columns that are narrower than a character."""
    if frame.id in flowed.too_wide:
        needed, room = flowed.too_wide[frame.id]
        words = in_millimetres(needed=needed, room=room)
        sink.report("table-too-wide", frame.span, table=flowed.table.name, frame=frame.id, **words)
    if flowed.left.rows and frame is flowed.frames[-1]:
        rows, characters = flowed.left
        sink.report(
            "table-overset", frame.span, table=flowed.table.name, frame=frame.id, rows=rows, characters=characters
        )


def _tints(part: TablePart, black: Black) -> Iterator[Item]:
    return (tint(box.corners(), fill, black) for fill, box in _tinted(part))


def _tinted(part: TablePart) -> Sequence[tuple[Color, Rect]]:
    """The areas of one tint: cells that lie side by side, and then rows that lie under one another, are one, so that no seam is
    seen between them."""
    found: list[tuple[Color, Rect]] = []
    cells = [(each.cell.fill, each.box) for each in part.cells if each.cell.fill is not None]
    for fill, box in sorted(cells, key=lambda each: (each[1].y, each[1].x)):
        if found and found[-1][0] == fill and _meet(found[-1][1], box):
            box = found.pop()[1].union(box)
        found.append((fill, box))
    rows: list[tuple[Color, Rect]] = []
    for fill, box in sorted(found, key=lambda each: (each[1].x, each[1].width, each[1].y)):
        if rows and rows[-1][0] == fill and _meet(rows[-1][1], box):
            box = rows.pop()[1].union(box)
        rows.append((fill, box))
    return rows


def _meet(one: Rect, other: Rect) -> bool:
    """Whether the second box goes on where the first ends, to the right or below, so that both are one rectangle."""
    if same(one.y, other.y) and same(one.height, other.height):
        return same(one.right, other.x)
    return same(one.x, other.x) and same(one.width, other.width) and same(one.bottom, other.y)


# --- rules ------------------------------------------------------------------------------------------------------------


def rules_of(part: TablePart, table: SetTable, black: Black) -> Iterator[Item]:
    """The rules of a part, the thickest last: they cover the ends of the others. Those around the part lie within it, those between
    cells in the middle of their edge; pieces of one kind that meet are one rule."""
    for stroke, box in sorted(_placed_rules(part, table), key=lambda each: each[0].weight):
        yield rule(box.corners(), stroke.color, black)


def _placed_rules(part: TablePart, table: SetTable) -> Iterator[tuple[Stroke, Rect]]:
    owners = _owners(part)
    tops = [*(row.y for row in part.rows), part.bottom]
    for number, y in enumerate(tops):
        strokes = [_across(part, table, owners, (number, column)) for column in range(len(part.edges) - 1)]
        for stroke, first, end in _runs(strokes):
            top = y if number == 0 else y - stroke.weight if number == len(tops) - 1 else y - stroke.weight / 2
            yield stroke, Rect(part.edges[first], top, part.edges[end] - part.edges[first], stroke.weight)
    for number, x in enumerate(part.edges):
        strokes = [_down(part, table, owners, (row, number)) for row in range(len(part.rows))]
        for stroke, first, end in _runs(strokes):
            is_last = number == len(part.edges) - 1
            left = x if number == 0 else x - stroke.weight if is_last else x - stroke.weight / 2
            yield stroke, Rect(left, tops[first], stroke.weight, tops[end] - tops[first])


def _owners(part: TablePart) -> Sequence[Sequence[int]]:
    """By row and column of the part, the number of the cell that is there."""
    at = {row.number: number for number, row in enumerate(part.rows)}
    found = [[-1] * (len(part.edges) - 1) for _ in part.rows]
    for number, (cell, _, _, _) in enumerate(part.cells):
        first = at[cell.row]
        for row in range(first, first + cell.rows):
            found[row][cell.column : cell.column + cell.columns] = [number] * cell.columns
    return found


def _across(part: TablePart, table: SetTable, owners: Sequence[Sequence[int]], at: tuple[int, int]) -> Stroke | None:
    """The rule over a cell of the part, or under its last row; none within a span."""
    number, column = at
    rows = part.rows
    if 0 < number < len(rows) and owners[number - 1][column] == owners[number][column]:
        return None
    for row in (rows[number].number if number < len(rows) else -1, rows[number - 1].number + 1 if number else -1):
        side = TableSide(row, column, is_upright=False)
        if row >= 0 and side in table.sides:
            return table.sides[side]
    if number == 0:
        return table.rules.above
    if number == len(rows):
        return table.rules.below
    is_under_header = rows[number - 1].number < table.header <= rows[number].number
    return table.rules.header if is_under_header else table.rules.rows


def _down(part: TablePart, table: SetTable, owners: Sequence[Sequence[int]], at: tuple[int, int]) -> Stroke | None:
    """The rule at the left of a cell of the part, or at the right of its last one; none within a span."""
    row, number = at
    width = len(part.edges) - 1
    if 0 < number < width and owners[row][number - 1] == owners[row][number]:
        return None
    side = TableSide(part.rows[row].number, number, is_upright=True)
    if side in table.sides:
        return table.sides[side]
    if number in (0, width):
        return table.rules.left if number == 0 else table.rules.right
    return table.rules.columns


def _runs(strokes: Sequence[Stroke | None]) -> Iterator[tuple[Stroke, int, int]]:
    """Strokes of one kind that follow one another: the first, and the one behind the last."""
    for stroke, found in groupby(enumerate(strokes), key=itemgetter(1)):
        numbers = [number for number, _ in found]
        if stroke is not None:
            yield stroke, numbers[0], numbers[-1] + 1
