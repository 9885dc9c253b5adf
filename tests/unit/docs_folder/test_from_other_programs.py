"""The page for people who come from other programs: each of its examples is of the language as it is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from paginate import pipeline
from paginate.cli.commands import COMMANDS
from paginate.cli.reading import read
from paginate.diagnostics import Sink
from paginate.source.rewriting import rewritten
from paginate.source.schema import Layout

DOCS: Final = Path(__file__).parents[3] / "docs"
ROW: Final = re.compile(r"^\|(?:[^|]*\|){3} `(.+?)` \|", re.MULTILINE)

LAYOUT: Final = """
page: 对开八栏
use: newspaper
styles:
  red: {font: hei, color: M100 Y100}
  竖文: {based_on: body, writing_mode: vertical}
articles:
  lead: {headline: 凝心聚力, text: 县委召开会议。, photos: {会场: {file: photos/1.jpg}, 代表: {file: photos/1.jpg}}}
  river: {headline: 一河清水, text: 河水清清。}
stories:
  note: {text: 本报讯。}
frames: []
"""


def examples(page: str) -> list[str]:
    return [found.replace("\\|", "|") for found in ROW.findall((DOCS / page).read_text(encoding="utf-8"))]


EXAMPLES: Final = examples("from-other-programs.md")


def layout_with(example: str) -> dict[str, Any]:
    """A layout in which an example stands where it belongs."""
    layout: dict[str, Any] = yaml.safe_load(LAYOUT)
    placed: list[dict[str, Any]] = []
    if example.startswith("["):
        layout["stories"]["note"]["text"] = example
    elif example.startswith("- "):
        placed = yaml.safe_load(example)
    else:
        for key, value in yaml.safe_load(example).items():
            layout[key] = {**layout[key], **value} if isinstance(layout.get(key), dict) else value
    named = {name for frame in placed for name in (frame.get("article"), frame.get("story"))}
    frames = {"lead": "栏1-5 行91-110", "river": "栏6-8 行91-110", "note": "栏6-8 行111-120"}
    rest = [
        {"story" if name == "note" else "article": name, "at": at, "fit_tolerance": "50行"}
        for name, at in frames.items()
        if name not in named
    ]
    layout["frames"] = [*rest, *placed]
    return layout


def in_chinese(example: str) -> str:
    """The example with Chinese keys and words; a text or a command as it is."""
    if example.startswith(("[", "paginate ")):
        return example
    before = "frames:\n" if example.startswith("- ") else ""
    found = rewritten(before + example, "page.yaml", "zh", Sink(), Layout)
    assert found is not None
    return found.text.removeprefix("框:\n")


def test_both_languages_have_the_same_examples() -> None:
    assert len(EXAMPLES) > 60
    assert examples("from-other-programs.zh-CN.md") == [in_chinese(each) for each in EXAMPLES]


@pytest.mark.parametrize("example", [each for each in EXAMPLES if not each.startswith("paginate ")])
def test_an_example_is_understood(example: str, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "lead.txt").write_text("县委召开会议。\n", encoding="utf-8")
    file = tmp_path / "page.yaml"
    english = yaml.safe_dump(layout_with(example), allow_unicode=True)
    for text in (english, in_chinese(english)):
        file.write_text(text, encoding="utf-8")
        sink = Sink()
        assert pipeline.compose(file, sink) is not None
        assert not sink.blocks, [finding.message() for finding in sink]


@pytest.mark.parametrize("example", [each for each in EXAMPLES if each.startswith("paginate ")])
def test_a_command_is_one(example: str) -> None:
    _, name, *arguments = example.split()
    assert read(COMMANDS[name], arguments) is not None
