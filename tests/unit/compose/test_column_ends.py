"""Where columns end: crossheads stay with their text, and a line that would stand alone takes another with it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paginate.diagnostics import Sink
from paginate.geometry import Rect, WritingMode
from paginate.model import FontChoice, Paragraph, Story, Style
from setting import BODY, FULL, HERE, VERTICAL, frame, texts, thread_story

TEN = "零一二三四五六七八九"
ALONE = FULL._replace(avoid_lone_lines=True)
DOWN = VERTICAL._replace(punctuation=FULL.punctuation)

both_ways = pytest.mark.parametrize("style", [FULL, DOWN], ids=["across", "down"])


def head(style: Style, *, keep: bool = True) -> Style:
    """A crosshead's style beside the body's."""
    return style._replace(name="head", font=FontChoice("hei"), keep_with_next=keep)


def box(style: Style, number: int, lines: int) -> Rect:
    """A column of ten ems and so many lines, one of several apart from each other."""
    if style.writing_mode is WritingMode.VERTICAL:
        return Rect(1000 - 15.0 * lines, 110.0 * number, 15.0 * lines, 100)
    return Rect(110.0 * number, 0, 100, 15.0 * lines)


def columns(
    paragraphs: Sequence[str | Paragraph], depths: list[int], style: Style = FULL, sink: Sink | None = None
) -> list[list[str]]:
    """The texts of the lines in frames of one column each."""
    written = [one if isinstance(one, Paragraph) else Paragraph(one, HERE) for one in paragraphs]
    frames = [frame([box(style, number, lines)], style) for number, lines in enumerate(depths)]
    story = Story("story", HERE, tuple(written))
    return [texts(lines) for lines in thread_story(story, frames, sink).lines]


def crosshead(text: str, style: Style = FULL, *, keep: bool = True) -> Paragraph:
    return Paragraph(text, HERE, style=head(style, keep=keep))


def codes(sink: Sink) -> list[str]:
    return [finding.code for finding in sink]


# --- crossheads -------------------------------------------------------------------------------------------------------


@both_ways
def test_a_crosshead_goes_over_to_its_text(style: Style) -> None:
    sink = Sink()
    assert columns(["一", crosshead("题", style), "二"], [2, 2], style, sink) == [["一"], ["题", "二"]]
    assert codes(sink) == []


def test_without_the_key_it_is_reported() -> None:
    sink = Sink()
    assert columns(["一", crosshead("题", keep=False), "二"], [2, 2], sink=sink) == [["一", "题"], ["二"]]
    (finding,) = sink
    assert finding.code == "crosshead-foot"
    assert "keep_with_next: true" in finding.help()


def test_so_do_several_in_a_row() -> None:
    paragraphs: list[str | Paragraph] = ["一", "二", crosshead("大题"), crosshead("小题"), "三"]
    assert columns(paragraphs, [4, 4]) == [["一", "二"], ["大题", "小题", "三"]]
    assert columns(paragraphs, [3, 4]) == [["一", "二"], ["大题", "小题", "三"]]


def test_a_crosshead_of_two_lines_is_not_parted() -> None:
    long = crosshead(TEN + "题")
    assert columns(["一", long, "二"], [3, 4]) == [["一"], [TEN, "题", "二"]]
    assert columns(["一", long, "二"], [2, 4]) == [["一"], [TEN, "题", "二"]]


def test_of_a_long_one_two_lines_go_over() -> None:
    long = crosshead(TEN * 3 + "题")
    assert columns([long, "二"], [4, 4]) == [[TEN, TEN], [TEN, "题", "二"]]


def test_one_that_fills_its_column_is_parted_rather_than_left_at_the_foot() -> None:
    assert columns([crosshead(TEN + "题"), "二"], [2, 2]) == [[TEN], ["题", "二"]]


def test_empty_lines_between_do_not_hide_a_crosshead_at_the_foot() -> None:
    apart = FULL._replace(lines_between=1)
    assert columns(["一", crosshead("题"), "二"], [3, 3], apart) == [["一"], ["题", "二"]]


def test_nothing_comes_behind_the_last_paragraph() -> None:
    sink = Sink()
    assert columns(["一", crosshead("记者")], [2, 2], sink=sink) == [["一", "记者"], []]
    assert columns(["一", crosshead("记者", keep=False)], [2, 2], sink=sink) == [["一", "记者"], []]
    assert codes(sink) == []


def test_columns_of_one_line_end_and_are_told() -> None:
    sink = Sink()
    assert columns([crosshead("题"), "一", crosshead("题"), "二"], [1] * 4, sink=sink) == [
        ["题"],
        ["一"],
        ["题"],
        ["二"],
    ]
    assert codes(sink) == ["crosshead-foot"] * 2
    assert "keep_with_next" not in next(iter(sink)).help()


def test_a_crosshead_does_not_go_where_it_would_be_last_again() -> None:
    sink = Sink()
    assert columns(["一", crosshead("题"), "二", "三"], [2, 1, 2], sink=sink) == [["一", "题"], ["二"], ["三"]]
    assert codes(sink) == ["crosshead-foot"]


def test_a_line_that_goes_over_takes_its_crosshead_along() -> None:
    paragraphs: list[str | Paragraph] = ["一", crosshead("题", ALONE), TEN + "二三"]
    assert columns(paragraphs, [3, 4], ALONE) == [["一"], ["题", TEN, "二三"]]


def test_a_list_in_a_style_of_its_own_may_end_a_column() -> None:
    sink = Sink()
    listed = [crosshead(text, keep=False) for text in "甲乙丙"]
    columns([*listed, "一"], [2, 3], sink=sink)
    assert codes(sink) == []
    columns([*listed[:2], "一"], [1, 3], sink=sink)
    assert codes(sink) == ["crosshead-foot"]


# --- lines that stand alone -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("style", [ALONE, DOWN._replace(avoid_lone_lines=True)], ids=["across", "down"])
def test_a_first_line_alone_at_the_foot_goes_over(style: Style) -> None:
    assert columns(["一", TEN + "二三"], [2, 3], style) == [["一"], [TEN, "二三"]]


@pytest.mark.parametrize("style", [ALONE, DOWN._replace(avoid_lone_lines=True)], ids=["across", "down"])
def test_a_last_line_alone_at_the_head_takes_the_one_before_along(style: Style) -> None:
    assert columns([TEN * 3 + "零"], [3, 3], style) == [[TEN, TEN], [TEN, "零"]]


def test_of_three_lines_all_go_over() -> None:
    assert columns(["一", TEN * 2 + "零"], [3, 3], ALONE) == [["一"], [TEN, TEN, "零"]]


def test_no_text_is_lost_for_it() -> None:
    sink = Sink()
    assert columns(["一", TEN * 2], [2, 1], ALONE, sink) == [["一", TEN], [TEN]]
    assert "no free line" in next(iter(sink)).message()


def test_no_paragraph_is_given_a_line_for_it_that_another_needs() -> None:
    sink = Sink()
    assert columns([TEN * 4, "一"], [3, 3], ALONE) == [[TEN, TEN, TEN[:9]], ["九零一二三四五六七", "八九", "一"]]
    assert columns([TEN * 4, "一"], [3, 2], ALONE, sink) == [[TEN] * 3, [TEN, "一"]]
    assert codes(sink) == ["lone-line"]
    assert "no free line" in next(iter(sink)).message()


def test_as_many_go_over_as_there_are_free_lines() -> None:
    sink = Sink()
    paragraphs: list[str | Paragraph] = ["一", TEN * 2, "二", TEN * 2]
    assert columns(paragraphs, [2, 4, 1], ALONE, sink) == [["一"], [TEN, TEN, "二", TEN], [TEN]]
    assert codes(sink) == ["lone-line"]


def test_allowed_lines_stay() -> None:
    assert columns([TEN * 3 + "零"], [3, 3]) == [[TEN, TEN, TEN], ["零"]]


# --- whatever the text ------------------------------------------------------------------------------------------------

KINDS = st.tuples(st.sampled_from(["body", "kept", "other"]), st.integers(1, 45))


@given(st.lists(KINDS, min_size=1, max_size=14), st.lists(st.integers(1, 7), min_size=1, max_size=9), st.booleans())
def test_nothing_is_lost_and_each_column_has_a_line(
    kinds: list[tuple[str, int]], depths: list[int], alone: bool
) -> None:
    body = FULL._replace(avoid_lone_lines=alone)
    styles = {"body": None, "kept": head(body), "other": head(body, keep=False)}
    paragraphs = [Paragraph((TEN * 5)[:length], HERE, style=styles[kind]) for kind, length in kinds]
    sink = Sink()
    found = columns(list(paragraphs), depths, body, sink)
    printed = "".join(line for column in found for line in column)
    assert "".join(paragraph.text for paragraph in paragraphs).startswith(printed)
    used = [bool(column) for column in found]
    assert used == sorted(used, reverse=True)


def test_a_story_in_which_everything_keeps_is_quick() -> None:
    kept = BODY._replace(keep_with_next=True)
    depths = [7] * 300
    found = columns(["一二三"] * 2100, depths, kept)
    assert sum(map(len, found)) == 2100
