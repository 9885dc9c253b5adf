"""Gray photos in inks of the designer's choice: one colour, duotones, line art."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from paginate.assets import PressPicture
from paginate.assets.imaging.toning import CURVES, DARKS, MIDDLES
from paginate.color import BLACK, Color, Process, Spot
from paginate.press import Inks
from prepared import Photos
from setting import PRESS

RED = Process(0, 1, 1, 0)
BLUE = Spot("PANTONE 286 C", 1, Process(1, 0.8, 0, 0))
OFFICE = PRESS._replace(inks=Inks.SRGB, ink_limit=None)
BLACK_INK = np.arange(256) / 255  # of the ramp below


@pytest.fixture
def ramp(photos: Photos) -> str:
    """A gray picture that goes from paper to black, all 256 steps, each 8 pixels square."""
    steps = np.arange(255, -1, -1, dtype="u1").reshape(16, 16)
    photos.save(Image.fromarray(steps.repeat(8, axis=0).repeat(8, axis=1)), "ramp.png")
    return "ramp.png"


def tints(photos: Photos, press: PressPicture) -> np.ndarray:
    """Of each step and channel, 1 for the solid."""
    values = np.asarray(photos.printed(press)).astype(float) / 255
    values = values.reshape(128, 128, -1)[4::8, 4::8].reshape(256, -1)
    return values if press.inks or press.color_space == "DeviceCMYK" else 1 - values


def along(curve: Sequence[tuple[float, float]]) -> npt.NDArray[np.float64]:
    return np.interp(BLACK_INK, [black for black, _ in curve], [tint for _, tint in curve])


def test_black_alone_stays_gray(photos: Photos, ramp: str) -> None:
    press = photos.prepare(ramp, inks=(BLACK,))
    assert (press.color_space, press.inks) == ("DeviceGray", ())
    assert tints(photos, press)[:, 0] == pytest.approx(BLACK_INK, abs=0.01)
    assert press.most_ink == 1


def test_a_tint_of_black_is_gray_too(photos: Photos, ramp: str) -> None:
    press = photos.prepare(ramp, inks=(Process(0, 0, 0, 0.5),))
    assert press.color_space == "DeviceGray"
    assert tints(photos, press)[:, 0] == pytest.approx(BLACK_INK / 2, abs=0.01)


def test_one_process_colour(photos: Photos, ramp: str) -> None:
    press = photos.prepare(ramp, inks=(Process(0, 1, 0.5, 0),))
    assert (press.color_space, press.inks, press.inverted) == ("DeviceCMYK", (), True)
    expected = np.outer(BLACK_INK, [0, 1, 0.5, 0])
    assert tints(photos, press) == pytest.approx(expected, abs=0.02)
    assert press.most_ink == pytest.approx(1.5, abs=0.02)


def test_one_spot_ink(photos: Photos, ramp: str) -> None:
    press = photos.prepare(ramp, inks=(BLUE._replace(tint=0.6),))
    assert (press.inks, press.bits_per_component, press.filter) == ((BLUE,), 8, "DCTDecode")
    assert tints(photos, press)[:, 0] == pytest.approx(0.6 * BLACK_INK, abs=0.01)


def test_a_duotone_of_process_inks(photos: Photos, ramp: str) -> None:
    press = photos.prepare(ramp, inks=(BLACK, RED))
    assert (press.color_space, press.inks) == ("DeviceCMYK", ())
    found = tints(photos, press)
    assert found[:, 3] == pytest.approx(along(DARKS), abs=0.02)
    assert found[:, 1] == pytest.approx(
        along(MIDDLES) * np.minimum(1, (2.4 - along(DARKS)) / (2 * along(MIDDLES).clip(0.01))), abs=0.04
    )
    assert found[:, 0].max() < 0.02


def test_a_duotone_with_a_spot_ink(photos: Photos, ramp: str) -> None:
    press = photos.prepare(ramp, inks=(BLACK, BLUE))
    assert (press.inks, press.filter) == ((BLACK, BLUE), "FlateDecode")
    assert tints(photos, press) == pytest.approx(np.column_stack([along(DARKS), along(MIDDLES)]), abs=0.003)
    assert press.most_ink == pytest.approx(1.85, abs=0.01)


def test_two_colours_on_one_plate_add_up(photos: Photos, ramp: str) -> None:
    press = photos.prepare(ramp, inks=(BLACK, Process(0, 0, 0, 0.8)))
    assert press.color_space == "DeviceGray"
    assert tints(photos, press)[:, 0] == pytest.approx(np.minimum(1, along(DARKS) + 0.8 * along(MIDDLES)), abs=0.02)


def test_curves_rise_but_for_the_last_of_the_middles() -> None:
    for curve in (curve for curves in CURVES.values() for curve in curves):
        grays, values = zip(*curve, strict=True)
        assert grays[0] == values[0] == 0
        assert grays[-1] == 1
        assert all(before < after for before, after in pairwise(values))


def test_colour_photos_become_gray_first(photos: Photos) -> None:
    """By how light they are: blue is darker than green, and white is paper."""
    photos.save(photos.quarters.resize((480, 320)), "a.png")
    tint = np.asarray(photos.printed(photos.prepare("a.png", inks=(BLUE,)))).astype(int)
    red, green, blue, white = (tint[y, x] for x, y in ((120, 80), (360, 80), (120, 240), (360, 240)))
    assert white == 0
    assert green < red < blue


def test_black_prints_a_photo_as_light_as_four_inks_do(photos: Photos) -> None:
    """A gray in RGB takes about as much black alone as gray component replacement asks for."""
    photos.save(Image.new("RGB", (32, 32), (128, 128, 128)), "a.png")
    (tint,) = {int(np.asarray(photos.printed(photos.prepare("a.png", inks=(BLUE,)))).mean())}
    assert 90 <= tint <= 135  # 35 to 53 %: 26 % tone value increase makes 128 of it


@pytest.mark.parametrize("inks", [(), (BLACK,), (RED,), (BLUE,), (BLUE, RED)])
def test_line_art_keeps_its_edges_in_any_ink(photos: Photos, inks: tuple[Color, ...]) -> None:
    art = Image.new("1", (21, 9), 1)
    art.paste(0, (3, 2, 8, 9))
    photos.save(art, "a.png")
    press = photos.prepare("a.png", inks=inks)
    assert (press.width, press.height, press.bits_per_component, press.filter) == (21, 9, 1, "FlateDecode")
    in_ink = inks not in ((), (BLACK,))
    assert press.inks == (inks[:1] if in_ink else ())
    assert (np.asarray(photos.printed(press)) != in_ink).tolist() == np.asarray(art).tolist()
    assert press.most_ink == (2 if inks == (RED,) else 1)


def test_line_art_keeps_the_ink_limit(photos: Photos) -> None:
    photos.save(Image.new("1", (8, 8), 0), "a.png")
    press = photos.prepare("a.png", inks=(Process(1, 1, 1, 1),))
    assert press.most_ink == pytest.approx(2.4)
    (ink,) = press.inks
    assert isinstance(ink, Process)
    assert ink.black == 1


def test_a_desktop_printer_gets_light(photos: Photos, ramp: str) -> None:
    for inks in ((RED,), (BLACK, BLUE)):
        press = photos.prepare(ramp, inks=inks, press=OFFICE)
        assert (press.color_space, press.inks) == ("DeviceRGB", ())
        middle = np.asarray(photos.printed(press))[64, 4].astype(int)
        assert bool(middle[0] > middle[2] + 20) is (inks == (RED,))
