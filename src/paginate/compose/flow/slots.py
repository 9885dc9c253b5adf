"""The places for lines that columns offer: on the page's line grid where their leading is the grid's, beside exclusions."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from paginate.compose.axes import Axes
from paginate.compose.flow.exclusions import FreePiece, free_piece, free_pieces
from paginate.model import Grid, Page, Region, Style, TextFrame
from paginate.records import NamedTuple
from paginate.units import TOLERANCE, fits, same


class LineSlot(NamedTuple):
    """Room for one line: in which axes, how far across them it starts, and its measure in points.

    `inline` is where along the axes it begins; `column` is the number of its column in its frame, from 0.
    """

    axes: Axes
    block: float
    measure: float
    inline: float = 0.0
    column: int = 0

    @property
    def piece(self) -> FreePiece:
        """Which part of its line it is."""
        return FreePiece(self.inline, self.measure)


class StorySlot(NamedTuple):
    """A slot, and the number of its frame among those of the story, from 0."""

    slot: LineSlot
    frame: int


def line_slots(frame: TextFrame, grid: Grid, page: Page) -> Iterator[LineSlot]:
    """The slots of a frame's columns, in reading order.

    A line needs its size in depth, not its leading: the leading's white is between lines.
    """
    style = frame.style
    for number, column in enumerate(frame.columns):
        axes = Axes(style.writing_mode, column.box)
        blocks = _blocks(axes, style, 0.0 if frame.own_lines else wait_for_grid(axes, style, grid, page))
        if column.exclusions:
            yield from _slots_beside(column, style, list(blocks), number)
        else:
            yield from (LineSlot(axes, block, axes.measure, 0.0, number) for block in blocks)


def _blocks(axes: Axes, style: Style, first: float) -> Iterator[float]:
    """Where across a column its lines begin."""
    block = first
    while fits(block + style.size, axes.depth):
        yield block
        block += style.leading


def _slots_beside(column: Region, style: Style, blocks: Sequence[float], number: int) -> Iterator[LineSlot]:
    """The slots that a column's exclusions leave; lines under an obstacle are where they were without it."""
    axes = Axes(style.writing_mode, column.box)
    for block, piece in zip(blocks, free_pieces(column, style, blocks), strict=True):
        if piece is not None:
            yield LineSlot(axes, block, piece.measure, piece.inline, number)


def story_slots(frames: Sequence[TextFrame], grid: Grid, page: Page) -> Iterator[StorySlot]:
    """The slots of all frames of a story, in reading order."""
    return (StorySlot(slot, number) for number, frame in enumerate(frames) for slot in line_slots(frame, grid, page))


def lines_in(depth: float, style: Style) -> int:
    """How many lines of a style so much of a column holds."""
    return max(0, math.floor((depth - style.size + TOLERANCE) / style.leading) + 1)


class Slots:
    """The slots of a story's frames that its lines may take, in reading order, each asked for when it is first needed; behind
    the last one, the measure of the last column goes on."""

    def __init__(self, frames: Sequence[TextFrame], coming: Iterable[StorySlot]) -> None:
        self.frames = frames
        self.of_one_style = all(frame.style == frames[0].style for frame in frames)
        self._known: list[StorySlot] = []
        self._coming = iter(coming)
        last = frames[-1]
        self._measure_left = Axes(last.style.writing_mode, last.columns[-1].box).measure

    def story_slot(self, at: int) -> StorySlot | None:
        """The slot with its frame; None behind the last one."""
        known = self._known
        if at < len(known):
            return known[at]
        known += islice(self._coming, at + 1 - len(known))
        return known[at] if at < len(known) else None

    def listed(self) -> Sequence[StorySlot]:
        """All slots with their frames."""
        self._known += self._coming
        return self._known

    def slot(self, at: int) -> LineSlot | None:
        """The slot; None behind the last one."""
        found = self.story_slot(at)
        return None if found is None else found.slot

    def frame(self, at: int) -> TextFrame:
        """The frame that a slot is of; of one behind the last slot, the last frame."""
        found = self.story_slot(at)
        return self.frames[-1 if found is None else found.frame]

    def style(self, at: int) -> Style:
        """The style of the slot's frame."""
        return self.frame(at).style

    def measure(self, at: int) -> float:
        """The slot's measure in points."""
        found = self.story_slot(at)
        return self._measure_left if found is None else found.slot.measure

    def without(self, behind: int) -> int:
        """How many lines before the slot `behind` have no slot."""
        return 0 if behind == 0 or self.story_slot(behind - 1) is not None else behind - len(self._known)

    def close(self, first: int, behind: int) -> None:
        """The slots from `first` up to `behind` stay empty: they are no slots any more, and `first` is what was behind them."""
        self.story_slot(behind)
        del self._known[first:behind]

    def begins_column(self, at: int) -> bool:
        """Whether it is the first of its column, with another column before it."""
        here, before = self.story_slot(at), self.story_slot(at - 1) if at else None
        if here is None or before is None:
            return False
        return here.slot.column != before.slot.column or here.frame != before.frame

    def behind_gap(self, at: int, lines: int) -> int:
        """The slot behind so many empty lines from `at` on; at the head of a column none are left empty."""
        for _ in range(lines):
            if self.slot(at) is not None and not self.begins_column(at):
                at += 1
        return at

    def together(self, first: int, number: int) -> LineSlot | None:
        """The room that so many slots have in common with the white between them, from the first one's beginning across the
        column; None where they are not all there, in one column, one line behind the other."""
        room, last = self.slot(first), self.slot(first + number - 1)
        if room is None or last is None or any(self.begins_column(first + more) for more in range(1, number)):
            return None
        frame = self.frame(first)
        if not same(last.block, room.block + (number - 1) * frame.style.leading):
            return None
        piece = free_piece(frame.columns[room.column], frame.style, (room.block, last.block + frame.style.size))
        return None if piece is None else room._replace(inline=piece.inline, measure=piece.measure)

    def together_from(self, at: int, number: int) -> int:
        """The first slot from `at` on that begins so many that have room in common; the one behind the last where none does."""
        while self.slot(at) is not None and self.together(at, number) is None:
            at += 1
        return at

    def ends_column(self, at: int) -> bool:
        """Whether it is the last of its column, with another column behind it."""
        return self.begins_column(at + 1)


def stands_on_grid(style: Style, grid: Grid) -> bool:
    """Whether a style's lines take the grid's lines: its leading is the grid's, or a multiple of it."""
    lines = style.leading / grid.leading
    return same(lines, round(lines)) and round(lines) >= 1


def wait_for_grid(axes: Axes, style: Style, grid: Grid, page: Page) -> float:
    """How far across its column the first line starts, so that it stands on the grid of the type area."""
    if not stands_on_grid(style, grid):
        return 0.0
    origin = Axes(style.writing_mode, page.type_area).block_start()
    below_origin = axes.block_start() - origin
    lines_above = math.ceil((below_origin - TOLERANCE) / grid.leading)
    return max(0.0, lines_above * grid.leading - below_origin)
