"""Where all lines of a paragraph end: total fit, which weighs every way of breaking it and takes the evenest."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from paginate.compose.inline.breaker import Broken, break_line, finished, longest
from paginate.compose.inline.items import MAY_BREAK, Items
from paginate.records import NamedTuple
from paginate.text import Break
from paginate.units import fits

LOOSEST: Final = (0.1, 0.5)
"""Ems a boundary: a line is not spread further while it can end elsewhere. Nearly all paragraphs have a way within the
first limit; the second is tried for those that have none."""

SPREAD_COST: Final = 1000.0
"""Of a line spread by an em a boundary; it grows with the square, so that two slightly loose lines beat a very loose one."""

SQUEEZE_COST: Final = 10.0
"""Of a line squeezed as far as it goes: that of one spread by a tenth of an em a boundary."""

BREAK_COST: Final = {Break.FREE: 0.0, Break.HYPHEN: 5.0, Break.FORCED: 0.0}
MOST_SQUEEZED_IN: Final = 4
"""Items beyond the natural length that are tried by squeezing."""

MOST_STARTS: Final = 8
"""Ways to begin a line that are followed, the cheapest ones; more find nothing better in newspaper text."""


class Wanted(NamedTuple):
    """What is asked of a paragraph's lines: the measure of each in points (as many as it may have), and whether it is to
    have just that many; `least_last` is how long the last must be."""

    measures: Sequence[float]
    exactly: bool = False
    least_last: float = 0.0


class _Way(NamedTuple):
    """The cheapest way to begin a line at an item: what it costs, and where the line before began."""

    cost: float
    start: int


class _Line(NamedTuple):
    """One line to find: its measure, the first item at which the next may begin so that the lines behind it hold the rest,
    how long it must be if it is the last, and how far it may be spread."""

    measure: float
    earliest: int
    least_last: float
    loosest: float


def first_fit(items: Items, start: int, measures: Iterator[float]) -> list[Broken]:
    """The lines from item `start` to the paragraph's end, or as many as there are measures, each as long as it can be."""
    lines: list[Broken] = []
    known, end = items.known_lines, len(items)
    while start < end and (measure := next(measures, None)) is not None:
        line = known.get((start, measure))
        if line is None:
            line = known[start, measure] = break_line(items, start, measure)
        lines.append(line)
        start = line.end
    return lines


def total_fit(items: Items, start: int, wanted: Wanted) -> list[Broken] | None:
    """The lines from item `start` to the paragraph's end that cost least together; None where there is no way that
    stays within the limits of squeezing and spreading."""
    ways = (_total_fit(items, start, wanted, loosest) for loosest in LOOSEST)
    return next((lines for lines in ways if lines is not None), None)


def _total_fit(items: Items, start: int, wanted: Wanted, loosest: float) -> list[Broken] | None:
    earliest = _earliest_starts(items, wanted.measures)
    layers: list[dict[int, _Way]] = [{start: _Way(0.0, -1)}]
    ends: list[tuple[float, int]] = []
    for number, measure in enumerate(wanted.measures, 1):
        layer = _next_layer(items, layers[-1], _Line(measure, earliest[number - 1], wanted.least_last, loosest))
        layers.append(layer)
        done = layer.get(len(items))
        if done is not None and (not wanted.exactly or number == len(wanted.measures)):
            ends.append((done.cost, number))
        if len(layer) == (done is not None):
            break
    if not ends:
        return None
    return _traced(items, layers, min(ends)[1], wanted.measures)


def _earliest_starts(items: Items, measures: Sequence[float]) -> list[int]:
    """Behind each line, the first item at which the next may begin so that the lines that follow hold the rest: filled from
    the paragraph's end, as full as squeezing and hanging make them."""
    end = len(items)
    starts = [end]
    for measure in reversed(measures[1:]):
        begin = bisect_left(items.tightest, items.tightest[end - 1] - measure - items.style.size) if end else 0
        while begin < end - 1 and not (items.may_break(begin) and _holds(items, begin, end, measure)):
            begin += 1
        end = begin if items.may_break(begin) or begin == 0 else end
        starts.append(end)
    return starts[::-1]


def _holds(items: Items, begin: int, end: int, measure: float) -> bool:
    return fits(items.least_natural(begin, end) - items.can_give(begin, end), measure)


def _next_layer(items: Items, layer: Mapping[int, _Way], line: _Line) -> dict[int, _Way]:
    """The cheapest ways to begin the next line, and to end the paragraph."""
    end = len(items)
    found: dict[int, _Way] = {}
    for begin, (cost, _) in layer.items():
        if begin == end:
            continue
        for behind, more in _ways(items, begin, line):
            known = found.get(behind)
            if known is None or cost + more < known.cost:
                found[behind] = _Way(cost + more, begin)
    last = found.pop(end, None)
    if last is not None and not fits(line.least_last, items.last_length(last.start)):
        last = _long_enough(items, layer, line)
    possible = [each for each in found.items() if each[0] >= line.earliest]
    if len(possible) > MOST_STARTS:
        possible = sorted(possible, key=_by_cost)[:MOST_STARTS]
    return dict(possible) if last is None else {**dict(possible), end: last}


def _by_cost(way: tuple[int, _Way]) -> tuple[float, int]:
    return way[1].cost, way[0]


def _long_enough(items: Items, layer: Mapping[int, _Way], line: _Line) -> _Way | None:
    """The cheapest way to end the paragraph with a line that is as long as it must be."""
    end = len(items)
    ways = [
        _Way(way.cost, begin)
        for begin, way in layer.items()
        if begin != end
        and fits(line.least_last, items.last_length(begin))
        and fits(items.natural(begin, end), line.measure)
    ]
    return min(ways, default=None)


def _ways(items: Items, begin: int, line: _Line) -> Iterator[tuple[int, float]]:
    """The ends of a line that begins with item `begin`, each with its cost."""
    size, breaks, measure = items.style.size, items.breaks, line.measure
    fitting = longest(items, begin, measure)
    tried = False
    for end in range(fitting + 1, min(fitting + MOST_SQUEEZED_IN, items.limit(begin)) + 1):
        if breaks[end] in MAY_BREAK:
            give = items.can_give(begin, end)
            needed = items.least_natural(begin, end) - measure
            if give <= 0 or not fits(needed, give):
                break
            yield end, SQUEEZE_COST * (needed / give) ** 2 + BREAK_COST[breaks[end]]
            tried = True
    for end in range(fitting, begin, -1):
        if breaks[end] in MAY_BREAK:
            if items.ends_short(end):
                yield end, 0.0
            else:
                spread = (measure - items.least_natural(begin, end)) / size / max(1, items.boundaries(begin, end))
                if spread > line.loosest and (tried or line.loosest < LOOSEST[-1]):
                    break
                yield end, SPREAD_COST * spread * spread + BREAK_COST[breaks[end]]
            tried = True


def _traced(items: Items, layers: Sequence[Mapping[int, _Way]], count: int, measures: Sequence[float]) -> list[Broken]:
    """The lines of the way that ends the paragraph in layer `count`."""
    lines = []
    end = len(items)
    for layer, measure in reversed(list(zip(layers[1 : count + 1], measures, strict=False))):
        start = layer[end].start
        lines.append(finished(items, start, end, measure))
        end = start
    return lines[::-1]
