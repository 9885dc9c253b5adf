"""A heading set, and reported where its frame is too small for it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from paginate.compose.flow import FlowedHeading, Placement
from paginate.compose.inline import Typesetter
from paginate.compose.settle.lines import items_of, offset_of, set_lines
from paginate.diagnostics import Sink, phrase
from paginate.display import Line
from paginate.display.moving import moved
from paginate.geometry import Point, WritingMode
from paginate.model import HeadingFrame
from paginate.records import NamedTuple
from paginate.units import TOLERANCE, fits, in_millimetres

LEAST_OF_ITS_SIZE: Final = 0.5
"""A heading in type smaller than half of what its style has is none: that is no remedy."""


def settle_heading(
    frame: HeadingFrame, flowed: FlowedHeading, typesetter: Typesetter, folds: Sequence[float] = ()
) -> Iterator[Line]:
    """The heading's lines, measured from the frame's offset. One that is longer than the frame is squeezed as far as it goes, and
    reported; one across a fold that runs down the page is moved so that the fold passes between two characters."""
    _report_too_deep(frame, flowed, typesetter.sink)
    _report_fitted(frame, flowed, typesetter.sink)
    if any(placement.items and placement.items.readings for placement in flowed.placements):
        from paginate.compose.settle.heading_readings import report_crowded  # few headings have readings

        report_crowded(frame, flowed, typesetter.sink)
    for placement in flowed.placements:
        items, measure = items_of(placement, typesetter), placement.places[0].measure
        end = len(items)
        least = items.natural(0, end) - items.can_give(0, end)
        if not fits(least, measure):
            _report_overset(frame, placement, Lengths(items.natural(0, end), least, measure), typesetter.sink)
        for line in set_lines(placement, items, {frame.id: offset_of(frame.box)}, typesetter):
            yield _clear_of_folds(line, frame, folds) if folds else line


def _clear_of_folds(line: Line, frame: HeadingFrame, folds: Sequence[float]) -> Line:
    """The line so far to the side that the nearest boundary of two characters is on the fold that it lies across, as far as its frame
    has room for that."""
    box = line.box
    for fold in (fold - frame.box.x for fold in folds):
        if frame.style.writing_mode is WritingMode.HORIZONTAL and box.x < fold < box.right:
            ways = sorted((fold - boundary for boundary in _boundaries(line)), key=abs)
            room = (-box.x - TOLERANCE, frame.box.width - box.right + TOLERANCE)
            by = next((way for way in ways if room[0] <= way <= room[1]), 0.0)
            return moved(line, Point(by, 0.0))
    return line


def _boundaries(line: Line) -> Iterator[float]:
    """Where along a line one character ends and the next begins: in the middle of what white is between them."""
    starts = [
        (run.origin.x + position * run.stretch, run.size)
        for run in line.runs
        for position, text in zip(run.positions, run.text, strict=True)
        if text
    ]
    for (start, size), (following, _) in pairwise(starts):
        white = max(0.0, following - start - size)
        yield following - white / 2


class Lengths(NamedTuple):
    """How long a line is, how long when it is squeezed as far as it goes, and how long it may be, in points."""

    natural: float
    least: float
    room: float


def _report_overset(frame: HeadingFrame, placement: Placement, lengths: Lengths, sink: Sink) -> None:
    """Say how many characters are too many, and the size that would do."""
    from paginate.compose.advice import Case, either, remedies  # only where a heading is too long
    from paginate.compose.flow.fit_heading import whole_steps

    style = placement.style
    size = whole_steps(style.size * lengths.room / lengths.least)
    ways = remedies("heading-overset", Case(style))
    if size >= LEAST_OF_ITS_SIZE * style.size:
        ways.insert(0, phrase("less-least" if frame.fits else "use-size", size=f"{size:g}"))
    sink.report(
        "heading-overset",
        placement.text.span,
        frame=frame.id,
        text=placement.text.text,
        at=phrase("at-least-size", size=f"{style.size:.4g}") if frame.fits else phrase("none"),
        characters=math.ceil((lengths.least - lengths.room) / (style.size * style.narrowing + style.tracking)),
        **in_millimetres(needed=lengths.natural, room=lengths.room),
        advice=either(ways),
    )


def _report_fitted(frame: HeadingFrame, flowed: FlowedHeading, sink: Sink) -> None:
    for longest, usual, chosen in flowed.fitted:
        if chosen == usual:
            continue
        tracking = f"{chosen.tracking / chosen.size:.2g}"
        sink.report(
            "heading-fitted",
            longest.span,
            frame=frame.id,
            text=longest.text,
            size=f"{chosen.size:.4g}",
            usual=f"{usual.size:.4g}",
            tracking=phrase("fitted-tracking", tracking=tracking) if chosen.tracking else phrase("none"),
            narrowing=phrase("fitted-narrowing", percent=f"{chosen.narrowing * 100:.0f}")
            if chosen.narrowing != 1
            else phrase("none"),
        )


def _report_too_deep(frame: HeadingFrame, flowed: FlowedHeading, sink: Sink) -> None:
    if fits(flowed.depth, flowed.room):
        return
    from paginate.compose.advice import Case, either, remedies  # only where a heading is too deep

    lengths = in_millimetres(needed=flowed.depth, room=flowed.room)
    why, ways = phrase("heading-lengths", **lengths), []
    if frame.depth is not None:
        leadings = f"{sum(line.style.leading for line in frame.lines):.4g}"
        has, needs = frame.depth
        why = phrase("heading-depth", has=has, needs=needs, leadings=leadings)
        ways = [phrase("write-depth", lines=needs)]
    ways += remedies("heading-too-deep" if len(frame.lines) > 1 else "heading-line-too-deep", Case(frame.style))
    sink.report("heading-too-deep", frame.span, frame=frame.id, why=why, advice=either(ways))
