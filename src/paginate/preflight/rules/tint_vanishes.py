"""A tint so light that the press loses it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.preflight.judged_marks import PressSheet
from paginate.preflight.rule import Rule, Violation, percent, violation

LEAST_TINT: Final = 0.03
"""A share of ink."""


def judge(sheet: PressSheet) -> Iterator[Violation]:
    for mark in sheet.drawn:
        for plate, tint in mark.paint.plates.items():
            if 0 < tint < LEAST_TINT:
                yield violation(mark, tint=percent(tint, LEAST_TINT), ink=plate)


RULE = Rule(
    code="tint-vanishes",
    limit="3 % and more, or none",
    source="ours: dots hold on newsprint from about 3 % to 90 %",
    explanation={
        "en": "Plate and blanket cannot hold such small dots: the tint is patchy or gone.",
        "zh": "网点太小，印版和橡皮布留不住：浅底会斑驳或消失。",
    },
    judge=judge,
    of_inks=True,
)
