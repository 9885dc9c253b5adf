"""CLREQ's clauses on Chinese and Western text together (2.4.2, 3.2), across and down."""

import pytest

from paginate.display import Direction, Line
from paginate.model import MarkedRun, Orientation, Paragraph, Style
from paginate.text import Break, BreakRules, Prohibition, breaks, classify
from setting import FULL, HERE, VERTICAL, inks, items, set_paragraph, set_text, texts

ACROSS = FULL._replace(western_space=2.5)
DOWN = VERTICAL._replace(punctuation=FULL.punctuation, western_space=2.5)
both_ways = pytest.mark.parametrize("style", [ACROSS, DOWN], ids=["across", "down"])


def directions(line: Line) -> dict[str, Direction]:
    return {text: run.direction for run in line.runs for text in run.text}


def added(text: str, ems: float, style: Style) -> list[tuple[str, float]]:
    """The pairs of characters of a first line, and what justifying adds between them."""
    line = set_text(text, ems, style)[0]
    assert len(line.cells.added) == len(line.text) - 1
    return [(line.text[at : at + 2], round(more, 6)) for at, more in enumerate(line.cells.added)]


@pytest.mark.parametrize("letter", ["A", "X"])
def test_a_single_letter_stands_upright_in_an_em(letter: str) -> None:
    line = set_text(f"乙{letter}股", 9, DOWN)[0]
    assert directions(line)[letter] is Direction.HORIZONTAL
    assert line.natural == 30


def test_capitals_of_an_acronym_stand_upright_an_em_each() -> None:
    line = set_text("用GDP算", 9, DOWN._replace(capitals_upright=True))[0]
    assert {directions(line)[letter] for letter in "GDP"} == {Direction.VERTICAL}
    assert [round(inks(line)[letter].y - line.box.y) // 10 for letter in "GDP"] == [1, 2, 3]
    assert line.natural == 50


@pytest.mark.parametrize("number", ["8", "25", "352", "2019", "3.0", "A+", "2B"])
def test_a_number_of_some_digits_stands_upright_no_wider_than_its_em(number: str) -> None:
    line = set_text(f"共{number}次", 9, DOWN._replace(digits_upright=4))[0]
    assert line.natural == 30
    found = [inks(line)[character] for character in number]
    assert [ink.x for ink in found] == sorted(ink.x for ink in found)
    for ink in found:
        assert line.box.x <= ink.x < ink.right <= line.box.right
        assert line.box.y + 10 <= ink.y < ink.bottom <= line.box.y + 20.1


def test_quotation_marks_around_western_text_may_be_western_and_turned_with_it() -> None:
    text = "他说“Good morning”了"
    quoted = MarkedRun(2, 16, orientation=Orientation.TURNED)
    line = set_paragraph(Paragraph(text, HERE, (quoted,)), 20, DOWN)[0]
    assert {directions(line)[character] for character in "“Gd”"} == {Direction.TURNED}
    found = inks(line)
    assert found["“"].bottom < found["G"].y < found["g"].bottom < found["”"].y
    assert found["“"].right == pytest.approx(found["”"].right)  # turned, the top of a letter is on the right
    assert found["“"].x > found["o"].right


@both_ways
def test_a_word_is_parted_where_hyphenation_allows_it_and_nowhere_else(style: Style) -> None:
    text = "一二三四composition五六"
    assert texts(set_text(text, 7.5, style))[:2] == ["一二三四", "composition五"]
    first, second = set_text(text, 7.5, style._replace(hyphenate="en"))[:2]
    assert (first.text, second.text) == ("一二三四com", "position五六")
    *_, last = (number for run in first.runs for number in run.glyphs)
    assert (last,) == items("-", style).cells[0].glyphs


@both_ways
@pytest.mark.parametrize(
    "parted",
    ["https://|www|.a-b|.com/|ab/|c|?x|=1&|y|=2", "www|.news|.cn/|2021", "zhang|.san|@|qq|.com", "xinhua|.net/|news"],
)
def test_an_address_is_parted_between_its_parts_without_a_hyphen(parted: str, style: Style) -> None:
    text = parted.replace("|", "")
    found = breaks(text, classify(text, style.writing_mode), BreakRules(Prohibition.STRICT))
    shown = "".join("|" * (at > 0 and found[at] == Break.FREE) + character for at, character in enumerate(text))
    assert shown == parted


@both_ways
def test_justifying_adds_nothing_between_a_word_and_a_chinese_mark(style: Style) -> None:
    more = dict(added("见“Word”，再一二Excel，三四五六七八", 13.5, style))
    assert {more[pair] for pair in ("“W", "d”", "l，")} == {0}
    assert more["再一"] > 0
    assert more["二E"] > 0


@both_ways
def test_justifying_adds_nothing_inside_words_and_numbers(style: Style) -> None:
    more = added("在2021年用Excel算一二三四五六七八", 9.3, style)
    assert {amount for pair, amount in more if pair.isascii()} == {0}
    assert sum(amount for _, amount in more) > 0


@both_ways
def test_no_western_space_before_a_line_or_behind_it(style: Style) -> None:
    for line in set_text("Excel一二三Word四五六七八Access", 5.25, style):
        plain = set_text(line.text, 20, style)[0]
        assert plain.natural == pytest.approx(line.natural)
        begin = line.box.y if style.writing_mode is DOWN.writing_mode else line.box.x
        assert begin == 0


@both_ways
@pytest.mark.parametrize("space", [0, 1.25, 2.5])
def test_the_space_between_han_and_western_is_what_the_style_says(space: float, style: Style) -> None:
    plain = items("用Excel算", style._replace(western_space=0)).natural(0, 7)
    assert items("用Excel算", style._replace(western_space=space)).natural(0, 7) == pytest.approx(plain + 2 * space)


@both_ways
def test_a_word_space_is_as_wide_as_the_style_says(style: Style) -> None:
    for ems in (0.25, 0.33):
        spaced = items("用 Excel 算", style._replace(word_space=ems)).natural(0, 9)
        plain = items("用Excel算", style._replace(western_space=0)).natural(0, 7)
        assert spaced == pytest.approx(plain + 2 * ems * 10)


@both_ways
def test_a_solidus_beside_chinese_text_is_the_chinese_mark(style: Style) -> None:
    def may_break(pair: str, level: Prohibition) -> bool:
        return breaks(pair, classify(pair, style.writing_mode), BreakRules(level))[1] == Break.FREE

    assert may_break("交/", Prohibition.NONE)
    assert not may_break("交/", Prohibition.BASIC)
    assert may_break("/交", Prohibition.BASIC)
    assert not may_break("/交", Prohibition.GB)
