"""Whether every style, font, punctuation style and story that a layout names is there.

Names are looked up in the file as it stands, so that a reference is checked where its owner is broken otherwise, and is not
reported where what it leads to is broken: that is told in its own place.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final, NamedTuple

from paginate.diagnostics import Phrase, phrase
from paginate.fonts.catalogue import FAMILIES, ROLES
from paginate.source import schema
from paginate.source.names import name_hint
from paginate.source.positions import Data, Document, Path
from paginate.source.reading import Reading
from paginate.source.values import ROLE_NAMES
from paginate.source.words import WORDS

STYLE_KEYS: Final = {"based_on": "styles", "font": "fonts", "punctuation": "punctuation_styles"}
FONT_KEYS: Final = {"font": "fonts"}
FRAME_KEYS: Final = {"style": "styles", "caption_style": "styles", "story": "stories"}
"""The keys that name something, and the section in which it is defined."""


class _Section(NamedTuple):
    """What may be named: the code for what is not there, all names, those that a hint proposes, and the other hint."""

    code: str
    names: Collection[str]
    proposed: Collection[str]
    otherwise: Phrase


def check_references(reading: Reading) -> None:
    """Report every name that leads nowhere."""
    sections = _sections(reading)
    for path, section, name in _references(reading.document):
        code, names, proposed, otherwise = sections[section]
        # What a section was to hold that cannot be read is not known.
        if name not in names and not reading.checked.is_broken(section):
            reading.report(code, path, name=name, hint=name_hint(name, proposed, otherwise))


def _sections(reading: Reading) -> dict[str, _Section]:
    names = ("styles", "stories", "fonts", "punctuation_styles")
    styles, stories, fonts, punctuation = (reading.document.section(name) for name in names)
    proposed = (*fonts, *ROLES, *FAMILIES)
    punctuation_names = {**WORDS["punctuation style"], **punctuation}
    return {
        "styles": _Section("unknown-style", styles, styles, phrase("define", section="styles")),
        "stories": _Section("unknown-story", stories, stories, phrase("define", section="stories")),
        "fonts": _Section("unknown-font", {*proposed, *ROLE_NAMES}, proposed, phrase("none")),
        "punctuation_styles": _Section("unknown-punctuation", punctuation_names, punctuation_names, phrase("none")),
    }


def _references(document: Document) -> Iterator[tuple[Path, str, str]]:
    """Each name that a style or a frame mentions: its place, the section that should have it, the name."""
    for style, written in document.section("styles").items():
        yield from _named(written, STYLE_KEYS, ("styles", style))
        if isinstance(written, dict):
            yield from _named(written.get("western"), FONT_KEYS, ("styles", style, "western"))
            overrides = written.get("overrides")
            for place, override in enumerate(overrides if isinstance(overrides, list) else ()):
                yield from _named(override, FONT_KEYS, ("styles", style, "overrides", place))
    for number, frame in enumerate(document.frames()):
        path: Path = ("frames", number)
        for kind in schema.kinds(frame)[:1]:
            keys = schema.FRAMES[kind].table
            yield from _named(frame, {key: FRAME_KEYS[key] for key in FRAME_KEYS if key in keys}, path)
        lines = frame.get("heading") if isinstance(frame, dict) else None
        for line, written in enumerate(lines if isinstance(lines, list) else ()):
            yield from _named(written, {"style": "styles"}, (*path, "heading", line))


def _named(written: Data, keys: Mapping[str, str], path: Path) -> Iterator[tuple[Path, str, str]]:
    if not isinstance(written, dict):
        return
    for key, section in keys.items():
        name = written.get(key)
        if isinstance(name, str) and name.strip():
            yield (*path, key), section, name
