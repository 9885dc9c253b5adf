"""Paragraphs with tab stops: pieces of one line that begin, end or are centred at places of their own, as in programmes and
standings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import repeat
from math import isfinite

from paginate.compose.flow.lines import ParagraphPlace
from paginate.compose.flow.slots import LineSlot
from paginate.compose.inline import Broken, Items, first_fit
from paginate.model import Align, TabStop
from paginate.records import NamedTuple
from paginate.units import fits


class Tabbed(NamedTuple):
    """Such a paragraph's pieces and the lines in which the last one goes on: where each ends, the slot that it has, and how many
    slots behind the first that is; the slots are fewer where there is no room for all. `taken` slots have lines."""

    ends: Sequence[Broken]
    slots: Sequence[LineSlot]
    steps: Sequence[int]
    taken: int


class _Piece(NamedTuple):
    """Items of a line between two tabs, where along it they begin, and how long they are in points."""

    start: int
    end: int
    begin: float
    length: float


def tabbed_lines(items: Items, place: ParagraphPlace) -> Tabbed:
    """The paragraph's pieces at the stops of its style. The last one goes on in further lines where it begins at its stop. A piece
    that reaches over the next one is broken by force, so that it is reported."""
    room = place.slots.measure(place.first) - place.style.end_indent
    pieces = _pieces(items, place, room)
    begins = [*(piece.begin for piece in pieces[1:]), room]
    ends = [
        Broken(piece.end, forced=not fits(piece.begin + piece.length, behind))
        for piece, behind in zip(pieces, begins, strict=True)
    ]
    measures = [
        piece.length if not broken.forced else max(0.0, behind - piece.begin)
        for piece, broken, behind in zip(pieces, ends, begins, strict=True)
    ]
    begin, steps = [piece.begin for piece in pieces], [0] * len(pieces)
    last, stop = pieces[-1], _stops(items)[len(pieces) - 2] if len(pieces) > 1 else None
    if ends[-1].forced and (stop is None or stop.align is Align.START):
        further = first_fit(items, last.start, repeat(room - last.begin))
        ends[-1:] = further
        measures[-1:] = [room - last.begin] * len(further)
        begin += [last.begin] * (len(further) - 1)
        steps += range(1, len(further))
    slots = []
    for number, (at, measure, step) in enumerate(zip(begin, measures, steps, strict=True)):
        slot = place.slots.slot(place.first + step)
        if slot is None:
            break
        indent = place.indent(number)  # is taken off again where the line gets its place
        slots.append(slot._replace(inline=slot.inline + at - indent, measure=measure + indent + place.style.end_indent))
    return Tabbed(ends, slots, steps, steps[-1] + 1)


def _stops(items: Items) -> Sequence[TabStop]:
    return items.style.tabs


def _pieces(items: Items, place: ParagraphPlace, room: float) -> list[_Piece]:
    """The pieces in their places: the first where the line begins, each other one at the next stop."""
    stops = _stops(items)
    bounds = [bisect_left(items.starts, at + 1) for at in items.paragraph.tabs[: len(stops)]]
    pieces = []
    for number, (start, end) in enumerate(zip([0, *bounds], [*bounds, len(items)], strict=True)):
        length = items.natural(start, end)
        if number == 0:
            begin = place.indent(0)
        else:
            stop = stops[number - 1]
            at = stop.at if isfinite(stop.at) else room
            begin = at - {Align.START: 0.0, Align.END: length}.get(stop.align, length / 2)
        pieces.append(_Piece(start, end, begin, length))
    return pieces
