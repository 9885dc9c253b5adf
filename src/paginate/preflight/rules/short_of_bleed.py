"""Something that is to run off the page but stops in the bleed or at the trim."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.preflight.bleed import bleed_of, reach
from paginate.preflight.judged_marks import PressSheet
from paginate.preflight.rule import Rule, Violation, violation
from paginate.units import TRIM_TOLERANCE, fits, in_millimetres


def judge(sheet: PressSheet) -> Iterator[Violation]:
    wanted = min(sheet.press.bleed, bleed_of(sheet))
    for mark in sheet.marks:
        for beyond in reach(mark, sheet.trim):
            if beyond >= -TRIM_TOLERANCE and not fits(wanted - beyond, TRIM_TOLERANCE):
                yield violation(mark, **in_millimetres(reach=max(beyond, 0.0), limit=wanted))
                break


RULE = Rule(
    code="short-of-bleed",
    limit="press profile, bleed (3 mm), as far as the page has it; 0.1 mm less is let pass",
    source="press profile",
    explanation={
        "en": "Where the cut is a little outside, a strip of white paper shows at the edge.",
        "zh": "裁切稍偏外，纸边就留下白条。",
    },
    judge=judge,
)
