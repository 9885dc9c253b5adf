"""Fonts that text is shown in."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from paginate.geometry import Rect
from paginate.pdf_reading.fonts import EmbeddedFont
from paginate.pdf_reading.marks import ShownText
from paginate.pdf_reading.values import Dictionary
from paginate.preflight.pdf.clause import Breach
from paginate.preflight.pdf.examined import Examined


def not_embedded(examined: Examined) -> Iterator[Breach]:
    """Fonts whose programs are not in the file. The standard 14 are no exception."""
    return _fonts_where(examined, lambda font: not font.embedded)


def without_glyph_map(examined: Examined) -> Iterator[Breach]:
    """Embedded TrueType fonts of many glyphs that do not say which glyph a character has (ISO 32000-1, 9.7.4.2)."""
    return _fonts_where(examined, lambda font: font.embedded and _lacks_glyph_map(font))


def _lacks_glyph_map(font: EmbeddedFont) -> bool:
    descendant = next(font.dictionary.array("DescendantFonts").dictionaries(), Dictionary({}))
    return descendant.name("Subtype") == "CIDFontType2" and "CIDToGIDMap" not in descendant


def open_type_programs(examined: Examined) -> Iterator[Breach]:
    """Fonts embedded as OpenType, which PDF 1.6 brought."""
    return _fonts_where(examined, lambda font: font.program.name("Subtype") == "OpenType")


def _fonts_where(examined: Examined, is_broken: Callable[[EmbeddedFont], bool]) -> Iterator[Breach]:
    """The fonts that break a clause, of text that is to be seen, where each stands first on a page."""
    for page in examined.pages:
        first: dict[int, tuple[EmbeddedFont, Rect]] = {}
        for mark in page.all_marks:
            if isinstance(mark, ShownText) and (mark.coat or mark.stroke):
                first.setdefault(id(mark.font), (mark.font, mark.box))
        for font, box in first.values():
            if is_broken(font):
                yield Breach({"font": font.plain_name}, page.number, box)
