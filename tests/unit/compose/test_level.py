"""Columns that end level: the least line at which they hold the story, and why they do not where they cannot."""

from collections.abc import Sequence

import pytest

from paginate.compose.flow import least_depths
from paginate.compose.flow.column_ends import Unevenness
from paginate.diagnostics import Sink
from paginate.geometry import Rect
from paginate.model import Exclusion, PageLayout, Paragraph, Region, Story, Style, TextFrame
from setting import BODY, GRID, HERE, PAGE, PRESS, VERTICAL, Threaded, frame, story, thread_story, typesetter

HEAD = BODY._replace(name="head", keep_with_next=True)


def columns(number: int, style: Style = BODY, depth: float = 300) -> TextFrame:
    """A frame of so many columns of ten characters, level."""
    return frame([Rect(110 * at, 0, 100, depth) for at in range(number)], style)._replace(balance=True)


def of_lines(*paragraphs: int) -> Story:
    """Paragraphs of so many full lines."""
    return story(*("文" * 10 * lines for lines in paragraphs))


def counts(threaded: Threaded) -> list[int]:
    """How many lines each column of the only frame has."""
    rights = [line.box.x // 110 for line in threaded.lines[0]]
    return [rights.count(number) for number in range(len(threaded.flowed.frames[0].columns))]


@pytest.mark.parametrize(
    ("lines", "expected"), [(10, [3, 3, 2, 2]), (11, [3, 3, 3, 2]), (12, [3, 3, 3, 3]), (1, [1, 0, 0, 0])]
)
def test_the_first_columns_have_a_line_more(lines: int, expected: list[int]) -> None:
    threaded = thread_story(of_lines(lines), [columns(4)])
    assert counts(threaded) == expected
    assert threaded.flowed.uneven is None


def test_down_the_page_they_are_level_too() -> None:
    tiers = [Rect(600, 110 * at, 400, 100) for at in range(3)]
    lines = thread_story(of_lines(7), [frame(tiers, VERTICAL)._replace(balance=True)]).lines[0]
    assert [line.box.right for line in lines] == [1000, 985, 970, 1000, 985, 1000, 985]


def test_without_the_wish_one_column_is_filled_after_the_other() -> None:
    assert counts(thread_story(of_lines(10), [columns(4)._replace(balance=False)])) == [10, 0, 0, 0]


def test_only_the_frame_in_which_the_story_ends_is_levelled() -> None:
    first = frame([Rect(0, 495, 100, 40)])
    threaded = thread_story(of_lines(9), [first, columns(3)])
    assert list(map(len, threaded.lines)) == [3, 6]
    assert [line.box.y for line in threaded.lines[1]] == [0, 15] * 3


def test_a_text_that_is_over_fills_all_columns() -> None:
    threaded = thread_story(of_lines(10), [columns(2, depth=55)])
    assert counts(threaded) == [4, 4]
    assert threaded.overset.lines == 2


def test_feet_are_compared_where_columns_begin_at_unlike_heights() -> None:
    boxes = [Rect(0, 0, 100, 300), Rect(110, 60, 100, 240)]
    assert counts(thread_story(of_lines(10), [frame(boxes)._replace(balance=True)])) == [7, 3]


def test_feet_are_compared_under_an_obstacle() -> None:
    over = Exclusion(Rect(110, 0, 100, 58).corners())
    made = columns(2)
    made = made._replace(columns=(made.columns[0], Region(made.columns[1].box, (over,))))
    threaded = thread_story(of_lines(10), [made])
    assert counts(threaded) == [7, 3]
    assert threaded.flowed.uneven is None


def test_a_column_that_an_obstacle_ends_is_full() -> None:
    below = Exclusion(Rect(0, 45, 100, 300).corners())
    made = columns(2)
    made = made._replace(columns=(Region(made.columns[0].box, (below,)), made.columns[1]))
    threaded = thread_story(of_lines(10), [made])
    assert counts(threaded) == [3, 7]
    assert threaded.flowed.uneven is None


def test_no_single_line_stands_under_an_obstacle_at_the_foot() -> None:
    over = Exclusion(Rect(110, 0, 100, 43).corners())
    made = columns(2)
    made = made._replace(columns=(made.columns[0], Region(made.columns[1].box, (over,))))
    assert counts(thread_story(of_lines(5), [made])) == [5, 0]
    assert counts(thread_story(of_lines(7), [made])) == [5, 2]


def headed(before: int, behind: int) -> Story:
    """A crosshead between paragraphs of so many lines."""
    texts = ("文" * 10 * before, "小题", "字" * 10 * behind)
    styles = (None, HEAD, None)
    return Story(
        "story", HERE, tuple(Paragraph(text, HERE, style=style) for text, style in zip(texts, styles, strict=True))
    )


def test_a_crosshead_that_goes_to_the_next_column_is_the_reason_for_one_that_ends_above() -> None:
    sink = Sink()
    threaded = thread_story(headed(3, 4), [columns(2)], sink)
    assert counts(threaded) == [5, 3]
    assert threaded.flowed.uneven is not None
    assert threaded.flowed.uneven[1:] == (1, 2, Unevenness.CROSSHEAD)
    assert "columns-uneven" in [finding.code for finding in sink]


def test_a_line_that_is_not_to_stand_alone_is_a_reason() -> None:
    threaded = thread_story(of_lines(2, 2, 2), [columns(2, BODY._replace(avoid_lone_lines=True))])
    assert counts(threaded) == [4, 2]
    assert threaded.flowed.uneven is not None
    assert threaded.flowed.uneven[1:] == (1, 2, Unevenness.LONE_LINE)


def test_a_blank_line_at_a_foot_is_a_reason() -> None:
    threaded = thread_story(of_lines(2, 4), [columns(2, BODY._replace(lines_between=2))])
    assert counts(threaded) == [2, 4]
    assert threaded.flowed.uneven is not None
    assert threaded.flowed.uneven[1:] == (0, 2, Unevenness.GAP)


def test_unlike_measures_are_a_reason() -> None:
    boxes = [Rect(0, 0, 300, 300), Rect(310, 0, 60, 300)]
    threaded = thread_story(story("文" * 90), [frame(boxes)._replace(balance=True)])
    assert threaded.flowed.uneven is not None
    assert threaded.flowed.uneven[1:] == (1, 3, Unevenness.MEASURES)


def depths(of_story: Story, frames: Sequence[TextFrame]) -> dict[str, int | None]:
    frames = [made._replace(id=f"frame-{number}") for number, made in enumerate(frames, 1)]
    layout = PageLayout("page", PAGE, GRID, {}, (), {"story": of_story}, tuple(frames), PRESS)
    return dict(least_depths(layout, typesetter()))


def test_the_least_depth_is_that_of_the_first_column() -> None:
    assert depths(of_lines(10), [columns(4)._replace(open_depth=True)]) == {"frame-1": 3}
    assert depths(of_lines(12), [columns(4)._replace(open_depth=True)]) == {"frame-1": 3}
    assert depths(of_lines(13), [columns(4)._replace(open_depth=True)]) == {"frame-1": 4}


def test_the_least_depth_counts_what_an_obstacle_takes() -> None:
    made = columns(2)._replace(open_depth=True)
    over = Exclusion(Rect(0, 0, 210, 58).corners())
    made = made._replace(columns=tuple(Region(column.box, (over,)) for column in made.columns))
    assert depths(of_lines(10), [made]) == {"frame-1": 9}


def test_no_depth_holds_a_text_that_is_over() -> None:
    assert depths(of_lines(10), [columns(2, depth=55)._replace(open_depth=True)]) == {"frame-1": None}


def test_of_frames_of_open_depth_those_before_the_end_have_all_their_room_and_those_behind_it_none() -> None:
    opened = [columns(2, depth=depth)._replace(open_depth=True) for depth in (40, 300, 300)]
    assert depths(of_lines(10), opened) == {"frame-1": 3, "frame-2": 2, "frame-3": 0}


def test_only_frames_of_open_depth_are_asked_for() -> None:
    assert depths(of_lines(10), [columns(2)]) == {}
