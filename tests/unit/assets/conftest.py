"""Small photos in a folder, and the shortest way to have one prepared."""

import io
import zlib
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image

from paginate.assets import Assets, Cache, PressPicture, prepare_picture
from paginate.geometry import Rect, Size
from paginate.installation import newsprint_profile

ANY_SIZE = Size(1000, 1000)
NO_CACHE = Cache(None)


class Placed(NamedTuple):
    """A photo as a display list places it."""

    source: str
    crop: Rect
    pixels: Size


class Photos:
    """A layout's folder to put photos into and to get them from as the press does."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.quarters = Image.new("RGB", (48, 32), "white")
        """Red and green above, blue and white below."""
        for color, box in (("red", (0, 0, 24, 16)), ("lime", (24, 0, 48, 16)), ("blue", (0, 16, 24, 32))):
            self.quarters.paste(color, box)

    def save(self, image: Image.Image, name: str, **options: object) -> Path:
        """Write the image; options as in Pillow's save."""
        image.save(self.folder / name, **options)
        return self.folder / name

    def prepare(
        self,
        name: str,
        crop: Rect | None = None,
        pixels: Size = ANY_SIZE,
        *,
        cache: Cache = NO_CACHE,
        profile: Path | None = None,
    ) -> PressPicture:
        """The press picture of all of the photo, or of `crop`."""
        assets = Assets(self.folder, cache)
        info = assets.picture(name)
        placed = Placed(name, crop or Rect(0, 0, info.width, info.height), pixels)
        return prepare_picture(assets, cache, placed, profile or newsprint_profile())

    def printed(self, press: PressPicture) -> Image.Image:
        """What the data show: in CMYK with 255 for solid ink, in gray with 255 for paper."""
        if press.filter == "FlateDecode":
            return Image.frombytes("1", (press.width, press.height), zlib.decompress(press.data))
        image = Image.open(io.BytesIO(press.data))
        image.load()
        return image


@pytest.fixture
def photos(tmp_path: Path) -> Photos:
    return Photos(tmp_path)
