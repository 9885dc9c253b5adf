"""Small white text over ink."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.preflight.backdrop import over_ink
from paginate.preflight.judged_marks import PressSheet, TextMark
from paginate.preflight.rule import GWG, Rule, Violation, points, violation
from paginate.units import TOLERANCE

LEAST_SIZE: Final = 10.0
"""Points."""


def judge(sheet: PressSheet) -> Iterator[Violation]:
    def is_meant(text: TextMark) -> bool:
        return text.size < LEAST_SIZE - TOLERANCE and text.paint.is_white

    for text in over_ink(sheet, TextMark, is_meant):
        yield violation(text, size=points(text.size, LEAST_SIZE))


RULE = Rule(
    code="white-small-text",
    limit="10 pt and more",
    source=f"{GWG} R0016",
    explanation={
        "en": "Ink spreads into the letters from all sides: small reversed type fills in.",
        "zh": "油墨从四周渗入笔画：反白小字会糊死。",
    },
    judge=judge,
    of_inks=True,
)
