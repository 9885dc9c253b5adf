"""An article's photos: the lines of its columns that they take, and the white that they give to the text from these."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from paginate.geometry import Point, Rect
from paginate.model import Align, Exclusion, Fit, Frame, HeadingFrame, HeadingLine, Paragraph, PhotoFrame, Side
from paginate.model.article import ArticleSpot
from paginate.plan.article_parts import Parts, width_within
from paginate.plan.article_space import ArticleSpace, Block, nearest_lines
from paginate.plan.outlined import caption_key
from paginate.plan.outlined import followed as outlined
from paginate.plan.paragraphs import paragraph
from paginate.plan.styles import UNKNOWN
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.source.written import WrittenPhoto, WrittenPlacedPhoto
from paginate.units import TOLERANCE

NO_PROPORTIONS = 1.5
"""The width of a photo that is not there yet, in its height: most press photos are as wide."""

BETWEEN = "　"
"""Parts a caption from who took the photo."""


class PlacedPhotos(NamedTuple):
    """Photos that are one thing in one place: the rows in which they are, their caption, and what they take of the columns.

    `number` is that of the entry that places them, from 1. `space` is whose columns these are: the article's own, or the page's.
    `outline` are the polygons that the text follows in place of the cells, in fractions of the photo; none where it does not.
    """

    number: int
    keys: schema.ArticlePhoto
    rows: Sequence[Sequence[WrittenPhoto]]
    caption: Paragraph | None
    block: Block
    space: ArticleSpace
    outline: Sequence[Sequence[Point]] = ()

    @property
    def area(self) -> Rect:
        """Their cells on the page."""
        return self.space.cells(self.block)

    @property
    def is_group(self) -> bool:
        """Whether there are several photos."""
        return len(self.rows) > 1 or len(self.rows[0]) > 1


def plan_photos(parts: Parts, own: ArticleSpace, taken: Sequence[Block], page: ArticleSpace) -> list[PlacedPhotos]:
    """The article's photos in their places, clear of what is `taken` already: in its own columns where a word says where, else in
    those of the page. Those in the middle are placed last: they find room where the others leave some."""
    found: list[PlacedPhotos] = []
    numbered = enumerate(parts.site.written.photos, 1)
    for number, written in sorted(numbered, key=lambda each: _is_in_middle(each[1].keys, own)):
        rows = _rows(written)
        caption = _caption(written, parts)
        space = own if isinstance(written.keys.at, ArticleSpot) else page
        placed = PlacedPhotos(number, written.keys, rows, caption, Block((0, 0), (space.first, space.first)), space)
        placed = placed._replace(outline=written.outline)
        blocks = [*taken, *(each.block for each in found if each.space is own)]
        placed = placed._replace(block=_block(placed, parts, space, blocks))
        if space is own and any(placed.block.touches(block) for block in blocks):
            depth = placed.block.lines[1] - placed.block.lines[0] + 1
            parts.site.report("photo-without-room", "photos", number - 1, name=parts.site.id, lines=depth)
        found.append(placed)
    return sorted(found, key=lambda placed: placed.number)


def _is_in_middle(keys: schema.ArticlePhoto, space: ArticleSpace) -> bool:
    return isinstance(keys.at, ArticleSpot) and space.sides(keys.at)[0] == "middle"


def _rows(written: WrittenPlacedPhoto) -> list[Sequence[WrittenPhoto]]:
    """The photos row by row; those that no row counts are the last."""
    photos = written.photos
    rows = []
    for count in written.keys.rows or (len(photos),):
        rows.append(photos[:count])
        photos = photos[count:]
    return [row for row in [*rows, photos] if row]


def _caption(written: WrittenPlacedPhoto, parts: Parts) -> Paragraph | None:
    """The caption that is said where the photos are placed, else that of a single photo, with who took it."""
    first = written.photos[0]
    single = len(written.photos) == 1
    caption = written.caption or (first.caption if single else None)
    credit = written.credit or (first.credit if single else None)
    if caption is None:
        return None if credit is None else paragraph(credit, parts.site.setting.styles)
    found = paragraph(caption, parts.site.setting.styles)
    return found if credit is None else found.continued(BETWEEN, credit.text)


def _block(placed: PlacedPhotos, parts: Parts, space: ArticleSpace, taken: Sequence[Block]) -> Block:
    """The columns and lines that photos take."""
    keys = placed.keys
    columns, spared = _columns(placed, parts, space)
    width = space.across(columns)[1] - sum(spared)
    if space.grid.is_vertical:
        extent = _width(placed, width, parts)
    else:
        extent = _height(placed.rows, width, parts) + _caption_depth(placed, width, parts)
    depth = keys.depth or nearest_lines(extent, space.grid)
    depth = min(depth, max(1, space.last - space.first + 1))
    if isinstance(keys.at, ArticleSpot):
        return Block(columns, space.lines_at(space.sides(keys.at)[0], depth, columns, taken), spared)
    first, last = keys.at.lines or (None, None)
    first = space.first + keys.down if first is None else first
    return Block(columns, (first, first + depth - 1 if last is None else last))


def _columns(placed: PlacedPhotos, parts: Parts, space: ArticleSpace) -> tuple[tuple[int, int], tuple[float, float]]:
    """The article's columns that photos take, and what of these they leave before and behind them."""
    keys = placed.keys
    if not isinstance(keys.at, ArticleSpot):
        return space.columns_over(keys.at.columns), (0.0, 0.0)
    if keys.width is not None:
        width = width_within(space, keys.width, parts, ("photos", placed.number - 1))
        return space.columns_for(space.sides(keys.at)[1], width)
    count = keys.columns or 1
    if count > space.column_count:
        words = {"name": parts.site.id, "columns": count, "room": space.column_count}
        parts.site.report("photo-wider-than-article", "photos", placed.number - 1, "columns", **words)
    return space.columns_at(space.sides(keys.at)[1], count), (0.0, 0.0)


def _aspect(photo: WrittenPhoto) -> float:
    """A photo's width in its height."""
    return NO_PROPORTIONS if photo.info is None else photo.info.width / photo.info.height


def _height(rows: Sequence[Sequence[WrittenPhoto]], width: float, parts: Parts) -> float:
    """How high rows of photos are over a width: in each, all are of one height."""
    white = parts.grid.size
    heights = [(width - white * (len(row) - 1)) / sum(map(_aspect, row)) for row in rows]
    return sum(heights) + white * (len(rows) - 1)


def _width(placed: PlacedPhotos, height: float, parts: Parts) -> float:
    """How wide rows of photos are that are so high with their caption."""
    white = parts.grid.size
    depth = 0.0
    for _ in range(2):  # how deep the caption is depends on how wide the photos are
        shares = [(1 / sum(map(_aspect, row)), len(row) - 1) for row in placed.rows]
        free = height - depth - white * (len(shares) - 1)
        width = (free + sum(share * white * gaps for share, gaps in shares)) / sum(share for share, _ in shares)
        width = max(parts.grid.size, width)
        depth = _caption_depth(placed, width, parts)
    return width


def _caption_depth(placed: PlacedPhotos, width: float, parts: Parts) -> float:
    """The points that a caption takes: of as many lines as it was flowed to, else as if no character were narrower than an em."""
    if placed.caption is None:
        return 0.0
    style = parts.style("caption")
    if style is UNKNOWN:
        return 0.0
    known = parts.site.setting.depths.get(caption_key(parts.id_of(_name(placed, 1))))
    measure = max(style.size, width)  # of columns without room, which are reported
    lines = max(1, ceil(len(placed.caption.text) * style.size / measure)) if known is None else known
    return style.size / 2 + style.size + (lines - 1) * style.leading


def photo_frames(placed: PlacedPhotos, parts: Parts) -> Iterator[Frame]:
    """The frames of photos in their cells, less the white that they give to the text before and behind them."""
    box = _box(placed, parts)
    if not placed.is_group:
        photo = _photo(placed, 1, box, parts)
        yield outlined(photo, placed.outline, parts.site.setting.depths) if placed.outline else photo
        return
    caption = _group_caption(placed, parts, box)
    if caption is not None:
        yield caption
        box = Rect(box.x, box.y, box.width, caption.box.y - parts.style("caption").size / 2 - box.y)
    yield from _group(placed._replace(caption=None), parts, box)


def _box(placed: PlacedPhotos, parts: Parts) -> Rect:
    """Their cells without the white; text that follows an outline keeps its white to that."""
    space, block, grid = placed.space, placed.block, placed.space.grid
    if placed.outline:
        return placed.area
    gives = max(0.0, _white(placed, parts) - (grid.leading - grid.size))
    over = gives if block.lines[0] > space.first else 0.0
    under = gives if block.lines[1] < space.last else 0.0
    return space.without_white(placed.area, over, under)


def _white(placed: PlacedPhotos, parts: Parts) -> float:
    return parts.points(parts.keys.white if placed.keys.white is None else placed.keys.white)


def followed(frames: Sequence[Frame], placed: PlacedPhotos, parts: Parts) -> tuple[Exclusion, ...]:
    """What text stays out of that follows the outline of a photo: this with the white around it, and the caption."""
    from paginate.plan.clipping import with_white  # a page that follows none does without

    polygons = [part for frame in frames if isinstance(frame, PhotoFrame) for part in frame.outline]
    return with_white(polygons, _white(placed, parts) - TOLERANCE)


def _group(placed: PlacedPhotos, parts: Parts, box: Rect) -> Iterator[Frame]:
    """The photos of a group over a box, each row as high as its proportions make it among the others."""
    white = parts.grid.size
    shares = [1 / sum(map(_aspect, row)) for row in placed.rows]
    room = box.height - white * (len(placed.rows) - 1)
    y, number = box.y, 0
    for row, share in zip(placed.rows, shares, strict=True):
        height = room * share / sum(shares)
        x, width = box.x, box.width - white * (len(row) - 1)
        for photo in row:
            number += 1
            own = width * _aspect(photo) / sum(map(_aspect, row))
            yield _photo(placed, number, Rect(x, y, own, height), parts)
            x += own + white
        y += height + white


def _group_caption(placed: PlacedPhotos, parts: Parts, box: Rect) -> HeadingFrame | None:
    if placed.caption is None:
        return None
    style = parts.style("caption")
    area = Rect(box.x, box.bottom - style.size, box.width, style.size)
    name = parts.id_of(f"caption-{placed.number}")
    return HeadingFrame(name, parts.site.span, area, style, (HeadingLine(placed.caption, style),), Align.END)


def _photo(placed: PlacedPhotos, number: int, box: Rect, parts: Parts) -> PhotoFrame:
    """One of the photos, counted from 1 in the order of the rows."""
    photo = [each for row in placed.rows for each in row][number - 1]
    style, info = parts.style("caption"), photo.info
    return PhotoFrame(
        id=parts.id_of(_name(placed, number)),
        span=parts.site.span,
        box=box,
        photo=info,
        wanted=photo.file or str(photo.path[-1]),
        fit=Fit.COVER,
        focus=Point(*placed.keys.focus),
        caption=placed.caption,
        caption_style=style,
        caption_gap=style.size / 2,
        caption_side=Side.BELOW,
        photo_span=parts.site.planning.document.place(photo.path),
        caption_box=box,
    )


def _name(placed: PlacedPhotos, number: int) -> str:
    """What one of the photos is called among the article's parts."""
    return f"photo-{placed.number}" + (f"-{number}" if placed.is_group else "")
