"""What a colour is on one plate: its tint, white where it knocks out, nothing where it overprints."""

from handmade import line, page, rectangle, run
from paginate.color import BLACK, PAPER, REGISTRATION, Process, Spot
from paginate.display import Shadow
from paginate.geometry import Rect
from paginate.separation.plate import PlatePalette, spot_inks
from plated import photo

RED = Process(0, 1, 0.9, 0)
GOLD = Spot("金", 0.5, Process(0.2, 0.3, 0.8, 0))


def test_ink_is_painted_dark() -> None:
    palette = PlatePalette("Yellow")
    assert palette.fill(RED, overprint=False) == (("fill", "0.1 g"),)
    assert palette.stroke(RED, overprint=False) == (("stroke", "0.1 G"),)
    assert palette.fill(BLACK, overprint=False) == (("fill", "1 g"),)
    assert palette.fill(BLACK, overprint=True) is None
    assert palette.stroke(BLACK, overprint=True) is None
    assert palette.fill(GOLD, overprint=True) is None
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
