"""Fonts as PDF objects, read back."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pikepdf
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from handmade import FANG, SERIF, face, read_back
from paginate.fonts import Face
from paginate.kept import Kept
from paginate.pdf.encoding import Usage, encode_font
from paginate.pdf.fonts import font_resources
from paginate.pdf.reportlab_objects import ObjectFile


def usage(text: str, key: str = SERIF, *, vertical: bool = False) -> Usage:
    pairs = set(zip(face(key).shape(text, vertical=vertical).glyphs, text, strict=True))
    return Usage(vertical=pairs) if vertical else Usage(horizontal=pairs)


@contextmanager
def resources(used: Usage, of: Face | None = None) -> Iterator[pikepdf.Object]:
    """The font resources of a file with one face."""
    file = ObjectFile()
    fonts = file.add_fonts(font_resources(file, {"face": encode_font(of or face(SERIF), used)}, Kept()))
    with read_back(file, {"Font": fonts}) as catalog:
        yield catalog.Font


def plain(array: pikepdf.Object) -> list[object]:
    return [plain(item) if isinstance(item, pikepdf.Array) else float(item) for item in array]


def test_a_truetype_face() -> None:
    with resources(usage("一人")) as fonts:
        assert set(fonts.keys()) == {"/F1"}
        font, descendant = fonts.F1, fonts.F1.DescendantFonts[0]
        assert re.fullmatch(r"/[A-Z]{6}\+NotoSerifSC-Regular", str(font.BaseFont))
        assert font.BaseFont == descendant.BaseFont == descendant.FontDescriptor.FontName
        assert font.Subtype == "/Type0"
        assert font.Encoding == "/Identity-H"
        assert descendant.Subtype == "/CIDFontType2"
        assert descendant.CIDToGIDMap == "/Identity"
        program = descendant.FontDescriptor.FontFile2
        assert int(program.Length1) == len(program.read_bytes())
        assert b"<0001> <4E00>" in font.ToUnicode.read_bytes()


def test_a_postscript_face_says_in_its_name_how_it_is_encoded() -> None:
    with resources(usage("一人", FANG), face(FANG)) as fonts:
        font, descendant = fonts.F1, fonts.F1.DescendantFonts[0]
        assert str(font.BaseFont) == f"{descendant.BaseFont}-Identity-H"
        assert descendant.Subtype == "/CIDFontType0"
        assert "/CIDToGIDMap" not in descendant
        assert descendant.FontDescriptor.FontFile3.Subtype == "/CIDFontType0C"


def test_both_directions_share_one_descendant() -> None:
    both = Usage(usage("一人").horizontal, usage("一人", vertical=True).vertical)
    with resources(both) as fonts:
        assert set(fonts.keys()) == {"/F1", "/V1"}
        assert fonts.F1.Encoding == "/Identity-H"
        assert fonts.V1.Encoding == "/Identity-V"
        assert fonts.F1.DescendantFonts[0].objgen == fonts.V1.DescendantFonts[0].objgen
        assert fonts.F1.ToUnicode.objgen == fonts.V1.ToUnicode.objgen


def test_widths_are_the_usual_one_and_those_that_differ() -> None:
    with resources(usage("abz一人国")) as fonts:
        descendant = fonts.F1.DescendantFonts[0]
        assert int(descendant.DW) == 1000
        a, b, z = (face(SERIF).horizontal_advance(glyph) * 1000 for glyph in face(SERIF).shape("abz").glyphs)
        assert plain(descendant.W) == [1, [a, b, z]]


def test_glyphs_of_the_usual_width_and_origin_need_no_entry() -> None:
    with resources(usage("一人，", vertical=True)) as fonts:
        descendant = fonts.V1.DescendantFonts[0]
        assert plain(descendant.DW2) == [880, -1000]
        assert "/W2" not in descendant
        assert "/W" not in descendant


def test_an_upright_letter_hangs_by_its_own_vertical_origin() -> None:
    with resources(usage("一人国a", vertical=True)) as fonts:
        (letter,) = face(SERIF).shape("a", vertical=True).glyphs
        x, y = face(SERIF).vertical_origin(letter)
        advance = face(SERIF).vertical_advance(letter)
        w2 = plain(fonts.V1.DescendantFonts[0].W2)
        assert w2 == [1, [round(-advance * 1000, 1), round(x * 1000, 1), round(y * 1000, 1)]]


def test_a_second_text_of_a_glyph_is_mapped_to_the_same_glyph() -> None:
    with resources(Usage(usage("一 ").horizontal | usage("\u00a0").horizontal)) as fonts:
        descendant = fonts.F1.DescendantFonts[0]
        assert descendant.CIDToGIDMap.read_bytes() == bytes([0, 0, 0, 1, 0, 2, 0, 1])
        assert b"<0001> <0020>\n<0002> <4E00>\n<0003> <00A0>" in fonts.F1.ToUnicode.read_bytes()
        assert plain(descendant.W) == [2, [1000]]


def test_the_tag_of_a_subset_follows_its_glyphs() -> None:
    names = []
    for text in ("一人", "人一", "一国"):
        with resources(usage(text)) as fonts:
            names.append(str(fonts.F1.BaseFont))
    assert names[0] == names[1] != names[2]


def test_widths_in_other_units_are_rounded_to_a_tenth(tmp_path: Path) -> None:
    builder = FontBuilder(2048, isTTF=True)
    builder.setupGlyphOrder([".notdef", "A"])
    builder.setupCharacterMap({ord("A"): "A"})
    builder.setupGlyf({glyph: TTGlyphPen(None).glyph() for glyph in (".notdef", "A")})
    builder.setupHorizontalMetrics({".notdef": (0, 0), "A": (1229, 0)})
    builder.setupHorizontalHeader(ascent=1536, descent=-512)
    builder.setupPost()
    builder.save(tmp_path / "built.ttf")
    with resources(Usage(horizontal={(1, "A")}), Face("built", tmp_path / "built.ttf")) as fonts:
        assert float(fonts.F1.DescendantFonts[0].DW) == 600.1
