"""Headings, one or several lines, across the page and down it."""

import pytest

from paginate.compose.flow import flow_heading
from paginate.compose.settle.heading import settle_heading
from paginate.diagnostics import Sink
from paginate.display import Line
from paginate.display.moving import moved
from paginate.geometry import Point, Rect, WritingMode
from paginate.model import Align, HeadingFrame, HeadingLine, Paragraph, Style
from paginate.text import Punctuation
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


# --- lines that fill their measure --------------------------------------------------------------------------------------

LIMITS = BODY._replace(size=20, leading=24, align=Align.CENTER, punctuation=Punctuation.FULL)


def fitting(lines: list[str], width: float, style: Style = LIMITS, depth: float = 200) -> HeadingFrame:
    box = Rect(0, 0, depth, width) if style.writing_mode is WritingMode.VERTICAL else Rect(0, 0, width, depth)
    return heading(lines, box, style)._replace(fits=True)


def chosen(frame: HeadingFrame) -> Style:
    (fitted,) = flow_heading(frame, typesetter()).fitted
    return fitted.chosen


def test_a_heading_that_fits_takes_the_largest_size_that_fills_its_measure() -> None:
    frame = fitting(["强化政治引领", "履政"], 135)
    first, second = compose(frame)
    assert (chosen(frame).size, first.runs[0].size, second.runs[0].size) == (22.5, 22.5, 22.5)
    assert [first.box.x, first.box.width] == pytest.approx([0, 135])


def test_tracking_takes_what_a_step_of_size_leaves() -> None:
    frame = fitting(["强化政治引领"], 137)
    assert [chosen(frame).size, chosen(frame).tracking] == pytest.approx([22.5, 2 / 5])
    assert compose(frame)[0].box.width == pytest.approx(137)


@pytest.mark.parametrize(("width", "depth", "size"), [(300, 200, 25), (300, 21, 21), (300, 20, 20)])
def test_it_grows_no_further_than_the_style_and_its_depth_allow(width: float, depth: float, size: float) -> None:
    assert chosen(fitting(["强化政治引领"], width, depth=depth)).size == size


def test_at_the_least_size_tracking_and_then_narrower_characters_make_it_fit() -> None:
    tracked = chosen(fitting(["强化政治引领"], 87))
    assert [tracked.size, tracked.tracking, tracked.narrowing] == pytest.approx([15, -3 / 5, 1])
    frame = fitting(["强化政治引领"], 80)
    assert (chosen(frame).tracking, chosen(frame).narrowing) == (-0.75, 0.93)
    (line,) = compose(frame)
    (run,) = line.runs
    assert run.stretch == 0.93
    assert run.positions[1] * run.stretch == pytest.approx(15 * 0.93 - 0.75)
    assert line.box.width <= 80


def test_vertical_lines_do_not_become_flat() -> None:
    style = LIMITS._replace(writing_mode=WritingMode.VERTICAL)
    assert chosen(fitting(["强化政治引领"], 80, style)).narrowing == 1


def test_lines_in_another_style_only_become_smaller() -> None:
    frame = fitting(["强化政治引领"], 150)
    small, long = BODY._replace(align=Align.CENTER), BODY._replace(name="deck", align=Align.CENTER)
    texts = [("履政", small), ("履政为民谋发展再创佳绩谱新篇", long)]
    frame = frame._replace(lines=(*frame.lines, *(HeadingLine(Paragraph(text, HERE), style) for text, style in texts)))
    _, second, third = compose(frame)
    assert (second.runs[0].size, third.runs[0].size) == (10, 10)
    narrow = frame._replace(box=Rect(0, 0, 120, 200))
    assert [line.runs[0].size for line in compose(narrow)] == [20, 10, 8.5]


def test_what_was_chosen_is_told() -> None:
    sink = Sink()
    compose(fitting(["强化政治引领"], 80), sink)
    (finding,) = sink
    assert finding.code == "heading-fitted"
    assert finding.message("zh") == "标题“强化政治引领”为撑满宽度排 15 磅（样式 20 磅），字距 -0.05 字，长体 93%"


def test_a_heading_that_no_size_fits_says_how_many_characters_are_too_many_and_which_size_would_do() -> None:
    sink = Sink()
    compose(fitting(["强化政治引领履职尽责"], 90), sink)
    finding = next(finding for finding in sink if finding.code == "heading-overset")
    assert "缩到样式下限 15 磅仍多出 3 字" in finding.message("zh")
    assert "fit: {least: 11.5pt}" in str(finding.help("zh"))


def test_one_that_keeps_its_size_is_told_the_size_that_would_do() -> None:
    sink = Sink()
    compose(heading(["强化政治引领"], Rect(0, 0, 85, 50), LIMITS), sink)
    (finding,) = sink
    assert "多出 2 字" in finding.message("zh")
    assert "改 14 磅、分两行" in str(finding.help("zh"))


def test_no_size_is_proposed_that_is_no_headings() -> None:
    sink = Sink()
    compose(heading(["强化政治引领履职尽责"], Rect(0, 0, 85, 50), LIMITS), sink)
    (finding,) = sink
    assert "磅" not in str(finding.help("zh"))
