"""Operators that show a run: as few as do, and every glyph in its place."""

import re
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handmade import SERIF, face, run
from paginate.display import Direction, GlyphRun
from paginate.pdf.encoding import TENTHS_PER_EM, EncodedFont, Usage, encode_font
from paginate.pdf.glyph_runs import show_run

TEXT = "一人国"
ACCURACY = 0.01  # points

PAIRS = set(zip(face(SERIF).shape(TEXT).glyphs, TEXT, strict=True))
FONT = encode_font(face(SERIF), Usage(horizontal=PAIRS, vertical=PAIRS))


def pens(operators: str, made: GlyphRun, font: EncodedFont) -> list[float]:
    """Where a reader of the operators draws each glyph, in points from the first one (ISO 32000-1, 9.4.4)."""
    codes = font.vertical if made.direction is Direction.VERTICAL else font.horizontal
    advances = dict(codes.values())
    sign = 1 if made.direction is Direction.VERTICAL else -1
    pen, found = 0.0, []
    for string, adjustment in re.findall(r"<([0-9A-F]*)>|(-?[\d.]+)", operators):
        pen += sign * float(adjustment or 0) * 10
        for start in range(0, len(string), 4):
            found.append(pen / TENTHS_PER_EM * made.size * made.stretch)
            pen += advances[string[start : start + 4]]
    return found


def test_a_run_at_its_natural_advances_is_one_string() -> None:
    assert show_run(run(TEXT), FONT) == ("<000100020003> Tj", 30, True)


def test_glyphs_that_stand_apart_are_moved() -> None:
    assert show_run(run(TEXT, gap=0.5), FONT).operators == "[<0001>-50<0002>-50<0003>] TJ"


def test_the_pen_falls_in_vertical_runs() -> None:
    shown = show_run(run(TEXT, gap=0.5, direction=Direction.VERTICAL), FONT)
    assert shown.operators == "[<0001>50<0002>] TJ [<>50<0003>] TJ"


def test_runs_downwards_are_shown_in_two_halves() -> None:
    assert show_run(run(TEXT, direction=Direction.VERTICAL), FONT).operators == "<00010002> Tj <0003> Tj"
    assert show_run(run(TEXT, direction=Direction.TURNED), FONT).operators == "<00010002> Tj <0003> Tj"
    assert show_run(run("一", direction=Direction.VERTICAL), FONT).operators == "<0001> Tj"


def test_no_adjustment_ends_an_array() -> None:
    shown = [show_run(run(TEXT * 2, gap=0.5, direction=direction), FONT).operators for direction in Direction]
    assert not any("<>]" in operators for operators in shown)


def test_a_first_glyph_off_the_origin_does_not_move_the_second() -> None:
    made = run(TEXT)._replace(positions=(2.0, 12.0, 22.0))
    assert show_run(made, FONT) == ("<000100020003> Tj", 30, True)


def test_positions_within_the_tolerance_are_natural() -> None:
    made = run(TEXT)._replace(positions=(0.0, 10.003, 19.998))
    assert show_run(made, FONT).operators == "<000100020003> Tj"


@pytest.mark.parametrize(("gap", "in_one_piece"), [(1.0, True), (1.1, False), (-1.0, True), (-1.1, False)])
def test_gaps_and_overlaps_of_a_tenth_of_an_em_look_like_breaks(gap: float, in_one_piece: bool) -> None:
    assert show_run(run(TEXT, gap=gap), FONT).in_one_piece is in_one_piece


def test_the_length_is_that_of_the_stretched_run() -> None:
    assert show_run(run(TEXT, stretch=0.5), FONT).length == 15


@given(
    gaps=st.lists(st.floats(-8, 20), min_size=1, max_size=60),
    size=st.floats(4, 100),
    direction=st.sampled_from(Direction),
    stretch=st.floats(0.3, 1.2),
)
def test_every_glyph_stands_within_a_hundredth_of_a_point(
    gaps: list[float], size: float, direction: Direction, stretch: float
) -> None:
    one = run("一", direction=direction)
    count = len(gaps) + 1
    positions = tuple(accumulate((size + gap for gap in gaps), initial=3.0))
    made = one._replace(
        glyphs=one.glyphs * count, text=one.text * count, positions=positions, size=size, stretch=stretch
    )
    found = pens(show_run(made, FONT).operators, made, FONT)
    expected = [(position - 3.0) * stretch for position in positions]
    assert found == pytest.approx(expected, abs=ACCURACY)


def test_small_differences_do_not_add_up() -> None:
    one = run("一")
    made = one._replace(
        glyphs=one.glyphs * 500, text=one.text * 500, positions=tuple(index * 10.0021 for index in range(500))
    )
    found = pens(show_run(made, FONT).operators, made, FONT)
    assert found == pytest.approx(made.positions, abs=ACCURACY)


def test_a_gap_of_no_whole_number_of_tenths_is_rounded_now_up_now_down() -> None:
    shown = show_run(run(TEXT * 3, gap=1 / 3), FONT).operators
    assert set(re.findall(r">(-[\d.]+)<", shown)) == {"-33.3", "-33.4"}
