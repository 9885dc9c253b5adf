"""The only door to PyYAML: its half in C, which makes events of a text, without its readers and writers in Python.

All of PyYAML takes 94 million instructions of a start (a regular expression of its reader alone a third), this half 23.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.machinery import PathFinder
from types import SimpleNamespace
from typing import Final

from paginate.lean_imports import stand_ins


def _search_path() -> list[str]:
    spec = PathFinder.find_spec("yaml")
    if spec is None or spec.submodule_search_locations is None:
        raise ModuleNotFoundError("No module named 'yaml'", name="yaml")
    return list(spec.submodule_search_locations)


_PATH: Final = _search_path()

with stand_ins({"yaml": {"__path__": _PATH}}):
    from yaml import error, events, nodes, tokens
    from yaml.error import MarkedYAMLError, YAMLError
    from yaml.events import (
        AliasEvent,
        CollectionEndEvent,
        CollectionStartEvent,
        DocumentStartEvent,
        Event,
        MappingEndEvent,
        MappingStartEvent,
        ScalarEvent,
        SequenceEndEvent,
        StreamEndEvent,
    )

# The names that the C half imports from its package: the modules above, and the errors of the missing modules.
_PACKAGE: Final = {
    "__path__": _PATH,
    "error": error,
    "events": events,
    "nodes": nodes,
    "tokens": tokens,
    "reader": SimpleNamespace(ReaderError=YAMLError),
    "scanner": SimpleNamespace(ScannerError=MarkedYAMLError),
    "parser": SimpleNamespace(ParserError=MarkedYAMLError),
    "composer": SimpleNamespace(ComposerError=MarkedYAMLError),
    "constructor": SimpleNamespace(ConstructorError=MarkedYAMLError),
    "emitter": SimpleNamespace(EmitterError=YAMLError),
    "serializer": SimpleNamespace(SerializerError=YAMLError),
    "representer": SimpleNamespace(RepresenterError=YAMLError),
}

with stand_ins({"yaml": _PACKAGE}):
    from yaml._yaml import CParser

__all__ = [
    "AliasEvent",
    "CollectionEndEvent",
    "CollectionStartEvent",
    "DocumentStartEvent",
    "Event",
    "MappingEndEvent",
    "MappingStartEvent",
    "MarkedYAMLError",
    "ScalarEvent",
    "SequenceEndEvent",
    "StreamEndEvent",
    "parse",
]


def parse(text: str) -> Iterator[Event]:
    """The events of the text. Raises MarkedYAMLError where the text cannot be read on."""
    parser = CParser(text)
    while (event := parser.get_event()) is not None:
        yield event
