"""The content of a layout file: plain data, and the place in the file of every key and value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from paginate.diagnostics import Span
from paginate.expressions import expression
from paginate.records import NamedTuple

Data = str | None | list["Data"] | dict[str, "Data"]
"""A value as written. Every scalar is text, so that `2024-05-01`, `on` and `007` stay what the designer typed."""

Path = tuple[str | int, ...]
"""The keys and list indices that lead from the top of a layout to a value."""


_FIRST_LINE: Final = expression(r"(\n*)([^\n]*)")
"""The empty lines at a text's beginning, and the first that is not."""


_COMMENT: Final = expression(r"(?<=[\s:-])(#\S.*?)\s*$")

_BRACKETS: Final = expression(r"\[[^\[\]{}]*\]|\{[^\[\]{}]*\}")
"""A list or keys without others in them."""


class Position(NamedTuple):
    """A place in the file, line and column counted from 0."""

    line: int
    column: int


class Node(NamedTuple):
    """A value and where it begins; line and column count from 0.

    `length` is that of its text on its first line, 0 for an empty value. `literal`: text after `|`. `weight` is the
    number of values it holds, itself and those behind aliases included. `keys` are those of a mapping.
    """

    data: Data
    line: int
    column: int
    length: int = 0
    literal: bool = False
    weight: int = 1
    children: dict[str, Node] | list[Node] | None = None
    keys: dict[str, Node] | None = None

    @property
    def place(self) -> tuple[int, int]:
        """Line and column."""
        return self.line, self.column


Home = tuple["Document", Path]
"""A file, and the path in it."""


class Document:
    """A layout file that could be read as YAML. `lines` are its lines as editors count them.

    `borrowed` says of what other files bring in, by its path here, in which file it is written and where.
    """

    def __init__(self, file: str, root: Node, lines: list[str], borrowed: Mapping[Path, Home] | None = None) -> None:
        self.file = file
        self.data = root.data
        self.root = root
        self.lines = lines
        self._borrowed = borrowed or {}

    def with_root(self, root: Node, borrowed: Mapping[Path, Home] | None = None) -> Document:
        """The same file with another reading of its content, or with what other files bring in."""
        return Document(self.file, root, self.lines, {**self._borrowed, **(borrowed or {})})

    def section(self, name: str) -> Mapping[str, Data]:
        """The value of a top-level key, by name; empty if it is missing or not a set of keys."""
        found = self.data.get(name) if isinstance(self.data, dict) else None
        return found if isinstance(found, dict) else {}

    def section_node(self, name: str) -> Node | None:
        """The value of a top-level key as a node; None if it is missing."""
        return self.root.children.get(name) if isinstance(self.root.children, dict) else None

    def frames(self) -> Sequence[Data]:
        """The value of the top-level key `frames`; empty if it is missing or not a list."""
        found = self.data.get("frames") if isinstance(self.data, dict) else None
        return found if isinstance(found, list) else ()

    def value(self, path: Path) -> Data:
        """The value at `path`; of a path that leads nowhere, that of what it leads to last."""
        return self._find(path)[2].data

    def place(self, path: Path) -> Span:
        """The place of the value at `path`: its text, else its key, else its beginning.

        A path that leads nowhere is followed as far as it goes.
        """
        home, key, node = self._find(path)
        if node.children is None and node.length:
            return home.span(node)
        return home.span(key or node)

    def key_place(self, path: Path) -> Span:
        """The place of the key of the value at `path`; for an item of a list, its beginning."""
        home, key, node = self._find(path)
        return home.span(key or node)

    def last_line(self, path: Path) -> int:
        """The last line, from 1, of what stands at `path`, as far as it is known."""
        return _last_line(self._find(path)[2]) + 1

    def spelling(self, path: Path, key: str) -> str:
        """How the file spells a key: that of the value at `path`, or one in that value or beside it; else as it is."""
        for owner in (path[:-1], path) if path[-1:] == (key,) else (path, path[:-1]):
            keys = self._find(owner)[2].keys or {}
            if key in keys:
                written = keys[key].data
                return written if isinstance(written, str) else key
        return key

    def in_words(self, path: Path, words: Mapping[str, object]) -> dict[str, object]:
        """The words of a finding about the value at `path`, with keys as the file spells them."""
        return {
            name: self.spelling(path, word) if name in ("key", "other") and isinstance(word, str) else word
            for name, word in words.items()
        }

    def is_in_chinese(self, path: Path) -> bool:
        """Whether keys of the value at `path` are spelt in Chinese."""
        return any(key.data != name for name, key in (self._find(path)[2].keys or {}).items())

    def comment_at(self, path: Path) -> tuple[str, Span] | None:
        """The comment in place of the value at `path`, with its `#`, and its place; None if there is none.

        One with a space behind its `#` is meant as a comment.
        """
        home, key, node = self._find(path)
        if node.data is not None or not home.lines:
            return None
        start = key if key is not None and key.line == node.line else node
        found = _COMMENT.search(home.lines[node.line], start.column + start.length)
        return (found[1], Span(home.file, node.line + 1, found.start(1) + 1, len(found[1]))) if found else None

    def in_brackets(self, path: Path) -> str:
        """The list or the keys at `path` as written in brackets on one line; empty if they are written in another way."""
        home, _, node = self._find(path)
        rest = home.lines[node.line][node.column :] if home.lines else ""
        found = _BRACKETS.match(rest)
        return found[0] if found and node.children is not None else ""

    def text_place(self, path: Path, line: int, start: int, length: int) -> Span:
        """The place of characters of the text at `path`: `length` from `start` in its line `line`, both from 0.

        If they are folded, or written in an unusual way, the text's own place.
        """
        home, _, node = self._find(path)
        lines = home.lines
        text = node.data if isinstance(node.data, str) else ""
        if node.literal:
            found = _FIRST_LINE.match(text)
            assert found is not None  # it matches any text
            number = node.line + 1 + line
            first = node.line + 1 + len(found[1])
            if number < len(lines) and first < len(lines):
                indent = len(lines[first]) - len(found[2])
                return Span(home.file, number + 1, indent + start + 1, max(1, length))
        written = lines[node.line][node.column : node.column + node.length] if lines else ""
        columns: Sequence[int] | None = range(len(text)) if text and written == text else None
        if columns is None and written[:1] in ("'", '"'):
            from paginate.source.escapes import columns_of  # most texts are in files, or without quotation marks

            columns = columns_of(written, text)
        at = sum(len(each) + 1 for each in text.split("\n")[:line]) + start
        if columns is None or at > len(columns):
            return self.place(path)
        column = columns[at] if at < len(columns) else len(written) - 1
        return Span(home.file, node.line + 1, node.column + column + 1, max(1, length))

    def home(self, path: Path) -> Home:
        """The file in which what is at `path` is written, and its path there."""
        for end in range(len(path) if self._borrowed else 0, 0, -1):
            if path[:end] in self._borrowed:
                other, start = self._borrowed[path[:end]]
                return other, (*start, *path[end:])
        return self, path

    def _find(self, path: Path) -> tuple[Document, Node | None, Node]:
        """The file of the value at `path`, its key, and the value."""
        home, path = self.home(path)
        key, node = None, home.root
        for step in path:
            if isinstance(node.children, dict) and isinstance(step, str) and step in node.children:
                key, node = (node.keys or {}).get(step), node.children[step]
            elif isinstance(node.children, list) and isinstance(step, int) and step < len(node.children):
                key, node = None, node.children[step]
            else:
                break
        return home, key, node

    def span(self, node: Node) -> Span:
        """The place of a value or a key."""
        return Span(self.file, node.line + 1, node.column + 1, max(1, node.length))


def _last_line(node: Node) -> int:
    children = node.children.values() if isinstance(node.children, dict) else node.children or ()
    own = node.line + (node.data.rstrip("\n").count("\n") + 1 if node.literal and isinstance(node.data, str) else 0)
    return max([own, *map(_last_line, children)])
