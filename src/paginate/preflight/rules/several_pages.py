"""A file of more than one page."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.preflight.judged_marks import PressSheet
from paginate.preflight.rule import Rule, Violation


def judge(sheet: PressSheet) -> Iterator[Violation]:
    if sheet.pages > 1:
        yield Violation({"pages": sheet.pages}, None, None)


RULE = Rule(
    code="several-pages",
    limit="1 page a file",
    source="ours, for pages; GWG 2022 Newspaper Ads R0006 for advertisements",
    explanation={
        "en": "A plate is made from one page: the choice among several is left to chance.",
        "zh": "一块印版只做一页：用哪一页全凭运气。",
    },
    judge=judge,
)
