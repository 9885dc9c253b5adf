"""How deep frames are whose depth is not known: the least at which their columns end level."""

from __future__ import annotations

from collections.abc import Mapping

from paginate.compose.flow.level import GridLines
from paginate.compose.flow.page import frames_of_stories
from paginate.compose.flow.slots import line_slots
from paginate.compose.flow.story import chosen_story
from paginate.compose.inline import Typesetter
from paginate.model import PageLayout


def least_depths(layout: PageLayout, typesetter: Typesetter) -> Mapping[str, int | None]:
    """Of each frame of open depth, by its id, how many lines of its own it needs, from the first that its columns have; None where
    its text is over in all the room that there is."""
    found: dict[str, int | None] = {}
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
    return found
