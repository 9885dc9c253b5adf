"""The values that every step of reading a layout uses."""

from __future__ import annotations

from paginate.assets import Assets, OutsideFolder
from paginate.diagnostics import Phrase, Sink, phrase
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.source.checked import Checked
from paginate.source.names import nearest
from paginate.source.positions import Document, Path


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
