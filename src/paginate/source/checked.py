"""A layout as far as its schema finds no fault in it."""

from __future__ import annotations

from typing import Final

from paginate.diagnostics import Sink
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.source.findings import Language, check
from paginate.source.positions import Document, Path

LAYOUT: Final = Language(
    schema.Layout,
    parts=("fonts", "punctuation_styles", "styles", "stories", "articles", "tables", "frames"),
    stand_ins={"page": "broadsheet", "frames": []},  # no page is made of it
    example=("page", "broadsheet"),
)


class Checked(NamedTuple):
    """A layout without its broken parts. `places[i]` is the number of frame i in the file."""

    layout: schema.Layout
    broken: frozenset[Path]
    places: tuple[int, ...]

    def is_broken(self, *keys: str) -> bool:
        """Whether one of these top-level keys is missing where it must be, or cannot be understood."""
        return any((key,) in self.broken for key in keys)


def check_layout(document: Document, sink: Sink) -> Checked | None:
    """The layout without its broken parts, which are reported; None, with a finding, if it is not a layout at all."""
    sound = check(document, LAYOUT, sink)
    if sound is None:
        return None
    places = (place for place in range(len(document.frames())) if ("frames", place) not in sound.broken)
    return Checked(sound.keys, sound.broken, () if ("frames",) in sound.broken else tuple(places))
