"""From photos that a page shows to the data that the press gets, by the shortest way: cached, untouched, or made."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final, TypeVar

from paginate.assets.cache import Cache, cache_key
from paginate.assets.files import Assets, OutsideFolder
from paginate.assets.pictures import PictureInfo, PlacedPicture, picture_bytes
from paginate.assets.press_picture import PressPicture, pack, usable
from paginate.assets.problems import PictureProblem, ProfileProblem
from paginate.assets.profiles import Profile, open_profile
from paginate.assets.versions import encoding
from paginate.geometry import Rect
from paginate.press import Inks, PressProfile
from paginate.records import NamedTuple

PRESS_MODES: Final = frozenset({"L", "CMYK"})
"""Modes whose values a press prints as they are: JPEGs in them may pass through untouched."""

LARGE: Final = 12_000_000
"""Pixels of a photo beyond which it is developed alone, so that no two large ones are in memory together."""

CANNOT_PASS: Final = b"no"
"""The cache's entry for a photo whose file no PDF can hold as it is."""

MOST_AT_ONCE: Final = 4
"""The most photos that are developed at the same time, one a processor: each takes some 100 MB."""


AnyPicture = TypeVar("AnyPicture", bound=PlacedPicture)
Fault = OSError | OutsideFolder | PictureProblem | ProfileProblem
"""The reason that there is no press picture."""


class _Order(NamedTuple):
    """A photo as it is wanted, and whatever that depends on."""

    info: PictureInfo
    path: Path
    picture: PlacedPicture
    press: PressProfile
    printer: Profile

    @property
    def key(self) -> str:
        """The key of the cache's entry for a developed photo."""
        picture, press = self.picture, self.press
        wanted = (picture.crop, picture.pixels, picture.inks, picture.cut_out)
        coded = (press.inks.value, press.ink_limit, press.jpeg_quality, press.sharpening)
        return cache_key("press", encoding(), self.info.digest, self.printer.digest, repr(wanted), repr(coded))

    @property
    def original_key(self) -> str:
        """The key of the cache's entry that says how a PDF can use the photo's own file."""
        return cache_key("original", encoding(), self.info.digest)

    @property
    def may_pass(self) -> bool:
        """Whether the photo may fit the press as it is, as far as its header and its place say.

        CMYK is taken for sharpened by whoever separated it; gray is not.
        """
        crop, pixels = self.picture.crop, self.picture.pixels
        if self.info.mode not in PRESS_MODES or self.picture.inks:
            return False
        finer = crop.width > pixels.width + 1 or crop.height > pixels.height + 1  # `pixels` were rounded
        ready = self.press.inks is Inks.CMYK if self.info.mode == "CMYK" else self.press.sharpening == 0
        return ready and not finer

    def passes(self, original: PressPicture) -> bool:
        """Whether no pixel of the original has more ink than the press takes."""
        return self.press.ink_limit is None or original.most_ink <= self.press.ink_limit

    def content(self) -> bytes:
        """The content of the photo's file, as it was when its header was read. Raises OSError, PictureProblem."""
        return picture_bytes(self.info, self.path)

    def shown(self, original: PressPicture, data: bytes) -> PressPicture:
        """The original with its data, as much of it as is wanted."""
        crop, width, height = self.picture.crop, self.info.width, self.info.height
        part = Rect(crop.x / width, crop.y / height, crop.width / width, crop.height / height)
        return original._replace(data=data, crop=part)


def prepare_picture(assets: Assets, cache: Cache, picture: PlacedPicture, press: PressProfile) -> PressPicture:
    """The photo as the press gets it, the same whether the cache had it or not.

    CMYK JPEGs that are upright, not finer than the press can use, and within its ink limit on every pixel, are proved
    whole and pass through untouched; so do gray ones if the press does not sharpen. All others are turned, cropped,
    scaled down (never up) to `picture.pixels`, sharpened, and put into the press's inks within its ink limit. The numbers of
    CMYK photos stay, but for the limit, whatever profile they carry; those of gray ones do where they carry none.
    Raises OutsideFolder, OSError, PictureProblem, ProfileProblem.
    """
    order = _order(assets, picture, press)
    return _cached(order, cache) or _made(order, cache)


def prepare_pictures(
    assets: Assets, cache: Cache, pictures: Iterable[AnyPicture], press: PressProfile
) -> dict[AnyPicture, PressPicture | Fault]:
    """The same for all of a page's photos, several at a time; a fault is in its picture's place. In the order given."""
    prepared: dict[AnyPicture, PressPicture | Fault] = {}
    missing: dict[AnyPicture, _Order] = {}
    for picture in pictures:
        try:
            order = _order(assets, picture, press)
            cached = _cached(order, cache)
        except (OSError, OutsideFolder, PictureProblem, ProfileProblem) as fault:
            prepared[picture] = fault
            continue
        if cached is None:
            missing[picture] = order
        prepared[picture] = cached or OSError()  # its place, until it is made

    def make(order: _Order) -> PressPicture | Fault:
        try:
            return _made(order, cache)
        except (OSError, OutsideFolder, PictureProblem, ProfileProblem) as fault:
            return fault

    small = {picture: order for picture, order in missing.items() if order.info.width * order.info.height <= LARGE}
    for picture, order in missing.items():
        if picture not in small:
            prepared[picture] = make(order)
    if len(small) > 1:
        from concurrent.futures import ThreadPoolExecutor  # 10 ms: only where photos must be made

        with ThreadPoolExecutor(min(MOST_AT_ONCE, os.cpu_count() or 1)) as pool:
            prepared.update(zip(small, pool.map(make, small.values()), strict=True))
    else:
        prepared.update((picture, make(order)) for picture, order in small.items())
    return prepared


def _order(assets: Assets, picture: PlacedPicture, press: PressProfile) -> _Order:
    info = assets.picture(picture.source)
    return _Order(info, assets.path(picture.source), picture, press, open_profile(press.condition.profile))


def _cached(order: _Order, cache: Cache) -> PressPicture | None:
    if order.may_pass:
        known = cache.understood(order.original_key, _understand_original)
        if known and (original := known[0]) and order.passes(original):
            digest = order.info.digest
            data = cache.originals.get(digest) or cache.originals.keep(digest, order.content())
            return order.shown(original, data)
    return cache.understood(order.key, usable)


def _made(order: _Order, cache: Cache) -> PressPicture:
    data = order.content()
    if order.may_pass and (original := _original(order, data, cache)) and order.passes(original):
        return order.shown(original, data)
    from paginate.assets.imaging.develop import develop  # Pillow takes 30 ms to import: not where the cache has it all

    developed = develop(order.info.name, data, order.picture, order.press, order.printer)
    cache.put(order.key, pack(developed))
    return developed


def _original(order: _Order, data: bytes, cache: Cache) -> PressPicture | None:
    known = cache.understood(order.original_key, _understand_original)
    if known is None:
        from paginate.assets.imaging.inspect import prove  # likewise

        known = (prove(order.info.name, data),)
        cache.put(order.original_key, pack(known[0]) if known[0] else CANNOT_PASS)
    return known[0]


def _understand_original(entry: bytes) -> tuple[PressPicture | None]:
    """A PressPicture without its data, or None for a file that cannot pass."""
    return (None if entry == CANNOT_PASS else usable(entry),)
