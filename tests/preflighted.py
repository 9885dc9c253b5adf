"""Pages made by hand for the judges of preflight, and what these say of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handmade import BLEED, NO_CELLS, SERIF, TRIM, OpenedWhenAsked, rectangle
from paginate.assets.press_picture import PressPicture
from paginate.color import BLACK, Color
from paginate.diagnostics import Diagnostic, Sink, Span
from paginate.display import ComposedFrame, ComposedPage, Direction, GlyphRun, Item, Line, Picture, Shape
from paginate.geometry import Point, Rect, Size, WritingMode
from paginate.installation import font_folder
from paginate.model import BoxFrame, Folds, Frame, Page, PageLayout
from paginate.preflight import PressSheet, Supplies, judge_sheet
from paginate.preflight.page_sheet import page_sheet
from paginate.press import PressProfile
from setting import GRID, PRESS

HERE = Span("page.yaml", 7, 5)
FRAME = BoxFrame("frame", HERE, Rect(0, 0, *TRIM), None, 0, BLACK)
FLAT = Folds()
FONTS = OpenedWhenAsked(font_folder())
ASKING = PRESS._replace(bleed=BLEED)
"""A press that wants as much bleed as the pages have."""


def text(
    characters: str,
    x: float = 100,
    y: float = 50,
    *,
    size: float = 10,
    color: Color = BLACK,
    overprint: bool | None = None,
    vertical: bool = False,
) -> Line:
    """A line whose em boxes begin at (x, y); black overprints unless it is said not to."""
    overprint = color == BLACK if overprint is None else overprint
    count, length = len(characters), size * len(characters)
    direction = Direction.VERTICAL if vertical else Direction.HORIZONTAL
    origin = Point(x + size / 2, y) if vertical else Point(x, y + 0.88 * size)
    box = Rect(x, y, size, length) if vertical else Rect(x, y, length, size)
    positions = tuple(number * size for number in range(count))
    run = GlyphRun(
        SERIF, size, color, direction, origin, (1,) * count, positions, tuple(characters), overprint=overprint
    )
    return Line(characters, box, length, length, (run,), NO_CELLS)


def tint(color: Color, x: float = 90, y: float = 40, width: float = 100, height: float = 40) -> Shape:
    """A rectangle that lies under a text where this stands by default."""
    return rectangle(x, y, width, height, color)


def picture(resolution: float, side: float = 72) -> Picture:
    """A square picture named "photo" that has so many pixels per inch as it stands."""
    pixels = resolution * side / 72
    return Picture("photo", Rect(100, 50, side, side), Rect(0, 0, pixels, pixels), Size(pixels, pixels))


def prepared(**values: Any) -> PressPicture:
    """A picture as the press gets it: CMYK, 8 bit, with the ink that the press allows, unless said otherwise."""
    made = PressPicture(72, 72, "DeviceCMYK", 8, "FlateDecode", b"", most_ink=2.4)
    return made._replace(**values)


def sheet(
    *items: Item,
    kind: str = "text",
    frame: Frame = FRAME,
    pictures: Mapping[str, PressPicture] | None = None,
    folds: Folds = FLAT,
    press: PressProfile = ASKING,
    bleed: float = BLEED,
) -> PressSheet:
    """A page of one frame with these items, as preflight sees it."""
    made = ComposedFrame("frame", kind, None, WritingMode.HORIZONTAL, Rect(0, 0, *TRIM), HERE, items)
    page = ComposedPage("page", TRIM, bleed, (made,), ())
    area = Page(TRIM, bleed, Rect(0, 0, *TRIM))
    layout = PageLayout("page", area, GRID, {}, (), {}, (frame,), press, folds=folds)
    by_image = {item.image: (pictures or {})[item.source] for item in items if isinstance(item, Picture) and pictures}
    return page_sheet(page, layout, Supplies(by_image, FONTS))


def findings(judged: PressSheet) -> list[Diagnostic]:
    """What preflight finds on a sheet."""
    sink = Sink()
    judge_sheet(judged, sink)
    return list(sink)
