"""A place in a file."""

from __future__ import annotations

from paginate.records import NamedTuple


class Span(NamedTuple):
    """A place in a file: line and column count from 1, the column in characters; `length` is at least 1."""

    file: str
    line: int
    column: int
    length: int = 1
