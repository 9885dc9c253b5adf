"""Every character of Unicode's first plane, alone between two Han characters, in every font of the program: it leaves ink, is
a blank with a width, ends a paragraph or says where a line may end, or it has a finding. None vanishes in silence."""

import unicodedata
from collections.abc import Iterator
from typing import Final

import pytest

from paginate.compose.inline import Items, Typesetter
from paginate.diagnostics import Sink, phrase
from paginate.fonts.catalogue import FAMILIES
from paginate.model import FontChoice
from paginate.source.paragraphs import Manuscript, in_file, paragraphs
from paginate.source.runs import StyleNames
from paginate.text import Class, classify
from paginate.text.invisible import HONOURED, INVISIBLE, Invisible, Treatment, treatment_of
from setting import BODY, fonts

UNASSIGNED: Final = ("Cn", "Co", "Cs")
CHARACTERS: Final = [
    character
    for character in map(chr, range(0x10000))
    if unicodedata.category(character) not in UNASSIGNED and treatment_of(character) is None
]
"""Those that Unicode has ink for."""

FONTS: Final = [(name, weight) for name, family in FAMILIES.items() for weight in family.files]
HAN: Final = "\u4e00"
LINE: Final = 100
"""Characters that share a paragraph."""

BLANKS: Final = {
    Treatment.SPACE: Class.SPACE,
    Treatment.BOUND_SPACE: Class.NO_BREAK_SPACE,
    Treatment.FIXED_SPACE: Class.FIXED_SPACE,
    Treatment.BOUND_FIXED_SPACE: Class.FIXED_SPACE,
    Treatment.EM: Class.IDEOGRAPHIC_SPACE,
}


def vanishing(characters: list[str], family: str, weight: int) -> Iterator[str]:
    """Those of the characters of which nothing is seen and nothing is said, set in a font of the program."""
    sink = Sink()
    lines = (characters[at : at + LINE] for at in range(0, len(characters), LINE))
    text = "\n".join(f"{HAN}{HAN.join(line)}{HAN}" for line in lines)
    found = [each.text for each in paragraphs(text, Manuscript(in_file("a.txt"), phrase("none"), StyleNames(()), sink))]
    typesetter = Typesetter(fonts(), sink)
    style = BODY._replace(font=FontChoice(family, weight))
    unseen = [(place, text) for each in found for place, text in _without_ink(typesetter.items(each, style))]
    told = {(finding.span.line, finding.span.column) for finding in sink if finding.span}
    missed = {finding.values["character"] for finding in sink if finding.code == "missing-glyph"}
    return (character for place, character in unseen if place not in told and character not in missed)


def _without_ink(items: Items) -> Iterator[tuple[tuple[int, int], str]]:
    """The characters between Han ones that leave none, with their places."""
    for cell, start, end in zip(items.cells, items.starts, items.starts[1:], strict=False):
        face = cell.setup.face
        own = [glyph for glyph, text in zip(cell.glyphs, cell.text, strict=True) if text != HAN]
        for at in range(start, end):
            character = items.text[at]
            inked = cell.glyphs[1:] if character != items.text[start] else own
            if character != HAN and not any(face.ink(glyph) for glyph in inked):
                place = items.paragraph.place(at)
                yield (place.line, place.column), character


@pytest.mark.parametrize(("family", "weight"), FONTS)
def test_no_character_vanishes(family: str, weight: int) -> None:
    face = fonts().chain(family, weight).first
    own = CHARACTERS if (family, weight) == FONTS[0] else [each for each in CHARACTERS if face.has(each)]
    assert [f"U+{ord(each):04X} {unicodedata.name(each, '')}" for each in vanishing(own, family, weight)] == []


@pytest.mark.parametrize("row", INVISIBLE, ids=lambda row: f"{row.first:04X}")
def test_what_leaves_no_ink_is_treated_as_its_row_says(row: Invisible) -> None:
    for code_point in {*range(row.first, min(row.last, row.first + 300) + 1), row.last}:
        character = chr(code_point)
        sink = Sink()
        manuscript = Manuscript(in_file("a.txt"), phrase("none"), StyleNames(()), sink)
        found = [each.text for each in paragraphs(f"一{character}二", manuscript)]
        codes = [finding.code for finding in sink]
        match row.treatment:
            case Treatment.PARAGRAPH:
                assert ([each.text for each in found], codes) == (["一", "二"], [])
            case Treatment.LEFT_OUT:
                assert ([each.text for each in found], codes) == (["一二"], ["control-character"])
            case Treatment.LOST:
                assert ([each.text for each in found], codes) == (["一二"], ["replacement-character"])
            case Treatment.BREAK | Treatment.NO_BREAK | Treatment.HYPHEN:
                assert ([each.text for each in found], codes) == (["一二"], [])
                assert found[0].breaks == ((1, HONOURED[row.treatment]),)
            case Treatment.FOLLOWS:
                assert classify(found[0].text) == Class.HAN + Class.COMBINING + Class.HAN
                assert not codes
            case blank:
                assert classify(found[0].text)[1] == BLANKS[blank]
                items = Typesetter(fonts(), sink).items(found[0], BODY)
                assert items.places[2] - items.places[0] > items.cells[0].width
                assert not list(sink)
