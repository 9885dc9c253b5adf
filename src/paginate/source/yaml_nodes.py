"""YAML events to nodes that know their places, within limits that no honest layout reaches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from paginate.diagnostics import Phrase, phrase
from paginate.expressions import expression
from paginate.records import NamedTuple
from paginate.source import libyaml
from paginate.source.positions import Node, Position
from paginate.source.wide_marks import BLANKS, INDENT, ITEM

VALUE_LIMIT: Final = 300_000
"""Values in a layout, aliases written out: a page of 10,000 frames has 150,000."""

DEPTH_LIMIT: Final = 50
"""Levels of lists and keys inside one another: the language needs five."""

SEPARATORS: Final = "\v\f\x85\u2028\u2029"
"""What ends a paragraph in a text, and no line in an editor. To YAML 1.1 and its parser some are line breaks and some are
forbidden."""

PRIVATE: Final = range(0x10FFFD, 0x10FF00, -1)
"""Characters that replace the separators while the parser reads."""

_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
_PLAIN_TAGS: Final = frozenset({"tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"})
_MERGE: Final = "<<"


_HASHTAG: Final = expression(r"\s+(#[^\s#\x00-\x7f][^#]*#.*)")
"""A comment that is none: no comment has Chinese right behind its mark, and another mark after that."""


class CutText(NamedTuple):
    """A text, the comment behind it that looks like text, and where that begins."""

    text: str
    comment: str
    at: Position


class YamlFault(Exception):
    """Why the composing ended: the finding's code and values, and its place, counted from 0."""

    def __init__(self, code: str, line: int, column: int, **values: Phrase) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.column = column
        self.values = values


class TreeBuilder:
    """Builds the tree of one document.

    `duplicates` are the keys that are written twice, each with the first of the two; `cuts` the texts that a comment cuts short.
    """

    def __init__(self, text: str, lines: list[str]) -> None:
        self.duplicates: list[tuple[str, Node, Node]] = []
        self.cuts: list[CutText] = []
        self._lines = lines
        self._stand_ins = _stand_ins(text)
        self._events = _events(text.translate(self._stand_ins), lines)
        self._separators = {ord(stand_in): chr(code) for code, stand_in in self._stand_ins.items()}
        self._anchors: dict[str, Node] = {}
        self._open: set[str] = set()
        self._depth = 0
        self._count = 0

    def compose(self) -> Node | None:
        """The document's root, None if it is empty. Raises Fault."""
        next(self._events)  # the stream's start
        if isinstance(next(self._events), libyaml.StreamEndEvent):
            return None
        root = self._node(next(self._events))
        next(self._events)  # the document's end
        after = next(self._events)
        if isinstance(after, libyaml.DocumentStartEvent):
            raise _fault("documents", after)
        return root

    def _node(self, event: libyaml.Event) -> Node:
        self._count += 1
        if self._count > VALUE_LIMIT:
            raise _too_many(event)
        if isinstance(event, libyaml.AliasEvent):
            return self._alias(event)
        assert isinstance(event, libyaml.ScalarEvent | libyaml.CollectionStartEvent)  # nothing else begins a value
        if event.tag is not None and event.tag not in _PLAIN_TAGS:
            raise _fault("tag", event, tag=event.tag)
        node = self._scalar(event) if isinstance(event, libyaml.ScalarEvent) else self._collection(event)
        if event.anchor is not None:
            self._anchors[event.anchor] = node
        return node

    def _alias(self, event: libyaml.AliasEvent) -> Node:
        name = event.anchor or ""
        if name in self._open:
            raise _fault("cycle", event, name=name)
        if name not in self._anchors:
            raise _fault("alias", event, name=name)
        return self._anchors[name]

    def _scalar(self, event: libyaml.ScalarEvent) -> Node:
        start, end = _mark(event.start_mark), _mark(event.end_mark)
        self._note_cut(event, end)
        is_null = event.implicit[0] and event.value in _NULLS
        if event.style in ("|", ">"):
            length = 1
        else:
            length = (end.column if end.line == start.line else len(self._lines[start.line])) - start.column
        text = None if is_null else self._text(event, start, end)
        return Node(text, start.line, start.column, length, event.style == "|")

    def _value(self, event: libyaml.ScalarEvent) -> str:
        """The scalar's text as the parser has it, with its separators."""
        value: str = event.value
        return value.translate(self._separators) if self._separators else value

    def _text(self, event: libyaml.ScalarEvent, start: Position, end: Position) -> str:
        """The scalar's text, folded as Chinese is where it has several lines."""
        value = self._value(event)
        if end.line == start.line or event.style == "|":
            return value
        from paginate.source.folding import unfolded  # 3 ms that a layout without such texts need not spend

        if event.style == ">":
            return unfolded(value, self._lines[start.line + 1 : end.line + 1], ">")
        written = self._lines[start.line : end.line + 1]
        if len(written) != end.line + 1 - start.line:
            return value
        written[-1] = written[-1][: end.column]
        written[0] = written[0][start.column :]
        if event.style in ("'", '"'):
            written[-1] = written[-1].removesuffix(event.style)
            written[0] = written[0].removeprefix(event.style)
        return unfolded(value, written, event.style or "")

    def _note_cut(self, event: libyaml.ScalarEvent, end: Position) -> None:
        """Keep a text that is followed by a hashtag: to YAML that is a comment."""
        if event.value and not event.style and (found := _HASHTAG.match(self._lines[end.line], end.column)):
            self.cuts.append(CutText(event.value, found[1], Position(end.line, found.start(1))))

    def _collection(self, event: libyaml.CollectionStartEvent) -> Node:
        if self._depth == DEPTH_LIMIT:
            raise _deep(event)
        self._depth += 1
        if event.anchor is not None:
            self._open.add(event.anchor)
        start = _mark(event.start_mark)
        node = self._mapping(start) if isinstance(event, libyaml.MappingStartEvent) else self._sequence(start)
        self._open.discard(event.anchor or "")
        self._depth -= 1
        return node

    def _sequence(self, start: Position) -> Node:
        items: list[Node] = []
        weight = 1
        while not isinstance(event := next(self._events), libyaml.SequenceEndEvent):
            items.append(self._node(event))
            weight += items[-1].weight
            self._check(weight, event)
        data = [item.data for item in items]
        return Node(data, start.line, start.column, weight=weight, children=items)

    def _mapping(self, start: Position) -> Node:
        keys: dict[str, Node] = {}
        children: dict[str, Node] = {}
        merged: list[Node] = []
        weight = 1
        while not isinstance(event := next(self._events), libyaml.MappingEndEvent):
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

    def _key(self, event: libyaml.Event) -> tuple[Node, str]:
        if isinstance(event, libyaml.CollectionStartEvent):
            raise _fault("key", event)
        key = self._node(event)
        if isinstance(event, libyaml.ScalarEvent):
            if not event.style:
                _check_key(event)
            return key, self._value(event)
        if not isinstance(key.data, str):
            raise _fault("key", event)
        return key, key.data

    def _check(self, weight: int, event: libyaml.Event) -> None:
        if weight > VALUE_LIMIT:
            raise _too_many(event)


def _stand_ins(text: str) -> dict[int, str]:
    """By separator of the text, a private character that the text does not have: the parser would refuse the separator, or
    take it for the end of a line and count lines differently from the designer's editor."""
    found = [separator for separator in SEPARATORS if separator in text]
    unused = (chr(code) for code in PRIVATE if chr(code) not in text)
    return {ord(separator): stand_in for separator, stand_in in zip(found, unused, strict=False)}


def _check_key(event: libyaml.ScalarEvent) -> None:
    """Refuse a key with a blank or another hyphen in place of the indent or hyphen before it."""
    if found := INDENT.match(event.value):
        raise _fault("wide-indent", event, blank=phrase(BLANKS[found[1]], code_point=f"{ord(found[1]):04X}"))
    if found := ITEM.match(event.value):
        raise _fault("wide-hyphen", event, hyphen=found[1])


def _mappings(value: Node, event: libyaml.Event) -> list[Node]:
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


def _fault(name: str, event: libyaml.Event, /, **values: str | Phrase) -> YamlFault:
    mark = _mark(event.start_mark)
    problem, hint = phrase(f"yaml-{name}", **values), phrase(f"yaml-{name}-hint", **values)
    return YamlFault("not-yaml", mark.line, mark.column, problem=problem, hint=hint)


def _deep(event: libyaml.Event) -> YamlFault:
    return _fault("deep", event, limit=str(DEPTH_LIMIT))


def _too_many(event: libyaml.Event) -> YamlFault:
    mark = _mark(event.start_mark)
    limit = f"{VALUE_LIMIT:,}"
    return YamlFault(
        "too-large",
        mark.line,
        mark.column,
        what=phrase("the-layout-expanded"),
        size=phrase("more-values", number=limit),
        limit=phrase("values", number=limit),
        hint=phrase("fewer-aliases"),
    )


def _events(text: str, lines: list[str]) -> Iterator[libyaml.Event]:
    """The events of the text. Raises Fault where the text cannot be read on."""
    open_collections: list[libyaml.CollectionStartEvent] = []
    try:
        for event in libyaml.parse(text):
            if isinstance(event, libyaml.CollectionStartEvent):
                open_collections.append(event)
            elif isinstance(event, libyaml.CollectionEndEvent):
                open_collections.pop()
            yield event
    except libyaml.MarkedYAMLError as error:
        starts = [_mark(start.start_mark) for start in reversed(open_collections) if start.flow_style]
        # The keys in [a: 1] are a collection too, but one without a bracket.
        brackets = (mark for mark in starts if lines[mark.line][mark.column] in "[{")
        raise _too_deep(text, error) or _explained(error, next(brackets, None), lines) from None


def _too_deep(text: str, error: libyaml.MarkedYAMLError) -> YamlFault | None:
    """The fault of a text that passes our limit of depth before the place where libyaml stopped.

    libyaml reads ahead of its events, and newer ones refuse a thousand levels, so that it may stop before the event
    that exceeds our limit. The text before that place is as deep without the part that made it stop.
    """
    before = text[: error.problem_mark.index] if error.problem_mark else ""
    depth = 0
    try:
        for event in libyaml.parse(before):
            if isinstance(event, libyaml.CollectionStartEvent):
                if depth == DEPTH_LIMIT:
                    return _deep(event)
                depth += 1
            elif isinstance(event, libyaml.CollectionEndEvent):
                depth -= 1
    except libyaml.MarkedYAMLError:
        pass
    return None


def _explained(error: libyaml.MarkedYAMLError, bracket: Position | None, lines: list[str]) -> YamlFault:
    from paginate.source.yaml_faults import ParserReport, explain  # 4 ms that a layout without faults need not spend

    at = _mark(error.problem_mark)
    since = _mark(error.context_mark) if error.context_mark else at
    cause = explain(ParserReport(error.context or "", since, error.problem or "", at, bracket), lines)
    return YamlFault("not-yaml", cause.mark.line, cause.mark.column, problem=cause.problem, hint=cause.hint)


def _mark(mark: Any) -> Position:  # libyaml's marks and PyYAML's have no type in common
    return Position(mark.line, mark.column)
