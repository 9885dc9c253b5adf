"""A white shape or line that is set to overprint."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.preflight.backdrop import over_ink
from paginate.preflight.judged_marks import AreaMark, LineMark, PressSheet
from paginate.preflight.rule import GWG, Rule, Violation, violation


def judge(sheet: PressSheet) -> Iterator[Violation]:
    for area in over_ink(sheet, AreaMark, lambda area: area.paint.is_white and area.paint.overprint):
        yield violation(area)
    for line in over_ink(sheet, LineMark, lambda line: line.paint.is_white and line.paint.overprint):
        yield violation(line)


RULE = Rule(
    code="white-overprints",
    limit="knocks out",
    source=f"{GWG} R0008",
    explanation={
        "en": "White is the absence of ink: if it overprints, it knocks nothing out, and the shape is lost.",
        "zh": "白色就是没有油墨：设为叠印便什么也不挖去，图形消失。",
    },
    judge=judge,
    of_inks=True,
)
