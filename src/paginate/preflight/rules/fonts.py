"""Rules for the fonts of a page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from paginate.preflight.judged_marks import SheetFont
from paginate.preflight.rule import GWG, Judge, Rule, Violation


def _fonts(is_wrong: Callable[[SheetFont], bool]) -> Judge:
    """The judge of fonts that are wrong in a way."""
    return lambda sheet: (
        Violation({"frame": font.origin.frame, "font": font.name}, font.origin.span)
        for font in sheet.fonts
        if is_wrong(font)
    )


# fmt: off
FONT_RULES: Final = (
    Rule("font-not-embedded", "ISO 15930-7 (PDF/X-4), 6.5; ISO 15930-4 (PDF/X-1a), 6.3", "every font of the page",
         _fonts(lambda font: not font.embedded)),
    Rule("font-embedding-forbidden", "ISO 15930-7 (PDF/X-4), 6.5; OpenType, OS/2 fsType",
         "OS/2 fsType: restricted licence, bitmaps only, no subsetting",
         _fonts(lambda font: not font.may_be_embedded)),
    Rule("font-courier", f"{GWG} R0014", "no font named Courier",
         _fonts(lambda font: font.name == "Courier")),
)
