"""The page formats of Chinese newspapers: their trimmed size and usual type area."""

from __future__ import annotations

from typing import Final

from paginate.geometry import Size
from paginate.records import NamedTuple
from paginate.units import POINTS_PER_MILLIMETRE

USUAL_MARGIN: Final = 20 * POINTS_PER_MILLIMETRE
"""White on each side of the type area of a page that has no standard one."""


class PageFormat(NamedTuple):
    """The trimmed page and the type area that is usual on it, in points."""

    trim: Size
    type_area: Size


def custom_format(trim: Size) -> PageFormat:
    """A page of any size, its type area less the usual margin on each side."""
    return PageFormat(trim, Size(trim.width - 2 * USUAL_MARGIN, trim.height - 2 * USUAL_MARGIN))


def _millimetres(width: float, height: float) -> Size:
    return Size(width * POINTS_PER_MILLIMETRE, height * POINTS_PER_MILLIMETRE)


BROADSHEET: Final = PageFormat(_millimetres(390, 545), _millimetres(350, 490))
TABLOID: Final = PageFormat(_millimetres(273, 390), _millimetres(225.4, 350))

FORMATS: Final = {"broadsheet": BROADSHEET, "对开": BROADSHEET, "tabloid": TABLOID, "四开": TABLOID}
