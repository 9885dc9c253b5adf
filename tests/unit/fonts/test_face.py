"""Metrics and shaping of a face, in ems."""

from pathlib import Path

import pytest
import uharfbuzz as hb

from paginate.fonts import Face
from paginate.installation import font_folder
from setting import drawn, fonts, glyph_ink


def face(family: str, weight: int = 400) -> Face:
    return fonts().chain(family, weight).first


def test_shaping_across_and_down() -> None:
    across = face("song").shape("交，")
    down = face("song").shape("交，", vertical=True)
    assert across.placements == down.placements == [(1, 0, 0), (1, 0, 0)]
    assert across.glyphs[0] == down.glyphs[0]
    assert across.glyphs[1] != down.glyphs[1]


def test_two_dashes_are_one_glyph_of_two_ems() -> None:
    shaped = face("song").shape("——")
    assert (shaped.clusters, shaped.placements[0].advance) == ([0], 2)


@pytest.mark.parametrize(("family", "centre"), [("song", 0.38), ("hei", 0.38), ("kai", 0.355), ("fangsong", 0.308)])
def test_the_middle_of_han_characters(family: str, centre: float) -> None:
    assert face(family).ideographic_centre == pytest.approx(centre, abs=0.006)


@pytest.mark.parametrize(
    ("family", "lacking"), [("song", "–－"), ("hei", "–－"), ("kai", "–－—⸺⋯〖〗"), ("fangsong", "–－⋯．～［］“”‘’")]
)
def test_which_marks_a_face_draws_otherwise_down_the_page(family: str, lacking: str) -> None:
    one = face(family)
    marks = "。．，、：；！？⸺—…⋯～–－「」『』“”‘’（）《》〈〉【】〖〗〔〕［］｛｝"
    assert {mark for mark in marks if one.has(mark) and not one.has_vertical_form(mark)} == set(lacking)


def test_outlines_and_permissions() -> None:
    assert face("fangsong").is_cff
    assert not face("song").is_cff
    assert face("fangsong").may_be_embedded


def test_ink_and_origins() -> None:
    song = face("song")
    comma = song.shape("，").glyphs[0]
    left, bottom, right, top = glyph_ink(song, comma)
    assert 0 < left < right < 0.5
    assert bottom < 0 < top
    assert song.ink(song.shape("　").glyphs[0]) is None
    assert song.vertical_origin(comma) == (0.5, 0.88)
    assert song.vertical_advance(comma) == song.horizontal_advance(comma) == 1


@pytest.mark.parametrize("family", ["song", "hei", "kai", "fangsong"])
def test_han_characters_stand_in_the_middle_of_their_vertical_cells(family: str) -> None:
    one = face(family)
    middles = []
    for glyph in one.shape("国重量曹", vertical=True).glyphs:
        _, bottom, _, top = glyph_ink(one, glyph)
        middles.append(one.vertical_origin(glyph)[1] - (bottom + top) / 2)
    assert sum(middles) / len(middles) == pytest.approx(0.5, abs=0.01)


OPENING = "「『“‘（《〈【〖〔［｛"
CLOSING = "」』”’）》〉】〗〕］｝"
STARTS = {
    # where the half em begins that holds the ink of an em: marks across, marks down
    0.0: ("。．，、：；！？" + CLOSING, "。．，、" + CLOSING),
    0.25: ("·・‧•", "·・‧•︲"),
    0.5: (OPENING, OPENING),
}


@pytest.mark.parametrize("vertical", [False, True], ids=["across", "down"])
@pytest.mark.parametrize("family", ["song", "biaosong", "hei", "kai", "fangsong"])
def test_the_half_em_that_holds_a_mark(family: str, *, vertical: bool) -> None:
    chain = fonts().chain(family, 400)
    for start, marks in STARTS.items():
        for mark in marks[vertical]:
            who = drawn(chain, mark, vertical=vertical)
            shaped = who.face.shape(who.character, vertical=vertical)
            assert shaped.placements == [(1, 0, 0)], mark
            assert who.face.window(shaped.glyphs[0], 1, 0.5, vertical=vertical) == start, mark


@pytest.mark.parametrize(("feature", "vertical"), [("halt", False), ("vhal", True)])
@pytest.mark.parametrize("family", ["song", "hei"])
def test_the_half_em_is_the_one_that_the_font_itself_would_take(family: str, feature: str, *, vertical: bool) -> None:
    one = face(family)
    for mark in OPENING + CLOSING + "。．，、・":
        narrowed = one.shape(mark, vertical=vertical, features={feature: True})
        (placement,) = narrowed.placements
        moved = placement.y if vertical else -placement.x
        (glyph,) = one.shape(mark, vertical=vertical).glyphs
        assert placement.advance == 0.5
        assert one.window(glyph, 1, 0.5, vertical=vertical) == moved, mark


def test_a_cell_holds_the_middle_of_ink_that_is_wider() -> None:
    song = face("song")
    (glyph,) = song.shape("⁇").glyphs
    left, _, right, _ = glyph_ink(song, glyph)
    assert right - left > 0.5
    start = song.window(glyph, 1, 0.5, vertical=False)
    assert start + 0.25 == pytest.approx((left + right) / 2)


def test_a_cell_never_leaves_the_advance() -> None:
    song = face("song")
    (dash,) = song.shape("—").glyphs
    assert song.window(dash, 0.5, 0.5, vertical=False) == 0
    assert song.window(dash, 0.4, 0.5, vertical=False) == 0
    assert song.window(song.shape("　").glyphs[0], 1, 0.5, vertical=False) == 0


@pytest.mark.parametrize("family", ["song", "hei"])
@pytest.mark.parametrize("vertical", [False, True], ids=["across", "down"])
def test_a_selector_asks_for_the_mark_in_the_middle(family: str, *, vertical: bool) -> None:
    one = face(family)
    for mark in "。．，、":
        corner, (middle,) = (one.shape(mark + selector, vertical=vertical).glyphs for selector in "\ufe00\ufe01")
        assert corner == one.shape(mark, vertical=vertical).glyphs
        assert one.window(middle, 1, 0.5, vertical=vertical) == 0.25
        assert one.has_sequence(mark, "\ufe01")
    assert not one.has_sequence("交", "\ufe01")


def small_font(characters: str) -> hb.Face:
    """Noto Sans SC with a few characters only, and no layout features."""
    request = hb.SubsetInput()
    request.unicode_set.update(map(ord, characters))
    request.layout_feature_tag_set.clear()
    whole = hb.Face(hb.Blob.from_file_path(str(font_folder() / "NotoSansSC-Regular.ttf")))
    return hb.subset(whole, request)


@pytest.mark.parametrize(
    ("system", "language", "regional"),
    [
        ("ZHT", "zh-Hant-TW", True),
        ("ZHT", "zh-Hant-HK", True),
        ("ZHH", "zh-Hant-HK", True),
        ("ZHH", "zh-Hant-TW", False),
        ("ZHT", "zh-Hans", False),
    ],
)
def test_a_font_draws_the_forms_of_a_region(tmp_path: Path, system: str, language: str, *, regional: bool) -> None:
    from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
    from fontTools.ttLib import TTFont

    path = tmp_path / "font.ttf"
    path.write_bytes(small_font("骨一").blob.data)
    with TTFont(path) as font:
        here, there = (font.getBestCmap()[ord(character)] for character in "骨一")
        rules = f"languagesystem hani {system};\nfeature locl {{ script hani; language {system}; sub {here} by {there}; }} locl;"
        addOpenTypeFeaturesFromString(font, "languagesystem DFLT dflt;\n" + rules)
        font.save(path)
    one = Face("font", path)
    assert (one.shape("骨", language=language).glyphs == one.shape("一").glyphs) is regional


def test_a_font_without_forms_of_a_region_draws_its_own_as_ever() -> None:
    for language in ("zh-Hant-TW", "zh-Hant-HK"):
        assert face("song").shape("——骨", language=language) == face("song").shape("——骨")
