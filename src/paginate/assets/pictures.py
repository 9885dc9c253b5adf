"""What a photo is, as far as its header says, and how a page places it."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import NamedTuple, Protocol

from paginate.assets.cache import Cache, cache_key
from paginate.color import Color
from paginate.geometry import Rect, Size


class PictureInfo(NamedTuple):
    """A photo's size in pixels, turned as its EXIF says; its mode in Pillow's words; the SHA-256 of its content."""

    name: str
    width: int
    height: int
    mode: str
    digest: str


class PlacedPicture(Protocol):
    """A photo as a display list places it: `crop` in upright pixels; `pixels`, as many as the press can use."""

    @property
    def source(self) -> str: ...
    @property
    def crop(self) -> Rect: ...
    @property
    def pixels(self) -> Size: ...
    @property
    def inks(self) -> tuple[Color, ...]: ...
    @property
    def cut_out(self) -> bool: ...


def describe_picture(cache: Cache, name: str, path: Path) -> PictureInfo:
    """What the header of the photo in the file `path` says; `name` is what the layout calls it.

    Raises OSError, and PictureProblem where the header already shows that the photo cannot be used.
    """
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    key = cache_key("header", digest)
    known = cache.get(key)
    if known is None:
        from paginate.assets.imaging.inspect import measure  # Pillow takes 30 ms to import: not where the cache knows

        known = "{} {} {}".format(*measure(name, path)).encode()
        cache.put(key, known)
    width, height, mode = known.decode().split()
    return PictureInfo(name, int(width), int(height), mode, digest)
