"""A line brought to its measure: squeezed, or stretched, in CLREQ's order (3.5.3, 3.5.4)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from paginate.text import Space, Squeeze, Stretch
from paginate.text.spacing import NEVER

SQUEEZE_ORDER: Final = (
    Squeeze.WORD_SPACE, Squeeze.INTERPUNCT, Squeeze.BRACKET, Squeeze.COMMA, Squeeze.WESTERN, Squeeze.STOP
)  # fmt: skip

LIMITED: Final = (Stretch.WORD_SPACE, Stretch.WESTERN)
"""The ranks that are stretched first, as far as their limits let them."""


def justified(gaps: Sequence[Space], size: float, excess: float) -> list[float]:
    """What to add to each boundary of a line, in points (negative: take away), so that it grows by `excess`.

    `size` is the em. All boundaries of one rank give or take alike. Where the ranks cannot take a negative excess in
    full, or no boundary may be stretched, the sum falls short and the line does not reach its measure.
    """
    return _squeezed(gaps, size, -excess) if excess < 0 else _stretched(gaps, size, excess)


def spread(gaps: Sequence[Space], excess: float, *, forced: bool = False) -> list[float]:
    """The same, `excess` shared alike by all boundaries that may be stretched; `forced`: by those also that may not."""
    members = [index for index, gap in enumerate(gaps) if forced or gap.stretch != NEVER]
    added = [0.0] * len(gaps)
    for index in members:
        added[index] = excess / len(members)
    return added


def _stretched(gaps: Sequence[Space], size: float, excess: float) -> list[float]:
    added = [0.0] * len(gaps)
    ranks = [gap.stretch for gap in gaps]
    for rank in LIMITED:
        if rank in ranks:
            members = [index for index, own in enumerate(ranks) if own == rank]
            for index in members:
                room = (gaps[index].most - gaps[index].width) * size
                added[index] = min(room, excess / len(members))
            excess -= sum(added[index] for index in members)
    members = [index for index, rank in enumerate(ranks) if rank and rank != Stretch.LAST]
    if not members:
        members = [index for index, rank in enumerate(ranks) if rank]
    if members:
        share = excess / len(members)
        for index in members:
            added[index] += share
    return added


def _squeezed(gaps: Sequence[Space], size: float, excess: float) -> list[float]:
    added = [0.0] * len(gaps)
    for rank in SQUEEZE_ORDER:
        members = [index for index, gap in enumerate(gaps) if gap.squeeze == rank]
        gives = [(gaps[index].width - gaps[index].least) * size for index in members]
        share = min(1.0, excess / sum(gives)) if any(gives) else 0.0
        for index, give in zip(members, gives, strict=True):
            added[index] = -give * share
        excess -= share * sum(gives)
    return added
