"""Page boxes that contradict one another."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.geometry import Rect
from paginate.preflight.judged_marks import PressSheet
from paginate.preflight.rule import Rule, Violation


def judge(sheet: PressSheet) -> Iterator[Violation]:
    trim = Rect(0, 0, *sheet.trim)
    bleed = sheet.bleed_box or trim
    if not bleed.contains(trim) or not sheet.media.contains(bleed):
        yield Violation({}, None, trim)


RULE = Rule(
    code="page-boxes",
    limit="TrimBox in BleedBox in MediaBox",
    source="ISO 32000-1, 14.11.2; ISO 15930-7 (PDF/X-4), 6.12",
    explanation={
        "en": "Imposition places the page by its boxes: if they contradict one another, the page is cut at the wrong place.",
        "zh": "拼版按页面框定位：各框互相矛盾，就会裁错位置。",
    },
    judge=judge,
)
