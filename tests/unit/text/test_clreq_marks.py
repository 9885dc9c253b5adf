"""The marks of CLREQ's appendix A one by one: their room, the line starts and ends they keep off, their vertical forms."""

import pytest

from paginate.fonts import Face
from paginate.geometry import WritingMode
from paginate.model import Locale, Style
from paginate.text import (
    Break,
    BreakRules,
    Class,
    Glue,
    Prohibition,
    Punctuation,
    Squeeze,
    Stretch,
    breaks,
    classify,
)
from paginate.text.breaking import ALL
from setting import BODY, VERTICAL, ems_inside, fonts, items, set_text, texts

OPENING = "「『“‘（《〈【〖〔［｛"
CLOSING = "」』”’）》〉】〗〕］｝"
INTERPUNCTS = "·・‧•"

ACROSS = BODY._replace(punctuation=Punctuation.FULL)
DOWN = VERTICAL._replace(punctuation=Punctuation.FULL)
both_ways = pytest.mark.parametrize("style", [ACROSS, DOWN], ids=["across", "down"])


def ems_at_the_end(mark: str, style: Style) -> float:
    return items(f"交{mark}", style).natural(0, 2) / style.size - 1


def ems_at_the_start(mark: str, style: Style) -> float:
    return items(f"{mark}城", style).natural(0, 2) / style.size - 1


def may_break(pair: str, style: Style, level: Prohibition = Prohibition.BASIC) -> bool:
    return breaks(pair, classify(pair, style.writing_mode), BreakRules(level))[1] == Break.FREE


def glyph(mark: str, *, down: bool, family: str = "song") -> tuple[Face, int]:
    drawn = fonts().chain(family, 400).draws(mark, vertical=down)
    assert drawn is not None
    return drawn.face, drawn.face.shape(drawn.character, vertical=down).glyphs[0]


def ink(mark: str, *, down: bool, family: str = "song") -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a mark's ink in its em box, from the box's upper left corner, in ems."""
    face, number = glyph(mark, down=down, family=family)
    box = face.ink(number)
    assert box is not None
    left, bottom, right, top = box
    above = face.ideographic_centre + 0.5
    return left, above - top, right, above - bottom


@both_ways
@pytest.mark.parametrize("mark", "。．，、")
def test_a_stop_or_comma_has_an_em_half_of_it_at_the_line_end_and_begins_no_line(mark: str, style: Style) -> None:
    assert ems_inside(mark, style) == 1
    assert ems_at_the_end(mark, style) == 0.5
    assert not may_break(f"交{mark}", style)
    assert may_break(f"{mark}交", style)


@pytest.mark.parametrize("mark", "：；！？")
def test_other_pointing_marks_do_the_same_across(mark: str) -> None:
    assert ems_inside(mark, ACROSS) == 1
    assert ems_at_the_end(mark, ACROSS) == 0.5
    assert not may_break(f"交{mark}", ACROSS)


@pytest.mark.parametrize("mark", "：；！？‼⁇")
def test_other_pointing_marks_keep_their_em_down_also_at_the_line_end(mark: str) -> None:
    assert ems_inside(mark, DOWN) == 1
    assert ems_at_the_end(mark, DOWN) == 1
    assert not may_break(f"交{mark}", DOWN)


@pytest.mark.parametrize(
    ("family", "marks"), [("song", "。．，、"), ("hei", "。．，、"), ("kai", "。．，、"), ("fangsong", "。．，、")]
)
def test_stops_and_commas_stand_low_left_across_and_high_right_down(family: str, marks: str) -> None:
    for mark in marks:
        left, top, right, _ = ink(mark, down=False, family=family)
        assert 0 <= left < right <= 0.5 <= top
        left, _, _, bottom = ink(mark, down=True, family=family)
        assert left >= 0.5 >= bottom


@pytest.mark.parametrize("family", ["song", "hei", "kai", "fangsong"])
@pytest.mark.parametrize("mark", "：；！？")
def test_other_pointing_marks_stand_on_the_left_across_and_on_the_right_down(mark: str, family: str) -> None:
    left, _, right, _ = ink(mark, down=False, family=family)
    assert 0 <= left < right <= 0.51
    left, _, right, _ = ink(mark, down=True, family=family)
    assert 0.45 < left < right <= 1


@both_ways
@pytest.mark.parametrize("mark", OPENING)
def test_an_opening_mark_has_an_em_half_of_it_at_the_line_start_and_ends_no_line(mark: str, style: Style) -> None:
    assert ems_inside(mark, style) == 1
    assert ems_at_the_start(mark, style) == 0.5
    assert not may_break(f"{mark}交", style)
    assert may_break(f"交{mark}", style)


@both_ways
@pytest.mark.parametrize("mark", CLOSING)
def test_a_closing_mark_has_an_em_half_of_it_at_the_line_end_and_begins_no_line(mark: str, style: Style) -> None:
    assert ems_inside(mark, style) == 1
    assert ems_at_the_end(mark, style) == 0.5
    assert not may_break(f"交{mark}", style)
    assert may_break(f"{mark}交", style)


@pytest.mark.parametrize("family", ["song", "hei", "kai", "fangsong"])
def test_brackets_dashes_ellipses_and_tildes_have_forms_of_their_own_down(family: str) -> None:
    for mark in OPENING + CLOSING + "—…⋯⸺～":
        face, down = glyph(mark, down=True, family=family)
        assert down != face.shape(mark).glyphs[0], mark


@pytest.mark.parametrize("family", ["song", "hei", "kai", "fangsong"])
@pytest.mark.parametrize(("quotation_mark", "bracket"), ["“『", "”』", "‘「", "’」"])
def test_quotation_marks_are_corner_brackets_down(quotation_mark: str, bracket: str, family: str) -> None:
    assert glyph(quotation_mark, down=True, family=family) == glyph(bracket, down=True, family=family)


@both_ways
@pytest.mark.parametrize("marks", ["——", "⸺", "……", "⋯⋯"])
def test_dashes_and_ellipses_take_two_ems_and_stay_whole(marks: str, style: Style) -> None:
    assert ems_inside(marks, style) == 2
    for level in Prohibition:
        assert len(marks) == 1 or not may_break(marks, style, level)
    lines = set_text(f"一二三{marks}四五六", 4, style._replace(prohibition=Prohibition.NONE))
    assert any(marks in line.text for line in lines)


@both_ways
@pytest.mark.parametrize("marks", ["——", "⸺", "……", "…", "⋯⋯"])
def test_dashes_and_ellipses_begin_no_line_where_the_level_is_strict(marks: str, style: Style) -> None:
    assert not may_break(f"交{marks}", style, Prohibition.STRICT)
    assert may_break(f"交{marks}", style, Prohibition.GB)


@both_ways
def test_several_dashes_part_between_one_another(style: Style) -> None:
    assert texts(set_text("一——————二", 5, style)) == ["一————", "——二"]
    assert texts(set_text("一二⸺⸺三", 5, style)) == ["一二⸺", "⸺三"]


@both_ways
def test_a_single_dash_is_a_connector(style: Style) -> None:
    assert ems_inside("—", style) == 1
    assert not may_break("交—", style)
    assert may_break("—交", style)


@pytest.mark.parametrize("mark", "—⸺…⋯")
def test_dashes_and_ellipses_are_centred(mark: str) -> None:
    _, top, _, bottom = ink(mark, down=False)
    assert (top + bottom) / 2 == pytest.approx(0.5, abs=0.07)
    left, _, right, _ = ink(mark, down=True)
    assert (left + right) / 2 == pytest.approx(0.5, abs=0.07)


@both_ways
def test_a_tilde_has_an_em_and_begins_no_line(style: Style) -> None:
    assert ems_inside("～", style) == 1
    assert not may_break("交～", style)
    assert may_break("～交", style)


@both_ways
@pytest.mark.parametrize("mark", "–／/")
def test_a_short_connector_and_a_solidus_have_half_an_em_and_begin_no_line(mark: str, style: Style) -> None:
    assert ems_inside(mark, style) == (1 if style is DOWN and mark == "／" else 0.5)  # upright it is nearly an em long
    assert not may_break(f"交{mark}", style)


@both_ways
@pytest.mark.parametrize("pair", ["？！", "！？", "！！", "？？"])
def test_two_question_or_exclamation_marks_share_an_em_and_stay_together(pair: str, style: Style) -> None:
    assert ems_inside(pair, style) == 1
    assert not may_break(pair, style, Prohibition.NONE)
    assert not may_break(f"交{pair}", style)


@both_ways
@pytest.mark.parametrize("mark", "‼⁇⁈⁉")
def test_two_of_them_in_one_character_have_an_em_and_begin_no_line(mark: str, style: Style) -> None:
    assert ems_inside(mark, style) == 1
    assert not may_break(f"交{mark}", style)


def test_a_hyphen_is_as_wide_as_its_face_has_it_and_keeps_to_the_word_before_it() -> None:
    for style in (ACROSS, DOWN):
        assert 0 < ems_inside("-", style) < 0.5
        assert not may_break("b-", style)
        assert breaks("Wi-Fi", classify("Wi-Fi"), BreakRules(Prohibition.BASIC))[3] == Break.FREE


@both_ways
@pytest.mark.parametrize("mark", INTERPUNCTS)
def test_an_interpunct_has_an_em_or_half_an_em_and_begins_no_line(mark: str, style: Style) -> None:
    for punctuation in Punctuation:
        assert ems_inside(mark, style._replace(punctuation=punctuation)) == 0.5
    for locale in (Locale.TAIWAN, Locale.HONG_KONG):
        assert ems_inside(mark, style._replace(locale=locale)) == 1
        assert ems_inside(mark, style._replace(locale=locale, punctuation=Punctuation.KAIMING)) == 0.5
        assert breaks(f"交{mark}", classify(f"交{mark}", style.writing_mode, locale), BreakRules(Prohibition.BASIC))[
            1
        ] == (Break.PROHIBITED)
    assert not may_break(f"交{mark}", style)


@both_ways
def test_a_layout_may_have_interpuncts_of_an_em(style: Style) -> None:
    quarter = Glue(0.25, 0, Squeeze.INTERPUNCT, 0.25, Stretch.ALL)
    own = style._replace(punctuation_rows=((ALL, Class.INTERPUNCT, quarter), (Class.INTERPUNCT, ALL, quarter)))
    assert ems_inside("·", own) == 1
    line = items("交·城", own)
    assert line.can_give(0, len(line)) == 5


@pytest.mark.parametrize("mark", INTERPUNCTS)
@pytest.mark.parametrize("down", [False, True], ids=["across", "down"])
def test_an_interpunct_is_centred(mark: str, *, down: bool) -> None:
    left, top, right, bottom = ink(mark, down=down)
    assert (left + right) / 2 == pytest.approx(0.5, abs=0.01)
    assert (top + bottom) / 2 == pytest.approx(0.5, abs=0.07)


@both_ways
def test_a_full_width_solidus_begins_no_line_and_ends_none_from_level_gb_on(style: Style) -> None:
    assert not may_break("交／", style)
    assert may_break("／交", style)
    assert not may_break("／交", style, Prohibition.GB)


def test_the_appendix_knows_the_classes() -> None:
    for mode in WritingMode:
        assert set(classify(OPENING, mode)) == {Class.OPENING}
        assert set(classify("交".join(CLOSING), mode)) == {Class.CLOSING, Class.HAN}
        assert set(classify(INTERPUNCTS, mode)) == {Class.INTERPUNCT}
