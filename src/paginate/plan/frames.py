"""The frames: each kind read in its way, in the order in which they are drawn."""

from __future__ import annotations

from collections.abc import Collection
from typing import assert_never

from paginate.diagnostics import phrase
from paginate.geometry import WritingMode
from paginate.model import AdvertisementFrame, BoxFrame, Frame, HeadingFrame, PhotoFrame, RuleFrame, TextFrame
from paginate.plan.advertisements import advertisement_frame
from paginate.plan.colors import printed, soft_shadow
from paginate.plan.headings import heading_frame
from paginate.plan.photos import photo_frame
from paginate.plan.setting import Setting, Site
from paginate.plan.styles import UNKNOWN
from paginate.plan.text_frames import text_frame
from paginate.source import schema
from paginate.source.limits import borders


def plan_frames(setting: Setting) -> list[Frame]:
    """Every frame whose box can be worked out, sound or not; what is against it and the others is reported."""
    found = (_frame(written.keys, Site(written, setting)) for written in setting.planning.written.frames)
    return [frame for frame in found if frame is not None]


def sound_frames(frames: list[Frame], stories: Collection[str]) -> tuple[Frame, ...]:
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
        case _:
            assert_never(frame)


def _frame(written: schema.Frame, site: Site) -> Frame | None:
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


def _rule_frame(written: schema.Rule, site: Site) -> RuleFrame:
    size = (written.length, written.rule)
    if written.direction is WritingMode.VERTICAL:
        size = (written.rule, written.length)
    box = site.bled(site.box(written.at, size, site.points()), written.edges)
    return RuleFrame(id=site.id, span=site.span, box=box, color=printed(written.color))


def _box_frame(written: schema.Box, site: Site) -> BoxFrame | None:
    paint, points = written.box, site.points()
    if paint.fill is None and paint.border is None:
        site.report("missing-key", "box", key="fill", hint=phrase("fill-or-border"))
        return None
    box = site.bled(site.box(written.at, written.size, points), written.edges)
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
