"""Colours on a proof: what overprints is multiplied with what lies under it, in ink and in light."""

import pytest

from paginate.color import BLACK, PAPER, Spot
from paginate.pdf.palette import Palette, PressPalette, ProofPalette, ScreenPalette, graphics_states

RED = Spot("专色红", 0.5, BLACK)


@pytest.mark.parametrize("inner", [PressPalette, ScreenPalette])
def test_what_overprints_is_multiplied(inner: type[Palette]) -> None:
    palette = ProofPalette(inner())
    knocked_out, over = (dict(palette.fill(BLACK, overprint=overprint) or ()) for overprint in (False, True))
    assert knocked_out["fill"] == over["fill"] == dict(inner().fill(BLACK, overprint=False) or ())["fill"]
    assert knocked_out["gs"] != over["gs"]
    states = {f"/{name} gs": state.dict["BM"] for name, state in graphics_states(palette.resources()).items()}
    assert states == {knocked_out["gs"]: "/Normal", over["gs"]: "/Multiply"}


def test_paper_hides_what_lies_under_it_even_so() -> None:
    palette = ProofPalette(PressPalette())
    assert palette.stroke(PAPER, overprint=True) == palette.stroke(PAPER, overprint=False)
    assert not palette.resources().multiplies
    assert graphics_states(palette.resources()) == {}


def test_spot_inks_stay_spot_inks() -> None:
    palette = ProofPalette(PressPalette())
    palette.fill(RED, overprint=False)
    assert palette.resources().inks == {RED.ink: "S1"}
