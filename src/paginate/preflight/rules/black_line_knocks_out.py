"""A thin black line that cuts a hole into what lies under it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.paint import Space
from paginate.preflight.backdrop import over_ink
from paginate.preflight.judged_marks import LineMark, PressSheet
from paginate.preflight.rule import GWG, Rule, Violation, points, violation
from paginate.units import TOLERANCE

SAFE_WIDTH: Final = 2.0
"""Points."""


def judge(sheet: PressSheet) -> Iterator[Violation]:
    def is_meant(line: LineMark) -> bool:
        paint = line.paint
        return (
            line.width < SAFE_WIDTH - TOLERANCE
            and not paint.overprint
            and paint.space is not Space.GRAY
            and paint.is_solid_black
        )

    for line in over_ink(sheet, LineMark, is_meant):
        yield violation(line, width=points(line.width, SAFE_WIDTH))


RULE = Rule(
    code="black-line-knocks-out",
    limit="overprints under 2 pt",
    source=f"{GWG} R0010",
    explanation={
        "en": "The line leaves its shape white in the colours under it: the least misregister shows as a white line beside it.",
        "zh": "底色中按线形挖空：稍有套印不准，线旁就露白。",
    },
    judge=judge,
    of_inks=True,
)
