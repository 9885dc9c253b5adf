"""What the designer asked for: one page with its grid, styles, stories and frames, every reference resolved."""

from paginate.model.frames import (
    BoxFrame,
    Column,
    Fit,
    Frame,
    HeadingFrame,
    HeadingLine,
    PhotoFrame,
    RuleFrame,
    TextFrame,
)
from paginate.model.page import FontFile, Grid, Page, PageLayout, Paragraph, Story
from paginate.model.style import Align, FontChoice, Style
from paginate.text import Prohibition, Punctuation

__all__ = [
    "Align",
    "BoxFrame",
    "Column",
    "Fit",
    "FontChoice",
    "FontFile",
    "Frame",
    "Grid",
    "HeadingFrame",
    "HeadingLine",
    "Page",
    "PageLayout",
    "Paragraph",
    "PhotoFrame",
    "Prohibition",
    "Punctuation",
    "RuleFrame",
    "Story",
    "Style",
    "TextFrame",
]
