"""Articles 稿块: one thing that a designer places, made into the frames that a page consists of.

A heading takes whole lines over the text, or whole columns beside it; photos take lines of the article's columns; the text has
the rest, in columns that end level.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import floor

from paginate.geometry import Rect, Size
from paginate.model import BoxFrame, Exclusion, Frame, Pitch, Region, RuleFrame, Story, TextFrame
from paginate.model.article import ArticleRule, ArticleSpot, Remainder
from paginate.plan.article_heading import (
    PlannedHeading,
    check_heading,
    heading_area,
    heading_block,
    heading_depth,
    heading_frames,
    lines_above,
    plan_heading,
    side_width,
)
from paginate.plan.article_parts import Parts, check_columns, check_padding
from paginate.plan.article_photos import followed, photo_frames, plan_photos
from paginate.plan.article_space import ArticleSpace, Block
from paginate.plan.article_tiers import page_columns, tiers, tiers_heading_area
from paginate.plan.broken_columns import Division, divided, with_measures
from paginate.plan.colors import printed
from paginate.plan.paragraphs import paragraph
from paginate.plan.placing import Deep, placed_frame
from paginate.plan.setting import Site
from paginate.plan.styles import UNKNOWN
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.source.written import WrittenArticle
from paginate.units import TOLERANCE


class PlannedArticle(NamedTuple):
    """The frames that an article is made of, in the order in which they are drawn, the story that runs in them, and its place."""

    frames: Sequence[Frame]
    story: Story
    box: Rect


def plan_article(keys: schema.Article, written: WrittenArticle, site: Site) -> PlannedArticle | None:
    """The frames of an article at its place; None, reported, where it has none."""
    if site.grid is None:
        return None
    parts = Parts(keys, written, site, site.grid)
    heading = plan_heading(parts)
    above = lines_above(heading, parts)
    placed = placed_frame(_with_depth(parts, heading), Deep(open_depth=True))
    if placed is None:
        return None
    columns, lines = placed.cells[0]
    room = _lines_down(parts, placed.box)
    if above >= room:
        site.report("heading-deeper-than-article", "heading", name=site.id, frame=site.id, lines=above, room=room)
        above = room - 1
    check_heading(parts)
    beside = 0.0 if parts.is_vertical else side_width(heading, parts, columns)
    check_padding(parts, Size(placed.box.width - beside, placed.box.height - above * parts.grid.leading))
    under = lines[0] + (0 if parts.grid.is_vertical else above), lines[1]
    page = page_columns(parts, columns, under) if parts.is_vertical else _space(parts, heading, columns, under)
    space = tiers(parts, heading, placed.box, above) if parts.is_vertical else page
    under_heading = space if isinstance(keys.head.at, ArticleSpot) else page
    block = heading_block(heading, parts, under_heading)
    blocks = [block] if block is not None and under_heading is space else []
    photos = plan_photos(parts, space, blocks, page)
    taken = [*blocks, *(each.block for each in photos if each.space is space)]
    frames = [*_box(parts, placed.box)]
    if heading is not None:
        area = _heading_area(parts, heading, space, placed.box) if block is None else under_heading.cells(block)
        frames += heading_frames(heading, parts, area)
    outlined: list[Exclusion] = []
    for each in photos:
        own = list(photo_frames(each, parts))
        frames += own
        outlined += followed(own, each, parts) if each.outline else ()
    boxed = [each for each in photos if not each.outline]
    others = [each.area for each in boxed if each.space is not space]
    if block is not None and not blocks:
        others.append(under_heading.cells(block))
    frames += _rules(parts, space, [*taken, *filter(None, map(space.covering, others))], placed.box)
    text_taken = [*blocks, *(each.block for each in boxed if each.space is space)]
    white = parts.points(keys.white) - TOLERANCE
    around = [Exclusion(other.inset(-white).corners()) for other in others]
    text = _text(parts, space, text_taken, [*around, *outlined])
    shifts, least = _shifts(parts, heading, space), _least_lines(space, text_taken)
    depth = text._replace(open_depth=placed.open_depth, is_least=site.id in site.setting.depths, least=least)
    frames.append(depth._replace(heading_lines=above, shifts=shifts))
    return PlannedArticle(frames, _story(parts), placed.box)


def _heading_area(parts: Parts, heading: PlannedHeading, space: ArticleSpace, box: Rect) -> Rect:
    area = tiers_heading_area if parts.is_vertical else heading_area
    return area(heading, parts, space, box)


def _shifts(parts: Parts, heading: PlannedHeading | None, space: ArticleSpace) -> bool:
    """Whether the heading or a photo is in the midst of the text and not counted from its first line."""
    spots = [photo.keys.at for photo in parts.site.written.photos]
    if heading is not None and heading.side is None and heading.spot is not ArticleSpot.ABOVE:
        spots.append(parts.keys.head.at)
    return any(isinstance(at, ArticleSpot) and space.sides(at)[0] != "top" for at in spots)


def _least_lines(space: ArticleSpace, taken: Sequence[Block]) -> int:
    """How many lines the blocks need that are taken of the columns: those that are one under the other, one after the other."""
    by_column = [
        sum(block.lines[1] - block.lines[0] + 1 for block in taken if block.columns[0] <= number <= block.columns[1])
        for number in range(space.column_count)
    ]
    return max(by_column)


def _has_own_lines(parts: Parts) -> bool:
    """Whether the text's lines run down a page whose lines run across: then its depth is known in lines of the page."""
    return parts.is_vertical and not parts.grid.is_vertical


def _lines_down(parts: Parts, box: Rect) -> int:
    """How many lines of the page, or of its leading where they are vertical, an article's place is from top to bottom."""
    return max(1, floor((box.height - parts.grid.size + TOLERANCE) / parts.grid.leading) + 1)


def _with_depth(parts: Parts, heading: PlannedHeading | None) -> Site:
    """The site with how deep the whole article is, where the depth of its text is known."""
    site, body = parts.site, parts.body
    text = site.setting.depths.get(site.id)
    if text is None or _has_own_lines(parts):
        return site
    across, down = parts.padding
    depth = (text - 1) * body.leading + body.size
    if parts.grid.is_vertical:
        beside = 0 if heading is None or heading.side is None else heading_depth(heading, parts, parts.grid)
        lines = parts.grid.lines_for(depth + beside * body.leading + 2 * across)
    else:
        lines = lines_above(heading, parts) + 2 * down + parts.grid.lines_for(depth)
    return site._replace(setting=site.setting._replace(depths={**site.setting.depths, site.id: lines}))


# --- columns and text -------------------------------------------------------------------------------------------------


def _space(
    parts: Parts, heading: PlannedHeading | None, columns: tuple[int, int], lines: tuple[int, int]
) -> ArticleSpace:
    """What the heading and a box leave of the article's place."""
    grid, (across, down) = parts.grid, parts.padding
    left, width = grid.span(*columns)
    side = _side(heading, parts, columns, width - 2 * across)
    begin = left + side if heading is not None and heading.side == "left" else left
    room = width - side - 2 * across
    division = _division(parts, columns, Strip(begin + across, room))
    if len(grid.by_pages(*columns)) == 1:
        measures = parts.keys.columns if isinstance(parts.keys.columns, tuple) else ()
        said = [parts.points(measure, parts.known_body) for measure in measures]
        check_columns(parts, room, said or [0.0] * len(division.columns), _gutter(parts))
    if heading is not None and heading.side == "left":
        begin += division.left_over
    return ArticleSpace(grid, begin + across, division, lines[0] + down, max(lines[0] + down, lines[1] - down))


def _side(heading: PlannedHeading | None, parts: Parts, columns: tuple[int, int], width: float) -> float:
    """What a heading at the side takes of the width: all that columns with measures of their own leave, where it gets what is over."""
    measures = parts.keys.columns
    if (
        heading is None
        or not heading.side
        or parts.keys.remainder is not Remainder.HEADING
        or not isinstance(measures, tuple)
    ):
        return side_width(heading, parts, columns)
    gutters = _gutter(parts) * (len(measures) - 1)
    over = width - gutters - sum(parts.points(measure, parts.body) for measure in measures)
    return max(over, parts.grid.gutter + parts.grid.size)


def _gutter(parts: Parts) -> float:
    return parts.grid.gutter if parts.keys.gutter is None else parts.points(parts.keys.gutter, parts.known_body)


class Strip(NamedTuple):
    """A part of a width: where it begins on the page, and how wide it is."""

    start: float
    width: float


def _division(parts: Parts, columns: tuple[int, int], room: Strip) -> Division:
    """The article's own columns in the room that its text has: on two pages side by side none lies across the fold."""
    measures = parts.keys.columns
    wanted: int | Sequence[float] | None = measures if isinstance(measures, int) else None
    if isinstance(measures, tuple):
        wanted = [parts.points(measure, parts.known_body) for measure in measures]
    pages = parts.grid.by_pages(*columns)
    strips = [_within(room, parts.grid.span(*page)) for page in pages]
    if len(pages) == 1 or min(strip.width for strip in strips) <= parts.grid.size:
        return _divided(parts, columns, room.width, wanted)
    halves = [
        _divided(parts, page, strip.width, own)
        for page, strip, own in zip(pages, strips, _shared(wanted, strips, _gutter(parts)), strict=True)
    ]
    own_columns = tuple(
        column._replace(start=column.start + strip.start - room.start)
        for half, strip in zip(halves, strips, strict=True)
        for column in half.columns
    )
    return Division(own_columns, halves[0].gutter)


def _within(room: Strip, span: tuple[float, float]) -> Strip:
    """What of a span, a beginning and a width, is in a room."""
    start, end = max(room.start, span[0]), min(room.start + room.width, sum(span))
    return Strip(start, max(0.0, end - start))


def _shared(
    wanted: int | Sequence[float] | None, strips: Sequence[Strip], gutter: float
) -> Sequence[int | Sequence[float] | None]:
    """The columns that are wanted on two pages: as many on each as its width is of the whole, at least one; measures on the first as
    long as they find room there."""
    first, second = (strip.width for strip in strips)
    if wanted is None:
        return None, None
    if isinstance(wanted, int):
        on_first = min(max(1, round(wanted * first / (first + second))), max(1, wanted - 1))
        return on_first, max(1, wanted - on_first)
    count = 1
    while count < len(wanted) - 1 and sum(wanted[: count + 1]) + count * gutter <= first + TOLERANCE:
        count += 1
    return wanted[:count], wanted[count:] or wanted[:1]


def _divided(parts: Parts, columns: tuple[int, int], room: float, wanted: int | Sequence[float] | None) -> Division:
    """The columns of one page's part: those that are wanted, else the page's that the text has, else as many equal ones."""
    grid, body, remainder = parts.grid, parts.known_body, parts.keys.remainder
    gutter = _gutter(parts)
    if isinstance(wanted, int):
        return divided(room, wanted, gutter, Pitch.of(body), remainder)
    if wanted is not None:
        return with_measures(room, wanted, gutter)
    widths = [grid.span(number, number)[1] for number in range(columns[0], columns[1] + 1)]
    while len(widths) > 1 and sum(widths) + grid.gutter * (len(widths) - 1) > room + TOLERANCE:
        widths.pop()
    if abs(sum(widths) + grid.gutter * (len(widths) - 1) - room) <= TOLERANCE:
        return with_measures(room, widths, grid.gutter)
    return divided(room, len(widths), gutter, Pitch.of(body), remainder)


def _text(parts: Parts, space: ArticleSpace, taken: Sequence[Block], around: Sequence[Exclusion]) -> TextFrame:
    """The text in its columns, without the blocks that are taken of them and what else lies on them."""
    keys, site, body = parts.keys, parts.site, parts.body
    regions = tuple(
        Region(
            space.area((number, number), (space.first, space.last)),
            tuple(
                Exclusion(space.kept_clear(block, parts.points(keys.white) - TOLERANCE).corners())
                for block in taken
                if block.columns[0] <= number <= block.columns[1]
            )
            + tuple(around),
        )
        for number in range(space.column_count)
    )
    if _has_own_lines(parts):
        pages = [[region._replace(box=box) for box in _on_pages(parts, region.box)] for region in regions]
        regions = tuple(
            region for page in reversed(list(zip(*pages, strict=True))) for region in page
        )  # from the right
    tolerance = site.planning.layout.fit_tolerance if keys.fit_tolerance is None else keys.fit_tolerance
    return TextFrame(
        id=site.id,
        span=site.span,
        box=Rect.around([corner for region in regions for corner in region.box.corners()]),
        style=body,
        story=_story_id(parts),
        columns=regions,
        fit_tolerance=tolerance.points(body.size, body.leading),
        balance=keys.balance,
        own_lines=_has_own_lines(parts),
    )


def _on_pages(parts: Parts, box: Rect) -> Iterator[Rect]:
    """What of a box is on each of two pages side by side: nothing lies across the fold. All of it where there is one page."""
    grid = parts.grid
    pages = grid.by_pages(1, len(grid.columns))
    for page in pages:
        part = Strip(box.x, box.width) if len(pages) == 1 else _within(Strip(box.x, box.width), grid.span(*page))
        if part.width > 0:
            yield box._replace(x=part.start, width=part.width)


def _story_id(parts: Parts) -> str:
    return parts.written.id


def _story(parts: Parts) -> Story:
    styles, written = parts.site.setting.styles, parts.written
    names = {each.style.name for each in written.paragraphs if each.style is not None}
    own = {name: style for name in names if (style := parts.style(name)) is not UNKNOWN}
    texts = (paragraph(each, styles, own.get(each.style.name) if each.style else None) for each in written.paragraphs)
    return Story(_story_id(parts), written.span, tuple(texts))


# --- box and rules ----------------------------------------------------------------------------------------------------


def _box(parts: Parts, area: Rect) -> Iterator[Frame]:
    """The article's box, on the edge of its place."""
    box = parts.keys.box
    if box is not None:
        fill = None if box.fill is None else printed(box.fill)
        border = 0.0 if box.border is None else parts.points(box.border)
        yield BoxFrame(parts.id_of("box"), parts.site.span, area, fill, border, printed(box.border_color))


def _rules(parts: Parts, space: ArticleSpace, taken: Sequence[Block], area: Rect) -> Iterator[Frame]:
    """Rules between the columns, where nothing lies across their gutter, and in the middle of the white around the article."""
    sides, grid = _sides(parts), parts.grid
    if ArticleRule.BETWEEN in sides:
        yield from _column_rules(parts, space, taken, sides[ArticleRule.BETWEEN])
    white = grid.leading + grid.leading - grid.size
    for side, strokes in sides.items():
        if side is ArticleRule.BETWEEN:
            continue
        thick = sum(strokes)
        boxes = {
            ArticleRule.ABOVE: Rect(area.x, area.y - (white + thick) / 2, area.width, thick),
            ArticleRule.BELOW: Rect(area.x, area.bottom + (white - thick) / 2, area.width, thick),
            ArticleRule.LEFT: Rect(area.x - (grid.gutter + thick) / 2, area.y, thick, area.height),
            ArticleRule.RIGHT: Rect(area.right + (grid.gutter - thick) / 2, area.y, thick, area.height),
        }
        yield _rule(parts, f"rule-{side.value}", boxes[side], strokes)


def _sides(parts: Parts) -> dict[ArticleRule, tuple[float, ...]]:
    """Where rules run, in one order, and their strokes in points."""
    written = parts.keys.sides
    return {side: tuple(map(parts.points, written[side])) for side in ArticleRule if side in written}


def _rule(parts: Parts, part: str, box: Rect, strokes: tuple[float, ...]) -> RuleFrame:
    color = parts.body.color
    return RuleFrame(parts.id_of(part), parts.site.span, box, color, strokes if len(strokes) > 1 else ())


def _column_rules(
    parts: Parts, space: ArticleSpace, taken: Sequence[Block], strokes: tuple[float, ...]
) -> Iterator[Frame]:
    thick = sum(strokes)
    for number in range(space.column_count - 1):
        left, right = space.division.columns[number : number + 2]
        start = space.left + (left.start + left.measure + right.start) / 2 - thick / 2
        across = [block for block in taken if block.columns[0] <= number < block.columns[1]]
        for part, (first, last) in enumerate(_free(space.first, space.last, across)):
            name = f"rule-{number + 1}" + (f"-{part + 1}" if part else "")
            rule = _rule(parts, name, space.grid.area_at(start, thick, (first, last)), strokes)
            for page, box in enumerate(_on_pages(parts, rule.box)):
                yield rule._replace(id=f"{rule.id}-{page + 1}" if page else rule.id, box=box, between=parts.site.id)


def _free(first: int, last: int, blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """The lines from first to last that no block takes, piece by piece."""
    for block in sorted(blocks, key=lambda block: block.lines):
        if block.lines[0] > first:
            yield first, block.lines[0] - 1
        first = max(first, block.lines[1] + 1)
    if first <= last:
        yield first, last
