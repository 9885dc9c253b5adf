"""Colours of a PDF on the plates."""

from __future__ import annotations

import pikepdf
import pytest

from paginate.geometry import Rect
from paginate.paint import Space
from paginate.pdf_reading.color_spaces import DEVICE_CMYK, DEVICE_GRAY, DEVICE_RGB, ColorSpace, SpaceFamily
from paginate.pdf_reading.inks import paint_of_coat, plates_of
from paginate.pdf_reading.marks import Coat, Color, ShownShading
from paginate.pdf_reading.values import Dictionary
from paginate.preflight.pdf.shading_ink import shading_ink

ORANGE = ColorSpace(SpaceFamily.SEPARATION, 1, ("Orange",), DEVICE_CMYK)
INKS = ColorSpace(SpaceFamily.DEVICE_N, 3, ("Cyan", "None", "Orange"), DEVICE_CMYK)


def coat(space: ColorSpace, *components: float) -> Coat:
    return Coat(
        Color(space, components), overprint=False, overprint_mode=0, alpha=1, blend_mode="Normal", soft_masked=False
    )


@pytest.mark.parametrize(
    ("space", "components", "plates"),
    [
        (DEVICE_CMYK, (0.1, 0, 0, 1), {"Cyan": 0.1, "Black": 1}),
        (DEVICE_GRAY, (0.25,), {"Black": 0.75}),
        (ORANGE, (0.5,), {"Orange": 0.5}),
        (INKS, (0.5, 0.9, 0.2), {"Cyan": 0.5, "Orange": 0.2}),
        (DEVICE_RGB, (0, 0, 0), {"Black": 1}),
        (DEVICE_RGB, (1, 0, 0), {"Magenta": 1, "Yellow": 1}),
        (DEVICE_CMYK, (2, -1, 0, 0), {"Cyan": 1}),
        (ColorSpace(SpaceFamily.LAB, 3), (0, 0, 0), {"Black": 1}),
    ],
)
def test_plates(space: ColorSpace, components: tuple[float, ...], plates: dict[str, float]) -> None:
    assert plates_of(space, components) == plates


@pytest.mark.parametrize(
    ("space", "mode", "overprints"),
    [(DEVICE_CMYK, 1, True), (DEVICE_CMYK, 0, False), (ORANGE, 0, True), (DEVICE_GRAY, 0, True)],
)
def test_overprint_of_cmyk_takes_mode_1(space: ColorSpace, mode: int, overprints: bool) -> None:
    laid = coat(space, *space.initial)._replace(overprint=True, overprint_mode=mode)
    assert paint_of_coat(laid).overprint is overprints


def test_what_is_half_transparent_lays_half_the_ink_and_leaves_what_lies_under_it() -> None:
    paint = paint_of_coat(coat(DEVICE_CMYK, 0, 0, 0, 1)._replace(alpha=0.5))
    assert paint.plates == {"Black": 0.5}
    assert paint.overprint


def test_an_index_is_of_the_space_that_it_leads_to() -> None:
    assert paint_of_coat(coat(ColorSpace(SpaceFamily.INDEXED, 1, base=DEVICE_RGB), 0)).space is Space.RGB


ONE = b"<</FunctionType 2 /C0 [0 0 0 0.2] /C1 [1 0 0 0]>>"
OTHER = b"<</FunctionType 2 /C0 [0.5 0 0 0] /C1 [0 0 0 0.6]>>"


@pytest.mark.parametrize(
    ("function", "ink"),
    [
        (ONE, 1.2),
        (b"<</FunctionType 3 /Functions [%b %b]>>" % (ONE, OTHER), 1.6),
        (b"<</FunctionType 3 /Functions [<</FunctionType 0>>]>>", None),
        (b"<</FunctionType 4>>", None),
        (b"null", None),
    ],
)
def test_a_shading_lays_the_most_that_its_ends_do_if_they_say_it(function: bytes, ink: float | None) -> None:
    shading = pikepdf.Object.parse(b"<</Function %b>>" % function)
    laid = coat(DEVICE_CMYK, 0, 0, 0, 0)
    shown = ShownShading(Dictionary(shading), DEVICE_CMYK, laid, Rect(0, 0, 9, 9), hidden=False)
    assert shading_ink(shown) == ink
