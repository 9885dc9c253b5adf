"""Tables in Excel workbooks (.xlsx), by openpyxl: what their cells show, and which are joined. Nothing is reckoned: of a formula
there is the value that was saved."""

from __future__ import annotations

import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any, Final
from xml.etree import ElementTree as ET

from paginate.diagnostics import Phrase, Span, phrase
from paginate.expressions import expression
from paginate.source.names import listed, name_hint
from paginate.source.number_formats import shown_value
from paginate.source.table_grids import JoinedCells, TextGrid, without_empty_edges

LARGEST: Final = 64_000_000
"""Bytes of all that is in a workbook when it is unpacked: a hundred times the largest table that a page holds."""

MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 200

_OLD: Final = b"\xd0\xcf\x11\xe0"
"""How a compound file begins, which .xls is, whatever it is called."""

_BEGINNING: Final = 4096
"""Bytes of a part in which a declaration of entities would stand."""

_MERGED: Final = expression(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_ROW: Final = expression(rb"<(?:\w+:)?row[\s>/]")
_MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

DAMAGED: Final = (
    zipfile.BadZipFile, zlib.error, SyntaxError, LookupError, ValueError, TypeError, AttributeError, EOFError,
    RuntimeError, ArithmeticError, AssertionError, NotImplementedError,
)  # fmt: skip
"""What openpyxl and the modules under it raise for files that are no workbooks or are damaged; XML's errors are SyntaxErrors."""


class WorkbookProblem(Exception):
    """A workbook that cannot be read: the finding's code and values."""

    def __init__(self, code: str, **values: str | Phrase) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def read_workbook(file: str, data: bytes, sheet: str | None) -> TextGrid:
    """The cells of a sheet, or of the first one, as Excel shows them. Raises WorkbookProblem."""
    if data.startswith(_OLD):
        raise WorkbookProblem("workbook-old", file=file)
    try:
        with zipfile.ZipFile(BytesIO(data)) as parts:
            _check_parts(file, parts)
            paths = _sheet_paths(parts)
            name = _sheet_name(file, sheet, paths)
            sheet_data = parts.read(paths[name])
        if sum(1 for _ in _ROW.finditer(sheet_data)) > MOST_ROWS:
            raise WorkbookProblem("table-too-long", file=file, most=str(MOST_ROWS))
        joined = tuple(_joined(sheet_data))
        rows = _rows(file, data, name)
    except DAMAGED as error:
        raise WorkbookProblem("workbook-damaged", file=file, reason=type(error).__name__) from None

    def place(row: int, column: int, _line: int, _start: int, length: int) -> Span:
        return Span(file, row + 1, column + 1, max(1, length))

    found = without_empty_edges(rows)
    width = max(map(len, found), default=0)
    return TextGrid([[*row, *[""] * (width - len(row))] for row in found], place, joined)


def _check_parts(file: str, parts: zipfile.ZipFile) -> None:
    """Raise WorkbookProblem for what is too large unpacked, and for declarations of entities, which workbooks do not have."""
    size = sum(part.file_size for part in parts.infolist())
    if size > LARGEST:
        sizes = [phrase("megabytes", number=f"{number / 1_000_000:.0f}") for number in (size, LARGEST)]
        raise WorkbookProblem("workbook-too-large", file=file, size=sizes[0], limit=sizes[1])
    for part in parts.infolist():
        if part.filename.endswith((".xml", ".rels")):
            with parts.open(part) as opened:
                if b"<!DOCTYPE" in opened.read(_BEGINNING):
                    raise WorkbookProblem("workbook-damaged", file=file, reason="DOCTYPE")


def _sheet_paths(parts: zipfile.ZipFile) -> Mapping[str, str]:
    """By the names of sheets, in their order, the parts that they are in."""
    book = ET.fromstring(parts.read("xl/workbook.xml"))  # noqa: S314  it declares no entities
    relations = ET.fromstring(parts.read("xl/_rels/workbook.xml.rels"))  # noqa: S314
    targets = {each.get("Id"): each.get("Target", "") for each in relations}
    found = {}
    for each in book.iter(f"{_MAIN}sheet"):
        target = targets[each.get(_ID)]
        found[each.get("name", "")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return {name: path for name, path in found.items() if "/worksheets/" in path}


def _sheet_name(file: str, sheet: str | None, paths: Mapping[str, str]) -> str:
    if not paths:
        raise WorkbookProblem("workbook-damaged", file=file, reason="0 sheets")
    if sheet is None:
        return next(iter(paths))
    if sheet not in paths:
        hint = name_hint(sheet, paths, phrase("one-of", names=listed(paths)))
        raise WorkbookProblem("no-such-sheet", file=file, name=sheet, hint=hint)
    return sheet


def _joined(sheet: bytes) -> Iterator[JoinedCells]:
    for found in _MERGED.finditer(sheet):
        first, last = ((int(found[number + 1]) - 1, _column(found[number].decode())) for number in (1, 3))
        yield JoinedCells((first[0], last[0]), (first[1], last[1]))


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _rows(file: str, data: bytes, name: str) -> list[list[str]]:
    try:
        import openpyxl  # only where a layout has a workbook
    except ImportError:
        raise WorkbookProblem("workbook-reader", file=file) from None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what in a workbook openpyxl does not keep
        book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True)
        try:
            sheet = book[name]
            sheet.reset_dimensions()  # what a file says of its size may be anything
            return [[_shown(cell) for cell in row] for row in sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS)]
        finally:
            book.close()


def _shown(cell: Any) -> str:
    return "" if cell.value is None else shown_value(cell.value, cell.number_format or "")
