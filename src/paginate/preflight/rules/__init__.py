"""The rules in tables by subject, in the order in which they are reported. Their words are in the registry of findings, by code."""

from typing import Final

from paginate.preflight.rule import PreflightRule
from paginate.preflight.rules.drawn import DRAWN_RULES
from paginate.preflight.rules.inks import INK_RULES
from paginate.preflight.rules.page import COMPOSITION_RULES, FONT_RULES, PAGE_RULES
from paginate.preflight.rules.pictures import PICTURE_RULES

RULES: Final[tuple[PreflightRule, ...]] = (
    *COMPOSITION_RULES,
    *PICTURE_RULES,
    *INK_RULES,
    *DRAWN_RULES,
    *FONT_RULES,
    *PAGE_RULES,
)
