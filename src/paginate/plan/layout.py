"""The page that a layout asks for: its grid, its styles, its stories, and the frames at their places."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from paginate.diagnostics import Sink
from paginate.model import PageLayout
from paginate.plan.base_grid import plan_base_grid, plan_other_grids
from paginate.plan.font_uses import font_uses
from paginate.plan.frames import PlannedFrames, plan_frames, sound_frames
from paginate.plan.page import STANDARD, plan_folds, plan_grid, plan_page
from paginate.plan.placement import check_placement
from paginate.plan.places import is_placed, numbered
from paginate.plan.planning import Planning
from paginate.plan.setting import Setting
from paginate.plan.stories import plan_stories
from paginate.plan.styles import plan_styles
from paginate.source import Written


def plan_layout(written: Written, sink: Sink, depths: Mapping[str, int] | None = None) -> PageLayout | None:
    """The page with every reference resolved and every length in points; None where no page can be made of it at all.

    What does not fit together is reported to `sink`; parts that cannot be had are left out. `depths` are the lines of frames
    whose text says how deep they are, by id, as far as they are known.
    """
    planning = Planning(written, sink)
    grid = plan_grid(planning)
    page = plan_page(planning, grid or STANDARD)
    styles = plan_styles(planning, grid or STANDARD)
    stories = plan_stories(planning, styles)
    setting = _with_base_grid(Setting(planning, page, grid or STANDARD, styles, stories, depths=depths or {}))
    if written.tables:
        from paginate.plan.tables import plan_tables  # most pages have none

        setting = setting._replace(tables=plan_tables(planning, grid or STANDARD, styles))
    planned = plan_frames(setting)
    frames, stories = planned.frames, {**stories, **planned.stories}
    if page is None or grid is None:
        return None
    check_placement(planned.outlines, page, sink, _check_cells(planned, setting))
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
        sheets=written.sheets,
        gives_way=planned.gives_way,
    )


def _check_cells(planned: PlannedFrames, setting: Setting) -> Callable[[str, str], bool]:
    """Report what is wrong about the cells that things take, and in what order these are on the page; gives which two may lie over
    one another, by their ids."""
    if not any(is_placed(thing.keys) for thing in planned.things):
        over = {thing.id for thing in planned.things if thing.keys.over}
        return lambda one, other: one in over or other in over
    from paginate.plan.on_articles import check_on_articles
    from paginate.plan.page_map import check_map
    from paginate.plan.page_order import check_order
    from paginate.plan.whole_measures import check_base_measures

    may_overlap = check_map(planned.things, setting, planned.settled)
    check_on_articles(planned.things, setting)
    check_order(planned.things, setting)
    check_base_measures(planned.things, planned.stories, setting)
    return may_overlap


def _with_base_grid(setting: Setting) -> Setting:
    """The setting with the page's columns and lines, the other grids, and what is placed by number in them."""
    planning, page = setting.planning, setting.page
    if page is None:
        return setting
    base = plan_base_grid(planning, setting.grid, page)
    if base is None:
        return setting
    grids = plan_other_grids(planning, base, page, lambda length: length.points(base.size, base.leading))
    return setting._replace(base=base, grids=grids, numbered=numbered(planning.written.frames, base, grids))
