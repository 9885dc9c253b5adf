"""Paragraphs with tab stops: where their pieces are, how the last goes on, what leads from one to the next."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paginate.diagnostics import Sink
from paginate.display import Line
from paginate.geometry import Rect, WritingMode
from paginate.model import Align, Leader, Paragraph, Story, Style, TabStop
from setting import BODY, HERE, frame, thread_story

STOPS = (TabStop(100), TabStop(200, Align.CENTER, Leader.LINE), TabStop(inf, Align.END, Leader.DOTS))
TABBED = BODY._replace(name="tabbed", tabs=STOPS)


def paragraph(text: str) -> Paragraph:
    """A text with its tabs as blanks."""
    return Paragraph(text.replace("\t", " "), HERE, tabs=tuple(at for at, each in enumerate(text) if each == "\t"))


def lines(*texts: str, style: Style = TABBED, depth: float = 300, sink: Sink | None = None) -> list[Line]:
    story = Story("story", HERE, tuple(map(paragraph, texts)))
    box = Rect(0, 0, depth, 300) if style.writing_mode is WritingMode.VERTICAL else Rect(0, 0, 300, depth)
    return list(thread_story(story, [frame([box], style)], sink).lines[0])


def test_pieces_begin_end_or_are_centred_at_their_stops() -> None:
    first, second, third, fourth = lines("一\t二三\t四五\t六")
    assert [line.text for line in (first, second, third, fourth)] == ["一 ", "二三 ", "四五 ", "六"]
    assert (first.box.x, second.box.x) == (0, 100)
    assert third.box.x + third.box.width / 2 == pytest.approx(200)
    assert fourth.box.right == pytest.approx(300)
    assert {line.box.y for line in (first, second, third, fourth)} == {0}


def test_the_next_paragraph_is_a_line_below() -> None:
    assert [line.box.y for line in lines("一\t二", "三\t四")] == [0, 0, 15, 15]


def test_the_last_piece_goes_on_at_its_stop() -> None:
    found = lines("一\t" + "二" * 25)
    assert [(line.box.x, line.box.y, len(line.text)) for line in found] == [(0, 0, 2), (100, 0, 20), (100, 15, 5)]


def test_down_the_page_stops_are_distances_from_the_top() -> None:
    found = lines("一\t二", style=TABBED._replace(writing_mode=WritingMode.VERTICAL))
    assert [line.box.y for line in found] == [0, 100]
    assert found[0].box.x == found[1].box.x


def test_an_indent_is_that_of_the_first_piece_alone() -> None:
    found = lines("一\t二", style=TABBED._replace(first_line_indent=20))
    assert [line.box.x for line in found] == [20, 100]


def test_leaders_are_between_pieces_and_dots_at_the_same_places_in_every_line() -> None:
    *_, third, last = lines("一\t二三\t四五\t六")
    first = lines("一\t二三\t四五\t六")[1]
    assert last.ornaments == ()
    (rule,) = first.ornaments
    assert 120 < Rect.around(rule.points).x < Rect.around(rule.points).right < 190
    dots = [Rect.around(dot.points) for dot in third.ornaments]
    assert all(210 < dot.x < dot.right < 290 for dot in dots)
    other = [Rect.around(dot.points).x for dot in lines("一\t二三\t四五六\t七八")[2].ornaments]
    assert {round(each, 3) for each in other} < {round(dot.x, 3) for dot in dots}


def test_a_style_without_stops_takes_a_tab_for_a_blank() -> None:
    assert [line.text for line in lines("一\t二", style=BODY)] == ["一 二"]


def test_a_piece_that_reaches_over_the_next_one_is_reported() -> None:
    sink = Sink()
    lines("一" * 12 + "\t二\t三\t四", sink=sink)
    assert [finding.code for finding in sink] == ["measure-too-narrow"]


def test_tabs_for_which_there_is_no_stop_are_blanks_and_reported() -> None:
    sink = Sink()
    found = lines("一\t二\t三\t四\t五", sink=sink)
    assert found[-1].text == "四 五"
    assert "tab-without-stop" in [finding.code for finding in sink]


def test_what_finds_no_room_is_over() -> None:
    story = Story("story", HERE, (paragraph("一\t" + "二" * 25), paragraph("三\t四")))
    threaded = thread_story(story, [frame([Rect(0, 0, 300, 10)], TABBED)])
    assert [line.text for line in threaded.lines[0]] == ["一 ", "二" * 20]
    assert (threaded.overset.lines, threaded.overset.characters) == (2, 8)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(st.text("春风又绿，12", min_size=1, max_size=9), min_size=1, max_size=4), min_size=1, max_size=5)
)
def test_text_comes_out_as_it_went_in(rows: list[list[str]]) -> None:
    texts = ["\t".join(row) for row in rows]
    found = lines(*texts, depth=3000)
    assert "".join(line.text for line in found) == "".join(texts).replace("\t", " ")
