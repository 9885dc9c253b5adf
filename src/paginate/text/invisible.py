"""Characters without ink: Unicode's blanks, breaks, joiners, directions and controls, and the treatment of each."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from typing import Final

from paginate.expressions import expression
from paginate.records import NamedTuple
from paginate.text.breaking import Break


class Treatment(Enum):
    """How a text treats a character without ink; the value is the documentation's wording."""

    PARAGRAPH = "ends the paragraph, as a line feed does"
    BREAK = "honoured: a line may end there"
    NO_BREAK = "honoured: no line ends there"
    HYPHEN = "honoured: a line may end there with a hyphen"
    SPACE = "a word space"
    BOUND_SPACE = "a word space at which no line ends"
    FIXED_SPACE = "a blank of its own width; none at a line's end"
    BOUND_FIXED_SPACE = "a blank of its own width at which no line ends"
    EM = "a blank of one em"
    FOLLOWS = "belongs to the character before it, and chooses its form"
    LEFT_OUT = "left out; the finding `control-character` says so"
    LOST = "left out; the finding `replacement-character` is an error: text is lost"


class Invisible(NamedTuple):
    """Characters from one code point to another, their treatment, and their description."""

    first: int
    last: int
    treatment: Treatment
    what: str


_T = Treatment
INVISIBLE: Final = (
    # first   last      treatment       description
    Invisible(0x0000, 0x0008, _T.LEFT_OUT, "C0 controls"),
    Invisible(0x0009, 0x0009, _T.SPACE, "tab"),
    Invisible(0x000A, 0x000A, _T.PARAGRAPH, "line feed"),
    Invisible(0x000B, 0x000C, _T.PARAGRAPH, "line tabulation (Shift-Enter of Word and WPS), form feed"),
    Invisible(0x000D, 0x000D, _T.PARAGRAPH, "carriage return, with a line feed behind it or without"),
    Invisible(0x000E, 0x001F, _T.LEFT_OUT, "C0 controls"),
    Invisible(0x0020, 0x0020, _T.SPACE, "space"),
    Invisible(0x007F, 0x0084, _T.LEFT_OUT, "delete, C1 controls"),
    Invisible(0x0085, 0x0085, _T.PARAGRAPH, "next line"),
    Invisible(0x0086, 0x009F, _T.LEFT_OUT, "C1 controls"),
    Invisible(0x00A0, 0x00A0, _T.BOUND_SPACE, "no-break space"),
    Invisible(0x00AD, 0x00AD, _T.HYPHEN, "soft hyphen"),
    Invisible(0x034F, 0x034F, _T.FOLLOWS, "combining grapheme joiner"),
    Invisible(0x061C, 0x061C, _T.LEFT_OUT, "Arabic letter mark"),
    Invisible(0x115F, 0x1160, _T.LEFT_OUT, "Hangul fillers"),
    Invisible(0x1680, 0x1680, _T.FIXED_SPACE, "Ogham space mark"),
    Invisible(0x17B4, 0x17B5, _T.FOLLOWS, "Khmer inherent vowels"),
    Invisible(0x180B, 0x180D, _T.FOLLOWS, "Mongolian variation selectors"),
    Invisible(0x180E, 0x180E, _T.LEFT_OUT, "Mongolian vowel separator"),
    Invisible(0x180F, 0x180F, _T.FOLLOWS, "Mongolian variation selector"),
    Invisible(0x2000, 0x2006, _T.FIXED_SPACE, "quads and spaces, from an em to a sixth"),
    Invisible(0x2007, 0x2007, _T.BOUND_FIXED_SPACE, "figure space"),
    Invisible(0x2008, 0x200A, _T.FIXED_SPACE, "punctuation, thin and hair space"),
    Invisible(0x200B, 0x200B, _T.BREAK, "zero-width space"),
    Invisible(0x200C, 0x200D, _T.FOLLOWS, "zero-width non-joiner and joiner"),
    Invisible(0x200E, 0x200F, _T.LEFT_OUT, "left-to-right and right-to-left marks"),
    Invisible(0x2028, 0x2029, _T.PARAGRAPH, "line separator, paragraph separator"),
    Invisible(0x202A, 0x202E, _T.LEFT_OUT, "embeddings and overrides of direction"),
    Invisible(0x202F, 0x202F, _T.BOUND_SPACE, "narrow no-break space"),
    Invisible(0x205F, 0x205F, _T.FIXED_SPACE, "medium mathematical space"),
    Invisible(0x2060, 0x2060, _T.NO_BREAK, "word joiner"),
    Invisible(0x2061, 0x206F, _T.LEFT_OUT, "invisible operators, isolates of direction, deprecated controls"),
    Invisible(0x2800, 0x2800, _T.LEFT_OUT, "Braille pattern blank"),
    Invisible(0x3000, 0x3000, _T.EM, "ideographic space"),
    Invisible(0x3164, 0x3164, _T.LEFT_OUT, "Hangul filler"),
    Invisible(0xD800, 0xDFFF, _T.LOST, "halves of characters (surrogates)"),
    Invisible(0xFDD0, 0xFDEF, _T.LEFT_OUT, "no characters"),
    Invisible(0xFE00, 0xFE0F, _T.FOLLOWS, "variation selectors"),
    Invisible(0xFEFF, 0xFEFF, _T.LEFT_OUT, "byte order mark inside a text; at the beginning of a file it is a part of the encoding"),
    Invisible(0xFFA0, 0xFFA0, _T.LEFT_OUT, "half-width Hangul filler"),
    Invisible(0xFFF0, 0xFFFB, _T.LEFT_OUT, "reserved for controls, interlinear annotation"),
    Invisible(0xFFFC, 0xFFFC, _T.LEFT_OUT, "object replacement: where Word had a picture"),
    Invisible(0xFFFD, 0xFFFD, _T.LOST, "replacement character"),
    Invisible(0xFFFE, 0xFFFF, _T.LEFT_OUT, "no characters"),
    Invisible(0x13430, 0x1343F, _T.LEFT_OUT, "Egyptian hieroglyph joiners"),
    Invisible(0x1BCA0, 0x1BCA3, _T.LEFT_OUT, "shorthand format controls"),
    Invisible(0x1D173, 0x1D17A, _T.LEFT_OUT, "musical format controls"),
    Invisible(0xE0000, 0xE00FF, _T.LEFT_OUT, "tags"),
    Invisible(0xE0100, 0xE01EF, _T.FOLLOWS, "variation selectors of rare Han characters"),
    Invisible(0xE01F0, 0xE0FFF, _T.LEFT_OUT, "reserved for controls"),
)  # fmt: skip
"""Each character of Unicode that is white space (White_Space), a format control (Cf), a separator (Z*), a control (Cc) or
ignorable (Default_Ignorable_Code_Point), but for the format controls that have ink, such as the Arabic number signs."""

HONOURED: Final[Mapping[Treatment, str]] = {
    Treatment.BREAK: Break.FREE,
    Treatment.NO_BREAK: Break.BOUND,
    Treatment.HYPHEN: Break.HYPHEN,
}
"""The break that a line may have at a character that is taken out of the text."""


def pattern(*treatments: Treatment) -> str:
    """The characters with these treatments, as they are written between the brackets of a regular expression."""
    rows = [row for row in INVISIBLE if row.treatment in treatments]
    return "".join(f"\\U{row.first:08x}-\\U{row.last:08x}" for row in rows)


PARAGRAPH_END: Final = expression(f"[{pattern(Treatment.PARAGRAPH)}]")


def honoured(character: str) -> str | None:
    """The break that a line may have at a character that is taken out of its text; None if the character says nothing."""
    treatment = treatment_of(character)
    return None if treatment is None else HONOURED.get(treatment)


@lru_cache(maxsize=4096)
def treatment_of(character: str) -> Treatment | None:
    """The treatment of the character; None for one with ink."""
    code_point = ord(character)
    return next((row.treatment for row in INVISIBLE if row.first <= code_point <= row.last), None)
