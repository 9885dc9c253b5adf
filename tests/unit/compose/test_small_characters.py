"""Lowered and raised characters: their size, where they are, and that they belong to what is before them."""

import pytest

from paginate.display import Direction, GlyphRun
from paginate.geometry import Point
from paginate.model import Look, MarkedRun, Paragraph, Script, Style
from setting import BODY, HERE, VERTICAL, set_paragraph, texts


def runs(text: str, at: int, script: Script, style: Style = BODY) -> list[GlyphRun]:
    marked = MarkedRun(at, at + 1, Look(script=script))
    (line,) = set_paragraph(Paragraph(text, HERE, (marked,)), 20, style)
    return list(line.runs)


@pytest.mark.parametrize(("script", "lifted"), [(Script.SUB, -1.2), (Script.SUPER, 3.5)])
def test_across_they_are_smaller_and_off_the_baseline(script: Script, lifted: float) -> None:
    before, small, behind = runs("H2O", 1, script)
    assert small.size == 6
    assert before.origin.y == behind.origin.y
    assert before.origin.y - small.origin.y == pytest.approx(lifted)


def test_down_the_page_turned_ones_are_off_the_baseline_too() -> None:
    before, small, _ = runs("H2O", 1, Script.SUPER, VERTICAL)
    assert small.direction is Direction.TURNED
    assert small.origin.x - before.origin.x == pytest.approx(3.5)


def test_down_the_page_upright_ones_are_beside_the_middle() -> None:
    def middle(script: Script) -> Point:
        return runs("注甲。", 1, script, VERTICAL)[1].origin

    plain = runs("注甲。", 1, Script.SUPER, VERTICAL)[0].origin.x
    assert middle(Script.SUPER).x - plain == pytest.approx(2, abs=0.05)
    assert middle(Script.SUB).x - plain == pytest.approx(-2, abs=0.05)


def test_they_begin_no_line() -> None:
    plain = set_paragraph(Paragraph("一二三①四", HERE), 3)
    small = set_paragraph(Paragraph("一二三①四", HERE, (MarkedRun(3, 4, Look(script=Script.SUPER)),)), 3)
    assert texts(plain) == ["一二三", "①四"]
    assert texts(small) == ["一二", "三①四"]
