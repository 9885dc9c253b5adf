"""What CLREQ asks of horizontal lines beyond the tables: squeeze and stretch steps, indents before brackets, tracking."""

from itertools import pairwise

import pytest

from paginate.compose.inline.justify import justified
from paginate.display import Line
from paginate.geometry import Rect, WritingMode
from paginate.source.values import read_size
from paginate.text import EDGE, Locale, Punctuation, SpacingRules, classify, spacing_table
from setting import BODY, ems, fonts, frame, set_text, thread

FULL = BODY._replace(punctuation=Punctuation.FULL)

MODES = pytest.mark.parametrize("mode", list(WritingMode))


def added(text: str, excess: float, mode: WritingMode, locale: Locale = Locale.MAINLAND) -> list[float]:
    """What each boundary of a line of ten-point text gets when it is to grow by `excess` points."""
    table = spacing_table(SpacingRules(Punctuation.FULL, western_space=0.25))
    return justified([table[pair] for pair in pairwise(classify(text, mode, locale))], 10, excess)


def places(line: Line) -> list[float]:
    return [run.origin.x + position for run in line.runs for position in run.positions]


@MODES
def test_squeezing_goes_interpuncts_brackets_commas_western_space(mode: WritingMode) -> None:
    # The line can give 5 (《), 5 (》), 5 (，) and 1.25 twice (beside a); boundaries as in the text. · has half an em.
    text = "一·二《三》四，五a六"
    assert added(text, -4, mode) == [0, 0, -2, 0, 0, -2, 0, 0, 0, 0]
    assert added(text, -12, mode) == [0, 0, -5, 0, 0, -5, 0, -2, 0, 0]
    assert added(text, -16, mode) == [0, 0, -5, 0, 0, -5, 0, -5, -0.5, -0.5]
    assert added(text, -99, mode) == [0, 0, -5, 0, 0, -5, 0, -5, -1.25, -1.25]


@MODES
@pytest.mark.parametrize("locale", [Locale.TAIWAN, Locale.HONG_KONG])
def test_squeezing_goes_the_same_way_where_interpuncts_have_an_em(mode: WritingMode, locale: Locale) -> None:
    # · gives 5 and ， gives 5, each half on either side.
    text = "一·二《三》四，五a六"
    assert added(text, -3, mode, locale) == [-1.5, -1.5, 0, 0, 0, 0, 0, 0, 0, 0]
    assert added(text, -9, mode, locale) == [-2.5, -2.5, -2, 0, 0, -2, 0, 0, 0, 0]
    assert added(text, -17, mode, locale) == [-2.5, -2.5, -5, 0, 0, -5, -1, -1, 0, 0]
    assert added(text, -21, mode, locale) == [-2.5, -2.5, -5, 0, 0, -5, -2.5, -2.5, -0.5, -0.5]
    assert added(text, -99, mode, locale) == [-2.5, -2.5, -5, 0, 0, -5, -2.5, -2.5, -1.25, -1.25]


@MODES
def test_stops_give_nothing(mode: WritingMode) -> None:
    assert added("一。二", -5, mode) == [0, 0]


@MODES
def test_stretching_goes_word_spaces_western_space_then_all(mode: WritingMode) -> None:
    # Boundaries: a| , ␣|b, b|一, 一|二. The word space may grow by a quarter em, so may the space before 一.
    assert added("a b一二", 2, mode) == [0, 2, 0, 0]
    assert added("a b一二", 4, mode) == [0, 2.5, 1.5, 0]
    assert added("a b一二", 8, mode) == [0, 2.5, 2.5, 3]


@MODES
def test_word_spaces_of_a_line_stretch_alike(mode: WritingMode) -> None:
    assert added("a b c", 3, mode) == [0, 1.5, 0, 1.5]


@MODES
@pytest.mark.parametrize("pair", ["——", "……", "ab", "12", "￥8", "8%", "交～", "～交", "交／", "／交"])
def test_nothing_is_added_inside_what_is_unbreakable_or_beside_connectors_and_solidi(
    pair: str, mode: WritingMode
) -> None:
    assert added(pair, 5, mode) == [0]
    assert added(f"一二{pair}", 5, mode)[-1] == 0


@MODES
def test_no_western_space_at_line_start_and_end(mode: WritingMode) -> None:
    table = spacing_table(SpacingRules(Punctuation.FULL, western_space=0.25))
    for code in set(classify("a8%￥", mode)):
        assert table[EDGE, code].width == table[code, EDGE].width == 0


@pytest.mark.parametrize("mark", "，。、：；？！”）》")
def test_no_western_space_between_a_word_and_the_mark_behind_it(mark: str) -> None:
    spaced = FULL._replace(western_space=2.5)
    assert ems(f"a{mark}", spaced) == ems(f"a{mark}", FULL)
    assert ems(f"{mark}a", spaced) == ems(f"{mark}a", FULL)


@pytest.mark.parametrize("punctuation", [Punctuation.FULL, Punctuation.KAIMING, Punctuation.HALF])
def test_a_bracket_at_the_line_start_gives_half_an_em_also_behind_an_indent(punctuation: Punctuation) -> None:
    style = BODY._replace(punctuation=punctuation, first_line_indent=20)
    assert places(set_text("“一二", 9, style)[0]) == [15, 25, 35]
    assert places(set_text("“一二", 9, style._replace(first_line_indent=0))[0]) == [-5, 5, 15]


def test_brackets_give_the_blank_on_their_outer_side() -> None:
    assert places(set_text("一《二》三", 9, FULL)[0]) == [0, 10, 20, 30, 40]
    assert places(set_text("一《二》三", 9, BODY)[0]) == [0, 5, 15, 25, 30]


def test_characters_closer_than_solid() -> None:
    assert places(set_text("一二三", 5, BODY._replace(tracking=-1))[0]) == [0, 9, 18]


def test_a_word_space_typed_between_han_and_western_gets_no_western_space_beside_it() -> None:
    assert ems("用 GDP 算", BODY._replace(western_space=2.5)) == ems("用 GDP 算", BODY)
    assert 0.2 < ems("用 算", BODY) - 2 < 0.3


def test_paragraphs_follow_one_another_without_extra_space() -> None:
    lines = thread(["一二三", "四"], [frame([Rect(0, 0, 20, 100)])]).lines[0]
    assert [line.box.y for line in lines] == [0, 15, 30]


@pytest.mark.parametrize("vertical", [False, True], ids=["across", "down"])
@pytest.mark.parametrize("family", ["song", "kai"])
def test_traditional_characters_are_there_beside_the_simplified(family: str, *, vertical: bool) -> None:
    face = fonts().chain(family, 400).first
    for character in "发發髮干乾台臺湾灣体體龙龍":
        drawn = fonts().chain(family, 400).draws(character, vertical=vertical)
        assert drawn is not None
        assert drawn.face is face


@pytest.mark.parametrize(
    ("name", "points"),
    [
        *(("初号", 42), ("一号", 27.5), ("小一", 24), ("二号", 21), ("小二", 18), ("三号", 15.75)),
        *(("四号", 13.75), ("小四", 12), ("五号", 10.5), ("小五", 9), ("六号", 7.875), ("七号", 5.25)),
    ],
)
def test_chinese_type_sizes(name: str, points: float) -> None:
    assert read_size(name).points(em=0, line=0) == points


@MODES
def test_greek_letters_are_words_as_latin_ones_are(mode: WritingMode) -> None:
    style = BODY._replace(writing_mode=mode)
    assert classify("γαβ", mode) == classify("abc", mode)
    (line,) = set_text("用γαβ线", 9, style)
    assert [run.face for run in line.runs if "γ" in "".join(run.text)] == [line.runs[0].face]
    assert any("γαβ" in found.text for found in set_text("一二三γαβ四五六", 4, style))
