"""A spot ink where the press prints none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.color import ALL_PLATES, NO_PLATE, PROCESS
from paginate.preflight.judged_marks import ImageMark, PressSheet
from paginate.preflight.rule import GWG, Rule, Violation, violation

NO_SPOT: Final = frozenset({*PROCESS, ALL_PLATES, NO_PLATE})
"""Names that are no spot ink (GWG 2022, I00003)."""


def judge(sheet: PressSheet) -> Iterator[Violation]:
    for mark in sheet.marks:
        plates = mark.plates if isinstance(mark, ImageMark) else mark.paint.plates
        for plate in plates:
            if plate not in NO_SPOT:
                yield violation(mark, ink=plate)


RULE = Rule(
    code="spot-ink",
    limit="none, unless the press profile has `spot-ink: off`",
    source=f"{GWG} R0020",
    explanation={
        "en": "The press has no fifth unit: the ink is left out or replaced by a guess. Write the colour in CMYK.",
        "zh": "印厂的机器没有第五色组：专色会漏印或被随意替换。请改用 CMYK。",
    },
    judge=judge,
    of_inks=True,
)
