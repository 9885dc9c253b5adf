"""Imports of a third party's module without the modules that it imports and we do not need: empty ones stand in for them."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def stand_ins(modules: Mapping[str, Mapping[str, object]], *, private: str = "") -> Iterator[None]:
    """While the body imports, the modules named in `modules`, unless they are there already, are empty but for the given names.

    Nobody else meets a stand-in: afterwards each is taken away. The package `private` is imported anew for the body, and is
    its own: another importer has, before and after, a whole one. Only for modules that are imported before there are threads.
    """
    others = {name: sys.modules.pop(name) for name in _family(private)}
    made = {name: _module(name, names) for name, names in modules.items() if name not in sys.modules}
    sys.modules.update(made)
    try:
        yield
    finally:
        for name in {*made, *_family(private)}:
            sys.modules.pop(name, None)
        sys.modules.update(others)


def _family(package: str) -> list[str]:
    """The modules of a package that are imported, itself included."""
    return [name for name in sys.modules if name.partition(".")[0] == package]


def _module(name: str, names: Mapping[str, object]) -> ModuleType:
    module = ModuleType(name)
    vars(module).update(names)
    return module


def _quote(path: bytes) -> str:
    from urllib.parse import quote_from_bytes

    return quote_from_bytes(path)


# `pathlib` imports 11 million instructions for writing a path as an address; whoever does it has them then.
with stand_ins({"urllib.parse": {"quote_from_bytes": _quote}}):
    import pathlib

__all__ = ["pathlib", "stand_ins"]
