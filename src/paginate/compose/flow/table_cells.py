"""The text of a table's cells, by the same flow as any story: each cell is a column that is deep enough for it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import repeat
from math import ceil
from typing import Final

from paginate.compose.axes import Axes
from paginate.compose.flow.placement import Placement
from paginate.compose.flow.slots import lines_in
from paginate.compose.flow.story import flow_story
from paginate.compose.inline import Broken, Items, LinePlace, Typesetter, first_fit
from paginate.geometry import Point, Rect, WritingMode
from paginate.model import Align, Grid, Hang, Page, Region, Story, Style, TextFrame
from paginate.model.tables import SetTable, TableCell
from paginate.records import NamedTuple
from paginate.units import TOLERANCE, fits

DEEP: Final = 1_000_000.0
"""Points: no text of a cell is so deep."""

POINTS: Final = ".．"
"""What parts the whole of a number from its fraction."""


class CellText(NamedTuple):
    """A cell's lines in places that are measured from the top left of its text, and how wide and deep that is."""

    placements: Sequence[Placement]
    width: float
    depth: float


class FlowedCells:
    """Flows the cells of one table."""

    def __init__(self, table: SetTable, typesetter: Typesetter, grid: Grid, page: Page) -> None:
        self.table = table
        self._typesetter, self._grid, self._page = typesetter, grid, page
        self._items: dict[tuple[int, int], Sequence[Items]] = {}
        self._first_paragraphs: dict[tuple[int, int], int] = {}
        count = 0
        for row in table.rows:
            for cell in row:
                self._first_paragraphs[cell.row, cell.column] = count
                count += len(cell.paragraphs)

    def padding(self, style: Style) -> tuple[float, float]:
        """The white beside the text of a cell, and above and below it."""
        across, down = self.table.padding
        return across, max(0.0, style.leading - style.size) / 2 if down is None else down

    def items(self, cell: TableCell) -> Sequence[Items]:
        """The items of the cell's paragraphs; they are asked for again and again."""
        at = cell.row, cell.column
        if at not in self._items:
            self._items[at] = [self._typesetter.kept_items(each, each.style or cell.style) for each in cell.paragraphs]
        return self._items[at]

    def text(self, cell: TableCell, width: float, depth: float | None = None) -> CellText:
        """The cell's lines where its text has so much width. `depth` is that of its text where it is known: lines that run down
        have all of it."""
        style = cell.style
        if not cell.paragraphs:
            return CellText((), 0.0, style.size)
        if style.writing_mode is WritingMode.HORIZONTAL:
            if (line := self._one_line(cell, width)) is not None:
                return CellText((line,), width, style.size)
            placements = self._flowed(cell, Rect(0.0, 0.0, width, DEEP))
            return CellText(placements, width, _depth(placements, style))
        measure = self._least_measure(cell, width) if depth is None else depth
        placements = self._flowed(cell, Rect(0.0, 0.0, width, measure))
        return CellText(placements, _depth(placements, style), measure)

    def _one_line(self, cell: TableCell, width: float) -> Placement | None:
        """The line of a cell that is one paragraph of one line, as the flow would have it; None of any other. Nearly all cells of long
        tables are such."""
        style, paragraph = cell.style, cell.paragraphs[0]
        is_plain = not (paragraph.style or paragraph.breaks or paragraph.tabs)
        if len(cell.paragraphs) > 1 or not is_plain or style.lines or style.hang is not Hang.NONE:
            return None
        (items,) = self.items(cell)
        indent = style.indent + (style.first_line_indent if style.indent_first else 0.0)
        measure = width - indent - style.end_indent
        if not fits(_natural(items), measure):
            return None
        place = LinePlace(Axes(WritingMode.HORIZONTAL, Rect(0.0, 0.0, width, DEEP)), indent, 0.0, measure)
        number = self._first_paragraphs[cell.row, cell.column]
        lines, starts = (Broken(len(items)),), (0, len(paragraph.text))
        return Placement(self.table.name, number, 0, paragraph, style, items, lines, starts, (place,), ("",))

    def _flowed(self, cell: TableCell, box: Rect) -> Sequence[Placement]:
        """The lines of a cell in a box. What its lines have no room for, across lines that run down, is deeper than the box."""
        style, span = cell.style, cell.paragraphs[0].span
        room = box
        if style.writing_mode is WritingMode.VERTICAL:
            room = Rect(box.right - DEEP, box.y, DEEP, box.height)
        frame = TextFrame("", span, room, style, "", (Region(room),), own_lines=True)
        flowed = flow_story(Story("", span, cell.paragraphs), [frame], self._typesetter, self._grid, self._page)
        first = self._first_paragraphs[cell.row, cell.column]
        return [
            each._replace(story=self.table.name, number=first + each.number) for each in flowed.placements if each.lines
        ]

    def _least_measure(self, cell: TableCell, width: float) -> float:
        """The least length of lines that run down at which they have room side by side; of one character where none is."""
        style, items = cell.style, self.items(cell)
        room = max(1, lines_in(width, style))
        most = max(1, ceil(max(_natural(each) for each in items) / style.size))
        if sum(len(first_fit(each, 0, repeat(most * each.style.size))) for each in items) > room:
            return most * style.size

        def is_short_enough(count: int) -> bool:
            return sum(len(first_fit(each, 0, repeat(count * each.style.size))) for each in items) <= room

        return (1 + bisect_left(range(1, most), 1, key=lambda count: int(is_short_enough(count)))) * style.size

    def point(self, cell: TableCell) -> tuple[float, float] | None:
        """How much of the cell's number is before its point, and how much with it and behind it; None where it has no number in
        one paragraph."""
        if not cell.on_point or len(cell.paragraphs) != 1:
            return None
        text, (items,) = cell.paragraphs[0].text, self.items(cell)
        digits = [at for at, character in enumerate(text) if character.isdecimal()]
        if not digits:
            return None
        at = next((at for at, character in enumerate(text) if character in POINTS), digits[-1] + 1)
        item = bisect_left(items.starts, at)
        before = items.places[item] - items.places[0] if item < len(items) else _natural(items)
        return before, _natural(items) - before

    @cached_property
    def points(self) -> Mapping[int, tuple[float, float]]:
        """By column, what its numbers have before their points at most, and from them on."""
        found: dict[int, tuple[float, float]] = {}
        for row in self.table.rows:
            for cell in row:
                if (point := self.point(cell)) is not None:
                    known = found.get(cell.column, (0.0, 0.0))
                    found[cell.column] = max(known[0], point[0]), max(known[1], point[1])
        return found


def _natural(items: Items) -> float:
    return items.natural(0, len(items))


def natural_width(cell: TableCell, items: Sequence[Items]) -> float:
    """How wide the cell's text is where each of its paragraphs has all the room it needs, in points."""
    style = cell.style
    if not items:
        return 0.0
    if style.writing_mode is WritingMode.VERTICAL:
        return style.size + (len(items) - 1) * style.leading
    indents = style.indent + style.end_indent + max(0.0, style.first_line_indent if style.indent_first else 0.0)
    return max(map(_natural, items)) + indents + TOLERANCE


def _depth(placements: Sequence[Placement], style: Style) -> float:
    """How deep lines are together: from the first slot to the foot of the last."""
    ends = [place.block + each.style.size for each in placements for place in each.places]
    return max(ends, default=style.size)


def in_box(text: CellText, cell: TableCell, box: Rect, frame: str, shift: float = 0.0) -> Sequence[Placement]:
    """The lines in the part of a cell that is for text. `shift` is how far along the line they begin."""
    if cell.style.writing_mode is WritingMode.VERTICAL:
        free = box.width - text.width
        by = Point(box.x - _before(cell.block_align, free), box.y)
    else:
        by = Point(box.x + shift, box.y + _before(cell.block_align, box.height - text.depth))
    found = []
    for each in text.placements:
        places = [place._replace(axes=place.axes.moved(by)) for place in each.places]
        found.append(each._replace(places=places, frames=(frame,) * len(places)))
    return found


def _before(align: Align, free: float) -> float:
    """What of the free room is before the first line."""
    return {Align.START: 0.0, Align.END: free}.get(align, free / 2)
