"""Affine maps of the plane: the current transformation matrix, and boxes under it."""

from __future__ import annotations

import math
from typing import Final

from paginate.geometry import Point, Rect
from paginate.records import NamedTuple


class Matrix(NamedTuple):
    """(x, y) becomes (a x + c y + e, b x + d y + f), as ISO 32000-1, 8.3.4, writes it."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def then(self, other: Matrix) -> Matrix:
        """This map, and after it `other`."""
        a, b, c, d, e, f = self
        oa, ob, oc, od, oe, of = other
        return Matrix(
            a * oa + b * oc, a * ob + b * od,
            c * oa + d * oc, c * ob + d * od,
            e * oa + f * oc + oe, e * ob + f * od + of,
        )  # fmt: skip

    def point(self, x: float, y: float) -> Point:
        """Where (x, y) goes."""
        return Point(self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)

    def box(self, left: float, bottom: float, right: float, top: float) -> Rect:
        """The smallest upright box around the rectangle with these edges, once it is mapped."""
        return Rect.around(self.point(x, y) for x in (left, right) for y in (bottom, top))

    def inverse(self) -> Matrix | None:
        """The map back; None where this one makes the plane flat."""
        a, b, c, d, e, f = self
        area = a * d - b * c
        if not area or not math.isfinite(area):
            return None
        return Matrix(d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area)

    @property
    def width(self) -> float:
        """How long a horizontal unit becomes."""
        return math.hypot(self.a, self.b)

    @property
    def height(self) -> float:
        """How long a vertical unit becomes."""
        return math.hypot(self.c, self.d)


IDENTITY: Final = Matrix(1, 0, 0, 1, 0, 0)


def matrix_of(numbers: tuple[float, ...] | None) -> Matrix:
    """The matrix of six numbers; the identity where they are not six."""
    return Matrix(*numbers) if numbers is not None and len(numbers) == len(IDENTITY) else IDENTITY


def is_finite(box: Rect) -> bool:
    """Whether no edge of it was lost in numbers out of all bounds."""
    return all(map(math.isfinite, box))
