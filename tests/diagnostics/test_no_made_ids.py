"""No finding, in either language, names a frame by an id that the program made: over every layout of the project, as it is and spoilt."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import pytest

from paginate import pipeline
from paginate.diagnostics import Diagnostic, Sink

ROOT: Final = Path(__file__).parents[2]

LAYOUTS: Final = sorted(
    [
        *(ROOT / "layouts").glob("*/page.yaml"),
        *(ROOT / "tests/diagnostics/cases").glob("*.yaml"),
        *(ROOT / "tests/golden/layouts").glob("*.yaml"),
        *(ROOT / "tests/golden/rules").glob("*.yaml"),
        *(ROOT / "tests/reference/boxes").glob("*.yaml"),
    ]
)

MADE: Final = re.compile(
    r"(?<![\w/.])(?:[\w\u3400-\u9fff]+-)?(?:heading|story|photo|article|advertisement|rule|box|frame|caption|tint)-\d+(?![\w.])"
    r"|(?<![\w/.])[\w\u3400-\u9fff]+-(?:heading|tint|box|rule-\w+)(?![\w.-])"
)
"""An id that a frame without one gets, or a part of an article."""

SPOILT: Final = (
    ("栏1-", "栏2-"),
    ("行1-", "行3-"),
    ("columns: 2", "columns: 7"),
    ("heading: left", "heading: {at: left, depth: 3行}"),
    ("size: 小五", "size: 二号"),
    ("photo:", "id: , photo:"),
    ("depth: ", "depth: 9"),
)
"""What is written in place of what in a layout: places, depths and sizes that do not go together."""


def findings(layout: Path, *, to_the_end: bool) -> Iterator[Diagnostic]:
    sink = Sink()
    composed = pipeline.compose(layout, sink)
    if composed is not None and to_the_end:
        pipeline.render_pdf(composed, sink)
    yield from sink


def made_in(found: Sequence[Diagnostic], layout: Path) -> set[str]:
    """What looks like an id of the program in the words of findings and is no word of the layout's own."""
    words = [each.message(language) + each.help(language) for each in found for language in ("en", "zh")]
    written = layout.read_text("utf-8")
    return {match for text in words for match in MADE.findall(text) if match not in written}


@pytest.mark.parametrize("layout", LAYOUTS, ids=[f"{path.parent.name}/{path.stem}" for path in LAYOUTS])
def test_findings_name_no_id_that_was_made(layout: Path) -> None:
    try:
        found = list(findings(layout, to_the_end=layout.parent.parent.name == "layouts"))
    except UnicodeDecodeError:
        return
    assert made_in(found, layout) == set()


@pytest.mark.parametrize("name", ["fukan", "jiaocheng", "xinwen", "yaowen", "specimen", "press"])
def test_nor_do_they_on_a_page_that_is_spoilt(name: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "layouts" / name, tmp_path / name)
    layout = tmp_path / name / "page.yaml"
    text = layout.read_text("utf-8")
    seen = set()
    for old, new in SPOILT:
        if old in text:
            layout.write_text(text.replace(old, new), encoding="utf-8")
            found = list(findings(layout, to_the_end=False))
            assert made_in(found, layout) == set()
            seen |= {each.code for each in found}
    assert seen
