"""How far it is from one character 字 of a style to the next: what measures are counted in."""

from __future__ import annotations

from math import floor
from typing import Final

from paginate.model.style import Style
from paginate.records import NamedTuple
from paginate.text import Punctuation
from paginate.units import TOLERANCE, figures

HALF_MARKS: Final = frozenset({Punctuation.KAIMING, Punctuation.HALF})
"""The punctuation styles in which marks inside a line are half an em, so that half a character more is filled as well."""

MOST_OVER: Final = 0.05
MOST_UNDER: Final = 0.01
"""Characters by which a measure may be over a whole number of them, and under: then it is set as the whole."""

EXACT: Final = 1e-6


class Pitch(NamedTuple):
    """From one character to the next: its em and the tracking, in points; `step` is what measures are a multiple of."""

    em: float
    tracking: float
    step: float

    @classmethod
    def of(cls, style: Style) -> Pitch:
        """The pitch of a style's characters; half ones count where the style's marks are half an em."""
        return cls(style.size, style.tracking, 0.5 if style.punctuation in HALF_MARKS else 1.0)

    def characters(self, measure: float) -> float:
        """The characters that a measure in points holds; the last one has no tracking behind it."""
        return (measure + self.tracking) / (self.em + self.tracking)

    def measure(self, count: float) -> float:
        """The points that so many characters take."""
        return count * (self.em + self.tracking) - self.tracking

    def below(self, measure: float) -> float:
        """The largest allowed number of characters that the measure holds, or nearly holds."""
        return floor((self.characters(measure) + MOST_UNDER + EXACT) / self.step) * self.step

    def within(self, room: float) -> float:
        """The largest allowed number of characters that such a room holds, and none that reaches beyond it."""
        return floor((self.characters(room + TOLERANCE)) / self.step) * self.step

    def is_whole(self, measure: float) -> bool:
        """Whether the measure is such a number of characters, or so near that nobody sees it."""
        return self.characters(measure) - self.below(measure) <= MOST_OVER + EXACT

    def written(self, count: float) -> str:
        """A measure of so many characters as a layout writes it."""
        return f"{figures(self.measure(count) / self.em, decimals=4)[0]}字"
