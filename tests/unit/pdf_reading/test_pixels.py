"""The most ink of an image."""

from __future__ import annotations

from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Name, Pdf, Stream

from paginate.pdf_reading.color_spaces import DEVICE_CMYK, DEVICE_GRAY, DEVICE_RGB, ColorSpace
from paginate.pdf_reading.pixels import MOST_PIXELS, InkMeter
from paginate.pdf_reading.values import Dictionary


def ink(data: bytes, space: ColorSpace = DEVICE_CMYK, width: int = 1, height: int = 1, **more: Any) -> float | None:
    pdf = Pdf.new()
    image = Stream(pdf, data)
    for key, value in {"Width": width, "Height": height, "BitsPerComponent": 8, **more}.items():
        image[f"/{key}"] = value
    return InkMeter().most_ink(Dictionary(image), space)


@pytest.mark.parametrize(
    ("data", "most"),
    [(b"\0\0\0\0", 0), (b"\xff\0\0\xff", 2), (b"\xff\xff\xff\xff\0\0\0\0", 4), (b"\0\0\0\0\xff\0\0\0", 1)],
)
def test_the_sum_of_the_inks(data: bytes, most: float) -> None:
    assert ink(data, width=len(data) // 4) == most


def test_turned_round_values() -> None:
    assert ink(b"\xff\xff\xff\0", Decode=Array([1, 0] * 4)) == 1
    assert ink(b"\xff\xff\xff\0", Decode=Array([0, 0.5] * 4)) is None


def test_gray_is_black_ink() -> None:
    assert ink(b"\x00\xff", DEVICE_GRAY, width=2) == 1
    assert ink(b"\xff\xff", DEVICE_GRAY, width=2) == 0


@pytest.mark.parametrize("more", [{"BitsPerComponent": 1}, {"Filter": Name.DCTDecode}, {"Width": MOST_PIXELS + 1}])
def test_what_is_not_cheap_is_not_measured(more: dict[str, Any]) -> None:
    assert ink(b"\0\0\0\0", **more) is None


def test_light_is_not_measured() -> None:
    assert ink(b"\0\0\0", DEVICE_RGB) is None


def test_data_that_are_missing_are_not_measured() -> None:
    assert ink(b"") is None


def test_the_pixels_of_a_page_are_limited() -> None:
    meter, pdf = InkMeter(), Pdf.new()
    found = []
    for _ in range(3):
        image = pdf.make_indirect(Stream(pdf, b"\xff\0\0\0"))
        image.Width, image.Height, image.BitsPerComponent = 2000, 2000, 8
        found.append(meter.most_ink(Dictionary(image), DEVICE_CMYK))
    assert found == [1, 1, None]
    assert isinstance(image, pikepdf.Object)
