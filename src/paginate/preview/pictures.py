"""What goes to a browser as pictures: layers of the sheet, drawn whole once and then in the parts that change."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from paginate.preview.open_page import Window, jpeg
from paginate.records import NamedTuple

if TYPE_CHECKING:
    from paginate.geometry import Rect
    from paginate.preview.resident import Version

HEAD: Final = struct.Struct(">I")
"""Before a picture's data: the length of the JSON that says what it is."""

MOST_DRAWN: Final = 0.6
"""Of a window: where more has changed, all of it is drawn at once."""


class PictureLayer(NamedTuple):
    """A part of the sheet that a browser shows: `id` is the browser's own number for it. `plates`: as our plates have it."""

    id: int
    name: str
    window: Window
    plates: bool = False


def layer_of(message: object) -> PictureLayer | None:
    """The layer that a browser asks for; None where the message is none, or more than can be drawn."""
    match message:
        case {"id": int(number), "name": str(name), "window": [*sides], "plates": bool(plates)}:
            if len(sides) != len(Window._fields) or not all(isinstance(side, int) for side in sides):
                return None
            window = Window(*sides)
            return PictureLayer(number, name, window, plates) if window.is_sensible else None
    return None


def whole(version: Version, layer: PictureLayer) -> bytes:
    """The layer's picture, as a message."""
    return _message(version, layer, layer.window)


def parts(version: Version, layer: PictureLayer, changed: Iterable[Rect] | None) -> Iterator[bytes]:
    """The pictures of what has changed of the layer, as messages; None: all of it has."""
    window = layer.window
    if changed is None:
        yield whole(version, layer)
        return
    seen = [window.part(version.on_sheet(box), version.page.sheet) for box in changed]
    pieces = [piece for piece in seen if piece is not None]
    if sum(piece.width * piece.height for piece in pieces) > MOST_DRAWN * window.width * window.height:
        pieces = [window]
    yield from (_message(version, layer, piece) for piece in pieces)


def _message(version: Version, layer: PictureLayer, piece: Window) -> bytes:
    head = {
        "type": "picture",
        "version": version.number,
        "id": layer.id,
        "layer": layer.name,
        "plates": layer.plates,
        "whole": piece == layer.window,
        "at": [piece.x - layer.window.x, piece.y - layer.window.y],
    }
    words = json.dumps(head).encode()
    return b"".join((HEAD.pack(len(words)), words, _drawn(version, piece, plates=layer.plates)))


def _drawn(version: Version, piece: Window, *, plates: bool) -> bytes:
    if plates:
        from paginate.preview.plates_view import as_printed  # numpy takes 80 ms to import

        return jpeg(as_printed(version, piece))
    return jpeg(version.page.drawn(piece))
