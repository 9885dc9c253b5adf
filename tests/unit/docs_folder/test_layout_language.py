"""The description of the layout language is that of the classes that read layouts."""

import json
import re
import sys
from pathlib import Path

import pytest

from loading import load_in
from paginate.source import schema
from paginate.source.page_formats import FORMATS, SOURCES
from paginate.units import POINTS_PER_MILLIMETRE

DOCS = Path(__file__).parents[3] / "docs"
sys.path.append(str(DOCS))

import build_layout_language as build  # noqa: E402


def test_what_is_committed_is_up_to_date() -> None:
    remedy = "run: python docs/build_layout_language.py"
    assert build.PAGE.read_text(encoding="utf-8") == build.build_page(), remedy
    for path, of in build.SCHEMAS.items():
        assert path.read_text(encoding="utf-8") == build.json_schema(*of), remedy


def test_every_class_of_keys_is_described() -> None:
    described = set(re.findall(r"<!-- keys: (\w+) -->", build.TEMPLATE.read_text(encoding="utf-8")))
    classes = {
        name for name, node in json.loads(build.json_schema(schema.Layout, ""))["$defs"].items() if "properties" in node
    }
    assert described == classes | {"Layout"}


def test_every_link_leads_to_a_heading() -> None:
    page = build.build_page()
    headings = {line.lstrip("# ").lower().replace(" ", "-") for line in page.splitlines() if line.startswith("#")}
    assert set(re.findall(r"\]\(#([\w-]+)\)", page)) <= headings


def test_a_template_that_asks_for_what_is_not_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    template = tmp_path / "template.md"
    template.write_text("<!-- nonsense -->", encoding="utf-8")
    monkeypatch.setattr(build, "TEMPLATE", template)
    with pytest.raises(ValueError, match="nonsense"):
        build.build_page()


EXAMPLES = re.findall(r"```yaml\n(.*?)```", build.TEMPLATE.read_text(encoding="utf-8"), re.DOTALL)


def test_the_page_that_opens_the_description_loads(tmp_path: Path) -> None:
    found = load_in(tmp_path, EXAMPLES[0], lead="要闻")
    assert found.layout is not None
    assert found.codes == ["photo-missing"]


def test_the_page_in_chinese_keys_loads(tmp_path: Path) -> None:
    (example,) = (text for text in EXAMPLES if text.startswith("开本"))
    found = load_in(tmp_path, example.encode(), lead="要闻")
    assert found.layout is not None
    assert not found.codes


@pytest.mark.parametrize("example", [text for text in EXAMPLES if text.startswith("- ")])
def test_the_examples_of_frames_load(example: str, tmp_path: Path) -> None:
    styles = "{body: {}, headline: {}, overline: {}, upright: {writing_mode: vertical}}"
    stories = "{lead: {text: 要闻}, note: {text: 简讯}}" if "story" in example else "{}"
    found = load_in(tmp_path, f"page: broadsheet\nstyles: {styles}\nstories: {stories}\nframes:\n{example}")
    assert set(found.codes) <= {"photo-missing"}


def test_every_page_format_has_a_source() -> None:
    assert {id(FORMATS[name]) for name in SOURCES} == {id(each) for each in FORMATS.values()}
    assert all(len(source) == 2 and all(source) for source in SOURCES.values())


@pytest.mark.parametrize("name", [name for name, found in FORMATS.items() if found.grid])
def test_the_columns_of_a_format_are_as_the_page_says(name: str, tmp_path: Path) -> None:
    row = next(
        line
        for line in build.build_page().splitlines()
        if line.startswith("| ") and f" {name}," in line.replace(" |", ",")
    )
    width, lines = re.search(r"([\d.]+) mm \([\d.]+ 字\) wide .*: (\d+) lines", row).groups()  # type: ignore[union-attr]
    inside, beyond = (
        load_in(tmp_path, f"page: {name}\nframes: [{{box: {{fill: K10}}, at: 行{int(lines) + more}}}]")
        for more in (0, 1)
    )
    assert inside.layout is not None
    assert f"{inside.layout.page.type_area.width / POINTS_PER_MILLIMETRE:.1f}".removesuffix(".0") == width
    assert ("no-such-line" in inside.codes, "no-such-line" in beyond.codes) == (False, True)
