"""Chinese text as CLREQ describes it: classes of characters, where lines may break, and the space between classes."""

from paginate.text.breaking import BreakTable, Prohibition, break_table
from paginate.text.classes import Class, classify
from paginate.text.spacing import EDGE, Punctuation, Space, SpacingTable, spacing_table

__all__ = [
    "EDGE",
    "BreakTable",
    "Class",
    "Prohibition",
    "Punctuation",
    "Space",
    "SpacingTable",
    "break_table",
    "classify",
    "spacing_table",
]
