"""What CLREQ asks of lines and holds for vertical ones too: prohibition, room of marks, mixed text, indents, alignment."""

from itertools import pairwise

import pytest

from paginate.display import Direction, Line
from paginate.geometry import Rect
from paginate.model import FontChoice
from paginate.text import Break, BreakRules, Prohibition, Punctuation, breaks, classify
from setting import VERTICAL, ems, frame, set_text, texts, thread

FULL = VERTICAL._replace(punctuation=Punctuation.FULL)
LEVELS = list(Prohibition)


def places(line: Line) -> list[float]:
    """Where each glyph of a line without 纵中横 stands, from the top of the page."""
    return [run.origin.y + position for run in line.runs for position in run.positions]


@pytest.mark.parametrize(
    ("pair", "allowed"),
    [  #        none   basic  GB     strict
        ("交，", (True, False, False, False)),
        ("交。", (True, False, False, False)),
        ("交：", (True, False, False, False)),
        ("交；", (True, False, False, False)),
        ("交？", (True, False, False, False)),
        ("交！", (True, False, False, False)),
        ("交”", (True, False, False, False)),
        ("交』", (True, False, False, False)),
        ("交·", (True, False, False, False)),
        ("交～", (True, False, False, False)),
        ("交／", (True, False, False, False)),
        ("／交", (True, True, False, False)),
        ("『交", (True, False, False, False)),
        ("（交", (True, False, False, False)),
        ("交—", (True, False, False, False)),
        ("交——", (True, True, True, False)),
        ("交…", (True, True, True, False)),
        ("：交", (True, True, True, True)),
        ("——", (False, False, False, False)),
        ("……", (False, False, False, False)),
        ("ab", (False, False, False, False)),
        ("8%", (False, False, False, False)),
        ("￥8", (False, False, False, False)),
    ],
)
def test_breaks(pair: str, allowed: tuple[bool, ...]) -> None:
    classes = classify(pair, VERTICAL.writing_mode)
    assert tuple(breaks(pair, classes, BreakRules(level))[1] == Break.FREE for level in LEVELS) == allowed


def test_a_mark_is_pushed_in_where_squeezing_makes_room_and_out_where_not() -> None:
    assert texts(set_text("一（二三，四五", 4, FULL)) == ["一（二三，", "四五"]
    assert texts(set_text("一，二，三，四五", 5, FULL)) == ["一，二，三，", "四五"]
    assert texts(set_text("一二三，四", 3, VERTICAL)) == ["一二", "三，四"]


@pytest.mark.parametrize(
    ("marks", "full", "kaiming", "line_end_half", "half"),
    [
        ("，", 1, 0.5, 1, 0.5),
        ("。", 1, 1, 1, 0.5),
        ("『", 1, 0.5, 1, 0.5),
        ("》", 1, 0.5, 1, 0.5),
        ("·", 0.5, 0.5, 0.5, 0.5),
        ("：", 1, 1, 1, 1),
        ("？", 1, 1, 1, 1),
        ("』，", 1.5, 1, 2, 1),
        ("》《", 1, 1, 2, 1),
        ("，《", 1.5, 1, 2, 1),
        ("。』", 1.5, 1.5, 2, 1),
        ("（《", 1.5, 1, 2, 1),
        ("——", 2, 2, 2, 2),
    ],
)
def test_the_room_of_marks(marks: str, full: float, kaiming: float, line_end_half: float, half: float) -> None:
    room = {style: ems(f"交{marks}城", VERTICAL._replace(punctuation=style)) - 2 for style in Punctuation}
    assert list(room) == [Punctuation.FULL, Punctuation.KAIMING, Punctuation.LINE_END_HALF, Punctuation.HALF]
    assert list(room.values()) == [full, kaiming, line_end_half, half]


def test_brackets_give_the_blank_on_their_outer_side() -> None:
    # A bracket's glyph is an em with its ink in the half beside 二; without its blank it begins half an em earlier.
    assert places(set_text("一《二》三", 9, FULL)[0]) == [0, 10, 20, 30, 40]
    assert places(set_text("一《二》三", 9, VERTICAL)[0]) == [0, 5, 15, 25, 30]


@pytest.mark.parametrize("mark", "，。、』》）")
def test_a_mark_at_the_line_end_takes_half_an_em(mark: str) -> None:
    assert ems(f"交{mark}", FULL) == 1.5


@pytest.mark.parametrize("punctuation", [Punctuation.FULL, Punctuation.KAIMING, Punctuation.HALF])
def test_a_bracket_at_the_line_start_gives_half_an_em_also_behind_an_indent(punctuation: Punctuation) -> None:
    style = VERTICAL._replace(punctuation=punctuation, first_line_indent=20)
    assert places(set_text("『一二", 9, style)[0]) == [15, 25, 35]
    assert places(set_text("『一二", 9, style._replace(first_line_indent=0))[0]) == [-5, 5, 15]


def test_the_first_line_is_indented() -> None:
    first, second = set_text("一二三四", 4, VERTICAL._replace(first_line_indent=20))
    assert places(first) == [20, 30]
    assert places(second) == [0, 10]


@pytest.mark.parametrize(("tracking", "expected"), [(2, [0, 12, 24]), (-1, [0, 9, 18])])
def test_characters_further_apart_or_closer(tracking: float, expected: list[float]) -> None:
    assert places(set_text("一二三", 5, VERTICAL._replace(tracking=tracking))[0]) == expected


@pytest.mark.parametrize("family", ["song", "hei", "kai", "fangsong"])
def test_each_typeface_sets_an_em_for_each_character(family: str) -> None:
    (run,) = set_text("一二三", 5, VERTICAL._replace(font=FontChoice(family)))[0].runs
    assert run.positions == (0, 10, 20)


def test_western_space_stands_beside_turned_words_but_not_beside_an_upright_number() -> None:
    style = VERTICAL._replace(western_space=2.5)
    for text, space in (("用GDP算", 0.5), ("共352册", 0.5), ("共25次", 0), ("“GDP”", 0), ("，GDP，", 0)):
        assert ems(text, style) - ems(text, VERTICAL) == pytest.approx(space)


@pytest.mark.parametrize("run", ["2021", "GDP", "COVID", "——", "……"])
def test_runs_stay_whole(run: str) -> None:
    assert any(run in line for line in texts(set_text(f"一二三{run}四五六", 4, VERTICAL)))


def test_words_with_a_hyphen_are_turned_whole() -> None:
    runs = set_text("用Wi-Fi网", 9, VERTICAL)[0].runs
    assert ["".join(run.text) for run in runs if run.direction is Direction.TURNED] == ["Wi-Fi"]


def test_full_width_letters_stand_upright_one_by_one() -> None:
    line = set_text("用ＧＤＰ算", 9, VERTICAL)[0]
    assert [run.direction for run in line.runs] == [Direction.VERTICAL]
    assert places(line) == [0, 10, 20, 30, 40]


def test_paragraphs_follow_one_another_without_extra_space() -> None:
    lines = thread(["一二三", "四"], [frame([Rect(0, 0, 100, 20)], VERTICAL)]).lines[0]
    assert {round(before.box.x - after.box.x, 6) for before, after in pairwise(lines)} == {15}


def test_a_story_fills_one_column_after_the_other_and_ends_where_it_ends() -> None:
    columns = [Rect(970, 0, 30, 20), Rect(970, 30, 30, 20)]
    lines = thread(["一二三四五六"], [frame(columns, VERTICAL)]).lines[0]
    assert texts(lines) == ["一二", "三四", "五六"]
    assert [(line.box.x, line.box.y) for line in lines] == [(990, 0), (975, 0), (990, 30)]
