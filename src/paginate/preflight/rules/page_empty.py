"""A page with nothing on it."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.preflight.judged_marks import ImageMark, PressSheet
from paginate.preflight.rule import GWG, Rule, Violation


def judge(sheet: PressSheet) -> Iterator[Violation]:
    if not sheet.unread and not any(isinstance(mark, ImageMark) or not mark.paint.is_white for mark in sheet.marks):
        yield Violation({}, None, None)


RULE = Rule(
    code="page-empty",
    limit="some ink",
    source=f"{GWG} R0005",
    explanation={
        "en": "It is nearly always the wrong file, or a file that was not written in full.",
        "zh": "几乎总是拿错了文件，或文件没有写成。",
    },
    judge=judge,
)
