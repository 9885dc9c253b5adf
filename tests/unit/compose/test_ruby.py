"""Readings beside characters (CLREQ 3.3): where they are, and the room that their characters give them."""

from itertools import pairwise

import pytest

from paginate.diagnostics import Sink
from paginate.display import Direction, GlyphRun, Line
from paginate.model import FontChoice, Look, MarkedRun, Paragraph, RubySetting, Style
from setting import BODY, HERE, VERTICAL, fonts, set_paragraph, texts

WAYS = pytest.mark.parametrize("style", [BODY, VERTICAL], ids=["across", "down"])


def read_as(text: str, start: int, end: int, *readings: str) -> Paragraph:
    return Paragraph(text, HERE, (MarkedRun(start, end, Look(ruby=readings)),))


def set_one(paragraph: Paragraph, style: Style = BODY) -> Line:
    (line,) = set_paragraph(paragraph, 20, style)
    return line


def words(line: Line) -> list[str]:
    return ["".join(run.text) for run in line.annotations]


def extent(run: GlyphRun) -> tuple[float, float]:
    """Where along its line a run begins and ends, in points."""
    face = fonts().face(run.face)
    shaped = face.shape("".join(run.text), vertical=run.direction is Direction.VERTICAL)
    origin = run.origin.x if run.direction is Direction.HORIZONTAL else run.origin.y
    return origin + run.positions[0], origin + run.positions[-1] + shaped.placements[-1].advance * run.size


def test_a_reading_is_over_its_characters_at_half_their_size() -> None:
    line = set_one(read_as("在重庆市", 1, 3, "chóng", "qìng"))
    assert words(line) == ["chóng", "qìng"]
    assert {run.size for run in line.annotations} == {5}
    assert all(line.box.y - 5 < run.origin.y < line.box.y for run in line.annotations)
    assert line.text == "在重庆市"
    assert "".join(text for run in line.runs for text in run.text) == "在重庆市"


def test_down_the_page_it_is_to_their_right_latin_on_its_side_and_han_upright() -> None:
    latin = set_one(read_as("在重庆市", 1, 3, "chóng", "qìng"), VERTICAL)
    han = set_one(read_as("在山城市", 1, 3, "多山之城"), VERTICAL)
    assert {run.direction for run in latin.annotations} == {Direction.TURNED}
    assert {run.direction for run in han.annotations} == {Direction.VERTICAL}
    assert all(line.box.right < run.origin.x < line.box.right + 5 for line in (latin, han) for run in line.annotations)


@WAYS
def test_a_style_may_have_it_on_the_other_side_in_another_font_and_size(style: Style) -> None:
    other = style._replace(ruby=RubySetting(FontChoice("hei"), 0.4, over=False))
    (run,) = set_one(read_as("在山城市", 1, 3, "多山之城"), other).annotations
    plain = set_one(read_as("在山城市", 1, 3, "多山之城"), style)
    assert run.size == 4
    assert run.face != plain.annotations[0].face
    if style is BODY:
        assert run.origin.y > plain.box.bottom
    else:
        assert run.origin.x < plain.box.x


@WAYS
def test_a_reading_is_in_the_middle_of_its_characters(style: Style) -> None:
    line = set_one(read_as("在中国市", 1, 3, "一二三"), style)
    start = line.box.x if style is BODY else line.box.y
    begin, end = extent(line.annotations[0])
    assert (begin + end) / 2 - start == pytest.approx(20, abs=0.01)


@WAYS
def test_what_is_shorter_than_its_characters_moves_nothing(style: Style) -> None:
    plain = set_one(Paragraph("在中国市", HERE), style)
    assert set_one(read_as("在中国市", 1, 3, "一二"), style).runs[0].positions == plain.runs[0].positions


@WAYS
def test_long_readings_keep_a_quarter_of_their_em_apart(style: Style) -> None:
    line = set_one(read_as("窗床闯创", 0, 4, "chuāng", "chuáng", "chuǎng", "chuàng"), style)
    ends = [extent(run) for run in line.annotations]
    assert [after[0] - before[1] for before, after in pairwise(ends)] == pytest.approx([5 * 0.25] * 3, abs=0.01)
    assert line.natural > 40


@WAYS
def test_characters_under_one_long_reading_are_spread_alike(style: Style) -> None:
    line = set_one(read_as("山城", 0, 2, "shānshānchéngchéng"), style)
    first, second = (cell.width for cell in line.cells.cells)
    assert first == second > 10


def test_characters_with_one_reading_stay_on_one_line() -> None:
    assert texts(set_paragraph(read_as("一二三山城四", 3, 5, "多山之城"), 4)) == ["一二三", "山城四"]


def test_characters_with_a_reading_each_may_part() -> None:
    lines = set_paragraph(read_as("一二三山城四", 3, 5, "甲", "乙"), 4)
    assert texts(lines) == ["一二三山", "城四"]
    assert [words(line) for line in lines] == [["甲"], ["乙"]]


def test_the_rest_of_a_paragraph_keeps_the_readings_of_its_characters() -> None:
    (run,) = read_as("一二三山城四", 3, 5, "甲", "乙").rest(4).runs
    assert (run.start, run.end, run.look.ruby) == (0, 1, ("乙",))


def test_a_character_of_a_reading_that_no_font_has_is_reported_at_its_base() -> None:
    sink = Sink()
    set_paragraph(read_as("在重庆市", 1, 3, "\U0001f600"), 20, sink=sink)
    (finding,) = sink
    assert finding.span is not None
    assert (finding.code, finding.span.column) == ("missing-glyph", 2)
