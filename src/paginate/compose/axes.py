"""The one place where inline and block axes become x and y: horizontal and vertical writing are set by the same code."""

from __future__ import annotations

from paginate.geometry import Point, Rect, WritingMode
from paginate.records import NamedTuple


class Axes(NamedTuple):
    """A rectangle seen along its lines (inline) and across them (block), both measured from where reading starts."""

    writing_mode: WritingMode
    box: Rect

    @property
    def is_vertical(self) -> bool:
        """Whether lines run downwards, from right to left."""
        return self.writing_mode is WritingMode.VERTICAL

    @property
    def measure(self) -> float:
        """The extent along the lines."""
        return self.box.height if self.is_vertical else self.box.width

    @property
    def depth(self) -> float:
        """The extent across the lines."""
        return self.box.width if self.is_vertical else self.box.height

    def moved(self, by: Point) -> Axes:
        """The same so far to the right and down."""
        return Axes(self.writing_mode, self.box.moved(by))

    def block_start(self) -> float:
        """Where the block axis begins: the y of the top, or, negated so that it grows in reading order, the right x."""
        return -self.box.right if self.is_vertical else self.box.y

    def point(self, inline: float, block: float) -> Point:
        """The point on the page this far along and across the lines."""
        if self.writing_mode is WritingMode.VERTICAL:
            return Point(self.box.right - block, self.box.y + inline)
        return Point(self.box.x + inline, self.box.y + block)

    def reading(self, point: Point) -> Point:
        """A point of the page as it is seen from here: as x how far along the lines, as y how far across them."""
        if self.is_vertical:
            return Point(point.y - self.box.y, self.box.right - point.x)
        return Point(point.x - self.box.x, point.y - self.box.y)

    def rect(self, inline: float, block: float, length: float, depth: float) -> Rect:
        """The rectangle that starts there, `length` along and `depth` across the lines."""
        if self.writing_mode is WritingMode.VERTICAL:
            return Rect(self.box.right - block - depth, self.box.y + inline, depth, length)
        return Rect(self.box.x + inline, self.box.y + block, length, depth)
