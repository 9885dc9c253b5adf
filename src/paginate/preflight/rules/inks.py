"""Rules for the inks of a page: which there are, and how much of them lies on one place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.color import ALL_PLATES, NO_PLATE, PROCESS
from paginate.geometry import Rect
from paginate.paint import Space
from paginate.preflight.ink_bound import may_exceed
from paginate.preflight.judged_marks import AreaMark, ImageMark, Mark, PressSheet
from paginate.preflight.rule import GWG, PreflightRule, Violation, percent, violation

LIGHT: Final = frozenset({Space.RGB, Space.INDEPENDENT})

NO_SPOT: Final = frozenset({*PROCESS, ALL_PLATES, NO_PLATE})
"""Names that are no spot ink (GWG 2022, I00003)."""


def _light(sheet: PressSheet) -> Iterator[Violation]:
    for mark in sheet.marks:
        space = mark.space if isinstance(mark, ImageMark) else mark.paint.space
        if space in LIGHT:
            yield violation(mark, space=space.value)


def _spot_inks(sheet: PressSheet) -> Iterator[Violation]:
    for mark in sheet.marks:
        plates = mark.plates if isinstance(mark, ImageMark) else mark.paint.plates
        yield from (violation(mark, ink=plate) for plate in plates if plate not in NO_SPOT)


def _too_much_ink(sheet: PressSheet) -> Iterator[Violation]:
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


# fmt: off
INK_RULES: Final = (
    PreflightRule("rgb", f"{GWG} R0027", "DeviceCMYK, DeviceGray, Separation and DeviceN only", _light, of_inks=True),
    PreflightRule("spot-ink", f"{GWG} R0020", "none, unless the press profile has `spot-ink: off`", _spot_inks, of_inks=True),
    PreflightRule("registration-color", f"{GWG} R0024", "none inside the bleed",
         lambda sheet: (violation(mark) for mark in sheet.drawn if mark.paint.plates.get(ALL_PLATES)), of_inks=True),
    PreflightRule("ink-limit", f"press profile; {GWG} R0026 (245 %)",
         "press profile, ink_limit (240 %), mean of any square of 15 mm", _too_much_ink, of_inks=True),
)
