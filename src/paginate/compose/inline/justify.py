"""A line brought to its measure: squeezed, or stretched, in CLREQ's order (3.5.3, 3.5.4)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from paginate.text import Space
from paginate.text.spacing import NEVER, Squeeze, Stretch

SQUEEZE_ORDER: Final = (Squeeze.INTERPUNCT, Squeeze.BRACKET, Squeeze.COMMA, Squeeze.WESTERN, Squeeze.STOP)


def justified(gaps: Sequence[Space], size: float, excess: float) -> list[float]:
    """What to add to each boundary of a line, in points (negative: take away), so that it grows by `excess`.

    `size` is the em. All boundaries of one rank give or take alike. Where the ranks cannot take a negative excess in
    full, or no boundary may be stretched, the sum falls short and the line does not reach its measure.
    """
    if excess < 0:
        return _squeezed(gaps, size, -excess)
    added = [0.0] * len(gaps)
    for rank in (Stretch.WORD_SPACE, Stretch.WESTERN):
        members = [index for index, gap in enumerate(gaps) if gap.stretch == rank]
        for index in members:
            room = (gaps[index].most - gaps[index].width) * size
            added[index] = min(room, excess / len(members))
        excess -= sum(added[index] for index in members)
    members = [index for index, gap in enumerate(gaps) if gap.stretch != NEVER]
    for index in members:
        added[index] += excess / len(members)
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
