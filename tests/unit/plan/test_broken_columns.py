"""Equal columns of whole characters, and who gets what is over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paginate.model import Pitch
from paginate.model.article import Remainder
from paginate.plan.broken_columns import Division, divided, with_measures

TEN = Pitch(10, 0, 1)
HALVES = Pitch(10, 0, 0.5)
PITCHES = st.builds(Pitch, st.floats(7, 14), st.floats(0, 1), st.just(1.0))


def rows(made: Division) -> list[tuple[float, float]]:
    return [(round(column.start, 3), round(column.measure, 3)) for column in made.columns]


@pytest.mark.parametrize(
    ("remainder", "expected"),
    [  # 105 points: two columns of four characters and a gutter of one leave fifteen
        (Remainder.GUTTER, [(0, 40), (65, 40)]),
        (Remainder.FIRST, [(0, 50), (65, 40)]),
        (Remainder.LAST, [(0, 40), (55, 50)]),
        (Remainder.HEADING, [(0, 40), (50, 40)]),
        (Remainder.MARGINS, [(7.5, 40), (57.5, 40)]),
        (Remainder.FRACTION, [(0, 47.5), (57.5, 47.5)]),
    ],
)
def test_who_gets_the_remainder(remainder: Remainder, expected: list[tuple[float, float]]) -> None:
    made = divided(105, 2, 10, TEN, remainder)
    assert rows(made) == expected
    assert made.left_over == (15 if remainder is Remainder.HEADING else 0)


def test_half_characters_where_marks_are_half_an_em() -> None:
    assert rows(divided(105, 2, 10, HALVES, Remainder.GUTTER)) == [(0, 45), (60, 45)]


def test_a_tracked_character_has_no_white_behind_the_last() -> None:
    assert rows(divided(43, 1, 10, Pitch(10, 1, 1), Remainder.GUTTER)) == [(0, 43)]


def test_measures_that_are_given() -> None:
    assert rows(with_measures(100, [30, 50], 10)) == [(0, 30), (50, 50)]


@given(
    width=st.floats(50, 900),
    count=st.integers(1, 8),
    gutter=st.floats(0, 20),
    pitch=PITCHES,
    remainder=st.sampled_from(Remainder),
)
def test_columns_gutters_and_what_is_over_sum_to_the_width(
    width: float, count: int, gutter: float, pitch: Pitch, remainder: Remainder
) -> None:
    made = divided(width, count, gutter, pitch, remainder)
    if min(column.measure for column in made.columns) <= 0:
        return
    last = made.columns[-1]
    end = last.start + last.measure
    assert end <= width + 0.01
    if remainder in (Remainder.GUTTER, Remainder.FRACTION) and count > 1:
        assert end == pytest.approx(width)
    if remainder is Remainder.HEADING:
        assert end + made.left_over == pytest.approx(width)
    for column in made.columns:
        if remainder is not Remainder.FRACTION:
            characters = pitch.characters(column.measure)
            assert characters == pytest.approx(round(characters), abs=0.01)
