"""What a printer would send back, found before it leaves the desk."""

from paginate.preflight.judged_marks import PressSheet
from paginate.preflight.judging import MEASURING_DPI, judge_sheet
from paginate.preflight.page_sheet import Supplies, preflight_page
from paginate.preflight.rule import PreflightRule, Violation
from paginate.preflight.rules import RULES

__all__ = [
    "MEASURING_DPI",
    "RULES",
    "PreflightRule",
    "PressSheet",
    "Supplies",
    "Violation",
    "judge_sheet",
    "preflight_page",
]
