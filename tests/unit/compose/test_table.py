"""Tables: how wide columns are and how deep rows, which rows go where, and what each line knows of its cell."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from paginate import pipeline
from paginate.diagnostics import Sink
from paginate.display import ComposedFrame, Direction, Line, Shape
from paginate.geometry import Rect
from workbook_files import workbook

TOP = """
page: {width: 120mm, height: 120mm}
bleed: 0
type_area: {top: 0, left: 0}
grid: {size: 10pt, leading: 15pt, columns: 2, measure: 15字, gutter: 2字, lines: 20}
"""

LEFT = "tables:\n  a: {rows: [[一, 二], [三, 四]], padding: 0, "


class Made:
    """A layout that is composed: its frames, and the codes of what was found besides holes."""

    def __init__(self, folder: Path, text: str) -> None:
        (folder / "page.yaml").write_text(TOP + text, encoding="utf-8")
        self.sink = Sink()
        composed = pipeline.compose(folder / "page.yaml", self.sink, press="plain")
        assert composed is not None, [each.message() for each in self.sink]
        self.page = composed.page

    @property
    def codes(self) -> list[str]:
        return [finding.code for finding in self.sink if finding.code != "hole"]

    @property
    def frame(self) -> ComposedFrame:
        (frame,) = self.page.frames
        return frame

    def line(self, text: str) -> Line:
        """The only line with a text."""
        (found,) = (line for frame in self.page.frames for line in frame.lines if line.text == text)
        return found


def texts(frame: ComposedFrame) -> list[str]:
    return [line.text for line in frame.lines]


def shapes(frame: ComposedFrame) -> list[Rect]:
    return [Rect.around(item.points) for item in frame.placed if isinstance(item, Shape)]


def upright(frame: ComposedFrame) -> list[float]:
    """The x in the middle of rules that run down."""
    return [round(box.x + box.width / 2, 2) for box in shapes(frame) if box.height > box.width]


# --- columns ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("columns", "edge"),
    [
        ("[3字, 1份]", 30),
        ("[1份, 3份]", 75),
        ("[40pt, 按内容]", 40),
        ("[content, 1 share]", 10.0),
        ("[content, content]", 150),
    ],
)
def test_widths_are_lengths_shares_or_those_of_the_content(tmp_path: Path, columns: str, edge: float) -> None:
    made = Made(tmp_path, f"{LEFT} columns: {columns}}}\nframes: [{{table: a, at: [0, 0], size: [300pt, 60pt]}}]")
    assert made.codes == []
    assert upright(made.frame)[1] == pytest.approx(edge, abs=0.02)


def test_columns_as_wide_as_their_content_give_where_there_is_too_little_the_widest_first(tmp_path: Path) -> None:
    made = Made(
        tmp_path,
        "tables: {a: {rows: [[短, 很长很长很长很长很长的一格]], padding: 0}}\n"
        "frames: [{table: a, at: [0, 0], size: [60pt, 60pt]}]",
    )
    assert texts(made.frame) == ["短", "很长很长很", "长很长很长", "的一格"]


def test_a_cell_over_several_columns_widens_them_where_they_are_as_wide_as_their_content(tmp_path: Path) -> None:
    made = Made(
        tmp_path,
        "tables: {a: {rows: [[很长很长的表头, '', 后], [一, 二, 三]], spans: [行1 列1-2], columns: [按内容, 按内容, 1份], "
        "padding: 0}}\nframes: [{table: a, at: [0, 0], size: [300pt, 60pt]}]",
    )
    assert upright(made.frame)[1:3] == [pytest.approx(35, abs=0.02), pytest.approx(70, abs=0.02)]


def test_columns_that_have_no_room_are_narrowed_and_reported(tmp_path: Path) -> None:
    made = Made(tmp_path, f"{LEFT} columns: [90mm, 30mm]}}\nframes: [{{table: a, at: [0, 0], size: [80pt, 60pt]}}]")
    assert made.codes == ["table-too-wide"]
    assert upright(made.frame)[1] == pytest.approx(60, abs=0.2)


def test_points_of_numbers_are_under_one_another(tmp_path: Path) -> None:
    rows = "[[1.5], [120.25], [7], [无]]"
    made = Made(
        tmp_path,
        f"styles: {{table: {{figures: tabular}}}}\ntables: {{a: {{rows: {rows}, columns: [{{width: 10字, align: 小数点}}]}}}}\n"
        "frames: [{table: a, at: [0, 0], size: [100pt, 80pt]}]",
    )
    points = [_point(made.line(text)) for text in ("1.5", "120.25", "7")]
    assert points == [pytest.approx(points[0], abs=0.05)] * 3
    none = made.line("无").box
    assert none.x + none.width / 2 == pytest.approx(50)


def _point(line: Line) -> float:
    """Where a number's point is, or would be."""
    run = line.runs[0]
    for position, text in zip(run.positions, run.text, strict=True):
        if text == ".":
            return run.origin.x + position
    return line.box.right


# --- rows ---------------------------------------------------------------------------------------------------------------


def test_a_row_is_as_deep_as_its_deepest_cell(tmp_path: Path) -> None:
    made = Made(
        tmp_path,
        "tables: {a: {rows: [[一, 二三四五六七八九十], [甲, 乙]], columns: [1份, 5字], padding: 0}}\n"
        "frames: [{table: a, at: [0, 0], size: [100pt, 60pt]}]",
    )
    assert made.line("一").box.y == pytest.approx(10)  # in the middle of two lines
    assert made.line("甲").box.y == pytest.approx(32.5)


def test_rows_in_whole_lines_stand_on_the_lines_of_the_page(tmp_path: Path) -> None:
    made = Made(
        tmp_path,
        "styles: {table: {align: start}}\n"
        "tables: {a: {rows: [[一, 二三四五六七八九十一二三四五六], [甲, 乙]], columns: [1份, 12字], row_depth: 1行, padding: 0}}\n"
        "frames: [{table: a, at: 栏1-2 行3-}, {story: s, at: 栏1-2, below: table-1}]\n"
        "stories: {s: {text: 文}}",
    )
    lines = made.page.frames[0].lines
    assert [round((line.box.y - 30) / 15, 3) for line in lines] == [0.5, 0, 1, 2, 2]
    assert made.page.frames[1].lines[0].box.y == pytest.approx(30 + 4 * 15)  # three lines and one free


def test_text_that_runs_down_gives_its_row_the_depth_that_it_needs(tmp_path: Path) -> None:
    made = Made(
        tmp_path,
        "styles: {down: {writing_mode: vertical}}\n"
        "tables: {a: {rows: [[道路建设, 甲], ['', 乙]], spans: [列1], columns: [{width: 2字, style: down}, 1份], padding: 0}}\n"
        "frames: [{table: a, at: [0, 0], size: [100pt, 80pt]}]",
    )
    line = made.line("道路建设")
    assert {run.direction for run in line.runs} == {Direction.VERTICAL}
    assert line.box.height == pytest.approx(40)
    assert line.box.x + line.box.width / 2 == pytest.approx(10)
    assert made.line("乙").box.y > made.line("甲").box.y + 15


# --- which rows go where ------------------------------------------------------------------------------------------------

TEN = "[[题], " + ", ".join(f"[{number}]" for number in "一二三四五六七八九") + "]"


def test_a_table_goes_on_in_the_next_place_with_its_header(tmp_path: Path) -> None:
    made = Made(
        tmp_path,
        f"tables: {{a: {{rows: {TEN}, header: 1}}}}\n"
        "frames: [{table: a, at: [0, 0], size: [100pt, 92pt]}, {table: a, at: [150pt, 0], size: [100pt, 92pt]}]",
    )
    assert made.codes == []
    assert texts(made.page.frames[0]) == ["题", *"一二三四五"]
    assert texts(made.page.frames[1]) == ["题", *"六七八九"]


def test_columns_end_level_unless_that_is_not_wanted(tmp_path: Path) -> None:
    frame = "table: a, at: [0, 0], size: [200pt, 150pt], columns: 3, gutter: 1字"
    table = f"tables: {{a: {{rows: {TEN}, header: 1}}}}"
    level = Made(tmp_path, f"{table}\nframes: [{{{frame}}}]")
    assert texts(level.frame) == ["题", *"一二三", "题", *"四五六", "题", *"七八九"]
    filled = Made(tmp_path, f"{table}\nframes: [{{{frame}, balance: false}}]")
    assert texts(filled.frame) == ["题", *"一二三四五六七八九"]


def test_an_open_depth_is_that_of_the_rows(tmp_path: Path) -> None:
    made = Made(
        tmp_path,
        f"tables: {{a: {{rows: {TEN}, header: 1}}}}\n"
        "frames: [{table: a, at: 栏1 行1-, columns: 3}, {story: s, at: 栏1, below: table-1}]\nstories: {s: {text: 文}}",
    )
    assert made.codes == []
    assert made.page.frames[0].box.height == pytest.approx(55)  # four rows of a line each
    assert made.page.frames[1].lines[0].box.y == pytest.approx(5 * 15)


def test_what_finds_no_room_is_reported_with_its_rows_and_characters(tmp_path: Path) -> None:
    made = Made(tmp_path, f"tables: {{a: {{rows: {TEN}}}}}\nframes: [{{table: a, at: [0, 0], size: [100pt, 62pt]}}]")
    (finding,) = [each for each in made.sink if each.code == "table-overset"]
    assert finding.values["rows"] == "6"
    assert finding.values["characters"] == "6"
    assert not finding.blocks


def test_a_table_goes_on_from_place_to_place_of_one_frame(tmp_path: Path) -> None:
    made = Made(
        tmp_path,
        f"tables: {{a: {{rows: {TEN}, header: 1, row_depth: 1行}}}}\n"
        "frames: [{table: a, at: [栏1 行1-6, 栏2 行11-20], balance: false}]",
    )
    lines = made.frame.lines
    assert [line.text for line in lines] == ["题", *"一二三四五", "题", *"六七八九"]
    assert lines[6].box.y == pytest.approx(150)


# --- where lines come from ----------------------------------------------------------------------------------------------


def test_each_line_knows_its_place_in_a_csv_file(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes('名次,"球队\r\n（""甲""组）"\r\n1,云溪\r\n'.encode())
    made = Made(tmp_path, "tables: {a: {file: a.csv}}\nframes: [{table: a, at: [0, 0], size: [200pt, 80pt]}]")
    found = [(line.text, line.source) for line in made.frame.lines]
    assert [text for text, _ in found] == ["名次", "球队", '（"甲"组）', "1", "云溪"]
    places = [(source.span.file, source.span.line, source.span.column) for _, source in found if source is not None]
    assert places == [("a.csv", 1, 1), ("a.csv", 1, 5), ("a.csv", 2, 1), ("a.csv", 3, 1), ("a.csv", 3, 3)]
    assert [source.paragraph for _, source in found if source is not None] == [0, 1, 2, 3, 4]
    assert {source.story for _, source in found if source is not None} == {"a"}


def test_each_line_knows_its_cell_in_a_workbook(tmp_path: Path) -> None:
    pytest.importorskip("openpyxl")
    (tmp_path / "a.xlsx").write_bytes(workbook([["名次", "球队"], [(1.0, "0"), "云溪县男子篮球队"]]))
    made = Made(
        tmp_path,
        "tables: {a: {file: a.xlsx, columns: [3字, 5字], padding: 0}}\nframes: [{table: a, at: [0, 0], size: [80pt, 80pt]}]",
    )
    assert texts(made.frame) == ["名次", "球队", "1", "云溪县男子", "篮球队"]
    source = made.line("篮球队").source
    assert source is not None
    assert (source.span.file, source.span.line, source.start, source.end) == ("a.xlsx", 2, 5, 8)


def test_cells_are_text_like_any_other(tmp_path: Path) -> None:
    made = Made(
        tmp_path,
        "styles: {table: {align: justify, first_line_indent: 2字}, 黑: {font: hei}}\n"
        "tables: {a: {rows: [['[云溪]{黑}县委召开常委会会议。']], columns: [6字], padding: 0}}\n"
        "frames: [{table: a, at: [0, 0], size: [60pt, 80pt]}]",
    )
    first: Sequence[Line] = made.frame.lines
    assert [line.text for line in first] == ["云溪县委", "召开常委会会", "议。"]
    assert first[0].box.x == pytest.approx(20)
    assert len({run.face for run in first[0].runs}) == 2


def test_the_text_of_an_article_goes_past_a_table_on_its_area(tmp_path: Path) -> None:
    text = "春风又绿江南岸明月何时照我还" * 12
    made = Made(
        tmp_path,
        f"articles: {{a: {{text: {text}}}}}\ntables: {{t: {{rows: [[一, 二], [三, 四]], row_depth: 1行}}}}\n"
        "frames: [{article: a, at: 栏1-2 行1-20, fit_tolerance: 20行}, {table: t, at: 栏2 行3-}]",
    )
    assert made.codes == []
    article, table = made.page.frames
    assert "".join(texts(article)) == text
    box = table.box.inset(-5)
    assert not any(line.box.overlaps(box) for line in article.lines)
    assert any(line.box.x > 160 and line.box.y > table.box.bottom for line in article.lines)
