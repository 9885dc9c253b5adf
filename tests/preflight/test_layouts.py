"""Preflight from the layout on: each finding names its line there and its place on the page; clean pages have none."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from paginate import pipeline
from paginate.diagnostics import Diagnostic, Sink
from paginate.geometry import Rect

PAGE: Final = """\
page: {width: 200mm, height: 200mm}
bleed: 3mm
type_area: {width: 180mm, height: 180mm}
styles:
  small: {size: 9pt, leading: 11pt, color: M100 Y100}
  reversed: {size: 8pt, leading: 10pt, color: paper}
frames:
"""

WRONG: Final = {
    "small-text-inks": ["{heading: 要闻, style: small, at: [10mm, 10mm], size: [50mm, 5mm]}"],
    "white-small-text": [
        "{heading: 要闻, style: reversed, at: [12mm, 12mm], size: [40mm, 5mm]}",
        "{box: {fill: C100}, at: [10mm, 10mm], size: [60mm, 20mm]}",
    ],
    "hairline": ["{rule: 0.1pt, at: [10mm, 10mm], length: 50mm}"],
    "thin-line-inks": ["{rule: 0.2pt, color: M100 Y100, at: [10mm, 10mm], length: 50mm}"],
    "thin-line-white": [
        "{rule: 0.2pt, color: paper, at: [12mm, 15mm], length: 40mm}",
        "{box: {fill: C100}, at: [10mm, 10mm], size: [60mm, 20mm]}",
    ],
    "tint-vanishes": ["{box: {fill: K2}, at: [10mm, 10mm], size: [60mm, 20mm]}"],
    "tint-fills-in": ["{box: {fill: K95}, at: [10mm, 10mm], size: [60mm, 20mm]}"],
    "ink-limit": ["{box: {fill: C100 M100 Y100}, at: [10mm, 10mm], size: [60mm, 20mm]}"],
    "short-of-bleed": ["{box: {fill: C100}, at: [-10mm, 10mm], size: [60mm, 20mm]}"],
}
"""By the code, the frame that is wrong, and those that lie under it."""


def judged(path: Path) -> list[Diagnostic]:
    """What preflight finds in the layout at `path`, which is else without fault."""
    sink = Sink()
    composed = pipeline.compose(path, sink)
    assert composed is not None
    before = {found.code for found in sink}
    assert {found.code for found in sink if not found.allowed} <= {"photo-missing", "outline-holes"}
    pictures = pipeline.prepare_pictures(composed, sink)
    pipeline.judge(composed, pictures, sink)
    return [found for found in sink if found.code not in before]


@pytest.mark.parametrize("code", WRONG)
def test_a_finding_names_its_line_and_its_place(code: str, tmp_path: Path) -> None:
    wrong, *under = WRONG[code]
    frames = [*under, wrong]
    text = PAGE + "".join(f"  - {frame}\n" for frame in frames)
    (tmp_path / "page.yaml").write_text(text, encoding="utf-8")
    (found,) = judged(tmp_path / "page.yaml")
    assert found.code == code
    assert found.span is not None
    assert found.span.line == text.count("\n")
    assert found.box is not None
    assert Rect(0, 0, 300, 300).contains(found.box)


@pytest.mark.parametrize("name", ["fukan", "gonggao", "jiaocheng", "press", "specimen", "xinwen", "yaowen"])
def test_clean_pages_are_clean(name: str, layouts: Path) -> None:
    assert judged(layouts / name / "page.yaml") == []


def test_every_layout_of_the_project_is_judged(layouts: Path) -> None:
    assert {path.parent.name for path in layouts.glob("*/page.yaml")} == {
        "fukan",
        "gonggao",
        "jiaocheng",
        "press",
        "specimen",
        "xinwen",
        "yaowen",
    }
