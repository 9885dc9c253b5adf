"""The page on characters without ink is that of the table, and the table has them all."""

import sys
import unicodedata
from itertools import pairwise
from pathlib import Path

DOCS = Path(__file__).parents[3] / "docs"
sys.path.append(str(DOCS))

import build_invisible_characters as build  # noqa: E402

from paginate.text.invisible import INVISIBLE, treatment_of  # noqa: E402

WITH_INK = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
"""Format controls that Unicode has drawn: signs of Arabic, Syriac and Kaithi around a number or a word."""

IGNORABLE = (
    (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200F),
    (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
)  # fmt: skip
"""Default_Ignorable_Code_Point in Unicode 17.0, DerivedCoreProperties.txt."""


def test_what_is_committed_is_up_to_date() -> None:
    remedy = "run: python docs/build_invisible_characters.py"
    assert build.PAGE.read_text(encoding="utf-8") == build.build_page(), remedy


def test_every_control_separator_and_ignorable_character_is_in_the_table() -> None:
    by_category = (
        character
        for character in map(chr, range(sys.maxunicode + 1))
        if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zs", "Zl", "Zp")
    )
    ignorable = (chr(code) for first, last in IGNORABLE for code in range(first, last + 1))
    missing = {character for character in (*by_category, *ignorable) if treatment_of(character) is None}
    assert missing == set(WITH_INK)


def test_the_rows_are_in_order_and_do_not_overlap() -> None:
    places = [place for row in INVISIBLE for place in (row.first, row.last)]
    assert places == sorted(places)
    assert all(before.last < after.first for before, after in pairwise(INVISIBLE))
