"""The columns of a text frame: from measures, counts and gutters to boxes on the page."""

from __future__ import annotations

from typing import assert_never

from paginate.geometry import Point, Rect, WritingMode
from paginate.model import Region
from paginate.plan.planning import Points
from paginate.records import NamedTuple
from paginate.source import schema


class Measures(NamedTuple):
    """The measures of columns in the order of reading, and the gutter between two, in points."""

    each: tuple[float, ...]
    gutter: float

    @property
    def extent(self) -> float:
        """The columns and gutters together."""
        return sum(self.each) + self.gutter * (len(self.each) - 1)

    def boxes(self, origin: Point, depth: float, writing_mode: WritingMode) -> tuple[Region, ...]:
        """The columns side by side from `origin`; one under the other where lines are vertical."""
        columns = []
        x, y = origin
        for measure in self.each:
            if writing_mode is WritingMode.HORIZONTAL:
                columns.append(Region(Rect(x, y, measure, depth)))
                x += measure + self.gutter
            else:
                columns.append(Region(Rect(x, y, depth, measure)))
                y += measure + self.gutter
        return tuple(columns)


def measures(
    written: schema.Text, room: float | None, points: Points, usual_gutter: float | None = None
) -> Measures | None:
    """The measures that are written, or that share `room` equally; None where neither is known.

    `usual_gutter` is the white between columns where the frame does not say, if it is not the key's own default.
    """
    is_usual = usual_gutter is not None and "gutter" not in written.said
    gutter = usual_gutter if is_usual and usual_gutter is not None else points(written.gutter)
    match written.columns:
        case tuple() as each:
            return Measures(tuple(points(measure) for measure in each), gutter)
        case schema.Columns() as columns:
            gutter = gutter if columns.gutter is None else points(columns.gutter)
            count, measure = columns.count, columns.measure
        case int() as count:
            measure = None
        case _ as never:
            assert_never(never)
    if measure is not None:
        return Measures((points(measure),) * count, gutter)
    if room is None:
        return None
    return Measures(((room - gutter * (count - 1)) / count,) * count, gutter)
