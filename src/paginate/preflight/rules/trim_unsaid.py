"""A PDF that does not say where its page is to be cut."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.preflight.judged_marks import PressSheet
from paginate.preflight.rule import Rule, Violation


def judge(sheet: PressSheet) -> Iterator[Violation]:
    if not sheet.has_trim:
        yield Violation({}, None, None)


RULE = Rule(
    code="trim-unsaid",
    limit="one TrimBox",
    source="ISO 15930-7 (PDF/X-4), 6.12",
    explanation={
        "en": "Imposition takes the edge of the medium for the edge of the page: marks and bleed are printed on the page.",
        "zh": "拼版时会以介质边为版面边：标记和出血会印进版面。",
    },
    judge=judge,
)
