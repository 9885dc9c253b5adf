"""Values of other files, put into a layout's tree as if the layout had them; their places stay those of their own files."""

from __future__ import annotations

from collections.abc import Iterable

from paginate.records import NamedTuple
from paginate.source.positions import Document, Home, Node, Path


class Graft(NamedTuple):
    """What comes to `path` in the layout: a key, its value, and where it is written."""

    path: Path
    key: Node
    value: Node
    home: Home


def grafted(document: Document, grafts: Iterable[Graft]) -> Document:
    """The document with the grafts in it; sections that it lacks are made."""
    root = document.root
    borrowed: dict[Path, Home] = {}
    for graft in grafts:
        for end in range(1, len(graft.path)):
            if not isinstance(_at(root, graft.path[:end]), Node):
                other, at = graft.home
                borrowed[graft.path[:end]] = other, at[: len(at) - len(graft.path) + end]
        root = _with(root, graft.path, graft)
        borrowed[graft.path] = graft.home
    return document.with_root(root, borrowed)


def pruned(document: Document, path: Path) -> Document:
    """The document without the key at `path`."""
    return document.with_root(_without(document.root, path))


def holds(node: Node, children: dict[str, Node], keys: dict[str, Node]) -> Node:
    """The mapping `node` with other content."""
    return node._replace(children=children, keys=keys, data={name: child.data for name, child in children.items()})


def _at(node: Node, path: Path) -> Node | None:
    for step in path:
        if not isinstance(node.children, dict) or step not in node.children:
            return None
        node = node.children[str(step)]
    return node


def _with(node: Node, path: Path, graft: Graft) -> Node:
    if not path:
        return graft.value
    name = str(path[0])
    children, keys = _content(node)
    inner = children.get(name) or Node({}, graft.key.line, graft.key.column, 1, children={}, keys={})
    return holds(node, {**children, name: _with(inner, path[1:], graft)}, {**keys, name: keys.get(name) or graft.key})


def _without(node: Node, path: Path) -> Node:
    children, keys = _content(node)
    name = str(path[0])
    if len(path) > 1:
        return holds(node, {**children, name: _without(children[name], path[1:])}, keys)
    return holds(
        node,
        {other: child for other, child in children.items() if other != name},
        {other: key for other, key in keys.items() if other != name},
    )


def _content(node: Node) -> tuple[dict[str, Node], dict[str, Node]]:
    return (node.children if isinstance(node.children, dict) else {}), node.keys or {}
