"""The only door to pyphen: where Western words may be hyphenated, by the patterns of their language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pyphen import Pyphen

BEFORE: Final = 2
AFTER: Final = 3
"""Letters that stay together before and behind a hyphen: the custom of English."""

_LETTER: Final = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
_TOKEN: Final = rf"[{_LETTER}\u0300-\u036f0-9_@/\\~&=#]"
"""Characters that make letters beside them a code, a formula or an address, not a word."""

_WORD = re.compile(rf"(?<!{_TOKEN})(?<!{_TOKEN}[.:])[{_LETTER}]{{{BEFORE + AFTER},}}(?!{_TOKEN})(?![.:]{_TOKEN})")
"""A word that is long enough to be hyphenated. Words on both sides of a written hyphen are words of their own."""


def knows(language: str) -> bool:
    """Whether there are patterns for a language, named by its BCP 47 tag: `en`, `en-US`, `fr`."""
    from pyphen import language_fallback

    return language_fallback(language) is not None


def hyphenation_points(text: str, language: str) -> Iterator[int]:
    """The positions in the text before which a hyphen may part a word, in order; none in a language without patterns.

    Words in capitals stay whole, being abbreviations; so does a word where its spelling would change with the hyphen.
    """
    for word in _WORD.finditer(text):
        if not word[0].isupper():
            for point in _points(word[0], language):
                yield word.start() + point


@lru_cache(maxsize=8192)
def _points(word: str, language: str) -> tuple[int, ...]:
    patterns = _patterns(language)
    if patterns is None:
        return ()
    return tuple(int(point) for point in patterns.positions(word) if point.data is None)


@cache
def _patterns(language: str) -> Pyphen | None:
    if not knows(language):
        return None
    from pyphen import Pyphen

    return Pyphen(lang=language, left=BEFORE, right=AFTER)
