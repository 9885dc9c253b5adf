"""Last lines that are too short, and single lines at a column's head and foot."""

from paginate.diagnostics import Sink
from paginate.geometry import Rect
from paginate.model import Composer, Style
from setting import FULL, frame, set_text, texts, thread

ALONE = FULL._replace(avoid_lone_lines=True)
DIGITS = "零一二三四五六七八九"


def columns(paragraphs: list[str], slots: int, style: Style, sink: Sink | None = None) -> list[list[str]]:
    """The texts of the lines, column by column; columns are ten ems wide and have `slots` lines each."""
    boxes = [Rect(110.0 * number, 0, 100, 15.0 * slots) for number in range(4)]
    lines = thread(paragraphs, [frame(boxes, style)], sink).lines[0]
    return [[line.text for line in lines if box.x <= line.box.x < box.right] for box in boxes]


def test_a_last_line_that_is_too_short_gets_a_character_of_the_line_before() -> None:
    style = FULL._replace(min_last_line=20)
    assert texts(set_text(DIGITS + "零", 10, FULL)) == [DIGITS, "零"]
    assert texts(set_text(DIGITS + "零", 10, style)) == ["零一二三四五六七八", "九零"]


def test_or_goes_into_the_line_before_where_that_has_room() -> None:
    style = FULL._replace(min_last_line=95)
    assert texts(set_text("零，一二，三四五六，七", 10, FULL)) == ["零，一二，三四五六，", "七"]
    assert texts(set_text("零，一二，三四五六，七", 10, style)) == ["零，一二，三四五六，七"]


def test_a_single_line_is_as_short_as_it_is() -> None:
    sink = Sink()
    assert texts(set_text("一", 10, FULL._replace(min_last_line=20), sink)) == ["一"]
    assert not list(sink)


def test_a_last_line_that_stays_short_is_reported() -> None:
    sink = Sink()
    lines = set_text("零一ABCDEFGHIJKL二", 8.5, FULL._replace(min_last_line=60), sink)
    (finding,) = sink
    assert finding.code == "last-line-short"
    assert f"'{lines[-1].text}'" in finding.message()


def test_without_the_wish_columns_are_filled_as_they_come() -> None:
    assert columns([DIGITS * 2 + "零，"], 2, FULL)[:2] == [[DIGITS, DIGITS], ["零，"]]


def test_a_line_alone_at_the_head_of_a_column_goes_back_where_it_has_room() -> None:
    text = "零，一二三四，五六七八九零，一二三四，五六"
    assert columns([text], 2, FULL)[1] == ["六"]
    assert columns([text], 2, ALONE)[1] == []


def test_or_gets_another_line_to_stand_with_it() -> None:
    sink = Sink()
    first, second, *_ = columns([DIGITS * 2 + "零一二三四五"], 2, ALONE, sink)
    assert (len(first), len(second)) == (2, 2)
    assert not list(sink)


def test_a_line_that_stays_alone_at_the_head_is_reported() -> None:
    sink = Sink()
    assert columns([DIGITS * 2 + "零"], 2, ALONE, sink)[1] == ["零"]
    (finding,) = sink
    assert finding.code == "lone-line"
    assert "head" in finding.message()
    assert "栏首" in finding.message("zh")


def test_the_next_paragraph_does_not_begin_alone_at_the_foot() -> None:
    paragraphs = ["零，一二三，四五六七八", DIGITS * 2]
    assert columns(paragraphs, 3, FULL)[:2] == [["零，一二三，四五六七", "八", DIGITS], [DIGITS]]
    assert columns(paragraphs, 3, ALONE)[:2] == [["零，一二三，四五六七八", DIGITS, DIGITS], []]


def test_a_line_that_stays_alone_at_the_foot_is_reported() -> None:
    sink = Sink()
    columns([DIGITS, DIGITS * 3], 2, ALONE._replace(lines_between=0), sink)
    assert list(sink) == []
    thread(
        [DIGITS, DIGITS * 3], [frame([Rect(0, 0, 100, 30), Rect(110, 0, 100, 15), Rect(220, 0, 100, 45)], ALONE)], sink
    )
    (finding,) = sink
    assert finding.code == "lone-line"
    assert "foot" in finding.message()
    assert "no other line can move" in finding.message()


def test_both_composers_keep_the_wishes() -> None:
    for composer in Composer:
        style = FULL._replace(composer=composer, min_last_line=20)
        assert texts(set_text(DIGITS + "零", 10, style)) == ["零一二三四五六七八", "九零"]


def test_a_remedy_that_is_loose_is_none() -> None:
    # Eight, eight and eight characters in lines of ten would leave a single one: the next paragraph's line goes over instead.
    strict = ALONE._replace(loose=0.25)
    sink = Sink()
    found = columns(["一" * 25, "二" * 25], 4, strict, sink)
    assert [len(line) for line in found[0]] == [10, 10, 5]
    assert [len(line) for line in found[1]] == [10, 10, 5]
    assert list(sink) == []


def test_empty_lines_between_paragraphs_count_where_the_next_one_begins() -> None:
    apart = ALONE._replace(lines_between=1)
    assert [len(line) for line in columns(["一" * 25, "二" * 25], 4, apart)[0]] == [10, 10, 5]
    found = columns(["一" * 15, "二" * 25], 4, apart._replace(loose=0.25))
    assert [[len(line) for line in column] for column in found[:2]] == [[10, 5], [10, 10, 5]]
