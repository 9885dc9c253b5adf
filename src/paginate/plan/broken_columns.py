"""How a width is divided into columns of whole characters 破栏, and who gets the characters that are over."""

from __future__ import annotations

from collections.abc import Sequence

from paginate.model import Pitch
from paginate.model.article import Remainder
from paginate.records import NamedTuple


class OwnColumn(NamedTuple):
    """A column of an article: how far from the left of its width it begins, and its measure, in points."""

    start: float
    measure: float


class Division(NamedTuple):
    """The columns of a width, the white between two, and what is left for a heading beside them, in points."""

    columns: tuple[OwnColumn, ...]
    gutter: float
    left_over: float = 0.0


def divided(width: float, count: int, gutter: float, pitch: Pitch, remainder: Remainder) -> Division:
    """Equal columns over a width. Where the width is too narrow for a character in each, they have no measure."""
    share = (width - gutter * (count - 1)) / count
    if remainder is Remainder.FRACTION:
        return Division(_side_by_side([max(0.0, share)] * count, gutter), gutter)
    measure = max(0.0, pitch.measure(pitch.within(share))) if share > 0 else 0.0
    over = max(0.0, width - count * measure - gutter * (count - 1))
    measures = [measure] * count
    match remainder:
        case Remainder.FIRST | Remainder.LAST:
            more = pitch.measure(pitch.within(measure + over)) - measure
            measures[0 if remainder is Remainder.FIRST else -1] += more
            over -= more
        case Remainder.HEADING:
            return Division(_side_by_side(measures, gutter), gutter, over)
        case Remainder.MARGINS:
            return Division(_side_by_side(measures, gutter, over / 2), gutter)
        case _:
            pass
    if count > 1:
        gutter += over / (count - 1)
    return Division(_side_by_side(measures, gutter), gutter)


def with_measures(width: float, measures: Sequence[float], gutter: float) -> Division:
    """Columns of these measures; the white that they leave of the width goes between them."""
    over = width - sum(measures) - gutter * (len(measures) - 1)
    if len(measures) > 1 and over > 0:
        gutter += over / (len(measures) - 1)
    return Division(_side_by_side(measures, gutter), gutter)


def _side_by_side(measures: Sequence[float], gutter: float, start: float = 0.0) -> tuple[OwnColumn, ...]:
    columns = []
    for measure in measures:
        columns.append(OwnColumn(start, measure))
        start += measure + gutter
    return tuple(columns)
