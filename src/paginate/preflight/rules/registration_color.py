"""Registration colour on live matter."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.color import ALL_PLATES
from paginate.preflight.judged_marks import PressSheet
from paginate.preflight.rule import GWG, Rule, Violation, violation


def judge(sheet: PressSheet) -> Iterator[Violation]:
    for mark in sheet.drawn:
        if mark.paint.plates.get(ALL_PLATES):
            yield violation(mark)


RULE = Rule(
    code="registration-color",
    limit="none inside the bleed",
    source=f"{GWG} R0024",
    explanation={
        "en": "It prints solid on every plate, with 400 % of ink: it is only for register marks outside the page.",
        "zh": "它在每块印版上都是实地，总墨量 400 %：只用于版面以外的套准标记。",
    },
    judge=judge,
    of_inks=True,
)
