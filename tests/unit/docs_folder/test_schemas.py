"""The JSON Schemas: the files of the project are as they say, in English and in Chinese, and what is wrong is not."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, Final

import pytest

from json_schema import problems, read_yaml
from paginate.diagnostics import Sink
from paginate.source import schema
from paginate.source.article_files import parted
from paginate.source.keys import Keys
from paginate.source.press_schema import Press
from paginate.source.rewriting import rewritten

ROOT: Final = Path(__file__).parents[3]
sys.path.append(str(ROOT / "docs"))

import build_layout_language as build  # noqa: E402
import build_press_profiles  # noqa: E402

SCHEMAS: Final = [*build.SCHEMAS, build_press_profiles.SCHEMA]

FILES: Final[dict[str, tuple[type[Keys], list[Path]]]] = {
    "layout": (schema.Layout, [*ROOT.glob("layouts/**/page.yaml"), *ROOT.glob("tests/golden/*/*.yaml")]),
    "style": (schema.StyleFile, [*ROOT.glob("styles/*.yaml")]),
    "article": (schema.ArticleHead, [*ROOT.glob("layouts/*/articles/*.txt")]),
    "press": (Press, [*ROOT.glob("profiles/*.yaml"), *ROOT.glob("layouts/**/press.yaml")]),
}
"""The files of each kind that the project has."""

HEADS: Final = {path: parted(path.read_text(encoding="utf-8")).head for path in FILES["article"][1]}

CASES: Final = [
    pytest.param(name, kind, HEADS.get(path, ""), path, id=f"{path.parent.parent.name}-{path.parent.name}-{path.stem}")
    for name, (kind, paths) in FILES.items()
    for path in sorted(paths)
    if HEADS.get(path, "---")
]

WRONG: Final = [
    ("style", "styles: {body: {sise: 9pt}}"),
    ("style", "styles: {body: {size: 9}}"),
    ("style", "styles: {body: {align: middle}}"),
    ("style", "样式: {body: {对齐: 居中间}}"),
    ("style", "frames: []"),
    ("style", "punctuation_styles: {ours: {based_on: full}}"),
    ("style", "- styles"),
    ("article", "heading: 启程"),
    ("article", "headline: {text: 启程}"),
    ("article", "headline: []"),
    ("article", "photos: [photos/1.jpg]"),
    ("article", "图片: {会场: {说明: 全会}}"),
    ("article", "file: other.txt"),
    ("layout", "page: 对开"),
    ("layout", "page: 对门\nframes: []"),
    ("layout", "page: 对开\nframes: [{article: lead, at: 栏1-5 行13-41, remainder: heding}]"),
    ("layout", "page: 对开\nframes: [{article: lead, at: 13-41}]"),
    ("layout", "开本: 对开\n框: [{稿块: lead, 位置: 栏1-5, 余数: 题题}]"),
    ("press", "ink_limit: 2.4"),
]


def schema_of(name: str) -> Any:
    (path,) = (path for path in SCHEMAS if path.name == f"{name}.schema.json")
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("name", "kind", "head", "path"), CASES)
def test_the_files_of_the_project_are_as_the_schema_says(name: str, kind: type[Keys], head: str, path: Path) -> None:
    text = head or path.read_text(encoding="utf-8")
    assert not problems(read_yaml(text), schema_of(name))
    chinese = rewritten(text, path.name, "zh", Sink(), kind)
    assert chinese is not None
    assert not problems(read_yaml(chinese.text), schema_of(name))


@pytest.mark.parametrize(("name", "text"), WRONG)
def test_what_is_wrong_is_not(name: str, text: str) -> None:
    assert problems(read_yaml(text), schema_of(name))


def test_there_are_files_of_each_kind() -> None:
    assert {case.values[0] for case in CASES} == set(FILES)
    assert sum(bool(head) for head in HEADS.values()) >= 10


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_every_reference_in_a_schema_leads_somewhere(path: Path) -> None:
    read = json.loads(path.read_text(encoding="utf-8"))

    def references(node: Any) -> list[str]:
        if isinstance(node, list):
            return [found for item in node for found in references(item)]
        if isinstance(node, dict):
            own = [node["$ref"]] if "$ref" in node else []
            return own + [found for item in node.values() for found in references(item)]
        return []

    assert {name.removeprefix("#/$defs/") for name in references(read)} == set(read["$defs"])


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_every_example_is_as_its_schema_says(path: Path) -> None:
    read = json.loads(path.read_text(encoding="utf-8"))
    wrong = []
    for keys in (read, *read["$defs"].values()):
        for name, value in keys.get("properties", {}).items():
            for example in value["examples"]:
                found = problems(read_yaml(example), {**value, "$defs": read["$defs"]})
                wrong += [f"{name}: {example}: {each}" for each in found]
    assert not wrong
