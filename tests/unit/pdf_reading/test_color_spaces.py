"""Colour spaces read from what a PDF writes."""

from __future__ import annotations

import pikepdf
import pytest

from paginate.pdf_reading.color_spaces import DEVICE_CMYK, ColorSpace, SpaceFamily, read_color_space
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Dictionary, plain


def read(written: bytes, resources: bytes = b"<<>>") -> ColorSpace:
    return read_color_space(plain(pikepdf.Object.parse(written)), Dictionary(pikepdf.Object.parse(resources)))


@pytest.mark.parametrize(
    ("written", "family", "components"),
    [
        (b"/DeviceCMYK", SpaceFamily.CMYK, 4),
        (b"[/DeviceRGB]", SpaceFamily.RGB, 3),
        (b"[/Indexed /DeviceCMYK 1 <00>]", SpaceFamily.INDEXED, 1),
        (b"[/Separation /Orange /DeviceCMYK null]", SpaceFamily.SEPARATION, 1),
        (b"[/DeviceN [/Cyan /Orange] /DeviceCMYK null]", SpaceFamily.DEVICE_N, 2),
        (b"[/Lab <<>>]", SpaceFamily.LAB, 3),
        (b"[/ICCBased <</N 4>>]", SpaceFamily.ICC, 4),
        (b"/Pattern", SpaceFamily.PATTERN, 0),
        (b"[/Pattern]", SpaceFamily.PATTERN, 0),
        (b"[/Pattern /DeviceCMYK]", SpaceFamily.PATTERN, 4),
    ],
)
def test_families(written: bytes, family: SpaceFamily, components: int) -> None:
    space = read(written)
    assert (space.family, space.components) == (family, components)


@pytest.mark.parametrize(
    "written",
    [b"null", b"/Unknown", b"/G", b"[]", b"[/Unknown 1]", b"[/ICCBased 3]", b"[/ICCBased <<>>]", b"[/Indexed]", b"1"],
)
def test_what_is_no_colour_space_is_damage(written: bytes) -> None:
    with pytest.raises(PdfProblem):
        read(written)


def test_names_are_looked_up_among_the_resources() -> None:
    assert read(b"/CS0", b"<</ColorSpace <</CS0 [/Separation /Orange /DeviceGray null]>>>>").colorants == ("Orange",)


def test_a_default_space_stands_in_for_a_devices() -> None:
    resources = b"<</ColorSpace <</DefaultRGB [/ICCBased <</N 3>>]>>>>"
    assert read(b"/DeviceRGB", resources).family is SpaceFamily.ICC
    assert read(b"/DeviceCMYK", resources) is DEVICE_CMYK


def test_a_space_and_those_under_it() -> None:
    chain = read(b"[/Indexed [/Separation /Orange /DeviceCMYK null] 1 <00>]").chain()
    assert [space.family for space in chain] == [SpaceFamily.INDEXED, SpaceFamily.SEPARATION, SpaceFamily.CMYK]


@pytest.mark.parametrize(
    ("written", "initial"),
    [(b"/DeviceCMYK", (0, 0, 0, 1)), (b"/DeviceRGB", (0, 0, 0)), (b"[/Separation /A /DeviceGray null]", (1,))],
)
def test_the_colour_at_first(written: bytes, initial: tuple[float, ...]) -> None:
    assert read(written).initial == initial
