"""Tables: their cells with styles, spans, tints and rules worked in, every length in points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from paginate.color import Color
from paginate.model import Align, CellAlign, Grid, Style
from paginate.model.tables import ColumnWidth, SetTable, Stroke, TableCell, TableRules, TableSide
from paginate.plan.colors import printed
from paginate.plan.paragraphs import paragraph
from paginate.plan.planning import Planning
from paginate.plan.styles import UNKNOWN, Styles
from paginate.records import NamedTuple
from paginate.source.cell_ranges import ColumnShare, TableCellRange
from paginate.source.name_lists import EXACT, LONGEST_IN_PLACE
from paginate.source.schema_tables import TableCells, TableColumn, TableRule
from paginate.source.written import WrittenParagraph, WrittenTable
from paginate.units import Length

ALIGNED: Final[Mapping[CellAlign, Align]] = {
    CellAlign.START: Align.START,
    CellAlign.CENTER: Align.CENTER,
    CellAlign.END: Align.END,
    CellAlign.JUSTIFY: Align.JUSTIFY,
    CellAlign.EVEN: Align.EVEN,
    CellAlign.DECIMAL: Align.START,
}

HEADER: Final = "table-header"
TABLE: Final = "table"
"""The styles of cells that name none."""


class Looks(NamedTuple):
    """How a cell is to look: its style, its alignment where that is not the style's, and its tint."""

    style: Style
    align: CellAlign | None
    block_align: Align
    fill: Color | None = None


def plan_tables(planning: Planning, grid: Grid, styles: Styles) -> dict[str, SetTable]:
    """Every table by name whose styles can be had; what is wrong is reported."""
    found = {}
    for name, written in planning.written.tables.items():
        if (table := _table(_Planner(written, planning, grid, styles))) is not None:
            found[name] = table
    return found


def _table(planner: _Planner) -> SetTable | None:
    """The table; None where a style that it names cannot be had, which is reported."""
    written, grid = planner.written, planner.grid
    if planner.style is UNKNOWN or planner.header_style is UNKNOWN:
        return None
    looks = planner.looks()
    if any(look.style is UNKNOWN for row in looks for look in row):
        return None
    keys = written.keys
    padding = (keys.padding, None) if isinstance(keys.padding, Length) else keys.padding
    line = grid.leading if keys.row_depth or keys.names else 0.0
    return SetTable(
        written.id,
        written.span,
        tuple(planner.widths()),
        tuple(planner.rows(looks)),
        min(keys.header, written.size[0] - 1),
        (0.0 if keys.names else planner.points(padding[0]), None if padding[1] is None else planner.points(padding[1])),
        line,
        max(1, keys.row_depth),
        planner.rules(),
        planner.sides(),
    )


class _Planner:
    """A table that is being planned."""

    def __init__(self, written: WrittenTable, planning: Planning, grid: Grid, styles: Styles) -> None:
        self.written, self.grid = written, grid
        self._keys, self._planning, self._styles = written.keys, planning, styles
        self._aligned: dict[tuple[int, CellAlign], Style] = {}
        self._narrowed: dict[tuple[int, int], Style] = {}
        self.style = styles.find(self._keys.style, TABLE)
        self.header_style = self.style
        if self._keys.header_style is not None or HEADER in styles.written:
            self.header_style = styles.find(self._keys.header_style, HEADER)

    def points(self, length: Length) -> float:
        """A length in points: 字 are the table style's, 行 the page's."""
        return length.points(self.style.size, self.grid.leading)

    def widths(self) -> Iterator[ColumnWidth]:
        """How wide each column is to be."""
        if self._keys.names is not None:
            name = ColumnWidth(self.points(self._keys.name_width))
            yield from (name if number % 2 == 0 else ColumnWidth(0.0, 1.0) for number in range(self.written.size[1]))
            return
        for column in self._columns():
            width = column if isinstance(column, Length | ColumnShare) else column.width
            yield ColumnWidth(self.points(width)) if isinstance(width, Length) else ColumnWidth(0.0, width.shares)

    def _columns(self) -> tuple[Length | ColumnShare | TableColumn, ...]:
        return self._keys.columns or (ColumnShare(0.0),) * self.written.size[1]

    # --- looks ----------------------------------------------------------------------------------------------------

    def looks(self) -> list[list[Looks]]:
        """How each cell is to look: as its table, its column, and what is said of it alone."""
        keys, styles = self._keys, self._styles
        header, zebra = (None if each is None else printed(each) for each in (keys.header_fill, keys.zebra))
        body, head = [], []
        for column in self._columns():
            said = column if isinstance(column, TableColumn) else TableColumn()
            style = self.style if said.style is None else styles.find(said.style, TABLE)
            across = said.block_align or keys.block_align
            body.append(Looks(style, said.align, across))
            align = CellAlign.CENTER if said.align is CellAlign.DECIMAL else said.align
            head.append(Looks(self.header_style, align, keys.block_align, header))
        striped = [look._replace(fill=zebra) for look in body]
        found = []
        for row in range(self.written.size[0]):
            of_row = head if row < keys.header else striped if (row - keys.header) % 2 else body
            found.append(list(of_row))
        for number, cells in enumerate(keys.cells):
            for row, place in self._cells(cells.at, number):
                found[row][place] = self._over(cells, found[row][place])
        return found

    def _over(self, cells: TableCells, look: Looks) -> Looks:
        """A look with what an entry says of its cells."""
        return Looks(
            look.style if cells.style is None else self._styles.find(cells.style, TABLE),
            look.align if cells.align is None else cells.align,
            look.block_align if cells.block_align is None else cells.block_align,
            look.fill if cells.fill is None else printed(cells.fill),
        )

    def _cells(self, at: TableCellRange, number: int) -> Iterator[tuple[int, int]]:
        """The cells of an entry; that the table does not have all of them is reported."""
        (_, foot), (_, right) = self._range(at)
        rows, width = self.written.size
        if foot > rows or right > width:
            path = (*self.written.path, "cells", number, "at")
            self._planning.report("no-such-cells", path, table=self.written.id, rows=rows, columns=width)
        yield from self._inside(at)

    def _range(self, at: TableCellRange) -> tuple[tuple[int, int], tuple[int, int]]:
        """The first and last row and column of a range, from 1."""
        rows, columns = (
            (first, last or max(size, first))
            for (first, last), size in (
                (said or (1, 0), size) for said, size in zip(at, self.written.size, strict=True)
            )
        )
        return rows, columns

    def _inside(self, at: TableCellRange) -> Iterator[tuple[int, int]]:
        """The cells of a range that the table has, from 0."""
        (top, foot), (left, right) = self._range(at)
        rows, width = self.written.size
        for row in range(top - 1, min(foot, rows)):
            for column in range(left - 1, min(right, width)):
                yield row, column

    # --- cells ----------------------------------------------------------------------------------------------------

    def rows(self, looks: list[list[Looks]]) -> Iterator[tuple[TableCell, ...]]:
        """The cells that begin in each row; those that another one covers are none."""
        rows, width = self.written.size
        joined = {(each.rows[0], each.columns[0]): each for each in self.written.joined}
        covered = {
            (row, column)
            for each in self.written.joined
            for row in range(each.rows[0], each.rows[1] + 1)
            for column in range(each.columns[0], each.columns[1] + 1)
        } - joined.keys()
        for row in range(rows):
            found = []
            for column in range(width):
                if (row, column) in covered:
                    continue
                cell = self._cell(row, column, looks[row][column])
                if (span := joined.get((row, column))) is not None:
                    rows_of, columns_of = (last - first + 1 for first, last in span)
                    cell = cell._replace(rows=rows_of, columns=columns_of)
                found.append(cell)
            yield tuple(found)

    def _cell(self, row: int, column: int, look: Looks) -> TableCell:
        texts = self.written.cells.get((row, column), ())
        if self._keys.names is not None and texts:
            look = self._of_name(texts[0], look)
        style = self._in_cells(look.style, look.align)
        made = tuple(paragraph(each, self._styles) for each in texts)
        on_point = look.align is CellAlign.DECIMAL
        return TableCell(row, column, made, style, look.block_align, on_point=on_point, fill=look.fill)

    def _of_name(self, name: WrittenParagraph, look: Looks) -> Looks:
        """How a name looks, or the heading of a section, which has a style of its own: a name is spread to its place, or narrowed
        where it has a character more."""
        if name.style is not None:
            return look._replace(style=self._styles.find(name.style.name, TABLE))
        characters, place = len(name.text.text), self._keys.name_width.value
        if characters <= place:
            return look._replace(align=look.align or CellAlign.EVEN)
        if characters > place * LONGEST_IN_PLACE + EXACT:
            return look._replace(align=look.align or CellAlign.START)
        key = id(look.style), characters
        if key not in self._narrowed:
            self._narrowed[key] = look.style._replace(narrowing=look.style.narrowing * place / characters)
        return look._replace(style=self._narrowed[key], align=CellAlign.START)

    def _in_cells(self, style: Style, align: CellAlign | None) -> Style:
        """A style with the alignment that a cell asks for: the same value each time, since what is known of a style is kept."""
        if align is None:
            return style
        key = id(style), align
        if key not in self._aligned:
            self._aligned[key] = style._replace(align=ALIGNED[align])
        return self._aligned[key]

    # --- rules ----------------------------------------------------------------------------------------------------

    def rules(self) -> TableRules:
        """The rules by place: one thickness for all, or those that are said."""
        said = self._keys.rules
        if self._keys.names is not None and "rules" not in self._keys.said:
            return TableRules()
        if isinstance(said, Length):
            return TableRules(*[self._stroke(said)] * len(TableRules._fields))
        sides = (said.outer if each is None else each for each in (said.above, said.below, said.left, said.right))
        header = said.rows if said.header is None else said.header
        return TableRules(*map(self._stroke, (*sides, header, said.rows, said.columns)))

    def _stroke(self, rule: Length | TableRule | None) -> Stroke | None:
        if rule is None:
            return None
        if isinstance(rule, Length):
            weight, color = self.points(rule), printed(TableRule().color)
        else:
            weight, color = self.points(rule.weight), printed(rule.color)
        return Stroke(weight, color) if weight > 0 else None

    def sides(self) -> dict[TableSide, Stroke | None]:
        """The rules that entries about cells say."""
        found: dict[TableSide, Stroke | None] = {}
        ends = {(each.rows[0], each.columns[0]): (each.rows[1], each.columns[1]) for each in self.written.joined}
        for cells in self._keys.cells:
            if cells.rules is None:
                continue
            strokes = {side: self._stroke(rule) for side, rule in cells.rules.said.items()}
            for cell in self._inside(cells.at):
                for side, stroke in strokes.items():
                    found |= dict.fromkeys(_sides_of(side, cell, ends.get(cell, cell)), stroke)
        return found


def _sides_of(side: str, first: tuple[int, int], last: tuple[int, int]) -> Iterator[TableSide]:
    """The sides of a cell, piece by piece, at one of its edges."""
    (top, left), (foot, right) = first, last
    if side in ("above", "below"):
        row = top if side == "above" else foot + 1
        yield from (TableSide(row, column, is_upright=False) for column in range(left, right + 1))
    else:
        column = left if side == "left" else right + 1
        yield from (TableSide(row, column, is_upright=True) for row in range(top, foot + 1))
