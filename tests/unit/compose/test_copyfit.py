"""Copyfitting: a text that is over by a few lines gives step by step, within small limits, and never in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from paginate import pipeline
from paginate.diagnostics import Diagnostic, Sink

PAGE = """\
page: {{width: 600pt, height: 400pt}}
bleed: 0
type_area: {{width: 590pt, height: 390pt}}
grid: {{size: 10pt, leading: 15pt}}
styles:
  body: {{font: song, {style}}}
stories:
  a: {{text: {text}}}
frames:
  - {{story: a, at: [0, 0], columns: [500pt], height: {lines}行, fit_tolerance: 1行}}
"""
MARKED = "县委今天，召开会议，学习文件，"  # fifteen characters, of which marks take a half
HAN = "县委今天召开会议学习"


def told(folder: Path, text: str, lines: int, style: str) -> list[Diagnostic]:
    file = folder / "page.yaml"
    file.write_text(PAGE.format(text=text, lines=lines, style=style), encoding="utf-8")
    sink = Sink()
    assert pipeline.compose(file, sink) is not None
    return [finding for finding in sink if finding.code in ("copyfitted", "overset")]


@pytest.mark.parametrize(
    ("text", "lines", "style", "given"),
    [
        (MARKED * 21, 6, "punctuation: full, copyfit: [punctuation]", "标点开明"),
        (HAN * 50 + "委", 10, "copyfit: [tracking]", "字距 -0.02 字"),
        (HAN * 50 + "委", 10, "copyfit: [punctuation, tracking]", "标点半角、字距 -0.02 字"),
        (HAN * 50 + "委", 10, "copyfit: [size, tracking]", "字号 9.75 磅"),
        (HAN * 52, 10, "copyfit: [字距, 字号]", "字距 -0.02 字、字号 9.75 磅"),
    ],
)
def test_the_first_steps_that_do_are_taken_and_told(
    tmp_path: Path, text: str, lines: int, style: str, given: str
) -> None:
    (finding,) = told(tmp_path, text, lines, style)
    assert finding.message("zh") == f"稿件“a”原多出 1 行，已挤排：{given}"


def test_leading_gives_only_where_it_is_not_the_grids(tmp_path: Path) -> None:
    (finding,) = told(tmp_path, HAN * 50, 9, "copyfit: [leading]")
    assert finding.code == "overset"
    (finding,) = told(tmp_path, HAN * 45, 9, "leading: 15.7pt, copyfit: [leading]")
    assert finding.message("zh") == "稿件“a”原多出 1 行，已挤排：行距 15.45 磅"


def test_a_text_that_no_step_helps_stays_as_it_was(tmp_path: Path) -> None:
    for text, over in ((HAN * 45, 4), (HAN * 100, 15)):
        (finding,) = told(tmp_path, text, 5, "copyfit: [punctuation, tracking, size]")
        assert (finding.code, finding.values["lines"]) == ("overset", str(over))


def test_without_steps_nothing_is_given(tmp_path: Path) -> None:
    (finding,) = told(tmp_path, MARKED * 21, 6, "punctuation: full")
    assert finding.code == "overset"
