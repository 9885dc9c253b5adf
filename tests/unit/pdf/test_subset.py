"""Fonts cut down to the glyphs of a page."""

from io import BytesIO
from pathlib import Path

from fontTools.cffLib import CFFFontSet
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from handmade import FANG, KAI, SERIF, face
from paginate.fonts import Face
from paginate.pdf.subset import subset


def glyphs_of(text: str, key: str) -> list[int]:
    return face(key).shape(text).glyphs


def test_a_truetype_subset_is_a_font_of_its_own_with_only_what_draws() -> None:
    one, two = glyphs_of("一人", SERIF)
    made = subset(face(SERIF), frozenset([two, one]))
    font = TTFont(BytesIO(made.program))
    assert set(font.keys()) == {"GlyphOrder", "glyf", "head", "hhea", "hmtx", "loca", "maxp"}
    assert font["maxp"].numGlyphs == 3
    assert made.glyphs == {0: 0, one: 1, two: 2}


def test_a_postscript_subset_is_the_bare_table_with_its_glyphs_in_order() -> None:
    one, two = sorted(glyphs_of("一人", FANG))
    made = subset(face(FANG), frozenset([two, one]))
    table = CFFFontSet()
    table.decompile(BytesIO(made.program), None)
    # Numbered as they stand, codes of the PDF find them whichever way a reader looks them up.
    assert table[0].charset == [".notdef", "cid00001", "cid00002"]
    assert made.glyphs == {0: 0, one: 1, two: 2}


def test_parts_of_a_composite_glyph_come_along() -> None:
    (glyph,) = glyphs_of("¨", KAI)  # the dieresis is two dots
    made = subset(face(KAI), frozenset([glyph]))
    font = TTFont(BytesIO(made.program))
    outline = font["glyf"][font.getGlyphName(made.glyphs[glyph])]
    parts = outline.getComponentNames(font["glyf"])
    assert parts
    assert set(parts) < set(font.getGlyphOrder())
    assert font["maxp"].numGlyphs == len({*parts}) + 2


def test_a_variable_font_is_embedded_as_it_is_shaped(tmp_path: Path) -> None:
    path = tmp_path / "variable.ttf"
    variable_font().save(path)
    font = TTFont(BytesIO(subset(Face("variable", path), frozenset([1])).program))
    assert not {"fvar", "gvar"} & set(font.keys())


def variable_font() -> FontBuilder:
    pen = TTGlyphPen(None)
    for number, point in enumerate([(0, 0), (500, 0), (500, 500)]):
        (pen.lineTo if number else pen.moveTo)(point)
    pen.closePath()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", "A"])
    builder.setupCharacterMap({ord("A"): "A"})
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "A": pen.glyph()})
    builder.setupHorizontalMetrics({".notdef": (500, 0), "A": (500, 0)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Variable", "styleName": "Regular"})
    builder.setupFvar([("wght", 100, 400, 900, "Weight")], [])
    builder.setupGvar({})
    builder.setupPost()
    return builder
