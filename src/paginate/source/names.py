"""Which name the designer may have meant, and the hint that says it."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Sequence
from functools import lru_cache, reduce
from typing import Final

from paginate.diagnostics import Phrase, phrase

_SHOWN: Final = 16
"""Names that a hint lists at most."""

_NEIGHBOURS: Final = 250
"""Of very many names, only this many before and after the wrong one in the alphabet are compared."""

_COMPARED: Final = 20
"""Names that are compared letter by letter: those that share most letters with the wrong one."""

_LONGEST: Final = 100
"""Characters of a name for which it is worth looking for another."""

_LIKENESS: Final = 0.6
"""difflib's ratio from which on a name is worth proposing: its own default."""


def nearest(name: str, names: Iterable[str], likeness: float = _LIKENESS) -> str | None:
    """The name most like `name`, upper and lower case being alike; None where none is more like it than `likeness`."""
    return _nearest(name, tuple(names), likeness) if len(name) <= _LONGEST else None


@lru_cache(maxsize=2048)
def _nearest(name: str, names: tuple[str, ...], likeness: float) -> str | None:
    from difflib import SequenceMatcher  # 3 ms that a page without mistakes need not spend

    letters = set(name.casefold())
    likely = sorted(_around(name, names), key=lambda other: len(letters ^ set(other.casefold())))[:_COMPARED]
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(name.casefold())
    best = None
    for other in likely:
        matcher.set_seq1(other.casefold())
        if matcher.quick_ratio() > likeness and (ratio := matcher.ratio()) > likeness:
            best, likeness = other, ratio
    return best


def _around(name: str, names: tuple[str, ...]) -> Sequence[str]:
    if len(names) <= 2 * _NEIGHBOURS:
        return names
    ordered = sorted(names)
    place = bisect(ordered, name)
    return ordered[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS]


def listed(names: Iterable[str]) -> str | Phrase:
    """The names as a hint lists them, with the commas of the reader's language."""
    every = tuple(names)
    shown: list[str | Phrase] = [*every[:_SHOWN], *(["…"] if len(every) > _SHOWN else [])]
    return reduce(lambda before, name: phrase("listed", one=before, other=name), shown) if shown else ""


def name_hint(name: str, names: Iterable[str], otherwise: Phrase) -> Phrase:
    """The hint to an unknown name: one like it, else all of them, else `otherwise`."""
    every = tuple(names)
    if near := nearest(name, every):
        return phrase("near", name=near)
    return phrase("one-of", names=listed(every)) if every else otherwise


def word_hint(word: str, words: Iterable[str]) -> Phrase:
    """The hint to a word that a value cannot be: the one like it and the others in its language, else all of them."""
    every = tuple(words)
    near = nearest(word, every)
    if near is None:
        return phrase("one-of", names=listed(every))
    others = [other for other in every if other.isascii() == near.isascii() and other != near]
    return phrase("near-word", name=near, names=listed(others)) if others else phrase("near", name=near)
