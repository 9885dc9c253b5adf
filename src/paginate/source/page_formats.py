"""The page formats of Chinese newspapers: their trimmed size, usual type area, and columns where the name says them.

Presses differ by some millimetres, and a layout may say all of it otherwise.
"""

from __future__ import annotations

from typing import Final

from paginate.geometry import Size
from paginate.records import NamedTuple
from paginate.units import CHINESE_SIZES, POINTS_PER_MILLIMETRE, Length, Unit

USUAL_MARGIN: Final = 20 * POINTS_PER_MILLIMETRE
"""White on each side of the type area of a page that has no standard one."""


class UsualGrid(NamedTuple):
    """The columns 基本栏 of a format whose name says them: how many, and measure and gutter in characters of `size`."""

    columns: int
    measure: Length
    gutter: Length
    size: Length
    leading: Length


class PageFormat(NamedTuple):
    """The trimmed page and the type area that is usual on it, in points; the columns that the format brings, if any.

    A spread 通版 is two such pages side by side, and `trim` and `type_area` are those of one.
    """

    trim: Size
    type_area: Size
    grid: UsualGrid | None = None
    is_spread: bool = False

    @property
    def sheet(self) -> Size:
        """The trimmed paper: both pages of a spread."""
        return Size(2 * self.trim.width, self.trim.height) if self.is_spread else self.trim


def custom_format(trim: Size) -> PageFormat:
    """A page of any size, its type area less the usual margin on each side."""
    return PageFormat(trim, Size(trim.width - 2 * USUAL_MARGIN, trim.height - 2 * USUAL_MARGIN))


def _millimetres(width: float, height: float) -> Size:
    return Size(width * POINTS_PER_MILLIMETRE, height * POINTS_PER_MILLIMETRE)


def _columns(count: int, measure: float, gutter: float, size: str, leading: float) -> UsualGrid:
    ems = (Length(measure, Unit.EM), Length(gutter, Unit.EM))
    return UsualGrid(count, *ems, Length(CHINESE_SIZES[size], Unit.POINT), Length(leading, Unit.POINT))


BROADSHEET: Final = PageFormat(_millimetres(390, 545), _millimetres(350, 490))
TABLOID: Final = PageFormat(_millimetres(273, 390), _millimetres(225.4, 350))

BROADSHEET_8: Final = BROADSHEET._replace(grid=_columns(8, 13, 1, "小五", 11.25))
"""The classic 基本栏: 8 columns of 13 characters and 7 gutters of one are 111 字, 352.4 mm."""

BROADSHEET_6: Final = BROADSHEET._replace(grid=_columns(6, 14.5, 1.5, "五号", 15.75))
"""Wider columns at 五号, of which papers have 5 to 7 today: 6 of 14.5 characters and gutters of 1.5 are 94.5 字, 350.0 mm."""

TABLOID_6: Final = TABLOID._replace(grid=_columns(6, 11, 1, "小五", 11.25))
"""6 columns of 11 characters and gutters of one are 71 字, 225.4 mm."""

SLIM_TABLOID: Final = PageFormat(_millimetres(235, 350), _millimetres(205, 315))
"""A smaller tabloid, with margins of 15 and 17.5 mm. What columns such papers have differs, so it brings none."""

SPREAD: Final = BROADSHEET._replace(is_spread=True)

FORMATS: Final = {
    "broadsheet": BROADSHEET, "对开": BROADSHEET,
    "broadsheet-8": BROADSHEET_8, "对开八栏": BROADSHEET_8,
    "broadsheet-6": BROADSHEET_6, "对开六栏": BROADSHEET_6,
    "tabloid": TABLOID, "四开": TABLOID,
    "tabloid-6": TABLOID_6, "四开六栏": TABLOID_6,
    "slim-tabloid": SLIM_TABLOID, "小四开": SLIM_TABLOID,
    "spread": SPREAD, "通版": SPREAD,
}  # fmt: skip
