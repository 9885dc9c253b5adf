"""A font whose maker does not let it be embedded."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.preflight.judged_marks import PressSheet
from paginate.preflight.rule import Rule, Violation, violation_of


def judge(sheet: PressSheet) -> Iterator[Violation]:
    for font in sheet.fonts:
        if not font.may_be_embedded:
            yield violation_of(font.origin, font=font.name)


RULE = Rule(
    code="font-embedding-forbidden",
    limit="OS/2 fsType: restricted licence, bitmaps only, no subsetting",
    source="ISO 15930-7 (PDF/X-4), 6.5; OpenType, OS/2 fsType",
    explanation={
        "en": "A PDF for print must contain its fonts: a font that may not be embedded cannot be used.",
        "zh": "印刷用 PDF 必须内嵌字体：不许内嵌的字体不能用。",
    },
    judge=judge,
)
