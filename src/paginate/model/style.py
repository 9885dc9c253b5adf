"""A style with everything it inherits worked in and every length in points."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from paginate.color import Color
from paginate.geometry import WritingMode
from paginate.text import Prohibition, Punctuation


class Align(Enum):
    """Where a line stands in its measure.

    `justify` fills the measure but leaves the last line of a paragraph ragged; `even` (均排) spreads every line,
    the last and only one too, so that its characters fill the measure.
    """

    START = "start"
    CENTER = "center"
    END = "end"
    JUSTIFY = "justify"
    EVEN = "even"


class FontChoice(NamedTuple):
    """A font by role or family name, and its weight (100 to 900)."""

    family: str
    weight: int = 400


class Style(NamedTuple):
    """How text is set. Lengths are points."""

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
