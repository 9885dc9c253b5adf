"""Lists of names: which names a text has, and where in a table they stand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loading import load_in
from paginate.model import Align
from paginate.model.tables import SetTable

FRAME = "\nframes: [{table: a, at: [0, 0], size: [100mm, 100mm]}]"


def table(folder: Path, text: str, keys: str = "names: 4") -> SetTable:
    """The table of a list."""
    (folder / "a.txt").write_text(text, encoding="utf-8")
    frame: Any = load_in(
        folder, f"styles: {{h: {{font: hei}}}}\ntables: {{a: {{file: a.txt, {keys}}}}}{FRAME}"
    ).page.frames[0]
    found: SetTable = frame.table
    return found


def names(found: SetTable) -> list[list[str]]:
    return [[cell.paragraphs[0].text for cell in row if cell.paragraphs] for row in found.rows]


def test_blanks_and_commas_part_names_and_a_single_character_belongs_to_the_next(tmp_path: Path) -> None:
    found = table(tmp_path, "张　伟　王芳、李小明， 赵 云\n钱；孙")
    assert names(found) == [["张伟", "王芳", "李小明", "赵云"], ["钱", "孙"]]


def test_a_name_knows_its_characters_in_the_file(tmp_path: Path) -> None:
    first, second = (
        cell.paragraphs[0] for cell in table(tmp_path, "　王　　芳、[赵]{h} 云").rows[0] if cell.paragraphs
    )
    assert [first.place(at)[1:3] for at in (0, 1)] == [(1, 2), (1, 5)]
    assert [second.place(at)[1:3] for at in (0, 1)] == [(1, 8), (1, 14)]
    assert [(run.start, run.end) for run in second.runs] == [(0, 1)]


def test_names_are_spread_narrowed_or_take_further_places(tmp_path: Path) -> None:
    cells = [
        cell for row in table(tmp_path, "王芳 李小明 欧阳修文 阿不都热合曼").rows for cell in row if cell.paragraphs
    ]
    assert [(cell.style.align, cell.style.narrowing, cell.columns) for cell in cells] == [
        (Align.EVEN, 1.0, 1),
        (Align.EVEN, 1.0, 1),
        (Align.START, 0.75, 1),
        (Align.START, 1.0, 3),
    ]


def test_names_go_down_where_that_is_said(tmp_path: Path) -> None:
    assert names(table(tmp_path, "甲乙 丙丁 戊己 庚辛 壬癸", "names: 2, order: 竖排")) == [
        ["甲乙", "庚辛"],
        ["丙丁", "壬癸"],
        ["戊己"],
    ]


def test_a_paragraph_in_a_style_of_its_own_is_a_heading(tmp_path: Path) -> None:
    found = table(tmp_path, "[]{h}天宁镇\n王芳 李明\n[]{h}夏家营镇\n赵云")
    assert names(found) == [["天宁镇"], ["王芳", "李明"], ["夏家营镇"], ["赵云"]]
    assert found.rows[0][0].columns == 7
    assert found.rows[0][0].style.name == "h"


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ("names: 3, rows: [[一]]", "keys-conflict"),
        ("names: 3, text: 王芳", "keys-conflict"),
        ("text: 王芳", "missing-key"),
        ("names: 3, name_width: 3mm", "not-in-ems"),
    ],
)
def test_keys_that_do_not_go_together(tmp_path: Path, keys: str, code: str) -> None:
    (tmp_path / "a.txt").write_text("王芳", encoding="utf-8")
    file = "" if keys.startswith("text") else "file: a.txt, "
    assert code in load_in(tmp_path, f"tables: {{a: {{{file}{keys}}}}}{FRAME}").codes


def test_a_list_without_names_is_empty(tmp_path: Path) -> None:
    assert load_in(tmp_path, f"tables: {{a: {{text: '，、', names: 3}}}}{FRAME}").codes == ["text-empty"]


@given(
    st.lists(st.text("甲乙丙丁戊己", min_size=2, max_size=9), min_size=1, max_size=30), st.integers(1, 6), st.booleans()
)
def test_all_names_come_out_in_their_order(
    tmp_path_factory: pytest.TempPathFactory, given: list[str], across: int, down: bool
) -> None:
    folder = tmp_path_factory.mktemp("names")
    found = table(folder, "　".join(given), f"names: {across}, order: {'down' if down else 'across'}")
    placed = [
        (cell.column if down else cell.row, cell.row if down else cell.column, cell)
        for row in found.rows
        for cell in row
    ]
    assert [
        cell.paragraphs[0].text for *_, cell in sorted(placed, key=lambda each: each[:2]) if cell.paragraphs
    ] == given
