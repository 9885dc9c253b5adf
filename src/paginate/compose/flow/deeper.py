"""By how much the last frame of a story that is over must be deeper: as many lines in each column as hold all of it."""

from __future__ import annotations

from math import ceil

from paginate.compose.flow.story import FlowedStory, flow_story
from paginate.compose.inline import Typesetter
from paginate.geometry import Point, Rect, WritingMode
from paginate.model import Exclusion, PageLayout, Region, TextFrame
from paginate.units import same


def lines_deeper(flowed: FlowedStory, layout: PageLayout, typesetter: Typesetter) -> int:
    """The least number of lines, of its own style, by which the story's last frame must be deeper for the story to be whole.

    What lies at the foot of a column moves with it. Where lines that are kept together take more, so many lines are needed as
    if all that is over came in one column.
    """
    *others, last = flowed.frames
    over = flowed.overset.lines
    for lines in range(ceil(over / len(last.columns)), over):
        frames = [*others, _deepened(last, lines * last.style.leading)]
        found = flow_story(flowed.story, frames, typesetter, layout.grid, layout.page)
        if not found.overset.lines:
            return lines
    return over


def _deepened(frame: TextFrame, by: float) -> TextFrame:
    is_vertical = frame.style.writing_mode is WritingMode.VERTICAL
    columns = tuple(_deeper_region(region, by, is_vertical=is_vertical) for region in frame.columns)
    return frame._replace(box=_longer(frame.box, by, is_vertical=is_vertical), columns=columns)


def _longer(box: Rect, by: float, *, is_vertical: bool) -> Rect:
    return Rect(box.x - by, box.y, box.width + by, box.height) if is_vertical else box._replace(height=box.height + by)


def _deeper_region(region: Region, by: float, *, is_vertical: bool) -> Region:
    exclusions = tuple(
        _moved(each, by, is_vertical=is_vertical) if _is_at_foot(each, region.box, is_vertical=is_vertical) else each
        for each in region.exclusions
    )
    return Region(_longer(region.box, by, is_vertical=is_vertical), exclusions)


def _is_at_foot(exclusion: Exclusion, column: Rect, *, is_vertical: bool) -> bool:
    """Whether what is excluded ends with the column, as a photo does that is placed there, and does not fill it."""
    around = Rect.around(exclusion.outline)
    if is_vertical:
        return same(around.x, column.x) and around.right < column.right
    return same(around.bottom, column.bottom) and around.y > column.y


def _moved(exclusion: Exclusion, by: float, *, is_vertical: bool) -> Exclusion:
    across, down = (-by, 0.0) if is_vertical else (0.0, by)
    return Exclusion(tuple(Point(x + across, y + down) for x, y in exclusion.outline))
