"""Which way up each character is in vertical text: UTR #50, with the exceptions of Chinese newspapers."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from paginate.expressions import expression
from paginate.records import NamedTuple
from paginate.text.orientation_data import RUNS


class VerticalOrientation:
    """UTR #50's values of the property Vertical_Orientation, each a single character."""

    UPRIGHT: Final = "U"
    TURNED: Final = "R"  # turned 90° clockwise
    TRANSFORMED_UPRIGHT: Final = "u"  # Tu: drawn in another form, upright where the font has none
    TRANSFORMED_TURNED: Final = "r"  # Tr: drawn in another form, turned where the font has none


NAMES: Final = {
    VerticalOrientation.UPRIGHT: "U", VerticalOrientation.TURNED: "R",
    VerticalOrientation.TRANSFORMED_UPRIGHT: "Tu", VerticalOrientation.TRANSFORMED_TURNED: "Tr",
}  # fmt: skip
"""Their Unicode names."""


class Deviation(NamedTuple):
    """Characters that UTR #50 turns and a Chinese newspaper does not, the CLREQ clauses that say so, and the reason."""

    characters: str
    clauses: str
    reason: str


UPRIGHT_HERE: Final = (
    Deviation("“”‘’", "3.1.2, 3.2.3, A.3", "they become corner brackets, which are the font's vertical forms of them"),
    Deviation("—―⸺", "3.1.2, A.2 破折号", "the font's vertical forms run down the line, in the middle of their cells"),
    Deviation("…⋯", "3.1.2, A.2 省略号", "the font's vertical forms run down the line, in the middle of their cells"),
    Deviation("‥", "3.1.2", "no mark of CLREQ; set as … is"),
    Deviation("·‧•", "3.1.2, A.2 间隔号", "a dot in the middle of an em cell, as ・ is, which UTR #50 has upright"),
)
"""Chinese marks that are one character with Western ones, for whose sake UTR #50 turns them."""

_RUN = expression(r"([0-9a-f]+)([URur])")
_STARTS: Final = tuple(accumulate(int(gap, 16) for gap, _ in _RUN.findall(RUNS)))
_CODES: Final = "".join(code for _, code in _RUN.findall(RUNS))


def orientation(character: str) -> str:
    """The property of UTR #50: `U` upright, `R` turned, `Tu` or `Tr` in another form."""
    return NAMES[_code(ord(character))]


def orientations(text: str) -> str:
    """The orientation of each character by UTR #50, one of `Orientation` each; the result is as long as the text."""
    return text.translate(_TABLE)


def turned(text: str) -> Sequence[bool]:
    """Whether each character of Chinese vertical text is turned 90° clockwise.

    Characters that UTR #50 turns are turned, except UPRIGHT_HERE. Those in another form (Tr) count as upright: the font's
    form is so. Combining marks, variation selectors and joiners go with the character before them, and with an
    enclosing mark both are upright (UTR #50, "Grapheme Clusters"); the apostrophe of a Western word is turned with it.
    """
    roles = text.translate(_ROLES)
    if not text.isascii():
        roles = _FOLLOWERS.sub(_with_base, _APOSTROPHE.sub(_Role.TURNED, roles))
    return [role in _TURNED_ROLES for role in roles]


class _Role:
    """How a character changes the way up of itself and its neighbours, each a single character."""

    TURNED: Final = "T"
    TURNED_LETTER: Final = "L"  # beside an apostrophe
    UPRIGHT: Final = "U"
    APOSTROPHE: Final = "a"
    TURNED_FOLLOWER: Final = "t"  # as the character before it; on its own, turned
    UPRIGHT_FOLLOWER: Final = "u"  # the same, on its own upright
    ENCLOSING: Final = "e"


_TURNED_ROLES: Final = _Role.TURNED + _Role.TURNED_LETTER + _Role.TURNED_FOLLOWER
_APOSTROPHE = expression("(?<=L)a(?=L)")
_FOLLOWERS = expression("([TLUa])([tue]+)")

_DEVIATING: Final = frozenset("".join(deviation.characters for deviation in UPRIGHT_HERE))
_JOINERS: Final = "\u200c\u200d"


def _with_base(cluster: re.Match[str]) -> str:
    base = _Role.UPRIGHT if _Role.ENCLOSING in cluster[2] else cluster[1]
    return base * len(cluster[0])


def _code(code_point: int) -> str:
    return _CODES[bisect_right(_STARTS, code_point) - 1]


def _role(code_point: int) -> str:
    character = chr(code_point)
    if character == "’":
        return _Role.APOSTROPHE
    turns = _code(code_point) == VerticalOrientation.TURNED and character not in _DEVIATING
    category = unicodedata.category(character)
    if category == "Me":
        return _Role.ENCLOSING
    if category in ("Mn", "Mc") or character in _JOINERS:
        return _Role.TURNED_FOLLOWER if turns else _Role.UPRIGHT_FOLLOWER
    if turns:
        return _Role.TURNED_LETTER if category[0] == "L" else _Role.TURNED
    return _Role.UPRIGHT


class _OrientationTable(dict[int, str]):
    """A table for str.translate that works out each character once."""

    def __missing__(self, code_point: int) -> str:
        code = self[code_point] = _code(code_point)
        return code


class _RoleTable(dict[int, str]):
    """The same for roles."""

    def __missing__(self, code_point: int) -> str:
        role = self[code_point] = _role(code_point)
        return role


_TABLE: Final = _OrientationTable()
_ROLES: Final = _RoleTable()
