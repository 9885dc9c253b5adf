"""What findings call the things of a page: as a newsroom does, and never by a kind and a number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from paginate.diagnostics import Phrase, phrase
from paginate.model import (
    AdvertisementFrame,
    BoxFrame,
    Frame,
    HeadingFrame,
    PhotoFrame,
    RuleFrame,
    TableFrame,
    TextFrame,
)
from paginate.plan.giving_way import Thing
from paginate.source import schema

SHOWN: Final = 12
"""Characters of a heading that are shown."""

KINDS: Final[Mapping[type[Frame], str]] = {
    PhotoFrame: "photo",
    AdvertisementFrame: "advertisement",
    BoxFrame: "box",
    RuleFrame: "rule",
}


def called(thing: Thing) -> Phrase:
    """What a thing is called: by its name, its text or its file; where it has none, by its kind alone."""
    if isinstance(thing.keys, schema.Article):
        return phrase("called-article", name=thing.id)
    frame = thing.frames[0]
    if isinstance(frame, TextFrame):
        return phrase("called-article", name=frame.story)
    if isinstance(frame, HeadingFrame):
        return heading_called(frame)
    if isinstance(frame, TableFrame):
        return phrase("called-table", name=frame.table.name)
    file = frame.wanted if isinstance(frame, PhotoFrame | AdvertisementFrame) else ""
    return _with_name(KINDS[type(frame)], thing.keys.id or file)


def heading_called(heading: HeadingFrame) -> Phrase:
    """A heading by the text of its largest line."""
    text = max(heading.lines, key=lambda line: line.style.size).content.text
    return phrase("called-heading", name=text if len(text) <= SHOWN else text[:SHOWN] + "…")


def own_photo_called(photo: PhotoFrame, article: Thing) -> Phrase:
    """A photo of an article, as the article calls it."""
    assert isinstance(article.keys, schema.Article)
    number = photo.id.removeprefix(f"{article.id}-photo-").partition("-")[0]
    keys = article.keys.photos[int(number) - 1]
    return _with_name("photo", keys.photo or (keys.group or ("",))[0])


def _with_name(kind: str, name: str) -> Phrase:
    return phrase(f"called-{kind}", name=name) if name else phrase(f"unnamed-{kind}")
