"""Where a line may break: CLREQ 3.1.4 and 3.1.5 as tables of classes, one set of rows for each level.

For Western words and other scripts, which are not in these tables, UAX #14 decides (see paginate.text.unicode_breaks).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from typing import Final

from paginate.expressions import expression
from paginate.text.classes import Class


class Prohibition(Enum):
    """The levels of line-start and line-end prohibition 行首行尾禁则, CLREQ 3.1.4."""

    NONE = "none"
    BASIC = "basic"
    GB = "gb"
    STRICT = "strict"


class Break:
    """The breaks that a line may have at a boundary, each a single character."""

    FREE: Final = "|"  # end there
    HYPHEN: Final = "-"  # end there with a hyphen
    PROHIBITED: Final = "x"  # not end there, since a mark would begin or end a line wrongly: pushing in is tried first
    BOUND: Final = "+"  # never end there
    FORCED: Final = "!"  # end there, whether it is full or not


POINTING: Final = (  # 点号
    Class.COMMA + Class.SEMICOLON + Class.COLON + Class.STOP + Class.EXCLAMATION + Class.PAIRED + Class.WHOLE_MARK
    + Class.CENTRED + Class.CENTRED_STOP
)  # fmt: skip
CLOSING: Final = Class.CLOSING + Class.SENTENCE_CLOSING
CONNECTORS: Final = Class.CONNECTOR + Class.SHORT_CONNECTOR

SUFFIXES: Final = Class.SUFFIX + Class.FULL_SUFFIX
UNNAMED: Final = Class.ITERATION + SUFFIXES
"""Characters that CLREQ does not mention and CSS keeps from the line start at its normal strictness (see docs/conformance/wpt.md)."""

INTERPUNCTS: Final = Class.INTERPUNCT + Class.WIDE_INTERPUNCT

BASIC: Final = POINTING + CLOSING + CONNECTORS + INTERPUNCTS + Class.SOLIDUS + UNNAMED
NO_LINE_START: Final[Mapping[Prohibition, str]] = {
    # level               classes that may not begin a line                                            CLREQ 3.1.4
    Prohibition.NONE:   "",
    Prohibition.BASIC:  BASIC,                                                                            # basic
    Prohibition.GB:     BASIC,                                                                            # GB-style
    Prohibition.STRICT: BASIC + Class.DASH + Class.ELLIPSIS + Class.SMALL_KANA,                           # strict
}  # fmt: skip

NO_LINE_END: Final[Mapping[Prohibition, str]] = {
    # level               classes that may not end a line                                              CLREQ 3.1.4
    Prohibition.NONE:   "",
    Prohibition.BASIC:  Class.OPENING,                                                                    # basic
    Prohibition.GB:     Class.OPENING + Class.SOLIDUS,                                                    # GB-style
    Prohibition.STRICT: Class.OPENING + Class.SOLIDUS,                                                    # strict
}  # fmt: skip

WORD: Final = (
    Class.WESTERN + Class.DIGIT + Class.RAISED + Class.WESTERN_OPENING + Class.WESTERN_CLOSING + Class.HYPHEN
)  # fmt: skip
DIGITS: Final = Class.DIGIT + Class.DIGITS_UPRIGHT + Class.FULL_DIGIT
PREFIXES: Final = Class.PREFIX + Class.FULL_PREFIX
BLANKS: Final = Class.SPACE + Class.NO_BREAK_SPACE + Class.FIXED_SPACE + Class.IDEOGRAPHIC_SPACE
RAISING: Final = Class.HAN + Class.FULL_DIGIT + SUFFIXES + CLOSING
"""Characters outside Western words that may have a raised digit: ㎞², 平方米², 他说”¹."""

ALL: Final = "".join(code for name, code in vars(Class).items() if name.isupper())

UNBREAKABLE: Final = (
    # before                             after                                   CLREQ
    (Class.DASH,                         Class.DASH),                          # 3.1.5.1 two-em dash
    (Class.ELLIPSIS,                     Class.ELLIPSIS),                      # 3.1.5.1 ellipsis
    (Class.PAIRED,                       Class.PAIRED),                        # 3.1.3.3 one em together
    (WORD,                               WORD),                                # 3.2.4 Western words, runs of digits
    (Class.FULL_DIGIT,                   Class.FULL_DIGIT + Class.DIGIT),      # 3.2.4 runs of digits, also of both widths
    (Class.DIGIT,                        Class.FULL_DIGIT),                    # 3.2.4 the same
    (Class.FULL_DIGIT,                   Class.WESTERN),                       # 3.1.5.2 digits and their unit: ５km
    (Class.WESTERN + Class.HYPHEN,       Class.FULL_DIGIT),                    # 3.2.4 as with half-width digits: A４, -５
    (Class.WESTERN_CLOSING,              Class.FULL_DIGIT),                    # 3.2.4 decimals: ９９.６
    (Class.FULL_DIGIT,                   Class.HYPHEN),                        # 3.2.4 telephone numbers: ０１０-６２８８
    (Class.HYPHEN,                       Class.FULL_DIGIT),
    (Class.DIGITS_UPRIGHT,               Class.DIGITS_UPRIGHT),                # 3.2.3 one cell
    (PREFIXES,                           DIGITS + PREFIXES),                   # 3.1.5.2 digits and their prefix: ≥60, －￥5
    (PREFIXES,                           Class.WESTERN),                       # UAX #14, LB24: US＄, ≥x
    (DIGITS,                             SUFFIXES + PREFIXES),                 # 3.1.5.2 digits and their suffix; 100₽, 3＋5
    (RAISING,                            Class.RAISED),                        # 3.1.5.2, clreq#262: ㎞²
    (Class.NO_BREAK_SPACE,               ALL),                                 # what its name says
    (ALL,                                Class.NO_BREAK_SPACE),
    (Class.WESTERN_OPENING,              ALL),                                 # as basic has it for Chinese marks
    (ALL,                                Class.WESTERN_CLOSING),               # as basic has it for Chinese marks
    (ALL,                                Class.SPACE + Class.COMBINING),       # a word space ends a line, unseen
    (ALL,                                Class.FIXED_SPACE),                   # and so does any other blank but U+3000
)  # fmt: skip

WORD_BREAKS: Final = ((Class.HYPHEN, Class.WESTERN),)
"""Pairs inside Western words where a line may break all the same (CLREQ 3.2.4)."""

PAIRS_OF_DASHES = expression(f"{Class.DASH}{{2,}}|{Class.ELLIPSIS}{{3,}}")
"""Several two-em marks in a row: they part between one another, not inside one (CLREQ 3.1.5.1)."""


def _pairs(rows: tuple[tuple[str, str], ...]) -> set[tuple[str, str]]:
    return {(before, after) for befores, afters in rows for before in befores for after in afters}


@cache
def break_table(level: Prohibition) -> Mapping[tuple[str, str], str]:
    """For each pair of classes, which of `Break` the tables of a level say."""
    unbreakable = _pairs(UNBREAKABLE) - _pairs(WORD_BREAKS)
    prohibited = _pairs(((NO_LINE_END[level], ALL), (ALL, NO_LINE_START[level])))
    table = dict.fromkeys(_pairs(((ALL, ALL),)), Break.FREE)
    table |= dict.fromkeys(prohibited, Break.PROHIBITED)
    table |= dict.fromkeys(unbreakable, Break.BOUND)
    return table


def parted_dashes(text: str, classes: str) -> Iterator[int]:
    """The positions in the text between one two-em mark and the next, in runs of several."""
    for run in PAIRS_OF_DASHES.finditer(classes):
        at = run.start()
        while at < run.end():
            if at > run.start():
                yield at
            at += 1 if text[at] == "⸺" else 2
