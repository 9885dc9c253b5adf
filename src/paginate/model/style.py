"""A style with everything it inherits worked in and every length in points."""

from __future__ import annotations

from enum import Enum
from math import inf
from typing import Final

from paginate.color import Color
from paginate.geometry import WritingMode
from paginate.records import NamedTuple
from paginate.text import GlueLimits, Locale, Prohibition, Punctuation, SpacingRow


class Align(Enum):
    """Where a line stands in its measure.

    `justify` fills the measure but leaves the last line of a paragraph ragged; `justify-all` fills it with that one too,
    in CLREQ's order of spaces; `even` (均排) spreads every line, the last and only one too, by the same at each boundary.
    """

    START = "start"
    CENTER = "center"
    END = "end"
    JUSTIFY = "justify"
    JUSTIFY_ALL = "justify-all"
    EVEN = "even"


class CellAlign(Enum):
    """Where lines stand in the cells of a table: as a style may say, or with the points of numbers under one another."""

    START = "start"
    CENTER = "center"
    END = "end"
    JUSTIFY = "justify"
    EVEN = "even"
    DECIMAL = "decimal"


class NameOrder(Enum):
    """How the names of a list follow one another: line by line, or down one column after the other."""

    ACROSS = "across"
    DOWN = "down"


class Hang(Enum):
    """Whether a stop or comma at the line's end may stand outside the measure (CLREQ 3.1.7): `allow` where it has no
    room inside, `force` always."""

    NONE = "none"
    ALLOW = "allow"
    FORCE = "force"


class Composer(Enum):
    """What the lines of a paragraph are chosen by: each for itself (first fit), or all together (total fit)."""

    LINE = "line"
    PARAGRAPH = "paragraph"


class PushIn(Enum):
    """What a line is squeezed for: a mark that may not begin the next one, or also any character (CLREQ 3.5.2)."""

    MARKS = "marks"
    ANY = "any"


class Numerals(Enum):
    """The digits of a text: as they are typed, all half-width, or all full-width."""

    AS_IS = "as-is"
    HALF = "half"
    FULL = "full"


class Figures(Enum):
    """The widths of half-width digits: the font's usual ones, all alike, or each its own."""

    USUAL = "usual"
    TABULAR = "tabular"
    PROPORTIONAL = "proportional"


class FontChoice(NamedTuple):
    """A font by role or family name, and its weight (100 to 900)."""

    family: str
    weight: int = 400


class Companion(NamedTuple):
    """Another font for some characters of a style: those of `classes` (codes of `paginate.text.Class`) and `characters`.

    `scale` is its size in sizes of the style, `rise` how far it is lifted off the baseline, in ems of the style.
    """

    classes: str
    characters: str
    font: FontChoice
    scale: float = 1.0
    rise: float = 0.0


class Leader(Enum):
    """What leads from a piece of a line to the tab stop behind it."""

    NONE = "none"
    DOTS = "dots"
    LINE = "line"


class TabStop(NamedTuple):
    """Where along a line, in points, what stands behind a tab begins, ends or has its middle; infinite: at the line's end."""

    at: float
    align: Align = Align.START
    leader: Leader = Leader.NONE


class FitLimits(NamedTuple):
    """How far a heading goes to fill its measure: the least and the most size in proportion to its style's, the least tracking
    in ems, and the least width of its characters 长体 in proportion to their own."""

    least: float = 0.75
    most: float = 1.25
    tracking: float = -0.05
    narrowing: float = 0.8


class RubySetting(NamedTuple):
    """How readings are set beside their characters: the font, None for the style's own; the size in sizes of the style; and
    whether they are over them, in vertical lines to their right, or on the other side."""

    font: FontChoice | None = None
    size: float = 0.5
    over: bool = True


ALL_COLUMNS: Final = 0
"""The `span` of a style whose paragraphs go across all columns of their frame."""


class CopyfitStep(Enum):
    """What a text that is over may give, a little, so that it fits: the blanks of its marks, tracking, leading, size."""

    PUNCTUATION = "punctuation"
    TRACKING = "tracking"
    LEADING = "leading"
    SIZE = "size"


class Style(NamedTuple):
    """How text is set. Lengths are points, but for `limits`, `loose`, `tight`, `word_space` and `fit`, which are ems.

    `punctuation_rows` go over the rows of `punctuation`; `no_line_start` and `no_line_end` are characters that the
    layout adds to `prohibition`. `units` keeps a number with the Chinese unit behind it. `hyphenate` is a language,
    empty for no hyphenation. `loose` and `tight` are what may be added to a boundary of a line or taken from it on the
    average before the line is reported. `force_justify` spreads a line's cells where no boundary may be stretched.

    `indent` and `end_indent` are taken off every line, `first_line_indent` off the first besides (negative for 凸排);
    `indent_first` says whether a story's first paragraph has that. `lines_between` paragraphs stay empty. `keep_with_next`:
    the last line of a paragraph is in the column of the next one's first. `lines` 占行: a paragraph takes so many lines of its
    frame at least, is centred in them and kept with the next; 0: it takes those that it has. `span` is across how many columns a
    paragraph goes: the text before it ends level in these, and goes on under it. `fit` is for headings that are to
    fill their measure, `copyfit` the steps in which a text that is over is made to fit. `narrowing` is the width of characters and
    of the blanks of marks in proportion to their own, along the line 长体. `ruby` is for readings beside the characters.
    `signature`: a paragraph is at the end of the line before it, where there is room, else at the end of its own.
    """

    name: str
    font: FontChoice
    size: float
    leading: float
    writing_mode: WritingMode
    punctuation: Punctuation
    prohibition: Prohibition
    align: Align
    first_line_indent: float
    tracking: float
    western_space: float
    color: Color
    locale: Locale = Locale.MAINLAND
    punctuation_rows: tuple[SpacingRow, ...] = ()
    no_line_start: str = ""
    no_line_end: str = ""
    units: bool = False
    hang: Hang = Hang.NONE
    limits: GlueLimits = GlueLimits()
    push_in: PushIn = PushIn.MARKS
    composer: Composer = Composer.LINE
    min_last_line: float = 0.0
    avoid_lone_lines: bool = False
    keep_with_next: bool = False
    loose: float = inf
    tight: float = inf
    force_justify: bool = False
    hyphenate: str = ""
    numerals: Numerals = Numerals.AS_IS
    figures: Figures = Figures.USUAL
    companions: tuple[Companion, ...] = ()
    digits_upright: int = 2
    capitals_upright: bool = False
    word_space: float = 0.25
    indent: float = 0.0
    end_indent: float = 0.0
    indent_first: bool = True
    lines_between: int = 0
    lines: int = 0
    span: int = 1
    fit: FitLimits = FitLimits()
    copyfit: tuple[CopyfitStep, ...] = ()
    narrowing: float = 1.0
    ruby: RubySetting = RubySetting()
    tabs: tuple[TabStop, ...] = ()
    signature: bool = False


class Orientation(Enum):
    """How a marked run stands in a vertical line: each character upright, the whole turned, or side by side in one cell."""

    UPRIGHT = "upright"
    TURNED = "turned"
    COMBINED = "combined"


class Lettering(Enum):
    """What is drawn beside the characters of a marked run: emphasis dots 着重号, the line beside a proper name 专名号 and the wave
    beside a title 书名号甲式 (CLREQ 3.1.8), the black frame 示亡号 around the name of someone who has died (CLREQ 3.1.3.4), a line
    under or through the characters."""

    DOTS = "dots"
    FRAME = "frame"
    PROPER_NAME = "proper-name"
    BOOK_TITLE = "book-title"
    UNDERLINE = "underline"
    STRIKE = "strike"


class Script(Enum):
    """Small characters beside the others: lowered 下标 or raised 上标."""

    SUB = "sub"
    SUPER = "super"


class Look(NamedTuple):
    """What a marked run has otherwise than the text around it; None: the same. `size` is points. `ruby` is how its
    characters are read 注音: one by one, or, where that is a single text, all together."""

    font: FontChoice | None = None
    size: float | None = None
    color: Color | None = None
    lettering: Lettering | None = None
    script: Script | None = None
    ruby: tuple[str, ...] = ()
