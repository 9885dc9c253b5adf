"""Flattening 透明度拼合: what can be seen through, made opaque for presses that know no transparency (PDF/X-1a).

A cut-out picture or a shadow is exchanged for a picture of all inks that lie on its place: what is beneath, and itself
through its mask. Our own plates are that picture already. Text that lies beneath is part of it, there and only there.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Final, TypeGuard

import numpy as np

from paginate.assets.imaging.limiting import limited_inks
from paginate.assets.press_picture import ColorSpace, PressPicture
from paginate.color import PROCESS, PROCESS_INKS, Color, Spot
from paginate.display import ComposedFrame, ComposedPage, Item, Picture, Shadow
from paginate.geometry import ORIGIN, Rect, Size
from paginate.pdf import Sources
from paginate.press import PressProfile
from paginate.separation.ink import SOLID
from paginate.separation.plates import Plates, plates

SOURCE: Final = "flattened {number}"
"""What the pictures are called that are made here; `number` is the item's, in paint order."""

COMPRESSION: Final = 6
"""zlib's level: there may be text in the picture, which JPEG would spoil."""


def needs_flattening(page: ComposedPage, sources: Sources) -> bool:
    """Whether something on the page can be seen through."""
    return any(_transparent(item, sources) for item in page.items())


def flattened(page: ComposedPage, sources: Sources, press: PressProfile) -> tuple[ComposedPage, Sources]:
    """The page with everything opaque, and the sources that its pictures come from.

    Pictures made here are as fine as the press can use, and keep its ink limit. Spot inks beneath stay spot inks.
    Transparency inside placed pages is theirs, and stays.
    """
    flattener = _Flattener(page, sources, press)
    frames = tuple(flattener.frame(frame) for frame in page.frames)
    marks = flattener.items(page.marks)
    return page._replace(frames=frames, marks=marks), sources._replace(picture=flattener.picture)


class _Flattener:
    """Goes through a page in paint order, and knows what was painted so far."""

    def __init__(self, page: ComposedPage, sources: Sources, press: PressProfile) -> None:
        self._page = page
        self._sources = sources
        self._press = press
        self._painted: list[Item] = []
        self._made: dict[Picture, PressPicture] = {}

    def frame(self, frame: ComposedFrame) -> ComposedFrame:
        """The frame with its items made opaque."""
        return frame._replace(items=self.items(frame.placed), offset=ORIGIN)

    def items(self, items: Sequence[Item]) -> tuple[Item, ...]:
        """The items made opaque; one that lies wholly off the sheet is left out."""
        opaque: list[Item] = []
        for item in items:
            self._painted.append(item)
            if not _transparent(item, self._sources):
                opaque.append(item)
            elif box := _on_sheet(item, self._page):
                opaque.append(self._flat(box))
        return tuple(opaque)

    def picture(self, picture: Picture) -> PressPicture:
        """The data of a picture, made here or not."""
        return self._made[picture] if picture in self._made else self._sources.picture(picture)

    def _flat(self, box: Rect) -> Picture:
        """All that was painted so far in the box, as one picture."""
        so_far = self._page.frames[0]._replace(items=tuple(self._painted), offset=ORIGIN)
        beneath = self._page._replace(frames=(so_far,), marks=())
        found = plates(beneath, self._sources, self._press, self._press.picture_resolution, box)
        made = _as_picture(found, self._press.ink_limit)
        size = Size(made.width, made.height)
        placed = Picture(SOURCE.format(number=len(self._painted)), box, Rect(0, 0, *size), size)
        self._made[placed] = made
        return placed


def _transparent(item: Item, sources: Sources) -> TypeGuard[Picture | Shadow]:
    match item:
        case Shadow():
            return True
        case Picture():
            return sources.picture(item).mask is not None
        case _:
            return False


def _on_sheet(item: Picture | Shadow, page: ComposedPage) -> Rect | None:
    """The place that the item may paint, as far as it is within the bleed."""
    box = item.extent if isinstance(item, Shadow) else item.box
    seen = box.intersection(Rect(0, 0, *page.trim).inset(-page.bleed))
    return seen if seen is not None and seen.area else None


def _as_picture(made: Plates, limit: float | None) -> PressPicture:
    """The plates as one picture within the ink limit: gray, CMYK, or tints of the process inks and of the spot inks there."""
    spots = [number for number in range(len(PROCESS), len(made.names)) if made.rasters[number].any()]
    tints = np.stack([*made.rasters[: len(PROCESS)], *(made.rasters[number] for number in spots)], axis=-1)
    if limit is not None:
        channels = tints.shape[2]
        tints = limited_inks(tints.reshape(-1, channels), int(SOLID * limit)).reshape(tints.shape)
    most = int(tints.sum(axis=2, dtype=np.uint16).max()) / SOLID
    height, width = made.rasters[0].shape
    colors: tuple[Color, ...] = ()
    space: ColorSpace = "DeviceCMYK"
    if spots:
        solids = (Spot(made.names[number], 1.0, made.solids[number]) for number in spots)
        colors = (*(ink.solid for ink in PROCESS_INKS), *solids)
    elif not tints[..., :3].any():
        tints, space = np.invert(tints[..., 3]), "DeviceGray"
    data = zlib.compress(tints.tobytes(), COMPRESSION)
    return PressPicture(width, height, space, 8, "FlateDecode", data, inks=colors, most_ink=most)
