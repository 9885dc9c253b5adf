"""The sheet, its line grid and its folds, from what the layout says of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from paginate.diagnostics import Phrase, phrase
from paginate.geometry import Rect, Size
from paginate.model import Folds, Grid, Page
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
    written = planning.layout.grid
    size = written.size.points(STANDARD.size, STANDARD.leading)
    leading = written.leading.points(size, STANDARD.leading)
    size_is_well = planning.is_within(size, TYPE_SIZES, ("grid", "size"))
    leading_is_well = planning.is_within(leading, LEADINGS, ("grid", "leading"))
    broken = planning.is_broken("grid")
    return Grid(size, leading) if size_is_well and leading_is_well and not broken else None


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
    if not broken and not planning.is_within(bleed, bleeds(max(standard.trim)), ("bleed",)):
        return None
    type_area = _type_area(layout.type_area, standard, grid)
    if type_area.width <= 0 or type_area.height <= 0:
        hint = _type_area_that_fits(layout.type_area, standard, grid)
        planning.report("missing-key", ("page",), key="type_area", hint=hint)
        return None
    if not broken and (beyond := farthest_beyond(type_area, Rect(0, 0, standard.trim.width, standard.trim.height))):
        edge, amount = phrase(f"edge-{beyond[0]}"), millimetres(beyond[1])
        hint = _type_area_that_fits(layout.type_area, standard, grid)
        planning.report("type-area-off-page", ("type_area",), edge=edge, amount=amount, hint=hint)
        return None
    return None if broken else Page(standard.trim, bleed, type_area)


def _format(planning: Planning, grid: Grid) -> PageFormat | None:
    written = planning.layout.page
    if isinstance(written, PageFormat):
        return written
    width = written.width.points(grid.size, grid.leading)
    height = written.height.points(grid.size, grid.leading)
    width_is_well = planning.is_within(width, PAGE_SIDES, ("page", "width"))
    height_is_well = planning.is_within(height, PAGE_SIDES, ("page", "height"))
    return custom_format(Size(width, height)) if width_is_well and height_is_well else None


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


def _type_area(written: schema.TypeArea, standard: PageFormat, grid: Grid) -> Rect:
    def points(length: Length | None, default: float) -> float:
        return default if length is None else length.points(grid.size, grid.leading)

    width = points(written.width, standard.type_area.width)
    height = points(written.height, standard.type_area.height)
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

    return Folds(tuple(places("down", written.down, trim.width)), tuple(places("across", written.across, trim.height)))
