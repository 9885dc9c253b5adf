"""Cells of a table as a designer says them: rows and columns, counted from 1 (`行2-4 列1`)."""

from __future__ import annotations

from typing import Final

from paginate.diagnostics import phrase
from paginate.expressions import expression
from paginate.records import NamedTuple
from paginate.source.places import NARROW
from paginate.source.readers import ValueReader
from paginate.source.values import ValueProblem, read_text
from paginate.units import Length, LengthProblem, Unit, parse_length

_NUMBERS: Final = r"\s*(?P<{0}>\d{{1,5}})(?:\s*-\s*(?P<last_{0}>\d{{1,5}})?)?"
_ROWS: Final = r"(?:行|rows?)" + _NUMBERS.format("row")
_COLUMNS: Final = r"(?:列|columns?)" + _NUMBERS.format("column")
_RANGE: Final = expression(rf"(?:{_ROWS})?\s*(?:{_COLUMNS})?")
_SHARES: Final = expression(r"(\d{1,3}(?:\.\d{1,3})?)\s*(?:份|shares?)")

BY_CONTENT: Final = ("content", "按内容")
"""How a column's width, or the depth of rows, is said to be as large as what is in it."""


class TableCellRange(NamedTuple):
    """Rows and columns of a table, first and last of each, counted from 1; None of all. A last one of 0 is the table's last."""

    rows: tuple[int, int] | None
    columns: tuple[int, int] | None


class ColumnShare(NamedTuple):
    """A column's width as a share of what other columns leave; 0: as wide as its content."""

    shares: float


def read_range(value: object) -> TableCellRange:
    """The cells that a text says. Raises ValueProblem."""
    written = read_text(value).strip()
    text = written.translate(NARROW).strip()
    found = _RANGE.fullmatch(text)
    if not text or found is None:
        raise ValueProblem("not-cells", text=written, hint=phrase("cells-example"))
    ranges: list[tuple[int, int] | None] = []
    for name in ("row", "column"):
        if found[name] is None:
            ranges.append(None)
            continue
        is_open = text[found.end(name) :].lstrip().startswith("-") and found[f"last_{name}"] is None
        first, last = int(found[name]), 0 if is_open else int(found[f"last_{name}"] or found[name])
        if not first or (last and last < first) or (not last and not is_open):
            raise ValueProblem("not-cells", text=written, hint=phrase("cells-order"))
        ranges.append((first, last))
    return TableCellRange(*ranges)


def read_column_width(value: object) -> Length | ColumnShare:
    """A column's width: a length, shares of the rest, or as its content. Raises ValueProblem."""
    text = read_text(value).strip()
    if text in BY_CONTENT:
        return ColumnShare(0.0)
    if (found := _SHARES.fullmatch(text)) and float(found[1]) > 0:
        return ColumnShare(float(found[1]))
    try:
        length = parse_length(text)
    except LengthProblem:
        raise ValueProblem("not-a-column-width", text=text) from None
    if length.value <= 0 or length.unit is Unit.LINE:
        raise ValueProblem("not-a-column-width", text=text)
    return length


def read_row_depth(value: object) -> int:
    """How many whole lines a row takes at least; 0: as deep as its content. Raises ValueProblem."""
    text = read_text(value).strip()
    if text in BY_CONTENT:
        return 0
    try:
        length = parse_length(text)
    except LengthProblem:
        raise ValueProblem("not-a-row-depth", text=text) from None
    if length.unit is not Unit.LINE or not length.value.is_integer() or length.value < 1:
        raise ValueProblem("not-a-row-depth", text=text)
    return int(length.value)


CELLS: Final = ValueReader(
    "cells",
    read_range,
    {"type": "string", "pattern": r"^\s*((行|rows?)\s*[0-9０-９].*|(列|columns?)\s*[0-9０-９].*)$"},
)
COLUMN_WIDTH: Final = ValueReader(
    "column width",
    read_column_width,
    {
        "anyOf": [
            {"enum": list(BY_CONTENT)},
            {
                "type": "string",
                "pattern": r"^\s*\+?(\d+\.?\d*|\.\d+)\s*(pt|mm|cm|in|Q|q|em|磅|点|毫米|厘米|级|字|份|shares?)\s*$",
            },
        ]
    },
)
ROW_DEPTH: Final = ValueReader(
    "row depth",
    read_row_depth,
    {"anyOf": [{"enum": list(BY_CONTENT)}, {"type": "string", "pattern": r"^\s*0*[1-9]\d*\s*(lines?|行)\s*$"}]},
)
