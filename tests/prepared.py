"""Small photos in a folder, and the shortest way to have one prepared."""

import io
import zlib
from pathlib import Path
from typing import Any, NamedTuple

from PIL import Image, ImageChops

from paginate.assets import Assets, Cache, PressPicture, prepare_picture
from paginate.color import Color
from paginate.geometry import Rect, Size
from paginate.press import PressProfile
from setting import PRESS

ANY_SIZE = Size(1000, 1000)
NO_CACHE = Cache(None)


class Placed(NamedTuple):
    """A photo as a display list places it."""

    source: str
    crop: Rect
    pixels: Size
    inks: tuple[Color, ...] = ()
    cut_out: bool = False


class Photos:
    """A layout's folder to put photos into and to get them from as the press does."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.quarters = Image.new("RGB", (48, 32), "white")
        """Red and green above, blue and white below."""
        for color, box in (("red", (0, 0, 24, 16)), ("lime", (24, 0, 48, 16)), ("blue", (0, 16, 24, 32))):
            self.quarters.paste(color, box)

    def save(self, image: Image.Image, name: str, **options: Any) -> Path:
        """Write the image; options as in Pillow's save."""
        image.save(self.folder / name, **options)
        return self.folder / name

    def placed(
        self,
        name: str,
        crop: Rect | None = None,
        pixels: Size = ANY_SIZE,
        inks: tuple[Color, ...] = (),
        *,
        cut_out: bool = False,
    ) -> Placed:
        """All of the photo, or `crop`, as a page places it."""
        info = Assets(self.folder).picture(name)
        return Placed(name, crop or Rect(0, 0, info.width, info.height), pixels, inks, cut_out)

    def prepare(
        self,
        name: str,
        crop: Rect | None = None,
        pixels: Size = ANY_SIZE,
        inks: tuple[Color, ...] = (),
        *,
        cut_out: bool = False,
        cache: Cache = NO_CACHE,
        press: PressProfile = PRESS,
    ) -> PressPicture:
        """The press picture of all of the photo, or of `crop`."""
        placed = self.placed(name, crop, pixels, inks, cut_out=cut_out)
        return prepare_picture(Assets(self.folder, cache), cache, placed, press)

    def with_profile(self, path: Path) -> PressProfile:
        """The tests' press with another ICC profile."""
        return PRESS._replace(condition=PRESS.condition._replace(profile=path))

    def printed(self, press: PressPicture) -> Image.Image:
        """What the data show: CMYK and inks with 255 for the solid, gray with 255 for paper."""
        if press.filter == "DCTDecode":
            image = Image.open(io.BytesIO(press.data))
            image.load()
            return ImageChops.invert(image) if image.mode == "CMYK" and not press.inverted else image
        mode = {1: "L", 2: "LA", 3: "RGB", 4: "CMYK"}[
            len(press.inks) or (4 if press.color_space == "DeviceCMYK" else 1)
        ]
        if press.bits_per_component == 1:
            mode = "1"
        return Image.frombytes(mode, (press.width, press.height), zlib.decompress(press.data))
