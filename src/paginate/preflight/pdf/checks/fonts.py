"""Fonts that text is shown in."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.geometry import Rect
from paginate.pdf_reading.fonts import Font
from paginate.pdf_reading.marks import ShownText
from paginate.preflight.pdf.clause import Breach
from paginate.preflight.pdf.examined import Examined, ExaminedPage


def not_embedded(examined: Examined) -> Iterator[Breach]:
    """Fonts whose programs are not in the file. The standard 14 are no exception."""
    for page in examined.pages:
        for font, box in _shown(page):
            if not font.embedded:
                yield Breach({"font": font.plain_name}, page.number, box)


def without_glyph_map(examined: Examined) -> Iterator[Breach]:
    """Embedded TrueType fonts of many glyphs that do not say which glyph a character has (ISO 32000-1, 9.7.4.2)."""
    for page in examined.pages:
        for font, box in _shown(page):
            descendant = next(font.dictionary.array("DescendantFonts").dictionaries(), None)
            if descendant is None or descendant.name("Subtype") != "CIDFontType2" or not font.embedded:
                continue
            if "CIDToGIDMap" not in descendant:
                yield Breach({"font": font.plain_name}, page.number, box)


def open_type_programs(examined: Examined) -> Iterator[Breach]:
    """Fonts embedded as OpenType, which PDF 1.6 brought."""
    for page in examined.pages:
        for font, box in _shown(page):
            if font.program.name("Subtype") == "OpenType":
                yield Breach({"font": font.plain_name}, page.number, box)


def _shown(page: ExaminedPage) -> Iterator[tuple[Font, Rect]]:
    """The fonts of text that is to be seen, and where each stands first."""
    first: dict[int, tuple[Font, Rect]] = {}
    for mark in page.all_marks:
        if isinstance(mark, ShownText) and (mark.coat or mark.stroke):
            first.setdefault(id(mark.font), (mark.font, mark.box))
    return iter(first.values())
