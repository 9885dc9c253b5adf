"""CLREQ's clauses on the sizes of marks (3.1.2, 3.1.3), on what stays whole (3.1.5) and on widths (3.1.6), across and down."""

import pytest

from paginate.display import Direction, Line
from paginate.geometry import Rect
from paginate.model import FontChoice, Locale, Style
from paginate.text import Punctuation
from setting import FULL, VERTICAL, ems_inside, inks, items, set_text, texts

DOWN = VERTICAL._replace(punctuation=Punctuation.FULL)
both_ways = pytest.mark.parametrize("style", [FULL, DOWN], ids=["across", "down"])
each_family = pytest.mark.parametrize("family", ["song", "hei", "kai", "fangsong"])


def one_line(text: str, style: Style, family: str = "song") -> Line:
    (line,) = set_text(text, 19, style._replace(font=FontChoice(family)))
    return line


def along(box: Rect, line: Line) -> tuple[float, float]:
    """Where ink begins and ends, in ems from the line's start."""
    if line.box.height > line.box.width:
        return (box.y - line.box.y) / 10, (box.bottom - line.box.y) / 10
    return (box.x - line.box.x) / 10, (box.right - line.box.x) / 10


def across(box: Rect, line: Line) -> float:
    """Where the middle of ink is across the line, in ems."""
    if line.box.height > line.box.width:
        return (box.x + box.width / 2 - line.box.x) / 10
    return (box.y + box.height / 2 - line.box.y) / 10


def ems_by_style(marks: str, style: Style) -> list[float]:
    """The same in each of the punctuation styles."""
    return [ems_inside(marks, style._replace(punctuation=punctuation)) for punctuation in Punctuation]


@both_ways
@each_family
def test_a_short_connector_is_shorter_than_the_han_character_one(family: str, style: Style) -> None:
    line = one_line("交–城", style, family)
    begin, end = along(inks(line)["–"], line)
    one = inks(one_line("一", FULL, family))["一"]
    assert end - begin < 0.55 < one.width / 10


@both_ways
@each_family
@pytest.mark.parametrize("mark", "–—～")
def test_connectors_lie_in_the_middle_along_the_line(mark: str, family: str, style: Style) -> None:
    line = one_line(f"交{mark}城", style, family)
    ink = inks(line)[mark]
    begin, end = along(ink, line)
    assert (begin + end) / 2 == pytest.approx(1 + ems_inside(mark, style) / 2, abs=0.06)
    # Across, a Chinese face draws – for its letters, a little below the middle of its Han characters.
    assert across(ink, line) == pytest.approx(0.5, abs=0.13 if mark == "–" else 0.05)
    thick = ink.width if style is DOWN else ink.height
    assert thick / 10 < end - begin


@both_ways
@each_family
@pytest.mark.parametrize("mark", "／/")
def test_a_solidus_is_in_the_middle_of_its_half_em_and_of_its_em_down(mark: str, family: str, style: Style) -> None:
    line = one_line(f"交{mark}城", style, family)
    begin, end = along(inks(line)[mark], line)
    room = ems_inside(mark, style)
    assert room == (1 if style is DOWN and mark == "／" else 0.5)
    assert 1 <= begin < end <= 1 + room + 0.06
    assert (begin + end) / 2 == pytest.approx(1 + room / 2, abs=0.06)
    assert across(inks(line)[mark], line) == pytest.approx(0.5, abs=0.12)


def test_the_western_solidus_is_turned_and_the_full_width_one_is_not() -> None:
    for mark, direction in (("/", Direction.TURNED), ("／", Direction.VERTICAL)):
        (way,) = (run.direction for run in one_line(f"交{mark}城", DOWN).runs if mark in run.text)
        assert way is direction


@pytest.mark.parametrize(("family", "marks"), [("kai", "〖〗"), ("fangsong", "［］．")])
def test_marks_of_which_a_face_has_no_vertical_form_are_borrowed_with_it(family: str, marks: str) -> None:
    for mark in marks:
        down, plain = one_line(f"交{mark}城", DOWN, family), one_line(f"交{mark}城", DOWN)
        assert along(inks(down)[mark], down) == along(inks(plain)[mark], plain)
        assert inks(down)[mark].x > down.box.x + 5 if mark == "．" else inks(down)[mark].width > 9


@pytest.mark.parametrize("marks", ["！！！", "？？？", "！？！"])
@both_ways
def test_three_question_or_exclamation_marks_take_two_ems(marks: str, style: Style) -> None:
    assert ems_inside(marks, style) == 2


@both_ways
def test_the_locale_of_a_style_says_where_its_marks_stand(style: Style) -> None:
    """Traditional characters with marks at the side, as some publications of Taiwan and Hong Kong set them."""
    for locale, offset in ((Locale.MAINLAND, False), (Locale.TAIWAN, True)):
        line = one_line("臺灣，中文", style._replace(locale=locale))
        ink = inks(line)["，"]
        begin, end = along(ink, line)
        assert ((begin + end) / 2 == pytest.approx(2.5, abs=0.01)) is offset
        assert (across(ink, line) == pytest.approx(0.5, abs=0.01)) is offset


@both_ways
def test_two_ellipses_have_a_line_of_their_own_and_four_ems(style: Style) -> None:
    line = one_line("…………", style)
    assert line.natural == 40
    assert along(inks(line)["…"], line)[1] == pytest.approx(4, abs=0.2)


@both_ways
@pytest.mark.parametrize("number", ["25%", "￥100", "8‰", "±5℃", "１００％", "-3℃", "№12", "$3.5"])
def test_a_number_stays_with_what_stands_before_and_behind_it(number: str, style: Style) -> None:
    for before in ("一", "一二", "一二三", "一二三四"):
        lines = texts(set_text(f"{before}{number}五六七", 5, style))
        assert any(number in line for line in lines), lines


@both_ways
def test_short_connectors_and_solidi_have_half_an_em_in_every_style(style: Style) -> None:
    assert ems_by_style("–", style) == ems_by_style("/", style) == [0.5] * 4
    assert [ems_by_style("·", style)[at] for at in (1, 3)] == [0.5, 0.5]


def test_some_marks_have_an_em_in_every_style_down() -> None:
    for mark in "：；？！":
        assert ems_by_style(mark, DOWN) == [1] * 4


def test_they_are_never_squeezed_down() -> None:
    for mark in "：；？！":
        line = items(f"交{mark}城", DOWN)
        assert line.can_give(0, len(line)) == 0


@both_ways
@pytest.mark.parametrize(
    ("marks", "full", "kaiming"),
    [
        *(("（《", 1.5, 1), ("》）", 1.5, 1), ("》《", 1, 1), ("，《", 1.5, 1), ("》，", 1.5, 1), ("、“", 1.5, 1)),
        *(("。”", 1.5, 1.5), ("”。", 1.5, 1.5), ("·《", 1.5, 1), ("》·", 1.5, 1), ("——《", 3, 2.5), ("》——", 3, 2.5)),
    ],
)
def test_adjacent_marks_give_half_an_em(marks: str, full: float, kaiming: float, style: Style) -> None:
    assert ems_by_style(marks, style)[:2] == [full, kaiming]


@pytest.mark.parametrize(("marks", "full", "kaiming"), [("：『", 1.5, 1.5), ("！『", 1.5, 1.5), ("？』", 2, 1.5)])
def test_a_mark_that_keeps_its_em_down_has_its_neighbour_s_half_taken(marks: str, full: float, kaiming: float) -> None:
    """？』: between them there is no blank to take, but behind 』 there is."""
    assert ems_by_style(marks, DOWN)[:2] == [full, kaiming]


@both_ways
def test_three_marks_in_a_row_give_what_is_between_them(style: Style) -> None:
    assert ems_by_style("。』」", style)[:2] == [2, 2]
    assert ems_by_style("》）、", style)[:2] == [2, 1.5]
    assert ems_by_style("、“《", style)[:2] == [2, 1.5]
