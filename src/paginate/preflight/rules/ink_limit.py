"""More ink on a 15 mm square than the paper takes."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.geometry import Rect
from paginate.preflight.ink_bound import may_exceed
from paginate.preflight.judged_marks import AreaMark, ImageMark, Mark, PressSheet
from paginate.preflight.rule import GWG, Rule, Violation, percent, violation


def judge(sheet: PressSheet) -> Iterator[Violation]:
    limit = sheet.press.ink_limit
    if limit is None or sheet.densest is None or not may_exceed(sheet.marks, sheet.trim, limit):
        return
    for square in sheet.densest(limit):
        found = violation(_chief_mark(sheet, square.box), ink=percent(square.ink, limit), limit=percent(limit))
        yield found._replace(box=square.box)


def _chief_mark(sheet: PressSheet, square: Rect) -> Mark:
    """The mark that covers most of the square; of equal ones, the topmost."""

    def covered(mark: Mark) -> float:
        shared = mark.box.intersection(square)
        return shared.area if shared is not None else 0.0

    areas = [mark for mark in sheet.marks if isinstance(mark, AreaMark | ImageMark)]
    return max(reversed(areas or sheet.marks), key=covered)


RULE = Rule(
    code="ink-limit",
    limit="press profile, ink_limit (240 %), mean of any square of 15 mm",
    source=f"press profile; {GWG} R0026 (245 %)",
    explanation={
        "en": "The ink does not dry: it smears, sets off on the next page and shows through the paper.",
        "zh": "墨干不了：会蹭脏、粘到邻页、透到背面。",
    },
    judge=judge,
    of_inks=True,
)
