"""The font Courier, which often stands in for another."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.preflight.judged_marks import PressSheet
from paginate.preflight.rule import GWG, Rule, Violation, violation_of


def judge(sheet: PressSheet) -> Iterator[Violation]:
    for font in sheet.fonts:
        if font.name == "Courier":
            yield violation_of(font.origin, font=font.name)


RULE = Rule(
    code="font-courier",
    limit="no font named Courier",
    source=f"{GWG} R0014",
    explanation={
        "en": "Programs use Courier where they cannot find a font: check whether it was meant.",
        "zh": "软件找不到字体时会用 Courier 代替：请确认是否本意如此。",
    },
    judge=judge,
)
