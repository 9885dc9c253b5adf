"""The reference page: the printed line breaks come out, and every element is on the page, in order."""

from __future__ import annotations

import json
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
import yaml

from paginate import pipeline
from paginate.diagnostics import Sink
from paginate.display import ComposedPage

HERE = Path(__file__).parent
LAYOUT = HERE.parents[1] / "layouts" / "jiaocheng" / "page.yaml"
RUNS = json.loads((HERE / "lines.json").read_text(encoding="utf-8"))["runs"]

FRAMES = {
    "intro": "introduction",
    "leadership": "leadership-body",
    "consultation": "consultation-body",
    "livelihood-a": "livelihood-first",
    "livelihood-b": "livelihood-second",
    "self-building": "self-building-body",
}
"""The frame that each run of printed lines is set in."""

LEAST_KEPT = 159


@cache
def composed() -> tuple[ComposedPage, tuple[str, ...]]:
    sink = Sink()
    made = pipeline.compose(LAYOUT, sink)
    assert made is not None
    return made.page, tuple(finding.code for finding in sink)


def printed_breaks(run: dict[str, Any]) -> dict[int, str]:
    """Where lines of the newspaper end inside paragraphs, as character counts from the run's start, with their text."""
    breaks: dict[int, str] = {}
    at = 0
    for paragraph in run["paragraphs"]:
        for line in paragraph[:-1]:
            at += len(line)
            breaks[at] = line
        at += len(paragraph[-1])
    return breaks


def test_the_printed_line_breaks_come_out() -> None:
    page, _ = composed()
    lines = {frame.id: [line.text for line in frame.lines] for frame in page.frames}
    printed = kept = 0
    differing = []
    for run in RUNS:
        ours = set(accumulate(len(text) for text in lines[FRAMES[run["id"]]]))
        for end, text in printed_breaks(run).items():
            printed += 1
            kept += end in ours
            if end not in ours:
                differing.append(f"{run['id']}: {text}")
    print(f"{kept} of {printed} printed line breaks come out; differing: {differing or 'none'}")
    assert printed == 160
    assert kept >= LEAST_KEPT, differing


def test_the_texts_hold_no_forced_breaks() -> None:
    for run in RUNS:
        if run["id"] == "livelihood-b":
            continue
        file = LAYOUT.parent / "text" / f"{FRAMES[run['id']].removesuffix('-body').removesuffix('-first')}.txt"
        paragraphs = file.read_text(encoding="utf-8").splitlines()
        assert paragraphs[: len(run["paragraphs"])] == ["".join(lines) for lines in run["paragraphs"]]


def test_no_style_or_frame_is_told_where_to_break() -> None:
    layout = yaml.safe_load(LAYOUT.read_text(encoding="utf-8"))
    assert all("break" not in key for style in layout["styles"].values() for key in style)
    assert all("break" not in key for frame in layout["frames"] for key in frame)


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run["id"])
def test_the_whole_text_is_printed(run: dict[str, Any]) -> None:
    page, _ = composed()
    frame = next(frame for frame in page.frames if frame.id == FRAMES[run["id"]])
    assert "".join(line.text for line in frame.lines) == "".join("".join(lines) for lines in run["paragraphs"])


def test_headings_and_captions_are_there_in_order() -> None:
    page, _ = composed()
    texts = [line.text for frame in page.frames if frame.kind in ("heading", "photo") for line in frame.lines]
    elements = [
        "政协交城县委员会",
        "履职尽责显担当　砥砺奋进谱新篇",
        "合办：交城县融媒体中心",
        "□ 文/王文军　武亚西　冀美丽",
        "中国人民政治协商会议第十届交城县委员会第一次会议",
        "强化政治引领",
        "履政的底色更加鲜亮",
        "视察重点项目　推动转型发展",
        "深化协商议政",
        "资政的成效更加明显",
        "开展委员培训　提升履职能力",
        "重点提案督办　建言落到实处",
        "聚焦民生关切",
        "服务群众的成色更加厚实充足",
        "提升履职效能　促进民生改善",
        "加强自身建设",
        "作为的姿态更加积极",
        "学习考察促提升　凝心聚力谱新篇",
    ]
    assert [text for text in texts if text in elements] == elements


def test_the_only_findings_are_the_lost_photos() -> None:
    assert composed()[1] == ("photo-missing",) * 6


def test_body_lines_stand_on_the_page_s_line_grid() -> None:
    page, _ = composed()
    top = 27.5 * 72 / 25.4
    for frame in page.frames:
        if frame.kind == "text" and frame.id != "introduction":
            for line in frame.lines:
                lines_down = (line.box.y - top) / 15.5
                assert lines_down == pytest.approx(round(lines_down), abs=1e-3)


def test_columns_end_level() -> None:
    """The columns of one article differ by at most one line; the photos under them end where the page's text does."""
    page, _ = composed()
    bottoms = {frame.id: max(line.box.bottom for line in frame.lines) for frame in page.frames if frame.lines}
    ends = {bottoms[name] for name in ("proposals", "effectiveness", "study-tour")}
    assert max(ends) - min(ends) < 0.01
    assert bottoms["inspection"] == pytest.approx(bottoms["training"])
