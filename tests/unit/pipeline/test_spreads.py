"""Articles across the fold of two pages side by side 通版: no column lies across it, and a heading parts between two characters."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from paginate import pipeline
from paginate.diagnostics import Sink
from paginate.model import HeadingFrame, RuleFrame, TextFrame
from paginate.pipeline.composing import Composed, Session

SENTENCE = "桥头有一盏灯，傍晚由看桥的人点起来，照着过河的人。"
SESSION = Session()
PAGE = """
page: {spread: 四开}
use: newspaper
grid: {columns: 4, measure: 14字, gutter: 1字, size: 小五, leading: 11.25pt, lines: 80}
styles: {竖文: {based_on: body, writing_mode: vertical, punctuation: full}}
articles: {a: {headline: HEADLINE, text: TEXT}}
frames:
  - {article: a, id: a, at: 栏FIRST-LAST 行1-40, KEYS}
"""


def made(folder: Path, columns: tuple[int, int], keys: str, headline: str = "桥头的灯") -> tuple[Composed, list[str]]:
    page = PAGE.replace("FIRST", str(columns[0])).replace("LAST", str(columns[1])).replace("KEYS", keys)
    path = folder / "page.yaml"
    path.write_text(page.replace("TEXT", SENTENCE * 30).replace("HEADLINE", headline), encoding="utf-8")
    sink = Sink()
    composed = pipeline.compose(path, sink, session=SESSION)
    assert composed is not None
    return composed, [finding.code for finding in sink]


def text_of(composed: Composed) -> TextFrame:
    return next(frame for frame in composed.layout.frames if isinstance(frame, TextFrame))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(1, 4), st.integers(5, 8), st.data())
def test_no_column_lies_across_the_fold(tmp_path: Path, first: int, last: int, data: st.DataObject) -> None:
    columns = data.draw(
        st.sampled_from(["", "columns: 1, ", "columns: 2, ", "columns: 5, ", "columns: [13字, 12字, 11字], "])
    )
    heading = data.draw(st.sampled_from(["above", "none", "left", "right"]))
    remainder = data.draw(st.sampled_from(["gutter", "first", "last", "margins", "heading"]))
    style = data.draw(st.sampled_from(["body", "竖文"]))
    keys = f"{columns}heading: {heading}, remainder: {remainder}, rules: between, styles: {{body: {style}}}"
    composed, _ = made(tmp_path, (first, last), keys)
    (fold,) = composed.layout.folds.down
    boxes = [region.box for region in text_of(composed).columns]
    assert not any(box.x < fold < box.right for box in boxes)
    assert any(box.right < fold for box in boxes) or heading == "left"
    assert any(box.x > fold for box in boxes) or heading == "right"
    for rule in (frame.box for frame in composed.layout.frames if isinstance(frame, RuleFrame)):
        assert not rule.x <= fold <= rule.right
    (frame,) = (frame for frame in composed.page.frames if frame.id == "a")
    assert (SENTENCE * 30).startswith("".join(line.text for line in frame.lines))


def test_columns_are_the_pages_own_on_either_side(tmp_path: Path) -> None:
    composed, _ = made(tmp_path, (3, 6), "heading: none")
    assert [region.box.width / 9 for region in text_of(composed).columns] == pytest.approx([14] * 4)


def test_tiers_of_the_right_page_come_first(tmp_path: Path) -> None:
    composed, _ = made(tmp_path, (3, 6), "heading: none, columns: 2, styles: {body: 竖文}")
    (fold,) = composed.layout.folds.down
    boxes = [region.box for region in text_of(composed).columns]
    assert [box.x > fold for box in boxes] == [True, True, False, False]
    assert [box.y for box in boxes[:2]] == [box.y for box in boxes[2:]]


@pytest.mark.parametrize("headline", ["桥头的灯", "桥头的灯光", "老桥上的“灯”与人"])
def test_a_heading_across_the_fold_parts_between_two_characters(headline: str, tmp_path: Path) -> None:
    composed, codes = made(tmp_path, (3, 6), "heading: above", headline)
    assert "text-in-fold" not in codes
    (fold,) = composed.layout.folds.down
    heading = next(frame.id for frame in composed.layout.frames if isinstance(frame, HeadingFrame))
    (line,) = next(frame for frame in composed.page.frames if frame.id == heading).lines
    starts = [run.origin.x + position for run in line.runs for position in run.positions]
    assert min(abs(start - fold) for start in starts) < line.box.height / 2
    assert line.box.x < fold < line.box.right
