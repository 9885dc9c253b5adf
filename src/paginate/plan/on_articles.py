"""What lies on an article where it should not: over its edge by a line or two, on its heading or photos, on all of its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from paginate.diagnostics import Phrase, phrase
from paginate.geometry import Rect, WritingMode
from paginate.model import BoxFrame, HeadingFrame, PhotoFrame, Region, Style, TextFrame
from paginate.plan.base_grid import BaseGrid
from paginate.plan.called import called
from paginate.plan.giving_way import Thing, is_in_the_way
from paginate.plan.page_map import place_of
from paginate.plan.placement import UNSEEN_OVERLAP
from paginate.plan.setting import Setting
from paginate.plan.styles import UNKNOWN
from paginate.units import TOLERANCE

SLIP: Final = 2
"""Lines by which a thing lies over an article's edge by a slip rather than by intent."""

NARROWEST: Final = 5
"""Characters of a line that a piece of column has at least where text goes past something; it has two lines at least."""


def check_on_articles(things: Sequence[Thing], setting: Setting) -> None:
    """Report what lies on articles where it should not; `things` are those whose texts have given way already."""
    grid = setting.base
    if grid is None:
        return
    for number, thing in enumerate(things):
        if not thing.is_article:
            continue
        others = [(place, other) for place, other in enumerate(things) if is_in_the_way(other, thing)]
        others = [(place, other) for place, other in others if place != number]
        for place, other in others:
            is_ground = place < number and isinstance(other.outline, BoxFrame | PhotoFrame)
            _check_parts(thing, other, grid, setting, is_ground=is_ground)
            if not other.is_article:
                _check_edge(thing, other.box, called(other), setting, other)
        for frame in _photos(thing):
            if frame.box.overlaps(thing.box):
                _check_edge(thing, frame.box, called(frame), setting, thing)
            else:
                _report_left_behind(frame, thing, grid, setting)
        _check_room(thing, [other for _, other in others], grid, setting)


def _report_left_behind(photo: PhotoFrame, article: Thing, grid: BaseGrid, setting: Setting) -> None:
    """Report a photo that lies wholly beside its article: its lines are the page's, and the article has moved."""
    places = {"place": place_of(photo.box, grid), "article_place": place_of(article.box, grid)}
    values = {"photo": called(photo), "article": called(article), **places}
    setting.planning.sink.report_at("photo-left-behind", article.outline.span, photo.box, **values)


def _photos(article: Thing) -> Iterator[PhotoFrame]:
    return (frame for frame in article.frames if isinstance(frame, PhotoFrame))


# --- heading and photos -----------------------------------------------------------------------------------------------


def _check_parts(article: Thing, other: Thing, grid: BaseGrid, setting: Setting, *, is_ground: bool) -> None:
    """Report a thing on the article's heading or on one of its photos: they do not give way."""
    for frame in article.frames:
        if not isinstance(frame, HeadingFrame | PhotoFrame) or not _covers(other, frame, is_ground=is_ground):
            continue
        if isinstance(frame, HeadingFrame):
            is_vertical = frame.style.writing_mode is WritingMode.VERTICAL
            part = phrase("vertical-heading-of" if is_vertical else "heading-of", heading=called(frame))
            why, hint = phrase("heading-stays"), phrase("move-heading", thing=called(other))
        else:
            part = phrase("photo-of", photo=called(frame), article=called(article))
            why, hint = phrase("photo-stays"), phrase("move-photo", thing=called(other))
        places = {"place": place_of(other.box, grid), "part_place": place_of(frame.box, grid)}
        values = {"thing": called(other), "part": part, "why": why, "hint": hint, **places}
        box = other.box.intersection(frame.box)
        setting.planning.sink.report_at("part-covered", other.outline.span, box, **values)
        return


def _covers(other: Thing, part: HeadingFrame | PhotoFrame, *, is_ground: bool) -> bool:
    """Whether a thing lies on a part of an article. A heading or a photo may lie wholly on a photo, and the part wholly on its
    ground: a box or photo that comes before it in the file."""
    if not other.box.inset(UNSEEN_OVERLAP / 2).overlaps(part.box):
        return False
    if is_ground:
        return not other.box.contains(part.box)
    lies_on_photo = isinstance(part, PhotoFrame) and part.box.contains(other.box)
    return not (lies_on_photo and isinstance(other.outline, HeadingFrame | PhotoFrame) and not other.is_article)


# --- the edge ---------------------------------------------------------------------------------------------------------


def _check_edge(article: Thing, box: Rect, name: Phrase, setting: Setting, teller: Thing) -> None:
    """Report what lies over an article's upper or lower edge, but by a line or two only."""
    grid = setting.base
    assert grid is not None
    top, foot = grid.first_line(article.box), grid.last_line(article.box)
    first, last = grid.first_line(box), grid.last_line(box)
    beyond = _slips((first, top - 1), (foot + 1, last))
    inside = [] if top <= first and last <= foot else _slips((max(first, top), min(last, foot)))
    for lines, way in [*((each, "over-edge") for each in beyond), *((each, "inside-edge") for each in inside)][:1]:
        number = lines[1] - lines[0] + 1
        place = phrase("lines", lines=str(lines[0]) if number == 1 else f"{lines[0]}-{lines[1]}")
        values = {"thing": name, "article": called(article), "lines": number, "place": place, "way": phrase(way)}
        setting.planning.sink.report_at("overhang", teller.outline.span, box, **values)


def _slips(*pieces: tuple[int, int]) -> list[tuple[int, int]]:
    """Those of the lines from first to last that are one or two."""
    return [(first, last) for first, last in pieces if 1 <= last - first + 1 <= SLIP]


# --- room -------------------------------------------------------------------------------------------------------------


def _check_room(article: Thing, others: Sequence[Thing], grid: BaseGrid, setting: Setting) -> None:
    """Report what leaves an article's text no room at all."""
    text = next(frame for frame in article.frames if isinstance(frame, TextFrame))
    if not others or text.style is UNKNOWN or any(_has_room(region, text.style) for region in text.columns):
        return
    largest = max(others, key=lambda other: (other.box.intersection(article.box) or other.box).area)
    values = {"thing": called(largest), "article": called(article), "place": place_of(article.box, grid)}
    span, box = article.outline.span, article.box
    setting.planning.sink.report_at("no-room-for-text", span, box, frame=article.id, **values)


def _has_room(region: Region, style: Style) -> bool:
    """Whether two lines of text, one under the other, have room in a column beside what its text goes past."""
    if not region.exclusions:
        return True
    is_vertical = style.writing_mode is WritingMode.VERTICAL
    column = _lying(region.box) if is_vertical else region.box
    around = [Rect.around(each.outline) for each in region.exclusions]
    obstacles = [_lying(box) for box in around] if is_vertical else around
    block, lines = column.y, 0
    while block + style.size <= column.bottom + TOLERANCE:
        line = Rect(column.x, block, column.width, style.size)
        lines = lines + 1 if _widest(line, obstacles) >= NARROWEST * style.size - TOLERANCE else 0
        if lines == 2:
            return True
        block += style.leading
    return False


def _lying(box: Rect) -> Rect:
    """A box of vertical text as if its lines ran across."""
    return Rect(box.y, box.x, box.height, box.width)


def _widest(line: Rect, obstacles: Sequence[Rect]) -> float:
    """The widest free piece of a line."""
    start, widest = line.x, 0.0
    for box in sorted(box for box in obstacles if box.overlaps(line)):
        widest = max(widest, box.x - start)
        start = max(start, box.right)
    return max(widest, line.right - start)
