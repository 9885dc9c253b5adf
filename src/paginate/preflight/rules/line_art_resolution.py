"""A picture of one bit too coarse to be printed at its placed size."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.preflight.judged_marks import PressSheet
from paginate.preflight.resolution import is_under
from paginate.preflight.rule import GWG, Rule, Violation, violation


def judge(sheet: PressSheet) -> Iterator[Violation]:
    limit = sheet.press.line_art
    for image in sheet.images:
        if image.bits == 1 and is_under(image.resolution, limit.least):
            yield violation(image, file=image.name, resolution=int(image.resolution), limit=f"{limit.least:g}")


RULE = Rule(
    code="line-art-resolution",
    limit="press profile, line_art: least (550 ppi)",
    source=f"{GWG} R0032, error",
    explanation={
        "en": "Line art is not screened: its pixels print as steps.",
        "zh": "线条图不加网，像素的锯齿会照样印出。",
    },
    judge=judge,
)
