"""A thin line in DeviceGray over ink."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.paint import Space
from paginate.preflight.backdrop import over_ink
from paginate.preflight.judged_marks import LineMark, PressSheet
from paginate.preflight.rule import GWG, Rule, Violation, points, violation
from paginate.units import TOLERANCE

SAFE_WIDTH: Final = 2.0
"""Points."""


def judge(sheet: PressSheet) -> Iterator[Violation]:
    def is_meant(line: LineMark) -> bool:
        return line.width < SAFE_WIDTH - TOLERANCE and line.paint.space is Space.GRAY

    for line in over_ink(sheet, LineMark, is_meant):
        yield violation(line, width=points(line.width, SAFE_WIDTH))


RULE = Rule(
    code="gray-thin-line",
    limit="none under 2 pt",
    source=f"{GWG} R0012",
    explanation={
        "en": "DeviceGray cannot be relied on to overprint: the line knocks out on some presses and not on others. Write it as CMYK black.",
        "zh": "DeviceGray 是否叠印各家不一：有的挖空，有的不挖。请改用 CMYK 的黑。",
    },
    judge=judge,
    of_inks=True,
)
