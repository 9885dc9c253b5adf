"""A page with matter that runs off it, and less bleed than the press asks for."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.preflight.bleed import bleed_of, reach
from paginate.preflight.judged_marks import PressSheet
from paginate.preflight.rule import Rule, Violation, violation
from paginate.units import TRIM_TOLERANCE, fits, in_millimetres


def judge(sheet: PressSheet) -> Iterator[Violation]:
    bleed, wanted = bleed_of(sheet), sheet.press.bleed
    if fits(wanted - bleed, TRIM_TOLERANCE):
        return
    for mark in sheet.marks:
        if any(beyond >= -TRIM_TOLERANCE for beyond in reach(mark, sheet.trim)):
            yield violation(mark, **in_millimetres(bleed=bleed, limit=wanted))
            return


RULE = Rule(
    code="bleed-too-small",
    limit="press profile, bleed (3 mm), where anything reaches the trim; 0.1 mm less is let pass",
    source="press profile",
    explanation={
        "en": "The picture ends too early: where the cut is a little outside, white paper shows at the edge.",
        "zh": "图做得不够大：裁切稍偏外，纸边就露白。",
    },
    judge=judge,
)
