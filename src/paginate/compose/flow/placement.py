"""Lines that have their places and are not yet set: what flow gives to settle."""

from __future__ import annotations

from collections.abc import Sequence

from paginate.compose.axes import Axes
from paginate.compose.flow.lines import NO_FAULTS, Faults
from paginate.compose.inline import Broken, Items, LinePlace
from paginate.model import Paragraph, Style
from paginate.records import NamedTuple


class Placement(NamedTuple):
    """Lines of one paragraph in one style, and their places.

    `story` is empty for a heading or a caption, and a table's name for a cell. `number` is the paragraph's there, from 0, and `before` how many of its characters
    come before `text`, which is the rest of it from the first line on. `items` are those of `text`; None where they are not kept.
    `starts` are where in `text` each line begins, and the end of the last. `places` and `frames` say where each line goes, and in
    which frame: they are fewer than the lines where there is no room for all.
    """

    story: str
    number: int
    before: int
    text: Paragraph
    style: Style
    items: Items | None
    lines: Sequence[Broken]
    starts: Sequence[int]
    places: Sequence[LinePlace]
    frames: Sequence[str]
    faults: Faults = NO_FAULTS

    @property
    def characters_left(self) -> int:
        """How many of the characters find no room."""
        return self.starts[-1] - self.starts[len(self.places)]


def placed_in(axes: Axes, frame: str, blocks: Sequence[float], items: Items, lines: Sequence[Broken]) -> Placement:
    """A paragraph's lines that begin at `blocks` across the axes of a frame's box, and have all of its measure."""
    starts = [0, *(items.starts[line.end] for line in lines)]
    places = [LinePlace(axes, 0.0, block, axes.measure) for block in blocks]
    return Placement("", 0, 0, items.paragraph, items.style, items, lines, starts, places, (frame,) * len(places))
