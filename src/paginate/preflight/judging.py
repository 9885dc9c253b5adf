"""A sheet before its judges: each rule is asked, and what it finds is told once a frame."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from paginate.diagnostics import Phrase, Severity, Sink, phrase
from paginate.preflight.judged_marks import PressSheet
from paginate.preflight.rule import PreflightRule, Violation
from paginate.preflight.rules import RULES
from paginate.press import Inks

MEASURING_DPI: Final = 36.0
"""Of the plates that ink is measured on: less than a millimetre a pixel, for squares of fifteen."""


def judge_sheet(sheet: PressSheet, sink: Sink, rules: Sequence[PreflightRule] = RULES) -> None:
    """Report to `sink` what the rules find on the sheet.

    Faults of one rule in one frame are one finding: at the first of them, with the number of the others. The sides of a
    shape come one after the other and have one fault among them.
    """
    for rule in rules:
        if not _is_asked(rule, sheet, sink):
            continue
        frames: dict[object, list[Violation]] = {}
        for found in rule.judge(sheet):
            there = frames.setdefault((found.span, found.values.get("frame")), [])
            if not there or there[-1] != found:
                there.append(found)
        for first, *others in frames.values():
            sink.report_at(rule.code, first.span, first.box, **first.values, more=more(len(others)))


def _is_asked(rule: PreflightRule, sheet: PressSheet, sink: Sink) -> bool:
    if rule.of_inks and sheet.press.inks is Inks.SRGB:
        return False
    return sink.grades.get(rule.code, Severity.WARNING) is not None


def more(others: int) -> Phrase:
    """What a finding says of the others that it stands for."""
    return phrase("more-there", number=others) if others else phrase("none")
