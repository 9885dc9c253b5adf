"""The blank between neighbouring classes: CLREQ 3.1.6 (marks), 3.2.2 and 3.2.4 (mixed text), 3.5.3 and 3.5.4 (line adjustment).

A mark is a cell of half an em that holds its ink; the blank that makes it a whole em belongs to the boundary with
its neighbour. So a punctuation style is a table of boundaries, and squeezing and stretching act on boundaries alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cache
from typing import Final, NamedTuple

from paginate.text.breaking import ALL, UNBREAKABLE, WORD
from paginate.text.classes import Class


class Punctuation(Enum):
    """The named punctuation styles 标点风格 of Chinese typesetting."""

    FULL = "full"
    KAIMING = "kaiming"
    LINE_END_HALF = "line-end-half"
    HALF = "half"


EDGE: Final = "|"
"""Stands for the line's start (before) and its end (after) in the tables."""

HALF_CELLS: Final = (
    Class.OPENING + Class.CLOSING + Class.SENTENCE_CLOSING + Class.COMMA + Class.SEMICOLON + Class.COLON
    + Class.STOP + Class.EXCLAMATION + Class.INTERPUNCT
)  # fmt: skip
"""Classes whose ink stands in a cell of half an em."""

BLANK_BEFORE: Final = Class.OPENING
"""Classes whose blank half comes before the ink; INTERPUNCT has a quarter on each side, the others theirs behind."""

NEVER: Final = 0
"""The rank of a boundary that is not squeezed, or not stretched."""


class Squeeze:
    """The order in which boundaries are squeezed (CLREQ 3.5.3), by the clause's own numbers.

    1, the mark at the line's end, is no choice: the tables give it half an em from the start. 2, the word space, is
    about a quarter em in the faces that set Chinese, the least that the clause allows.
    """

    INTERPUNCT: Final = 3
    BRACKET: Final = 4
    COMMA: Final = 5
    WESTERN: Final = 6
    STOP: Final = 7


class Stretch:
    """The order in which boundaries are stretched (CLREQ 3.5.4)."""

    WORD_SPACE: Final = 1
    WESTERN: Final = 2
    ALL: Final = 3


class Space(NamedTuple):
    """The blank at a boundary, in ems: its width, the least it may be squeezed to and in which rank, the most it may be
    stretched to before all boundaries share what is left, and in which rank."""

    width: float
    least: float
    squeeze: int
    most: float
    stretch: int


NONE: Final = Space(0, 0, NEVER, 0, Stretch.ALL)
FIXED: Final = Space(0, 0, NEVER, 0, NEVER)

SpacingTable = Mapping[tuple[str, str], Space]

INK: Final = Class.HAN + Class.DASH + Class.ELLIPSIS + Class.DIGIT + Class.DIGITS_UPRIGHT + Class.WESTERN + (
    Class.WESTERN_OPENING + Class.WESTERN_CLOSING + Class.PREFIX + Class.SUFFIX + Class.WHOLE_MARK
    + Class.FULL_DIGIT + Class.FULL_PREFIX + Class.FULL_SUFFIX
    + Class.CONNECTOR + Class.SOLIDUS + Class.HYPHEN + Class.IDEOGRAPHIC_SPACE
)  # fmt: skip
COMMAS: Final = Class.COMMA + Class.SEMICOLON + Class.COLON
STOPS: Final = Class.STOP + Class.EXCLAMATION
CLOSINGS: Final = Class.CLOSING + Class.SENTENCE_CLOSING
BEHIND: Final = CLOSINGS + COMMAS + STOPS
"""Marks whose blank half is behind the ink."""


def _blank(width: float, squeeze: int) -> Space:
    """A mark's blank, squeezable to nothing in its rank; a blank of rank NEVER keeps its width."""
    return Space(width, width if squeeze is NEVER else 0, squeeze if width else NEVER, width, Stretch.ALL)


Row = tuple[str, str, Space]

# CLREQ lets a style keep 。？！ at a whole em inside the line (3.5.3, step 7): newspapers do, all styles here do.
STOP_SQUEEZE: Final = NEVER

FULL_ROWS: Final[tuple[Row, ...]] = (
    # before                after                         blank between                        CLREQ
    (INK,                   Class.OPENING,                _blank(0.5, Squeeze.BRACKET)),     # 3.1.6.1: one em each
    (Class.CLOSING,         INK,                          _blank(0.5, Squeeze.BRACKET)),     # 3.1.6.1
    (Class.SENTENCE_CLOSING, INK,                         _blank(0.5, STOP_SQUEEZE)),        # 3.1.6.2: 。” is 1½ em
    (COMMAS,                INK,                          _blank(0.5, Squeeze.COMMA)),       # 3.1.6.1
    (STOPS,                 INK,                          _blank(0.5, STOP_SQUEEZE)),        # 3.1.6.1
    (COMMAS,                Class.OPENING,                _blank(0.5, Squeeze.COMMA)),       # 3.1.6.2: a pair is 1½ em
    (STOPS + Class.SENTENCE_CLOSING, Class.OPENING,       _blank(0.5, STOP_SQUEEZE)),        # 3.1.6.2
    (Class.CLOSING,         Class.OPENING,                NONE),                             # 3.1.6.2: 》《 may be 1 em
    (INK + BEHIND + Class.OPENING, Class.INTERPUNCT,      _blank(0.25, Squeeze.INTERPUNCT)),
    (Class.INTERPUNCT,      INK + BEHIND + Class.OPENING, _blank(0.25, Squeeze.INTERPUNCT)),
)  # fmt: skip

KAIMING_ROWS: Final[tuple[Row, ...]] = (
    # 开明: a stop has its whole em, every other mark half an em                               the trade's own
    (STOPS + Class.SENTENCE_CLOSING, INK + Class.OPENING, _blank(0.5, STOP_SQUEEZE)),
)  # fmt: skip

LINE_END_HALF_ROWS: Final[tuple[Row, ...]] = (
    # 行末半角: every mark has its em, also beside another; only the line's end takes the blank away
    (INK + Class.OPENING,   Class.OPENING,                _blank(0.5, Squeeze.BRACKET)),
    (EDGE,                  Class.OPENING,                _blank(0.5, Squeeze.BRACKET)),
    (Class.CLOSING + Class.SENTENCE_CLOSING, INK + BEHIND, _blank(0.5, Squeeze.BRACKET)),
    (COMMAS,                INK + BEHIND,                 _blank(0.5, Squeeze.COMMA)),
    (STOPS,                 INK + BEHIND,                 _blank(0.5, STOP_SQUEEZE)),
    (BEHIND,                Class.OPENING,                _blank(1.0, Squeeze.BRACKET)),
    (INK + BEHIND + Class.OPENING, Class.INTERPUNCT,      _blank(0.25, Squeeze.INTERPUNCT)),
    (Class.INTERPUNCT,      INK + BEHIND + Class.OPENING, _blank(0.25, Squeeze.INTERPUNCT)),
)  # fmt: skip

HALF_ROWS: Final[tuple[Row, ...]] = ()
"""半角: every mark takes half an em, wherever it stands."""

STYLES: Final[Mapping[Punctuation, tuple[Row, ...]]] = {
    Punctuation.FULL: FULL_ROWS,
    Punctuation.KAIMING: KAIMING_ROWS,
    Punctuation.LINE_END_HALF: LINE_END_HALF_ROWS,
    Punctuation.HALF: HALF_ROWS,
}

WORD_SPACE_MORE: Final = 0.25  # em added to the font's own space, about a quarter: half an em in all, CLREQ 3.5.4
WESTERN_MOST: Final = 0.5  # em, CLREQ 3.5.4

WESTERN_FACES: Final = Class.WESTERN + Class.DIGIT + Class.SUFFIX + Class.PREFIX
"""Classes that take Chinese-Western space 中西间距 beside a Han character (CLREQ 3.2.2, 3.2.4); 纵中横 does not."""

STIFF: Final = Class.CONNECTOR + Class.SOLIDUS
"""Classes beside which no space is added in stretching (CLREQ 3.5.4, second exception)."""


def _enter(rows: Iterable[Row], table: dict[tuple[str, str], Space]) -> None:
    """Write the rows into the table of pairs; a later row overrides an earlier one."""
    for befores, afters, space in rows:
        for before in befores:
            for after in afters:
                table[before, after] = space


@cache
def spacing_table(punctuation: Punctuation, western_space: float) -> SpacingTable:
    """Every pair of classes, and each class with the line's EDGE: the blank between them.

    `western_space` is the width in ems between Han and Western characters; 0 turns it off.
    """
    every = ALL + EDGE
    western = Space(
        western_space, western_space / 2, Squeeze.WESTERN, max(western_space, WESTERN_MOST), Stretch.WESTERN
    )
    table: dict[tuple[str, str], Space] = {}
    _enter([(every, every, NONE)], table)
    if western_space:
        _enter([(Class.HAN, WESTERN_FACES, western), (WESTERN_FACES, Class.HAN, western)], table)
    _enter(STYLES[punctuation], table)
    _enter([(STIFF, ALL, FIXED), (ALL, STIFF, FIXED)], table)
    _enter(((before, after, FIXED) for before, after in UNBREAKABLE if ALL not in (before, after)), table)
    _enter([(WORD, WORD, FIXED), (every, EDGE, FIXED), (every, Class.SPACE + Class.NO_BREAK_SPACE, FIXED)], table)
    word_space = Space(0, 0, NEVER, WORD_SPACE_MORE, Stretch.WORD_SPACE)
    _enter([(Class.SPACE + Class.NO_BREAK_SPACE, ALL, word_space)], table)
    return table
