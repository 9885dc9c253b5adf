"""Paints on plates."""

import pytest

from paginate.color import ALL_PLATES
from paginate.paint import Paint


@pytest.mark.parametrize(
    ("plates", "inks", "total", "kinds"),
    [
        ({}, 0, 0, (True, False)),
        ({"Cyan": 0.0, "Black": 0.0}, 0, 0, (True, False)),
        ({"Black": 1.0}, 1, 1, (False, True)),
        ({"Black": 0.5, "Cyan": 0.0}, 1, 0.5, (False, False)),
        ({"Black": 1.0, "Cyan": 0.5}, 2, 1.5, (False, False)),
        ({"Gold": 1.0}, 1, 1, (False, False)),
        ({ALL_PLATES: 1.0}, 4, 4, (False, False)),
        ({ALL_PLATES: 0.5}, 4, 2, (False, False)),
    ],
)
def test_paints(plates: dict[str, float], inks: int, total: float, kinds: tuple[bool, bool]) -> None:
    paint = Paint(plates)
    assert paint.inks == inks
    assert paint.total == pytest.approx(total)
    assert (paint.is_white, paint.is_solid_black) == kinds
