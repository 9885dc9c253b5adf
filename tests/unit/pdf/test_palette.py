"""Colours as operators, for the press and for a desktop printer."""

import pytest

from paginate.color import BLACK, PAPER, REGISTRATION, Color, Process, Spot
from paginate.pdf.palette import ColorResources, PressPalette, ScreenPalette, graphics_states

RED = Spot("红", 1, Process(0, 1, 0.9, 0))


def test_process_colours_go_to_the_four_plates() -> None:
    palette = PressPalette()
    color = Process(0.1, 0, 1, 0.25)
    assert dict(palette.fill(color, overprint=False))["fill"] == "0.1 0 1 0.25 k"
    assert dict(palette.stroke(color, overprint=False))["stroke"] == "0.1 0 1 0.25 K"


def test_a_spot_ink_is_named_once_whatever_its_tint() -> None:
    palette = PressPalette()
    assert dict(palette.fill(RED, overprint=False))["fill"] == "/S1 cs 1 scn"
    assert dict(palette.stroke(RED._replace(tint=0.25), overprint=False))["stroke"] == "/S1 CS 0.25 SCN"
    assert dict(palette.fill(REGISTRATION, overprint=False))["fill"] == "/S2 cs 1 scn"
    assert palette.resources().inks == {("红", RED.alternate): "S1", ("All", Process(1, 1, 1, 1)): "S2"}


def test_graphics_states_are_only_there_where_something_overprints() -> None:
    palette = PressPalette()
    palette.fill(PAPER, overprint=True)
    assert palette.resources() == ColorResources({}, overprints=False)
    assert graphics_states(palette.resources()) == {}
    palette.fill(BLACK, overprint=True)
    assert set(graphics_states(palette.resources())) == {"GO", "GK"}


@pytest.mark.parametrize(
    ("color", "light"),
    [
        (BLACK, "0 0 0"),
        (PAPER, "1 1 1"),
        (Process(0, 0, 0, 0.2), "0.8 0.8 0.8"),
        (Process(1, 0.5, 0, 0.5), "0 0.25 0.5"),
        (RED._replace(tint=0.5), "1 0.5 0.55"),
        (REGISTRATION, "0 0 0"),
    ],
)
def test_on_a_screen_each_ink_takes_its_share_of_the_light(color: Color, light: str) -> None:
    palette = ScreenPalette()
    assert palette.fill(color, overprint=True) == (("fill", f"{light} rg"),)
    assert palette.stroke(color, overprint=True) == (("stroke", f"{light} RG"),)
    assert palette.resources() == ColorResources({}, overprints=False)
