"""The characters that print nothing: for any other, a glyph without ink does not count."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Final

INKLESS_CATEGORIES: Final = frozenset(
    {
        "Zs", "Zl", "Zp",  # white space (Unicode 4.5: separators)
        "Cc", "Cf",        # controls, and characters that only format their neighbours
        "Cs",              # halves of a surrogate pair
    }
)  # fmt: skip

INKLESS: Final[Mapping[str, str]] = {
    # code points       why they are blank (Unicode's own names; Default_Ignorable_Code_Point, UAX #44, unless said otherwise)
    "034F":             "combining grapheme joiner",
    "115F-1160":        "fillers of a Hangul syllable",
    "17B4-17B5":        "inherent vowels of Khmer",
    "180B-180F":        "Mongolian variation selectors and vowel separator",
    "2065":             "reserved, to be ignored",
    "2800":             "a braille cell without dots; a symbol, not ignorable",
    "3164":             "the filler of compatibility Hangul",
    "FE00-FE0F":        "variation selectors",
    "FFA0":             "the half-width Hangul filler",
    "FFF0-FFF8":        "reserved, to be ignored",
    "13441-13442":      "blanks of Egyptian hieroglyphs; letters, not ignorable",
    "16FE4":            "the filler of Khitan small script; a mark, not ignorable",
    "1BC9D":            "selects a thick letter of Duployan; a mark, not ignorable",
    "1D159":            "a note without a head; a symbol, not ignorable",
    "E0000-E0FFF":      "tags and variation selectors, named or reserved",
}  # fmt: skip
"""Those that print nothing though their general category does not say so."""

FORMATS_WITH_INK: Final[Mapping[str, str]] = {
    # code points       description (Prepended_Concatenation_Mark, UAX #44)
    "0600-0605":        "Arabic signs before or around a number",
    "06DD":             "end of ayah",
    "070F":             "Syriac abbreviation mark",
    "0890-0891":        "Arabic pound and piastre marks above",
    "08E2":             "disputed end of ayah",
    "110BD":            "Kaithi number sign",
    "110CD":            "Kaithi number sign above",
}  # fmt: skip
"""Those that print something though they are of category Cf."""


def _spelled_out(ranges: Mapping[str, str]) -> frozenset[int]:
    """Every code point of the table's ranges."""
    ends = [row.partition("-") for row in ranges]
    return frozenset(code for first, _, last in ends for code in range(int(first, 16), int(last or first, 16) + 1))


_INKLESS: Final = _spelled_out(INKLESS)
_FORMATS_WITH_INK: Final = _spelled_out(FORMATS_WITH_INK)


def has_ink(character: str) -> bool:
    """Whether something is to be seen where the character is printed."""
    code_point = ord(character)
    if unicodedata.category(character) in INKLESS_CATEGORIES:
        return code_point in _FORMATS_WITH_INK
    return code_point not in _INKLESS
