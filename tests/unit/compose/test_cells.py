"""The cells of marks: where in them the ink is, in each locale and both directions."""

import pytest

from paginate.display import Line
from paginate.geometry import Rect
from paginate.model import FontChoice, Locale
from paginate.text import Punctuation
from setting import FULL, VERTICAL, inks, items, set_text

DOWN = VERTICAL._replace(punctuation=Punctuation.FULL)
TRADITIONAL = [Locale.TAIWAN, Locale.HONG_KONG]
WAYS = {"across": FULL, "down": DOWN}


def middle(box: Rect) -> tuple[float, float]:
    return box.x + box.width / 2, box.y + box.height / 2


def middle_of_cell(line: Line, place: float) -> tuple[float, float]:
    """The middle of an em cell that begins `place` points along the line."""
    if line.box.width > line.box.height:
        return line.box.x + place + 5, line.box.y + 5
    return line.box.x + 5, line.box.y + place + 5


@pytest.mark.parametrize("locale", TRADITIONAL)
@pytest.mark.parametrize("family", ["song", "hei", "kai", "fangsong"])
@pytest.mark.parametrize(("way", "marks"), [("across", "，、。：；？！"), ("down", "，、。：；？！")])
def test_marks_of_taiwan_and_hong_kong_stand_in_the_middle(way: str, marks: str, family: str, locale: Locale) -> None:
    style = WAYS[way]._replace(locale=locale, font=FontChoice(family))
    for mark in marks:
        (line,) = set_text(f"交{mark}城", 9, style)
        assert line.natural == 30
        assert middle(inks(line)[mark]) == pytest.approx(middle_of_cell(line, 10), abs=0.01)


@pytest.mark.parametrize(("way", "marks"), [("across", "，、。：；"), ("down", "，、。")])
def test_they_keep_their_em_at_the_line_end_and_half_an_em_where_marks_are_half(way: str, marks: str) -> None:
    style = WAYS[way]._replace(locale=Locale.TAIWAN)
    half = style._replace(punctuation=Punctuation.HALF)
    for mark in marks:
        assert items(f"交{mark}", style).natural(0, 2) == 20
        assert items(f"交{mark}城", half).natural(0, 3) == 25
        assert items(f"交{mark}」城", style).natural(0, 4) < 40


@pytest.mark.parametrize("mark", "，、。")
def test_they_are_squeezed_alike_on_both_sides(mark: str) -> None:
    line = set_text(f"交城{mark}交城交城", 6.75, FULL._replace(locale=Locale.TAIWAN))[0]
    before, behind = line.cells.added[1:3]
    assert before == pytest.approx(behind)


@pytest.mark.parametrize("mark", "，、。：；？！")
def test_the_mainlands_stand_at_the_side(mark: str) -> None:
    (across,) = set_text(f"交{mark}城", 9, FULL)
    assert 10 < middle(inks(across)[mark])[0] < 15
    (down,) = set_text(f"交{mark}城", 9, DOWN)
    assert middle(inks(down)[mark])[0] > down.box.x + 5


@pytest.mark.parametrize("family", ["song", "hei", "kai", "fangsong"])
@pytest.mark.parametrize("mark", "，、。：；？！“‘（《〈「『【”’）》〉」』】·–")
def test_the_half_em_of_a_mark_holds_its_ink(mark: str, family: str) -> None:
    style = FULL._replace(font=FontChoice(family), punctuation=Punctuation.HALF)
    (line,) = set_text(f"交{mark}城", 9, style)
    ink = inks(line)[mark]
    assert ink.x >= 10 - 0.35
    assert ink.right <= 15 + 0.35


@pytest.mark.parametrize("mark", "‼⁇⁈⁉")
@pytest.mark.parametrize("way", WAYS)
def test_a_pair_in_one_character_stands_in_its_em(mark: str, way: str) -> None:
    (line,) = set_text(f"交{mark}城", 9, WAYS[way])
    ink = inks(line)[mark]
    along = (ink.x, ink.right) if way == "across" else (ink.y - line.box.y, ink.bottom - line.box.y)
    assert 10 <= along[0] < along[1] <= 20


def test_a_pair_of_full_width_marks_shares_an_em_across() -> None:
    (line,) = set_text("交？！城", 9, FULL)
    found = inks(line)
    assert 10 <= found["？"].x < found["？"].right <= 15 <= found["！"].x < found["！"].right <= 20


def test_a_pair_of_full_width_marks_shares_a_cell_down() -> None:
    (line,) = set_text("交？！城", 9, DOWN)
    found = inks(line)
    assert line.box.x <= found["？"].x < found["？"].right <= found["！"].x < found["！"].right <= line.box.right
    for mark in "？！":
        assert line.box.y + 10 <= found[mark].y < found[mark].bottom <= line.box.y + 20
