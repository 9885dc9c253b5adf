"""How deep frames are whose depth is not known: the least at which their columns end level."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil

from paginate.compose.flow.level import GridLines
from paginate.compose.flow.page import flow_tables, frames_of_stories
from paginate.compose.flow.slots import line_slots
from paginate.compose.flow.story import chosen_story
from paginate.compose.inline import Typesetter
from paginate.model import HeadingFrame, PageLayout, TableFrame
from paginate.units import TOLERANCE


def _heading_depths(layout: PageLayout, typesetter: Typesetter) -> Mapping[str, int]:
    """Of each heading of open depth, by its id, how many lines of the page it takes in the size in which it fills its measure."""
    opened = [frame for frame in layout.frames if isinstance(frame, HeadingFrame) and frame.open_depth]
    if not opened:
        return {}
    from paginate.compose.flow.fit_heading import fitted_depth  # few headings ask for it

    return {frame.id: fitted_depth(frame, typesetter, layout.grid) for frame in opened}


def least_depths(layout: PageLayout, typesetter: Typesetter) -> Mapping[str, int | None]:
    """Of each frame of open depth, by its id, how many lines of its own it needs, from the first that its columns have; None where
    its text is over in all the room that there is. Of each heading of open depth, how many lines of the page it takes."""
    found: dict[str, int | None] = {**_heading_depths(layout, typesetter)}
    for name, frames in frames_of_stories(layout).items():
        if not any(frame.open_depth for frame in frames):
            continue
        level = chosen_story(layout.stories[name], frames, typesetter, layout.grid, layout.page)
        for number, frame in enumerate(frames):
            if frame.open_depth and number < level.number:
                lines = GridLines(frame, layout.grid, layout.page)
                found[frame.id] = lines.depth(line_slots(frame, layout.grid, layout.page))
            elif frame.open_depth:
                needed = level.depth if number == level.number else 0
                found[frame.id] = None if level.flow.left else max(needed, frame.least)
    if any(isinstance(frame, TableFrame) and frame.open_depth for frame in layout.frames):
        found |= _of_tables(layout, typesetter)
    return found


def _of_tables(layout: PageLayout, typesetter: Typesetter) -> Iterator[tuple[str, int | None]]:
    """How many lines of the page the rows of tables take in frames of open depth."""
    size, leading = layout.grid
    for table in flow_tables(layout, typesetter).values():
        for frame in table.frames:
            if frame.open_depth:
                lines = ceil((table.depths[frame.id] - 2 * frame.white - size - TOLERANCE) / leading) + 1
                yield frame.id, None if table.left.rows else max(1, lines)
