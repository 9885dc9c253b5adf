"""Tables in CSV files (RFC 4180): the cells with their places. Cells are parted by commas, or by tabs where the first row has
tabs and no comma."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from paginate.diagnostics import Sink, Span
from paginate.expressions import expression
from paginate.records import NamedTuple
from paginate.source.table_grids import TextGrid, without_empty_edges

_QUOTED: Final = expression(r'"([^"]*(?:""[^"]*)*)"')
_PLAIN: Final = {",": expression(r"[^,\r\n]*"), "\t": expression(r"[^\t\r\n]*")}
_LINE_BREAK: Final = expression(r"\r\n?|\n")


LONGEST_ROW: Final = 100_000
"""Characters in which the first row ends: what parts cells is seen in it."""


class _Field(NamedTuple):
    """A cell: its text, where it begins in the file, and whether it is in quotation marks."""

    text: str
    start: int
    is_quoted: bool = False


class CsvText(NamedTuple):
    """A CSV file's text and its cells."""

    file: str
    text: str
    rows: Sequence[Sequence[_Field]]
    line_starts: Sequence[int]

    def place(self, row: int, column: int, line: int, start: int, length: int) -> Span:
        """Where a piece of a cell is in the file."""
        field = self.rows[row][column]
        at = field.start
        for _ in range(line):
            found = _LINE_BREAK.search(self.text, at)
            assert found is not None
            at = found.end()
        for _ in range(start):
            at += 2 if field.is_quoted and self.text.startswith('""', at) else 1
        number = bisect_right(self.line_starts, at)
        return Span(self.file, number, at - self.line_starts[number - 1] + 1, max(1, length))


def read_csv(file: str, text: str, sink: Sink) -> TextGrid:
    """The cells of a CSV file. A quotation mark that is not closed is reported, and is text up to the end of its line."""
    first_row = _LINE_BREAK.split(_QUOTED.sub("", text[:LONGEST_ROW]), maxsplit=1)[0]
    between = "\t" if "\t" in first_row and "," not in first_row else ","
    line_starts = [0, *(found.end() for found in _LINE_BREAK.finditer(text))]
    rows: list[list[_Field]] = [[]]
    at = 0
    while True:
        field, at = _field(text, at, between)
        if text[at : at + 1] not in ("", between, "\r", "\n") or (field.text.startswith('"') and not field.is_quoted):
            number = bisect_right(line_starts, field.start)
            sink.report("csv-quote", Span(file, number, field.start - line_starts[number - 1] + 1))
        rows[-1].append(field)
        if at >= len(text):
            break
        if text[at] == between:
            at += 1
            continue
        found = _LINE_BREAK.match(text, at)
        assert found is not None
        at = found.end()
        if at >= len(text):
            break
        rows.append([])
    made = CsvText(file, text, rows, line_starts)
    return TextGrid(without_empty_edges([[field.text for field in row] for row in rows]), made.place)


def _field(text: str, at: int, between: str) -> tuple[_Field, int]:
    """The cell that begins here, and where it ends: before what parts it from the next."""
    if text.startswith('"', at) and (quoted := _QUOTED.match(text, at)):
        end = quoted.end()
        if text[end : end + 1] in ("", between, "\r", "\n"):
            return _Field(quoted[1].replace('""', '"'), at + 1, is_quoted=True), end
    plain = _PLAIN[between].match(text, at)
    assert plain is not None
    return _Field(plain[0], at), plain.end()
