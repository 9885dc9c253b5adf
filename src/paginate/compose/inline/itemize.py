"""A paragraph cut into runs that are shaped as one: the same face, the same way up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import groupby
from typing import Final, NamedTuple

from paginate.fonts import Chain, Drawn, Face
from paginate.geometry import WritingMode
from paginate.text import Class
from paginate.text.classes import APOSTROPHE


class Setting(Enum):
    """How a run stands in its line."""

    HORIZONTAL = "horizontal"  # of a horizontal line
    UPRIGHT = "upright"  # of a vertical line
    TURNED = "turned"  # Western text in a vertical line, turned 90° clockwise
    COMBINED = "combined"  # 纵中横: a short number side by side in one cell of a vertical line


class Run(NamedTuple):
    """Characters `start` to `end` of the text. `drawn` is what the face is to draw for them, as many characters.

    `face` is None where no font has the characters. `proportional`: marks of Western words, which Chinese faces draw an
    em wide unless they are asked for another form.
    """

    start: int
    end: int
    face: Face | None
    setting: Setting
    drawn: str
    proportional: bool


DIGITS_UPRIGHT: Final = 2
"""A number of at most this many digits stands upright in one cell: the custom of newspapers."""

# Not a part of a word, a decimal, a time, a date or a number with its sign: these are turned whole.
_SHORT_NUMBER = re.compile(
    rf"(?<![{Class.DIGIT}{Class.WESTERN}\{Class.HYPHEN}])(?<!{Class.DIGIT}{Class.WESTERN_CLOSING})"
    rf"{Class.DIGIT}{{1,{DIGITS_UPRIGHT}}}"
    rf"(?![{Class.DIGIT}{Class.WESTERN}\{Class.HYPHEN}])(?!{Class.WESTERN_CLOSING}{Class.DIGIT})"
)

TURNED: Final = (
    Class.WESTERN + Class.DIGIT + Class.WESTERN_OPENING + Class.WESTERN_CLOSING + Class.HYPHEN + Class.SPACE
    + Class.NO_BREAK_SPACE + Class.COMBINING
)  # fmt: skip
"""Classes that are turned in vertical text (UTR #50 orientation R, for what a newspaper has)."""


def mark_short_numbers(classes: str) -> str:
    """The classes of vertical text with short numbers marked as standing upright in one cell."""
    return _SHORT_NUMBER.sub(lambda number: Class.DIGITS_UPRIGHT * len(number[0]), classes)


def itemize(text: str, classes: str, chain: Chain, writing_mode: WritingMode) -> Iterator[Run]:
    """The runs of `text`, in order and without gaps."""
    vertical = writing_mode is WritingMode.VERTICAL
    drawers = chain.draws_all(text, vertical=vertical)
    drawn = [drawers[character] for character in text]
    if not text.isascii() and _SELECTOR.search(text):
        _follow_base(drawn, text)
    faces = [None if found is None else found.face for found in drawn]
    settings = [_setting(code) for code in classes] if vertical else [Setting.HORIZONTAL] * len(text)
    proportional = _apostrophes(text, classes)
    start = 0
    for (face, setting, narrow), group in groupby(zip(faces, settings, proportional, strict=True)):
        end = start + len(list(group))
        characters = "".join(
            text[place] if (found := drawn[place]) is None else found.character for place in range(start, end)
        )
        yield Run(start, end, face, setting, characters, narrow)
        start = end


def _setting(code: str) -> Setting:
    if code == Class.DIGITS_UPRIGHT:
        return Setting.COMBINED
    return Setting.TURNED if code in TURNED else Setting.UPRIGHT


_SELECTOR = re.compile("[\u200c\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""Joiners and variation selectors: they choose a form of the character before them and have none of their own."""


def _follow_base(drawn: list[Drawn | None], text: str) -> None:
    """Give each selector the face of the character before it, whether or not that face knows the form it asks for."""
    for selector in _SELECTOR.finditer(text):
        place = selector.start()
        base = drawn[place - 1] if place else None
        if base is not None:
            drawn[place] = Drawn(base.face, selector[0])


def _apostrophes(text: str, classes: str) -> Sequence[bool]:
    if APOSTROPHE not in text:
        return [False] * len(text)
    return [character == APOSTROPHE and code == Class.WESTERN for character, code in zip(text, classes, strict=True)]
