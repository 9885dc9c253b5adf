"""Which fonts set none of what they were asked to set."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from paginate.compose.inline.itemize import Run
from paginate.fonts import has_ink
from paginate.model import FontChoice
from paginate.records import NamedTuple

HAN: Final = ((0x3007, 0x3007), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x323AF))
"""Ideographs (Unicode blocks CJK Unified and Compatibility Ideographs): first and last of each range."""


@lru_cache(maxsize=4096)
def is_han(character: str) -> bool:
    """Whether it is an ideograph."""
    return any(first <= ord(character) <= last for first, last in HAN)


class Idle(NamedTuple):
    """A font that sets nothing of a style's text, or nothing that is Chinese in it."""

    style: str
    font: FontChoice
    of_han: bool


class Serving:
    """Notes for each font of each style whether it sets Han characters and others, where it is asked to."""

    __slots__ = ("_found",)

    def __init__(self) -> None:
        self._found: dict[tuple[str, FontChoice], dict[bool, bool]] = defaultdict(dict)

    def note(self, style: str, run: Run, text: str) -> None:
        """What a run tells of the font that it was asked of; what no font has is told elsewhere."""
        if run.face is None:
            return
        served = run.face is run.voice.chain.first
        found = self._found[style, run.voice.font]
        if found.get(True):
            return
        of_han = any(map(is_han, text))
        if served or of_han or any(map(has_ink, text)):
            found[of_han] = found.get(of_han, False) or served

    def idle(self) -> Iterator[Idle]:
        """The fonts that set none of the Han characters of a style, or where it has none, nothing at all."""
        for (style, font), found in self._found.items():
            of_han = True in found
            if found and not found[of_han]:
                yield Idle(style, font, of_han)
