"""The soft shadow of a picture's opaque parts."""

import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from paginate.assets import Cache
from paginate.assets.imaging.coding import mask_picture
from paginate.assets.press_picture import PressPicture
from paginate.assets.shadows import MOST_PIXELS, PIXEL, outline_shadow
from paginate.geometry import Size
from paginate.pdf.shadows import BoxShadow, box_mask

SIZE = Size(100, 60)
BLUR = 10.0


def opacity(*ellipse: int) -> PressPicture:
    """Opaque in an ellipse of a picture of 200 × 120 pixels; all of it where none is said."""
    image = Image.new("L", (200, 120), 0 if ellipse else 255)
    if ellipse:
        ImageDraw.Draw(image).ellipse(ellipse, fill=255)
    return mask_picture(image)


def levels(mask: PressPicture) -> np.ndarray:
    assert (mask.color_space, mask.bits_per_component, mask.filter) == ("DeviceGray", 8, "FlateDecode")
    return np.frombuffer(zlib.decompress(mask.data), "u1").reshape(mask.height, mask.width).astype(int)


def at(mask: PressPicture, x: float, y: float) -> int:
    """The level at a point of the picture, in points from its top left."""
    return int(levels(mask)[int((y + BLUR) / PIXEL), int((x + BLUR) / PIXEL)])


def made(cache: Cache, picture: PressPicture, blur: float = BLUR) -> PressPicture:
    return outline_shadow(cache, picture, SIZE, blur)


def test_it_follows_the_outline_and_not_the_frame() -> None:
    mask = made(Cache(None), opacity(50, 10, 150, 110))  # a disc of 50 points in the middle
    assert at(mask, 50, 30) == 255
    assert at(mask, 25, 30) == pytest.approx(128, abs=12)
    assert at(mask, 5, 30) == at(mask, 20, 0) == at(mask, 0, 0) == 0


def test_it_is_soft_as_far_as_the_blur_and_no_further() -> None:
    row = levels(made(Cache(None), opacity()))[80]
    assert row[0] <= 1
    assert row[int(2 * BLUR / PIXEL)] >= 253
    assert np.abs(np.diff(row)).max() < 16


def test_of_a_picture_without_holes_it_is_like_that_of_a_box() -> None:
    ours, box = levels(made(Cache(None), opacity())), levels(box_mask(BoxShadow(*SIZE, BLUR)))
    assert ours.shape == box.shape
    assert np.abs(ours - box).max() <= 12  # in the corners; 6 along the edges


def test_without_blur_it_is_the_outline() -> None:
    assert set(np.unique(levels(made(Cache(None), opacity(), blur=0)))) == {255}


def test_a_large_one_has_no_more_pixels_than_it_needs() -> None:
    mask = outline_shadow(Cache(None), opacity(), Size(1100, 1600), BLUR)
    assert max(mask.width, mask.height) == MOST_PIXELS


def test_it_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache, disc = Cache(tmp_path), opacity(50, 10, 150, 110)
    first = made(cache, disc)
    monkeypatch.setattr(Image.Image, "filter", None)
    assert made(cache, disc) == first
    with pytest.raises(TypeError):
        made(cache, opacity(50, 10, 140, 110))
