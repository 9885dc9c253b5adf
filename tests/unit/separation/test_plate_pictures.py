"""A picture on the plates is what its data say, whatever form they are in."""

import zlib
from io import BytesIO
from typing import Any

import numpy as np
import pytest
from PIL import Image

from paginate.assets.press_picture import ColorSpace, PressPicture
from paginate.color import BLACK, Process, Spot
from paginate.geometry import Rect, Size
from paginate.separation.plate_pictures import ink_rasters, separate_picture

CMYK = (30, 60, 90, 120)


def jpeg(mode: str, color: int | tuple[int, ...], size: tuple[int, int] = (16, 16), **values: Any) -> PressPicture:
    """A JPEG as Pillow writes it: of CMYK it keeps 255 for no ink."""
    target = BytesIO()
    Image.new(mode, size, color).save(target, "JPEG", quality=100, subsampling=0)
    spaces: dict[str, ColorSpace] = {"L": "DeviceGray", "CMYK": "DeviceCMYK", "RGB": "DeviceRGB"}
    return PressPicture(*size, spaces[mode], 8, "DCTDecode", target.getvalue(), **values)


def raw(
    values: list[int], size: tuple[int, int], space: ColorSpace = "DeviceGray", bits: int = 8, **more: Any
) -> PressPicture:
    return PressPicture(*size, space, bits, "FlateDecode", zlib.compress(bytes(values)), **more)


def flat(picture: PressPicture) -> dict[str, int]:
    """The tint of a picture of one colour on each plate that it is on."""
    tints = ink_rasters(picture)
    assert all(np.ptp(tint) == 0 for tint in tints.values())
    return {plate: int(tint[0, 0]) for plate, tint in tints.items()}


def levels(picture: PressPicture) -> list[int]:
    """The values of a gray picture that is not compressed."""
    return list(zlib.decompress(picture.data))


@pytest.mark.parametrize(
    "picture",
    [
        jpeg("CMYK", CMYK, inverted=True),
        jpeg("CMYK", tuple(255 - value for value in CMYK), inverted=False),
        raw([*CMYK] * 4, (2, 2), "DeviceCMYK"),
        raw([255 - value for value in CMYK] * 4, (2, 2), "DeviceCMYK", inverted=True),
    ],
    ids=["jpeg-inverted", "jpeg", "flate", "flate-inverted"],
)
def test_cmyk_is_four_plates(picture: PressPicture) -> None:
    found = flat(picture)
    assert list(found) == ["Cyan", "Magenta", "Yellow", "Black"]
    assert list(found.values()) == pytest.approx(CMYK, abs=1)


def test_gray_is_on_the_black_plate_alone() -> None:
    assert flat(jpeg("L", 200)) == {"Black": 55}
    assert flat(raw([0b01010101], (8, 1), bits=1)._replace(data=zlib.compress(b"\x00"))) == {"Black": 255}


def test_line_art_keeps_its_bits() -> None:
    assert ink_rasters(raw([0b01010101], (8, 1), bits=1))["Black"].tolist() == [[255, 0] * 4]


def test_light_is_black_and_what_is_left_of_the_three() -> None:
    assert flat(raw([200, 100, 50], (1, 1), "DeviceRGB")) == {"Magenta": 100, "Yellow": 150, "Black": 55}


def test_a_picture_in_an_ink_is_tints_of_it() -> None:
    red = raw([0, 128, 255], (3, 1), inks=(Process(0, 1, 0.5, 0),))
    assert {plate: tint.tolist() for plate, tint in ink_rasters(red).items()} == {
        "Magenta": [[0, 128, 255]],
        "Yellow": [[0, 64, 128]],
    }
    gold = raw([0, 128, 255], (3, 1), inks=(Spot("金", 0.5, BLACK),))
    assert {plate: tint.tolist() for plate, tint in ink_rasters(gold).items()} == {"金": [[0, 64, 128]]}


def test_a_duotone_is_on_the_plates_of_both_inks() -> None:
    duotone = raw([10, 200, 250, 40], (2, 1), inks=(BLACK, Spot("金", 1, BLACK)))
    assert {plate: tint.tolist() for plate, tint in ink_rasters(duotone).items()} == {
        "Black": [[10, 250]],
        "金": [[200, 40]],
    }
    both_black = raw([200, 100], (1, 1), inks=(BLACK, BLACK))
    assert flat(both_black) == {"Black": 255}


def test_on_a_plate_it_is_gray_and_knocks_out_where_it_has_no_ink() -> None:
    mask = raw([0, 255], (2, 1))
    separated = separate_picture(raw([*CMYK], (1, 1), "DeviceCMYK", crop=Rect(0, 0, 0.5, 1), mask=mask), Size(9, 9))
    cyan, gold = separated.on("Cyan"), separated.on("金")
    assert (cyan.color_space, cyan.width, cyan.height, levels(cyan)) == ("DeviceGray", 1, 1, [255 - CMYK[0]])
    assert levels(gold) == [255]
    assert cyan.crop == gold.crop == Rect(0, 0, 0.5, 1)
    assert cyan.mask is gold.mask is mask


@pytest.mark.parametrize(
    ("wanted", "width"), [(Size(9, 9), 16), (Size(8, 8), 8), (Size(5, 8), 8), (Size(5.3, 5.3), 6), (Size(99, 99), 16)]
)
def test_what_is_finer_than_wanted_is_reduced_but_never_too_far(wanted: Size, width: int) -> None:
    plain = raw([99] * 256, (16, 16))
    assert separate_picture(plain, wanted).on("Black").width == width
    assert 16 >= separate_picture(jpeg("L", 99), wanted).on("Black").width >= min(16, wanted.width)


def test_reduced_pixels_are_the_mean_of_theirs() -> None:
    checks = raw([0, 255, 255, 0], (2, 2))
    assert separate_picture(checks, Size(1, 1)).tints["Black"].tolist() == [[127]]
