"""The issue and page that identify a page, and the folds of its sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from paginate.geometry import Size
from paginate.model import Folds, Grid, Issue
from paginate.source.limits import MILLIMETRE, Limits
from paginate.source.reading import Reading
from paginate.units import Length


def read_issue(reading: Reading) -> Issue:
    """The layout's values about the issue, each on one line."""
    written = reading.layout.issue
    values = (written.paper, written.date, written.page, written.version, written.operator)
    return Issue(*(" ".join((value or "").split()) for value in values))


def read_folds(reading: Reading, grid: Grid, trim: Size) -> Folds:
    """The folds, as far as they lie on the page; those that do not are reported."""
    written = reading.layout.folds

    def places(key: str, positions: Sequence[Length | float], side: float) -> Iterator[float]:
        limits = Limits(0, side, MILLIMETRE)
        for number, position in enumerate(positions):
            points = position.points(grid.size, grid.leading) if isinstance(position, Length) else position * side
            if not limits.allow(points):
                path = ("folds", key, number)
                reading.report("out-of-range", path, key=f"folds: {key}", **limits.words(points))
            else:
                yield points

    return Folds(tuple(places("down", written.down, trim.width)), tuple(places("across", written.across, trim.height)))
