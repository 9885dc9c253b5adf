"""A font that is not in the PDF."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.preflight.judged_marks import PressSheet
from paginate.preflight.rule import Rule, Violation, violation_of


def judge(sheet: PressSheet) -> Iterator[Violation]:
    for font in sheet.fonts:
        if not font.embedded:
            yield violation_of(font.origin, font=font.name)


RULE = Rule(
    code="font-not-embedded",
    limit="every font of the page",
    source="ISO 15930-7 (PDF/X-4), 6.5; ISO 15930-4 (PDF/X-1a), 6.3",
    explanation={
        "en": "The printer's program sets the text in another font: lines run over, characters are missing.",
        "zh": "印厂会用别的字体代替：行会错位，字会缺失。",
    },
    judge=judge,
)
