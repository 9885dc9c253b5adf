"""Where a line may break: CLREQ 3.1.4 and 3.1.5 as tables of classes, one set of rows for each level."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Final, NamedTuple

from paginate.text.classes import Class


class Prohibition(Enum):
    """The levels of line-start and line-end prohibition 行首行尾禁则, CLREQ 3.1.4."""

    NONE = "none"
    BASIC = "basic"
    GB = "gb"
    STRICT = "strict"


POINTING: Final = (  # 点号
    Class.COMMA + Class.SEMICOLON + Class.COLON + Class.STOP + Class.EXCLAMATION + Class.WHOLE_MARK
)
CLOSING: Final = Class.CLOSING + Class.SENTENCE_CLOSING

NO_LINE_START: Final[Mapping[Prohibition, str]] = {
    # level               classes that may not begin a line                                            CLREQ 3.1.4
    Prohibition.NONE:   "",
    Prohibition.BASIC:  POINTING + CLOSING + Class.CONNECTOR + Class.INTERPUNCT + Class.SOLIDUS,          # basic
    Prohibition.GB:     POINTING + CLOSING + Class.CONNECTOR + Class.INTERPUNCT + Class.SOLIDUS,          # GB-style
    Prohibition.STRICT: POINTING + CLOSING + Class.CONNECTOR + Class.INTERPUNCT + Class.SOLIDUS
                        + Class.DASH + Class.ELLIPSIS,                                                    # strict
}  # fmt: skip

NO_LINE_END: Final[Mapping[Prohibition, str]] = {
    # level               classes that may not end a line                                              CLREQ 3.1.4
    Prohibition.NONE:   "",
    Prohibition.BASIC:  Class.OPENING,                                                                    # basic
    Prohibition.GB:     Class.OPENING + Class.SOLIDUS,                                                    # GB-style
    Prohibition.STRICT: Class.OPENING + Class.SOLIDUS,                                                    # strict
}  # fmt: skip

WORD: Final = Class.WESTERN + Class.DIGIT + Class.WESTERN_OPENING + Class.WESTERN_CLOSING + Class.HYPHEN
DIGITS: Final = Class.DIGIT + Class.DIGITS_UPRIGHT + Class.FULL_DIGIT
ALL: Final = "".join(code for name, code in vars(Class).items() if name.isupper())

UNBREAKABLE: Final = (
    # before                             after                                   CLREQ
    (Class.DASH,                         Class.DASH),                          # 3.1.5.1 two-em dash
    (Class.ELLIPSIS,                     Class.ELLIPSIS),                      # 3.1.5.1 ellipsis
    (WORD,                               WORD),                                # 3.2.4 Western words, runs of digits
    (Class.FULL_DIGIT,                   Class.FULL_DIGIT),                    # 3.2.4 runs of digits
    (Class.PREFIX + Class.FULL_PREFIX,   DIGITS),                              # 3.1.5.2 digits and their prefix
    (DIGITS,                             Class.SUFFIX + Class.FULL_SUFFIX),    # 3.1.5.2 digits and their suffix
    (Class.NO_BREAK_SPACE,               ALL),                                 # what its name says
    (ALL,                                Class.NO_BREAK_SPACE),
    (Class.WESTERN_OPENING,              ALL),                                 # as basic has it for Chinese marks
    (ALL,                                Class.WESTERN_CLOSING),               # as basic has it for Chinese marks
    (ALL,                                Class.SPACE + Class.COMBINING),       # a word space ends a line, unseen
)  # fmt: skip

WORD_BREAKS: Final = ((Class.HYPHEN, Class.WESTERN),)
"""Pairs inside Western words where a line may break all the same (CLREQ 3.2.4)."""


class BreakTable(NamedTuple):
    """Pairs of neighbouring classes that no line may break between.

    `unbreakable` holds at every level; `prohibited` holds these and the pairs that the level adds. A place that is
    in `prohibited` alone is one where a mark would begin or end a line wrongly: there pushing in is tried first.
    """

    unbreakable: frozenset[tuple[str, str]]
    prohibited: frozenset[tuple[str, str]]


def _pairs(rows: tuple[tuple[str, str], ...]) -> set[tuple[str, str]]:
    return {(before, after) for befores, afters in rows for before in befores for after in afters}


@cache
def break_table(level: Prohibition) -> BreakTable:
    """The table of a prohibition level."""
    unbreakable = _pairs(UNBREAKABLE) - _pairs(WORD_BREAKS)
    prohibited = unbreakable | _pairs(((NO_LINE_END[level], ALL), (ALL, NO_LINE_START[level])))
    return BreakTable(frozenset(unbreakable), frozenset(prohibited))
