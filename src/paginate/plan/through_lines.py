"""Through lines 通线: the white or a rule that parts a page from edge to edge, masthead and advertisements apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from paginate.diagnostics import Phrase, phrase
from paginate.geometry import Rect
from paginate.plan.base_grid import BaseGrid, is_spread
from paginate.plan.called import called
from paginate.plan.giving_way import Thing
from paginate.plan.setting import Setting
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.units import TOLERANCE, fits

MISSED: Final = 3
"""Lines, or characters, by which what stands beside a line may miss an edge of the type area."""

Extent = Callable[[Rect], tuple[float, float]]
"""From where to where a box reaches along one side of the page."""


class Band(NamedTuple):
    """Things that no straight line parts, and all that they cover."""

    things: Sequence[Thing]
    box: Rect


class News(NamedTuple):
    """What is left of a page without masthead and advertisements: bands from the top to the foot, and their area."""

    bands: Sequence[Band]
    area: Rect


def check_through_lines(things: Sequence[Thing], setting: Setting) -> None:
    """Report lines through the page. One beside a thing that goes from edge to edge itself cannot be helped and is none."""
    if setting.page is None or setting.base is None:
        return
    grid = setting.base
    news = _news(things, setting.page.type_area)
    for above, below in pairwise(news.bands):
        gap = Rect(news.area.x, above.box.bottom, news.area.width, max(0.0, below.box.y - above.box.bottom))
        heads = all(isinstance(thing.keys, schema.Heading) for thing in above.things)  # what is below
        if not heads and all(_parts(each, _across, news.area, MISSED * grid.size) for each in (above, below)):
            _report((above, below), gap, things, setting, is_across=True)
    for left, right in pairwise(_bands([thing for band in news.bands for thing in band.things], _across)):
        gap = Rect(left.box.right, news.area.y, max(0.0, right.box.x - left.box.right), news.area.height)
        is_through = all(_parts(each, _down, news.area, MISSED * grid.leading) for each in (left, right))
        if is_through and not _is_fold(gap, setting):
            _report((left, right), gap, things, setting, is_across=False)


def _down(box: Rect) -> tuple[float, float]:
    return box.y, box.bottom


def _across(box: Rect) -> tuple[float, float]:
    return box.x, box.right


def _bands(things: Sequence[Thing], extent: Extent) -> list[Band]:
    """The things, in bands that straight lines part, in the order of these."""
    found: list[Band] = []
    for thing in sorted(things, key=lambda thing: extent(thing.box)):
        if found and not fits(extent(found[-1].box)[1], extent(thing.box)[0]):
            last = found.pop()
            found.append(Band([*last.things, thing], last.box.union(thing.box)))
        else:
            found.append(Band([thing], thing.box))
    return found


def _news(things: Sequence[Thing], area: Rect) -> News:
    """The bands from the first with a text to the last, without those of advertisements."""
    bands = _bands([thing for thing in things if not isinstance(thing.keys, schema.Rule)], _down)
    top, foot = area.y, area.bottom
    while bands and not _stories(bands[0]):
        del bands[0]
        top = bands[0].box.y if bands else foot
    while bands and not _stories(bands[-1]):
        foot = bands.pop().box.y
    return News([band for band in bands if not _is_advertising(band)], Rect(area.x, top, area.width, foot - top))


def _stories(band: Band) -> set[str | None]:
    """The stories of a band's texts, and its tables."""
    tables = {thing.id for thing in band.things if isinstance(thing.keys, schema.TableFrame)}
    return {thing.story for thing in band.things} - {None} | tables


def _is_advertising(band: Band) -> bool:
    return not _stories(band) and any(isinstance(thing.keys, schema.Advertisement) for thing in band.things)


def _parts(band: Band, extent: Extent, area: Rect, missed: float) -> bool:
    """Whether a band reaches from edge to edge of the area with several stories, and none of its things does so itself."""
    first, last = extent(area)

    def is_whole(box: Rect) -> bool:
        start, end = extent(box)
        return fits(start, first + missed) and fits(last - missed, end)

    return is_whole(band.box) and len(_stories(band)) > 1 and not any(is_whole(thing.box) for thing in band.things)


def _is_fold(gap: Rect, setting: Setting) -> bool:
    """Whether it is where the two pages of a spread meet."""
    assert setting.page is not None
    middle = setting.page.trim.width / 2
    return is_spread(setting.planning.layout) and gap.x - TOLERANCE < middle < gap.right + TOLERANCE


def _report(
    parted: tuple[Band, Band], gap: Rect, things: Sequence[Thing], setting: Setting, *, is_across: bool
) -> None:
    assert setting.base is not None
    before, after = parted
    rules = [thing.box for thing in things if isinstance(thing.keys, schema.Rule) and gap.contains(thing.box)]
    longest = gap.width if is_across else gap.height
    is_rule = any(fits(longest / 2, box.width if is_across else box.height) for box in rules)
    values = {
        "what": phrase("a-rule" if is_rule else "a-gutter"),
        "direction": phrase("across-page" if is_across else "down-page"),
        "place": _place(parted, setting.base, is_across=is_across),
        "one": called(_nearest(before, gap)),
        "other": called(_nearest(after, gap)),
    }
    setting.planning.sink.report_at("through-line", _nearest(after, gap).outline.span, gap, **values)


def _nearest(band: Band, gap: Rect) -> Thing:
    """The largest of the things that stand at the line."""
    at_line = gap.inset(-1)
    return max(band.things, key=lambda thing: (thing.box.overlaps(at_line), thing.box.area))


def _place(parted: tuple[Band, Band], grid: BaseGrid, *, is_across: bool) -> Phrase:
    """Where the line runs: after a line of the page, or between two of its columns."""
    before, after = (each.box for each in parted)
    if is_across is grid.is_vertical:
        one, other = grid.columns_of(before), grid.columns_of(after)
        return phrase("gutter-between", one=one[1] if one else "", other=other[0] if other else "")
    return phrase("after-line", line=grid.last_line(after if grid.is_vertical else before))
