"""Photos are sharpened for newsprint, once they have the size at which they are printed; line art and CMYK are not."""

import numpy as np
import pytest
from PIL import Image

from paginate.geometry import Size
from paginate.press import Inks, PressProfile
from prepared import Photos
from setting import PRESS

SHARP = PRESS._replace(sharpening=0.8)
OFFICE = SHARP._replace(inks=Inks.SRGB, ink_limit=None)
WHOLE = Size(96, 64)


def edge(mode: str, ending: str, photos: Photos) -> str:
    """A soft step between two grays."""
    row = np.interp(np.arange(96), [46, 49], [90, 160]).astype("u1")
    gray = Image.fromarray(np.tile(row, (64, 1)))
    bands = {"L": [gray], "RGB": [gray] * 3, "CMYK": [gray] * 4}[mode]
    photos.save(Image.merge(mode, bands), f"edge.{ending}", **({"quality": 95} if ending == "jpg" else {}))
    return f"edge.{ending}"


def steepness(photos: Photos, name: str, press: PressProfile, pixels: Size = WHOLE) -> int:
    """The greatest step from pixel to pixel along a row, of all inks together."""
    picture = np.asarray(photos.printed(photos.prepare(name, pixels=pixels, press=press))).astype(int)
    row = picture[picture.shape[0] // 2].reshape(picture.shape[1], -1).sum(axis=1)
    return int(np.abs(np.diff(row)).max())


@pytest.mark.parametrize(("mode", "ending"), [("L", "png"), ("L", "jpg"), ("RGB", "png"), ("RGB", "jpg")])
@pytest.mark.parametrize("pixels", [Size(96, 64), Size(48, 32)])
def test_edges_get_steeper(photos: Photos, mode: str, ending: str, pixels: Size) -> None:
    name = edge(mode, ending, photos)
    soft, sharp = (steepness(photos, name, press, pixels) for press in (PRESS, SHARP))
    assert sharp > 1.1 * soft


@pytest.mark.parametrize("ending", ["jpg", "tif"])
def test_cmyk_is_left_to_who_separated_it(photos: Photos, ending: str) -> None:
    name = edge("CMYK", ending, photos)
    free = PRESS._replace(ink_limit=None)
    assert photos.prepare(name, press=free) == photos.prepare(name, press=free._replace(sharpening=0.8))


def test_more_is_sharper(photos: Photos) -> None:
    name = edge("L", "png", photos)
    found = [steepness(photos, name, PRESS._replace(sharpening=amount)) for amount in (0, 0.5, 2)]
    assert found == sorted(set(found))


def test_line_art_is_not_sharpened(photos: Photos) -> None:
    photos.save(Image.new("1", (30, 20), 0), "a.png")
    assert photos.prepare("a.png", press=SHARP) == photos.prepare("a.png")


def test_edges_get_no_fringes(photos: Photos) -> None:
    """Only the lightness is sharpened: what was gray stays as gray as it was."""
    photos.save(
        Image.merge("RGB", [Image.fromarray(np.tile(np.repeat([60, 200], 32).astype("u1"), (64, 1)))] * 3), "a.png"
    )
    inks = np.asarray(photos.printed(photos.prepare("a.png", press=OFFICE))).astype(int)
    assert np.ptp(inks, axis=2).max() <= 3
