"""A caption's lines at their side of a photo's frame."""

from __future__ import annotations

from itertools import repeat

from paginate.compose.axes import Axes
from paginate.compose.flow.placement import Placement, placed_in
from paginate.compose.inline import Typesetter, first_fit
from paginate.model import PhotoFrame, Side


def flow_caption(frame: PhotoFrame, typesetter: Typesetter) -> Placement | None:
    """The places of the caption's lines, below or above the photo, or, down the page, beside it; None where it has none."""
    if frame.caption is None:
        return None
    style = frame.caption_style
    axes = Axes(style.writing_mode, frame.caption_box or frame.box)
    items = typesetter.kept_items(frame.caption, style)
    lines = first_fit(items, 0, repeat(axes.measure))
    first = 0.0
    if frame.caption_side in (Side.BELOW, Side.LEFT):
        first = axes.depth - style.size - (len(lines) - 1) * style.leading
    blocks = [first + number * style.leading for number in range(len(lines))]
    return placed_in(axes, frame.id, blocks, items, lines)
