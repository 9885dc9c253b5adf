"""Stories and their frames: what stays free, what the line grid costs, and that the remedies are some."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from paginate import pipeline
from paginate.diagnostics import Diagnostic, Sink

TEN = "零一二三四五六七八九"
PAGE = """\
page: {{width: 400pt, height: 400pt}}
bleed: 0
type_area: {{width: 390pt, height: 390pt}}
grid: {{size: 10pt, leading: 15pt}}
styles:
  body: {{font: song}}
  down: {{font: song, writing_mode: vertical}}
  indented: {{font: song, indent: 2em, leading: 20pt}}
stories:
  a: {{text: {text}}}
frames:
{frames}
"""

Found = Callable[..., list[Diagnostic]]


@pytest.fixture
def found(tmp_path: Path) -> Found:
    """What composition tells of a story in frames."""

    def compose(text: str, *frames: str) -> list[Diagnostic]:
        file = tmp_path / "page.yaml"
        listed = "\n".join(f"  - {{story: a, {frame}}}" for frame in frames)
        file.write_text(PAGE.format(text=text, frames=listed), encoding="utf-8")
        sink = Sink()
        assert pipeline.compose(file, sink) is not None
        return list(sink)

    return compose


def codes(findings: list[Diagnostic]) -> list[str]:
    return [finding.code for finding in findings]


def test_lines_and_characters_are_those_of_the_frame(found: Found) -> None:
    (finding,) = found(TEN, "at: [0, 0], columns: [100pt], height: 6行")
    assert (finding.values["lines"], finding.values["characters"]) == ("5", "50")
    (finding,) = found(TEN, "style: indented, at: [0, 0], columns: [100pt], height: 90pt")
    assert (finding.values["lines"], finding.values["characters"]) == ("3", "24")


def test_it_is_at_the_last_frame_of_the_story(found: Found) -> None:
    frames = ["at: [0, 0], columns: [100pt], height: 1行", "at: [0, 5行], columns: [100pt], height: 5行"]
    (finding,) = found(TEN * 2, *frames)
    assert finding.span is not None
    assert finding.span.line == 13
    assert finding.box is not None
    assert (finding.box.y, finding.box.bottom) == (5 + 6 * 15, 5 + 10 * 15)


@pytest.mark.parametrize("style", ["body", "down"])
def test_the_remedies_are_some(found: Found, style: str) -> None:
    depth = "height" if style == "body" else "width"
    frame = "style: {}, at: [5行, 0], columns: [50pt, 50pt], {}: {}"
    (finding,) = found(TEN * 2, frame.format(style, depth, "5行"))
    less = re.search(r"(\d+)行 shallower", finding.help())
    assert less is not None
    assert codes(found(TEN * 2, frame.format(style, depth, f"{5 - int(less[1])}行"))) == []
    more = re.search(r"write (\d+) characters", finding.help())
    assert more is not None
    assert codes(found(TEN * 2 + "字" * int(more[1]), frame.format(style, depth, "5行"))) == []
    allowed = re.search(r"fit_tolerance: \d+行", finding.help())
    assert allowed is not None
    assert codes(found(TEN * 2, frame.format(style, depth, "5行") + f", {allowed[0]}")) == []


def test_less_depth_is_no_remedy_where_a_column_would_stay_empty(found: Found) -> None:
    (finding,) = found(TEN * 2, "at: [0, 0], columns: [50pt, 50pt, 50pt], height: 3行")
    assert "shallower" not in finding.help()


@pytest.mark.parametrize(
    ("depth", "tolerance", "is_told"),
    [(2, "", False), (3, "", True), (3, "2行", False), (2, "0", True), (3, "30pt", False)],
)
def test_up_to_the_tolerance_it_is_silent(found: Found, depth: int, tolerance: str, is_told: bool) -> None:
    more = f", fit_tolerance: {tolerance}" if tolerance else ""
    findings = found(TEN, f"at: [0, 0], columns: [100pt], height: {depth}行{more}")
    assert codes(findings) == ["story-short"] * is_told


def test_a_frame_with_nothing_in_it_is_told_whatever_the_tolerance(found: Found) -> None:
    frames = [f"at: [0, {5 * number}行], columns: [100pt], height: 1行, fit_tolerance: 99行" for number in range(3)]
    (finding,) = found(TEN, *frames)
    assert "frame 2 of the story 'a', frame 3" in finding.message()
    assert "delete frame 2 of the story 'a', frame 3 of the story 'a'" in finding.help()


def test_a_story_that_is_too_long_is_not_too_short(found: Found) -> None:
    assert codes(found(TEN * 3, "at: [0, 0], columns: [100pt], height: 2行")) == ["overset"]


@pytest.mark.parametrize(
    ("style", "at", "depth"), [("body", "[0, {}]", "height"), ("down", "[{}, 0]", "width")], ids=["across", "down"]
)
def test_where_the_grid_costs_a_line_the_places_on_it_are_named(found: Found, style: str, at: str, depth: str) -> None:
    frame = f"style: {style}, at: {at}, columns: [50pt], {depth}: {{}}"
    findings = found(TEN * 2 + TEN[:5], frame.format("5.5行", "5行"))
    assert sorted(codes(findings)) == ["off-grid", "overset"]
    (told,) = (finding for finding in findings if finding.code == "off-grid")
    for key in ("before", "after"):
        assert codes(found(TEN * 2 + TEN[:5], frame.format(told.values[key], "5行"))) == []
    deeper = float(str(told.values["deeper"]).removesuffix("pt"))
    assert codes(found(TEN * 2 + TEN[:5], frame.format("5.5行", f"{75 + deeper}pt"))) == []


def test_it_is_silent_where_no_line_is_lost_or_none_is_needed(found: Found) -> None:
    assert codes(found(TEN * 2, "at: [0, 5.5行], columns: [50pt], height: 5行")) == []
    assert codes(found(TEN * 2, "at: [0, 5.8行], columns: [50pt], height: 4行")) == []


def test_of_a_frame_that_ends_on_the_grid_no_line_is_lost(found: Found) -> None:
    """So it is silent once the frame is as much deeper as was told, also where the story is longer than that."""
    frame = "at: [0, 5.2行], columns: [50pt], height: {}"
    findings = found(TEN * 6, frame.format("5行"))
    assert sorted(codes(findings)) == ["off-grid", "overset"]
    (told,) = (finding for finding in findings if finding.code == "off-grid")
    deeper = float(str(told.values["deeper"]).removesuffix("pt"))
    assert codes(found(TEN * 6, frame.format(f"{75 + deeper}pt"))) == ["overset"]


def test_what_level_columns_leave_free_is_at_the_foot_of_each(found: Found) -> None:
    columns = "columns: [100pt, 100pt], height: 8行, balance: true"
    [short] = found(TEN * 9, f"at: [0, 0], {columns}, fit_tolerance: 3行")
    assert "short by 7 lines" in short.message()
    assert short.box is not None
    assert (round(short.box.y), round(short.box.height)) == (80, 45)  # below the five lines of the first column
    assert found(TEN * 9, f"at: [0, 0], {columns}, fit_tolerance: 4行") == []
