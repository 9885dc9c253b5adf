"""A line of a file as a terminal can show it: in cells, with nothing hidden, and cut around the place in question."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import accumulate
from typing import Final

TAB_STOP: Final = 4
"""Cells."""

WIDEST: Final = 100
"""The most cells of an excerpt; a longer one is cut."""

LEAD: Final = 30
"""Cells that are shown before the place where the line is cut."""

ELLIPSIS: Final = "…"

WIDE: Final = frozenset("WF")
"""Unicode Standard Annex 11: these take two cells; Ambiguous ones take one where the text around is not Chinese alone."""

NEAR: Final = 2 * WIDEST
"""Characters each side of the place that are looked at: twice as many as can be shown, for marks that take no cell."""

WITHOUT_CELL: Final = frozenset({"Mn", "Me"})
"""General categories of marks that are drawn over the character before them."""

UNSAFE: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""General categories that would break the line, turn its direction, steer the terminal, or not be seen at all."""


def visible(text: str) -> str:
    """The text with control and format characters named (`<U+202E>`), so that it is safe to print on one line."""
    return "".join(_named(character) for character in text)


def cells(text: str) -> int:
    """How many cells of a terminal visible text takes."""
    return sum(_width(character) for character in text)


def excerpt(line: str, column: int, length: int) -> tuple[str, str]:
    """The line, cut if it is long, and a line of carets under the `length` characters from `column` (from 1).

    What lies beyond the end of the line gets a caret behind its last character.
    """
    start = min(max(0, column - 1), len(line))
    stop = min(start + length, len(line))
    first = max(0, start - NEAR)
    parts = _expanded(line[first : start + NEAR])
    shown = [part for part, _ in parts]
    start, stop = start - first, min(stop - first, len(shown))
    edges = [0, *accumulate(width for _, width in parts)]
    left, right = _window(edges, start)
    before = ELLIPSIS if first + left > 0 else ""
    after = ELLIPSIS if first + right < len(line) else ""
    carets = max(1, edges[min(stop, right)] - edges[start])
    return (
        before + "".join(shown[left:right]) + after,
        " " * (len(before) + edges[start] - edges[left]) + "^" * carets,
    )


def _window(edges: list[int], start: int) -> tuple[int, int]:
    """The first and the last but one of the parts to show, where `edges` are their places in cells."""
    last = len(edges) - 1
    if edges[last] <= WIDEST:
        return 0, last
    room = WIDEST - 2 * len(ELLIPSIS)
    left = start
    while left > 0 and edges[start] - edges[left - 1] <= LEAD:
        left -= 1
    right = left
    while right < last and edges[right + 1] - edges[left] <= room:
        right += 1
    while left > 0 and edges[right] - edges[left - 1] <= room:
        left -= 1
    return left, right


def _expanded(line: str) -> list[tuple[str, int]]:
    """What to print for each character of the line, and how many cells that takes."""
    parts: list[tuple[str, int]] = []
    at = 0
    for character in line:
        if character == "\t":
            room = TAB_STOP - at % TAB_STOP
            part = " " * room, room
        else:
            part = _part(character)
        parts.append(part)
        at += part[1]
    return parts


@lru_cache(maxsize=8192)
def _part(character: str) -> tuple[str, int]:
    # Hundreds of findings in one long line look at the same characters again and again.
    named = _named(character)
    return named, cells(named)


def _named(character: str) -> str:
    return f"<U+{ord(character):04X}>" if unicodedata.category(character) in UNSAFE else character


def _width(character: str) -> int:
    if unicodedata.category(character) in WITHOUT_CELL:
        return 0
    return 2 if unicodedata.east_asian_width(character) in WIDE else 1
