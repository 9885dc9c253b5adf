"""Keys that a file spells in Chinese: each is another name of an English one, and is that from here on."""

from __future__ import annotations

from operator import is_
from typing import Any

from paginate.diagnostics import Sink
from paginate.source.keys import ByKeys, Keys, Table
from paginate.source.positions import Document, Node
from paginate.source.readers import ByName, ByShape, ListOf, Pair, Reader


def in_english(document: Document, keys: type[Keys], sink: Sink) -> Document:
    """The document with the language's keys by their English names. Of a key that is written by both names, the first
    counts, which is reported."""
    twice: list[tuple[Node, Node]] = []
    root = _in_english(document.root, Table(keys), twice)
    for first, second in twice:
        sink.report("duplicate-key", document.span(second), key=f"{second.data} = {first.data}", first=first.line + 1)
    return document if root is document.root else document.with_root(root)


def _in_english(node: Node, reader: Reader[Any], twice: list[tuple[Node, Node]]) -> Node:
    """The node as `reader` is to have it; itself, where nothing in it is in Chinese."""
    match reader, node.children:
        case ByShape(), _:
            chosen = reader.chosen(node.data)
            return _in_english(node, chosen, twice) if chosen else node
        case ByKeys(), dict():
            return _keys_in_english(node, reader, twice)
        case ByName(), dict() as named:
            return _holding(node, {name: _in_english(child, reader.item, twice) for name, child in named.items()})
        case ((ListOf() | Pair()), list() as items):
            return _holding(node, [_in_english(item, reader.item, twice) for item in items])
        case _:
            return node


def _keys_in_english(node: Node, reader: ByKeys[Any], twice: list[tuple[Node, Node]]) -> Node:
    assert isinstance(node.children, dict)
    assert node.keys is not None
    keys: dict[str, Node] = {}
    children: dict[str, Node] = {}
    table = reader.of_keys([reader.english.get(written, written) for written in node.children]).table
    for written, child in node.children.items():
        name, key = reader.english.get(written, written), node.keys[written]
        if name not in keys:
            keys[name] = key
            children[name] = _in_english(child, table[name].reader, twice) if name in table else child
        elif key.place >= node.place:  # else it is merged in with <<, and the key itself takes precedence
            twice.append((keys[name], key))
    found = _holding(node, children)
    return found if found is node else found._replace(keys=keys)


def _holding(node: Node, children: dict[str, Node] | list[Node]) -> Node:
    """The node with other values in it; itself, where they are the same."""
    if isinstance(children, dict) and isinstance(node.children, dict):
        is_same = children.keys() == node.children.keys() and all(map(is_, children.values(), node.children.values()))
        return node if is_same else node._replace(children=children, data={k: v.data for k, v in children.items()})
    assert isinstance(children, list)
    assert isinstance(node.children, list)
    if all(map(is_, children, node.children)):
        return node
    return node._replace(children=children, data=[child.data for child in children])
