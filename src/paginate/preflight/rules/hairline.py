"""A line so thin that the plate cannot hold it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.preflight.judged_marks import PressSheet
from paginate.preflight.rule import Rule, Violation, points, violation
from paginate.units import TOLERANCE

LEAST_WIDTH: Final = 0.25
"""Points, 0.09 mm: what GWG 2022 (R0018, R0019) asks of white lines and of those in several inks; it sets none for one ink."""


def judge(sheet: PressSheet) -> Iterator[Violation]:
    for line in sheet.lines:
        if line.width < LEAST_WIDTH - TOLERANCE and line.paint.inks == 1:
            yield violation(line, width=points(line.width, LEAST_WIDTH))


RULE = Rule(
    code="hairline",
    limit="0.25 pt and more",
    source="ours, for one ink what GWG 2022 R0018 and R0019 ask for white and for several",
    explanation={
        "en": "The line breaks up or vanishes on the plate; a line of zero width is as thin as the platesetter can draw, and nobody sees it.",
        "zh": "在印版上断续或消失；宽度为零的线按制版机最细的点绘制，印出来看不见。",
    },
    judge=judge,
)
