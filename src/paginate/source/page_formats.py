"""The page formats of Chinese newspapers: their trimmed size, usual type area, and columns where the name says them.

Presses differ by some millimetres, and a layout may say all of it otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
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
BROADSHEET_6: Final = BROADSHEET._replace(grid=_columns(6, 14.5, 1.5, "五号", 15.75))
TABLOID_6: Final = TABLOID._replace(grid=_columns(6, 11, 1, "小五", 11.25))
SLIM_TABLOID: Final = PageFormat(_millimetres(235, 350), _millimetres(205, 315))
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

SOURCES: Final[Mapping[str, tuple[str, str]]] = {
    "broadsheet": (
        (
            "Trim: half a newsprint sheet of 787 × 1092 mm, folded, 393.5 × 546 mm, less what is cut; guides for advertisers give "
            "390 × 540 mm. Type area: 350 × 490 mm in the same guides (glrc.wang/miaozhi/280284.html, 报纸尺寸)."
        ),
        (
            "成品：787 × 1092 毫米新闻纸的一半，对折得 393.5 × 546 毫米，减去裁切；广告规格表写 390 × 540 毫米。版心 350 × 490 毫米，"
            "见同类规格表（glrc.wang/miaozhi/280284.html，报纸尺寸）。"
        ),
    ),
    "broadsheet-8": (
        (
            "A course text on newspaper editing, 栏的计算: broadsheets have 8 base columns at 小五, 13 characters a line, 27 over two columns and "
            "41 over three, so gutters of one. For the leading no source was found; it is ours."
        ),
        (
            "报纸编辑学教材《栏的计算》：对开报纸普遍 8 栏，小五号，基本栏 13 字，两栏长 27 字、三栏长 41 字，可知栏空 1 字。"
            "行距未查到出处，是本程序所定。"
        ),
    ),
    "broadsheet-6": (
        (
            "No source found. Many papers have 5 to 7 wider columns at 10 to 10.5 pt today; these are the six that fill 350 mm at 五号: "
            "6 × 14.5 + 5 × 1.5 = 94.5 字, 350.0 mm."
        ),
        "未查到出处。现在不少报纸用 5 至 7 个宽栏、10 至 10.5 磅字；这里是五号字恰好排满 350 毫米的六栏：6 × 14.5 + 5 × 1.5 = 94.5 字，350.0 毫米。",
    ),
    "tabloid": (
        "Trim: half a broadsheet, 546 ÷ 2 by 390 mm. Type area: as wide as the six columns of 四开六栏; for its depth no source was found.",
        "成品：对开的一半，546 ÷ 2 乘 390 毫米。版心宽按四开六栏；高未查到出处。",
    ),
    "tabloid-6": (
        (
            "晚报版面ABC, a guide to the pages of 新民晚报: lines of 23 characters over two base columns and of 35 over three, so base columns of 11 and "
            "gutters of one. Leading: as in 对开八栏."
        ),
        "《晚报版面ABC》（介绍新民晚报的版面）：两长 23 字、三长 35 字，可知基本栏 11 字、栏空 1 字。行距同对开八栏。",
    ),
    "slim-tabloid": (
        "No source found for the trim; margins of 15 and 17.5 mm are ours. What columns such papers have differs, so it brings none.",
        "成品尺寸未查到出处；白边 15、17.5 毫米是本程序所定。各报栏数不同，所以不带栏。",
    ),
    "spread": ("Two pages of 对开 side by side.", "两个对开版左右相连。"),
}
"""Where the sizes and columns of each format come from, in English and in Chinese."""
