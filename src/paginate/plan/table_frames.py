"""Frames of tables: the places in which rows stand, one after the other."""

from __future__ import annotations

from paginate.geometry import Rect
from paginate.model import TableFrame
from paginate.model.tables import SetTable
from paginate.plan.placing import Deep, frame_corner, placed_frame
from paginate.plan.setting import Site
from paginate.source import schema
from paginate.units import in_millimetres


def table_frame(written: schema.TableFrame, table: SetTable, site: Site) -> TableFrame | None:
    """The frame; None, reported, where it has no place."""
    if site.is_placed:
        return _in_place(written, table, site)
    corner = frame_corner(site, site.points())
    if written.size is None:
        site.report_missing("size")
    if corner is None or written.size is None:
        return None
    width, height = map(site.points(), written.size)
    return _frame(written, table, site, (Rect(*corner, width, height),))


def _in_place(written: schema.TableFrame, table: SetTable, site: Site) -> TableFrame | None:
    """In columns and lines: with the half of the white that is above its first line and below its last."""
    grid = site.grid
    is_vertical = grid is not None and grid.is_vertical
    placed = placed_frame(site, Deep(open_depth=not is_vertical))
    if placed is None:
        return None
    white = max(0.0, placed.grid.leading - placed.grid.size) / 2 if not is_vertical else 0.0
    parts = tuple(Rect(part.x, part.y - white, part.width, part.height + 2 * white) for part in placed.parts)
    frame = _frame(written, table, site, parts)
    return None if frame is None else frame._replace(box=placed.box, open_depth=placed.open_depth, white=white)


def _frame(written: schema.TableFrame, table: SetTable, site: Site, parts: tuple[Rect, ...]) -> TableFrame | None:
    """The frame, each part of its place divided into as many columns as it says."""
    count = written.columns
    usual = site.setting.grid.size if site.grid is None else site.grid.gutter
    gutter = usual if written.gutter is None else site.points()(written.gutter)
    regions = []
    for part in parts:
        width = (part.width - gutter * (count - 1)) / count
        if width <= 0:
            needed = gutter * (count - 1) + count * site.setting.grid.size
            site.report("columns-too-wide", "columns", **in_millimetres(needed=needed, room=part.width))
            return None
        regions += [Rect(part.x + number * (width + gutter), part.y, width, part.height) for number in range(count)]
    box = Rect.around(corner for part in parts for corner in part.corners())
    return TableFrame(site.id, site.span, box, table, tuple(regions), written.balance)
