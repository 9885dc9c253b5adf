"""What is transparent in a photo: on white paper, or, where it is cut out, in a mask."""

import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from paginate.assets import Cache, PressPicture
from paginate.color import Process
from paginate.geometry import Size
from prepared import Photos


@pytest.fixture
def clear(photos: Photos) -> str:
    """Left half opaque red, right half transparent over black, one column half of each."""
    image = Image.new("RGBA", (48, 32), (0, 0, 0, 0))
    image.paste((255, 0, 0, 255), (0, 0, 24, 32))
    image.paste((255, 0, 0, 128), (24, 0, 25, 32))
    photos.save(image, "clear.png")
    return "clear.png"


def opacity(press: PressPicture) -> np.ndarray:
    mask = press.mask
    assert mask is not None
    assert (mask.color_space, mask.bits_per_component, mask.filter) == ("DeviceGray", 8, "FlateDecode")
    return np.frombuffer(zlib.decompress(mask.data), "u1").reshape(mask.height, mask.width)


def test_by_default_it_is_on_white(photos: Photos, clear: str) -> None:
    press = photos.prepare(clear)
    assert press.mask is None
    assert np.asarray(photos.printed(press))[16, 40].max() == 0


def test_a_cut_out_keeps_its_opacity(photos: Photos, clear: str) -> None:
    press = photos.prepare(clear, cut_out=True)
    assert opacity(press)[16, [10, 24, 40]].tolist() == [255, 128, 0]
    picture = np.asarray(photos.printed(press)).astype(int)
    assert np.abs(picture[16, 23] - picture[16, 24]).max() <= 40  # of the half transparent the colour is whole
    assert picture[16, 40].max() == 0  # what cannot be seen takes no ink


def test_it_is_scaled_without_the_colour_of_what_cannot_be_seen(photos: Photos, clear: str) -> None:
    press = photos.prepare(clear, pixels=Size(12, 8), cut_out=True)
    assert opacity(press).shape == (8, 12)
    assert np.asarray(photos.printed(press))[4, 5, 3] <= 10  # no black from under it


@pytest.mark.parametrize("mode", ["LA", "P", "RGB"])
def test_other_ways_to_be_transparent(photos: Photos, mode: str) -> None:
    image = photos.quarters.convert({"LA": "LA", "P": "P", "RGB": "RGB"}[mode])
    options = {}
    if mode == "LA":
        image.putalpha(Image.linear_gradient("L").resize(image.size))
    else:
        options["transparency"] = image.getpixel((1, 1))
    photos.save(image, "a.png", **options)
    press = photos.prepare("a.png", cut_out=True)
    assert opacity(press)[0, 0] <= 4
    assert opacity(press)[31, 40] >= 250
    assert press.color_space == ("DeviceGray" if mode == "LA" else "DeviceCMYK")


def test_what_is_opaque_has_no_mask(photos: Photos) -> None:
    photos.save(photos.quarters.convert("RGBA"), "a.png")
    photos.save(photos.quarters, "b.jpg")
    assert photos.prepare("a.png", cut_out=True).mask is None
    assert photos.prepare("b.jpg", cut_out=True).mask is None


def test_a_duotone_may_be_cut_out(photos: Photos, clear: str) -> None:
    press = photos.prepare(clear, inks=(Process(0, 0, 0, 1), Process(0, 1, 0, 0)), cut_out=True)
    assert opacity(press).min() == 0


def test_the_cache_keeps_the_mask(photos: Photos, clear: str, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    first, second = (photos.prepare(clear, cut_out=True, cache=cache) for _ in range(2))
    assert first == second
    assert first.mask is not None
