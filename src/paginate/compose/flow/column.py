"""The places for lines that a column offers: on the page's line grid where its leading is the grid's."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from paginate.compose.axes import Axes
from paginate.model import Grid, Page, Style, TextFrame
from paginate.units import TOLERANCE, fits, same


class Slot(NamedTuple):
    """Room for one line: in which axes, how far across them it starts, and its measure in points."""

    axes: Axes
    block: float
    measure: float


def column_slots(frame: TextFrame, grid: Grid, page: Page) -> Iterator[Slot]:
    """The slots of a frame's columns, in reading order.

    A line needs its size in depth, not its leading: the leading's white is between lines.
    """
    style = frame.style
    for column in frame.columns:
        axes = Axes(style.writing_mode, column.box)
        block = _first_on_grid(axes, style, grid, page)
        while fits(block + style.size, axes.depth):
            yield Slot(axes, block, axes.measure)
            block += style.leading


def stands_on_grid(style: Style, grid: Grid) -> bool:
    """Whether a style's lines take the grid's lines: its leading is the grid's, or a multiple of it."""
    lines = style.leading / grid.leading
    return same(lines, round(lines)) and round(lines) >= 1


def _first_on_grid(axes: Axes, style: Style, grid: Grid, page: Page) -> float:
    """How far across its column the first line starts, so that it stands on the grid of the type area."""
    if not stands_on_grid(style, grid):
        return 0.0
    origin = Axes(style.writing_mode, page.type_area).block_start()
    below_origin = axes.block_start() - origin
    lines_above = math.ceil((below_origin - TOLERANCE) / grid.leading)
    return max(0.0, lines_above * grid.leading - below_origin)
