"""A page with matter that runs off it, and less bleed than the press asks for."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.preflight.bleed import bleed_of, reach
from paginate.preflight.rule import Fault, Rule, fault
from paginate.preflight.sheet import PressSheet
from paginate.units import TOLERANCE, fits, millimetres


def judge(sheet: PressSheet) -> Iterator[Fault]:
    bleed, wanted = bleed_of(sheet), sheet.press.bleed
    if fits(wanted, bleed):
        return
    for mark in sheet.marks:
        if any(beyond >= -TOLERANCE for beyond in reach(mark, sheet.trim)):
            yield fault(mark, bleed=millimetres(bleed), limit=millimetres(wanted))
            return


RULE = Rule(
    code="bleed-too-small",
    limit="press profile, bleed (3 mm), where anything reaches the trim",
    source="press profile",
    explanation={
        "en": "What is not there cannot be printed: at the edge stays white paper where the cut is a little outside.",
        "zh": "没有的内容印不出来：裁切稍偏外，纸边就露白。",
    },
    judge=judge,
)
