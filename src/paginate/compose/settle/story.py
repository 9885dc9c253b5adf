"""A story set, and what is to be said of its lines."""

from __future__ import annotations

from collections.abc import Mapping

from paginate.compose.flow import FlowedStory
from paginate.compose.inline import Typesetter
from paginate.compose.settle.line_faults import report_crowded_readings, report_flaw, report_lines, report_uneven
from paginate.compose.settle.lines import items_of, offset_of, set_lines
from paginate.display import Line


def settle_story(flowed: FlowedStory, typesetter: Typesetter) -> Mapping[str, list[Line]]:
    """The story's lines by the id of their frame, from whose offset they are measured; what is wrong with them is reported."""
    found: dict[str, list[Line]] = {frame.id: [] for frame in flowed.frames}
    offsets = {frame.id: offset_of(frame.box) for frame in flowed.frames}
    narrow: set[str] = set()  # the frames that were reported as narrower than a character
    for placement in flowed.placements:
        items = items_of(placement, typesetter)
        lines = list(set_lines(placement, items, offsets))
        report_lines(placement, items, lines, narrow, typesetter.sink)
        for line, frame in zip(lines, placement.frames, strict=True):
            found[frame].append(line)
    report_crowded_readings(flowed, typesetter.sink)
    for flaw, frame in flowed.flaws:
        report_flaw(flaw, frame, flowed, typesetter.sink)
    if flowed.uneven is not None:
        report_uneven(flowed.uneven, flowed, typesetter.sink)
    return found
