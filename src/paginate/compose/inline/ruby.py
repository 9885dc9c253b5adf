"""Readings beside characters 注音: how each is set, and the room that its characters give it (CLREQ 3.3)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from paginate.compose.inline.cells import Cell
from paginate.compose.inline.itemize import RunSetting
from paginate.compose.inline.items import Items, Reading
from paginate.compose.inline.set_cells import SetCells
from paginate.model import Align, MarkedRun, Paragraph, Style

APART: Final = 0.25
"""Ems of the reading that stay free between two, half on each side (CLREQ 3.3.4)."""


Runs = Sequence[tuple[Sequence[int], Sequence[Cell]]]


def reading_style(style: Style) -> Style:
    """The style of readings beside the characters of a style: one line, as long as it is."""
    ruby = style.ruby
    return style._replace(
        font=ruby.font or style.font,
        size=style.size * ruby.size,
        tracking=style.tracking * ruby.size,
        western_space=0.0,
        align=Align.START,
        companions=style.companions if ruby.font is None else (),
    )


def read_paragraphs(paragraph: Paragraph, starts: Sequence[int]) -> list[tuple[int, int, Paragraph]]:
    """From where to where the paragraph has readings, and each as a text, whose place is that of its characters. `starts` is where its
    cells begin, the text's length last: characters that share a cell have one reading together."""
    found: list[tuple[int, int, str]] = []
    for start, end, text in (base for run in paragraph.runs for base in _bases(run)):
        first, behind = starts[bisect_right(starts, start) - 1], starts[bisect_left(starts, end)]
        if found and first < found[-1][1]:
            first, _, before = found.pop()
            text = f"{before} {text}"
        found.append((first, behind, text))
    return [(start, end, Paragraph(text, paragraph.place(start))) for start, end, text in found]


def _bases(run: MarkedRun) -> Iterator[tuple[int, int, str]]:
    readings = run.look.ruby
    if len(readings) == 1:
        yield run.start, run.end, readings[0]
    else:
        for at, text in zip(range(run.start, run.end), readings, strict=False):
            yield at, at + 1, text


def with_room(runs: Runs, readings: Sequence[Reading]) -> Runs:
    """The cells of runs, those under a reading that is longer than they are so far apart that it does not reach its neighbours: each has
    the same more, half before it and half behind."""
    result = [(starts, list(cells)) for starts, cells in runs]
    for reading in readings:
        under = [
            (cells, at)
            for starts, cells in result
            for at, start in enumerate(starts)
            if reading.start <= start < reading.end
        ]
        needed = length_of(reading.items) + APART * reading.items.style.size
        lacking = needed - sum(cells[at].width for cells, at in under)
        if lacking > 0 and under:
            for cells, at in under:
                cells[at] = _widened(cells[at], lacking / len(under))
    return result


def length_of(items: Items) -> float:
    """How long a reading is, in points."""
    return items.natural(0, len(items))


def _widened(cell: Cell, by: float) -> Cell:
    """The cell with so much more room along the line, its glyphs in the middle. The offsets of 纵中横 run across the line: it
    stays at the start of its room."""
    if cell.setup.setting is RunSetting.COMBINED:
        return cell._replace(width=cell.width + by)
    offsets = tuple(offset + by / 2 / cell.stretch for offset in cell.offsets)
    return cell._replace(width=cell.width + by, offsets=offsets)


def readings_beside(items: Items, line: SetCells) -> Iterator[tuple[Reading, float]]:
    """The readings of a line, and where along it the middle of each is, in points."""
    for reading in items.readings:
        under = line.of_characters(items, reading.start, reading.end)
        if under:
            begin, end = line.extent(under)
            yield reading, (begin + end) / 2
