"""The tables as they are written: their rows read from the layout, a CSV file or a workbook, cell by cell, and which are joined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from paginate.assets import OutsideFolder, reason
from paginate.diagnostics import Span, phrase
from paginate.diagnostics.span import TEXT_LINE_BREAK
from paginate.records import NamedTuple
from paginate.source.cell_ranges import TableCellRange
from paginate.source.csv_files import read_csv
from paginate.source.paragraphs import Manuscript, in_layout, numbered_paragraphs
from paginate.source.positions import Path
from paginate.source.reading import Reading
from paginate.source.runs import StyleNames
from paginate.source.schema_tables import TableContent
from paginate.source.table_grids import JoinedCells, TextGrid
from paginate.source.text_files import FILE_LIMIT, TextFile, read_text
from paginate.source.written import WrittenParagraph, WrittenTable

MOST_CELLS: Final = 200_000
"""Of one table: more than ten broadsheet pages hold."""

TOLD_AT_MOST: Final = 10
"""Ragged rows, or cells with text under a span, of one table that are reported each by itself."""

WORKBOOKS: Final = (".xlsx", ".xlsm", ".xls")


def read_tables(reading: Reading, styles: StyleNames) -> dict[str, WrittenTable]:
    """Every table that has rows; what is wrong with the others is reported."""
    found = {}
    for name, keys in reading.layout.tables.items():
        if (table := _read(name, keys, reading, styles)) is not None:
            found[name] = table
    return found


def _read(name: str, keys: TableContent, reading: Reading, styles: StyleNames) -> WrittenTable | None:
    path: Path = ("tables", name)
    if keys.names is not None:
        from paginate.source.name_lists import read_names  # other tables do without

        return read_names(name, keys, reading, styles)
    if keys.text is not None:
        words = reading.document.in_words(path, {"key": "names"})
        reading.sink.report(
            "missing-key", reading.document.key_place((*path, "text")), **words, hint=phrase("names-for-text")
        )
        return None
    grid = _grid(keys, path, reading)
    if grid is None:
        return None
    if not any(cell.strip() for row in grid.rows for cell in row):
        reading.report("text-empty", path, name=name)
        return None
    desk = _TableDesk(name, keys, path, reading, grid)
    width = desk.width()
    if width is None:
        return None
    joined = tuple(desk.joined(width))
    cells = _paragraphs(grid, Manuscript(_nowhere, phrase("the-table", name=name), styles, reading.sink))
    desk.check_covered(joined, cells)
    return WrittenTable(name, reading.document.key_place(path), path, keys, (len(grid.rows), width), cells, joined)


# --- where the rows are -------------------------------------------------------------------------------------------------


def _grid(keys: TableContent, path: Path, reading: Reading) -> TextGrid | None:
    """The texts of the cells; None, reported, where they cannot be had."""
    if keys.rows is not None and keys.file is not None:
        words = reading.document.in_words(path, {"key": "file", "other": "rows"})
        reading.sink.report(
            "keys-conflict", reading.document.key_place((*path, "rows")), **words, hint=phrase("keep-one")
        )
        return None
    if keys.rows is not None:
        document = reading.document

        def place(row: int, column: int, line: int, start: int, length: int) -> Span:
            return in_layout(document, (*path, "rows", row, column))(line, start, length)

        return _bounded(TextGrid(keys.rows, place), path, reading)
    if keys.file is None:
        reading.report("missing-key", path, key="file", hint=phrase("file-or-rows"))
        return None
    found = _in_file(keys.file, keys.sheet, path, reading)
    return None if found is None else _bounded(found, path, reading)


def _bounded(grid: TextGrid, path: Path, reading: Reading) -> TextGrid | None:
    number = sum(map(len, grid.rows))
    if number <= MOST_CELLS:
        return grid
    size, limit = (phrase("cells", number=f"{each:,}") for each in (number, MOST_CELLS))
    what = phrase("the-table", name=path[-1])
    reading.report("too-large", path, what=what, size=size, limit=limit, hint=phrase("split-table"))
    return None


def _in_file(file: str, sheet: str | None, path: Path, reading: Reading) -> TextGrid | None:
    place = (*path, "file")
    try:
        if file.lower().endswith(WORKBOOKS):
            return _in_workbook(file, sheet, path, reading)
        text = read_text(
            TextFile(reading.assets, file, file), reading.document.place(place), phrase("split-table"), reading.sink
        )
    except FileNotFoundError:
        reading.report("table-missing", place, file=file, hint=reading.file_hint(file))
        return None
    if sheet is not None:
        reading.sink.report(
            "keys-conflict",
            reading.document.key_place((*path, "sheet")),
            **reading.document.in_words(path, {"key": "sheet", "other": "file"}),
            hint=phrase("sheet-of-workbook"),
        )
    return None if text is None else read_csv(file, text, reading.sink)


def _in_workbook(file: str, sheet: str | None, path: Path, reading: Reading) -> TextGrid | None:
    """Raises FileNotFoundError."""
    from paginate.source.workbooks import WorkbookProblem, read_workbook  # few tables are in one

    place: Path = (*path, "file")
    try:
        data = reading.assets.read(file)
        if len(data) > FILE_LIMIT * 1_000_000:
            sizes = [phrase("megabytes", number=f"{len(data) / 1_000_000:.2f}"), phrase("megabytes", number=FILE_LIMIT)]
            raise WorkbookProblem("workbook-too-large", file=file, size=sizes[0], limit=sizes[1])
        return read_workbook(file, data, sheet)
    except WorkbookProblem as problem:
        at_sheet = problem.code == "no-such-sheet"
        reading.report(problem.code, (*path, "sheet") if at_sheet else place, **problem.values)
    except FileNotFoundError:
        raise
    except OutsideFolder:
        reading.report("outside-folder", place, file=file)
    except OSError as error:
        reading.report("file-unreadable", place, file=file, reason=reason(error))
    return None


# --- the texts of cells -------------------------------------------------------------------------------------------------


def _nowhere(_line: int, _start: int, _length: int) -> Span:
    raise AssertionError("a table's manuscript has places of its own")


def _paragraphs(grid: TextGrid, manuscript: Manuscript) -> Mapping[tuple[int, int], tuple[WrittenParagraph, ...]]:
    """The paragraphs of each cell that has some, by row and column: all cells are read as one text, so that a mistake that is in
    many of them is told once."""
    lines: list[str] = []
    owners: list[tuple[int, int, int]] = []
    for row, texts in enumerate(grid.rows):
        for column, text in enumerate(texts):
            for number, line in enumerate(TEXT_LINE_BREAK.split(text)):
                lines.append(line)
                owners.append((row, column, number))

    def place(line: int, start: int, length: int) -> Span:
        row, column, number = owners[line]
        return grid.place(row, column, number, start, length)

    found: dict[tuple[int, int], tuple[WrittenParagraph, ...]] = {}
    for line, paragraph in numbered_paragraphs("\n".join(lines), manuscript._replace(place=place)):
        at = owners[line][:2]
        found[at] = (*found.get(at, ()), paragraph)
    return found


# --- the shape of the table ---------------------------------------------------------------------------------------------


class _TableDesk(NamedTuple):
    """A table that is being read."""

    name: str
    keys: TableContent
    path: Path
    reading: Reading
    grid: TextGrid

    def width(self) -> int | None:
        """How many columns the table has, those of its longest row; None, reported, where it names others. Rows that have fewer
        or more cells than most are reported."""
        rows = self.grid.rows
        counts = Counter(map(len, rows))
        most = max(counts)
        usual = max(counts, key=lambda count: (counts[count], count))
        ragged = [number for number, row in enumerate(rows) if len(row) != usual]
        for number in ragged[:TOLD_AT_MOST]:
            span = self.grid.place(number, min(len(rows[number]) - 1, usual), 0, 0, 1)
            words = {"table": self.name, "row": number + 1, "cells": len(rows[number]), "usual": usual}
            self.reading.sink.report("table-ragged", span, **words)
        if len(ragged) > TOLD_AT_MOST:
            self.reading.report("more-findings", self.path, number=len(ragged) - TOLD_AT_MOST, folded="table-ragged")
        named = most if self.keys.columns is None else len(self.keys.columns)
        if named != most:
            self.reading.report("table-columns", (*self.path, "columns"), table=self.name, columns=named, cells=most)
            return None
        return most

    def joined(self, width: int) -> Iterator[JoinedCells]:
        """The cells that are one; a span beyond the table, or over another one, is reported and left out."""
        rows, taken = len(self.grid.rows), dict[tuple[int, int], str]()
        asked: list[tuple[int | None, JoinedCells]] = [(None, each) for each in self.grid.joined]
        asked += [(number, self.whole(each, width)) for number, each in enumerate(self.keys.spans)]
        for number, each in asked:
            (top, foot), (left, right) = each
            path = (*self.path, "file") if number is None else (*self.path, "spans", number)
            written = _written(each)
            if foot >= rows or right >= width:
                if number is not None:  # a workbook may join cells beyond its last text
                    self.reading.report("table-span", path, table=self.name, cells=written, rows=rows, columns=width)
                continue
            cells = [(row, column) for row in range(top, foot + 1) for column in range(left, right + 1)]
            other = next((taken[cell] for cell in cells if cell in taken), None)
            if other is not None:
                self.reading.report("table-spans-overlap", path, table=self.name, cells=written, other=other)
                continue
            taken |= dict.fromkeys(cells, written)
            if len(cells) > 1:
                yield each

    def whole(self, cells: TableCellRange, width: int) -> JoinedCells:
        """The rows and columns of a range, from 0; what it does not say is all."""
        sizes = len(self.grid.rows), width
        first, last = [], []
        for said, size in zip(cells, sizes, strict=True):
            begin, end = said or (1, size)
            first.append(begin - 1)
            last.append((end or max(size, begin)) - 1)
        return JoinedCells((first[0], last[0]), (first[1], last[1]))

    def check_covered(
        self, joined: Sequence[JoinedCells], cells: Mapping[tuple[int, int], tuple[WrittenParagraph, ...]]
    ) -> None:
        """Report text in cells that a span covers: it would not be printed."""
        lost = [
            ((row, column), each)
            for each in joined
            for row in range(each.rows[0], each.rows[1] + 1)
            for column in range(each.columns[0], each.columns[1] + 1)
            if (row, column) != (each.rows[0], each.columns[0]) and (row, column) in cells
        ]
        for cell, each in lost[:TOLD_AT_MOST]:
            text = cells[cell][0].text
            words = {"table": self.name, "text": text.text[:12], "cells": _written(each)}
            self.reading.sink.report("table-covered", text.span, **words)
        if len(lost) > TOLD_AT_MOST:
            self.reading.report("more-findings", self.path, number=len(lost) - TOLD_AT_MOST, folded="table-covered")


def _written(cells: JoinedCells) -> str:
    """Cells as a layout says them."""
    (top, foot), (left, right) = cells
    rows = f"行{top + 1}" if top == foot else f"行{top + 1}-{foot + 1}"
    columns = f"列{left + 1}" if left == right else f"列{left + 1}-{right + 1}"
    return f"{rows} {columns}"


# --- what is left over ----------------------------------------------------------------------------------------------------


def check_tables_are_placed(tables: Mapping[str, WrittenTable], reading: Reading) -> None:
    """Report tables that no frame places; that a frame is broken otherwise does not count."""
    if reading.checked.is_broken("frames"):
        return
    found = reading.document.frames()
    used = {frame["table"] for frame in found if isinstance(frame, dict) and isinstance(frame.get("table"), str)}
    for name, table in tables.items():
        if name not in used:
            reading.sink.report("table-unused", table.span, name=name)
