"""What is said of a face in its font descriptor."""

from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from handmade import FANG, SANS, SERIF, face
from paginate.fonts import Face
from paginate.pdf.descriptor import FIXED_PITCH, ITALIC, SYMBOLIC, descriptor_metrics, postscript_name
from paginate.pdf.descriptor import SERIF as SERIF_FLAG


def built(tmp_path: Path, **os2: object) -> Face:
    """An oblique typewriter face of 2048 units an em, 1024 units to each glyph."""
    builder = FontBuilder(2048, isTTF=True)
    builder.setupGlyphOrder([".notdef"])
    builder.setupCharacterMap({})
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph()})
    builder.setupHorizontalMetrics({".notdef": (1024, 0)})
    builder.setupHorizontalHeader(ascent=1536, descent=-512)
    builder.setupPost(italicAngle=-12, isFixedPitch=1)
    if os2:
        builder.setupOS2(**os2)
    path = tmp_path / "built.ttf"
    builder.save(path)
    return Face("built", path)


def test_the_metrics_of_a_face_of_the_program() -> None:
    assert descriptor_metrics(face(SERIF)) == {
        "Flags": SYMBOLIC | SERIF_FLAG,
        "FontBBox": [-997, -1049, 2929, 1809],
        "ItalicAngle": 0,
        "Ascent": 1151,
        "Descent": -286,
        "CapHeight": 729,
        "StemV": 88,
    }


def test_a_bold_sans_has_thicker_stems_and_no_serifs() -> None:
    metrics = descriptor_metrics(face(SANS))
    assert (metrics["StemV"], metrics["Flags"]) == (166, SYMBOLIC)


def test_capitals_of_unknown_height_reach_the_ascent() -> None:
    metrics = descriptor_metrics(face(FANG))
    assert metrics["CapHeight"] == metrics["Ascent"] == 880


def test_lengths_are_thousandths_of_an_em_whatever_the_units_of_the_face(tmp_path: Path) -> None:
    metrics = descriptor_metrics(built(tmp_path, sCapHeight=1434, usWeightClass=400, version=4))
    assert (metrics["Ascent"], metrics["Descent"], metrics["CapHeight"]) == (750, -250, 700)


def test_an_oblique_typewriter_face(tmp_path: Path) -> None:
    metrics = descriptor_metrics(built(tmp_path, usWeightClass=400))
    assert (metrics["Flags"], metrics["ItalicAngle"]) == (SYMBOLIC | FIXED_PITCH | ITALIC, -12)


def test_a_face_that_says_little_of_itself(tmp_path: Path) -> None:
    metrics = descriptor_metrics(built(tmp_path))
    assert (metrics["StemV"], metrics["CapHeight"]) == (88, 750)


@pytest.mark.parametrize("key", [SERIF, FANG])
def test_the_name_is_the_postscript_name(key: str) -> None:
    assert postscript_name(face(key)) == key


def test_a_face_without_names_goes_by_its_key(tmp_path: Path) -> None:
    assert postscript_name(built(tmp_path)) == "built"
