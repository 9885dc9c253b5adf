"""Lines into columns and frames: the line grid, threading across measures, and what is left over."""

import pytest

from paginate.compose.flow import line_slots
from paginate.diagnostics import Sink
from paginate.geometry import Rect
from paginate.model import FontChoice, Paragraph, Story, Style
from setting import BODY, GRID, HERE, PAGE, VERTICAL, frame, texts, thread, thread_story


def tops(style: Style, box: Rect) -> list[float]:
    return [slot.axes.point(0, slot.block).y for slot in line_slots(frame([box], style), GRID, PAGE)]


def test_a_frame_of_n_leadings_holds_n_lines() -> None:
    assert len(tops(BODY, Rect(0, 0, 100, 15 * 31))) == 31


def test_the_last_line_needs_its_size_not_its_leading() -> None:
    assert len(tops(BODY, Rect(0, 0, 100, 40))) == 3
    assert len(tops(BODY, Rect(0, 0, 100, 39))) == 2


def test_lines_stand_on_the_grid_of_the_type_area() -> None:
    assert tops(BODY, Rect(0, 7, 100, 40)) == [15, 30]
    assert tops(BODY, Rect(0, 15, 100, 40)) == [15, 30, 45]


def test_another_leading_leaves_the_grid() -> None:
    assert tops(BODY._replace(leading=14), Rect(0, 7, 100, 30)) == [7, 21]


def test_vertical_columns_stand_on_the_grid_from_the_right() -> None:
    slots = list(line_slots(frame([Rect(900, 0, 93, 100)], VERTICAL), GRID, PAGE))
    assert [slot.axes.point(0, slot.block).x for slot in slots] == [985, 970, 955, 940, 925, 910]


def test_a_story_goes_on_in_the_next_column_at_its_measure() -> None:
    one = frame([Rect(0, 0, 30, 30), Rect(50, 0, 20, 30)])
    assert [texts(lines) for lines in thread(["一二三四五六七八九十"], [one]).lines] == [
        ["一二三", "四五六", "七八", "九十"]
    ]


def test_a_story_goes_on_in_the_next_frame_in_its_style() -> None:
    first, second = frame([Rect(0, 0, 30, 15)]), frame([Rect(50, 0, 40, 50)], BODY._replace(size=20, leading=30))
    threaded = thread(["一二三四五六"], [first, second])
    assert [texts(lines) for lines in threaded.lines] == [["一二三"], ["四五", "六"]]
    assert threaded.lines[1][0].runs[0].size == 20


def test_each_paragraph_begins_a_line() -> None:
    assert texts(thread(["一二", "三"], [frame([Rect(0, 0, 30, 50)])]).lines[0]) == ["一二", "三"]


def test_what_does_not_fit_is_counted_in_characters_and_lines() -> None:
    overset = thread(["一二三四五六七", "八"], [frame([Rect(0, 0, 30, 15)])]).overset
    assert (overset.characters, overset.lines) == (5, 3)


def test_nothing_left_over() -> None:
    overset = thread(["一二三"], [frame([Rect(0, 0, 30, 15)])]).overset
    assert (overset.characters, overset.lines) == (0, 0)


@pytest.mark.parametrize("count", [1, 7, 300])
def test_nothing_is_lost(count: int) -> None:
    paragraphs = ["交城县政协，自觉把“两个维护”贯穿2021年始终。"] * count
    threaded = thread(paragraphs, [frame([Rect(0, 0, 73, 15 * 20), Rect(80, 0, 47, 15 * 30)])])
    printed = "".join(texts(threaded.lines[0]))
    assert printed + "".join(paragraphs)[len(printed) :] == "".join(paragraphs)
    assert threaded.overset.characters == sum(map(len, paragraphs)) - len(printed)


def test_nothing_is_lost_where_a_line_ends_inside_an_item_of_the_next_style() -> None:
    """A number broken by force in a narrow line goes on in a vertical frame, where its digits would be one item."""
    threaded = thread(["12亿元"], [frame([Rect(0, 0, 6, 15)]), frame([Rect(50, 0, 30, 60)], VERTICAL)])
    assert [texts(lines) for lines in threaded.lines] == [["1"], ["2亿元"]]


def test_frames_of_alternating_styles_lose_nothing_and_are_quick() -> None:
    other = BODY._replace(name="other", size=9)
    frames = [frame([Rect(0, 0, 60, 15)], style) for _ in range(400) for style in (BODY, other)]
    text = "交城县政协12次" * 400
    threaded = thread([text], frames)
    printed = "".join(line.text for lines in threaded.lines for line in lines)
    assert text.startswith(printed)
    assert len(printed) + threaded.overset.characters == len(text)


def test_a_character_that_no_font_has_is_told_once() -> None:
    sink = Sink()
    thread(["\U0010fffd" * 500, "\U0010fffd"], [frame([Rect(0, 0, 100, 100)])], sink)
    assert [finding.code for finding in sink] == ["missing-glyph"]


def test_a_run_of_marks_without_end_is_quick() -> None:
    assert sum(len(line.text) for line in thread(["，" * 20_000], [frame([Rect(0, 0, 100, 1e6)])]).lines[0]) == 20_000


def starts(paragraphs: list[str], style: Style) -> list[tuple[str, float, float]]:
    """Each line's text, where it begins, and its measure, in ems, in a column of ten ems."""
    lines = thread(paragraphs, [frame([Rect(0, 0, 100, 300)], style)]).lines[0]
    return [(line.text, line.box.x / 10, line.measure / 10) for line in lines]


def test_indents_are_taken_off_every_line() -> None:
    style = BODY._replace(indent=10, end_indent=20, first_line_indent=20)
    assert starts(["一二三四五六七八九十"], style) == [("一二三四五", 3, 5), ("六七八九十", 1, 7)]


def test_a_hanging_indent_is_a_negative_one() -> None:
    style = BODY._replace(indent=20, first_line_indent=-20)
    assert starts(["一二三四五六七八九十一二"], style) == [("一二三四五六七八九十", 0, 10), ("一二", 2, 8)]


def test_the_first_paragraph_may_go_without_its_indent() -> None:
    style = BODY._replace(first_line_indent=20, indent_first=False)
    assert [start for _, start, _ in starts(["一", "二", "三"], style)] == [0, 2, 2]


def test_lines_stay_empty_between_paragraphs_but_not_at_the_head_of_a_column() -> None:
    style = BODY._replace(lines_between=1)
    boxes = [Rect(0, 0, 20, 45), Rect(30, 0, 20, 45)]
    lines = thread(["一", "二", "三四五", "六"], [frame(boxes, style)]).lines[0]
    assert [(line.text, line.box.x, line.box.y) for line in lines] == [
        ("一", 0, 0),
        ("二", 0, 30),
        ("三四", 30, 0),
        ("五", 30, 15),
    ]


def test_empty_lines_may_lead_into_a_frame_of_another_style() -> None:
    large = BODY._replace(size=20, leading=30)
    frames = [frame([Rect(0, 0, 40, 30)], BODY._replace(lines_between=1)), frame([Rect(50, 0, 40, 60)], large)]
    threaded = thread(["一", "二"], frames)
    assert [texts(lines) for lines in threaded.lines] == [["一"], ["二"]]
    assert threaded.lines[1][0].runs[0].size == 20


def test_a_paragraph_may_have_a_style_of_its_own() -> None:
    hei = BODY._replace(font=FontChoice("hei"), first_line_indent=10)
    story = Story("story", HERE, (Paragraph("一二三四", HERE, style=hei), Paragraph("五", HERE)))
    lines = thread_story(story, [frame([Rect(0, 0, 30, 90)])]).lines[0]
    assert [(line.text, line.box.x, line.runs[0].face) for line in lines] == [
        ("一二", 10, "NotoSansSC-Regular"),
        ("三四", 0, "NotoSansSC-Regular"),
        ("五", 0, "NotoSerifSC-Regular"),
    ]
