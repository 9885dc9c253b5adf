"""What a colour is on one plate: its tint, white where it knocks out, nothing where it overprints."""

import pytest

from handmade import line, page, rectangle, run
from paginate.color import BLACK, PAPER, REGISTRATION, Color, Process, Spot
from paginate.display import Shadow
from paginate.geometry import Rect
from paginate.separation.plate import PlatePalette, spot_inks, tint_on
from plated import photo

RED = Process(0, 1, 0.9, 0)
GOLD = Spot("金", 0.5, Process(0.2, 0.3, 0.8, 0))


@pytest.mark.parametrize(
    ("plate", "color", "overprint", "tint"),
    [
        ("Magenta", RED, False, 1),
        ("Cyan", RED, False, 0),
        ("Cyan", RED, True, None),
        ("Yellow", RED, True, 0.9),
        ("Black", BLACK, True, 1),
        ("Cyan", BLACK, True, None),
        ("Black", PAPER, True, None),
        ("Black", PAPER, False, 0),
        ("金", RED, False, 0),
        ("金", RED, True, None),
        ("金", GOLD, False, 0.5),
        ("金", GOLD, True, 0.5),
        ("银", GOLD, False, 0),
        ("银", GOLD, True, None),
        ("Cyan", GOLD, False, 0),
        ("Cyan", GOLD, True, None),
        ("Black", Spot("Black", 0.4, BLACK), False, 0.4),
        ("Cyan", Spot("Black", 0.4, BLACK), False, 0),
        ("Cyan", Spot("None", 1, BLACK), False, None),
        ("Cyan", REGISTRATION, False, 1),
        ("金", REGISTRATION, True, 1),
        ("Black", REGISTRATION._replace(tint=0.5), True, 0.5),
    ],
)
def test_a_tint_knocks_out_or_leaves_the_plate_alone(
    plate: str, color: Color, overprint: bool, tint: float | None
) -> None:
    assert tint_on(plate, color, overprint=overprint) == tint


def test_ink_is_painted_dark() -> None:
    palette = PlatePalette("Yellow")
    assert palette.fill(RED, overprint=False) == (("fill", "0.1 g"),)
    assert palette.stroke(RED, overprint=False) == (("stroke", "0.1 G"),)
    assert palette.fill(BLACK, overprint=False) == (("fill", "1 g"),)
    assert palette.fill(BLACK, overprint=True) is None
    assert palette.stroke(BLACK, overprint=True) is None
    assert palette.fill(GOLD._replace(overprint=True), overprint=False) is None
    assert palette.fill(PAPER, overprint=True) == (("fill", "1 g"),)
    assert not any(palette.resources())


def test_spot_inks_are_those_that_anything_on_the_page_uses() -> None:
    names = "字", "线", "框", "图"
    words, ornament, border, duotone = (Spot(name, 1, BLACK) for name in names)
    items = (
        line(run("字", color=words), run("字", color=words._replace(tint=0.3)))._replace(
            ornaments=(rectangle(0, 0, 9, 9, ornament),)
        ),
        rectangle(0, 0, 9, 9, REGISTRATION, stroke=border, stroke_width=1),
        photo(0, 0, 9, 9, inks=(BLACK, duotone)),
        Shadow(Rect(0, 0, 9, 9), 3, BLACK),
        rectangle(0, 0, 9, 9, Spot("Cyan", 1, BLACK)),
    )
    assert tuple(ink.name for ink in spot_inks(page(*items))) == names
    assert spot_inks(page(rectangle(0, 0, 9, 9, RED))) == ()
