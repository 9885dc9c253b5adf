"""What a foreign page's paints do to a plate in its overprint modes."""

import pytest

from paginate.color import PROCESS
from paginate.paint import Paint, Space
from paginate.separation.foreign_state import Brush, PlateState

MAGENTA = dict.fromkeys(PROCESS, 0.0) | {"Magenta": 0.5}
CMYK = Brush(Paint(MAGENTA, none_is_nothing=True))
INDEXED = Brush(Paint(MAGENTA))
SPOT = Brush(Paint({"金": 0.0}, Space.SPOT))


@pytest.mark.parametrize(
    ("brush", "plate", "overprints", "mode", "tint"),
    [
        (CMYK, "Cyan", False, 1, 0),
        (CMYK, "Cyan", True, 1, None),
        (CMYK, "Cyan", True, 0, 0),
        (CMYK, "Magenta", True, 1, 0.5),
        (CMYK, "金", True, 0, None),
        (INDEXED, "Cyan", True, 1, 0),
        (SPOT, "金", True, 1, 0),
        (SPOT, "Cyan", True, 0, None),
        (SPOT, "Cyan", False, 0, 0),
    ],
)
def test_only_cmyk_leaves_what_it_has_none_for_and_only_in_mode_1(
    brush: Brush, plate: str, overprints: bool, mode: int, tint: float | None
) -> None:
    assert brush._replace(overprints=overprints).laid(mode).on(plate) == tint


@pytest.mark.parametrize(("fills", "strokes", "case"), [(1, 1, 0), (1, 0, 1), (0, 1, 2), (0, 0, 3)])
def test_an_operator_is_cut_to_what_changes_the_plate(fills: float, strokes: float, case: int) -> None:
    fill, stroke = (
        Brush(Paint({"Cyan": share, "Black": 1.0}, none_is_nothing=True), overprints=True) for share in (fills, strokes)
    )
    assert PlateState(fill, stroke, overprint_mode=1).case("Cyan") == case
