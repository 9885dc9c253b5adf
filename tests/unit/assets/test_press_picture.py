"""A press picture survives being packed for the cache."""

import pytest

from paginate.assets import PressPicture
from paginate.assets.press_picture import pack, unpack
from paginate.color import BLACK, Process, Spot
from paginate.geometry import Rect


@pytest.mark.parametrize(
    "picture",
    [
        PressPicture(3, 2, "DeviceCMYK", 8, "DCTDecode", b"a\nb\r\n\0\xff", inverted=True),
        PressPicture(65500, 1, "DeviceGray", 1, "FlateDecode", b""),
    ],
)
def test_round_trip(picture: PressPicture) -> None:
    assert unpack(pack(picture)) == picture


def test_the_whole_is_shown_unless_it_says_otherwise() -> None:
    assert PressPicture(1, 1, "DeviceGray", 8, "DCTDecode", b"").crop == Rect(0, 0, 1, 1)


def test_inks_and_masks_survive_too() -> None:
    mask = PressPicture(3, 2, "DeviceGray", 8, "FlateDecode", b"mask\n", most_ink=0.0)
    inks = (
        Spot("专 色, 1\n", 0.25, Process(0.1, 0, 1 / 3, 0), overprint=True),
        Process(0, 0, 0, 1),
        Spot("", 1, BLACK),
    )
    picture = PressPicture(3, 2, "DeviceGray", 8, "FlateDecode", b"data", inks=inks, most_ink=1 / 3, mask=mask)
    assert unpack(pack(picture)) == picture
