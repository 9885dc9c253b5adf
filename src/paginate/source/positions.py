"""What stands in a layout file: plain data, and the place in the file of every key and value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from paginate.diagnostics import Span

Data = str | None | list["Data"] | dict[str, "Data"]
"""A value as written. Every scalar is text, so that `2024-05-01`, `on` and `007` stay what the designer typed."""

Path = tuple[str | int, ...]
"""The keys and list indices that lead from the top of a layout to a value."""


class Mark(NamedTuple):
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


class Document:
    """A layout file that could be read as YAML. `lines` are its lines as YAML counts them."""

    def __init__(self, file: str, root: Node, lines: list[str]) -> None:
        self.file = file
        self.data = root.data
        self._root = root
        self._lines = lines

    def section(self, name: str) -> Mapping[str, Data]:
        """What stands under a top-level key, by name; empty where it is not there or no set of keys."""
        found = self.data.get(name) if isinstance(self.data, dict) else None
        return found if isinstance(found, dict) else {}

    def frames(self) -> Sequence[Data]:
        """What stands under the top-level key `frames`; empty where it is not there or no list."""
        found = self.data.get("frames") if isinstance(self.data, dict) else None
        return found if isinstance(found, list) else ()

    def place(self, path: Path) -> Span:
        """Where the value at `path` stands: its text, else its key, else its beginning.

        A path that leads nowhere is followed as far as it goes.
        """
        key, node = self._find(path)
        if node.children is None and node.length:
            return self._span(node)
        return self._span(key or node)

    def key_place(self, path: Path) -> Span:
        """Where the key of the value at `path` stands; for an item of a list, where the item begins."""
        key, node = self._find(path)
        return self._span(key or node)

    def line_place(self, path: Path, line: int) -> Span:
        """Where line `line` (from 0) of the text at `path` stands; the text's own place unless it follows `|`."""
        _, node = self._find(path)
        number = node.line + 1 + line
        if not node.literal or number >= len(self._lines):
            return self.place(path)
        written = self._lines[number]
        return Span(self.file, number + 1, len(written) - len(written.lstrip()) + 1, max(1, len(written.strip())))

    def _find(self, path: Path) -> tuple[Node | None, Node]:
        key, node = None, self._root
        for step in path:
            if isinstance(node.children, dict) and isinstance(step, str) and step in node.children:
                key, node = (node.keys or {}).get(step), node.children[step]
            elif isinstance(node.children, list) and isinstance(step, int) and step < len(node.children):
                key, node = None, node.children[step]
            else:
                break
        return key, node

    def _span(self, node: Node) -> Span:
        return Span(self.file, node.line + 1, node.column + 1, max(1, node.length))
