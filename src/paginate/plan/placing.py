"""Where each frame stands: at its place in columns and lines, under what it is below, or at its corner in lengths."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from paginate.diagnostics import phrase
from paginate.geometry import Point, Rect
from paginate.plan.base_grid import BaseGrid, is_spread
from paginate.plan.frame_order import above
from paginate.plan.places import CellRange, Placed, room_above, room_below, whole_cells, written_places
from paginate.plan.planning import Points
from paginate.plan.setting import Site
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.source.places import Place
from paginate.units import Length

EXTENTS: Final = ("size", "height", "width", "length")
"""The keys that say how large a frame is whose corner is placed in lengths."""

RELATIVE: Final = ("below", "depth", "gap", "grid")
"""The keys of frames that are placed in columns and lines."""

Content = Callable[[float], int | None]
"""How many lines deep a frame's content is, where the frame is so wide; None where that cannot be said."""


class Deep(NamedTuple):
    """How deep a frame is where neither its place nor `depth` says so: as its content, or as text that is set later."""

    content: Content | None = None
    open_depth: bool = False


def frame_box(site: Site, size: tuple[Length, Length] | None, points: Points, deep: Deep | None = None) -> Rect | None:
    """The frame's box on the page; None, reported, where it has none."""
    if site.is_placed:
        placed = placed_frame(site, deep or Deep())
        return None if placed is None else placed.box
    corner = frame_corner(site, points)
    if corner is not None and size is None:
        site.report_missing("size")
    return None if corner is None or size is None else Rect(*corner, points(size[0]), points(size[1]))


def frame_corner(site: Site, points: Points) -> Point | None:
    """The top left corner of a frame that is placed in lengths; None, reported, where it is not placed at all."""
    at = site.written.keys.at
    if at is None:
        site.report_missing("at")
        return None
    for key in RELATIVE:
        if key in site.written.keys.said:
            site.report_key("keys-conflict", key, key=key, other="at", hint=phrase("place-for-this", key=key))
    x, y = at[0], at[1]
    assert isinstance(x, Length)  # else it has a place
    assert isinstance(y, Length)
    return Point(site.setting.origin.x + points(x), site.setting.origin.y + points(y))


def placed_frame(site: Site, deep: Deep) -> Placed | None:
    """Where a frame stands that is placed in columns and lines; None, reported, where there is no such place."""
    grid = site.grid
    if grid is None or not _says_one_thing(site):
        return None
    places = written_places(site.written.keys)
    if len(places) > 1:
        return _on_page(site, Placed(grid, tuple(whole_cells(places))))
    place = places[0] if places else Place(None, None)
    columns = place.columns or _columns_above(site, grid)
    if columns is None or not _are_columns(site, grid, columns):
        return None
    lines = _Lines(site, grid, columns, deep).of(place)
    if lines is None:
        return None
    is_open = deep.open_depth and not _says_depth(site, place)
    return _on_page(site, Placed(grid, (CellRange(columns, lines),), place.gutter, is_open))


def _says_one_thing(site: Site) -> bool:
    """Whether nothing else says how large the frame is, and its kind goes with its place; reported if not."""
    keys = site.written.keys
    for key in EXTENTS:
        if key in keys.said:
            site.report_key("keys-conflict", key, key=key, other="at", hint=phrase("place-says-size", key=key))
            return False
    places = written_places(keys)
    if len(places) > 1 and not isinstance(keys, schema.Text | schema.TableFrame):
        site.report("place-not-for-this", "at", hint=phrase("places-for-text"))
        return False
    if any(place.gutter for place in places) and not isinstance(keys, schema.Rule):
        site.report("place-not-for-this", "at", hint=phrase("gutter-for-rule"))
        return False
    return True


def _says_depth(site: Site, place: Place) -> bool:
    keys = site.written.keys
    is_between = keys.below is not None and place.lines is not None and place.lines[1] is not None
    is_closed = place.lines is not None and None not in place.lines
    return is_between or is_closed or keys.depth is not None or site.id in site.setting.depths


def _columns_above(site: Site, grid: BaseGrid) -> tuple[int, int] | None:
    """The columns of what the frame is below; all, where it is below nothing. None where they are not known."""
    names = above(site.written.keys)
    if not names:
        return 1, len(grid.columns)
    boxes = [site.planned[name] for name in names if name in site.planned]
    found = [columns for box in boxes if (columns := grid.columns_of(box))]
    return (min(first for first, _ in found), max(last for _, last in found)) if found else None


def _are_columns(site: Site, grid: BaseGrid, columns: tuple[int, int]) -> bool:
    if columns[1] <= len(grid.columns):
        return True
    number = len(grid.columns)
    words = {"number": number, "first": number + 1, "last": 2 * number}
    name = "columns-of-spread" if is_spread(site.planning.layout) else "columns-of-grid"
    hint = phrase(name if number > 1 else "grid-without-columns", **words)
    site.report("no-such-column", "at", column=max(columns[0], number + 1), hint=hint)
    return False


def _on_page(site: Site, placed: Placed) -> Placed | None:
    """The place where it has columns and lines of the page; None, reported, where it does not."""
    grid = placed.grid
    for number, cells in enumerate(placed.cells):
        if not _are_columns(site, grid, cells.columns):
            return None
        if cells.lines[1] > grid.lines or cells.lines[0] < 1:
            line = cells.lines[1] if cells.lines[1] > grid.lines else cells.lines[0]
            key: tuple[str | int, ...] = ("at", number) if len(placed.cells) > 1 else ("at",)
            if "at" not in site.written.keys.said:
                key = ("below",)
            site.report("no-such-line", *key, line=line, lines=grid.lines)
            return None
    return placed


class _Lines(NamedTuple):
    """The lines of a frame in these columns."""

    site: Site
    grid: BaseGrid
    columns: tuple[int, int]
    deep: Deep

    def of(self, place: Place) -> tuple[int, int] | None:
        """First and last; None, reported, where they cannot be had."""
        first, last = place.lines or (None, None)
        keys = self.site.written.keys
        if keys.below is not None:
            if first is not None:
                self.site.report_key("keys-conflict", "below", key="below", other="at", hint=phrase("below-or-line"))
                return None
            first = self._under()
            if first is None:
                return None  # what it is below is reported
        if first is not None and last is not None:
            return self._between(first, last)
        if first is None and last is None:
            self.site.report("place-open", "at")
            return None
        return self._open(first, last)

    def _under(self) -> int | None:
        """The line under the deepest of what the frame is below, and under the gap."""
        planned, names = self.site.planned, above(self.site.written.keys)
        if any(name not in planned for name in names):
            return None
        return max(self.grid.last_line(planned[name]) for name in names) + self.site.written.keys.gap + 1

    def _between(self, first: int, last: int) -> tuple[int, int] | None:
        if self.site.written.keys.depth is not None:
            self.site.report_key("keys-conflict", "depth", key="depth", other="at", hint=phrase("depth-or-line"))
            return None
        if first > last:
            self.site.report("no-room-below", "at", frame=self.site.id, line=last, first=first)
            return None
        return first, last

    def _open(self, first: int | None, last: int | None) -> tuple[int, int] | None:
        across = self._across()
        others, name = self.site.setting.numbered, self.site.id
        said = self.site.written.keys.depth
        depth = self._depth() if said is None else said
        if depth is None and not self.deep.open_depth:
            return self._unknown()
        if first is not None:
            end = first + depth - 1 if depth is not None else self.grid.lines
            if self.deep.open_depth and said is None:
                end = min(end, max(first, room_below(name, first, across, self.grid, others)))
            return first, end
        assert last is not None  # one of them is said
        start = last - depth + 1 if depth is not None else 1
        if self.deep.open_depth and said is None:
            start = max(start, room_above(name, last, across, others))
        return start, last

    def _across(self) -> tuple[float, float]:
        start, width = self.grid.span(*self.columns)
        return start, start + width

    def _depth(self) -> int | None:
        """How many lines deep the frame's content is, as far as that is known."""
        if (known := self.site.setting.depths.get(self.site.id)) is not None:
            return known
        return None if self.deep.content is None else self.deep.content(self.grid.span(*self.columns)[1])

    def _unknown(self) -> None:
        self.site.report_missing("depth")
