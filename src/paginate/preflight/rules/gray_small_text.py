"""Small text in DeviceGray over ink."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.paint import Space
from paginate.preflight.backdrop import over_ink
from paginate.preflight.judged_marks import PressSheet, TextMark
from paginate.preflight.rule import GWG, Rule, Violation, points, violation
from paginate.units import TOLERANCE

SAFE_SIZE: Final = 12.0
"""Points."""


def judge(sheet: PressSheet) -> Iterator[Violation]:
    def is_meant(text: TextMark) -> bool:
        return text.size < SAFE_SIZE - TOLERANCE and text.paint.space is Space.GRAY

    for text in over_ink(sheet, TextMark, is_meant):
        yield violation(text, size=points(text.size, SAFE_SIZE))


RULE = Rule(
    code="gray-small-text",
    limit="none under 12 pt",
    source=f"{GWG} R0011",
    explanation={
        "en": "DeviceGray cannot be relied on to overprint: the text knocks out on some presses and not on others. Write it as CMYK black.",
        "zh": "DeviceGray 是否叠印各家不一：有的挖空，有的不挖。请改用 CMYK 的黑。",
    },
    judge=judge,
    of_inks=True,
)
