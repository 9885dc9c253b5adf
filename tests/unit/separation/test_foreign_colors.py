"""Which plates a colour of a PDF speaks of, and where it leaves them alone."""

import pytest

from paginate.separation.foreign_colors import Coat

CMYK = Coat({"Cyan": 0.0, "Magenta": 0.5, "Yellow": 0.0, "Black": 1.0}, none_is_nothing=True)
OTHER = CMYK._replace(none_is_nothing=False)
SPOT = Coat({"金": 0.0})
ALL = Coat({"All": 0.3})
NONE = Coat({"None": 1.0})
SOME = Coat({"Cyan": 0.4, "None": 1.0})


@pytest.mark.parametrize(
    ("coat", "plate", "overprint", "mode", "tint"),
    [
        (CMYK, "Magenta", False, 1, 0.5),
        (CMYK, "Cyan", False, 1, 0),
        (CMYK, "Cyan", True, 1, None),
        (CMYK, "Cyan", True, 0, 0),
        (OTHER, "Cyan", True, 1, 0),
        (CMYK, "金", True, 0, None),
        (CMYK, "金", False, 0, 0),
        (SPOT, "金", True, 1, 0),
        (SPOT, "Black", True, 0, None),
        (SPOT, "Black", False, 0, 0),
        (ALL, "Cyan", True, 1, 0.3),
        (ALL, "金", False, 0, 0.3),
        (NONE, "Cyan", False, 0, None),
        (SOME, "Cyan", False, 0, 0.4),
        (SOME, "Black", False, 0, 0),
        (SOME, "Black", True, 0, None),
    ],
)
def test_a_tint_knocks_out_or_leaves_the_plate_alone(
    coat: Coat, plate: str, overprint: bool, mode: int, tint: float | None
) -> None:
    assert coat.on(plate, overprint=overprint, mode=mode) == tint
