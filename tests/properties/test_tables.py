"""What holds for every table: its cells tile it, its text comes out as it went in, its rows stay in their places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from paginate.compose.flow.table import FlowedTable, TablePart, flow_table
from paginate.compose.settle.table import settle_table
from paginate.diagnostics import Sink
from paginate.display import Line
from paginate.geometry import Rect
from paginate.model import Align, Paragraph, TableFrame
from paginate.model.tables import ColumnWidth, SetTable, Stroke, TableCell, TableRules
from paginate.source.csv_files import read_csv
from paginate.units import TOLERANCE
from setting import BODY, GRID, HERE, PAGE, VERTICAL, typesetter

FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

HAN = "春风又绿江南岸明月何时照我还，。12.5A"
STYLES = (BODY, BODY._replace(name="center", align=Align.CENTER), VERTICAL)
RULE = Stroke(0.5, BODY.color)


class Shape(NamedTuple):
    """A table, and places for it."""

    table: SetTable
    regions: tuple[Rect, ...]

    def flowed(self, *, balance: bool = False) -> FlowedTable:
        """The table in one frame."""
        return flow_table([self.frame(balance=balance)], typesetter(), GRID, PAGE)

    def frame(self, *, balance: bool = False) -> TableFrame:
        """The frame of all places."""
        return TableFrame("frame", HERE, self.regions[0], self.table, self.regions, balance)


@st.composite
def spans(draw: st.DrawFn, rows: int, columns: int) -> Mapping[tuple[int, int], tuple[int, int]]:
    """Cells that span several rows or columns, by where they begin: none over another."""
    found: dict[tuple[int, int], tuple[int, int]] = {}
    taken: set[tuple[int, int]] = set()
    for _ in range(draw(st.integers(0, 4))):
        row, column = draw(st.integers(0, rows - 1)), draw(st.integers(0, columns - 1))
        down, across = draw(st.integers(1, min(3, rows - row))), draw(st.integers(1, columns - column))
        cells = {(row + one, column + other) for one in range(down) for other in range(across)}
        if not cells & taken:
            taken |= cells
            found[row, column] = down, across
    return found


@st.composite
def shapes(draw: st.DrawFn) -> Shape:
    """Any table of few rows, in places that hold it or do not."""
    rows, columns = draw(st.integers(1, 8)), draw(st.integers(1, 5))
    joined = draw(spans(rows, columns))
    covered = {
        (row + one, column + other)
        for (row, column), (down, across) in joined.items()
        for one in range(down)
        for other in range(across)
    } - joined.keys()
    made = tuple(
        tuple(
            _cell(draw(st.lists(st.text(HAN, min_size=1, max_size=12), max_size=2)), row, column, joined)._replace(
                style=draw(st.sampled_from(STYLES)), block_align=draw(st.sampled_from((Align.START, Align.CENTER)))
            )
            for column in range(columns)
            if (row, column) not in covered
        )
        for row in range(rows)
    )
    width = st.one_of(
        st.floats(20, 60).map(ColumnWidth),
        st.floats(0.5, 3).map(lambda shares: ColumnWidth(0.0, shares)),
        st.just(ColumnWidth()),
    )
    table = SetTable(
        "table",
        HERE,
        tuple(draw(width) for _ in range(columns)),
        made,
        header=draw(st.integers(0, min(1, rows - 1))),
        padding=(draw(st.sampled_from((0.0, 3.0))), draw(st.sampled_from((None, 2.0)))),
        line=draw(st.sampled_from((0.0, 15.0))),
        rules=TableRules(*[draw(st.sampled_from((RULE, None))) for _ in TableRules._fields]),
    )
    count, room, deep = draw(st.integers(1, 3)), draw(st.integers(110, 400)), draw(st.integers(30, 900))
    return Shape(table, tuple(Rect(450.0 * number, 50.0, room, deep) for number in range(count)))


def _cell(texts: Sequence[str], row: int, column: int, joined: Mapping[tuple[int, int], tuple[int, int]]) -> TableCell:
    down, across = joined.get((row, column), (1, 1))
    paragraphs = tuple(Paragraph(text, HERE) for text in texts)
    return TableCell(row, column, paragraphs, BODY, Align.CENTER, down, across)


@FEW
@given(shapes(), st.booleans())
def test_cells_tile_their_part_of_the_table(shape: Shape, balance: bool) -> None:
    for part in shape.flowed(balance=balance).parts:
        whole = _extent(part)
        assert abs(sum(cell.box.area for cell in part.cells) - whole.area) < 0.01 * len(part.cells)
        for number, one in enumerate(part.cells):
            assert whole.contains(one.box)
            assert not any(one.box.overlaps(other.box) for other in part.cells[number + 1 :])


def _extent(part: TablePart) -> Rect:
    return Rect(part.edges[0], part.rows[0].y, part.edges[-1] - part.edges[0], part.bottom - part.rows[0].y)


@FEW
@given(shapes())
def test_parts_stay_in_their_places(shape: Shape) -> None:
    flowed = shape.flowed(balance=True)
    for part in flowed.parts:
        region = next(region for region in shape.regions if abs(region.x - part.edges[0]) < TOLERANCE)
        assert region.contains(_extent(part))
        assert [row.number for row in part.rows] == sorted(row.number for row in part.rows)


@FEW
@given(shapes())
def test_text_comes_out_as_it_went_in(shape: Shape) -> None:
    flowed = shape.flowed()
    placed = {row.number for part in flowed.parts for row in part.rows}
    cells = [cell for row in shape.table.rows for cell in row if cell.row in placed]
    expected = [paragraph.text for cell in cells for paragraph in cell.paragraphs]
    found: dict[int, str] = {}
    seen: set[tuple[int, int]] = set()
    for item in settle_table(shape.frame(), flowed, typesetter()):
        if not isinstance(item, Line):
            continue
        assert item.source is not None
        key = item.source.paragraph, item.source.start
        if key not in seen:  # a header is there in each part
            seen.add(key)
            found[key[0]] = found.get(key[0], "") + item.text
    assert [found[number] for number in sorted(found)] == expected
    left = sum(len(paragraph.text) for row in shape.table.rows for cell in row for paragraph in cell.paragraphs)
    assert flowed.left.characters == left - sum(map(len, expected)) or not flowed.parts


@FEW
@given(shapes())
def test_level_columns_are_no_deeper_than_they_must_be(shape: Shape) -> None:
    level, filled = shape.flowed(balance=True), shape.flowed()
    assert level.left == filled.left
    if not level.left.rows:
        assert level.depths["frame"] <= filled.depths["frame"] + TOLERANCE


CELL = st.text(st.sampled_from('甲乙,"\t \n1.5'), max_size=6)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.lists(CELL, min_size=2, max_size=2), min_size=1, max_size=5))
def test_a_csv_file_gives_its_cells_and_their_places(rows: list[list[str]]) -> None:
    rows = [[cell.strip("\t") for cell in row] for row in rows]
    rows[-1][-1] = "终"
    quoted = [['"' + cell.replace('"', '""') + '"' for cell in row] for row in rows]
    text = "\r\n".join(",".join(row) for row in quoted) + "\r\n"
    sink = Sink()
    grid = read_csv("a.csv", text, sink)
    assert not list(sink)
    assert [list(row) for row in grid.rows] == rows
    lines = text.replace("\r\n", "\n").split("\n")
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            for number, line in enumerate(cell.split("\n")):
                for at, character in enumerate(line):
                    span = grid.place(row, column, number, at, 1)
                    assert lines[span.line - 1][span.column - 1] == character
