"""Crossheads that go across columns: level text before them, text that goes on under them, in any direction."""

from collections.abc import Sequence

import pytest

from paginate.compose.flow import least_depths
from paginate.compose.flow.column_ends import WallFault
from paginate.diagnostics import Sink
from paginate.geometry import Rect, WritingMode
from paginate.model import ALL_COLUMNS, Align, Exclusion, PageLayout, Paragraph, Region, Story, Style, TextFrame
from setting import BODY, GRID, HERE, PAGE, PRESS, VERTICAL, Threaded, frame, thread_story, typesetter

ACROSS = BODY._replace(name="across", align=Align.CENTER, lines=2, span=ALL_COLUMNS)
HALF = ACROSS._replace(span=2)


def columns(number: int, depth: float = 295, style: Style = BODY) -> TextFrame:
    """A frame of so many columns of ten characters and twenty lines, level."""
    return frame([Rect(110 * at, 0, 100, depth) for at in range(number)], style)._replace(balance=True)


def tiers(number: int) -> TextFrame:
    """The same of vertical lines."""
    return frame([Rect(705, 110 * at, 295, 100) for at in range(number)], VERTICAL)._replace(balance=True)


def headed(*parts: int | Style) -> Story:
    """Paragraphs of so many full lines, and crossheads in a style."""
    return Story(
        "story",
        HERE,
        tuple(
            Paragraph("文" * 10 * part, HERE) if isinstance(part, int) else Paragraph("小题", HERE, style=part)
            for part in parts
        ),
    )


def lines_of(threaded: Threaded, number: int = 0) -> list[list[int]]:
    """By column the numbers of the lines that have text, from 0."""
    found: list[list[int]] = [[] for _ in threaded.flowed.frames[number].columns]
    for line in threaded.lines[number]:
        if line.text[0] == "文":
            found[int(line.box.x // 110)].append(round(line.box.y / 15))
    return found


def across(threaded: Threaded) -> list[tuple[float, float]]:
    """Where the crossheads are: the middle of each."""
    boxes = [line.box for line in threaded.lines[0] if line.text[0] == "小"]
    return [(box.x + box.width / 2, box.y + box.height / 2) for box in boxes]


def faults(threaded: Threaded) -> list[WallFault]:
    return [fault for wall in threaded.flowed.walls for fault in wall.faults]


def test_the_text_before_it_is_level_and_goes_on_under_it() -> None:
    found = thread_story(headed(10, ACROSS, 6), [columns(4)])
    assert lines_of(found) == [[0, 1, 2, 5, 6], [0, 1, 2, 5, 6], [0, 1, 5], [0, 1, 5]]
    assert across(found) == [(215, 57.5)]  # in the middle of four columns, and of lines 4 and 5
    assert found.flowed.uneven is None
    assert faults(found) == []


def test_down_the_page_it_goes_through_the_tiers() -> None:
    found = thread_story(headed(5, ACROSS._replace(writing_mode=WritingMode.VERTICAL), 4), [tiers(2)]).lines[0]
    assert [(line.box.right, line.box.y) for line in found if line.text[0] == "文"] == [
        (1000, 0), (985, 0), (970, 0), (1000, 110), (985, 110),
        (925, 0), (910, 0), (925, 110), (910, 110),
    ]  # fmt: skip
    assert [(box.right, box.y + box.height / 2) for box in (found[5].box,)] == [(947.5, 105)]


def test_two_of_them_part_the_text_in_three() -> None:
    found = thread_story(headed(4, ACROSS, 4, ACROSS, 4), [columns(2)])
    assert lines_of(found) == [[0, 1, 4, 5, 8, 9]] * 2


def test_one_behind_the_other_stand_together() -> None:
    found = thread_story(headed(4, ACROSS, ACROSS, 4), [columns(2)])
    assert lines_of(found) == [[0, 1, 6, 7]] * 2
    assert [y for _, y in across(found)] == [42.5, 72.5]


def test_one_may_begin_the_text() -> None:
    found = thread_story(headed(ACROSS, 4), [columns(2)])
    assert lines_of(found) == [[2, 3]] * 2
    assert across(found) == [(105, 12.5)]


def test_in_the_lower_half_of_a_column_it_goes_across_the_next() -> None:
    found = thread_story(headed(12, HALF, 41), [columns(3)._replace(balance=False)])
    assert lines_of(found) == [[*range(6), *range(8, 20)], [*range(6), *range(8, 20)], [*range(17)]]
    assert across(found) == [(105, 102.5)]


def test_in_the_upper_half_it_begins_a_column_earlier() -> None:
    found = thread_story(headed(26, HALF, 25), [columns(3)._replace(balance=False)])
    assert lines_of(found) == [[*range(13), *range(15, 20)], [*range(13), *range(15, 20)], [*range(15)]]


def test_across_some_columns_all_end_level() -> None:
    found = thread_story(headed(10, HALF, 16), [columns(3)])
    assert [each[-1] for each in lines_of(found)] == [9, 9, 9]
    assert sum(map(len, lines_of(found))) == 26


def test_an_open_depth_is_the_least_with_it() -> None:
    opened = columns(4)._replace(open_depth=True)
    layout = PageLayout("page", PAGE, GRID, {}, (), {"story": headed(10, ACROSS, 6)}, (opened,), PRESS)
    assert least_depths(layout, typesetter()) == {"frame": 7}


def test_with_no_room_under_it_it_goes_to_the_next_frame() -> None:
    threaded = thread_story(headed(6, ACROSS, 4), [columns(2, depth=70), columns(2)])  # five lines deep
    assert [lines_of(threaded, number) for number in (0, 1)] == [[[0, 1, 2]] * 2, [[2, 3]] * 2]
    assert not threaded.overset.characters


@pytest.mark.parametrize("balance", [True, False])
def test_what_is_over_is_counted(balance: bool) -> None:
    threaded = thread_story(headed(6, ACROSS, 40), [columns(2)._replace(balance=balance)])
    assert (threaded.overset.characters, threaded.overset.lines) == (100, 10)


def test_what_lies_in_its_way_is_reported() -> None:
    box = Rect(110, 0, 210, 100)
    regions = tuple(Region(region.box, (Exclusion(box.corners()),)) for region in columns(3).columns)
    sink = Sink()
    found = thread_story(headed(3, ACROSS, 6), [columns(3)._replace(columns=regions)], sink)
    assert next(line for line in found.lines[0] if line.text == "小题").box.right <= box.x
    assert [finding.code for finding in sink] == ["crosshead-across", "crosshead-across"]
    assert faults(found) == [WallFault.OBSTACLE, WallFault.FEW_BEHIND]


@pytest.mark.parametrize(
    ("parts", "number", "expected"),
    [
        ((4, ACROSS, 4), 1, [WallFault.ONE_COLUMN]),
        ((8, ACROSS._replace(span=5), 8), 4, [WallFault.FEWER_COLUMNS]),
        ((8, ACROSS), 4, [WallFault.LAST]),
        ((2, ACROSS, 8), 4, [WallFault.FEW_BEFORE]),
        ((8, ACROSS, 2), 4, [WallFault.FEW_BEHIND]),
    ],
)
def test_what_is_wrong_with_one_is_reported(
    parts: Sequence[int | Style], number: int, expected: list[WallFault]
) -> None:
    sink = Sink()
    found = thread_story(headed(*parts), [columns(number)], sink)
    assert faults(found) == expected
    assert [finding.code for finding in sink] == ["crosshead-across"] * len(expected)


def test_one_that_needs_more_lines_takes_them() -> None:
    long = Story(
        "story",
        HERE,
        (Paragraph("文" * 40, HERE), Paragraph("小" * 45, HERE, style=ACROSS), Paragraph("文" * 40, HERE)),
    )
    found = thread_story(long, [columns(2)])  # 45 characters in lines of 21: three
    assert lines_of(found) == [[0, 1, 5, 6]] * 2
