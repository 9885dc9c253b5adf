"""A gray or colour picture too coarse to be printed at its placed size."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.preflight.judged_marks import PressSheet
from paginate.preflight.resolution import is_under
from paginate.preflight.rule import GWG, Rule, Violation, violation


def judge(sheet: PressSheet) -> Iterator[Violation]:
    limit = sheet.press.resolution
    for image in sheet.images:
        if image.bits > 1 and is_under(image.resolution, limit.least):
            yield violation(image, file=image.name, resolution=int(image.resolution), limit=f"{limit.least:g}")


RULE = Rule(
    code="picture-resolution",
    limit="press profile, resolution: least (100 ppi)",
    source=f"{GWG} R0031, error",
    explanation={
        "en": "The pixels can be seen on the page: with less than one pixel a screen cell, faces blur.",
        "zh": "像素在版面上清晰可见：不到每网点一个像素，人脸会糊。",
    },
    judge=judge,
)
