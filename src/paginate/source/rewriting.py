"""A file of the language with its keys and words in the other language, and all else as it stands: comments, blanks, order."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, Final

from paginate.assets import Assets, followed
from paginate.color import NAMES
from paginate.diagnostics import Sink, phrase
from paginate.diagnostics.span import TEXT_LINE_BREAK
from paginate.expressions import expression
from paginate.records import NamedTuple
from paginate.source import schema, values
from paginate.source.article_files import parted
from paginate.source.keys import ByKeys, Keys, Table
from paginate.source.places import CornerOrPlaces, looks_like_place
from paginate.source.positions import Document, Node
from paginate.source.press_schema import Press
from paginate.source.readers import ByName, ListOf, Pair, Reader, Reference, ValueReader
from paginate.source.text_files import TextFile, read_text
from paginate.source.words import WORDS, names_of
from paginate.source.yaml_files import parsed

KINDS: Final[tuple[type[Keys], ...]] = (schema.Layout, Press, schema.StyleFile)
"""What a file may be; by the first of those that know most of its keys."""

FONTS: Final = {
    "zh": {role: name for name, role in reversed(values.ROLE_NAMES.items())},
    "en": values.ROLE_NAMES,
}
"""Typefaces by their names, of which Chinese has several."""

OTHER_WORDS: Final[Mapping[str, Mapping[str, object]]] = {
    "group": {**WORDS["class"], **WORDS["group"]},
    "style sheet or file": WORDS["style sheet"],
    "weight": values.WEIGHT_NAMES,
    "colour": NAMES,
    "language": dict.fromkeys(("off", "不断词")),
}
"""The words of kinds of value that are called otherwise."""

_OR_NONE: Final = ", or none"

_GRAY: Final = {"zh": (expression(r"(?:gray|grey)(?=\s*\d)"), "灰"), "en": (expression(r"灰(?=\s*\d)"), "gray")}

_PART: Final = expression(r"(栏|columns?|行|lines?)\s*(\d+\s*(?:[-—–－～〜~|｜]\s*\d*)?|[-—–－～〜~]\s*\d+)")
"""The columns or the lines of a place."""


class Rewritten(NamedTuple):
    """A text in the other language, how many of its keys and words that changed, and whether its file begins with a mark of UTF-8."""

    text: str
    changed: int
    has_mark: bool = False


def rewritten_file(path: Path, to: str, sink: Sink) -> Rewritten | None:
    """The same as `rewritten` of the file at `path`; None, with a finding, where it cannot be read."""
    assets, name = Assets(followed(path).parent), followed(path).name
    try:
        text = read_text(TextFile(assets, name, str(path)), None, phrase("texts-into-files"), sink)
    except FileNotFoundError:
        sink.report("file-unreadable", None, file=path, reason=phrase("no-such-file"))
        return None
    found = None if text is None else rewritten(text, str(path), to, sink)
    return None if found is None else found._replace(has_mark=assets.read(name).startswith(BOM_UTF8))


def rewritten(text: str, file: str, to: str, sink: Sink, kind: type[Keys] | None = None) -> Rewritten | None:
    """The text of `file`, a layout, style file, press profile or article file, with its keys and words in Chinese (`to` is 'zh')
    or English ('en'). Names that the file gives, texts and units stay. None, with a finding, where it is not YAML.

    `kind`: whose keys are at its top; its own keys say it if nothing else does.
    """
    head = parted(text).head
    document = parsed(head or text, file, sink)
    if document is None or sink.blocks:
        return None
    edits = _Edits(document, to)
    edits.visit(document.root, Table(kind or (schema.ArticleHead if head else _kind(document))))
    return _edited(text, edits.wanted)


def _kind(document: Document) -> type[Keys]:
    """Which kind of file this is, by its top-level keys."""
    names = document.data if isinstance(document.data, dict) else {}

    def known(keys: type[Keys]) -> int:
        table = Table(keys)
        return sum(name in table.table or name in table.english for name in names)

    return max(KINDS, key=known)  # the first of several


class _Edits:
    """What is to be written at which places, by line, column and length.

    A place that is read as two things, through an alias, and would be called differently, stays as it is.
    """

    def __init__(self, document: Document, to: str) -> None:
        self.wanted: dict[tuple[int, int, int], str] = {}
        self._document = document
        self._to = to

    def visit(self, node: Node, reader: Reader[Any]) -> None:
        """Note what changes in a value that `reader` reads."""
        reader = _chosen(reader, node)
        match reader, node.children:
            case ByKeys(), dict() as children:
                self._visit_keys(node, children, reader)
            case ByName(), dict() as children:
                for child in children.values():
                    self.visit(child, reader.item)
            case ((ListOf() | Pair()), list() as items):
                for item in items:
                    self.visit(item, reader.item)
            case ValueReader(), None if isinstance(node.data, str):
                self._write(node, self._word(node.data, reader))

    def _visit_keys(self, node: Node, children: Mapping[str, Node], reader: ByKeys[Any]) -> None:
        names = {written: reader.english.get(written, written) for written in children}
        table = reader.of_keys([*names.values()]).table
        for written, name in names.items():
            key = table.get(name) or reader.table.get(name)
            if key is not None:
                self._write((node.keys or {})[written], key.chinese if self._to == "zh" else name)
                self.visit(children[written], key.reader)

    def _word(self, text: str, reader: ValueReader[Any]) -> str:
        """The word in the language that is wanted; any other text as it is."""
        if isinstance(reader, Reference) and text in self._own(reader.section):
            return text
        if isinstance(reader, Reference) and reader.section == "fonts":
            return _other(text, FONTS[self._to])
        if "place" in reader.name and looks_like_place(text):
            return _place(text, self._to)
        if reader.name == "colour" and (gray := _GRAY[self._to])[0].match(text):
            return gray[0].sub(gray[1], text)
        return _other(text, _words(reader.name)[self._to])

    def _own(self, section: str) -> Collection[str]:
        """The names that the file itself gives in a section."""
        chinese = schema.Layout.table[section].chinese
        return self._document.section(section) or self._document.section(chinese)

    def _write(self, node: Node, text: str) -> None:
        """Note that a key or a value is to read `text`, unless it is written in another way than it reads."""
        line = self._document.lines[node.line]
        written = line[node.column : node.column + node.length]
        if not isinstance(node.data, str) or not node.length:
            return
        quoted = next((form for form in ("{}", "'{}'", '"{}"') if written.endswith(form.format(node.data))), None)
        if quoted is None:
            return
        length = len(quoted.format(node.data))
        place = (node.line, node.column + node.length - length, length)
        new = quoted.format(text)
        old = line[place[1] : place[1] + length]
        self.wanted[place] = new if self.wanted.get(place, new) == new else old


def _chosen(reader: Reader[Any], node: Node) -> Reader[Any]:
    """The reader that reads the value in the end; that of frames is told by their keys."""
    if isinstance(reader, ByKeys):
        return reader
    chosen = reader.chosen(node.data) or reader
    if isinstance(chosen, CornerOrPlaces):
        items = node.data if isinstance(node.data, list) else []
        return chosen.places if any(map(looks_like_place, items)) else chosen.corner
    return chosen


def _words(name: str) -> Mapping[str, Mapping[str, str]]:
    """The words of a kind of value, by the language into which they are put."""
    words = dict.fromkeys(values.NOTHING) if name.endswith(_OR_NONE) else {}
    names = names_of({**WORDS.get(name, {}), **OTHER_WORDS.get(name, {}), **words})
    return {"zh": names.chinese, "en": names.english}


def _other(text: str, words: Mapping[str, str]) -> str:
    word = text.strip()
    return text.replace(word, words[word]) if word in words else text


def _place(text: str, to: str) -> str:
    """A place with the words for its columns and lines in the other language."""

    def part(found: re.Match[str]) -> str:
        is_column, numbers = found[1].startswith(("栏", "column")), found[2]
        if to == "zh":
            return f"{'栏' if is_column else '行'}{numbers}"
        several = "" if numbers.strip().isdecimal() else "s"
        return f"{'column' if is_column else 'line'}{several} {numbers}"

    return _PART.sub(part, text)


def _edited(text: str, wanted: Mapping[tuple[int, int, int], str]) -> Rewritten:
    """The text with what is wanted at its places, from the last to the first, so that the others do not move."""
    starts = [0, *(found.end() for found in TEXT_LINE_BREAK.finditer(text))]
    count = 0
    for (line, column, length), new in sorted(wanted.items(), reverse=True):
        start = starts[line] + column
        count += text[start : start + length] != new
        text = text[:start] + new + text[start + length :]
    return Rewritten(text, count)
