"""The reference page, in columns and articles as in boxes: the printed line breaks come out, and every element is on the page."""

from __future__ import annotations

import json
import shutil
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from paginate import pipeline
from paginate.diagnostics import Sink
from paginate.display import ComposedFrame, ComposedPage

HERE = Path(__file__).parent
FOLDER = HERE.parents[1] / "layouts" / "jiaocheng"
LAYOUTS = {"columns": FOLDER / "page.yaml", "boxes": HERE / "boxes" / "page.yaml"}
"""The page in columns, lines and articles, and the same with every length worked out."""

RUNS = json.loads((HERE / "lines.json").read_text(encoding="utf-8"))["runs"]
STORIES = {"intro": "introduction", "livelihood-a": "livelihood", "livelihood-b": "livelihood"}
"""The stories of runs of printed lines that are not called as their runs; the second of the two columns goes on in its story."""

LEAST_KEPT = 159


class Composed(NamedTuple):
    """The page as one of the layouts says it."""

    name: str
    page: ComposedPage
    codes: tuple[str, ...]

    def frames(self, run: dict[str, Any]) -> list[ComposedFrame]:
        """The frames in which the story of a run is set."""
        return [frame for frame in self.page.frames if frame.story == story_of(run)]


@pytest.fixture(scope="module", params=LAYOUTS)
def composed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Composed:
    folder = tmp_path_factory.mktemp("jiaocheng")
    shutil.copytree(FOLDER / "text", folder / "text")
    sink = Sink()
    made = pipeline.compose(Path(shutil.copyfile(LAYOUTS[request.param], folder / "page.yaml")), sink)
    assert made is not None
    return Composed(request.param, made.page, tuple(finding.code for finding in sink))


def story_of(run: dict[str, Any]) -> str:
    return str(STORIES.get(run["id"], run["id"]))


def characters_before(run: dict[str, Any]) -> int:
    """How many characters of its story are set before a run."""
    before = RUNS[: RUNS.index(run)]
    return sum(
        len(line) for each in before if story_of(each) == story_of(run) for p in each["paragraphs"] for line in p
    )


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


def test_the_printed_line_breaks_come_out(composed: Composed) -> None:
    printed = kept = 0
    differing = []
    for run in RUNS:
        lines = [line.text for frame in composed.frames(run) for line in frame.lines]
        ours = {end - characters_before(run) for end in accumulate(map(len, lines))}
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
        file = FOLDER / "text" / f"{story_of(run)}.txt"
        paragraphs = file.read_text(encoding="utf-8").splitlines()
        assert paragraphs[: len(run["paragraphs"])] == ["".join(lines) for lines in run["paragraphs"]]


@pytest.mark.parametrize("name", LAYOUTS)
def test_no_style_or_frame_is_told_where_to_break(name: str) -> None:
    layout = yaml.safe_load(LAYOUTS[name].read_text(encoding="utf-8"))
    assert all("break" not in key for style in layout["styles"].values() for key in style)
    assert all("break" not in key for frame in layout["frames"] for key in frame)


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run["id"])
def test_the_whole_text_is_printed(run: dict[str, Any], composed: Composed) -> None:
    printed = "".join(line.text for frame in composed.frames(run) for line in frame.lines)
    assert printed[characters_before(run) :].startswith("".join("".join(lines) for lines in run["paragraphs"]))


def test_headings_and_captions_are_there_in_the_order_of_the_layout(composed: Composed) -> None:
    texts = [line.text for frame in composed.page.frames if frame.kind in ("heading", "photo") for line in frame.lines]
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
    found = [text for text in texts if text in elements]
    assert found == elements if composed.name == "boxes" else sorted(found) == sorted(elements)


def test_the_only_findings_are_the_lost_photos(composed: Composed) -> None:
    assert composed.codes == ("photo-missing",) * 6


def test_body_lines_stand_on_the_page_s_line_grid(composed: Composed) -> None:
    bodies = [frame for frame in composed.page.frames if frame.kind == "text" and frame.id != "introduction"]
    lines = [line for frame in bodies for line in frame.lines]
    for line in lines:
        down = (line.box.y - lines[0].box.y) / 15.5
        assert down == pytest.approx(round(down), abs=1e-3)


def test_the_photos_at_the_foot_end_where_the_text_of_the_page_does(composed: Composed) -> None:
    captions = {line.text: line.box.bottom for frame in composed.page.frames for line in frame.lines}
    last = ["重点提案督办　建言落到实处", "提升履职效能　促进民生改善", "学习考察促提升　凝心聚力谱新篇"]
    assert [captions[text] for text in last] == pytest.approx([captions[last[0]]] * 3, abs=0.01)
    assert captions["视察重点项目　推动转型发展"] == pytest.approx(captions["开展委员培训　提升履职能力"])
