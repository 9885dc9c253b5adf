"""The page of notices: a table from a CSV file, a list of names, a programme and standings; all of it comes out whole and without a
word."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

from paginate import pipeline
from paginate.diagnostics import Sink
from paginate.display import ComposedFrame, Shape
from paginate.geometry import Rect

PAGE = Path(__file__).parents[2] / "layouts" / "gonggao"
SIZE, LEADING = 9.0, 11.25


@cache
def composed() -> tuple[dict[str, ComposedFrame], tuple[str, ...]]:
    sink = Sink()
    made = pipeline.compose(PAGE / "page.yaml", sink)
    assert made is not None
    return {frame.id: frame for frame in made.page.frames}, tuple(finding.code for finding in sink)


def test_nothing_is_found_against_it() -> None:
    assert composed()[1] == ()


def test_the_whole_table_is_printed_in_its_order() -> None:
    rows = list(csv.reader((PAGE / "tables" / "工程.csv").read_text(encoding="utf-8").splitlines(keepends=True)))
    assert len(rows) == 21
    texts = "".join(line.text for line in composed()[0]["工程表"].lines)
    assert texts == "".join("".join(cell.split("\n")) for row in rows for cell in row)


def test_rows_are_as_deep_as_the_lines_that_wrap_in_them() -> None:
    shapes = [Rect.around(item.points) for item in composed()[0]["工程表"].placed if isinstance(item, Shape)]
    across = sorted({round(box.y + box.height / 2, 2) for box in shapes if box.width > 400 and box.height < 2})
    depths = {round(one - other, 1) for one, other in zip(across[2:-1], across[1:-2], strict=True)}
    one_line, two_lines = SIZE + 2 * 1.6, SIZE + 11 + 2 * 1.6
    assert all(min(abs(depth - each) for each in (one_line, two_lines)) < 0.3 for depth in depths)
    assert len(depths) > 1


def test_points_of_the_sums_are_under_one_another() -> None:
    points = set()
    for line in composed()[0]["工程表"].lines:
        if re.fullmatch(r"\d+\.\d+", line.text):
            (run,) = line.runs
            points.add(round(run.origin.x + run.positions[run.text.index(".")], 1))
    assert len(points) == 1


def test_there_are_seventy_two_names_on_the_lines_of_the_page_and_level_columns() -> None:
    lines = [line for line in composed()[0]["名单"].lines if not line.text.endswith("镇")]
    assert len(lines) == 72
    assert len({round(line.box.x, 2) for line in lines if len(line.text) == 3}) <= 12
    grid = composed()[0]["story-1"].lines[0].box.y
    offsets = {round((line.box.y - grid) / LEADING, 3) % 1 for line in lines}
    assert offsets == {0}
    assert {round(line.box.width, 2) for line in lines} == {3 * SIZE}


def test_leaders_run_to_the_points_at_the_end_of_the_line() -> None:
    frame = composed()[0]["积分"]
    ends = {round(line.box.right, 2) for line in frame.lines if line.text.isdecimal()}
    assert ends == {round(frame.box.right, 2)}
    assert sum(1 for line in frame.lines if line.ornaments) == 16
