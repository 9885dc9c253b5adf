"""The least and the largest sizes; a layout beyond them is a slip of the pen, and would take for ever to set."""

from __future__ import annotations

from math import ceil, floor
from typing import Final

from paginate.records import NamedTuple
from paginate.units import POINTS_PER_INCH, POINTS_PER_MILLIMETRE, figures, fits


class MessageUnit(NamedTuple):
    """A unit of messages: its points, and its name as it follows a number."""

    points: float
    name: str


POINT: Final = MessageUnit(1, "pt")
MILLIMETRE: Final = MessageUnit(POINTS_PER_MILLIMETRE, " mm")


def em(size: float) -> MessageUnit:
    """The em of a type size in points."""
    return MessageUnit(size, "em")


class Limits(NamedTuple):
    """The least and the most points that are allowed, and the unit in which a message writes them."""

    least: float
    most: float
    unit: MessageUnit = POINT

    def allow(self, points: float) -> bool:
        """Whether a length lies between them, within the tolerance."""
        return fits(self.least, points) and fits(points, self.most)

    def words(self, points: float) -> dict[str, str]:
        """A length that is not allowed, as `value`, beside the least and the most that are: all of them differ to the eye."""
        value, least, most = (length / self.unit.points for length in (points, self.least, self.most))
        (lowest,), (highest,) = figures(least, rounded=ceil), figures(most, rounded=floor)
        shown = figures(value, float(highest if value > most else lowest))[0]
        numbers = {"value": shown, "least": lowest, "most": highest}
        return {name: f"{number}{self.unit.name}" for name, number in numbers.items()}


TYPE_SIZES: Final = Limits(1, 2000)
LEADINGS: Final = Limits(1, 4000)
PAGE_SIDES: Final = Limits(10 * POINTS_PER_MILLIMETRE, 200 * POINTS_PER_INCH, MILLIMETRE)
"""Up to 14,400 points, the largest page of ISO 32000-1, Annex C.2."""

MOST_BLEED: Final = 50 * POINTS_PER_MILLIMETRE
"""Ten times the usual bleed."""


def bleeds(longest_side: float = 0.0) -> Limits:
    """How far printing may extend beyond the trim, so that the sheet with its bleed is no larger than the largest page."""
    return Limits(0, min(MOST_BLEED, (PAGE_SIDES.most - longest_side) / 2), MILLIMETRE)


def borders(width: float, height: float) -> Limits:
    """How thick the border of a box of this size may be: from both sides at most to the middle."""
    return Limits(0, min(width, height) / 2, MILLIMETRE)
