"""A layout as far as its schema finds no fault in it, and what every step of reading it uses besides."""

from __future__ import annotations

from typing import Final

from paginate.assets import Assets, OutsideFolder
from paginate.diagnostics import Phrase, Sink, phrase
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.source.findings import Language, check
from paginate.source.names import nearest
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


class Reading(NamedTuple):
    """A checked layout, where it came from, the files beside it and the findings so far."""

    document: Document
    checked: Checked
    assets: Assets
    sink: Sink

    @property
    def layout(self) -> schema.Layout:
        """The layout as written, without its broken parts."""
        return self.checked.layout

    def report(self, code: str, path: Path, **values: object) -> None:
        """Report a finding about the value at `path`."""
        self.sink.report(code, self.document.place(path), **self.document.in_words(path, values))

    def file_hint(self, file: str, assets: Assets | None = None) -> Phrase:
        """The hint for a missing file, of `assets` where these are not those of the layout's folder."""
        written = file.replace("\\", "/")
        folder, slash, name = written.rpartition("/")
        try:
            near = nearest(name, [sibling.rpartition("/")[2] for sibling in (assets or self.assets).siblings(written)])
        except OutsideFolder:
            near = None
        return phrase("near", name=f"{folder}{slash}{near}") if near else phrase("put-file")
