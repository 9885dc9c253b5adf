"""Readings in a heading: whether they have room between its lines and, in an article, within the lines of the page that it takes."""

from __future__ import annotations

from collections.abc import Sequence

from paginate.compose.flow import FlowedHeading
from paginate.compose.inline import Items
from paginate.diagnostics import Sink
from paginate.model import HeadingFrame
from paginate.units import figures, fits

HeadingLines = Sequence[tuple[Items, float]]
"""The items of each line, and where across the heading it begins, in points."""


def report_crowded(frame: HeadingFrame, flowed: FlowedHeading, sink: Sink) -> None:
    """Report, once in a heading, readings that have no room. What is beyond a heading that is placed in lengths is not asked."""
    lines = [(placement.items, placement.places[0].block) for placement in flowed.placements if placement.items]
    for number, (items, _) in enumerate(lines):
        over = items.style.ruby.over
        is_at_edge = number == (0 if over else len(lines) - 1)
        if not items.readings or (is_at_edge and frame.depth is None):
            continue
        needed, room = items.readings[0].items.style.size, _room(lines, number, flowed.room)
        if fits(needed, room):
            continue
        style = items.style if over or is_at_edge else lines[number + 1][0].style
        more = (needed - room) * (2 if is_at_edge else 1)  # a deeper heading has its lines in its middle
        sink.report(
            "reading-crowded",
            items.readings[0].items.paragraph.span,
            frame=frame.id,
            needed=figures(needed)[0],
            room=figures(max(0.0, room))[0],
            leading=f"{figures(style.leading + more)[0]}pt",
            style=style.name,
        )
        return


def _room(lines: HeadingLines, number: int, depth: float) -> float:
    """How many points are free on the side of a line on which its readings are."""
    items, block = lines[number]
    if items.style.ruby.over:
        return block - (lines[number - 1][1] + lines[number - 1][0].style.size if number else 0.0)
    behind = lines[number + 1][1] if number + 1 < len(lines) else depth
    return behind - block - items.style.size
