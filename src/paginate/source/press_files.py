"""The files of press profiles: the place of a profile by its name, and its content."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from paginate.assets import Assets
from paginate.diagnostics import Sink, Span, phrase
from paginate.installation import profile_folder
from paginate.records import NamedTuple
from paginate.source.chinese_keys import in_english
from paginate.source.findings import Language, check
from paginate.source.named_files import NamedFile
from paginate.source.names import listed, nearest
from paginate.source.positions import Document
from paginate.source.positions import Path as KeyPath
from paginate.source.press_schema import USUAL_PRESS, Press
from paginate.source.text_files import TextFile, read_text
from paginate.source.yaml_files import parsed

BUILT_IN: Final = (USUAL_PRESS, "newsprint-coldset", "coated", "office", "plain")
"""The profiles that come with the program."""

LANGUAGE: Final = Language(Press, parts=("preflight",), stand_ins={}, example=("based_on", USUAL_PRESS))


class Request(NamedTuple):
    """The name of a press profile, where it is written, in which file, and the files that led there, that one last.

    `chain` has what findings call each of these files.
    """

    name: str
    place: Span | None
    origin: NamedFile
    chain: Mapping[Path | None, str] = {}

    @property
    def site(self) -> NamedFile:
        """The place of the profile's file; a profile of the program takes precedence over a file of the same name."""
        if self.name in BUILT_IN:
            return NamedFile(Assets(profile_folder()), f"{self.name}.yaml", f"{self.name}.yaml")
        return self.origin.beside(self.name)


class WrittenPress(NamedTuple):
    """The content of a profile's file, and the place of findings about it."""

    site: NamedFile
    document: Document
    keys: Press
    sink: Sink

    def says(self, key: str) -> bool:
        """Whether the file has this key, soundly."""
        return key in self.keys.said

    def report(self, code: str, path: KeyPath, **values: object) -> None:
        """Report a finding about the value at `path`."""
        self.sink.report(code, self.document.place(path), **self.document.in_words(path, values))

    def report_key(self, code: str, path: KeyPath, **values: object) -> None:
        """Report a finding about the key at `path`."""
        self.sink.report(code, self.document.key_place(path), **values)


def read_written(request: Request, sink: Sink) -> WrittenPress | None:
    """The content of the profile's file; None, with a finding, if it cannot be read."""
    site = request.site
    try:
        text = read_text(TextFile(*site), request.place, phrase("none"), sink)
    except FileNotFoundError:
        siblings = (posixpath.basename(file) for file in site.assets.siblings(site.name))
        names = (*BUILT_IN, *(file for file in siblings if file.endswith((".yaml", ".yml"))))
        near = nearest(posixpath.basename(request.name), names)
        hint = phrase("near", name=near) if near else phrase("press-names", names=listed(BUILT_IN))
        sink.report("unknown-press", request.place, name=request.name, hint=hint)
        return None
    document = None if text is None else parsed(text, site.shown, sink)
    if document is None:
        return None
    document = in_english(document, Press, sink)
    sound = check(document, LANGUAGE, sink)
    return None if sound is None else WrittenPress(site, document, sound.keys, sink)
