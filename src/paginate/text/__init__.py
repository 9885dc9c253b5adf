"""Chinese text as CLREQ describes it: classes of characters, where lines may break, and the space between classes."""

from paginate.text.breaking import Break, Prohibition, break_table
from paginate.text.classes import CLASS_NAMES, Class, Locale, classify
from paginate.text.opportunities import BreakRules, breaks
from paginate.text.spacing import (
    EDGE,
    Glue,
    GlueLimits,
    Punctuation,
    SpacingRow,
    SpacingRules,
    SpacingTable,
    Squeeze,
    Stretch,
    spacing_table,
)

__all__ = [
    "CLASS_NAMES",
    "EDGE",
    "Break",
    "BreakRules",
    "Class",
    "Glue",
    "GlueLimits",
    "Locale",
    "Prohibition",
    "Punctuation",
    "SpacingRow",
    "SpacingRules",
    "SpacingTable",
    "Squeeze",
    "Stretch",
    "break_table",
    "breaks",
    "classify",
    "spacing_table",
]
