"""Variable fonts: the instance of the weight that is asked for, in shaping and in what is embedded."""

from io import BytesIO
from pathlib import Path

import pytest
from fontTools.cffLib import CFFFontSet
from fontTools.ttLib import TTCollection, TTFont

from own_fonts import made_font, variable_font
from paginate.fonts import Face, FontLibrary, FontProblem, FontSource
from paginate.installation import font_folder
from paginate.pdf.descriptor import descriptor_metrics, postscript_name
from paginate.pdf.subset import subset


@pytest.mark.parametrize("cff", [False, True], ids=["glyf", "CFF2"])
@pytest.mark.parametrize(("weight", "thickness"), [(200, 0.1), (550, 0.2), (900, 0.3), (1000, 0.3), (None, 0.1)])
def test_the_weight_is_shaped(tmp_path: Path, weight: int | None, thickness: float, *, cff: bool) -> None:
    face = Face("variable", variable_font(tmp_path / "variable.ttf", cff=cff), 0, weight)
    assert face.ink(face.glyph("一")) == pytest.approx((0.05, 0.35, 0.95, 0.35 + thickness))
    assert face.shape("A").placements[0].advance == pytest.approx(0.1 + thickness)
    assert face.horizontal_advance(face.glyph("A")) == pytest.approx(0.1 + thickness)
    assert face.vertical_origin(face.glyph("国"))[1] - 0.5 == pytest.approx(face.ideographic_centre, abs=0.01)


@pytest.mark.parametrize("weight", [200, 550, 900])
def test_what_is_embedded_is_what_was_shaped(tmp_path: Path, weight: int) -> None:
    face = Face("variable", variable_font(tmp_path / "variable.ttf"), 0, weight)
    glyph = face.glyph("A")
    made = subset(face, frozenset([glyph]))
    font = TTFont(BytesIO(made.program))
    name = font.getGlyphName(made.glyphs[glyph])
    assert not {"fvar", "gvar", "HVAR", "avar", "MVAR"} & set(font.keys())
    assert font["glyf"][name].xMax == round((face.ink(glyph) or (0, 0, 0, 0))[2] * 1000)
    assert font["hmtx"][name][0] == face.horizontal_advance(glyph) * 1000


def test_cff2_is_embedded_as_cff(tmp_path: Path) -> None:
    face = Face("variable", variable_font(tmp_path / "variable.otf", cff=True), 0, 900)
    program = subset(face, frozenset([face.glyph("一")])).program
    table = CFFFontSet()
    table.decompile(BytesIO(program), None)
    assert face.is_cff
    assert table[0].CharStrings["cid00001"].calcBounds(None) == (50, 350, 950, 650)


def test_cff2_that_cannot_be_read_is_refused_with_the_name_of_the_static_family(tmp_path: Path) -> None:
    path = variable_font(tmp_path / "variable.otf", cff=True, names="Shu Song VF")
    data = bytearray(path.read_bytes())
    with TTFont(path) as font:
        entry = font.reader.tables["CFF2"]
    data[entry.offset + 4 : entry.offset + entry.length] = b"\0" * (entry.length - 4)
    path.write_bytes(data)
    with pytest.raises(FontProblem, match=r"CFF2.* get the static fonts of the family Shu Song$"):
        Face("variable", path)


def test_each_instance_has_a_name_and_a_stem_of_its_own(tmp_path: Path) -> None:
    path = variable_font(tmp_path / "variable.ttf", names="Shu")
    thin, black = (Face("variable", path, 0, weight) for weight in (200, 900))
    assert [postscript_name(face) for face in (thin, black)] == ["Shu_200wght", "Shu_900wght"]
    assert [descriptor_metrics(face)["StemV"] for face in (thin, black)] == [59, 242]


def test_the_box_of_all_glyphs_holds_those_of_a_heavy_instance(tmp_path: Path) -> None:
    font = variable_font(tmp_path / "variable.ttf")
    with TTFont(font) as opened:
        opened["head"].xMin = opened["head"].yMin = opened["head"].xMax = opened["head"].yMax = 0
        opened.recalcBBoxes = False
        opened.save(tmp_path / "flat.ttf")
    face = Face("variable", tmp_path / "flat.ttf", 0, 900)
    assert descriptor_metrics(face, [face.glyph("A")])["FontBBox"] == [0, 0, 350, 700]


def test_a_library_opens_one_face_for_each_weight_of_a_variable_font(tmp_path: Path) -> None:
    path = variable_font(tmp_path / "variable.ttf")
    library = FontLibrary(
        font_folder(), {"own": [FontSource(path, 0, 200, 900)], "heavy": [FontSource(path, 0, 900, 900)]}
    )
    faces = {
        (family, weight): library.chain(family, weight).first for family in ("own", "heavy") for weight in (400, 900)
    }
    assert faces["own", 400].location == {"wght": 400}
    assert faces["own", 900] is faces["heavy", 900] is faces["heavy", 400]
    assert faces["own", 400].key != faces["own", 900].key


def test_a_static_font_is_one_face_whatever_the_weight_it_serves(tmp_path: Path) -> None:
    made_font({"一": (0, 0, 900, 100)}).save(tmp_path / "one.ttf")
    sources = [FontSource(tmp_path / "one.ttf"), FontSource(tmp_path / "one.ttf", 0, 700, 700)]
    library = FontLibrary(font_folder(), {"own": sources})
    assert library.chain("own", 400).first is library.chain("own", 700).first


def test_a_font_that_varies_in_width_alone_has_one_weight(tmp_path: Path) -> None:
    face = Face("variable", variable_font(tmp_path / "variable.ttf", axis="wdth"), 0, 900)
    assert (face.weights, face.location) == (None, {})
    assert face.ink(face.glyph("一")) == pytest.approx((0.05, 0.35, 0.95, 0.45))
    assert "fvar" not in TTFont(BytesIO(subset(face, frozenset([1])).program))


@pytest.mark.parametrize(("width", "thickness"), [(200, 0.1), (550, 0.2), (900, 0.3), (1000, 0.3), (None, 0.1)])
def test_the_width_is_shaped_and_embedded(tmp_path: Path, width: int | None, thickness: float) -> None:
    face = Face("variable", variable_font(tmp_path / "variable.ttf", axis="wdth", names="Shu"), width=width)
    assert face.shape("A").placements[0].advance == pytest.approx(0.1 + thickness)
    made = subset(face, frozenset([face.glyph("A")]))
    font = TTFont(BytesIO(made.program))
    assert font["hmtx"][font.getGlyphName(made.glyphs[face.glyph("A")])][0] == round(100 + 1000 * thickness)
    assert postscript_name(face) == (f"Shu_{min(width, 900)}wdth" if width else "Shu-Regular")


def test_two_widths_of_a_font_are_two_faces(tmp_path: Path) -> None:
    path = variable_font(tmp_path / "variable.ttf", axis="wdth")
    library = FontLibrary(
        font_folder(), {"narrow": [FontSource(path, width=200)], "wide": [FontSource(path, width=900)]}
    )
    narrow, wide = (library.chain(family, 400).first for family in ("narrow", "wide"))
    assert (narrow.location, wide.location) == ({"wdth": 200}, {"wdth": 900})
    assert narrow.key != wide.key


def test_weights_by_another_scale_are_not_taken_for_these(tmp_path: Path) -> None:
    face = Face("variable", variable_font(tmp_path / "variable.ttf", scale=1 / 400), 0, 400)
    assert (face.weights, face.location) == (None, {})


def test_a_variable_font_in_a_collection(tmp_path: Path) -> None:
    made_font({"一": (0, 0, 900, 100)}).save(tmp_path / "static.ttf")
    collection = TTCollection()
    collection.fonts = [TTFont(tmp_path / "static.ttf"), TTFont(variable_font(tmp_path / "variable.ttf"))]
    collection.save(tmp_path / "both.ttc")
    face = Face("variable", tmp_path / "both.ttc", 1, 900)
    assert face.ink(face.glyph("一")) == pytest.approx((0.05, 0.35, 0.95, 0.65))


@pytest.mark.parametrize("missing", ["HVAR", "VVAR", "MVAR", "STAT"])
def test_tables_that_a_variable_font_may_lack(tmp_path: Path, missing: str) -> None:
    path = variable_font(tmp_path / "variable.ttf")
    with TTFont(path) as font:
        if missing in font:
            del font[missing]
        font.save(tmp_path / "less.ttf")
    face = Face("variable", tmp_path / "less.ttf", 0, 900)
    assert face.horizontal_advance(face.glyph("A")) == 0.4
