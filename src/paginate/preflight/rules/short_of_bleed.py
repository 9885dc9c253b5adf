"""Something that is to run off the page but stops in the bleed or at the trim."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.preflight.bleed import bleed_of, reach
from paginate.preflight.rule import Fault, Rule, fault
from paginate.preflight.sheet import PressSheet
from paginate.units import TOLERANCE, millimetres


def judge(sheet: PressSheet) -> Iterator[Fault]:
    wanted = min(sheet.press.bleed, bleed_of(sheet))
    for mark in sheet.marks:
        for beyond in reach(mark, sheet.trim):
            if -TOLERANCE <= beyond < wanted - TOLERANCE:
                yield fault(mark, reach=millimetres(max(beyond, 0.0)), limit=millimetres(wanted))
                break


RULE = Rule(
    code="short-of-bleed",
    limit="press profile, bleed (3 mm), as far as the page has it",
    source="press profile",
    explanation={
        "en": "Where the cut is a little outside, a strip of white paper stays at the edge.",
        "zh": "裁切稍偏外，纸边就留下白条。",
    },
    judge=judge,
)
