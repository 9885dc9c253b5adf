"""The order on a page that papers keep: headings that do not meet, and texts that a reader can follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import Final

from paginate.geometry import Rect, WritingMode
from paginate.model import BoxFrame, HeadingFrame, Region, TextFrame
from paginate.plan.base_grid import BaseGrid
from paginate.plan.called import called
from paginate.plan.giving_way import Thing
from paginate.plan.page_map import place_of
from paginate.plan.places import is_placed
from paginate.plan.setting import Setting
from paginate.plan.styles import UNKNOWN
from paginate.plan.through_lines import check_through_lines
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.units import TOLERANCE, fits

LARGE: Final = 1.5
"""How many times as large as text a line by itself is to be a heading, and a heading as another to differ from it."""

AT_ONE_HEIGHT: Final = 0.4
"""How much of what two headings take together they have in common where they stand at one height."""

NEAR: Final = 3
"""Lines between an article and the heading straight under it, at most."""


class Headed(NamedTuple):
    """A heading, the thing that it is of, and all that it heads."""

    heading: HeadingFrame
    thing: Thing
    box: Rect

    @property
    def size(self) -> float:
        """The largest of its type, in points."""
        return max(line.style.size for line in self.heading.lines)


def check_order(things: Sequence[Thing], setting: Setting) -> None:
    """Report what papers avoid, where something is placed in columns and lines, or is an article."""
    grid = setting.base
    if grid is None or setting.planning.sink.blocks or not any(is_placed(thing.keys) for thing in things):
        return
    on_page = [thing for thing in things if not thing.keys.over]
    check_through_lines(on_page, setting)
    headed = [each for thing in on_page for each in _headings(thing, on_page, grid)]
    for one, other in combinations(sorted(headed, key=lambda each: each.heading.box), 2):
        _check_side_by_side(one, other, on_page, setting)
        _check_stacked(one, other, setting)
    for thing in on_page:
        _check_jumps(thing, on_page, setting)


# --- headings ---------------------------------------------------------------------------------------------------------


def _headings(thing: Thing, things: Sequence[Thing], grid: BaseGrid) -> Iterator[Headed]:
    """The headings of a thing, each with all that it heads: its article, or the text straight under it. A line that heads
    nothing, such as the paper's name or the date beside it, is none, nor is one by itself that is not much larger than text."""
    for frame in thing.frames:
        if not isinstance(frame, HeadingFrame) or any(line.style is UNKNOWN for line in frame.lines):
            continue
        box = thing.box
        if not thing.is_article:
            headed = [other.box for other in things if _is_bare_text(other) and _is_headed(other.box, frame, grid)]
            if not headed:
                continue
            box = box.union(headed[0])
        found = Headed(frame, thing, box)
        if thing.is_article or found.size >= LARGE * grid.size:
            yield found


def _is_text(thing: Thing) -> bool:
    return isinstance(thing.keys, schema.Text | schema.Article)


def _is_bare_text(thing: Thing) -> bool:
    """Whether a thing is text without a heading of its own."""
    return _is_text(thing) and not any(isinstance(frame, HeadingFrame) for frame in thing.frames)


def _is_headed(text: Rect, heading: HeadingFrame, grid: BaseGrid) -> bool:
    """Whether a text is straight under a heading, or beside a vertical one."""
    box = heading.box
    if heading.style.writing_mode is WritingMode.HORIZONTAL:
        return _is_under(text, box, grid)
    white = max(text.x - box.right, box.x - text.right)
    return white <= 2 * grid.gutter + grid.size and min(text.bottom, box.bottom) - max(text.y, box.y) > TOLERANCE


def _is_under(lower: Rect, upper: Rect, grid: BaseGrid) -> bool:
    """Whether a box begins straight under another, in its columns."""
    white = lower.y - upper.bottom
    is_beside = lower.x + TOLERANCE < upper.right and upper.x + TOLERANCE < lower.right
    return is_beside and -TOLERANCE <= white <= NEAR * grid.leading + grid.leading


def _is_alike(one: Headed, other: Headed) -> bool:
    """Whether two headings are of one direction, and neither is much larger."""
    same_mode = one.heading.style.writing_mode is other.heading.style.writing_mode
    return same_mode and max(one.size, other.size) < LARGE * min(one.size, other.size)


def _check_side_by_side(left: Headed, right: Headed, things: Sequence[Thing], setting: Setting) -> None:
    """Report two headings alike side by side at one height; a box around one of them sets it apart."""
    grid = setting.base
    assert grid is not None
    one, other = left.heading.box, right.heading.box
    white = other.x - one.right
    shared = min(one.bottom, other.bottom) - max(one.y, other.y)
    together = max(one.bottom, other.bottom) - min(one.y, other.y)
    is_beside = -TOLERANCE <= white <= 2 * grid.gutter + grid.size
    if left.thing is right.thing or not is_beside or shared <= AT_ONE_HEIGHT * together or not _is_alike(left, right):
        return
    if _is_boxed(left, things) is not _is_boxed(right, things):
        return
    names = {"one": called(left.heading), "other": called(right.heading)}
    box = one.union(other)
    setting.planning.sink.report_at(
        "headings-side-by-side", right.thing.outline.span, box, **names, place=place_of(box, grid)
    )


def _is_boxed(headed: Headed, things: Sequence[Thing]) -> bool:
    """Whether a box is drawn around the heading with all that it heads."""
    frames = [frame for thing in things for frame in thing.frames]
    return any(isinstance(frame, BoxFrame) and frame.box.contains(headed.box) for frame in frames)


def _check_stacked(one: Headed, other: Headed, setting: Setting) -> None:
    """Report a heading straight under another's article, where both are one column wide."""
    grid = setting.base
    assert grid is not None
    upper, lower = (one, other) if one.heading.box.y < other.heading.box.y else (other, one)
    columns = {grid.columns_of(each.box) for each in (upper, lower)}
    across = [first == last for first, last in filter(None, columns)]
    is_chimney = (
        not grid.is_vertical
        and across == [True]
        and _is_under(lower.heading.box, upper.box, grid)
        and upper.heading.style.writing_mode is WritingMode.HORIZONTAL
    )
    if is_chimney and upper.thing is not lower.thing and _is_alike(one, other):
        names = {"one": called(upper.heading), "other": called(lower.heading)}
        box = lower.heading.box
        span = lower.thing.outline.span
        setting.planning.sink.report_at("headings-stacked", span, box, **names, place=place_of(box, grid))


# --- texts ------------------------------------------------------------------------------------------------------------


def _check_jumps(thing: Thing, things: Sequence[Thing], setting: Setting) -> None:
    """Report the text of a story that has another story between two of its columns."""
    grid = setting.base
    assert grid is not None
    regions = _regions(thing, things)
    stories = [
        each
        for each in things
        if _is_text(each) and each.story != thing.story and not each.box.contains(thing.box)  # of which it is an inset
    ]
    crossed = next((each for each in stories if _is_jumped(each.box, regions)), None)
    if crossed is not None:
        names = {"thing": called(thing), "other": called(crossed)}
        place = place_of(crossed.box, grid)
        setting.planning.sink.report_at("text-jumps", thing.outline.span, crossed.box, **names, place=place)


def _is_jumped(box: Rect, regions: Sequence[Rect]) -> bool:
    """Whether a text that runs in these columns leaves off before a box and goes on behind it."""
    between = [found for one, other in pairwise(regions) if (found := _between(one, other))]
    if any(_fills(box, each) for each in between):
        return True
    if not regions:
        return False
    text = Rect.around(corner for region in regions for corner in region.corners())
    return (
        fits(box.x, text.x)
        and fits(text.right, box.right)
        and not (fits(box.y, text.y) or fits(text.bottom, box.bottom) or not box.overlaps(text))
    )


def _regions(thing: Thing, things: Sequence[Thing]) -> list[Rect]:
    """The columns of a thing's text in the order of reading, without those that others fill; after them, that of the next
    frame of its story."""
    story = thing.story
    if story is None:
        return []
    frames = [
        frame for each in things for frame in each.frames if isinstance(frame, TextFrame) and frame.story == story
    ]
    number = next(place for place, frame in enumerate(frames) if frame.id == thing.id)
    found = [region.box for region in frames[number].columns if not _is_filled(region)]
    return found + [region.box for frame in frames[number + 1 : number + 2] for region in frame.columns[:1]]


def _is_filled(region: Region) -> bool:
    """Whether one thing covers the whole column."""
    return any(Rect.around(each.outline).contains(region.box) for each in region.exclusions)


def _between(one: Rect, other: Rect) -> Rect | None:
    """What lies between two columns side by side, or one over the other, where they face each other; None else."""
    top, foot = max(one.y, other.y), min(one.bottom, other.bottom)
    if foot - top > TOLERANCE:
        left, right = (one, other) if one.x < other.x else (other, one)
        return Rect(left.right, top, right.x - left.right, foot - top)
    start, end = max(one.x, other.x), min(one.right, other.right)
    if end - start > TOLERANCE:
        upper, lower = (one, other) if one.y < other.y else (other, one)
        return Rect(start, upper.bottom, end - start, lower.y - upper.bottom)
    return None


def _fills(box: Rect, between: Rect) -> bool:
    """Whether a box fills what lies between two columns from one to the other, at their whole height or width."""
    shared = box.intersection(between)
    if shared is None or min(shared.width, shared.height) <= TOLERANCE:
        return False
    return fits(between.height / 2, shared.height) and fits(between.width / 2, shared.width)
