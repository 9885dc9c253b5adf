"""The sheet, its line grid and its folds, from what the layout says of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from paginate.diagnostics import Phrase, phrase
from paginate.geometry import Rect, Size, WritingMode
from paginate.model import Folds, Grid, Page
from paginate.plan.base_grid import asked_grid, is_spread, usual_grid
from paginate.plan.placement import farthest_beyond
from paginate.plan.planning import Planning
from paginate.source import schema
from paginate.source.limits import LEADINGS, MILLIMETRE, PAGE_SIDES, TYPE_SIZES, Limits, bleeds
from paginate.source.page_formats import PageFormat, custom_format
from paginate.units import Length, at_most, millimetres

STANDARD: Final = Grid(size=10.5, leading=15.75)
"""五号 on one and a half lines: what em and line mean in the grid's own keys."""

MOST_OF_SIDE: Final = 0.8
"""Of a side of the page, what a type area is proposed to take where the page has no room for the usual margins."""


def plan_grid(planning: Planning) -> Grid | None:
    """The base grid; None where it is out of bounds or broken."""
    written, usual = planning.layout.grid, usual_grid(planning.layout)
    own_size, own_leading = written.size, written.leading
    if usual is not None:
        own_size = own_size if "size" in written.said else usual.size
        own_leading = own_leading if "leading" in written.said else usual.leading
    size = own_size.points(STANDARD.size, STANDARD.leading)
    leading = own_leading.points(size, STANDARD.leading)
    _check_keys(planning)
    size_is_well = planning.is_within(size, TYPE_SIZES, ("grid", "size"))
    leading_is_well = planning.is_within(leading, LEADINGS, ("grid", "leading"))
    broken = planning.is_broken("grid")
    return Grid(size, leading) if size_is_well and leading_is_well and not broken else None


def _check_keys(planning: Planning) -> None:
    """Report what the grid says twice: its columns by themselves and by their measure, or the type area besides."""
    grid, area = planning.layout.grid, planning.layout.type_area
    if isinstance(grid.columns, tuple) and grid.measure is not None:
        planning.report("keys-conflict", ("grid", "measure"), key="measure", other="columns", hint=phrase("keep-one"))
    is_vertical = grid.writing_mode is WritingMode.VERTICAL
    across = "measure" if grid.measure is not None else "columns" if isinstance(grid.columns, tuple) else None
    along, down = ("height", "width") if is_vertical else ("width", "height")
    for key, other in ((along, across), (down, "lines" if grid.lines is not None else None)):
        if other is not None and key in area.said:
            hint = phrase("grid-says-type-area", key=key)
            planning.report("keys-conflict", ("type_area", key), key=key, other=f"grid: {other}", hint=hint)
    if is_vertical and is_spread(planning.layout):
        hint = phrase("spread-is-horizontal")
        planning.report("keys-conflict", ("grid", "writing_mode"), key="writing_mode", other="page", hint=hint)


def plan_page(planning: Planning, grid: Grid) -> Page | None:
    """The sheet with its bleed and type area; None where it is out of bounds or broken.

    The bleed is what the press wants where the layout does not say.
    """
    layout = planning.layout
    broken = planning.is_broken("page", "bleed", "type_area")
    standard = _format(planning, grid)
    if standard is None:
        return None
    bleed = planning.written.press.bleed if layout.bleed is None else layout.bleed.points(grid.size, grid.leading)
    if not broken and not planning.is_within(bleed, bleeds(max(standard.sheet)), ("bleed",)):
        return None
    made = asked_grid(layout, grid).type_area(grid)
    type_area = _type_area(layout.type_area, standard, grid, made)
    if type_area.width <= 0 or type_area.height <= 0:
        hint = _type_area_that_fits(layout.type_area, standard, grid)
        planning.report("missing-key", ("page",), key="type_area", hint=hint)
        return None
    if not broken and (beyond := farthest_beyond(type_area, Rect(0, 0, standard.trim.width, standard.trim.height))):
        edge, amount = phrase(f"edge-{beyond[0]}"), millimetres(beyond[1])
        hint = _type_area_that_fits(layout.type_area, standard, grid)
        if made != (None, None):
            hint = phrase("grid-on-page", width=at_most(standard.trim.width), height=at_most(standard.trim.height))
        path = ("type_area",) if made == (None, None) else ("grid",)
        planning.report("type-area-off-page", path, edge=edge, amount=amount, hint=hint)
        return None
    if standard.is_spread:  # the outer margins of both pages are the same
        type_area = type_area._replace(width=standard.sheet.width - 2 * type_area.x)
    return None if broken else Page(standard.sheet, bleed, type_area)


def _format(planning: Planning, grid: Grid) -> PageFormat | None:
    written = planning.layout.page
    if isinstance(written, PageFormat):
        return written
    if written.spread is not None:
        return _spread(written, planning)
    missing = [key for key in ("width", "height") if key not in written.said]
    for key in missing:
        planning.report("missing-key", ("page",), key=key, hint=phrase("example", key=key, example="420mm"))
    if written.width is None or written.height is None:
        return None
    width = written.width.points(grid.size, grid.leading)
    height = written.height.points(grid.size, grid.leading)
    width_is_well = planning.is_within(width, PAGE_SIDES, ("page", "width"))
    height_is_well = planning.is_within(height, PAGE_SIDES, ("page", "height"))
    return custom_format(Size(width, height)) if width_is_well and height_is_well else None


def _spread(written: schema.CustomPage, planning: Planning) -> PageFormat | None:
    """Two pages of a format; reported where the page says its width or height besides."""
    assert written.spread is not None
    for key in ("width", "height"):
        if key in written.said:
            planning.report("keys-conflict", ("page", key), key=key, other="spread", hint=phrase("keep-one"))
            return None
    return written.spread._replace(is_spread=True)


def _type_area_that_fits(written: schema.TypeArea, standard: PageFormat, grid: Grid) -> Phrase:
    """What to write for a type area that finds room on the page: as much of what is written as does."""
    across = _side_that_fits(standard.trim.width, written.left, written.width, grid)
    down = _side_that_fits(standard.trim.height, written.top, written.height, grid)
    keys = dict(zip(("left", "width", "top", "height"), (*across, *down), strict=True))
    example = ", ".join(f"{key}: {length.replace(' ', '')}" for key, length in keys.items() if length)
    return phrase("example", key="type_area", example=f"{{{example}}}")


def _side_that_fits(side: float, start: Length | None, length: Length | None, grid: Grid) -> tuple[str, str]:
    """Where the type area may begin on a side of the page, nothing where it is centred, and how long it may be."""
    begin = 0.0 if start is None else start.points(grid.size, grid.leading)
    if begin >= MOST_OF_SIDE * side:
        begin = side * (1 - MOST_OF_SIDE) / 2
    room = side - begin
    wanted = side if length is None else length.points(grid.size, grid.leading)
    if length is None or wanted > room:
        wanted = min(MOST_OF_SIDE * side, room)
    return "" if start is None else at_most(begin), at_most(wanted)


def _type_area(
    written: schema.TypeArea, standard: PageFormat, grid: Grid, made: tuple[float | None, float | None]
) -> Rect:
    """The type area of one page; `made` is what the grid's columns and lines make of it."""

    def points(length: Length | None, default: float) -> float:
        return default if length is None else length.points(grid.size, grid.leading)

    width = points(written.width, standard.type_area.width) if made[0] is None else made[0]
    height = points(written.height, standard.type_area.height) if made[1] is None else made[1]
    left = points(written.left, (standard.trim.width - width) / 2)
    top = points(written.top, (standard.trim.height - height) / 2)
    return Rect(left, top, width, height)


def plan_folds(planning: Planning, grid: Grid, trim: Size) -> Folds:
    """The folds, as far as they lie on the page; those that do not are reported."""
    written = planning.layout.folds

    def places(key: str, positions: Sequence[Length | float], side: float) -> Iterator[float]:
        limits = Limits(0, side, MILLIMETRE)
        for number, position in enumerate(positions):
            points = position.points(grid.size, grid.leading) if isinstance(position, Length) else position * side
            if not limits.allow(points):
                path = ("folds", key, number)
                planning.report("out-of-range", path, key=f"folds: {key}", **limits.words(points))
            else:
                yield points

    down = [0.5] if "down" not in written.said and is_spread(planning.layout) else written.down
    return Folds(tuple(places("down", down, trim.width)), tuple(places("across", written.across, trim.height)))
