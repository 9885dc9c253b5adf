"""Small black text that cuts a hole into what lies under it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.paint import Space
from paginate.preflight.backdrop import over_ink
from paginate.preflight.judged_marks import PressSheet, TextMark
from paginate.preflight.rule import GWG, Rule, Violation, points, violation
from paginate.units import TOLERANCE

SAFE_SIZE: Final = 12.0
"""Points: from here on a thin white edge is small beside the strokes."""


def judge(sheet: PressSheet) -> Iterator[Violation]:
    def is_meant(text: TextMark) -> bool:
        paint = text.paint
        return (
            text.size < SAFE_SIZE - TOLERANCE
            and not paint.overprint
            and paint.space is not Space.GRAY
            and paint.is_solid_black
        )

    for text in over_ink(sheet, TextMark, is_meant):
        yield violation(text, size=points(text.size, SAFE_SIZE))


RULE = Rule(
    code="black-text-knocks-out",
    limit="overprints under 12 pt",
    source=f"{GWG} R0009",
    explanation={
        "en": "The letters leave their shape white in the colours under them: the least misregister shows as a white edge.",
        "zh": "底色中按字形挖空：稍有套印不准，笔画边上就露白。",
    },
    judge=judge,
    of_inks=True,
)
