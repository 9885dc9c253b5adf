"""A plate's picture is dark where its ink prints."""

from io import BytesIO

import pytest
from PIL import Image

from handmade import rectangle
from paginate.color import Process, Spot
from paginate.proof.separations import separations
from plated import separated


def test_each_plate_is_a_gray_picture_by_its_inks_name() -> None:
    gold = Spot("金", 1, Process(0, 0.2, 0.8, 0))
    made = separated(rectangle(0, 0, 50, 50, Process(0, 0.4, 0, 0)), rectangle(60, 0, 50, 50, gold), dpi=144)
    found = separations(made)
    assert list(found) == ["Cyan", "Magenta", "Yellow", "Black", "金"]
    shown = {name: Image.open(BytesIO(data)) for name, data in found.items()}
    assert {image.mode for image in shown.values()} == {"L"}
    assert {image.size for image in shown.values()} == {(600, 400)}
    assert shown["金"].info["dpi"] == pytest.approx((144, 144), abs=0.1)
    assert [image.getpixel((50, 50)) for image in shown.values()] == [255, 153, 255, 255, 255]
    assert [image.getpixel((150, 50)) for image in shown.values()] == [255, 255, 255, 255, 0]
