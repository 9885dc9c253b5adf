"""The blank between neighbouring classes: CLREQ 3.1.6 (marks), 3.2.2 and 3.2.4 (mixed text), 3.5.3 and 3.5.4 (line adjustment).

A mark is a cell of half an em that holds its ink; the blank that makes it a whole em belongs to the boundary with
its neighbour. So a punctuation style is a table of boundaries, and squeezing and stretching act on boundaries alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from functools import cache
from itertools import pairwise
from typing import Final

from paginate.geometry import WritingMode
from paginate.records import NamedTuple
from paginate.text.breaking import ALL, UNBREAKABLE, WORD
from paginate.text.classes import Class
from paginate.text.western_space import HAN_FACES, WESTERN_FACES, unspaced


class Punctuation(Enum):
    """The named punctuation styles 标点风格 of Chinese typesetting."""

    FULL = "full"
    KAIMING = "kaiming"
    LINE_END_HALF = "line-end-half"
    HALF = "half"


EDGE: Final = "|"
"""The line's start (before) and its end (after) in the tables."""

HALF_CELLS: Final = (
    Class.OPENING + Class.CLOSING + Class.SENTENCE_CLOSING + Class.COMMA + Class.SEMICOLON + Class.COLON
    + Class.STOP + Class.EXCLAMATION + Class.PAIRED + Class.INTERPUNCT + Class.WIDE_INTERPUNCT
    + Class.CENTRED + Class.CENTRED_STOP + Class.SHORT_CONNECTOR + Class.SOLIDUS
)  # fmt: skip
"""Classes with ink in a cell of half an em."""

BLANK_AROUND: Final = (
    Class.INTERPUNCT + Class.WIDE_INTERPUNCT + Class.CENTRED + Class.CENTRED_STOP + Class.PAIRED
    + Class.SHORT_CONNECTOR + Class.SOLIDUS
)  # fmt: skip
"""Classes with blank on both sides of the ink; the others have theirs behind."""

NEVER: Final = 0
"""The rank of a boundary that is not squeezed, or not stretched."""


class Squeeze:
    """The order in which boundaries are squeezed (CLREQ 3.5.3), by the clause's own numbers.

    Marks at the side of their cell have half an em at the line's end from the start; LINE_END is for those that keep more.
    """

    LINE_END: Final = 1
    WORD_SPACE: Final = 2
    INTERPUNCT: Final = 3
    BRACKET: Final = 4
    COMMA: Final = 5
    WESTERN: Final = 6
    STOP: Final = 7


class Stretch:
    """The order in which boundaries are stretched (CLREQ 3.5.4): word spaces and Chinese-Western space each up to a most,
    then ALL others. LAST are those where nothing is added (CLREQ 3.2.4) as long as the line has any other."""

    WORD_SPACE: Final = 1
    WESTERN: Final = 2
    ALL: Final = 3
    LAST: Final = 4


class Glue(NamedTuple):
    """The glue at a boundary, in ems: the width of its blank, the least it may be squeezed to and in which rank, the most it may be
    stretched to while others can take what is left, and in which rank."""

    width: float
    least: float
    squeeze: int
    most: float
    stretch: int


NONE: Final = Glue(0, 0, NEVER, 0, Stretch.ALL)
FIXED: Final = Glue(0, 0, NEVER, 0, NEVER)

SpacingRow = tuple[str, str, Glue]
"""Classes before, classes after, and the blank between them."""

StretchRow = tuple[str, str, int]
"""Classes before, classes after, and the rank in which the boundary between them is stretched."""


class GlueLimits(NamedTuple):
    """How far blanks give and take, in ems: the least that squeezing leaves of each, the most that stretching makes.

    CLREQ 3.5.3 and 3.5.4 have these figures; that 。？！ keep their half em (`stop`) is the style that step 7 of 3.5.3
    allows, and the custom of newspapers. If the least blank of commas is None, `COMMAS_KEEP` has it. `comma` and `stop` are
    the whole blank of a mark: of a centred one half of it is on each side.
    """

    word_least: float = 0.25
    interpunct: float = 0.0
    bracket: float = 0.0
    comma: float | None = None
    western: float = 0.125
    stop: float = 0.5
    word_most: float = 0.5
    western_most: float = 0.5


INK: Final = Class.HAN + Class.ITERATION + Class.SMALL_KANA + Class.DASH + Class.ELLIPSIS + Class.DIGIT + (
    Class.DIGITS_UPRIGHT + Class.WESTERN + Class.WESTERN_OPENING + Class.WESTERN_CLOSING + Class.PREFIX + Class.SUFFIX
    + Class.WHOLE_MARK + Class.FULL_DIGIT + Class.FULL_PREFIX + Class.FULL_SUFFIX + Class.CONNECTOR
    + Class.SHORT_CONNECTOR + Class.SOLIDUS + Class.INTERPUNCT + Class.HYPHEN + Class.IDEOGRAPHIC_SPACE + Class.FIXED_SPACE
    + Class.RAISED
)  # fmt: skip
"""Classes without a blank of their own: their neighbours have one."""

COMMAS: Final = Class.COMMA + Class.SEMICOLON + Class.COLON
STOPS: Final = Class.STOP + Class.EXCLAMATION
CLOSINGS: Final = Class.CLOSING + Class.SENTENCE_CLOSING
BEHIND: Final = CLOSINGS + COMMAS + STOPS
"""Marks whose blank half is behind the ink."""


def _blank(width: float, squeeze: int) -> Glue:
    """A mark's blank, squeezable to nothing in its rank."""
    return Glue(width, 0, squeeze, width, Stretch.ALL)


# A pair ？！ takes one em in all (3.1.3.3), so its rows have no blank; neither have those of what is half an em wide
# (3.1.6.1): the mainland's connectors, solidi and interpuncts.
FULL_ROWS: Final[tuple[SpacingRow, ...]] = (
    # before                after                         blank between                        CLREQ
    (INK + Class.PAIRED,    Class.OPENING,                _blank(0.5, Squeeze.BRACKET)),     # 3.1.6.1: one em each
    (Class.CLOSING,         INK,                          _blank(0.5, Squeeze.BRACKET)),     # 3.1.6.1
    (Class.SENTENCE_CLOSING, INK,                         _blank(0.5, Squeeze.STOP)),        # 3.1.6.2: 。” is 1½ em
    (COMMAS,                INK,                          _blank(0.5, Squeeze.COMMA)),       # 3.1.6.1
    (STOPS,                 INK,                          _blank(0.5, Squeeze.STOP)),        # 3.1.6.1
    (COMMAS,                Class.OPENING,                _blank(0.5, Squeeze.COMMA)),       # 3.1.6.2: a pair is 1½ em
    (STOPS + Class.SENTENCE_CLOSING, Class.OPENING,       _blank(0.5, Squeeze.STOP)),        # 3.1.6.2
    (Class.CLOSING,         Class.OPENING,                NONE),                             # 3.1.6.2: 》《 may be 1 em
    (Class.WHOLE_MARK,      Class.OPENING,                NONE),                             # 3.1.6.2: ：『 is 1½ em
    (CLOSINGS + COMMAS + Class.STOP, Class.WHOLE_MARK,    NONE),                             # 3.1.6.2: 』： is 1½ em
    (BEHIND, Class.IDEOGRAPHIC_SPACE + Class.WESTERN_CLOSING,  NONE),                        # none: CSS has it so
    (Class.IDEOGRAPHIC_SPACE + Class.WESTERN_OPENING, Class.OPENING, NONE),                  # none: CSS has it so
    (INK + BEHIND + Class.OPENING, Class.WIDE_INTERPUNCT, _blank(0.25, Squeeze.INTERPUNCT)), # 3.1.2: Taiwan’s, an em
    (Class.WIDE_INTERPUNCT, INK + BEHIND + Class.OPENING, _blank(0.25, Squeeze.INTERPUNCT)),
)  # fmt: skip

KAIMING_ROWS: Final[tuple[SpacingRow, ...]] = (
    # 开明: a stop has its whole em, every other mark half an em                               the trade's own
    (STOPS + Class.SENTENCE_CLOSING, INK + Class.OPENING, _blank(0.5, Squeeze.STOP)),
)  # fmt: skip

LINE_END_HALF_ROWS: Final[tuple[SpacingRow, ...]] = (
    # 行末半角: every mark has its em, also beside another; only the line's end takes the blank away
    (INK + Class.OPENING + Class.PAIRED, Class.OPENING,   _blank(0.5, Squeeze.BRACKET)),
    (EDGE,                  Class.OPENING,                _blank(0.5, Squeeze.BRACKET)),
    (Class.CLOSING,         INK + BEHIND,                 _blank(0.5, Squeeze.BRACKET)),
    (Class.SENTENCE_CLOSING, INK + BEHIND,                _blank(0.5, Squeeze.STOP)),
    (COMMAS,                INK + BEHIND,                 _blank(0.5, Squeeze.COMMA)),
    (STOPS,                 INK + BEHIND,                 _blank(0.5, Squeeze.STOP)),
    (BEHIND,                Class.OPENING,                _blank(1.0, Squeeze.BRACKET)),
    (INK + BEHIND + Class.OPENING, Class.WIDE_INTERPUNCT, _blank(0.25, Squeeze.INTERPUNCT)),
    (Class.WIDE_INTERPUNCT, INK + BEHIND + Class.OPENING, _blank(0.25, Squeeze.INTERPUNCT)),
)  # fmt: skip

HALF_ROWS: Final[tuple[SpacingRow, ...]] = ()
"""半角: every mark takes half an em everywhere."""

CENTRED_MARKS: Final = Class.CENTRED + Class.CENTRED_STOP
QUARTERED: Final = INK + Class.PAIRED + Class.WIDE_INTERPUNCT
"""The classes from which a centred mark of Taiwan and Hong Kong keeps a quarter em away."""

CENTRED_ROWS: Final[tuple[SpacingRow, ...]] = (
    # a centred mark has a quarter em on each side, but none beside a bracket that is close to it       CLREQ 3.1.2, 3.1.6.1
    (QUARTERED + CLOSINGS,  Class.CENTRED,                _blank(0.25, Squeeze.COMMA)),
    (QUARTERED + CLOSINGS,  Class.CENTRED_STOP,           _blank(0.25, Squeeze.STOP)),
    (Class.CENTRED,         QUARTERED + Class.OPENING,    _blank(0.25, Squeeze.COMMA)),
    (Class.CENTRED_STOP,    QUARTERED + Class.OPENING,    _blank(0.25, Squeeze.STOP)),
)  # fmt: skip

CENTRED_EDGE_ROWS: Final[tuple[SpacingRow, ...]] = (
    # at the line's edge a centred mark keeps its em (3.1.6.3: GB alone has half), but gives first         CLREQ 3.5.3, step 1
    (CENTRED_MARKS,         EDGE,                         Glue(0.25, 0, Squeeze.LINE_END, 0.25, NEVER)),
    (EDGE,                  Class.CENTRED,                Glue(0.25, 0.25, Squeeze.COMMA, 0.25, NEVER)),
    (EDGE,                  Class.CENTRED_STOP,           Glue(0.25, 0.25, Squeeze.STOP, 0.25, NEVER)),
)  # fmt: skip

STYLES: Final[Mapping[Punctuation, tuple[SpacingRow, ...]]] = {
    Punctuation.FULL: CENTRED_ROWS + FULL_ROWS,
    Punctuation.KAIMING: CENTRED_ROWS + KAIMING_ROWS,
    Punctuation.LINE_END_HALF: CENTRED_ROWS + LINE_END_HALF_ROWS,
    Punctuation.HALF: HALF_ROWS,
}

COMMAS_KEEP: Final[Mapping[tuple[Punctuation, WritingMode], float]] = {
    # In vertical text only the blank after a comma separates it from the next character: without one it looks like a mistake.
    (Punctuation.FULL, WritingMode.VERTICAL): 0.25,
}
"""The least blank of ，、；： after squeezing, in ems, unless a layout says it; 0 where this table has no row (CLREQ
3.5.3, step 5)."""

POINTS: Final = COMMAS + STOPS + CENTRED_MARKS + Class.PAIRED + Class.WHOLE_MARK
"""Marks that a Western word keeps close to: nothing is added between them (CLREQ 3.2.4), nor inside brackets."""

STIFF: Final = Class.CONNECTOR + Class.SHORT_CONNECTOR + Class.SOLIDUS
"""Classes beside which no space is added in stretching (CLREQ 3.5.4, second exception)."""

STRETCH_ROWS: Final[tuple[StretchRow, ...]] = (
    # before                after           rank                CLREQ
    (WESTERN_FACES,         POINTS,         Stretch.LAST),    # 3.2.4
    (POINTS,                WESTERN_FACES,  Stretch.LAST),
    (WESTERN_FACES,         CLOSINGS,       NEVER),           # 3.2.4: inside brackets
    (Class.OPENING,         WESTERN_FACES,  NEVER),
    (STIFF,                 ALL,            NEVER),           # 3.5.4, second exception
    (ALL,                   STIFF,          NEVER),
)  # fmt: skip

SPACES: Final = Class.SPACE + Class.NO_BREAK_SPACE


class SpacingRules(NamedTuple):
    """The blanks of a style. `western_space` and `word_space` are ems; 0 turns Chinese-Western space off."""

    punctuation: Punctuation
    western_space: float = 0.0
    word_space: float = 0.25
    rows: tuple[SpacingRow, ...] = ()
    limits: GlueLimits = GlueLimits()
    writing_mode: WritingMode = WritingMode.HORIZONTAL


def blanks(text: str, classes: str, rules: SpacingRules) -> list[Glue]:
    """The blank at each boundary of a text, one fewer than it has characters; signs have no Chinese-Western space."""
    table = spacing_table(rules)
    found = [table[pair] for pair in pairwise(classes)]
    if rules.western_space:
        without = spacing_table(rules._replace(western_space=0.0))
        for at in unspaced(text, classes):
            found[at] = without[classes[at], classes[at + 1]]
    return found


class SpacingTable(dict[tuple[str, str], Glue]):
    """For each pair of classes, and each class with the line's EDGE, the blank between them.

    A pair is worked out when it is first asked for: a page has a tenth of them. `rows` are in their order: a later one
    overrides an earlier one, or where it has a rank alone, that of its stretching.
    """

    def __init__(self, rows: Iterable[SpacingRow | StretchRow]) -> None:
        self._rows = tuple(rows)

    def __missing__(self, pair: tuple[str, str]) -> Glue:
        before, after = pair
        found = NONE
        for befores, afters, space in self._rows:
            if before in befores and after in afters:
                found = space if isinstance(space, Glue) else found._replace(stretch=space)
        self[pair] = found
        return found


@cache
def spacing_table(rules: SpacingRules) -> SpacingTable:
    """Every pair of classes, and each class with the line's EDGE: the blank between them."""
    return SpacingTable(_rows(rules))


def _rows(rules: SpacingRules) -> Iterator[SpacingRow | StretchRow]:
    every = ALL + EDGE
    limits = rules.limits
    if rules.western_space:
        western = Glue(
            rules.western_space,
            min(limits.western, rules.western_space),
            Squeeze.WESTERN,
            max(rules.western_space, limits.western_most),
            Stretch.WESTERN,
        )
        yield HAN_FACES, WESTERN_FACES, western
        yield WESTERN_FACES, HAN_FACES, western
    yield from _within(STYLES[rules.punctuation], rules)
    yield from STRETCH_ROWS
    for before, after in UNBREAKABLE:
        if ALL not in (before, after):
            yield before, after, FIXED
    yield WORD, WORD, FIXED
    yield ALL, EDGE, FIXED
    yield every, SPACES + Class.COMBINING, FIXED
    if rules.punctuation is not Punctuation.HALF:
        yield from CENTRED_EDGE_ROWS
    word_space = Glue(
        rules.word_space,
        min(limits.word_least, rules.word_space),
        Squeeze.WORD_SPACE,
        max(limits.word_most, rules.word_space),
        Stretch.WORD_SPACE,
    )
    yield SPACES, ALL, word_space
    yield from rules.rows


def _within(rows: Iterable[SpacingRow], rules: SpacingRules) -> Iterable[SpacingRow]:
    """The rows of a named style, squeezed no further than the limits have it."""
    limits = rules.limits
    comma = COMMAS_KEEP.get((rules.punctuation, rules.writing_mode), 0.0) if limits.comma is None else limits.comma
    least = {
        Squeeze.INTERPUNCT: limits.interpunct,
        Squeeze.BRACKET: limits.bracket,
        Squeeze.COMMA: comma,
        Squeeze.STOP: limits.stop,
    }
    for befores, afters, space in rows:
        if space.squeeze is NEVER:
            yield befores, afters, space
        else:
            share = 0.5 if {*befores, *afters} & {*CENTRED_MARKS} else 1.0  # a centred mark has two blanks
            yield befores, afters, space._replace(least=min(space.width, share * least[space.squeeze]))
