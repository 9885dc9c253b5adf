"""Rules for what is painted in one colour: text, then lines, shapes and tints."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, TypeVar

from paginate.paint import Paint, Space
from paginate.preflight.backdrop import over_ink
from paginate.preflight.judged_marks import AreaMark, LineMark, PressSheet, TextMark
from paginate.preflight.rule import GWG, Judge, PreflightRule, Violation, percent, points, violation
from paginate.units import TOLERANCE

BLACK, MOST_INK = 0.85, 2.2
"""Shares of ink: black from 85 % on, and more than 220 % of all inks together."""

LEAST_TINT, MOST_TINT = 0.03, 0.9
"""Shares of ink between which dots hold on newsprint."""

OUR_DOTS: Final = "ours: dots hold on newsprint from about 3 % to 90 %"

Fine = TypeVar("Fine", TextMark, LineMark)


def _finer(kind: type[Fine], limit: float, is_meant: Callable[[Paint], bool], *, over: bool = False) -> Judge:
    """The judge of text that is smaller and of lines that are thinner than a limit in points; `over`: only of those over ink."""

    def is_fine(mark: Fine) -> bool:
        return _measure(mark)[1] < limit - TOLERANCE and is_meant(mark.paint)

    def judge(sheet: PressSheet) -> Iterator[Violation]:
        fine = (mark for mark in sheet.marks if isinstance(mark, kind) and is_fine(mark))
        for mark in over_ink(sheet, kind, is_fine) if over else fine:
            name, length = _measure(mark)
            yield violation(mark, **{name: points(length, limit)}, inks=mark.paint.inks)

    return judge


def _measure(mark: TextMark | LineMark) -> tuple[str, float]:
    """What a finding calls the mark's fineness, and how much it is, in points."""
    return ("size", mark.size) if isinstance(mark, TextMark) else ("width", mark.width)


def _in_several_inks(paint: Paint) -> bool:
    return paint.inks > 1


def _in_one_ink(paint: Paint) -> bool:
    return paint.inks == 1


def _white(paint: Paint) -> bool:
    return paint.is_white


def _gray(paint: Paint) -> bool:
    return paint.space is Space.GRAY


def _black_knocks_out(paint: Paint) -> bool:
    return paint.is_solid_black and not paint.overprint and not _gray(paint)


def _white_overprints(mark: TextMark | LineMark | AreaMark) -> bool:
    return mark.paint.is_white and mark.paint.overprint


def _white_shapes_overprint(sheet: PressSheet) -> Iterator[Violation]:
    yield from (violation(area) for area in over_ink(sheet, AreaMark, _white_overprints))
    yield from (violation(line) for line in over_ink(sheet, LineMark, _white_overprints))


def _rich_black(sheet: PressSheet) -> Iterator[Violation]:
    for text in sheet.texts:
        if text.paint.black >= BLACK and text.paint.total > MOST_INK:
            yield violation(text, ink=percent(text.paint.total, MOST_INK))


def _light_tints(sheet: PressSheet) -> Iterator[Violation]:
    for mark in sheet.drawn:
        for plate, tint in mark.paint.plates.items():
            if 0 < tint < LEAST_TINT:
                yield violation(mark, tint=percent(tint, LEAST_TINT), ink=plate)


def _dark_tints(sheet: PressSheet) -> Iterator[Violation]:
    for mark in sheet.drawn:
        if mark.paint.inks == 1 and MOST_TINT < mark.paint.total < 1:
            yield violation(mark, tint=percent(mark.paint.total, MOST_TINT, 1))


# fmt: off
DRAWN_RULES: Final = (
    # --- text --------------------------------------------------------------------------------------------------
    PreflightRule("rich-black-text", f"{GWG} R0015", "from 85 % K on no more than 220 % in all", _rich_black, of_inks=True),
    PreflightRule("small-text-inks", f"{GWG} R0017", "10 pt and more",
         _finer(TextMark, 10, _in_several_inks), of_inks=True),
    PreflightRule("white-small-text", f"{GWG} R0016", "10 pt and more",
         _finer(TextMark, 10, _white, over=True), of_inks=True),
    PreflightRule("white-text-overprints", f"{GWG} R0007", "knocks out",
         lambda sheet: (violation(text) for text in over_ink(sheet, TextMark, _white_overprints)), of_inks=True),
    PreflightRule("black-text-knocks-out", f"{GWG} R0009", "overprints under 12 pt",  # above, a white edge is thin beside the strokes
         _finer(TextMark, 12, _black_knocks_out, over=True), of_inks=True),
    PreflightRule("gray-small-text", f"{GWG} R0011", "none under 12 pt",
         _finer(TextMark, 12, _gray, over=True), of_inks=True),
    # --- lines and shapes --------------------------------------------------------------------------------------
    PreflightRule("thin-line-inks", f"{GWG} R0019", "0.25 pt and more",
         _finer(LineMark, 0.25, _in_several_inks), of_inks=True),
    PreflightRule("thin-line-white", f"{GWG} R0018", "0.25 pt and more",
         _finer(LineMark, 0.25, _white, over=True), of_inks=True),
    PreflightRule("hairline", "ours, for one ink what GWG 2022 R0018 and R0019 ask for white and for several", "0.25 pt and more",
         _finer(LineMark, 0.25, _in_one_ink)),
    PreflightRule("white-overprints", f"{GWG} R0008", "knocks out", _white_shapes_overprint, of_inks=True),
    PreflightRule("black-line-knocks-out", f"{GWG} R0010", "overprints under 2 pt",
         _finer(LineMark, 2, _black_knocks_out, over=True), of_inks=True),
    PreflightRule("gray-thin-line", f"{GWG} R0012", "none under 2 pt",
         _finer(LineMark, 2, _gray, over=True), of_inks=True),
    PreflightRule("gray-overprints", f"{GWG} R0013", "no overprint",
         lambda sheet: (violation(mark) for mark in sheet.drawn if mark.paint.overprint and _gray(mark.paint)), of_inks=True),
    # --- tints -------------------------------------------------------------------------------------------------
    PreflightRule("tint-vanishes", OUR_DOTS, "3 % and more, or none", _light_tints, of_inks=True),
    PreflightRule("tint-fills-in", OUR_DOTS, "up to 90 %, or solid; of one ink", _dark_tints, of_inks=True),
)
