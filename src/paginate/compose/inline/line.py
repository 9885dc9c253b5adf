"""Items set on a line: the place of every glyph."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise, repeat
from operator import add, itemgetter, sub, truediv
from typing import Final, assert_never

from paginate.compose.axes import Axes
from paginate.compose.inline.breaker import Broken
from paginate.compose.inline.cells import Cell, Setup
from paginate.compose.inline.itemize import RunSetting
from paginate.compose.inline.items import Items
from paginate.compose.inline.justify import justified, spread
from paginate.display import NO_BLANK, Cells, Direction, GlyphRun, Line
from paginate.geometry import Point
from paginate.model import Align, Style
from paginate.records import NamedTuple
from paginate.text import EDGE, Glue
from paginate.units import TOLERANCE


class LinePlace(NamedTuple):
    """Where a line stands: `inline` and `block` from the start of the axes, and its measure, in points."""

    axes: Axes
    inline: float
    block: float
    measure: float


# By its place: a field that is looked up by its name takes three times as long.
GLYPHS: Final = itemgetter(Cell._fields.index("glyphs"))
FIRST: Final = itemgetter(0)

DIRECTIONS: Final = {
    RunSetting.HORIZONTAL: Direction.HORIZONTAL,
    RunSetting.UPRIGHT: Direction.VERTICAL,
    RunSetting.TURNED: Direction.TURNED,
    RunSetting.COMBINED: Direction.HORIZONTAL,
}


def set_line(items: Items, start: int, broken: Broken, place: LinePlace) -> Line:
    """The line of items from `start` in its place, aligned as its style says; the paragraph's last line stays ragged."""
    end = broken.end
    style = items.style
    seen = items.visible_end(start, end)
    tail = items.tail(start, end)
    cells = list(items.cells[start:seen]) if tail is None else [*items.cells[start:seen], tail]
    natural = items.natural(start, end, hung=broken.hung)
    gaps, added, at_end = _adjusted(items, start, seen, broken, place.measure - natural)
    length = natural + sum(added) + at_end
    before = items.blank_before(start)
    inline = place.inline + before + _indent_of(style.align, place.measure - length)
    advances = list(map(add, items.advances[start : seen - 1], added))
    if tail is not None:
        advances.append(cells[len(gaps)].width)
    positions = list(accumulate(advances, initial=inline))
    runs = _run_bounds(items, start, seen)
    offsets, sources = items.offsets[start:seen], items.sources[start:seen]
    if tail is not None:
        runs.append(len(cells))
    line = Line(
        text=items.text[items.starts[start] : items.starts[end]],
        box=place.axes.rect(inline - before, place.block, length, style.size),
        measure=place.measure,
        natural=natural,
        runs=tuple(_runs(_Glyphs(cells, positions, offsets, sources), runs, place, style.size)),
        cells=Cells(
            tuple(cells),
            tuple(gaps),
            tuple(added),
            style.size,
            style.tracking,
            before=items.spacing[EDGE, items.classes[start]],
            after=NO_BLANK if broken.hung else items.spacing[items.classes[seen - 1], EDGE],
            added_after=at_end,
        ),
    )
    if not (items.has_lettering or items.readings):
        return line
    from paginate.compose.inline.beside import SetCells, with_beside  # hardly any page has something there

    return with_beside(line, items, SetCells(start, cells[: seen - start], positions), place)


class _Adjusted(NamedTuple):
    """The blanks of a line's boundaries, what is added to each in points, and what to the blank at the line's end."""

    blanks: Sequence[Glue]
    added: Sequence[float]
    at_end: float = 0.0


def _adjusted(items: Items, start: int, seen: int, broken: Broken, slack: float) -> _Adjusted:
    """The boundaries of the line start:seen, which lacks `slack` points of its measure."""
    blanks = items.gaps[start : seen - 1]
    last = items.ends_short(broken.end)
    if broken.hung:  # the mark and the blank before it are outside the measure
        return _Adjusted(blanks, [*_added(items.style, blanks[:-1], slack, last=last), 0.0])
    if slack < -TOLERANCE:
        *blanks, edge = items.squeezable(start, seen)
        *added, at_end = justified([*blanks, edge], items.style.size, slack)
        return _Adjusted(blanks, added, at_end)
    return _Adjusted(blanks, _added(items.style, blanks, slack, last=last))


def _added(style: Style, gaps: Sequence[Glue], slack: float, *, last: bool) -> list[float]:
    """What is added to each of some boundaries, which lack `slack` points of their measure."""
    align = style.align
    if align is Align.EVEN and slack > 0:
        added = spread(gaps, slack)
    elif (slack < -TOLERANCE or align is Align.JUSTIFY_ALL or (align is Align.JUSTIFY and not last)) and gaps:
        added = justified(gaps, style.size, slack)
    else:
        return [0.0] * len(gaps)
    if style.force_justify and sum(added) < slack - TOLERANCE:
        return spread(gaps, slack, forced=True)
    return added


def _indent_of(align: Align, slack: float) -> float:
    """How far a line that leaves `slack` points of its measure stands from the measure's start."""
    if align is Align.CENTER or align is Align.EVEN:
        return slack / 2  # an even line that reaches its measure has no slack; a single character stands in the middle
    return slack if align is Align.END else 0.0


def _run_bounds(items: Items, start: int, end: int) -> list[int]:
    """Where the glyph runs of items start:end begin and end, from `start`."""
    inner = items.runs[bisect_right(items.runs, start) : bisect_left(items.runs, end)]
    return [0, *(at - start for at in inner), end - start]


class _Glyphs(NamedTuple):
    """The cells of a line, where along it each stands, where in it its first glyph, and what that is drawn for."""

    cells: Sequence[Cell]
    positions: Sequence[float]
    offsets: Sequence[float]
    sources: Sequence[str]


def _runs(line: _Glyphs, bounds: Sequence[int], place: LinePlace, size: float) -> Iterator[GlyphRun]:
    """The glyph runs of a line; `size` is that of its em box."""
    middle = place.block + size / 2
    for first, after in pairwise(bounds):
        at, cell = line.positions[first], line.cells[first]
        if cell.shifts:
            yield from (_run(piece, at, middle, place) for piece in _pieces(cell))
        elif after - first == 1:
            yield _run(cell, at, middle, place)
        else:
            places: Iterable[float] = map(sub, line.positions[first:after], repeat(at))
            if cell.stretch != 1:
                places = map(truediv, places, repeat(cell.stretch))
            offsets = map(add, places, line.offsets[first:after])
            glyphs = map(FIRST, map(GLYPHS, line.cells[first:after]))
            sources = tuple(line.sources[first:after])
            joined = Cell(0.0, cell.setup, tuple(glyphs), tuple(offsets), sources, alone=False, stretch=cell.stretch)
            yield _run(joined, at, middle, place)


def _run(cell: Cell, at: float, middle: float, place: LinePlace) -> GlyphRun:
    """The glyphs of a cell, or of several of one setup as if they were one, as a run; the middle of the line is at `middle`."""
    setup = cell.setup
    return GlyphRun(
        face=setup.face.key,
        size=setup.size,
        color=setup.color,
        direction=DIRECTIONS[setup.setting],
        origin=_origin(setup, place.axes, at, middle + setup.shift),
        glyphs=cell.glyphs,
        positions=cell.offsets,
        text=cell.text,
        stretch=cell.stretch,
        borrowed=setup.borrowed,
        overprint=setup.overprint,
    )


def _pieces(cell: Cell) -> Iterator[Cell]:
    """The glyphs of a cell that do not all stand at one height, each as a cell of its own."""
    setup = cell.setup
    for glyph, offset, text, shift in zip(cell.glyphs, cell.offsets, cell.text, cell.shifts, strict=True):
        moved = setup._replace(shift=setup.shift + shift)
        yield cell._replace(setup=moved, glyphs=(glyph,), offsets=(offset,), text=(text,), shifts=())


def _origin(setup: Setup, axes: Axes, inline: float, middle: float) -> Point:
    """Where the pen starts, so that the middle of the face's Han characters is the middle of the line's em box."""
    match setup.setting:
        case RunSetting.HORIZONTAL | RunSetting.TURNED:
            return axes.point(inline, middle + setup.across)
        case RunSetting.UPRIGHT:
            return axes.point(inline, middle)
        case RunSetting.COMBINED:
            start = axes.point(inline, middle + setup.size / 2)
            return Point(start.x, start.y + setup.size / 2 + setup.across)
        case _:
            assert_never(setup.setting)
