"""Imports `pathlib` without what it imports to write a path as an address, which nobody here does: 11 million instructions of a start.

Whoever does it all the same has it then.
"""

from __future__ import annotations

from paginate.lean_imports import stand_ins


def _quote(path: bytes) -> str:
    from urllib.parse import quote_from_bytes

    return quote_from_bytes(path)


with stand_ins({"urllib.parse": {"quote_from_bytes": _quote}}):
    import pathlib

__all__ = ["pathlib"]
