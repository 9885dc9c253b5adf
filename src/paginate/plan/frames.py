"""The frames: each kind read in its way, in the order in which they are drawn."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, assert_never

from paginate.diagnostics import phrase
from paginate.geometry import Rect, WritingMode
from paginate.model import (
    AdvertisementFrame,
    BoxFrame,
    Follows,
    Frame,
    HeadingFrame,
    PhotoFrame,
    RuleFrame,
    Story,
    TableFrame,
    TextFrame,
)
from paginate.plan.called import planned_names
from paginate.plan.colors import printed, soft_shadow
from paginate.plan.frame_order import above, planning_order
from paginate.plan.giving_way import Thing, give_way
from paginate.plan.headings import heading_frame
from paginate.plan.photos import advertisement_frame, photo_frame
from paginate.plan.placing import Deep, frame_box, frame_corner, placed_frame
from paginate.plan.setting import Setting, Site
from paginate.plan.styles import UNKNOWN
from paginate.plan.text_frames import text_frame
from paginate.records import NamedTuple
from paginate.source import Path, schema
from paginate.source.limits import borders

if TYPE_CHECKING:
    from paginate.plan.articles import PlannedArticle


PlainFrame = schema.Heading | schema.Text | schema.Photo | schema.Advertisement | schema.Rule | schema.Box
"""The keys of a frame that is one thing."""


class PlannedFrames(NamedTuple):
    """What stands on the page, in the order in which it is drawn, the stories of articles, which pairs of things, by their
    ids, lie over one another by intent, and by the ids of articles those of what their texts give way to."""

    things: Sequence[Thing]
    stories: Mapping[str, Story]
    settled: frozenset[frozenset[str]]
    gives_way: Mapping[str, tuple[str, ...]]

    @property
    def frames(self) -> list[Frame]:
        """All frames, sound or not."""
        return [frame for thing in self.things for frame in thing.frames]

    @property
    def outlines(self) -> list[Frame]:
        """One frame for each thing, which covers all of it."""
        return [thing.outline for thing in self.things]


def plan_frames(setting: Setting) -> PlannedFrames:
    """Every frame whose box can be worked out, sound or not, in the order of the file; what is against it and the others is
    reported."""
    boxes: dict[str, Rect] = {}
    found: dict[Path, Thing] = {}
    stories: dict[str, Story] = {}
    for written in planning_order(setting.planning):
        site = Site(written, setting, boxes)
        if isinstance(written.keys, schema.Article):
            article = _article(written.keys, site)
            if article is not None:
                frames = tuple(_following(frame, site) for frame in article.frames)
                found[written.path] = Thing(written.id, written.keys, article.box, frames)
                stories[article.story.id] = article.story
                boxes.setdefault(written.id, article.box)
            continue
        frame = (
            _table_frame(written.keys, site)
            if isinstance(written.keys, schema.TableFrame)
            else _frame(written.keys, site)
        )
        if frame is not None:
            found[written.path] = Thing(written.id, written.keys, frame.box, (_following(frame, site),))
            boxes.setdefault(written.id, _as_far_as_known(frame, setting))
    things = [thing for written in setting.planning.written.frames if (thing := found.get(written.path))]
    given, sink = give_way(things, setting), setting.planning.sink
    sink.names = {**sink.names, **planned_names(given.things)}
    return PlannedFrames(given.things, stories, given.settled, given.to)


def _article(keys: schema.Article, site: Site) -> PlannedArticle | None:
    written = site.planning.written.articles.get(keys.article)
    if written is None:
        return None  # which is reported where names are looked up
    from paginate.plan.articles import plan_article  # a page without articles does without

    return plan_article(keys, written, site)


def _following(frame: Frame, site: Site) -> Frame:
    """The frame with what it is placed under, if it is a text: the deepest thing that its entry names."""
    grid, names = site.grid, [name for name in above(site.written.keys) if name in site.planned]
    if grid is None or not names or not isinstance(frame, TextFrame):
        return frame
    deepest = max(names, key=lambda name: grid.last_line(site.planned[name]))
    return frame._replace(follows=Follows(deepest, grid.last_line(site.planned[deepest])))


def _as_far_as_known(frame: Frame, setting: Setting) -> Rect:
    """What a frame covers, as what is below it needs to know: one line of text that has no depth yet, a photo unbled."""
    if isinstance(frame, PhotoFrame):
        return frame.caption_box or frame.box
    if isinstance(frame, TextFrame | TableFrame) and frame.open_depth:
        box, size = frame.box, setting.grid.size
        if isinstance(frame, TableFrame) or frame.style.writing_mode is WritingMode.HORIZONTAL:
            return box._replace(height=min(size, box.height))
        return Rect(max(box.right - size, box.x), box.y, min(size, box.width), box.height)
    return frame.box


def sound_frames(frames: Sequence[Frame], stories: Collection[str]) -> tuple[Frame, ...]:
    """The frames that can be composed, since all that they refer to can be had; of two with one id, the first."""
    by_id: dict[str, Frame] = {}
    for frame in frames:
        if _is_sound(frame, stories):
            by_id.setdefault(frame.id, frame)
    return tuple(by_id.values())


def _is_sound(frame: Frame, stories: Collection[str]) -> bool:
    match frame:
        case TextFrame():
            narrowest = min(min(column.box.width, column.box.height) for column in frame.columns)
            return frame.style is not UNKNOWN and frame.story in stories and narrowest > 0
        case HeadingFrame():
            return all(style is not UNKNOWN for style in (frame.style, *(line.style for line in frame.lines)))
        case PhotoFrame():
            return frame.caption_style is not UNKNOWN
        case AdvertisementFrame() | RuleFrame() | BoxFrame():
            return True
        case TableFrame():
            return min(min(region.width, region.height) for region in frame.regions) > 0
        case _:
            assert_never(frame)


def _frame(written: PlainFrame, site: Site) -> Frame | None:
    match written:
        case schema.Heading():
            return heading_frame(written, site)
        case schema.Text():
            return text_frame(written, site)
        case schema.Photo():
            return photo_frame(written, site)
        case schema.Advertisement():
            return advertisement_frame(written, site)
        case schema.Rule():
            return _rule_frame(written, site)
        case schema.Box():
            return _box_frame(written, site)
        case _:
            assert_never(written)


def _table_frame(written: schema.TableFrame, site: Site) -> TableFrame | None:
    table = site.setting.tables.get(written.content)
    if table is None:
        return None  # which is reported where names are looked up, or where the table is read
    from paginate.plan.table_frames import table_frame  # most pages have none

    return table_frame(written, table, site)


def _rule_frame(written: schema.Rule, site: Site) -> RuleFrame | None:
    box = _rule_in_place(written, site) if site.is_placed else _rule_in_lengths(written, site)
    if box is None:
        return None
    strokes = tuple(map(site.points(), written.strokes))
    return RuleFrame(
        id=site.id,
        span=site.span,
        box=site.bled(box, written.edges),
        color=printed(written.color),
        strokes=strokes if len(strokes) > 1 else (),
    )


def _rule_in_lengths(written: schema.Rule, site: Site) -> Rect | None:
    if written.length is None:
        site.report_missing("length")
        return None
    points = site.points()
    corner = frame_corner(site, points)
    if corner is None:
        return None
    length, thickness = points(written.length), sum(map(points, written.strokes))
    if written.direction is WritingMode.VERTICAL:
        return Rect(*corner, thickness, length)
    return Rect(*corner, length, thickness)


def _rule_in_place(written: schema.Rule, site: Site) -> Rect | None:
    """In the middle of its place, from one end to the other; in a gutter along the columns."""
    placed = placed_frame(site, Deep(lambda _width: 1))
    if placed is None:
        return None
    box, thickness = placed.box, sum(map(site.points(), written.strokes))
    direction = written.direction
    if placed.is_gutter and "direction" not in written.said:
        direction = WritingMode.HORIZONTAL if placed.grid.is_vertical else WritingMode.VERTICAL
    if direction is WritingMode.VERTICAL:
        return Rect(box.x + (box.width - thickness) / 2, box.y, thickness, box.height)
    return Rect(box.x, box.y + (box.height - thickness) / 2, box.width, thickness)


def _box_frame(written: schema.Box, site: Site) -> BoxFrame | None:
    paint, points = written.box, site.points()
    if paint.fill is None and paint.border is None:
        site.report("missing-key", "box", key="fill", hint=phrase("fill-or-border"))
        return None
    place = frame_box(site, written.size, points)
    if place is None:
        return None
    box = site.bled(place, written.edges)
    border = 0.0 if paint.border is None else points(paint.border)
    site.planning.is_within(border, borders(box.width, box.height), (*site.path, "box", "border"))
    return BoxFrame(
        id=site.id,
        span=site.span,
        box=box,
        fill=None if paint.fill is None else printed(paint.fill),
        border=border,
        border_color=printed(paint.border_color),
        shadow=soft_shadow(written.shadow, points),
    )
