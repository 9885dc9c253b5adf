"""A table in its places: how deep its rows are, which rows go where, and where the lines of its cells are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from math import ceil, inf
from typing import Final

from paginate.compose.flow.placement import Placement
from paginate.compose.flow.table_cells import CellText, FlowedCells, in_box
from paginate.compose.flow.table_widths import Widths, column_widths
from paginate.compose.inline import Typesetter
from paginate.geometry import Rect, WritingMode
from paginate.model import Grid, Page, TableFrame
from paginate.model.tables import SetTable, TableCell
from paginate.records import NamedTuple
from paginate.units import TOLERANCE, fits

HALVINGS: Final = 40
"""How often a depth is halved until it is known exactly."""


class PlacedRow(NamedTuple):
    """A row where it stands: its number in the table, the y of its upper edge, its depth, and whether it is repeated there."""

    number: int
    y: float
    depth: float
    is_repeated: bool = False


class PlacedCell(NamedTuple):
    """A cell where it stands, and the places of its lines."""

    cell: TableCell
    box: Rect
    placements: Sequence[Placement]
    is_repeated: bool = False


class TablePart(NamedTuple):
    """The rows of a table that stand in one region of a frame, one under the other. `edges` are the x at which columns begin, and
    that at which the last ends."""

    frame: str
    edges: Sequence[float]
    rows: Sequence[PlacedRow]
    cells: Sequence[PlacedCell]

    @property
    def bottom(self) -> float:
        """The lower edge of the last row."""
        return self.rows[-1].y + self.rows[-1].depth


class RowsLeft(NamedTuple):
    """Rows that find no room, and their characters."""

    rows: int
    characters: int


class FlowedTable(NamedTuple):
    """A table in its frames, and what of it is left. `depths` are how deep each frame is filled, by id; `too_wide` are the frames
    in which its columns have no room, with how wide they would have to be and how wide they may be."""

    table: SetTable
    frames: Sequence[TableFrame]
    parts: Sequence[TablePart]
    left: RowsLeft
    depths: Mapping[str, float]
    too_wide: Mapping[str, tuple[float, float]]


class RowBand(NamedTuple):
    """Rows that spans hold together: the first of them, how deep each is, and the texts of their cells."""

    first: int
    depths: Sequence[float]
    texts: Sequence[tuple[TableCell, CellText]]

    @property
    def depth(self) -> float:
        """That of all its rows."""
        return sum(self.depths)


def flow_table(frames: Sequence[TableFrame], typesetter: Typesetter, grid: Grid, page: Page) -> FlowedTable:
    """The table's rows in the regions of its frames, in the order listed. Header rows are repeated in each region."""
    table = frames[0].table
    flowing = _Flowing(FlowedCells(table, typesetter, grid, page))
    at = 0
    parts: list[TablePart] = []
    depths: dict[str, float] = {}
    for frame in frames:
        filled = flowing.fill(frame.regions, at)
        if filled[-1] == flowing.count and frame.balance and len(frame.regions) > 1:
            filled = flowing.fill(frame.regions, at, flowing.least_depth(frame.regions, at))
        own = []
        for region, (first, end) in zip(frame.regions, zip((at, *filled), filled, strict=False), strict=True):
            if end > first:
                own.append(flowing.part(frame.id, region, first, end))
        depths[frame.id] = max((part.bottom - part.rows[0].y for part in own), default=0.0)
        parts += own
        at = filled[-1]
    rows = [row for first, end in flowing.spans[at:] for row in table.rows[first:end]]
    characters = sum(len(each.text) for row in rows for cell in row for each in cell.paragraphs)
    too_wide = {
        frame.id: (widths.needed, frame.regions[0].width)
        for frame in frames
        if (widths := flowing.widths(frame.regions[0].width)).needed
    }
    return FlowedTable(table, frames, parts, RowsLeft(len(rows), characters), depths, too_wide)


class _Flowing:
    """A table's bands, made as they are asked for at each width."""

    def __init__(self, cells: FlowedCells) -> None:
        self._cells, self._table = cells, cells.table
        self._widths: dict[float, Widths] = {}
        self._bands: dict[tuple[float, int], RowBand] = {}
        self._depths: dict[float, list[float]] = {}  # by width, of all bands before each
        spans = list(_bands(self._table))
        self._headers = [span for span in spans if span[0] < self._table.header]
        self.spans = spans[len(self._headers) :]

    @property
    def count(self) -> int:
        """How many bands there are under the header."""
        return len(self.spans)

    def widths(self, room: float) -> Widths:
        """The widths of the columns in so much room."""
        if room not in self._widths:
            self._widths[room] = column_widths(self._cells, room)
        return self._widths[room]

    # --- which rows go where --------------------------------------------------------------------------------------

    def fill(self, regions: Sequence[Rect], at: int, most: float = inf) -> list[int]:
        """The band behind the last one in each region, from band `at` on; each region is `most` points deep at most."""
        found = []
        for region in regions:
            depths = self._depths.setdefault(region.width, [0.0])
            room = min(region.height, most) - sum(band.depth for band in self._header(region.width))
            while len(depths) <= at:
                depths.append(depths[-1])  # of what went elsewhere nobody asks how deep it is here
            while len(depths) <= self.count and fits(depths[-1] - depths[at], room):
                depths.append(depths[-1] + self._band(region.width, self.spans[len(depths) - 1]).depth)
            at = max(at, bisect_right(depths, depths[at] + room + TOLERANCE) - 1)
            found.append(at)
        return found

    def least_depth(self, regions: Sequence[Rect], at: int) -> float:
        """The least depth of regions in which all bands from `at` on have room."""
        low, high = 0.0, max(region.height for region in regions)
        for _ in range(HALVINGS):
            middle = (low + high) / 2
            if self.fill(regions, at, middle)[-1] == self.count:
                high = middle
            else:
                low = middle
        return high + TOLERANCE

    # --- bands ----------------------------------------------------------------------------------------------------

    def _header(self, width: float) -> list[RowBand]:
        return [self._band(width, span) for span in self._headers]

    def _band(self, width: float, span: tuple[int, int]) -> RowBand:
        key = width, span[0]
        if key not in self._bands:
            self._bands[key] = self._made(self.widths(width).each, span)
        return self._bands[key]

    def _made(self, widths: Sequence[float], span: tuple[int, int]) -> RowBand:
        """The rows as deep as their cells need; of a cell that spans several, the last gives what the others lack."""
        first, end = span
        depths = [0.0] * (end - first)
        texts = []
        for row in self._table.rows[first:end]:
            for cell in row:
                across, down = self._cells.padding(cell.style)
                width = sum(widths[cell.column : cell.column + cell.columns]) - 2 * across
                text = self._cells.text(cell, max(width, 0.0))
                texts.append((cell, text))
                if cell.rows == 1:
                    depths[cell.row - first] = max(depths[cell.row - first], text.depth + 2 * down)
        depths = [self._whole(depth) for depth in depths]
        for cell, text in texts:
            if cell.rows > 1:
                here = cell.row - first
                lacks = text.depth + 2 * self._cells.padding(cell.style)[1] - sum(depths[here : here + cell.rows])
                if lacks > TOLERANCE:
                    last = here + cell.rows - 1
                    depths[last] = self._whole(depths[last] + lacks)
        return RowBand(first, depths, texts)

    def _whole(self, depth: float) -> float:
        """A row's depth in whole lines, where rows take these."""
        line = self._table.line
        return depth if not line else max(self._table.least, ceil((depth - TOLERANCE) / line)) * line

    # --- where everything stands ----------------------------------------------------------------------------------

    def part(self, frame: str, region: Rect, first: int, end: int) -> TablePart:
        """The bands from `first` up to `end` in a region, under the header."""
        widths = self.widths(region.width).each
        edges = [region.x]
        for width in widths:
            edges.append(edges[-1] + width)
        rows: list[PlacedRow] = []
        cells: list[PlacedCell] = []
        y = region.y
        bands = [(band, first > 0) for band in self._header(region.width)]
        bands += [(self._band(region.width, span), False) for span in self.spans[first:end]]
        for band, is_repeated in bands:
            tops = [y]
            for number, depth in enumerate(band.depths):
                rows.append(PlacedRow(band.first + number, tops[-1], depth, is_repeated))
                tops.append(tops[-1] + depth)
            for cell, text in band.texts:
                here = cell.row - band.first
                left, right = edges[cell.column], edges[cell.column + cell.columns]
                box = Rect(left, tops[here], right - left, tops[here + cell.rows] - tops[here])
                cells.append(PlacedCell(cell, box, self._in_cell(cell, text, box, frame), is_repeated))
            y = tops[-1]
        return TablePart(frame, edges, rows, cells)

    def _in_cell(self, cell: TableCell, text: CellText, box: Rect, frame: str) -> Sequence[Placement]:
        if not text.placements:
            return ()
        across, down = self._cells.padding(cell.style)
        inner = Rect(box.x + across, box.y + down, box.width - 2 * across, box.height - 2 * down)
        if inner.height > text.depth + TOLERANCE and cell.style.writing_mode is WritingMode.VERTICAL:
            text = self._cells.text(cell, inner.width, inner.height)
        return in_box(text, cell, inner, frame, self._shift(cell, text, inner.width))

    def _shift(self, cell: TableCell, text: CellText, room: float) -> float:
        """How far the number of a cell is to the right, so that its point is under those of its column."""
        if not cell.on_point or len(text.placements) != 1 or len(text.placements[0].places) != 1:
            return 0.0
        point = self._cells.point(cell)
        if point is None:
            items = text.placements[0].items
            return 0.0 if items is None else max(0.0, room - items.natural(0, len(items))) / 2
        before, behind = self._cells.points[cell.column]
        return max(0.0, (room - before - behind) / 2) + before - point[0]


def _bands(table: SetTable) -> Iterator[tuple[int, int]]:
    """The first row of each band and the one behind its last: spans hold their rows together."""
    first, end = 0, 1
    for number, row in enumerate(table.rows):
        if number >= end:
            yield first, end
            first, end = number, number + 1
        end = max([end, *(number + cell.rows for cell in row)])
    yield first, end
