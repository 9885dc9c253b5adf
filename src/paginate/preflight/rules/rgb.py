"""A colour that is not in the press's inks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.paint import Space
from paginate.preflight.judged_marks import ImageMark, PressSheet
from paginate.preflight.rule import GWG, Rule, Violation, violation

LIGHT: Final = frozenset({Space.RGB, Space.INDEPENDENT})


def judge(sheet: PressSheet) -> Iterator[Violation]:
    for mark in sheet.marks:
        space = mark.space if isinstance(mark, ImageMark) else mark.paint.space
        if space in LIGHT:
            yield violation(mark, space=space.value)


RULE = Rule(
    code="rgb",
    limit="DeviceCMYK, DeviceGray, Separation and DeviceN only",
    source=f"{GWG} R0027",
    explanation={
        "en": "Another program will separate it: black text will be in four inks, and nobody has seen the colours.",
        "zh": "将由别的软件分色：黑字会变成四色，颜色也没有人看过。",
    },
    judge=judge,
    of_inks=True,
)
