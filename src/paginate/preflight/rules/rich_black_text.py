"""Text in black with much other ink under it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.preflight.judged_marks import PressSheet
from paginate.preflight.rule import GWG, Rule, Violation, percent, violation

BLACK: Final = 0.85
MOST_INK: Final = 2.2
"""Shares of ink: black from 85 % on, and more than 220 % of all inks together."""


def judge(sheet: PressSheet) -> Iterator[Violation]:
    for text in sheet.texts:
        if text.paint.black >= BLACK and text.paint.total > MOST_INK:
            yield violation(text, ink=percent(text.paint.total, MOST_INK))


RULE = Rule(
    code="rich-black-text",
    limit="from 85 % K on no more than 220 % in all",
    source=f"{GWG} R0015",
    explanation={
        "en": "So much ink does not dry: it sets off on the next page, and the letters get coloured edges. K100 is black enough.",
        "zh": "墨量过大不易干，会蹭脏邻页，笔画还会露出彩边；单黑 K100 已够黑。",
    },
    judge=judge,
    of_inks=True,
)
