"""Points, rectangles and writing directions on a page: in points, x to the right, y down."""

from __future__ import annotations

from enum import Enum

from paginate.records import NamedTuple
from paginate.units import TOLERANCE, fits


class WritingMode(Enum):
    """How lines run: `horizontal` left to right and down the page; `vertical` downwards, lines right to left."""

    HORIZONTAL = "horizontal"
    VERTICAL = "vertical"


class Edge(Enum):
    """A side of a rectangle, or of the page."""

    TOP = "top"
    BOTTOM = "bottom"
    LEFT = "left"
    RIGHT = "right"


class Point(NamedTuple):
    """A place on the page."""

    x: float
    y: float


class Size(NamedTuple):
    """A width and a height."""

    width: float
    height: float


class Rect(NamedTuple):
    """A rectangle by its top left corner and its extent."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height

    def inset(self, by: float) -> Rect:
        """The rectangle with each edge moved inwards by `by` points (outwards where negative)."""
        return Rect(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)

    def contains(self, other: Rect) -> bool:
        """Whether `other` lies inside, edges included, within the tolerance."""
        return (
            fits(self.x, other.x)
            and fits(self.y, other.y)
            and fits(other.right, self.right)
            and fits(other.bottom, self.bottom)
        )

    def overlaps(self, other: Rect) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.x + TOLERANCE < other.right
            and other.x + TOLERANCE < self.right
            and self.y + TOLERANCE < other.bottom
            and other.y + TOLERANCE < self.bottom
        )
