"""The page that a layout asks for: its grid, its styles, its stories, and the frames at their places."""

from __future__ import annotations

from paginate.diagnostics import Sink
from paginate.model import PageLayout
from paginate.plan.font_uses import font_uses
from paginate.plan.frames import plan_frames, sound_frames
from paginate.plan.page import STANDARD, plan_folds, plan_grid, plan_page
from paginate.plan.placement import check_placement
from paginate.plan.planning import Planning
from paginate.plan.setting import Setting
from paginate.plan.stories import plan_stories
from paginate.plan.styles import plan_styles
from paginate.source import Written


def plan_layout(written: Written, sink: Sink) -> PageLayout | None:
    """The page with every reference resolved and every length in points; None where no page can be made of it at all.

    What does not fit together is reported to `sink`; parts that cannot be had are left out.
    """
    planning = Planning(written, sink)
    grid = plan_grid(planning)
    page = plan_page(planning, grid or STANDARD)
    styles = plan_styles(planning, grid or STANDARD)
    stories = plan_stories(planning, styles)
    frames = plan_frames(Setting(planning, page, grid or STANDARD, styles, stories))
    if page is None or grid is None:
        return None
    check_placement(frames, page, sink)
    if planning.is_broken("frames"):
        return None
    return PageLayout(
        name=written.name,
        page=page,
        grid=grid,
        styles=styles.by_name,
        fonts=written.fonts,
        stories=stories,
        frames=sound_frames(frames, stories),
        press=written.press,
        press_span=written.press_span,
        issue=written.issue,
        folds=plan_folds(planning, grid, page.trim),
        font_uses=font_uses(planning, styles.by_name),
        last_lines={frame.id: written.document.last_line(frame.path) for frame in reversed(written.frames)},
        files=written.files,
    )
