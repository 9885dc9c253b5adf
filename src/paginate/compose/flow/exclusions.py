"""What exclusions leave of a column: for each line of it the free piece in which text goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from paginate.compose.axes import Axes
from paginate.geometry import Point
from paginate.model import Pitch, Region, Style
from paginate.records import NamedTuple
from paginate.units import TOLERANCE

LEAST_CHARACTERS: Final = 5
"""A piece of column beside an obstacle that holds fewer stays empty, as does one of a single line: nobody can read it."""


class FreePiece(NamedTuple):
    """A part of a line's room: where along the line it begins and how long it is, in points."""

    inline: float
    measure: float

    @property
    def end(self) -> float:
        """Where it ends."""
        return self.inline + self.measure

    def touches(self, other: FreePiece) -> bool:
        """Whether the two share more than an edge along the line."""
        return self.inline + TOLERANCE < other.end and other.inline + TOLERANCE < self.end


def free_pieces(region: Region, style: Style, blocks: Sequence[float]) -> list[FreePiece | None]:
    """Of each line of a column, which begins at one of `blocks` across it, the piece for text; None where it stays empty.

    A line that no exclusion touches has all of the measure. Of another, the longest piece counts, and the first of those that
    are as long; it is cut down to whole characters.
    """
    outlines, pitch = _outlines(region, style), Pitch.of(style)
    measure = Axes(style.writing_mode, region.box).measure
    behind = [blocks[-1] + style.leading] if len(blocks) == 1 else []
    pieces = [_free_piece(outlines, measure, (block, block + style.size), pitch) for block in [*blocks, *behind]]
    return _without_lone(pieces)[: len(blocks)]


def free_piece(region: Region, style: Style, band: tuple[float, float]) -> FreePiece | None:
    """The piece of a column's measure that is free in all of a band across it, as of a line; None where it is too short."""
    measure = Axes(style.writing_mode, region.box).measure
    return _free_piece(_outlines(region, style), measure, band, Pitch.of(style))


def _outlines(region: Region, style: Style) -> Sequence[_Outline]:
    axes = Axes(style.writing_mode, region.box)
    return [_Outline([axes.reading(point) for point in exclusion.outline]) for exclusion in region.exclusions]


def _free_piece(
    outlines: Sequence[_Outline], measure: float, band: tuple[float, float], pitch: Pitch
) -> FreePiece | None:
    taken = sorted(part for outline in outlines for part in outline.taken(*band))
    if not taken:
        return FreePiece(0.0, measure)
    gaps = list(_gaps(taken, measure))
    most = max((gap.measure for gap in gaps), default=0.0)
    if any(gap.measure >= measure - TOLERANCE for gap in gaps):
        return FreePiece(0.0, measure)  # what is excluded lies beside the column
    return next((_whole(gap, measure, pitch) for gap in gaps if gap.measure >= most - TOLERANCE), None)


def _gaps(taken: Sequence[tuple[float, float]], measure: float) -> Iterator[FreePiece]:
    """What the parts, in their order, leave of a measure."""
    free = 0.0
    for start, end in taken:
        if start > free:
            yield FreePiece(free, min(start, measure) - free)
        free = max(free, end)
        if free >= measure:
            return
    yield FreePiece(free, measure - free)


def _whole(gap: FreePiece, measure: float, pitch: Pitch) -> FreePiece | None:
    """The gap cut down to whole characters beside what it is next to, so that its other end is level with the column's edge;
    between two obstacles the white is divided."""
    count = pitch.within(gap.measure)
    if count < LEAST_CHARACTERS:
        return None
    whole = pitch.measure(count)
    over = gap.measure - whole
    if gap.inline <= 0.0:
        return FreePiece(0.0, whole)
    return FreePiece(gap.inline + (over if gap.end >= measure - TOLERANCE else over / 2), whole)


def _without_lone(pieces: Sequence[FreePiece | None]) -> list[FreePiece | None]:
    """The pieces without those that no other goes on above or below. (Of a column of one line, the line that would be below
    it is looked at: what stands there tells whether it is one that is no deeper, or what an obstacle leaves of one.)"""
    goes_on = [
        one is not None and other is not None and one.touches(other) for one, other in pairwise([None, *pieces, None])
    ]
    return [
        piece if before or behind else None
        for piece, before, behind in zip(pieces, goes_on[:-1], goes_on[1:], strict=True)
    ]


class _Outline:
    """A closed polygon, seen along the lines of a column (x) and across them (y)."""

    def __init__(self, points: Sequence[Point]) -> None:
        self._edges = list(pairwise([*points, points[0]]))
        self._first, self._last = min(point.y for point in points), max(point.y for point in points)

    def taken(self, first: float, last: float) -> Iterator[tuple[float, float]]:
        """The parts of a line that the polygon takes from a band across the lines; an edge alone takes nothing.

        Between two places where an edge begins, ends or crosses the band's edges, all that is across is taken or nothing.
        """
        first, last = first + TOLERANCE, last - TOLERANCE
        if last <= self._first or first >= self._last:
            return
        start = None
        places = self._places(first, last)
        for one, other in pairwise(places):
            if self._is_taken((one + other) / 2, first, last):
                start = one if start is None else start
            elif start is not None:
                yield start, one
                start = None
        if start is not None:
            yield start, places[-1]

    def _places(self, first: float, last: float) -> list[float]:
        found = set()
        for one, other in self._edges:
            found |= {point.x for point in (one, other) if first <= point.y <= last}
            low, high = sorted((one.y, other.y))
            found |= {
                one.x + (other.x - one.x) * (at - one.y) / (other.y - one.y) for at in (first, last) if low < at < high
            }
        return sorted(found)

    def _is_taken(self, at: float, first: float, last: float) -> bool:
        """Whether the polygon has something in the band, so far along the line."""
        crossed = sorted(
            one.y + (other.y - one.y) * (at - one.x) / (other.x - one.x)
            for one, other in self._edges
            if (one.x <= at) != (other.x <= at)
        )
        return any(enters < last and leaves > first for enters, leaves in zip(crossed[::2], crossed[1::2], strict=True))
