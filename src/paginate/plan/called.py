"""What findings call the things of a page and their parts: as a newsroom does, and never by a kind and a number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from paginate.diagnostics import FrameName, Phrase, phrase
from paginate.model import BoxFrame, Frame, HeadingFrame, PhotoFrame, RuleFrame
from paginate.plan.giving_way import Thing
from paginate.source import schema
from paginate.source.frame_names import shortened, with_name

PARTS: Final[Mapping[type[Frame], str]] = {BoxFrame: "box-of", RuleFrame: "rule-of"}
"""What is called after its article alone."""


def called(thing: Thing | Frame) -> Phrase:
    """What a thing or a frame is called, which a finding knows at its end."""
    return phrase("frame-itself", frame=thing.id)


def planned_names(things: Sequence[Thing]) -> dict[str, FrameName]:
    """What headings are called, by the texts of their largest lines, and the parts of articles; by the ids of the frames."""
    return {
        frame.id: FrameName(words, thing.id)
        for thing in things
        for frame in thing.frames
        if (words := _words(frame, thing)) is not None
    }


def _words(frame: Frame, thing: Thing) -> Phrase | None:
    """What a frame is called; None where that is known from the layout."""
    if thing.is_article and frame.id.startswith(f"{thing.id}-caption-"):
        return phrase("caption-of", photo=_photo(frame.id, "caption", thing))
    if isinstance(frame, HeadingFrame):
        largest = max(frame.lines, key=lambda line: line.style.size)
        return with_name("heading", shortened(largest.content.text))
    if not thing.is_article or frame.id == thing.id:
        return None
    if frame.id == f"{thing.id}-tint":
        return phrase("tint-of", article=called(thing))
    if isinstance(frame, PhotoFrame):
        return _photo(frame.id, "photo", thing)
    return phrase(PARTS[type(frame)], article=called(thing))


def _photo(part: str, kind: str, article: Thing) -> Phrase:
    """A photo of an article, as the article calls it; a group by its first one. `part` is the id of the photo or its caption."""
    assert isinstance(article.keys, schema.Article)
    number, _, place = part.removeprefix(f"{article.id}-{kind}-").partition("-")
    keys = article.keys.photos[int(number) - 1]
    return with_name("photo", keys.photo or _of_group(keys.group or ("",), place))


def _of_group(names: Sequence[str], place: str) -> str:
    return names[int(place) - 1] if place else names[0]
