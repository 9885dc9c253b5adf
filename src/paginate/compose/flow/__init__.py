"""Texts into places: the slots that columns offer, the lines that stories, headings and captions have in them. Nothing is set."""

from paginate.compose.flow.caption import flow_caption
from paginate.compose.flow.depths import least_depths
from paginate.compose.flow.heading import FlowedHeading, flow_heading
from paginate.compose.flow.page import Flowed, flow_page
from paginate.compose.flow.placement import Placement
from paginate.compose.flow.slots import LineSlot, Slots, line_slots
from paginate.compose.flow.story import FlowedStory, flow_story

__all__ = [
    "Flowed",
    "FlowedHeading",
    "FlowedStory",
    "LineSlot",
    "Placement",
    "Slots",
    "flow_caption",
    "flow_heading",
    "flow_page",
    "flow_story",
    "least_depths",
    "line_slots",
]
