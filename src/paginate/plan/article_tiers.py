"""Vertical articles: their columns are tiers 段 from the top, of whole characters, and their lines run from the right.

An article has lines of its own, which begin at the edge of its place: the page's run across.
"""

from __future__ import annotations

from math import floor
from typing import Final

from paginate.geometry import Point, Rect, WritingMode
from paginate.model import Pitch
from paginate.model.article import ArticleSpot
from paginate.plan.article_heading import PlannedHeading, heading_depth
from paginate.plan.article_parts import Parts, check_columns
from paginate.plan.article_space import ArticleSpace
from paginate.plan.base_grid import BaseGrid
from paginate.plan.broken_columns import Division, OwnColumn, divided, with_measures
from paginate.units import TOLERANCE

EASY: Final = (13, 18)
"""Characters of a vertical line that reads well: an article that does not say how many tiers it has gets such ones."""


def tiers(parts: Parts, heading: PlannedHeading | None, box: Rect, above: int) -> ArticleSpace:
    """What a heading and a box leave of the article's place; `above` are the page's lines that a heading over the text takes."""
    area = _inside(parts, box)
    down = above * parts.grid.leading
    division = _division(parts, area.height - down)
    grid = _own_grid(parts, area, is_flush=heading is not None and heading.spot is ArticleSpot.RIGHT)
    first, last = 1, grid.lines
    if heading is not None and heading.side is not None:
        depth = heading_depth(heading, parts, grid)
        if depth >= grid.lines:
            words = {"name": parts.site.id, "frame": parts.site.id, "lines": depth, "room": grid.lines}
            parts.site.report("heading-deeper-than-article", "heading", **words)
            depth = grid.lines - 1
        first, last = (first + depth, last) if heading.spot is ArticleSpot.RIGHT else (first, last - depth)
    return ArticleSpace(grid, area.y + down + division.left_over, division, first, last)


def page_columns(parts: Parts, columns: tuple[int, int], lines: tuple[int, int]) -> ArticleSpace:
    """The page's own columns and lines over the article's text, for photos that are placed by them."""
    grid, down = parts.grid, parts.padding[1]
    spans = [grid.span(number, number) for number in range(columns[0], columns[1] + 1)]
    left = spans[0][0]
    own = tuple(OwnColumn(start - left, width) for start, width in spans)
    return ArticleSpace(grid, left, Division(own, grid.gutter), lines[0] + down, max(lines[0] + down, lines[1] - down))


def tiers_heading_area(heading: PlannedHeading, parts: Parts, space: ArticleSpace, box: Rect) -> Rect:
    """Where a heading over or beside tiers is; `box` is the article's place."""
    area, grid = _inside(parts, box), space.grid
    if heading.spot is ArticleSpot.RIGHT:
        start = grid.top(space.first) + grid.leading - grid.size
        return Rect(start, area.y, area.right - start, area.height)
    if heading.spot is ArticleSpot.LEFT:
        end = grid.foot(space.last) - (grid.leading - grid.size)
        return Rect(area.x, area.y, end - area.x, area.height)
    white = parts.grid.leading - parts.grid.size
    return Rect(area.x, area.y, area.width, space.left - white - area.y)


def _inside(parts: Parts, box: Rect) -> Rect:
    """The article's place without the white of a box: at least a line of the page."""
    across, down = parts.padding[0], parts.padding[1] * parts.grid.leading
    height = max(parts.grid.size, box.height - 2 * down)
    return Rect(box.x + across, box.y + down, box.width - 2 * across, height)


def _own_grid(parts: Parts, area: Rect, *, is_flush: bool) -> BaseGrid:
    """The article's lines from the right. The white that they leave is with the heading there, else at both sides."""
    body = parts.body
    lines = max(1, floor((area.width - body.size + TOLERANCE) / body.leading) + 1)
    over = max(0.0, area.width - (lines - 1) * body.leading - body.size)
    right = area.right - (over if is_flush else over / 2)
    height = ((0.0, area.height),)
    return BaseGrid(Point(right, area.y), height, 0.0, body.size, body.leading, lines, WritingMode.VERTICAL)


def _division(parts: Parts, height: float) -> Division:
    """The tiers that the article says, else one, or as many as read well."""
    keys, body = parts.keys, parts.body
    gutter = parts.grid.gutter if keys.gutter is None else parts.points(keys.gutter, body)
    if isinstance(keys.columns, tuple):
        measures = [parts.points(measure, body) for measure in keys.columns]
        check_columns(parts, height, measures, gutter)
        return with_measures(height, measures, gutter)
    pitch = Pitch.of(body)
    count = keys.columns or _tier_count(height, gutter, pitch)
    most = max(1, floor((height + gutter) / (body.size + gutter) + TOLERANCE))
    if count > most:
        parts.site.report("tiers-too-many", "columns", name=parts.site.id, tiers=count, most=most)
        count = most
    return divided(height, count, gutter, pitch, keys.remainder)


def _tier_count(height: float, gutter: float, pitch: Pitch) -> int:
    """The least number of tiers whose lines are nearest to what reads well."""

    def missing(count: int) -> float:
        characters = pitch.within((height - gutter * (count - 1)) / count)
        return max(EASY[0] - characters, characters - EASY[1], 0.0)

    most = max(1, floor(height / pitch.measure(EASY[0])) + 1)
    return min(range(1, most + 1), key=missing)
