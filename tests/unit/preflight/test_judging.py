"""Faults of one rule in one frame are one finding, at the first of them."""

from typing import Never

from handmade import rectangle
from paginate.color import BLACK, PAPER, Process
from paginate.diagnostics import Sink
from paginate.display import Line
from paginate.preflight import judge_sheet
from paginate.preflight.judged_marks import Origin
from preflighted import HERE, findings, sheet, text, tint

RED = Process(0, 1, 1, 0)


def red(count: int) -> list[Line]:
    return [text("要闻", y=30 + 12 * number, size=9, color=RED) for number in range(count)]


def test_one_finding_for_one_frame() -> None:
    (found,) = findings(sheet(*red(3)))
    assert found.span == HERE
    assert found.box == (100, 30, 18, 9)
    assert found.message() == "'要闻' in the frame 'frame' is 9 pt type in 2 inks; 2 more like it there"
    assert found.message("zh") == "框“frame”中“要闻”字号 9 pt，用了 2 种油墨，同处另有 2 处"


def test_a_fault_alone_has_no_number() -> None:
    (found,) = findings(sheet(*red(1)))
    assert found.message() == "'要闻' in the frame 'frame' is 9 pt type in 2 inks"


def test_a_border_counts_once_and_is_meant_as_a_whole() -> None:
    thin = {"stroke": BLACK, "stroke_width": 0.1}
    borders = [rectangle(x, 50, 60, 40, None, **thin) for x in (20, 120)]
    (found,) = findings(sheet(*borders))
    assert found.box == (19.95, 49.95, 60.1, 40.1)
    assert (
        found.message() == "a line in the frame 'frame' is 0.1 pt thick: the plate cannot hold it; 1 more like it there"
    )


def test_frames_are_told_apart() -> None:
    made = sheet(*red(2))
    other = made.marks[1]._replace(origin=Origin(HERE._replace(line=9), "other"))
    found = findings(made._replace(marks=(made.marks[0], other)))
    assert [(one.span, one.values["frame"]) for one in found] == [(HERE, "frame"), (HERE._replace(line=9), "other")]


def test_findings_stand_in_the_order_of_the_rules() -> None:
    found = findings(sheet(tint(Process(0, 0, 0, 0.95)), text("要闻", size=8, color=PAPER), *red(1)))
    assert [one.code for one in found] == ["small-text-inks", "white-small-text", "tint-fills-in"]


def test_a_rule_that_is_off_is_not_asked() -> None:
    def measure(_limit: float) -> Never:
        raise AssertionError

    sink = Sink()
    sink.grades = {"ink-limit": None}
    heavy = sheet(tint(Process(1, 1, 1, 0), height=150))
    judge_sheet(heavy._replace(densest=measure), sink)
    assert list(sink) == []
