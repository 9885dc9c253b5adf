"""The characters beside which there is Chinese-Western space 中西间距: CLREQ 3.2.2, 3.2.3 and 3.2.4 give it to Han characters
with letters and digits, and to no others."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from paginate.expressions import expression
from paginate.records import NamedTuple
from paginate.text.classes import Class, class_of

WESTERN_FACES: Final = Class.WESTERN + Class.DIGIT + Class.RAISED + Class.SUFFIX + Class.PREFIX
"""Classes with the characters of Western text; 纵中横 has a cell of its own and takes no such space."""

HAN_FACES: Final = Class.HAN + Class.ITERATION + Class.SMALL_KANA
"""Classes of Han characters and of characters that are set like them."""

NUMBER_SIGNS: Final = Class.PREFIX + Class.SUFFIX
"""Signs that make one with a number, 25% and $100 (CLREQ 3.1.5.2): they take the number's space, and none without one."""


class Kind(NamedTuple):
    """Characters of WESTERN_FACES and HAN_FACES, by the mapping or the general category that Unicode has for them, and who
    says whether they take Chinese-Western space."""

    examples: str
    unicode: str
    source: str


SPACED: Final = (
    # examples                 Unicode                  source
    Kind("A é Ω ж",            "Lu Ll Lt",              "CLREQ 3.2.2; CSS text-autospace, ideograph-alpha"),
    Kind("汉 々 か ー ㄅ א",    "Lo Lm",                 "CLREQ 3.2.2; CSS text-autospace, ideograph-alpha"),
    Kind("\ue000 \U0003fffd", "Co Cn",                 "CLREQ 3.2.2: how newsrooms set rare Han characters"),
    Kind("1 ٢",                "Nd",                    "CLREQ 3.2.2; CSS text-autospace, ideograph-numeric"),
)  # fmt: skip
"""Characters with Chinese-Western space."""

UNSPACED: Final = (
    Kind("¹ ³ ₂ ⁿ ª ™",        "<super> <sub>",         "CLREQ 3.2.2 names none: they belong to the word before them"),
    Kind("Ａ ｂ",               "<wide>",                "CLREQ 2.4.2: set as Han characters are, an em each"),
    Kind("① ½ Ⅳ",              "No Nl",                 "CLREQ 3.2.2 names none; numbers in CSS are Nd alone"),
    Kind("! \" # & ' * @ † ‡ §", "Po Pd Pc Ps Pe Pi Pf", "CLREQ 3.2.2 names none; no letters or numbers in CSS"),
    Kind("+ < ^ ` | ~ © × → ★", "Sc Sm Sk So",          "CLREQ 3.2.2 names none; no letters or numbers in CSS"),
    Kind("\u200d \x07",        "Cf Cc",                 "CLREQ 3.2.2 names none"),
)  # fmt: skip
"""Characters without it. For a character in two of these tables the mapping counts: ª is both raised and a letter."""

IDEOGRAPHIC_NUMBERS: Final = "〇〡〢〣〤〥〦〧〨〩〸〹〺"
"""Han characters that Unicode has among the numbers (Nl)."""

_SPACED_CATEGORIES: Final = frozenset(value for kind in SPACED for value in kind.unicode.split())
_UNSPACED_MAPPINGS: Final = frozenset(value for kind in UNSPACED for value in kind.unicode.split() if value[0] == "<")

_MEETING = expression("(?<=[{0}])(?=[{1}])|(?<=[{1}])(?=[{0}])".format(re.escape(HAN_FACES), re.escape(WESTERN_FACES)))


@lru_cache(maxsize=8192)
def takes_space(character: str) -> bool:
    """Whether there is Chinese-Western space beside a character."""
    mapping = unicodedata.decomposition(character).partition(" ")[0]
    if mapping in _UNSPACED_MAPPINGS:
        return False
    return character in IDEOGRAPHIC_NUMBERS or unicodedata.category(character) in _SPACED_CATEGORIES


def unspaced(text: str, classes: str) -> Iterator[int]:
    """The boundaries between WESTERN_FACES and HAN_FACES without Chinese-Western space, by the place before each.
    Combining marks have the class of their base."""
    for meeting in _MEETING.finditer(classes):
        at = meeting.start()
        if not (_takes(text, classes, at - 1, -1) and _takes(text, classes, at, 1)):
            yield at - 1


def _takes(text: str, classes: str, at: int, inwards: int) -> bool:
    """Whether a character takes Chinese-Western space on its outer side; `inwards` leads into the word that it belongs to."""
    if classes[at] in NUMBER_SIGNS:
        while 0 <= at < len(classes) and classes[at] in NUMBER_SIGNS:
            at += inwards
        return 0 <= at < len(classes) and classes[at] == Class.DIGIT
    while at and class_of(text[at]) == Class.COMBINING:
        at -= 1
    return takes_space(text[at])
