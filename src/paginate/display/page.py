"""The page as a display list, frame by frame in paint order, and what is left over of its stories."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.diagnostics import Span
from paginate.display.items import Item, Line
from paginate.display.moving import all_moved, moved
from paginate.geometry import ORIGIN, Point, Rect, Size, WritingMode
from paginate.records import NamedTuple


class Overset(NamedTuple):
    """Text that found no room: its characters, and the lines they would take at the last column's measure."""

    characters: int
    lines: int


class ComposedFrame(NamedTuple):
    """A frame and what is drawn in it. `kind` is text, heading, photo, advertisement, rule, box or table; `story` only where it has one.

    The items are measured from `offset`: a frame that is moved has the same ones.
    """

    id: str
    kind: str
    story: str | None
    writing_mode: WritingMode
    box: Rect
    span: Span
    items: tuple[Item, ...]
    offset: Point = ORIGIN

    @property
    def placed(self) -> tuple[Item, ...]:
        """The items as they lie on the page, in paint order."""
        return all_moved(self.items, self.offset)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The frame's lines of text as they lie on the page, in reading order."""
        return tuple(moved(item, self.offset) for item in self.items if isinstance(item, Line))


class ComposedStory(NamedTuple):
    """Where a story went."""

    id: str
    frames: tuple[str, ...]
    overset: Overset


class ComposedPage(NamedTuple):
    """A page ready to be drawn. Coordinates are points from the trim's top left, y down.

    `margin` is what the sheet has beyond the bleed on each side, where the `marks` stand (crop marks, colour bars, slug).
    """

    name: str
    trim: Size
    bleed: float
    frames: tuple[ComposedFrame, ...]
    stories: tuple[ComposedStory, ...]
    margin: float = 0.0
    marks: tuple[Item, ...] = ()

    def items(self) -> Iterator[Item]:
        """Every item, in paint order, each measured as its frame has it: for who asks what there is, not where."""
        for _, items in self.groups():
            yield from items

    def groups(self) -> Iterator[tuple[Point, tuple[Item, ...]]]:
        """The items of each frame in paint order, and then the marks, with the point from which they are measured."""
        for frame in self.frames:
            yield frame.offset, frame.items
        yield ORIGIN, self.marks
