import random
from math import ceil, floor

import pytest

from paginate.units import POINTS_PER_MILLIMETRE, at_least, at_most, figures, in_millimetres, millimetres


@pytest.mark.parametrize(
    ("numbers", "written"),
    [
        ((3.0,), ("3",)),
        ((12.346,), ("12.35",)),
        ((2.9975, 3.0), ("2.998", "3")),
        ((0.0028,), ("0.003",)),
        ((0.0, 0.00001), ("0", "0.00001")),
        ((-0.001,), ("-0.001",)),
        ((5.0, 5.0), ("5", "5")),
        ((99.99999, 100.0), ("99.99999", "100")),
    ],
)
def test_figures_differ_where_numbers_do(numbers: tuple[float, ...], written: tuple[str, ...]) -> None:
    assert figures(*numbers) == written


def test_no_two_lengths_that_differ_look_alike() -> None:
    chance = random.Random(2)
    for _ in range(2000):
        one = chance.choice([0.0, 3.0, chance.uniform(0, 400)])
        other = one + chance.choice([1, -1]) * 10 ** chance.uniform(-5, 2)
        first, second = (float(figure) for figure in figures(one, other))
        assert (first < second) == (one < other)
        assert first != second
        assert abs(first - one) <= 0.005 + 1e-9


def test_a_limit_is_rounded_to_the_side_that_is_allowed() -> None:
    chance = random.Random(3)
    for _ in range(2000):
        points = chance.uniform(0.01, 3000)
        assert float(at_most(points).removesuffix(" mm")) * POINTS_PER_MILLIMETRE <= points + 1e-4
        assert float(at_least(points).removesuffix(" mm")) * POINTS_PER_MILLIMETRE >= points - 1e-4
    assert (at_most(50 * POINTS_PER_MILLIMETRE), at_least(50 * POINTS_PER_MILLIMETRE)) == ("50 mm", "50 mm")
    assert figures(12.3456, rounded=floor) == ("12.34",)
    assert figures(12.3416, rounded=ceil) == ("12.35",)


def test_lengths_of_a_message_are_told_apart() -> None:
    assert in_millimetres(reach=8.497, limit=8.5039) == {"reach": "2.998 mm", "limit": "3 mm"}
    assert millimetres(0.008) == "0.003 mm"
