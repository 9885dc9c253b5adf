"""Something in DeviceGray that is set to overprint."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.paint import Space
from paginate.preflight.judged_marks import PressSheet
from paginate.preflight.rule import GWG, Rule, Violation, violation


def judge(sheet: PressSheet) -> Iterator[Violation]:
    for mark in sheet.drawn:
        if mark.paint.overprint and mark.paint.space is Space.GRAY:
            yield violation(mark)


RULE = Rule(
    code="gray-overprints",
    limit="no overprint",
    source=f"{GWG} R0013",
    explanation={
        "en": "Some presses let DeviceGray overprint and some do not: the result is left to chance.",
        "zh": "有的印厂流程让 DeviceGray 叠印，有的不让：结果全凭运气。",
    },
    judge=judge,
    of_inks=True,
)
