"""Colours by profile: gray photos with one of their own, and everything for a desktop printer."""

import struct

import numpy as np
import pytest
from PIL import Image, ImageCms

from paginate.press import Inks, PressProfile
from prepared import Photos
from setting import PRESS

OFFICE = PRESS._replace(inks=Inks.SRGB, ink_limit=None)
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def gray_profile(gamma: float) -> bytes:
    """An ICC profile for gray with this gamma (ICC.1:2001-04: a header and five tags)."""
    curve = b"curv" + bytes(4) + struct.pack(">IH", 1, round(gamma * 256)) + bytes(2)
    text = b"desc" + bytes(4) + struct.pack(">I", 5) + b"gray\0" + bytes(79)
    white = b"XYZ " + bytes(4) + struct.pack(">3i", 63190, 65536, 54061)
    tags = {
        b"desc": text + bytes(-len(text) % 4),
        b"cprt": b"text" + bytes(4) + b"CC0\0",
        b"wtpt": white,
        b"kTRC": curve,
    }
    offset, table, data = 128 + 4 + 12 * len(tags), struct.pack(">I", len(tags)), b""
    for name, content in tags.items():
        table += name + struct.pack(">II", offset + len(data), len(content))
        data += content
    size = offset + len(data)
    header = struct.pack(
        ">I4sI4s4s4s12x4s4s20x3i",
        size,
        b"lcms",
        0x02400000,
        b"mntr",
        b"GRAY",
        b"XYZ ",
        b"acsp",
        b"    ",
        63190,
        65536,
        54061,
    )
    return header.ljust(128, b"\0") + table + data


def middle(photos: Photos, name: str, press: PressProfile = PRESS) -> list[int]:
    picture = np.asarray(photos.printed(photos.prepare(name, press=press)))
    return [int(value) for value in np.atleast_1d(picture[16, 16])]


@pytest.fixture
def grays(photos: Photos) -> Photos:
    """The same gray photo without a profile, and with some."""
    photo = Image.new("L", (32, 32), 128)
    for name, profile in (
        ("none", None),
        ("1.0", gray_profile(1.0)),
        ("2.2", gray_profile(2.2)),
        ("wrong", SRGB),
        ("broken", b"x" * 300),
    ):
        photos.save(photo, f"{name}.png", icc_profile=profile)
        photos.save(photo, f"{name}.jpg", icc_profile=profile, quality=95)
    return photos


@pytest.mark.parametrize("ending", ["png", "jpg"])
def test_gray_with_a_profile_is_printed_as_light_as_it_says(grays: Photos, ending: str) -> None:
    (none,), (linear,), (camera,) = (middle(grays, f"{name}.{ending}") for name in ("none", "1.0", "2.2"))
    assert none == 128  # numbers for the press: they stay
    assert 115 <= camera <= 130  # 49 to 55 % of black ink, which with the press's tone value increase print 78 %
    assert 175 <= linear <= 195
    assert grays.prepare(f"none.{ending}").most_ink == pytest.approx(127 / 255, abs=0.01)


@pytest.mark.parametrize("name", ["wrong", "broken"])
def test_a_profile_that_is_none_for_gray_counts_as_none(grays: Photos, name: str) -> None:
    assert middle(grays, f"{name}.png") == [128]


def test_white_and_black_stay_what_they_are(photos: Photos) -> None:
    steps = np.repeat(np.array([[0, 255]], "u1"), 16, axis=1).repeat(32, axis=0)
    photos.save(Image.fromarray(steps), "a.png", icc_profile=gray_profile(2.2))
    printed = np.asarray(photos.printed(photos.prepare("a.png"))).astype(int)
    assert printed[16, 4] <= 1
    assert printed[16, 28] >= 254


def test_a_desktop_printer_gets_srgb(photos: Photos) -> None:
    photos.save(photos.quarters.resize((480, 320)), "a.png")
    photos.save(photos.quarters.resize((480, 320)).convert("CMYK"), "b.jpg", quality=95)
    for name in ("a.png", "b.jpg"):
        press = photos.prepare(name, press=OFFICE)
        assert (press.color_space, press.filter, press.inverted, press.most_ink) == ("DeviceRGB", "DCTDecode", False, 0)
        picture = np.asarray(photos.printed(press)).astype(int)
        red, green, blue = picture[80, 120]
        assert red > 100 > max(green, blue) or name == "b.jpg"  # of ink, red is a paler one
        assert red > max(green, blue)
        assert picture[240, 360].min() >= 250


def test_a_desktop_printer_gets_gray_as_gray(grays: Photos) -> None:
    for name in ("none", "2.2", "1.0"):
        press = grays.prepare(f"{name}.png", press=OFFICE)
        assert press.color_space == "DeviceGray"
    assert middle(grays, "none.png", OFFICE) == [128]
    assert middle(grays, "2.2.png", OFFICE) == pytest.approx([128], abs=3)
    assert middle(grays, "1.0.png", OFFICE) == pytest.approx([188], abs=3)


def test_an_rgb_profile_counts_for_a_desktop_printer_too(photos: Photos) -> None:
    swapped = bytearray(SRGB)
    red, green = (swapped.index(tag, 128) for tag in (b"rXYZ", b"gXYZ"))
    swapped[red : red + 4], swapped[green : green + 4] = b"gXYZ", b"rXYZ"
    photos.save(Image.new("RGB", (32, 32), (60, 180, 60)), "a.png", icc_profile=bytes(swapped))
    photos.save(Image.new("RGB", (32, 32), (60, 180, 60)), "b.png", icc_profile=b"x" * 200)
    red, green, _ = middle(photos, "a.png", OFFICE)
    assert red > green
    assert middle(photos, "b.png", OFFICE) == pytest.approx([60, 180, 60], abs=3)
