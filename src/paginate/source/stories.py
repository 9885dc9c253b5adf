"""The stories: each text read from its file or out of the layout."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from paginate.diagnostics import Phrase, phrase
from paginate.source import schema
from paginate.source.paragraphs import Manuscript, Place, in_file, in_layout, paragraphs
from paginate.source.positions import Path
from paginate.source.reading import Reading
from paginate.source.runs import StyleNames
from paginate.source.text_files import TextFile, read_text
from paginate.source.written import WrittenParagraph, WrittenStory

STORY_LIMIT: Final = 2_000_000
"""Characters a story may have: twenty-five broadsheet pages."""


def read_stories(reading: Reading, styles: StyleNames) -> dict[str, WrittenStory]:
    """Every story that can be read; the faults of the others are reported."""
    stories = {}
    for name, written in reading.layout.stories.items():
        if (story := _read_story(name, written, reading, styles)) is not None:
            stories[name] = story
    return stories


def _read_story(name: str, written: schema.Story, reading: Reading, styles: StyleNames) -> WrittenStory | None:
    path: Path = ("stories", name)
    found = _text(written, path, reading)
    if found is None:
        return None
    text, place = found
    if not is_short_enough(text, path, phrase("the-story", name=name), reading):
        return None
    manuscript = Manuscript(place, phrase("the-story", name=name), styles, reading.sink, of_story=True)
    found_paragraphs = opened(paragraphs(text, manuscript), reading)
    if not found_paragraphs:
        reading.report("text-empty", path, name=name)
        return None
    return WrittenStory(name, reading.document.key_place(path), found_paragraphs)


def opened(found: Sequence[WrittenParagraph], reading: Reading) -> tuple[WrittenParagraph, ...]:
    """The paragraphs of a story, with the openings marked that the layout names."""
    if not reading.layout.openings:
        return tuple(found)
    from paginate.source.openings import with_openings

    return with_openings(found, reading.layout.openings)


def is_short_enough(text: str, path: Path, what: Phrase, reading: Reading) -> bool:
    """Whether a text is no longer than any that a page could hold; reported if it is."""
    if len(text) <= STORY_LIMIT:
        return True
    size, limit = (phrase("characters", number=f"{number:,}") for number in (len(text), STORY_LIMIT))
    reading.report("too-large", path, what=what, size=size, limit=limit, hint=phrase("split-story"))
    return False


def _text(written: schema.Story, path: Path, reading: Reading) -> tuple[str, Place] | None:
    """The story's text and the places of its characters; None, reported, if there is none."""
    if written.file is not None and written.text is not None:
        document = reading.document
        words = document.in_words(path, {"key": "file", "other": "text"})
        reading.sink.report("keys-conflict", document.key_place((*path, "text")), **words, hint=phrase("keep-one"))
        return None
    if written.text is not None:
        return written.text, in_layout(reading.document, (*path, "text"))
    if written.file is None:
        reading.report("missing-key", path, key="file", hint=phrase("file-or-text"))
        return None
    text = _text_in_file(written.file, (*path, "file"), reading)
    return None if text is None else (text, in_file(written.file))


def _text_in_file(file: str, path: Path, reading: Reading) -> str | None:
    try:
        site = TextFile(reading.assets, file, file)
        return read_text(site, reading.document.place(path), phrase("split-story"), reading.sink)
    except FileNotFoundError:
        reading.report("text-missing", path, file=file, hint=reading.file_hint(file))
        return None
