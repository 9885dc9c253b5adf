"""Readings beside characters 注音: how each is set, and the room that its characters give it (CLREQ 3.3)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from paginate.compose.inline.cells import Cell
from paginate.compose.inline.itemize import RunSetting
from paginate.compose.inline.items import Items, RubyReading
from paginate.compose.inline.set_cells import SetCells
from paginate.model import Align, MarkedRun, Paragraph, Style

APART: Final = 0.25
"""Ems of the reading that stay free between two, half on each side (CLREQ 3.3.4)."""

Runs = Sequence[tuple[Sequence[int], Sequence[Cell]]]
"""Where in the text each cell of a run starts, and the cells."""


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
    for start, end, text in (base for run in paragraph.runs for base in _bases(run) if base[2]):
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


def with_room(runs: Runs, readings: Sequence[RubyReading]) -> Runs:
    """The cells of runs, those under a reading that is longer than they are so far apart that it does not reach its neighbours: each has
    the same more, half before it and half behind."""
    starts = [start for begin, _ in runs for start in begin]
    cells = [cell for _, made in runs for cell in made]
    for reading in readings:
        under = range(bisect_left(starts, reading.start), bisect_left(starts, reading.end))
        needed = length_of(reading.items) + APART * reading.items.style.size
        lacking = needed - sum(cells[at].width for at in under)
        if lacking > 0:
            for at in under:
                cells[at] = _widened(cells[at], lacking / len(under))
    given = iter(cells)
    return [(begin, list(islice(given, len(begin)))) for begin, _ in runs]


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


def readings_beside(items: Items, line: SetCells) -> Iterator[tuple[RubyReading, float]]:
    """The readings of a line, and where along it the middle of each is, in points."""
    begins, behind = items.starts[line.start], items.starts[line.start + len(line.cells)]
    first = bisect_left(items.readings, begins, key=lambda reading: reading.start)
    for reading in islice(items.readings, first, None):
        if reading.start >= behind:
            return
        begin, end = line.extent(line.of_characters(items, reading.start, reading.end))
        yield reading, (begin + end) / 2
