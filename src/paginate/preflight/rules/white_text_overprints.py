"""White text that is set to overprint."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.preflight.backdrop import over_ink
from paginate.preflight.judged_marks import PressSheet, TextMark
from paginate.preflight.rule import GWG, Rule, Violation, violation


def judge(sheet: PressSheet) -> Iterator[Violation]:
    for text in over_ink(sheet, TextMark, lambda text: text.paint.is_white and text.paint.overprint):
        yield violation(text)


RULE = Rule(
    code="white-text-overprints",
    limit="knocks out",
    source=f"{GWG} R0007",
    explanation={
        "en": "White is the absence of ink: if it overprints, it knocks nothing out, and the text is lost.",
        "zh": "白色就是没有油墨：设为叠印便什么也不挖去，文字消失。",
    },
    judge=judge,
    of_inks=True,
)
