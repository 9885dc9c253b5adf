"""Items set on a line: the place of every glyph."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import Final, NamedTuple, assert_never

from paginate.compose.axes import Axes
from paginate.compose.inline.itemize import Setting
from paginate.compose.inline.items import Items
from paginate.compose.inline.justify import justified
from paginate.display import Direction, GlyphRun, Line
from paginate.fonts import Face, FontLibrary
from paginate.geometry import Point
from paginate.model import Align
from paginate.units import TOLERANCE


class LinePlace(NamedTuple):
    """Where a line stands: `inline` and `block` from the start of the axes, and its measure, in points."""

    axes: Axes
    inline: float
    block: float
    measure: float


class _Drawn(NamedTuple):
    place: LinePlace
    fonts: FontLibrary


DIRECTIONS: Final = {
    Setting.HORIZONTAL: Direction.HORIZONTAL,
    Setting.UPRIGHT: Direction.VERTICAL,
    Setting.TURNED: Direction.TURNED,
    Setting.COMBINED: Direction.HORIZONTAL,
}


def set_line(items: Items, start: int, end: int, place: LinePlace, fonts: FontLibrary) -> Line:
    """The line of items start:end in its place, aligned as its style says; the paragraph's last line stays ragged."""
    seen = items.visible_end(start, end)
    style = items.style
    natural = items.natural(start, end)
    gaps = items.gaps[start : seen - 1]
    slack = place.measure - natural
    fill = style.align is Align.EVEN or (style.align is Align.JUSTIFY and end < len(items))
    added = justified(gaps, style.size, slack) if (fill or slack < -TOLERANCE) and gaps else [0.0] * len(gaps)
    length = natural + sum(added)
    before = items.blank_before(start)
    inline = place.inline + before + _indent_of(style.align, place.measure - length)
    cells = items.cells[start:seen]
    advances = [
        cell.width + gap.width * style.size + style.tracking + more
        for cell, gap, more in zip(cells, gaps, added, strict=False)
    ]
    positions = list(accumulate(advances, initial=inline))
    return Line(
        text=items.text[items.starts[start] : items.starts[end]],
        box=place.axes.rect(inline - before, place.block, length, style.size),
        measure=place.measure,
        natural=natural,
        runs=tuple(_runs(items, start, seen, positions, _Drawn(place, fonts))),
    )


def _indent_of(align: Align, slack: float) -> float:
    """How far a line that leaves `slack` points of its measure stands from the measure's start."""
    if align is Align.CENTER or align is Align.EVEN:
        return slack / 2  # an even line that reaches its measure has no slack; a single character stands in the middle
    return slack if align is Align.END else 0.0


def _runs(items: Items, start: int, end: int, positions: list[float], drawn_in: _Drawn) -> Iterator[GlyphRun]:
    """The glyph runs of items start:end, which stand at `positions` along the line."""
    style = items.style
    inner = items.runs[bisect_right(items.runs, start) : bisect_left(items.runs, end)]
    for first, after in pairwise([start, *inner, end]):
        cells = items.cells[first:after]
        at = positions[first - start]
        if len(cells) == 1:
            glyphs, offsets, text = cells[0].glyphs, cells[0].offsets, cells[0].text
        else:
            glyphs = tuple([cell.glyphs[0] for cell in cells])
            places = positions[first - start : after - start]
            offsets = tuple([place - at + cell.offsets[0] for cell, place in zip(cells, places, strict=True)])
            text = tuple([cell.text[0] for cell in cells])
        setting = cells[0].setting
        yield GlyphRun(
            face=cells[0].face,
            size=style.size,
            color=style.color,
            direction=DIRECTIONS[setting],
            origin=_origin(drawn_in.fonts.face(cells[0].face), setting, style.size, drawn_in.place, at),
            glyphs=glyphs,
            positions=offsets,
            text=text,
            stretch=cells[0].stretch,
        )


def _origin(face: Face, setting: Setting, size: float, place: LinePlace, inline: float) -> Point:
    """Where the pen starts, so that the middle of the face's Han characters is the middle of the line's em box."""
    middle = place.block + size / 2
    baseline = face.ideographic_centre * size
    match setting:
        case Setting.HORIZONTAL:
            return place.axes.point(inline, middle + baseline)
        case Setting.UPRIGHT:
            return place.axes.point(inline, middle)
        case Setting.TURNED:
            return place.axes.point(inline, middle + baseline)
        case Setting.COMBINED:
            start = place.axes.point(inline, middle + size / 2)
            return Point(start.x, start.y + size / 2 + baseline)
        case _:
            assert_never(setting)
