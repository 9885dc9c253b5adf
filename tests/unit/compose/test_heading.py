"""Headings, one or several lines, across the page and down it."""

import pytest

from paginate.compose.flow import flow_heading
from paginate.compose.settle.heading import settle_heading
from paginate.diagnostics import Sink
from paginate.display import Line
from paginate.display.moving import moved
from paginate.geometry import Point, Rect
from paginate.model import Align, HeadingFrame, HeadingLine, Paragraph, Style
from setting import BODY, HERE, VERTICAL, typesetter

CENTRED = VERTICAL._replace(align=Align.CENTER)


def heading(lines: list[str], box: Rect, style: Style, block_align: Align = Align.CENTER) -> HeadingFrame:
    return HeadingFrame(
        "heading", HERE, box, style, tuple(HeadingLine(Paragraph(text, HERE), style) for text in lines), block_align
    )


def compose(frame: HeadingFrame, sink: Sink | None = None) -> list[Line]:
    setter = typesetter(sink)
    lines = settle_heading(frame, flow_heading(frame, setter), setter)
    return [moved(line, Point(frame.box.x, frame.box.y)) for line in lines]


def test_vertical_lines_stand_right_to_left_in_the_middle_of_the_strip() -> None:
    first, second = compose(heading(["强化", "履政的"], Rect(100, 0, 45, 100), CENTRED))
    assert first.box == Rect(125, 40, 10, 20)
    assert second.box == Rect(110, 35, 10, 30)


def test_even_setting_fills_the_depth() -> None:
    (line,) = compose(heading(["强化政治"], Rect(0, 0, 10, 100), VERTICAL._replace(align=Align.EVEN)))
    assert line.runs[0].positions == pytest.approx((0, 30, 60, 90))
    assert line.box == Rect(0, 0, 10, 100)


def test_horizontal_lines_stand_one_under_the_other() -> None:
    style = BODY._replace(align=Align.CENTER)
    first, second = compose(heading(["引题", "主题"], Rect(0, 0, 100, 45), style))
    assert (first.box.y, second.box.y) == (10, 25)
    assert first.box.x == 40


@pytest.mark.parametrize(("align", "top"), [(Align.START, 0), (Align.CENTER, 20), (Align.END, 40)])
def test_lines_together_are_placed_across_the_frame(align: Align, top: float) -> None:
    (line,) = compose(heading(["题"], Rect(0, 0, 100, 50), BODY, align))
    assert line.box.y == top


def test_lines_of_different_sizes_are_a_leading_apart() -> None:
    small = CENTRED._replace(size=8, leading=12)
    frame = heading(["强化"], Rect(0, 0, 22, 100), CENTRED)
    frame = frame._replace(lines=(*frame.lines, HeadingLine(Paragraph("履政", HERE), small)))
    first, second = compose(frame)
    assert (first.box.x, first.box.width) == (12, 10)
    assert (second.box.x, second.box.width) == (0, 8)


def test_a_line_longer_than_the_frame_is_reported_and_set() -> None:
    sink = Sink()
    (line,) = compose(heading(["强化政治引领"], Rect(0, 0, 10, 50), CENTRED), sink)
    assert line.text == "强化政治引领"
    assert [finding.code for finding in sink] == ["heading-overset"]


def test_lines_deeper_than_the_frame_are_reported() -> None:
    sink = Sink()
    compose(heading(["强", "化"], Rect(0, 0, 20, 50), CENTRED), sink)
    assert [finding.code for finding in sink] == ["heading-too-deep"]


def test_marks_in_a_vertical_heading_are_the_vertical_ones() -> None:
    (upright,) = compose(heading(["“强，"], Rect(0, 0, 10, 100), CENTRED))
    (across,) = compose(heading(["“强，"], Rect(0, 0, 100, 10), BODY._replace(align=Align.CENTER)))
    vertical, horizontal = upright.runs[0].glyphs, across.runs[0].glyphs
    assert vertical[1] == horizontal[1]
    assert vertical[0] != horizontal[0]
    assert vertical[2] != horizontal[2]
