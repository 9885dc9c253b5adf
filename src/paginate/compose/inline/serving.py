"""Which fonts set none of what they were asked to set."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from paginate.compose.inline.itemize import Run
from paginate.fonts import has_ink
from paginate.model import FontChoice

_HAN = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
"""Ideographs (Unicode blocks CJK Unified and Compatibility Ideographs)."""


class Idle(NamedTuple):
    """A font that sets nothing of a style's text, or nothing that is Chinese in it."""

    style: str
    font: FontChoice
    of_han: bool


@dataclass(slots=True)
class Serving:
    """Notes for each font of each style whether it sets Han characters and others, where it is asked to."""

    _found: dict[tuple[str, FontChoice], dict[bool, bool]] = field(default_factory=lambda: defaultdict(dict))

    def note(self, style: str, run: Run, text: str) -> None:
        """What a run tells of the font that it was asked of; what no font has is told elsewhere."""
        if run.face is None:
            return
        served = run.face is run.voice.chain.first
        found = self._found[style, run.voice.font]
        if found.get(True):
            return
        is_han = _HAN.search(text) is not None
        if served or is_han or any(map(has_ink, text)):
            found[is_han] = found.get(is_han, False) or served

    def idle(self) -> Iterator[Idle]:
        """The fonts that set none of the Han characters of a style, or where it has none, nothing at all."""
        for (style, font), found in self._found.items():
            of_han = True in found
            if found and not found[of_han]:
                yield Idle(style, font, of_han)
