"""A glyph that prints nothing is no glyph of a character that prints something."""

import sys
import unicodedata
from pathlib import Path

import pytest
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.DefaultTable import DefaultTable

from own_fonts import HAN, NOTHING, made_font
from paginate.fonts import Face, FontLibrary, FontProblem, FontSource, has_ink
from paginate.fonts.font_file import can_be_embedded
from paginate.installation import font_folder
from paginate.text.invisible import treatment_of
from setting import drawn, fonts


@pytest.mark.parametrize(
    "character",
    [" ", "\u00a0", "\u2003", "\u3000", "\u200b", "\u200d", "\u00ad", "\u2060", "\ufeff", "\t", "\u2028", "\u034f", "\u115f",
     "\u1160", "\u17b4", "\u180e", "\u2800", "\u3164", "\ufe00", "\ufe0f", "\uffa0", "\U000e0100", "\U000e0020"],
)  # fmt: skip
def test_what_prints_nothing(character: str) -> None:
    assert not has_ink(character)


@pytest.mark.parametrize("character", "A国，。“\u0301\u20dd\u2801\u3105\ue000😀①〇—\ufe30\u3021")
def test_what_prints_something(character: str) -> None:
    assert has_ink(character)


def test_a_character_without_ink_is_white_a_control_or_in_the_table() -> None:
    """Nothing that Unicode calls a letter, number, mark or symbol is blank, but for the rows of the table."""
    blank = [chr(code) for code in range(sys.maxunicode + 1) if not has_ink(chr(code))]
    odd = [character for character in blank if unicodedata.category(character)[0] not in "ZC"]
    assert len(odd) < 300
    assert sum(unicodedata.category(character) == "Mn" for character in odd) >= 256  # variation selectors


@pytest.mark.parametrize("vertical", [False, True], ids=["across", "down"])
def test_a_soft_hyphen_is_not_missing_where_it_is_not_seen(*, vertical: bool) -> None:
    drawn = fonts().chain("song", 400).draws("\u00ad", vertical=vertical)
    assert drawn is not None
    assert not drawn.borrowed


def own(path: Path, *fonts_: Path) -> FontLibrary:
    return FontLibrary(
        font_folder(), {"own": [FontSource(path)], **{f"own{each}": [FontSource(each)] for each in fonts_}}
    )


@pytest.mark.parametrize("cff", [False, True], ids=["glyf", "CFF"])
def test_a_blank_placeholder_is_drawn_by_another_font(tmp_path: Path, *, cff: bool) -> None:
    path = tmp_path / "own.ttf"
    made_font({"重": HAN, "鑫": NOTHING, "\u3000": NOTHING, "\u2800": NOTHING}, cff=cff).save(path)
    chain = own(path).chain("own", 400)
    drawn = chain.draws_all("重鑫\u3000\u2800", vertical=False)
    assert {character: found.borrowed for character, found in drawn.items() if found} == {
        "重": False, "鑫": True, "\u3000": False, "\u2800": False,
    }  # fmt: skip


@pytest.mark.parametrize("box", [(0, 0, 500, 0), (300, 100, 300, 700)], ids=["a line", "another"])
def test_an_outline_without_area_prints_nothing(tmp_path: Path, box: tuple[int, int, int, int]) -> None:
    made_font({"重": HAN, "鑫": box}).save(tmp_path / "own.ttf")
    face = Face("own", tmp_path / "own.ttf")
    assert (face.has("重"), face.has("鑫"), face.ink(face.glyph("鑫"))) == (True, False, None)


def test_a_character_that_all_fonts_draw_blank_is_missing(tmp_path: Path) -> None:
    made_font({"国": HAN, "\ue000": NOTHING}).save(tmp_path / "own.ttf")
    assert own(tmp_path / "own.ttf").chain("own", 400).draws("\ue000", vertical=False) is None


def test_a_blank_presentation_form_is_no_vertical_form(tmp_path: Path) -> None:
    made_font(
        {
            "国": HAN,
            "《": (500, -80, 950, 840),
            "︽": NOTHING,
            "，": (0, 0, 200, 200),
            "︐": NOTHING,
            "（": (500, -80, 950, 840),
            "︵": (40, 0, 960, 300),
        }
    ).save(tmp_path / "own.ttf")
    chain = own(tmp_path / "own.ttf").chain("own", 400)
    assert drawn(chain, "《", vertical=True).face.key == "NotoSerifSC-Regular"
    assert drawn(chain, "（", vertical=True)[:2] == (chain.first, "（")
    assert chain.first.shape("（", vertical=True).glyphs == [chain.first.glyph("︵")]
    assert drawn(chain, "，", vertical=True).face.key == "NotoSerifSC-Regular"
    assert drawn(chain, "《")[:2] == (chain.first, "《")


def with_blank_verticals(path: Path, characters: str) -> Path:
    builder = made_font({**dict.fromkeys(characters, HAN), "blank": NOTHING})
    names = builder.font.getBestCmap()
    rules = "".join(f"sub {names[ord(character)]} by blank;" for character in characters[1:])
    addOpenTypeFeaturesFromString(
        builder.font, f"languagesystem DFLT dflt; languagesystem hani dflt; feature vert {{ {rules} }} vert;"
    )
    builder.save(path)
    return path


@pytest.mark.parametrize("character", "》，国ぁ—", ids=str)
def test_a_vert_that_leads_to_a_blank_glyph_is_not_followed(tmp_path: Path, character: str) -> None:
    path = with_blank_verticals(tmp_path / "own.ttf", f"一{character}")
    chain = own(path).chain("own", 400)
    assert not drawn(chain, "一", vertical=True).borrowed
    assert drawn(chain, character, vertical=True).borrowed
    assert not drawn(chain, character).borrowed


def test_the_glyphs_of_a_text_s_characters_down_the_page_are_looked_at_together(tmp_path: Path) -> None:
    face = Face("own", with_blank_verticals(tmp_path / "own.ttf", "一国人"))
    face.learn_upright("一国人")
    assert [face.has(character, vertical=True) for character in "一国人"] == [True, False, False]


@pytest.mark.parametrize("table", ["sbix", "CBDT", "SVG ", "COLR"])
def test_a_font_of_pictures_prints_nothing(tmp_path: Path, table: str) -> None:
    """What the table holds does not matter: no font program in a PDF has it."""
    builder = made_font({"😀": NOTHING, " ": NOTHING})
    builder.font["glyf"][".notdef"] = builder.font["glyf"]["u0020"]
    builder.font[table] = DefaultTable(table)
    builder.font[table].data = b"\0" * 64
    builder.save(tmp_path / "own.ttf")
    face = Face("own", tmp_path / "own.ttf")
    assert table not in face.face.table_tags
    assert [face.has(character) for character in "😀 "] == [False, False]


def test_a_font_without_outlines_sets_not_even_spaces(tmp_path: Path) -> None:
    made_font({"国": HAN, " ": NOTHING}).save(tmp_path / "whole.ttf")
    with TTFont(tmp_path / "whole.ttf") as font:
        del font["glyf"], font["loca"]
        font.save(tmp_path / "own.ttf")
    face = Face("own", tmp_path / "own.ttf")
    assert [face.has(character) for character in "国 "] == [False, False]


@pytest.mark.parametrize("table", ["cmap", "head", "hhea", "hmtx", "maxp"])
def test_a_font_without_a_table_that_readers_need_is_no_font(tmp_path: Path, table: str) -> None:
    path = tmp_path / "own.ttf"
    made_font({"国": HAN}).save(path)
    data = path.read_bytes()
    assert data.count(table.encode()) == 1
    path.write_bytes(data.replace(table.encode(), b"gone"))
    with pytest.raises(FontProblem):
        Face("own", path)


@pytest.mark.parametrize("vertical", [False, True], ids=["across", "down"])
@pytest.mark.parametrize("family", ["song", "hei", "kai", "fangsong"])
def test_every_character_of_the_program_s_fonts_is_drawn_with_ink(family: str, *, vertical: bool) -> None:
    chain = fonts().chain(family, 400)
    characters = "".join(chr(code) for code in sorted(chain.first.face.unicodes) if has_ink(chr(code)))[:12000]
    blank = []
    found = chain.draws_all(characters, vertical=vertical)
    for character in characters:
        if (drawn := found[character]) is not None:
            shaped = drawn.face.shape(drawn.character, vertical=vertical and not drawn.turned)
            if not any(map(drawn.face.ink, shaped.glyphs)):
                blank.append(character)
    assert blank == []


@pytest.mark.parametrize(
    ("table", "offset", "value"),
    [
        ("head", 0, b"\0\2"),
        ("head", 12, b"\0\0"),
        ("head", 18, b"\0\0"),
        ("head", 18, b"\xff\xff"),
        ("hhea", 0, b"\0\2"),
    ],
)
def test_a_font_whose_headers_readers_reject_is_no_font(tmp_path: Path, table: str, offset: int, value: bytes) -> None:
    path = tmp_path / "own.ttf"
    made_font({"国": HAN}).save(path)
    with TTFont(path) as font:
        place = font.reader.tables[table].offset + offset
    data = path.read_bytes()
    path.write_bytes(data[:place] + value + data[place + len(value) :])
    with pytest.raises(FontProblem):
        Face("own", path)


@pytest.mark.parametrize("cff", [False, True], ids=["glyf", "CFF"])
def test_whether_a_font_can_be_taken_apart_for_a_pdf(tmp_path: Path, *, cff: bool) -> None:
    path = tmp_path / "own.ttf"
    made_font({"国": HAN}, cff=cff).save(path)
    assert can_be_embedded(Face("own", path).face)


def test_outlines_that_cannot_be_taken_apart(tmp_path: Path) -> None:
    path = tmp_path / "own.otf"
    made_font({"国": HAN}, cff=True).save(path)
    with TTFont(path) as font:
        entry = font.reader.tables["CFF "]
    data = bytearray(path.read_bytes())
    data[entry.offset + 4 : entry.offset + entry.length] = b"\xff" * (entry.length - 4)
    path.write_bytes(data)
    assert not can_be_embedded(Face("own", path).face)


def test_the_text_has_a_treatment_for_each_character_without_ink_and_for_no_other() -> None:
    """Of the first plane, whose categories are the same in every Python that the program runs on."""
    told = {character for character in map(chr, range(0x10000)) if treatment_of(character) is not None}
    inkless = {character for character in map(chr, range(0x10000)) if not has_ink(character)}
    assert inkless - told == set()
    assert told - inkless == {
        *map(chr, range(0xFDD0, 0xFDF0)),
        *"\ufffc\ufffd\ufffe\uffff",
    }  # no characters, and two that say what is lost
