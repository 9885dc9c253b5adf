"""Mean ink is found wherever the square lies, and too much of it is told once an area."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from paginate.color import Process
from paginate.geometry import Rect
from paginate.separation.ink import SQUARE, densest, most_ink, total_ink
from paginate.units import POINTS_PER_MILLIMETRE
from plated import flat

DENSE = Process(0.8, 0.8, 0.7, 0.4)  # 270 %
MM = POINTS_PER_MILLIMETRE


def test_the_total_is_the_sum_of_all_plates() -> None:
    made = flat((10, 10), ((2, 2, 6, 6), DENSE))
    assert total_ink(made)[3, 3] == pytest.approx(2.7 * 255, abs=2)
    assert total_ink(made)[8, 8] == 0


@pytest.mark.parametrize("dpi", [36, 72, 150, 254])
def test_the_densest_square_is_found_where_it_lies(dpi: float) -> None:
    pixels = dpi / 25.4
    left, top, side = 31, 47, 15
    edges = (left - 0.5, top - 0.5, left + side + 0.5, top + side + 0.5)
    first, above, last, below = (round(edge * pixels) for edge in edges)
    made = flat((round(100 * pixels), round(120 * pixels)), ((first, above, last, below), DENSE), dpi=dpi)
    found = most_ink(made)
    assert found.ink == pytest.approx(2.7, rel=0.02)
    assert found.box.x == pytest.approx(left * MM, abs=3)
    assert found.box.y == pytest.approx(top * MM, abs=3)
    assert found.box.width == found.box.height == pytest.approx(SQUARE, abs=1.1)


def test_a_patch_smaller_than_the_square_counts_by_its_share() -> None:
    made = flat((400, 400), ((100, 100, 121, 143), DENSE))  # of 42.5 points square, half
    assert most_ink(made).ink == pytest.approx(1.35, rel=0.03)
    assert densest(made, 2.4) == []


def test_one_area_is_told_once_with_its_worst_square() -> None:
    worse = Process(0.9, 0.9, 0.9, 0.6)
    made = flat((600, 600), ((50, 50, 350, 200), DENSE), ((250, 100, 295, 145), worse))
    (found,) = densest(made, 2.4)
    assert found.ink == pytest.approx(3.3, rel=0.02)
    assert found.box.x == pytest.approx(251, abs=3)
    assert found.area.x < found.box.x
    assert Rect(40, 40, 330, 180).contains(found.area)
    assert found.area.width > 250


def test_areas_apart_are_told_apart_and_the_worst_first() -> None:
    worse = Process(1, 1, 1, 0)
    made = flat((600, 600), ((50, 50, 120, 120), DENSE), ((400, 400, 470, 470), worse))
    first, second = densest(made, 2.4)
    assert (first.ink, second.ink) == pytest.approx((3, 2.7), rel=0.01)
    assert first.box.x > second.box.x


def test_at_the_limit_is_not_over_it() -> None:
    made = flat((100, 100), ((0, 0, 100, 100), Process(1, 1, 0.4, 0)))
    assert densest(made, 2.4) == []
    assert len(densest(made, 2.39)) == 1


def test_a_page_smaller_than_the_square_is_one_square() -> None:
    made = flat((20, 30), ((0, 0, 20, 30), DENSE))
    found = most_ink(made)
    assert found.box == Rect(0, 0, 20, 30)
    assert found.ink == pytest.approx(2.7, rel=0.01)


@given(st.integers(0, 2**32 - 1))
def test_no_square_anywhere_has_more_than_the_densest(seed: int) -> None:
    random = np.random.default_rng(seed)
    made = flat((90, 70))
    for raster in made.rasters:
        raster[:] = np.kron(random.integers(0, 256, (7, 9)), np.ones((10, 10))).astype(np.uint8)
    total = total_ink(made) / 255
    found = most_ink(made)
    side = round(found.box.width)
    means = [total[y : y + side, x : x + side].mean() for y in range(70 - side + 1) for x in range(90 - side + 1)]
    assert found.ink == pytest.approx(max(means))
