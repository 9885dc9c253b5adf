"""A line brought to its measure: squeezed, or stretched, in CLREQ's order (3.5.3, 3.5.4)."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import Final

from paginate.text import Glue, Squeeze, Stretch
from paginate.text.spacing import NEVER
from paginate.units import TOLERANCE

SQUEEZE_ORDER: Final = (
    Squeeze.LINE_END, Squeeze.WORD_SPACE, Squeeze.INTERPUNCT, Squeeze.BRACKET, Squeeze.COMMA, Squeeze.WESTERN,
    Squeeze.STOP,
)  # fmt: skip

LIMITED: Final = (Stretch.WORD_SPACE, Stretch.WESTERN)
"""The ranks that are stretched first, as far as their limits let them."""

RANK: Final = itemgetter(Glue._fields.index("stretch"))

LAST_MOST: Final = 0.25
"""em: what a boundary of the last resort takes at most. A comma that is further away belongs to nothing: the line stays short."""


def justified(gaps: Sequence[Glue], size: float, excess: float) -> list[float]:
    """What to add to each boundary of a line, in points (negative: take away), so that it grows by `excess`.

    `size` is the em. All boundaries of one rank give or take alike. No word space and no Chinese-Western space grows beyond
    its most while another boundary may grow (see `overgrown`). Where the ranks cannot take a negative excess in full, no
    boundary may be stretched, or only those of the last resort, the sum falls short and the line does not reach its measure.
    """
    return _squeezed(gaps, size, -excess) if excess < 0 else _stretched(gaps, size, excess)


def overgrown(gaps: Sequence[Glue], added: Sequence[float], size: float) -> float:
    """The widest that a word space or Chinese-Western space has become beyond its most, in ems; 0 where none has."""
    if not any(map(LIMITED.__contains__, map(RANK, gaps))):
        return 0.0
    widths = [
        gap.width + more / size
        for gap, more in zip(gaps, added, strict=True)
        if gap.stretch in LIMITED and more > (gap.most - gap.width) * size + TOLERANCE
    ]
    return max(widths, default=0.0)


def spread(gaps: Sequence[Glue], excess: float, *, forced: bool = False) -> list[float]:
    """The same, `excess` shared alike by all boundaries that may be stretched; `forced`: by those also that may not."""
    members = [index for index, gap in enumerate(gaps) if forced or gap.stretch != NEVER]
    added = [0.0] * len(gaps)
    for index in members:
        added[index] = excess / len(members)
    return added


def _stretched(gaps: Sequence[Glue], size: float, excess: float) -> list[float]:
    ranks = list(map(RANK, gaps))
    if ranks and ranks.count(Stretch.ALL) == len(ranks):  # most lines
        return [excess / len(ranks)] * len(ranks)
    added = [0.0] * len(gaps)
    for rank in LIMITED:
        if rank in ranks:
            members = [index for index, own in enumerate(ranks) if own == rank]
            rooms = [max(0.0, gaps[index].most - gaps[index].width) * size for index in members]
            for index, more in zip(members, _shared(excess, rooms), strict=True):
                added[index] = more
            excess -= sum(added[index] for index in members)
    if Stretch.ALL in ranks:  # nearly every line: no need to look further
        takers: Sequence[int] = (Stretch.ALL,)
        share = excess / ranks.count(Stretch.ALL)
    else:
        takers = _last_takers(ranks)
        share = excess / max(1, sum(map(ranks.count, takers)))
        if Stretch.LAST in takers:
            share = min(share, LAST_MOST * size)
    return [more + share if rank in takers else more for more, rank in zip(added, ranks, strict=True)]


def _last_takers(ranks: Sequence[int]) -> Sequence[int]:
    """The ranks that share what the limited ones cannot take where no other boundary may grow: the limited ones beyond
    their limits; if there are none, those of the last resort."""
    present = [rank for rank in LIMITED if rank in ranks]
    return present or [rank for rank in (Stretch.LAST,) if rank in ranks]


def _shared(excess: float, rooms: Sequence[float]) -> list[float]:
    """What each of some boundaries takes of an excess: all alike, but none more than its room."""
    shares = [0.0] * len(rooms)
    open_ = sorted(range(len(rooms)), key=rooms.__getitem__)
    while open_:
        index = open_.pop(0)
        shares[index] = min(rooms[index], excess / (len(open_) + 1))
        excess -= shares[index]
    return shares


def _squeezed(gaps: Sequence[Glue], size: float, excess: float) -> list[float]:
    added = [0.0] * len(gaps)
    for rank in SQUEEZE_ORDER:
        members = [index for index, gap in enumerate(gaps) if gap.squeeze == rank]
        gives = [(gaps[index].width - gaps[index].least) * size for index in members]
        share = min(1.0, excess / sum(gives)) if any(gives) else 0.0
        for index, give in zip(members, gives, strict=True):
            added[index] = -give * share
        excess -= share * sum(gives)
    return added
