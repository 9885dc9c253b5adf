"""White around an outline: the same on all sides, what touches as one, no holes."""

import pytest

from paginate.geometry import Point, Rect
from paginate.plan.clipping import with_white
from paginate.units import TOLERANCE


def test_white_is_on_all_sides() -> None:
    [made] = with_white([Rect(10, 20, 100, 50).corners()], 9)
    assert Rect.around(made.outline) == pytest.approx(Rect(1, 11, 118, 68), abs=TOLERANCE)


def test_a_corner_is_rounded() -> None:
    [made] = with_white([Rect(0, 0, 100, 50).corners()], 10)
    nearest = min((x**2 + y**2) ** 0.5 for x, y in made.outline)
    assert nearest == pytest.approx(10, abs=0.1)


def test_parts_whose_white_meets_are_one() -> None:
    parts = [Rect(0, 0, 50, 50).corners(), Rect(60, 0, 50, 50).corners()]
    assert len(with_white(parts, 4)) == 2
    assert len(with_white(parts, 6)) == 1


def test_a_bay_that_the_white_closes_is_no_hole() -> None:
    bay = [Point(0, 0), Point(100, 0), Point(100, 100), Point(56, 100), Point(56, 60), Point(80, 60), Point(80, 20)]
    bay += [Point(20, 20), Point(20, 60), Point(44, 60), Point(44, 100), Point(0, 100)]
    assert len(with_white([bay], 8)) == 1


def test_without_white_it_is_the_outline() -> None:
    box = Rect(10, 20, 100, 50).corners()
    [made] = with_white([box], 0)
    assert sorted(made.outline) == sorted(Point(*map(float, point)) for point in box)
