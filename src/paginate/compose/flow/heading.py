"""A heading's lines: one under the other, or right to left where its style is vertical, together placed across its frame."""

from __future__ import annotations

from collections.abc import Sequence

from paginate.compose.axes import Axes
from paginate.compose.flow.placement import Placement, placed_in
from paginate.compose.inline import Broken, Typesetter
from paginate.model import Align, HeadingFrame, HeadingLine, Paragraph, Style
from paginate.records import NamedTuple


class FittedHeading(NamedTuple):
    """The longest of some lines of one style, that style, and the one in which they are set so that they fit."""

    longest: Paragraph
    usual: Style
    chosen: Style


class FlowedHeading(NamedTuple):
    """A heading's lines, how deep they are together, and how deep its frame is, in points; what was chosen so that they fit."""

    placements: Sequence[Placement]
    depth: float
    room: float
    fitted: Sequence[FittedHeading] = ()


def flow_heading(frame: HeadingFrame, typesetter: Typesetter) -> FlowedHeading:
    """The places of the heading's lines. The distance of two lines is the second one's leading."""
    axes = Axes(frame.style.writing_mode, frame.box)
    lines: Sequence[HeadingLine] = frame.lines
    fitted: Sequence[FittedHeading] = ()
    if frame.fits:
        from paginate.compose.flow.fit_heading import fitted_lines  # few headings ask for it

        lines, fitted = fitted_lines(frame, axes, typesetter)
    first, depth = lines[0].style.size, heading_depth(lines)
    # Leading is measured from a line's far edge to the next one's: the last line ends where its em box does.
    edge = {Align.START: 0.0, Align.END: axes.depth - depth}.get(frame.block_align, (axes.depth - depth) / 2)
    placements = []
    for number, line in enumerate(lines):
        edge += first if number == 0 else line.style.leading
        items = typesetter.kept_items(line.content, line.style)
        placement = placed_in(axes, frame.id, [edge - line.style.size], items, [Broken(len(items))])
        placements.append(placement._replace(number=number))
    return FlowedHeading(placements, depth, axes.depth, fitted)


def heading_depth(lines: Sequence[HeadingLine]) -> float:
    """How deep lines are together, in points: the distance of two lines is the second one's leading."""
    return lines[0].style.size + sum(line.style.leading for line in lines[1:])
