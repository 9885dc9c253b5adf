"""A layout before its texts are there: a page that is planned has stories and photos to come, or no frame at all yet."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from paginate.assets import Assets
from paginate.diagnostics import Diagnostic, Sink, Span, phrase
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.source.article_files import FENCE, parted
from paginate.source.articles import HEADING
from paginate.source.chinese_keys import in_english
from paginate.source.load import BUILT_IN_STYLES
from paginate.source.paragraphs import Manuscript, in_file, paragraphs
from paginate.source.runs import StyleNames
from paginate.source.text_files import TextFile, read_text
from paginate.source.written import Written, WrittenArticle, WrittenStory
from paginate.source.yaml_files import parsed

TO_COME: Final = frozenset(
    {"text-missing", "text-empty", "photo-missing", "photo-unnamed", "advertisement-missing", "hole"}
)
"""Codes of findings about what is not there yet: holes are where something is still to be placed."""

KEYS_TO_COME: Final = frozenset(
    spelling
    for key in (schema.Layout.table["frames"], schema.Story.table["file"], schema.Story.table["text"])
    for spelling in (key.name, key.chinese)
)
"""Keys that a page may lack that is only planned."""


def is_to_come(finding: Diagnostic) -> bool:
    """Whether a finding says no more than that something is not there yet."""
    lacks_key = finding.code in ("missing-key", "empty-value") and str(finding.values["key"]) in KEYS_TO_COME
    return finding.code in TO_COME or lacks_key


def as_planned(written: Written) -> Written:
    """The layout with a story or an article without text for each one that a frame names and that cannot be had; where it says
    nothing of frames, it is a page of none."""
    document, checked = written.document, written.checked
    stories, articles = dict(written.stories), dict(written.articles)
    for frame in written.frames:
        span = document.place(frame.path)
        match frame.keys:
            case schema.Text(story=name):
                stories.setdefault(name, WrittenStory(name, span, ()))
            case schema.Article(article=name):
                articles.setdefault(name, WrittenArticle(name, span))
    if isinstance(document.data, dict) and document.data.get("frames") is None:
        checked = checked._replace(broken=checked.broken - {("frames",)})
    return written._replace(stories=stories, articles=articles, checked=checked)


def is_of_pictures(written: Written, name: str) -> bool:
    """Whether an article has photos, and says of no text that it is to come."""
    said = written.document.section("articles").get(name)
    return isinstance(said, dict) and bool(said.get("photos")) and "file" not in said and "text" not in said


class FoundText(NamedTuple):
    """A text that is in no layout, and how many characters the parts of its head have, by their names, if it is an article's."""

    story: WrittenStory
    head: Mapping[str, int]


def read_manuscript(name: str, shown: str, assets: Assets, styles: Collection[str], sink: Sink) -> FoundText | None:
    """A text that is in no layout, from its file `name`; None, reported, where it cannot be had. `shown` is what findings call it,
    `styles` are the names of those that may mark its runs. The head of an article's file is no part of the text.
    """
    try:
        text = read_text(TextFile(assets, name, shown), None, phrase("split-story"), sink)
    except FileNotFoundError:
        sink.report("file-unreadable", None, file=shown, reason=phrase("no-such-file"))
        return None
    if text is None:
        return None
    names = StyleNames((*BUILT_IN_STYLES, *styles))
    manuscript = Manuscript(in_file(shown), phrase("the-story", name=shown), names, sink, of_story=True)
    parts = parted(text)
    if not parts.is_closed:
        sink.report("head-unclosed", Span(shown, 1, 1, len(FENCE)), file=shown)
    found = paragraphs(parts.text, manuscript)
    if not found:
        sink.report("text-empty", None, name=shown)
        return None
    return FoundText(WrittenStory(shown, Span(shown, 1, 1), found), _head(parts.head, manuscript, sink))


def _head(head: str, manuscript: Manuscript, sink: Sink) -> Mapping[str, int]:
    """The characters of each part of a heading in the head of an article's file; what is wrong with it is told with its layout."""
    found = parsed(head, "", sink.fork()) if head else None
    if found is None or not isinstance(found.data, dict):
        return {}
    keys = in_english(found, schema.ArticleHead, sink.fork()).data
    assert isinstance(keys, dict)
    quiet = manuscript._replace(sink=sink.fork())
    written = {part: _text_of(keys.get(part)) for part in HEADING}
    return {
        part: sum(len(line.text.text) for line in paragraphs(text, quiet)) for part, text in written.items() if text
    }


def _text_of(value: object) -> str:
    """A part of a heading as text: of a list, its lines."""
    if isinstance(value, list):
        return "\n".join(map(str, value))
    return value if isinstance(value, str) else ""
