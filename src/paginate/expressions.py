"""Regular expressions that are compiled when they are first asked.

A render imports 75 of them and asks half; to compile the others took 42 million instructions.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

ASKED = (
    "search",
    "match",
    "fullmatch",
    "split",
    "findall",
    "finditer",
    "sub",
    "subn",
    "pattern",
    "flags",
    "groups",
    "groupindex",
)
"""What a pattern can be asked."""


class _Pattern:
    """A regular expression that is compiled when the first of its attributes is asked for, and then has them all."""

    def __init__(self, source: Any, flags: int = 0) -> None:
        self._made = source, flags

    def __getattr__(self, name: str) -> Any:
        if name not in ASKED:
            raise AttributeError(name)
        compiled = re.compile(*self._made)
        self.__dict__.update({asked: getattr(compiled, asked) for asked in ASKED})
        return self.__dict__[name]


if TYPE_CHECKING:
    expression = re.compile
else:
    expression = _Pattern
