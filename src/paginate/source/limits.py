"""How small and how large things may be; beyond these a layout is a slip of the pen, and would take for ever to set."""

from __future__ import annotations

from typing import Final, NamedTuple

from paginate.units import POINTS_PER_INCH, POINTS_PER_MILLIMETRE, TOLERANCE


class Limits(NamedTuple):
    """The least and the most points that are allowed, and how a message writes the two."""

    least: float
    most: float
    words: tuple[str, str]

    def allow(self, points: float) -> bool:
        """Whether a length lies between them."""
        return self.least <= points <= self.most


TYPE_SIZES: Final = Limits(1, 2000, ("1pt", "2000pt"))
LEADINGS: Final = Limits(1, 4000, ("1pt", "4000pt"))
PAGE_SIDES: Final = Limits(10 * POINTS_PER_MILLIMETRE, 200 * POINTS_PER_INCH, ("10mm", "5080mm"))
"""Up to 14,400 points, the largest page of ISO 32000-1, Annex C.2."""

MOST_BLEED: Final = 50 * POINTS_PER_MILLIMETRE
"""Ten times what printers ask for."""


def bleeds(longest_side: float) -> Limits:
    """What may be printed beyond the trim, so that the sheet with its bleed is no larger than a page may be."""
    most = min(MOST_BLEED, (PAGE_SIDES.most - longest_side) / 2)
    return Limits(0, most + TOLERANCE, ("0 mm", millimetres(most)))


def borders(width: float, height: float) -> Limits:
    """How thick the border of a box so large may be: from both sides it goes no farther than the middle."""
    most = min(width, height) / 2
    return Limits(0, most + TOLERANCE, ("0 mm", millimetres(most)))


def millimetres(points: float) -> str:
    """A length as a message gives it."""
    return f"{points / POINTS_PER_MILLIMETRE:.2f}".rstrip("0").rstrip(".") + " mm"
