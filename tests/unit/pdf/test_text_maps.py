"""ToUnicode character maps."""

import re

from paginate.pdf.fonts import to_unicode


def test_each_code_leads_to_its_text() -> None:
    made = to_unicode({2: "——", 1: "一", 0x1234: "𠮷"}).decode("ascii")
    assert "3 beginbfchar\n<0001> <4E00>\n<0002> <20142014>\n<1234> <D842DFB7>\nendbfchar\n" in made


def test_blocks_hold_a_hundred_codes_at_most() -> None:
    made = to_unicode(dict.fromkeys(range(1, 251), "字")).decode("ascii")
    assert re.findall(r"(\d+) beginbfchar", made) == ["100", "100", "50"]


def test_a_font_without_texts_has_a_map_without_entries() -> None:
    assert b"beginbfchar" not in to_unicode({})
