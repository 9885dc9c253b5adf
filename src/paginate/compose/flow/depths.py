"""How deep frames are whose depth is not known: the least at which their columns end level."""

from __future__ import annotations

from collections.abc import Mapping

from paginate.compose.flow.level import Lines, taken_slots
from paginate.compose.flow.page import frames_of_stories
from paginate.compose.flow.story import chosen_story
from paginate.compose.inline import Typesetter
from paginate.model import PageLayout


def least_depths(layout: PageLayout, typesetter: Typesetter) -> Mapping[str, int | None]:
    """Of each frame of open depth, by its id, how many lines of its own it needs, from the first that its columns have; None where
    its text is over in all the room that there is. A story without text, which a page that is planned may have, asks for none."""
    found: dict[str, int | None] = {}
    for name, frames in frames_of_stories(layout).items():
        if not any(frame.open_depth for frame in frames) or not layout.stories[name].paragraphs:
            continue
        flow = chosen_story(layout.stories[name], frames, typesetter, layout.grid, layout.page).flow
        for number, frame in enumerate(frames):
            if frame.open_depth:
                lines = Lines(frame, layout.grid, layout.page)
                taken = max(map(lines.line_of, taken_slots(flow, number)), default=-1) + 1
                found[frame.id] = None if flow.left else taken
    return found
