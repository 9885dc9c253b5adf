"""What findings call the frames of which their values have the ids: as a newsroom does, never by an id that the program made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from paginate.diagnostics.phrases import Phrase, phrase
from paginate.records import NamedTuple

FRAMES: Final = ("frame", "other_frame")
"""The values of findings that are ids of frames."""


class FrameName(NamedTuple):
    """What a frame is called, and the id of the entry in the layout that it comes from: of a part of an article, the article's."""

    words: Phrase
    entry: str


def with_names(values: Mapping[str, str | Phrase], names: Mapping[str, FrameName]) -> dict[str, str | Phrase]:
    """The values, those inside phrases as well, with what frames are called in place of their ids."""
    return {key: _named(key, value, names) for key, value in values.items()}


def _named(key: str, value: str | Phrase, names: Mapping[str, FrameName]) -> str | Phrase:
    if isinstance(value, Phrase):
        return Phrase(value.name, with_names(value.values, names)) if value.values else value
    if key not in FRAMES:
        return value
    return _named("", names[value].words, names) if value in names else phrase("the-frame", name=value)


def owned(values: Mapping[str, str | Phrase], names: Mapping[str, FrameName]) -> dict[str, str | Phrase]:
    """The values with the ids of entries in place of those of their parts."""
    return {
        key: names[value].entry if key in FRAMES and isinstance(value, str) and value in names else value
        for key, value in values.items()
    }
