"""A tint of one ink so dark that it prints solid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.preflight.judged_marks import PressSheet
from paginate.preflight.rule import Rule, Violation, percent, violation

MOST_TINT: Final = 0.9
"""A share of ink."""


def judge(sheet: PressSheet) -> Iterator[Violation]:
    for mark in sheet.drawn:
        paint = mark.paint
        if paint.inks == 1 and MOST_TINT < paint.total < 1:
            yield violation(mark, tint=percent(paint.total, MOST_TINT, 1))


RULE = Rule(
    code="tint-fills-in",
    limit="up to 90 %, or solid; of one ink",
    source="ours: dots hold on newsprint from about 3 % to 90 %",
    explanation={
        "en": "The gaps between the dots close: the tint prints as a solid with a ragged edge. Write 100 % or less than 90 %.",
        "zh": "网点间的空隙会糊死，印成毛边的实地。请写 100 %，或低于 90 %。",
    },
    judge=judge,
    of_inks=True,
)
