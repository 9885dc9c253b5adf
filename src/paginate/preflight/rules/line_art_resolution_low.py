"""A picture of one bit coarser at its placed size than the press can use."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.preflight.judged_marks import PressSheet
from paginate.preflight.resolution import is_under
from paginate.preflight.rule import GWG, Rule, Violation, violation


def judge(sheet: PressSheet) -> Iterator[Violation]:
    limit = sheet.press.line_art
    for image in sheet.images:
        if image.bits == 1 and is_under(image.resolution, limit.wanted) and not is_under(image.resolution, limit.least):
            yield violation(image, file=image.name, resolution=int(image.resolution), limit=f"{limit.wanted:g}")


RULE = Rule(
    code="line-art-resolution-low",
    limit="press profile, line_art: wanted (800 ppi)",
    source=f"{GWG} R0032, warning",
    explanation={
        "en": "Fine slanted lines show steps.",
        "zh": "细斜线会有锯齿。",
    },
    judge=judge,
)
