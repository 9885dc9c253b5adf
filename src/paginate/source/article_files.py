"""Article files: a head of keys between two lines of `---`, and the text behind it. The layout has the head's keys as its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from paginate.assets import Assets
from paginate.diagnostics import Sink, Span, phrase
from paginate.diagnostics.span import TEXT_LINE_BREAK
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.source.chinese_keys import in_english
from paginate.source.findings import Language, check
from paginate.source.grafts import Graft, grafted
from paginate.source.names import nearest
from paginate.source.positions import Document, Node
from paginate.source.text_files import TextFile, read_text
from paginate.source.values import ValueProblem, read_file
from paginate.source.yaml_files import parsed

ARTICLES: Final = "articles"
FENCE: Final = "---"
"""The line before a head, and the one behind it."""

LANGUAGE: Final = Language(schema.ArticleHead, parts=(), stand_ins={}, example=("headline", "凝心聚力　再启新程"))


class Filed(NamedTuple):
    """A layout with the heads of its article files. `texts` are their texts by the files' names: the lines of the head are
    empty, so that every line keeps its number. A file that cannot be read is not among them."""

    document: Document
    texts: Mapping[str, str]


class FileParts(NamedTuple):
    """An article file: its head, empty where it has none, and its text, each with empty lines in place of the other's."""

    head: str
    text: str
    is_closed: bool = True


def with_heads(document: Document, assets: Assets, sink: Sink) -> Filed:
    """The layout with what its article files say in their heads; what is wrong with the files is reported."""
    texts: dict[str, str] = {}
    for name, file in list(_files(document)):
        place = document.place((ARTICLES, name, "file"))
        try:
            text = read_text(TextFile(assets, file, file), place, phrase("split-story"), sink)
        except FileNotFoundError:
            near = nearest(file, assets.siblings(file))
            hint = phrase("near", name=near) if near else phrase("put-file")
            sink.report("text-missing", place, file=file, hint=hint)
            continue
        if text is None:
            continue
        parts = parted(text)
        if not parts.is_closed:
            sink.report("head-unclosed", Span(file, 1, 1, len(FENCE)), file=file)
        texts[file] = parts.text
        if parts.head:
            document = _with_head(document, name, parsed(parts.head, file, sink), sink)
    return Filed(document, texts)


def parted(text: str) -> FileParts:
    """The head and the text of an article file. One whose head has no end is text from its first line on."""
    first, *others = TEXT_LINE_BREAK.split(text)
    if first.rstrip() != FENCE:
        return FileParts("", text)
    end = next((number for number, line in enumerate(others, 1) if line.rstrip() == FENCE), None)
    if end is None:
        return FileParts("", text, is_closed=False)
    return FileParts("\n".join(["", *others[: end - 1]]), "\n" * (end + 1) + "\n".join(others[end:]))


def _files(document: Document) -> Iterator[tuple[str, str]]:
    """The articles that name a file; what is no file's name is reported with the layout's other faults."""
    for name, article in document.section(ARTICLES).items():
        file = article.get("file") if isinstance(article, dict) else None
        try:
            yield name, read_file(file)
        except ValueProblem:
            continue


def _with_head(document: Document, name: str, head: Document | None, sink: Sink) -> Document:
    """The layout with the keys of a head in the article; one that the layout has too is reported, and the layout's counts."""
    if head is None or head.data is None:
        return document
    head = in_english(head, schema.ArticleHead, sink)
    if not isinstance(head.root.children, dict):
        check(head, LANGUAGE, sink)  # which says so
        return document
    own = document.value((ARTICLES, name))
    grafts = []
    for key, value in head.root.children.items():
        written = _key(head, key)
        if isinstance(own, dict) and key in own:
            other = f"{document.file}: {document.spelling((ARTICLES, name, key), key)}"
            sink.report("keys-conflict", head.span(written), key=written.data, other=other, hint=phrase("keep-one"))
        else:
            grafts.append(Graft((ARTICLES, name, key), written, value, (head, (key,))))
    return grafted(document, grafts)


def _key(head: Document, key: str) -> Node:
    return (head.root.keys or {})[key]
