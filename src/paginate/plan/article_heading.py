"""An article's heading: over its text, at its side, or in its midst."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, isfinite
from typing import Final

from paginate.diagnostics import phrase
from paginate.geometry import Rect, WritingMode
from paginate.model import Align, BoxFrame, Frame, Grid, HeadingDepth, HeadingFrame, HeadingLine, Style
from paginate.model.article import ArticleSpot, HeadingFit
from paginate.plan.article_parts import Parts, width_within
from paginate.plan.article_space import ArticleSpace, Block
from paginate.plan.base_grid import BaseGrid
from paginate.plan.colors import printed
from paginate.plan.paragraphs import paragraph
from paginate.plan.styles import UNKNOWN
from paginate.records import NamedTuple
from paginate.units import TOLERANCE

TITLES: Final = ("kicker", "headline", "deck", "byline")
"""The parts of a heading, from the first line to the last."""

HEADING: Final = "heading"
"""What the id of a heading's frame ends with."""

SIDES: Final = {ArticleSpot.LEFT: "left", ArticleSpot.RIGHT: "right"}

ALL: Final = ("columns", "width", "depth", "down", "fill", "fit")

WITHOUT_EFFECT: Final[Sequence[tuple[tuple[ArticleSpot, ...], Sequence[str], Sequence[str]]]] = (
    # where it is             of text across                of vertical text
    ((ArticleSpot.ABOVE,), ("columns", "width", "down"), ("columns", "width", "down")),
    (tuple(SIDES), ("columns", "depth", "down"), ("columns", "width", "down")),
    ((ArticleSpot.NONE,), ALL, ALL),
)
"""The keys of a heading that say nothing of it there; of one in the midst of the text `down` says nothing, unless it is at columns of
the page."""


class PlannedHeading(NamedTuple):
    """The lines of a heading in their styles, and where it is on its article."""

    lines: tuple[HeadingLine, ...]
    style: Style
    spot: ArticleSpot

    @property
    def leadings(self) -> list[float]:
        """The leadings of its lines, in points."""
        return [line.style.leading for line in self.lines]

    @property
    def side(self) -> str | None:
        """The side at which it is; None where it is not at a side."""
        return SIDES.get(self.spot)


def plan_heading(parts: Parts) -> PlannedHeading | None:
    """The article's heading; None where it has none, or shows none."""
    at = parts.keys.head.at
    spot = at if isinstance(at, ArticleSpot) else ArticleSpot.TOP_LEFT
    if parts.is_vertical and not parts.keys.says_heading_spot:
        spot = ArticleSpot.RIGHT
    if spot is ArticleSpot.NONE:
        return None
    lines = [
        HeadingLine(paragraph(line, parts.site.setting.styles), parts.style(part))
        for part in TITLES
        for line in getattr(parts.written, part)
    ]
    if not lines:
        return None
    if spot in SIDES or (parts.is_vertical and isinstance(at, ArticleSpot) and spot is not ArticleSpot.ABOVE):
        lines = [line._replace(style=_upright(line.style)) for line in lines]
    name = parts.style("headline").name
    style = next((line.style for line in lines if line.style.name == name), lines[0].style)
    return PlannedHeading(tuple(lines), style, spot)


def _upright(style: Style) -> Style:
    """The style for a heading at the side, whose lines run down."""
    return style if style is UNKNOWN else style._replace(writing_mode=WritingMode.VERTICAL)


def check_heading(parts: Parts) -> None:
    """Report the keys that say nothing of the heading where it is."""
    head, site = parts.keys.head, parts.site
    if not isinstance(head.at, ArticleSpot):
        return
    idle: Sequence[str] = ("down",)
    for spots, across, vertical in WITHOUT_EFFECT:
        if head.at in spots:
            idle = vertical if parts.is_vertical else across
    document, path = site.planning.document, (*site.path, "heading")
    for key in idle:
        if key in head.said:
            other = {"columns": "width", "depth": "width", "width": "depth"}.get(key) if head.at in SIDES else None
            hint = phrase("delete-key") if other is None or other in idle else phrase("key-instead", key=other)
            site.planning.sink.report(
                "key-without-effect",
                document.key_place((*path, key)),
                **document.in_words(path, {"key": key}),
                hint=hint,
            )


def lines_above(heading: PlannedHeading | None, parts: Parts) -> int:
    """How many lines of the article a heading takes over the text."""
    if heading is None or heading.spot is not ArticleSpot.ABOVE:
        return 0
    return heading_depth(heading, parts, parts.grid)


def side_width(heading: PlannedHeading | None, parts: Parts, columns: tuple[int, int]) -> float:
    """What a heading at the side takes of the width, the gutter to the text included: as much as is said, else whole base columns
    that hold it, or, where only one is there, whole characters."""
    if heading is None or heading.side is None:
        return 0.0
    grid, said = parts.grid, parts.keys.head.width
    if said is not None:
        return min(parts.points(said) + grid.gutter, grid.span(*columns)[1] - grid.size)
    needed = sum(heading.leadings) + grid.leading / 2
    if not isfinite(needed):
        needed = grid.size  # of a style that is not known
    numbers = list(range(columns[0], columns[1] + 1))
    taken = 0.0
    for number in numbers if heading.side == "left" else reversed(numbers):
        taken += grid.span(number, number)[1] + grid.gutter
        if taken - grid.gutter >= needed - TOLERANCE:
            break
    whole = grid.span(*columns)[1]
    if taken > whole or _most_of(taken, needed):
        taken = ceil(needed / grid.size - TOLERANCE) * grid.size + grid.gutter
    return min(taken, whole - grid.size)


def _most_of(taken: float, needed: float) -> bool:
    """Whether whole columns are twice what the heading needs: then whole characters do."""
    return taken > 2 * needed


def heading_block(heading: PlannedHeading | None, parts: Parts, space: ArticleSpace) -> Block | None:
    """What a heading in the midst of the text takes of its columns; None where it is over or beside the text."""
    if heading is None or heading.spot is ArticleSpot.ABOVE or heading.side is not None:
        return None
    keys = parts.keys.head
    down, side = space.sides(heading.spot)
    columns, spared = space.columns_at(side, keys.columns or 1), (0.0, 0.0)
    if keys.width is not None:
        columns, spared = space.columns_for(side, width_within(space, keys.width, parts, ("heading",)))
    elif isinstance(keys.at, ArticleSpot) and (keys.columns or 1) > space.column_count:
        words = {"name": parts.site.id, "columns": keys.columns, "room": space.column_count}
        parts.site.report("heading-wider-than-article", "heading", "columns", **words)
    depth = heading_depth(heading, parts, space.grid)
    if isinstance(keys.at, ArticleSpot):
        lines, room = space.lines_at(down, depth, columns, ()), space.last - space.first + 1
        if depth > room:
            parts.site.report("heading-deeper-than-article", "heading", name=parts.site.id, lines=depth, room=room)
    else:
        columns, spared = space.columns_over(keys.at.columns), (0.0, 0.0)
        first = space.first + keys.down
        lines = first, first + depth - 1
    return Block(columns, lines, spared)


def heading_frames(heading: PlannedHeading | None, parts: Parts, area: Rect) -> Iterator[Frame]:
    """The heading in its area, with its tint."""
    if heading is None:
        return
    site = parts.site
    if parts.keys.head.fill is not None:
        fill = printed(parts.keys.head.fill)
        yield BoxFrame(parts.id_of("tint"), site.span, area, fill, 0.0, fill)
    fits = parts.keys.head.fit is HeadingFit.WIDTH
    grid, said = parts.grid, parts.keys.head.depth
    needs = Grid(grid.size, grid.leading).heading_lines(heading.leadings)
    depth = None if said is None or heading.side is not None else HeadingDepth(said, needs)
    name, is_open = parts.id_of(HEADING), fits and said is None and heading.side is None
    yield HeadingFrame(name, site.span, area, heading.style, heading.lines, Align.CENTER, fits, depth, is_open)


def heading_area(heading: PlannedHeading, parts: Parts, space: ArticleSpace, box: Rect) -> Rect:
    """Where a heading over or beside the text is; `box` is the article's place."""
    grid = space.grid
    if heading.side is None:
        top = grid.top(space.first - lines_above(heading, parts))
        return Rect(box.x, top, box.width, grid.top(space.first) - (grid.leading - grid.size) - top)
    if heading.side == "left":
        return Rect(box.x, box.y, space.left - grid.gutter - box.x, box.height)
    start = space.right + grid.gutter
    return Rect(start, box.y, box.right - start, box.height)


def heading_depth(heading: PlannedHeading, parts: Parts, grid: BaseGrid) -> int:
    """How many lines of a grid a heading takes: those that are said, else as many as it needs in the size in which it fills its
    measure, as far as that is known, or in its own."""
    known = parts.site.setting.depths.get(parts.id_of(HEADING))
    return parts.keys.head.depth or known or Grid(grid.size, grid.leading).heading_lines(heading.leadings)
