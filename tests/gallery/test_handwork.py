"""The pages of the gallery need little handwork, and the script that counts it counts what the language calls numbers."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from paginate.assets import Assets
from paginate.diagnostics import Sink
from paginate.source.yaml_files import read_document

sys.path.append(str(Path(__file__).parents[2] / "tools"))

import handwork as counting

ROOT = Path(__file__).parents[2]
MOST = {"yaowen": 90}
"""How many numbers of handwork a page may have where that is more than 60: a broadsheet with everything on it."""


def _has_articles(path: Path) -> bool:
    document = read_document(path, Assets(path.parent), Sink())
    assert document is not None
    return any(isinstance(frame, dict) and "article" in frame for frame in document.frames())


GALLERY = [path for path in sorted(ROOT.glob("layouts/*/page.yaml")) if _has_articles(path)]
"""The pages that are said in columns, lines and articles."""


@pytest.mark.parametrize("path", GALLERY, ids=lambda path: path.parent.name)
def test_a_page_of_articles_needs_little_handwork_and_no_length_on_paper(path: Path) -> None:
    found = counting.handwork(path)
    assert 0 < len(found) <= MOST.get(path.parent.name, 60)
    assert [number for number in found if number.is_on_paper] == []


def numbers(folder: Path, text: str) -> list[str]:
    path = folder / "page.yaml"
    path.write_text(text, "utf-8")
    return [f"{number.line} {number.key} {number.written}" for number in counting.handwork(path)]


def test_each_number_of_a_place_counts_but_0(tmp_path: Path) -> None:
    assert numbers(tmp_path, "frames:\n- {article: lead, at: 栏1-5 行13-, gap: 0行}\n") == [
        "2 at 1",
        "2 at 5",
        "2 at 13",
    ]


def test_numbers_count_in_lists_in_parts_and_once(tmp_path: Path) -> None:
    text = (
        "frames:\n- {story: a, columns: {count: 2, measure: 12.5字}}\n- {article: a, photos: [{at: top, depth: 9行}]}\n"
    )
    assert numbers(tmp_path, text) == ["2 columns 2", "2 columns 12.5", "3 depth 9"]


def test_lengths_on_paper_are_told_from_lines_and_characters(tmp_path: Path) -> None:
    path = tmp_path / "page.yaml"
    path.write_text("frames:\n- {box: {fill: K10}, at: [3行, 2mm], size: [13字, 9.5pt]}\n", "utf-8")
    assert [number.written for number in counting.handwork(path) if number.is_on_paper] == ["2mm", "9.5pt"]


def test_keys_in_chinese_count_alike(tmp_path: Path) -> None:
    assert numbers(tmp_path, "框:\n- {稿块: lead, 位置: 栏1-5 行13-41, 分栏: 2}\n") == [
        "2 at 1", "2 at 5", "2 at 13", "2 at 41", "2 columns 2",
    ]  # fmt: skip


def test_numbers_of_styles_and_of_borders_are_no_handwork(tmp_path: Path) -> None:
    assert numbers(tmp_path, "styles: {a: {size: 9pt}}\nframes:\n- {box: {border: 0.6pt}, at: 栏1 行2}\n") == [
        "3 at 1", "3 at 2",
    ]  # fmt: skip
