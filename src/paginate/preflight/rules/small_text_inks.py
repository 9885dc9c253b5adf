"""Small text in more than one ink."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.preflight.judged_marks import PressSheet
from paginate.preflight.rule import GWG, Rule, Violation, points, violation
from paginate.units import TOLERANCE

LEAST_SIZE: Final = 10.0
"""Points."""


def judge(sheet: PressSheet) -> Iterator[Violation]:
    for text in sheet.texts:
        if text.size < LEAST_SIZE - TOLERANCE and text.paint.inks > 1:
            yield violation(text, size=points(text.size, LEAST_SIZE), inks=text.paint.inks)


RULE = Rule(
    code="small-text-inks",
    limit="10 pt and more",
    source=f"{GWG} R0017",
    explanation={
        "en": "Plates are up to half a millimetre out of register on newsprint: small type in two inks is printed twice, side by side.",
        "zh": "新闻纸套印误差可达半毫米：小字用两种油墨，会印成并排的重影。",
    },
    judge=judge,
    of_inks=True,
)
