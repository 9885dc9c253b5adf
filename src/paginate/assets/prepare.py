"""From a photo that a page shows to the data that the press gets, by the shortest way: untouched, cached, or made."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Protocol

from paginate.assets.cache import Cache, cache_key
from paginate.assets.encoding import ENCODING
from paginate.assets.files import Assets
from paginate.assets.pictures import PictureInfo
from paginate.assets.press_picture import PressPicture, pack, unpack
from paginate.assets.profiles import open_profile
from paginate.geometry import Rect, Size

PRESS_MODES: Final = frozenset({"L", "CMYK"})
"""Modes whose values a press prints as they are: JPEGs in them may pass through untouched."""


class PlacedPicture(Protocol):
    """A photo as a display list places it: `crop` in upright pixels; `pixels`, as many as the press can use."""

    @property
    def source(self) -> str: ...
    @property
    def crop(self) -> Rect: ...
    @property
    def pixels(self) -> Size: ...


def prepare_picture(assets: Assets, cache: Cache, picture: PlacedPicture, profile: Path) -> PressPicture:
    """The photo in the printer's inks, the same whether the cache had it or not.

    CMYK and gray JPEGs that stand upright are proved whole and pass through untouched. All others are turned, cropped
    and scaled down (never up) to `picture.pixels`; colours become ink by `profile`; gray and CMYK values stay.
    Raises OutsideFolder, OSError, PictureProblem, ProfileProblem.
    """
    info = assets.picture(picture.source)
    path = assets.path(picture.source)
    printer = open_profile(profile)
    if info.mode in PRESS_MODES and (original := _original(cache, info, path)):
        crop = picture.crop
        shown = Rect(crop.x / info.width, crop.y / info.height, crop.width / info.width, crop.height / info.height)
        return original._replace(data=assets.read(picture.source), crop=shown)
    key = cache_key("press", ENCODING, info.digest, repr(picture.crop), repr(picture.pixels), printer.digest)
    packed = cache.get(key)
    if packed is not None:
        return unpack(packed)
    from paginate.assets.imaging.develop import develop  # Pillow takes 30 ms to import: not where the cache has it all

    developed = develop(info.name, path, picture.crop, picture.pixels, printer)
    cache.put(key, pack(developed))
    return developed


def _original(cache: Cache, info: PictureInfo, path: Path) -> PressPicture | None:
    # The entry is a PressPicture without its data, or empty where the file cannot pass.
    key = cache_key("original", info.digest)
    known = cache.get(key)
    if known is None:
        from paginate.assets.imaging.inspect import prove  # likewise

        original = prove(info.name, path)
        known = pack(original) if original else b""
        cache.put(key, known)
    return unpack(known) if known else None
