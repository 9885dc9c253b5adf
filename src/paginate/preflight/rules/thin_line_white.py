"""A thin white line over ink."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.preflight.backdrop import over_ink
from paginate.preflight.judged_marks import LineMark, PressSheet
from paginate.preflight.rule import GWG, Rule, Violation, points, violation
from paginate.units import TOLERANCE

LEAST_WIDTH: Final = 0.25
"""Points."""


def judge(sheet: PressSheet) -> Iterator[Violation]:
    def is_meant(line: LineMark) -> bool:
        return line.width < LEAST_WIDTH - TOLERANCE and line.paint.is_white

    for line in over_ink(sheet, LineMark, is_meant):
        yield violation(line, width=points(line.width, LEAST_WIDTH))


RULE = Rule(
    code="thin-line-white",
    limit="0.25 pt and more",
    source=f"{GWG} R0018",
    explanation={
        "en": "Ink spreads into the line from both sides and fills it in.",
        "zh": "油墨从两边渗入，白线会糊死。",
    },
    judge=judge,
    of_inks=True,
)
