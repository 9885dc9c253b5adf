"""Tables as they are written: workbooks, numbers as Excel shows them, CSV files as Excel writes them, and how long they take."""

from __future__ import annotations

import builtins
import gc
from pathlib import Path
from typing import Any

import pytest

from loading import load_in
from machine import seconds
from paginate import pipeline
from paginate.diagnostics import Sink
from paginate.source.number_formats import shown_value
from paginate.source.workbooks import WorkbookProblem, read_workbook
from workbook_files import workbook

FRAME = "\nframes: [{table: a, at: [0, 0], size: [100mm, 100mm]}]"


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (3.0, "General", "3"),
        (0.1 + 0.2, "General", "0.3"),
        (12.5, "0.00", "12.50"),
        (1234567.891, "#,##0.0", "1,234,567.9"),
        (2.5, "0.0#", "2.5"),
        (2.0, "0.##", "2"),
        (0.256, "0.0%", "25.6%"),
        (-3.0, "0;(0)", "(3)"),
        (3.0, '"约"0.0"万" ', "约3.0万 "),
        (-3.0, "0.0", "-3.0"),
        (12.0, '0"万元"', "12万元"),
        (7.0, "@", "7"),
        (True, "General", "TRUE"),
        ("云溪", "0.00", "云溪"),
    ],
)
def test_numbers_are_as_excel_shows_them(value: object, number_format: str, shown: str) -> None:
    assert shown_value(value, number_format) == shown


def test_a_workbook_gives_what_its_cells_show_and_which_are_joined() -> None:
    pytest.importorskip("openpyxl")
    data = workbook(
        [["日期", "金额", ""], [(45413.0, "yyyy年m月d日"), (0.5, "h:mm"), (1.5, "0.00")], ["", "合计", ""]], ["B1:C1"]
    )
    grid = read_workbook("a.xlsx", data, None)
    assert [list(row) for row in grid.rows] == [
        ["日期", "金额", ""],
        ["2024年5月1日", "12:00", "1.50"],
        ["", "合计", ""],
    ]
    assert grid.joined == (((0, 0), (1, 2)),)
    assert grid.place(1, 2, 0, 0, 1) == ("a.xlsx", 2, 3, 1)


def test_joined_cells_of_a_workbook_are_spans(tmp_path: Path) -> None:
    pytest.importorskip("openpyxl")
    (tmp_path / "a.xlsx").write_bytes(workbook([["组", "队"], ["甲", "云"], ["", "天"]], ["A2:A3"]))
    layout = load_in(tmp_path, f"tables: {{a: {{file: a.xlsx, sheet: 积分榜}}}}{FRAME}").page
    table: Any = layout.frames[0]
    assert [len(row) for row in table.table.rows] == [2, 2, 1]
    assert table.table.rows[1][0].rows == 2


def test_without_openpyxl_the_finding_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = builtins.__import__

    def without(name: str, *arguments: Any) -> Any:
        if name == "openpyxl":
            raise ImportError(name)
        return usual(name, *arguments)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(WorkbookProblem) as raised:
        read_workbook("a.xlsx", workbook([["一"]]), None)
    assert raised.value.code == "workbook-reader"


def test_a_csv_file_of_excel_in_china_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("名次,球队\r\n1,云溪县队\r\n".encode("gb18030"))
    loaded = load_in(tmp_path, f"tables: {{a: {{file: a.csv}}}}{FRAME}")
    assert loaded.codes == ["text-recoded"]
    frame: Any = loaded.frame
    assert [[cell.paragraphs[0].text for cell in row] for row in frame.table.rows] == [
        ["名次", "球队"],
        ["1", "云溪县队"],
    ]


def test_cells_are_parted_by_tabs_too_and_what_is_empty_at_the_edges_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("甲\t乙\t\n丙\t丁\t\n\t\t\n", encoding="utf-8")
    frame: Any = load_in(tmp_path, f"tables: {{a: {{file: a.csv}}}}{FRAME}").page.frames[0]
    assert [[cell.paragraphs[0].text for cell in row] for row in frame.table.rows] == [["甲", "乙"], ["丙", "丁"]]


def test_ten_times_the_rows_take_at_most_twelve_times_as_long(tmp_path: Path) -> None:
    def action(rows: int) -> None:
        lines = "\n".join(f"{number},云溪县第{number}小学,{number * 1.25:.2f}" for number in range(rows))
        (tmp_path / "a.csv").write_text(f"序号,单位,金额\n{lines}\n", encoding="utf-8")
        (tmp_path / "page.yaml").write_text(
            "page: {width: 1400mm, height: 1400mm}\nbleed: 0\ntables: {a: {file: a.csv, header: 1}}\n"
            "frames: [{table: a, at: [0, 0], size: [1380mm, 1380mm], columns: 6}]",
            encoding="utf-8",
        )
        sink = Sink()
        composed = pipeline.compose(tmp_path / "page.yaml", sink, press="plain")
        assert composed is not None
        assert pipeline.render_pdf(composed, sink) is not None

    kept = gc.get_threshold()
    gc.set_threshold(1_000_000)  # as in a process that renders one page
    try:
        few = seconds(lambda: action(200), runs=2)
        assert seconds(lambda: action(2000)) < 12 * few
    finally:
        gc.set_threshold(*kept)


def test_the_file_of_a_table_is_one_of_the_layouts(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("甲,乙\n", encoding="utf-8")
    layout = load_in(tmp_path, f"tables: {{a: {{file: a.csv}}}}{FRAME}").page
    assert layout.files == ("a.csv",)
