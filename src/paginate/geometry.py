"""Points, rectangles and writing directions on a page: in points, x to the right, y down."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Final

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
    """A place on the page, or how far something is moved."""

    x: float
    y: float

    def moved(self, by: Point) -> Point:
        """The place so far to the right and down."""
        return Point(self.x + by.x, self.y + by.y)

    def reversed(self) -> Point:
        """As far the other way."""
        return Point(-self.x, -self.y)


ORIGIN: Final = Point(0.0, 0.0)
"""The top left corner of what is measured from it."""


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

    @property
    def area(self) -> float:
        """Width by height: 0 of a line."""
        return self.width * self.height

    @classmethod
    def around(cls, points: Iterable[Point]) -> Rect:
        """The smallest upright rectangle that has all `points`, of which there is at least one."""
        xs, ys = zip(*points, strict=True)
        return cls(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))

    def corners(self) -> tuple[Point, Point, Point, Point]:
        """The corners, clockwise from the top left."""
        return (
            Point(self.x, self.y),
            Point(self.right, self.y),
            Point(self.right, self.bottom),
            Point(self.x, self.bottom),
        )

    def inset(self, by: float) -> Rect:
        """The rectangle with each edge moved inwards by `by` points (outwards where negative)."""
        return Rect(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)

    def moved(self, by: Point) -> Rect:
        """The rectangle so far to the right and down."""
        return Rect(self.x + by.x, self.y + by.y, self.width, self.height)

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

    def intersection(self, other: Rect) -> Rect | None:
        """What both cover, which is without width or height where they share an edge; None where they lie apart."""
        left, top = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Rect(left, top, right - left, bottom - top) if left <= right and top <= bottom else None

    def union(self, other: Rect) -> Rect:
        """The smallest rectangle that has both."""
        left, top = min(self.x, other.x), min(self.y, other.y)
        right, bottom = max(self.right, other.right), max(self.bottom, other.bottom)
        return Rect(left, top, right - left, bottom - top)
