"""Text frames: a story's columns and how deep they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from paginate.diagnostics import phrase
from paginate.geometry import Point, Rect, WritingMode
from paginate.model import Region, Style, TextFrame
from paginate.plan.columns import Measures, measures
from paginate.plan.places import Placed
from paginate.plan.placing import Deep, frame_corner, placed_frame
from paginate.plan.planning import Points
from paginate.plan.setting import Site
from paginate.plan.styles import UNKNOWN
from paginate.plan.whole_measures import AskedMeasures, check_measures, pitch_of, whole_columns
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.units import TOLERANCE, in_millimetres, same

USUAL_STYLE: Final = "body"
"""The style of a frame that names none."""

DEPTH_KEYS: Final[Mapping[WritingMode, tuple[str, str]]] = {
    WritingMode.HORIZONTAL: ("height", "width"),
    WritingMode.VERTICAL: ("width", "height"),
}
"""The key that says how deep the columns are, and the one that would in the other writing mode."""


def text_frame(written: schema.Text, site: Site) -> TextFrame | None:
    """The frame; None, reported, where its columns cannot be worked out."""
    style = site.style(written.style, USUAL_STYLE)
    points = site.points(style)
    mode = _writing_mode(written, style)
    area = (_place if site.is_placed else _area)(written, mode, points, site)
    if area is None:
        return None
    _check_room(area.columns, area.room, style.size, site)
    boxes = area.boxes
    if pitch := pitch_of(style, site.setting.stories.get(written.story)):
        check_measures(AskedMeasures(written, area.columns, area.room, pitch, mode), site)
        boxes = whole_columns(boxes, pitch, mode)
    return TextFrame(
        id=site.id,
        span=site.span,
        box=area.box,
        style=style,
        story=written.story,
        columns=boxes,
        fit_tolerance=_tolerance(written, style, site),
        balance=written.balance if "balance" in written.said else site.is_placed,
        open_depth=area.open_depth,
    )


class Area(NamedTuple):
    """What a text frame covers, its columns in it, and the room that these share; None where their measures decide."""

    box: Rect
    room: float | None
    columns: Measures
    boxes: tuple[Region, ...]
    open_depth: bool = False


def _area(written: schema.Text, mode: WritingMode, points: Points, site: Site) -> Area | None:
    """The area of a frame that is placed in lengths; None, reported, where it cannot be worked out."""
    extent = _extent(written, mode, points, site)
    corner = frame_corner(site, points)
    if extent is None or corner is None:
        return None
    room, depth = extent
    columns = measures(written, room, points)
    if columns is None:
        site.report("missing-key", key="size", hint=phrase("measure-or-size"))
        return None
    along = columns.extent if room is None else room
    size = (along, depth) if mode is WritingMode.HORIZONTAL else (depth, along)
    return Area(Rect(*corner, *size), room, columns, columns.boxes(corner, depth, mode))


def _place(written: schema.Text, mode: WritingMode, points: Points, site: Site) -> Area | None:
    """The area of a frame in columns and lines: its columns are the page's unless it divides them itself."""
    placed = placed_frame(site, Deep(open_depth=True))
    if placed is None:
        return None
    box, grid = placed.box, placed.grid
    divides = "columns" in written.said
    if len(placed.cells) > 1 and (divides or mode is not grid.writing_mode):
        key = "columns" if divides else "at"
        site.report("place-not-for-this", key, hint=phrase("base-columns-only"))
        return None
    if not divides and mode is grid.writing_mode:
        regions = tuple(map(Region, placed.columns()))
        each = tuple(region.box.height if grid.is_vertical else region.box.width for region in regions)
        columns, extent = Measures(each, grid.gutter), box.height if grid.is_vertical else box.width
        room = (
            extent if same(columns.extent, extent) else None
        )  # in no rectangle, and across a fold, there is none to share
        return Area(box, room, columns, regions, placed.open_depth)
    room, depth = (box.width, box.height) if mode is WritingMode.HORIZONTAL else (box.height, box.width)
    divided = measures(written, room, points, grid.gutter)
    assert divided is not None  # the room is known
    if mode is WritingMode.HORIZONTAL and (parted := _by_pages(placed, written, divided)):
        return Area(
            box, None, Measures(tuple(each.box.width for each in parted), divided.gutter), parted, placed.open_depth
        )
    return Area(box, room, divided, divided.boxes(Point(box.x, box.y), depth, mode), placed.open_depth)


def _by_pages(placed: Placed, written: schema.Text, wanted: Measures) -> tuple[Region, ...]:
    """So many columns on two pages side by side that none lies across the fold: as many on each as its width is of both, and equal
    ones there. None where the place is on one page, or the frame says its measures."""
    pages = placed.grid.by_pages(*placed.cells[0].columns)
    if len(pages) == 1 or not isinstance(written.columns, int | schema.Columns) or _says_measure(written.columns):
        return ()
    spans = [placed.grid.span(*page) for page in pages]
    count = len(wanted.each)
    found: list[Region] = []
    on_first = max(1, min(count - 1, round(count * spans[0][1] / (spans[0][1] + spans[1][1]))))
    for (start, width), number in zip(spans, (on_first, max(1, count - on_first)), strict=True):
        measure = (width - wanted.gutter * (number - 1)) / number
        corner = Point(placed.box.x + start - spans[0][0], placed.box.y)
        found += Measures((measure,) * number, wanted.gutter).boxes(corner, placed.box.height, WritingMode.HORIZONTAL)
    return tuple(found)


def _says_measure(columns: int | schema.Columns) -> bool:
    return isinstance(columns, schema.Columns) and columns.measure is not None


def _writing_mode(written: schema.Text, style: Style) -> WritingMode:
    if style is UNKNOWN and written.width is not None:
        return WritingMode.VERTICAL
    return style.writing_mode


def _extent(written: schema.Text, mode: WritingMode, points: Points, site: Site) -> tuple[float | None, float] | None:
    """The room for the columns along the line, None where the measures decide, and their depth."""
    depths = {key: length for key in ("height", "width") if (length := getattr(written, key)) is not None}
    own, other = DEPTH_KEYS[mode]
    if written.size is not None:
        for key in depths:
            site.report_key("keys-conflict", key, key="size", other=key, hint=phrase("size-alone"))
        width, height = (points(length) for length in written.size)
        return (width, height) if mode is WritingMode.HORIZONTAL else (height, width)
    if other in depths:
        site.report_key("unknown-key", other, key=other, hint=phrase(f"depth-of-{mode.value}"))
        return None
    if own not in depths:
        site.report("missing-key", key=own, hint=phrase("columns-and-depth", key=own))
        return None
    return None, points(depths[own])


def _tolerance(written: schema.Text, style: Style, site: Site) -> float:
    """What a column may lack, in points; a line is one of the frame's own."""
    given = written.fit_tolerance
    tolerance = site.planning.layout.fit_tolerance if given is None else given
    return tolerance.points(style.size, style.leading)


def _check_room(columns: Measures, room: float | None, em: float, site: Site) -> None:
    if room is None:
        return
    needed = columns.extent
    if columns.each[0] <= 0:  # the gutters alone, or with a character in each column
        gutters = columns.extent - sum(columns.each)
        needed = gutters if gutters > room else gutters + len(columns.each) * em
    if needed - room > TOLERANCE:  # not where either is unknown
        site.report("columns-too-wide", "columns", **in_millimetres(needed=needed, room=room))
