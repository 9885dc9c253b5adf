"""How small and how large things may be; beyond these a layout is a slip of the pen, and would take for ever to set."""

from __future__ import annotations

from math import ceil, floor
from typing import Final

from paginate.records import NamedTuple
from paginate.units import POINTS_PER_INCH, POINTS_PER_MILLIMETRE, figures, fits


class Unit(NamedTuple):
    """What a message measures in: the points of one, and its name as it stands behind a number."""

    points: float
    name: str


POINT: Final = Unit(1, "pt")
MILLIMETRE: Final = Unit(POINTS_PER_MILLIMETRE, " mm")


def em(size: float) -> Unit:
    """The em of a type size in points."""
    return Unit(size, "em")


class Limits(NamedTuple):
    """The least and the most points that are allowed, and the unit in which a message writes them."""

    least: float
    most: float
    unit: Unit = POINT

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
"""Ten times what printers ask for."""


def bleeds(longest_side: float = 0.0) -> Limits:
    """What may be printed beyond the trim, so that the sheet with its bleed is no larger than a page may be."""
    return Limits(0, min(MOST_BLEED, (PAGE_SIDES.most - longest_side) / 2), MILLIMETRE)


def borders(width: float, height: float) -> Limits:
    """How thick the border of a box so large may be: from both sides it goes no farther than the middle."""
    return Limits(0, min(width, height) / 2, MILLIMETRE)
