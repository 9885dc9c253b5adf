"""Text so near the trim that a cut may take it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.geometry import Rect
from paginate.preflight.judged_marks import PressSheet
from paginate.preflight.rule import Rule, Violation, violation
from paginate.units import POINTS_PER_MILLIMETRE, millimetres

SAFE: Final = 3 * POINTS_PER_MILLIMETRE
"""As much as the usual bleed: a cut that may go 3 mm outside the trim may go 3 mm inside."""


def judge(sheet: PressSheet) -> Iterator[Violation]:
    safe = Rect(0, 0, *sheet.trim).inset(SAFE)
    for text in sheet.texts:
        if not safe.contains(text.box):
            yield violation(text, limit=millimetres(SAFE))


RULE = Rule(
    code="text-near-trim",
    limit="3 mm and more from the trim",
    source="ours: the bleed allows for a cut 3 mm outside the trim, so for one 3 mm inside",
    explanation={
        "en": "Folders and trimmers can be off by as much: letters are cut, or end up at the very edge.",
        "zh": "折页和裁切有这么大的误差：文字会被裁掉或紧贴纸边。",
    },
    judge=judge,
)
