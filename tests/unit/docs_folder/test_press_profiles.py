"""The description of press profiles is that of the classes that read them."""

import json
import re
import shutil
import sys
from pathlib import Path

import pytest

from paginate.diagnostics import Sink
from paginate.installation import newsprint_profile
from paginate.source import read_press_profile

DOCS = Path(__file__).parents[3] / "docs"
sys.path.append(str(DOCS))

import build_press_profiles as build  # noqa: E402

EXAMPLES = re.findall(r"```yaml\n(.*?)```", build.TEMPLATE.read_text(encoding="utf-8"), re.DOTALL)


def test_what_is_committed_is_up_to_date() -> None:
    remedy = "run: python docs/build_press_profiles.py"
    assert build.PAGE.read_text(encoding="utf-8") == build.build_page(), remedy
    assert build.SCHEMA.read_text(encoding="utf-8") == build.build_schema(), remedy


def test_every_class_of_keys_is_described() -> None:
    described = set(re.findall(r"<!-- keys: (\w+) -->", build.TEMPLATE.read_text(encoding="utf-8")))
    classes = {name for name, node in json.loads(build.build_schema())["$defs"].items() if "properties" in node}
    assert described == classes | {"Press"}


def test_every_link_leads_to_a_heading() -> None:
    page = build.build_page()
    headings = {line.lstrip("# ").lower().replace(" ", "-") for line in page.splitlines() if line.startswith("#")}
    assert set(re.findall(r"\]\(#([\w-]+)\)", page)) <= headings


def test_the_example_loads(tmp_path: Path) -> None:
    (tmp_path / "press.yaml").write_text(EXAMPLES[0], encoding="utf-8")
    shutil.copy(newsprint_profile(), tmp_path / "printer.icc")
    sink = Sink()
    press = read_press_profile("press.yaml", tmp_path, sink)
    assert not list(sink)
    assert press is not None
    assert press.ink_limit == 2.2


def test_a_template_that_asks_for_what_is_not_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    template = tmp_path / "press-profiles.in.md"
    template.write_text("<!-- nonsense -->", encoding="utf-8")
    monkeypatch.setattr(build, "TEMPLATE", template)
    with pytest.raises(ValueError, match="nonsense"):
        build.build_page()
