"""Tables: rows of cells with their texts, how wide columns are, and the rules between cells. Lengths are points."""

from __future__ import annotations

from collections.abc import Mapping

from paginate.color import Color
from paginate.diagnostics import Span
from paginate.model.paragraph import Paragraph
from paginate.model.style import Align, Style
from paginate.records import NamedTuple


class ColumnWidth(NamedTuple):
    """How wide a column is: `fixed` points, or `shares` of what other columns leave; with neither, as wide as its content."""

    fixed: float = 0.0
    shares: float = 0.0


class TableCell(NamedTuple):
    """A cell: the row and column in which it begins, from 0, how many of each it takes, and its text.

    `block_align` says where the text stands across its lines, `on_point`: with the point of its number under those of the column.
    """

    row: int
    column: int
    paragraphs: tuple[Paragraph, ...]
    style: Style
    block_align: Align
    rows: int = 1
    columns: int = 1
    on_point: bool = False
    fill: Color | None = None


class Stroke(NamedTuple):
    """How a rule is drawn."""

    weight: float
    color: Color


class TableRules(NamedTuple):
    """The rules of a table by place; None: there is none."""

    above: Stroke | None = None
    below: Stroke | None = None
    left: Stroke | None = None
    right: Stroke | None = None
    header: Stroke | None = None
    rows: Stroke | None = None
    columns: Stroke | None = None


class TableSide(NamedTuple):
    """A side of a cell: `row` and `column` are those of the cell under it or at its right, were there one."""

    row: int
    column: int
    is_upright: bool


class SetTable(NamedTuple):
    """A table. `rows` are the cells that begin in each row, from left to right; `header` of the rows are repeated.

    `padding` is the white beside the text of a cell, and above and below it; None of the latter: half of what its style has between
    lines. `line`: rows take whole lines of so many points, `least` of them at least; 0: rows are as deep as their content. `sides`
    are rules of their own that some cells have.
    """

    name: str
    span: Span
    columns: tuple[ColumnWidth, ...]
    rows: tuple[tuple[TableCell, ...], ...]
    header: int = 0
    padding: tuple[float, float | None] = (0.0, None)
    line: float = 0.0
    least: int = 1
    rules: TableRules = TableRules()
    sides: Mapping[TableSide, Stroke | None] = {}
