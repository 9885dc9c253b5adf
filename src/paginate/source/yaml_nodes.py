"""YAML events to nodes that know their places, within limits that no honest layout reaches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import yaml

from paginate.diagnostics import Phrase, phrase
from paginate.source.positions import Mark, Node

VALUE_LIMIT: Final = 300_000
"""Values in a layout, aliases written out: a page of 10,000 frames has 150,000."""

DEPTH_LIMIT: Final = 50
"""Levels of lists and keys inside one another: the language needs five."""

_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
_PLAIN_TAGS: Final = frozenset({"!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"})
_MERGE: Final = "<<"


class Fault(Exception):
    """Why the composing ended: the finding's code and values, and its place, counted from 0."""

    def __init__(self, code: str, line: int, column: int, **values: Phrase) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.column = column
        self.values = values


class Composer:
    """Builds the tree of one document. `duplicates` are the keys that stand twice, each with the first of the two."""

    def __init__(self, text: str, lines: list[str]) -> None:
        self.duplicates: list[tuple[str, Node, Node]] = []
        self._lines = lines
        self._events = _events(text, lines)
        self._anchors: dict[str, Node] = {}
        self._open: set[str] = set()
        self._depth = 0
        self._count = 0

    def compose(self) -> Node | None:
        """The document's root, None where there is none. Raises Fault."""
        next(self._events)  # the stream's start
        if isinstance(next(self._events), yaml.StreamEndEvent):
            return None
        root = self._node(next(self._events))
        next(self._events)  # the document's end
        after = next(self._events)
        if isinstance(after, yaml.DocumentStartEvent):
            raise _fault("documents", after)
        return root

    def _node(self, event: yaml.Event) -> Node:
        self._count += 1
        if self._count > VALUE_LIMIT:
            raise _too_many(event)
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        assert isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent)  # nothing else begins a value
        if event.tag is not None and event.tag not in _PLAIN_TAGS:
            raise _fault("tag", event, tag=event.tag)
        node = self._scalar(event) if isinstance(event, yaml.ScalarEvent) else self._collection(event)
        if event.anchor is not None:
            self._anchors[event.anchor] = node
        return node

    def _alias(self, event: yaml.AliasEvent) -> Node:
        name = event.anchor or ""
        if name in self._open:
            raise _fault("cycle", event, name=name)
        if name not in self._anchors:
            raise _fault("alias", event, name=name)
        return self._anchors[name]

    def _scalar(self, event: yaml.ScalarEvent) -> Node:
        start, end = _mark(event.start_mark), _mark(event.end_mark)
        is_null = event.implicit[0] and event.value in _NULLS
        if event.style in ("|", ">"):
            length = 1
        else:
            length = (end.column if end.line == start.line else len(self._lines[start.line])) - start.column
        return Node(None if is_null else event.value, start.line, start.column, length, event.style == "|")

    def _collection(self, event: yaml.CollectionStartEvent) -> Node:
        if self._depth == DEPTH_LIMIT:
            raise _deep(event)
        self._depth += 1
        if event.anchor is not None:
            self._open.add(event.anchor)
        start = _mark(event.start_mark)
        node = self._mapping(start) if isinstance(event, yaml.MappingStartEvent) else self._sequence(start)
        self._open.discard(event.anchor or "")
        self._depth -= 1
        return node

    def _sequence(self, start: Mark) -> Node:
        items: list[Node] = []
        weight = 1
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._node(event))
            weight += items[-1].weight
            self._check(weight, event)
        data = [item.data for item in items]
        return Node(data, start.line, start.column, weight=weight, children=items)

    def _mapping(self, start: Mark) -> Node:
        keys: dict[str, Node] = {}
        children: dict[str, Node] = {}
        merged: list[Node] = []
        weight = 1
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key, name = self._key(event)
            value = self._node(event := next(self._events))
            weight += 1 + value.weight
            self._check(weight, event)
            if name == _MERGE:
                merged.extend(_mappings(value, event))
            elif name in keys:
                self.duplicates.append((name, key, keys[name]))
            else:
                keys[name], children[name] = key, value
        for node in merged:
            _merge(node, keys, children)
        data = {name: child.data for name, child in children.items()}
        length = len(next(iter(keys))) if keys else 1
        return Node(data, start.line, start.column, length, weight=weight, children=children, keys=keys)

    def _key(self, event: yaml.Event) -> tuple[Node, str]:
        if isinstance(event, yaml.CollectionStartEvent):
            raise _fault("key", event)
        key = self._node(event)
        if isinstance(event, yaml.ScalarEvent):
            return key, event.value
        if not isinstance(key.data, str):
            raise _fault("key", event)
        return key, key.data

    def _check(self, weight: int, event: yaml.Event) -> None:
        if weight > VALUE_LIMIT:
            raise _too_many(event)


def _mappings(value: Node, event: yaml.Event) -> list[Node]:
    nodes = value.children if isinstance(value.children, list) else [value]
    for node in nodes:
        if not isinstance(node.children, dict):
            raise _fault("merge", event)
    return nodes


def _merge(node: Node, keys: dict[str, Node], children: dict[str, Node]) -> None:
    if isinstance(node.children, dict) and node.keys is not None:
        for name, child in node.children.items():
            if name not in children:
                keys[name], children[name] = node.keys[name], child


def _fault(name: str, event: yaml.Event, /, **values: str) -> Fault:
    mark = _mark(event.start_mark)
    problem, hint = phrase(f"yaml-{name}", **values), phrase(f"yaml-{name}-hint", **values)
    return Fault("not-yaml", mark.line, mark.column, problem=problem, hint=hint)


def _deep(event: yaml.Event) -> Fault:
    return _fault("deep", event, limit=str(DEPTH_LIMIT))


def _too_many(event: yaml.Event) -> Fault:
    mark = _mark(event.start_mark)
    limit = f"{VALUE_LIMIT:,}"
    return Fault(
        "too-large",
        mark.line,
        mark.column,
        what=phrase("the-layout-expanded"),
        size=phrase("more-values", number=limit),
        limit=phrase("values", number=limit),
        hint=phrase("fewer-aliases"),
    )


def _events(text: str, lines: list[str]) -> Iterator[yaml.Event]:
    """The events of the text. Raises Fault where there is no way on."""
    open_collections: list[yaml.CollectionStartEvent] = []
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.CollectionStartEvent):
                open_collections.append(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                open_collections.pop()
            yield event
    except yaml.MarkedYAMLError as error:
        starts = [_mark(start.start_mark) for start in reversed(open_collections) if start.flow_style]
        # The keys in [a: 1] are a collection too, but one without a bracket.
        brackets = (mark for mark in starts if lines[mark.line][mark.column] in "[{")
        raise _too_deep(text, error) or _explained(error, next(brackets, None), lines) from None


def _too_deep(text: str, error: yaml.MarkedYAMLError) -> Fault | None:
    """The fault of a text that passes our limit of depth before the place where libyaml stopped.

    libyaml reads ahead of its events, and newer ones refuse a thousand levels, so that it may stop before the event
    that passes our limit. What stands before that place is as deep without what made it stop.
    """
    before = text[: error.problem_mark.index] if error.problem_mark else ""
    depth = 0
    try:
        for event in yaml.parse(before, Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.CollectionStartEvent):
                if depth == DEPTH_LIMIT:
                    return _deep(event)
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    except yaml.MarkedYAMLError:
        pass
    return None


def _explained(error: yaml.MarkedYAMLError, bracket: Mark | None, lines: list[str]) -> Fault:
    from paginate.source.yaml_faults import ParserReport, explain  # 4 ms that a layout without faults need not spend

    at = _mark(error.problem_mark)
    since = _mark(error.context_mark) if error.context_mark else at
    cause = explain(ParserReport(error.context or "", since, error.problem or "", at, bracket), lines)
    return Fault("not-yaml", cause.mark.line, cause.mark.column, problem=cause.problem, hint=cause.hint)


def _mark(mark: Any) -> Mark:  # libyaml's marks and PyYAML's have no type in common
    return Mark(mark.line, mark.column)
