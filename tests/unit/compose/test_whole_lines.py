"""Crossheads that take whole lines 占行: in the middle of them, kept with their text, never parted."""

from paginate.diagnostics import Sink
from paginate.geometry import Rect
from paginate.model import Align, Exclusion, Paragraph, Region, Story, Style
from setting import BODY, HERE, VERTICAL, Threaded, frame, texts, thread_story

CROSSHEAD = BODY._replace(name="crosshead", size=12, leading=15, align=Align.CENTER, lines=2)


def headed(
    before: int, behind: int, columns: list[Rect], style: Style = CROSSHEAD, sink: Sink | None = None
) -> Threaded:
    """A crosshead between paragraphs of so many lines of five characters."""
    paragraphs = (
        Paragraph("文" * 5 * before, HERE),
        Paragraph("小题", HERE, style=style),
        Paragraph("字" * 5 * behind, HERE),
    )
    body = BODY._replace(writing_mode=style.writing_mode)
    return thread_story(Story("story", HERE, paragraphs), [frame(columns, body)], sink)


def tops(threaded: Threaded) -> list[tuple[float, str]]:
    return [(line.box.y, line.text[:2]) for line in threaded.lines[0]]


def test_it_stands_in_the_middle_of_its_lines_and_the_text_behind_on_the_grid() -> None:
    assert tops(headed(1, 1, [Rect(0, 0, 50, 100)])) == [(0, "文文"), (21.5, "小题"), (45, "字字")]  # 25 points for 12


def test_three_lines_leave_more_white() -> None:
    assert tops(headed(1, 1, [Rect(0, 0, 50, 100)], CROSSHEAD._replace(lines=3)))[1:] == [(29, "小题"), (60, "字字")]


def test_a_crosshead_of_more_lines_takes_more() -> None:
    paragraphs = (Paragraph("小题" * 6, HERE, style=CROSSHEAD), Paragraph("字" * 5, HERE))
    lines = thread_story(Story("story", HERE, paragraphs), [frame([Rect(0, 0, 50, 100)])]).lines[0]
    assert [line.box.y for line in lines] == [6.5, 21.5, 36.5, 60]  # 42 deep, which three lines are not


def test_down_the_page_it_stands_in_the_middle_from_right_to_left() -> None:
    style = CROSSHEAD._replace(writing_mode=VERTICAL.writing_mode)
    lines = headed(1, 1, [Rect(0, 0, 1000, 50)], style).lines[0]
    assert [line.box.right for line in lines] == [1000, 978.5, 955]


def test_with_no_room_for_it_whole_it_goes_to_the_next_column() -> None:
    two = [Rect(0, 0, 50, 40), Rect(60, 0, 50, 100)]
    assert tops(headed(2, 1, two)) == [(0, "文文"), (15, "文文"), (6.5, "小题"), (30, "字字")]


def test_with_no_room_for_its_text_it_goes_to_the_next_column() -> None:
    two = [Rect(0, 0, 50, 55), Rect(60, 0, 50, 100)]
    assert tops(headed(2, 1, two)) == [(0, "文文"), (15, "文文"), (6.5, "小题"), (30, "字字")]


def test_with_its_text_at_the_foot_it_stays() -> None:
    two = [Rect(0, 0, 50, 70), Rect(60, 0, 50, 100)]
    assert tops(headed(2, 2, two)) == [(0, "文文"), (15, "文文"), (36.5, "小题"), (60, "字字"), (0, "字字")]


def test_where_no_column_is_deep_enough_it_is_left_over_and_told() -> None:
    sink = Sink()
    threaded = headed(1, 1, [Rect(0, 0, 50, 10), Rect(60, 0, 50, 10)], sink=sink)
    assert texts(threaded.lines[0]) == ["文" * 5]
    assert threaded.overset.characters == 7


def test_a_crosshead_parted_from_its_text_is_told() -> None:
    sink = Sink()
    threaded = headed(1, 1, [Rect(0, 0, 50, 25), Rect(60, 0, 50, 25), Rect(120, 0, 50, 25)], sink=sink)
    assert texts(threaded.lines[0]) == ["文" * 5, "小题", "字" * 5]
    assert [finding.code for finding in sink] == ["crosshead-foot"]


def test_it_keeps_out_of_what_lies_between_its_lines() -> None:
    column = Rect(0, 0, 120, 100)
    between = Exclusion(Rect(0, 26, 40, 3).corners())  # in the white between the second line and the third
    paragraphs = (Paragraph("文" * 12, HERE), Paragraph("小题小题", HERE, style=CROSSHEAD), Paragraph("字" * 12, HERE))
    made = frame([column])._replace(columns=(Region(column, (between,)),))
    lines = thread_story(Story("story", HERE, paragraphs), [made]).lines[0]
    assert [(line.box.x, line.box.y) for line in lines] == [(0, 0), (56, 21.5), (0, 45)]
