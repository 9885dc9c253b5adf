"""A heading set, and reported where its frame is too small for it."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.compose.advice import Case, advice
from paginate.compose.flow import FlowedHeading
from paginate.compose.inline import Typesetter
from paginate.compose.settle.lines import items_of, offset_of, set_lines
from paginate.diagnostics import Sink
from paginate.display import Line
from paginate.model import HeadingFrame
from paginate.units import fits, in_millimetres


def settle_heading(frame: HeadingFrame, flowed: FlowedHeading, typesetter: Typesetter) -> Iterator[Line]:
    """The heading's lines, measured from the frame's offset. One that is longer than the frame is squeezed as far as it goes, and reported."""
    _report_too_deep(frame, flowed, typesetter.sink)
    for placement in flowed.placements:
        items, measure = items_of(placement, typesetter), placement.places[0].measure
        end = len(items)
        if not fits(items.natural(0, end) - items.can_give(0, end), measure):
            typesetter.sink.report(
                "heading-overset",
                placement.text.span,
                frame=frame.id,
                text=placement.text.text,
                **in_millimetres(needed=items.natural(0, end), room=measure),
                advice=advice("heading-overset", Case(placement.style)),
            )
        yield from set_lines(placement, items, {frame.id: offset_of(frame.box)})


def _report_too_deep(frame: HeadingFrame, flowed: FlowedHeading, sink: Sink) -> None:
    if fits(flowed.depth, flowed.room):
        return
    sink.report(
        "heading-too-deep",
        frame.span,
        frame=frame.id,
        **in_millimetres(needed=flowed.depth, room=flowed.room),
        advice=advice("heading-too-deep" if len(frame.lines) > 1 else "heading-line-too-deep", Case(frame.style)),
    )
