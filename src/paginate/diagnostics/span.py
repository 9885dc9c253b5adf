"""A place in a file, and where lines end there, so that they are counted and shown alike."""

from __future__ import annotations

from typing import Final

from paginate.expressions import expression
from paginate.records import NamedTuple

TEXT_LINE_BREAK: Final = expression("\r\n|[\n\r]")
"""In every file, as editors count lines. Unicode's other separators end a paragraph inside a line, and YAML 1.2 (5.4) knows
no others either."""


class Span(NamedTuple):
    """A place in a file: line and column count from 1, the column in characters; `length` is at least 1."""

    file: str
    line: int
    column: int
    length: int = 1
