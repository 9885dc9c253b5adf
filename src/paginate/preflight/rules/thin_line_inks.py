"""A thin line in more than one ink."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.preflight.judged_marks import PressSheet
from paginate.preflight.rule import GWG, Rule, Violation, points, violation
from paginate.units import TOLERANCE

LEAST_WIDTH: Final = 0.25
"""Points."""


def judge(sheet: PressSheet) -> Iterator[Violation]:
    for line in sheet.lines:
        if line.width < LEAST_WIDTH - TOLERANCE and line.paint.inks > 1:
            yield violation(line, width=points(line.width, LEAST_WIDTH), inks=line.paint.inks)


RULE = Rule(
    code="thin-line-inks",
    limit="0.25 pt and more",
    source=f"{GWG} R0019",
    explanation={
        "en": "A thin line in two inks prints as two lines side by side.",
        "zh": "细线用两种油墨，会印成并排的两条线。",
    },
    judge=judge,
    of_inks=True,
)
