"""Headings: each line set to the frame's measure, the lines together placed across it."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.compose.advice import Case, advice
from paginate.compose.axes import Axes
from paginate.compose.inline import Broken, LinePlace, Typesetter, set_line
from paginate.display import Line
from paginate.model import Align, HeadingFrame
from paginate.units import fits, in_millimetres


def compose_heading(frame: HeadingFrame, typesetter: Typesetter) -> Iterator[Line]:
    """The heading's lines: one under the other, or right to left where the style is vertical.

    The distance of two lines is the second one's leading. A line that is longer than the frame is squeezed as far as
    it goes and reported.
    """
    axes = Axes(frame.style.writing_mode, frame.box)
    first = frame.lines[0].style.size
    depth = first + sum(line.style.leading for line in frame.lines[1:])
    # Leading is measured from a line's far edge to the next one's: the last line ends where its em box does.
    edge = {Align.START: 0.0, Align.END: axes.depth - depth}.get(frame.block_align, (axes.depth - depth) / 2)
    if not fits(depth, axes.depth):
        typesetter.sink.report(
            "heading-too-deep",
            frame.span,
            frame=frame.id,
            **in_millimetres(needed=depth, room=axes.depth),
            advice=advice("heading-too-deep" if len(frame.lines) > 1 else "heading-line-too-deep", Case(frame.style)),
        )
    for number, line in enumerate(frame.lines):
        edge += first if number == 0 else line.style.leading
        items = typesetter.items(line.content, line.style)
        end = len(items)
        if not fits(items.natural(0, end) - items.can_give(0, end), axes.measure):
            typesetter.sink.report(
                "heading-overset",
                line.content.span,
                frame=frame.id,
                text=line.content.text,
                **in_millimetres(needed=items.natural(0, end), room=axes.measure),
                advice=advice("heading-overset", Case(line.style)),
            )
        place = LinePlace(axes, 0.0, edge - line.style.size, axes.measure)
        yield set_line(items, 0, Broken(end), place)
