"""A gray or colour picture coarser at its placed size than the press can use."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.preflight.judged_marks import PressSheet
from paginate.preflight.resolution import is_under
from paginate.preflight.rule import GWG, Rule, Violation, violation


def judge(sheet: PressSheet) -> Iterator[Violation]:
    limit = sheet.press.resolution
    for image in sheet.images:
        if image.bits > 1 and is_under(image.resolution, limit.wanted) and not is_under(image.resolution, limit.least):
            yield violation(image, file=image.name, resolution=int(image.resolution), limit=f"{limit.wanted:g}")


RULE = Rule(
    code="picture-resolution-low",
    limit="press profile, resolution: wanted (150 ppi)",
    source=f"{GWG} R0031, warning",
    explanation={
        "en": "The picture prints softer than its neighbours: the screen can show more detail than it has.",
        "zh": "比相邻的图片模糊：网线能表现的细节比图片里的多。",
    },
    judge=judge,
)
