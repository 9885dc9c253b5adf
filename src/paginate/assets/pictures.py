"""The properties of a photo that its header has, and how a page places it."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final, Protocol

from paginate.assets.cache import Cache, cache_key
from paginate.assets.problems import PictureProblem
from paginate.assets.versions import encoding
from paginate.color import Color
from paginate.expressions import expression
from paginate.geometry import Rect, Size
from paginate.records import NamedTuple

_HEADER: Final = expression(rb"([1-9][0-9]{0,5}) ([1-9][0-9]{0,5}) ([A-Za-z0-9;]+)")
"""An entry of the cache: width, height and mode."""


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
    """The header of the photo in the file `path`; `name` is its name in the layout.

    Raises OSError, and PictureProblem where the header already shows that the photo cannot be used.
    """
    digest = cache.digests.digest(path)
    known = cache.understood(_key(digest), _understand)
    if known is None:
        from paginate.assets.imaging.inspect import measure  # Pillow takes 30 ms to import: not where the cache knows

        data = path.read_bytes()
        digest = hashlib.sha256(data).hexdigest()  # of what is measured: the file may be another one by now
        known = measure(name, data)
        cache.put(_key(digest), "{} {} {}".format(*known).encode())
    return PictureInfo(name, *known, digest)


def picture_bytes(info: PictureInfo, path: Path) -> bytes:
    """The file of the photo, which is still the one that was described. Raises OSError, PictureProblem where it is not."""
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != info.digest:
        raise PictureProblem("photo-changed", file=info.name)
    return data


def _key(digest: str) -> str:
    return cache_key("header", encoding(), digest)


def _understand(entry: bytes) -> tuple[int, int, str]:
    found = _HEADER.fullmatch(entry)
    if found is None:
        raise ValueError("it is no header")
    return int(found[1]), int(found[2]), found[3].decode()
