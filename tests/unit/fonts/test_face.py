"""Metrics and shaping of a face, in ems."""

import pytest

from paginate.fonts import Face
from setting import fonts


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


def test_which_faces_turn_marks() -> None:
    assert face("song").turns_marks
    assert not face("fangsong").turns_marks


def test_outlines_and_permissions() -> None:
    assert face("fangsong").is_cff
    assert not face("song").is_cff
    assert face("fangsong").may_be_embedded


def test_ink_and_origins() -> None:
    song = face("song")
    comma = song.shape("，").glyphs[0]
    left, bottom, right, top = song.ink(comma)
    assert 0 < left < right < 0.5
    assert bottom < 0 < top
    assert song.ink(song.shape("　").glyphs[0]) is None
    assert song.vertical_origin(comma) == (0.5, 0.88)
    assert song.vertical_advance(comma) == song.horizontal_advance(comma) == 1
