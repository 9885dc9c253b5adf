"""What exclusions leave of a column: the longest piece of each line, in whole characters, with its far end at the column's edge."""

from paginate.compose.flow import line_slots
from paginate.geometry import Point, Rect
from paginate.model import Exclusion, Region, Style
from setting import BODY, FULL, GRID, PAGE, VERTICAL, frame, story, texts, thread_story


def pieces(column: Rect, *outlines: tuple[Point, ...], style: Style = BODY) -> list[tuple[float, float, float]]:
    """Of each slot of a column how far across it is, where it begins along the line, and its measure."""
    region = Region(column, tuple(map(Exclusion, outlines)))
    made = frame([column], style)._replace(columns=(region,))
    return [(slot.block, slot.inline, slot.measure) for slot in line_slots(made, GRID, PAGE)]


def box(x: float, y: float, width: float, height: float) -> tuple[Point, ...]:
    return Rect(x, y, width, height).corners()


COLUMN = Rect(0, 0, 120, 100)


def test_text_beside_a_picture_at_the_end_begins_at_the_column_s_edge() -> None:
    assert pieces(COLUMN, box(58, 0, 62, 40))[:4] == [(0, 0, 55), (15, 0, 55), (30, 0, 55), (45, 0, 120)]


def test_text_beside_a_picture_at_the_start_ends_at_the_column_s_edge() -> None:
    assert pieces(COLUMN, box(0, 0, 62, 40))[:2] == [(0, 65, 55), (15, 65, 55)]


def test_only_whole_characters_where_marks_are_an_em_wide() -> None:
    assert pieces(COLUMN, box(58, 0, 62, 40), style=FULL)[0] == (0, 0, 50)


def test_the_tracking_counts() -> None:
    assert pieces(COLUMN, box(70, 0, 50, 40), style=FULL._replace(tracking=1))[0] == (
        0,
        0,
        65,
    )  # six of eleven, less the last one


def test_the_longer_side_of_a_picture_counts_and_the_first_of_two_that_are_alike() -> None:
    wide = Rect(0, 0, 200, 100)
    assert pieces(wide, box(60, 0, 50, 40))[0] == (0, 110, 90)
    assert pieces(wide, box(80, 0, 40, 40))[0] == (0, 0, 80)


def test_between_two_pictures_the_white_is_the_same_on_both_sides() -> None:
    assert pieces(COLUMN, box(0, 0, 20, 40), box(94, 0, 26, 40))[0] == (0, 22, 70)


def test_fewer_than_five_characters_are_none() -> None:
    assert pieces(COLUMN, box(49, 0, 71, 40)) == [(45, 0, 120), (60, 0, 120), (75, 0, 120), (90, 0, 120)]
    assert pieces(COLUMN, box(50, 0, 70, 40))[0] == (0, 0, 50)


def test_a_single_line_between_two_pictures_is_none() -> None:
    assert [block for block, *_ in pieces(COLUMN, box(0, 0, 120, 28), box(0, 42, 120, 20))] == [75, 90]
    assert [block for block, *_ in pieces(COLUMN, box(0, 0, 120, 13), box(0, 42, 120, 20))] == [15, 30, 75, 90]


def test_an_edge_that_only_touches_the_band_of_a_line_takes_nothing_from_it() -> None:
    assert pieces(COLUMN, box(0, 10, 120, 20)) == [(30, 0, 120), (45, 0, 120), (60, 0, 120), (75, 0, 120), (90, 0, 120)]


def test_what_lies_beside_the_column_takes_nothing() -> None:
    assert len(pieces(COLUMN, box(120, 0, 50, 100), box(-50, 0, 50, 100))) == 7


def test_an_outline_takes_of_each_line_what_it_has_in_its_band() -> None:
    slope = (Point(120, 0), Point(120, 60), Point(60, 60))  # from the upper right to the lower left
    assert pieces(COLUMN, slope)[:4] == [(0, 0, 110), (15, 0, 95), (30, 0, 80), (45, 0, 65)]


def test_between_the_arms_of_an_outline_there_is_room() -> None:
    wide = Rect(0, 0, 200, 100)
    arms = (
        *(Point(0, 0), Point(40, 0), Point(40, 50), Point(160, 50)),
        *(Point(160, 0), Point(200, 0), Point(200, 60), Point(0, 60)),
    )
    assert pieces(wide, arms)[:4] == [(0, 40, 120), (15, 40, 120), (30, 40, 120), (60, 0, 200)]


def test_down_the_page_text_goes_above_or_below() -> None:
    column = Rect(900, 0, 100, 120)
    assert pieces(column, box(960, 0, 40, 62), style=VERTICAL)[:4] == [
        (0, 65, 55),
        (15, 65, 55),
        (30, 65, 55),
        (45, 0, 120),
    ]


def test_lines_go_around_a_picture() -> None:
    made = frame([COLUMN])._replace(columns=(Region(COLUMN, (Exclusion(box(58, 15, 62, 25)),)),))
    threaded = thread_story(story("文" * 40), [made])
    assert list(map(len, texts(threaded.lines[0]))) == [12, 5, 5, 12, 6]
    assert [line.box.y for line in threaded.lines[0]] == [0, 15, 30, 45, 60]


def test_a_first_line_is_indented_from_its_piece() -> None:
    made = frame([COLUMN], BODY._replace(first_line_indent=20))
    made = made._replace(columns=(Region(COLUMN, (Exclusion(box(0, 0, 40, 25)),)),))
    assert [line.box.x for line in thread_story(story("文" * 20), [made]).lines[0]] == [60, 40, 0]
