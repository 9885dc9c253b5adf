"""Text in a fold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.preflight.judged_marks import PressSheet
from paginate.preflight.rule import Rule, Violation, violation
from paginate.units import POINTS_PER_MILLIMETRE, millimetres

ZONE: Final = 1 * POINTS_PER_MILLIMETRE
"""To either side of a fold; newspapers ask for register within a millimetre, and a fold is no better."""

HEADING: Final = "heading"


def judge(sheet: PressSheet) -> Iterator[Violation]:
    for text in sheet.texts:
        in_fold = _is_in(sheet.folds_down, text.box.x, text.box.right) or (
            text.frame_kind == HEADING and _is_in(sheet.folds_across, text.box.y, text.box.bottom)
        )
        if in_fold and not text.text.isspace():
            yield violation(text, limit=millimetres(ZONE))


def _is_in(folds: tuple[float, ...], start: float, end: float) -> bool:
    return any(start < fold + ZONE and fold - ZONE < end for fold in folds)


RULE = Rule(
    code="text-in-fold",
    limit="1 mm and more from a fold down the page; headings also from one across it",
    source="ours: a fold wanders by about a millimetre; body text runs across the middle fold of every broadsheet",
    explanation={
        "en": "The fold wears the letters off, and between the two sheets of a spread it parts them.",
        "zh": "折痕会磨掉字；通版两张纸之间的字会断开。",
    },
    judge=judge,
)
