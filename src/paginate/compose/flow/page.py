"""The texts of a page in their places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from paginate.compose.flow.caption import flow_caption
from paginate.compose.flow.heading import FlowedHeading, flow_heading
from paginate.compose.flow.placement import Placement
from paginate.compose.flow.story import FlowedStory, flow_story
from paginate.compose.inline import Typesetter
from paginate.model import HeadingFrame, PageLayout, PhotoFrame, TableFrame, TextFrame
from paginate.records import NamedTuple

if TYPE_CHECKING:
    from paginate.compose.flow.table import FlowedTable


class Flowed(NamedTuple):
    """Where every line of a page goes: the stories and tables by name, the headings and captions by their frames' ids.

    `deeper` are, by the names of the stories that are over, the lines by which their last frames must be deeper.
    """

    stories: Mapping[str, FlowedStory]
    headings: Mapping[str, FlowedHeading]
    captions: Mapping[str, Placement]
    deeper: Mapping[str, int] = {}
    tables: Mapping[str, FlowedTable] = {}


def frames_of_stories(layout: PageLayout) -> Mapping[str, Sequence[TextFrame]]:
    """By the names of stories, the frames that each runs through, in their order."""
    found: dict[str, list[TextFrame]] = defaultdict(list)
    for frame in layout.frames:
        if isinstance(frame, TextFrame):
            found[frame.story].append(frame)
    return found


def flow_page(layout: PageLayout, typesetter: Typesetter) -> Flowed:
    """The lines of the page's texts, broken and in their places, none of them set."""
    stories = {name: _flowed(name, frames, layout, typesetter) for name, frames in frames_of_stories(layout).items()}
    headings, captions = {}, {}
    for frame in layout.frames:
        if isinstance(frame, HeadingFrame):
            headings[frame.id] = flow_heading(frame, typesetter)
        elif isinstance(frame, PhotoFrame) and (caption := flow_caption(frame, typesetter)) is not None:
            captions[frame.id] = caption
    return Flowed(stories, headings, captions, _deeper(stories, layout, typesetter), flow_tables(layout, typesetter))


def _deeper(stories: Mapping[str, FlowedStory], layout: PageLayout, typesetter: Typesetter) -> Mapping[str, int]:
    over = {name: flowed for name, flowed in stories.items() if flowed.overset.characters}
    if not over:
        return {}
    from paginate.compose.flow.deeper import lines_deeper  # a page that is whole does without

    return {name: lines_deeper(flowed, layout, typesetter) for name, flowed in over.items()}


def flow_tables(layout: PageLayout, typesetter: Typesetter) -> Mapping[str, FlowedTable]:
    """The tables of the page by name, their rows in the places of all frames that have them."""
    found: dict[str, list[TableFrame]] = defaultdict(list)
    for frame in layout.frames:
        if isinstance(frame, TableFrame):
            found[frame.table.name].append(frame)
    if not found:
        return {}
    from paginate.compose.flow.table import flow_table  # most pages have none

    return {name: flow_table(frames, typesetter, layout.grid, layout.page) for name, frames in found.items()}


def _flowed(name: str, frames: Sequence[TextFrame], layout: PageLayout, typesetter: Typesetter) -> FlowedStory:
    flowed = flow_story(layout.stories[name], frames, typesetter, layout.grid, layout.page)
    if not flowed.overset.lines or not frames[0].style.copyfit:
        return flowed
    from paginate.compose.flow.copyfit import copyfitted  # few styles allow it, and then few texts need it

    return copyfitted(flowed, typesetter, layout.grid, layout.page)
