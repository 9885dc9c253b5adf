"""What prints over what lies under it, and how much ink of each plate a colour lays."""

import pytest

from paginate.color import BLACK, PAPER, REGISTRATION, Color, Process, Spot
from paginate.paint import Paint, Part, Space, overprints, paint_of
from paginate.press import Black

RED = Process(0, 1, 0.9, 0)
GOLD = Spot("金", 0.5, Process(0.2, 0.3, 0.8, 0))
OVER_GOLD = GOLD._replace(overprint=True)
USUAL = Black()


@pytest.mark.parametrize(
    ("color", "wanted"),
    [
        (BLACK, True),
        (Process(0, 0, 0, 0.9), False),
        (Process(0.6, 0.4, 0.4, 1), False),
        (PAPER, False),
        (GOLD, False),
        (OVER_GOLD, True),
        (OVER_GOLD._replace(tint=0), False),
    ],
)
def test_black_text_overprints_and_spot_inks_that_are_to(color: Color, *, wanted: bool) -> None:
    assert overprints(color, Part.TEXT, USUAL) is wanted


def test_black_rules_overprint_and_black_tints_do_not() -> None:
    assert overprints(BLACK, Part.RULE, USUAL)
    assert not overprints(BLACK, Part.TINT, USUAL)
    assert overprints(OVER_GOLD, Part.TINT, USUAL)


def test_a_press_may_want_black_to_knock_out() -> None:
    assert not overprints(BLACK, Part.TEXT, Black(text_overprints=False))
    assert overprints(BLACK, Part.RULE, Black(text_overprints=False))
    assert not overprints(BLACK, Part.RULE, Black(rules_overprint=False))


@pytest.mark.parametrize(
    ("plate", "color", "overprint", "tint"),
    [
        ("Magenta", RED, False, 1),
        ("Cyan", RED, False, 0),
        ("Cyan", RED, True, None),
        ("Yellow", RED, True, 0.9),
        ("Black", BLACK, True, 1),
        ("Cyan", BLACK, True, None),
        ("Black", PAPER, True, 0),
        ("Black", PAPER, False, 0),
        ("金", RED, False, 0),
        ("金", RED, True, None),
        ("金", GOLD, False, 0.5),
        ("金", GOLD, True, 0.5),
        ("银", GOLD, False, 0),
        ("银", GOLD, True, None),
        ("Cyan", GOLD, False, 0),
        ("Cyan", GOLD, True, None),
        ("Cyan", GOLD._replace(tint=0), True, 0),
        ("Black", Spot("Black", 0.4, BLACK), False, 0.4),
        ("Cyan", Spot("Black", 0.4, BLACK), False, 0),
        ("Cyan", Spot("None", 1, BLACK), False, None),
        ("Cyan", REGISTRATION, False, 1),
        ("金", REGISTRATION, True, 1),
        ("Black", REGISTRATION._replace(tint=0.5), True, 0.5),
    ],
)
def test_our_colours_knock_out_or_leave_the_plate_alone(
    plate: str, color: Color, overprint: bool, tint: float | None
) -> None:
    assert paint_of(color, overprint=overprint).on(plate) == tint


CMYK = Paint({"Cyan": 0.0, "Magenta": 0.5, "Yellow": 0.0, "Black": 1.0})
SPOT = Paint({"金": 0.0}, Space.SPOT)
ALL = Paint({"All": 0.3}, Space.SPOT)
SOME = Paint({"Cyan": 0.4, "None": 1.0}, Space.SPOT)


@pytest.mark.parametrize(
    ("paint", "plate", "overprint", "tint"),
    [
        (CMYK, "Magenta", False, 0.5),
        (CMYK, "Cyan", False, 0),
        (CMYK, "Cyan", True, 0),
        (CMYK._replace(none_is_nothing=True), "Cyan", False, 0),
        (CMYK._replace(none_is_nothing=True), "Cyan", True, None),
        (CMYK, "金", True, None),
        (CMYK, "金", False, 0),
        (SPOT, "金", True, 0),
        (SPOT, "Black", True, None),
        (SPOT, "Black", False, 0),
        (ALL, "Cyan", True, 0.3),
        (ALL, "金", False, 0.3),
        (Paint({"None": 1.0}), "Cyan", False, None),
        (SOME, "Cyan", False, 0.4),
        (SOME, "Black", False, 0),
        (SOME, "Black", True, None),
    ],
)
def test_what_a_paint_does_to_a_plate(paint: Paint, plate: str, overprint: bool, tint: float | None) -> None:
    assert paint._replace(overprint=overprint).on(plate) == tint


def test_how_much_ink_it_is() -> None:
    assert (CMYK.inks, CMYK.total, CMYK.black) == (2, 1.5, 1)
    assert (ALL.inks, ALL.total, ALL.black) == (4, 1.2, 0)
    assert SPOT.is_white
    assert paint_of(BLACK, overprint=True).is_solid_black
    assert not CMYK.is_solid_black
