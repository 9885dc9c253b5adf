"""Whether a story fills its frames: lines that stay free, frames with nothing in them, lines that the line grid costs."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final, assert_never

from paginate.compose.axes import Axes
from paginate.compose.flow import FlowedStory, LineSlot, line_slots
from paginate.compose.flow.slots import lines_in, wait_for_grid
from paginate.compose.flow.story import Given
from paginate.diagnostics import Phrase, Sink, phrase
from paginate.geometry import Rect
from paginate.model import CopyfitStep, Grid, Page, Style, TextFrame
from paginate.records import NamedTuple
from paginate.text import Punctuation
from paginate.units import TOLERANCE, fits, millimetres, same

LEAST_PICTURE: Final = 3
"""Lines that a picture is deep at least, and that it leaves of a column."""

NO_ROOM: Final = ("no-room-for-text", "heading-deeper-than-article")
"""The findings about an article that is filled by what lies on it or by its heading: what comes of that is not told as well."""


class FreeColumn(NamedTuple):
    """The slots of a column, and how many of them are taken; those behind are free."""

    slots: tuple[LineSlot, ...]
    taken: int

    @property
    def lines(self) -> int:
        """How many lines are free."""
        return self.holds - self.taken

    @property
    def holds(self) -> int:
        """How many lines it holds in all."""
        return len(self.slots)

    @property
    def axes(self) -> Axes:
        """The axes of the column."""
        return self.slots[0].axes


class FreeFrame(NamedTuple):
    """What of a frame is free, column by column."""

    frame: TextFrame
    columns: tuple[FreeColumn, ...]

    @property
    def lines(self) -> int:
        """How many lines are free."""
        return sum(column.lines for column in self.columns)

    @property
    def characters(self) -> int:
        """How many characters go into them."""
        free = (slot for column in self.columns for slot in column.slots[column.taken :])
        return sum(characters_in(slot.measure, self.frame.style) for slot in free)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is in the frame."""
        return all(column.lines == column.holds for column in self.columns)

    @property
    def lines_short(self) -> float:
        """What a column lacks on the average, or all of one in which nothing is."""
        empty = [column.holds for column in self.columns if column.lines == column.holds]
        return max(self.lines / len(self.columns), *empty, 0.0)

    @property
    def is_filled(self) -> bool:
        """Whether no more is free than may be."""
        return not self.is_empty and fits(self.lines_short * self.frame.style.leading, self.frame.fit_tolerance)

    def shortened(self, by: int) -> FreeFrame:
        """The frame with its columns so many lines less deep, and the story's lines in them."""
        left = sum(column.taken for column in self.columns)
        columns = []
        for column in self.columns:
            slots = column.slots[: column.holds - by]
            taken = min(left, len(slots))
            left -= taken
            columns.append(FreeColumn(slots, taken))
        return self._replace(columns=tuple(columns))

    @property
    def box(self) -> Rect:
        """The first free part of a column."""
        column = next(column for column in self.columns if column.lines)
        axes, block = column.axes, column.slots[column.taken].block
        return axes.rect(0.0, block, axes.measure, axes.depth - block)


def _column(slot: LineSlot) -> int:
    return slot.column


def _taken(number: int, slots: Sequence[LineSlot], flowed: FlowedStory) -> int:
    """How many slots of a column of the frame in which the story ends are taken: of one before its last line's, all, whatever had
    to stay free at its end; where columns are level, each up to its own last line."""
    if flowed.last is None or (flowed.feet and number not in flowed.feet):
        return 0
    foot = flowed.feet.get(number, flowed.last)
    if foot.column != number:
        return len(slots) if number < foot.column else 0
    return sum(1 for slot in slots if slot.block <= foot.block)


def _filled(flowed: FlowedStory) -> tuple[set[str], int]:
    """The ids of the frames that have lines of the story, and the number of the last of them; -1 where none has."""
    filled = {frame for placement in flowed.placements for frame in placement.frames}
    return filled, max((number for number, frame in enumerate(flowed.frames) if frame.id in filled), default=-1)


def frames_room(flowed: FlowedStory, grid: Grid, page: Page, first: int = 0) -> Iterator[FreeFrame]:
    """The frames of a story from number `first` on, each with its columns that hold lines and what is free of them."""
    _, end = _filled(flowed)
    for number, frame in enumerate(flowed.frames[first:], first):
        columns = []
        for column, found in groupby(line_slots(frame, grid, page), key=_column):
            slots = tuple(found)
            taken = len(slots) if number < end else _taken(column, slots, flowed) if number == end else 0
            columns.append(FreeColumn(slots, taken))
        yield FreeFrame(frame, tuple(columns))


def characters_in(measure: float, style: Style) -> int:
    """How many characters of a style a measure holds."""
    room = measure - style.indent - style.end_indent + style.tracking
    return max(0, math.floor((room + TOLERANCE) / (style.size * style.narrowing + style.tracking)))


class FitReporter(NamedTuple):
    """Compares the stories of one page with their frames."""

    grid: Grid
    page: Page
    sink: Sink
    deeper: Mapping[str, int] = {}

    def report(self, flowed: FlowedStory) -> None:
        """Report what is left over, frames that hold fewer lines than they might, and those that stay free behind the end."""
        frames, overset = flowed.frames, flowed.overset.lines > 0
        self._report_overset(flowed)
        self._report_copyfit(flowed)
        filled, end = _filled(flowed)
        for number, frame in enumerate(frames):
            if self._has_no_room(frame):
                continue
            if frame.id not in filled or overset or number < end:
                self._report_lost_lines(frame, is_overset=overset)
        if flowed.last is not None and not overset:
            free = [found for found in frames_room(flowed, self.grid, self.page, end) if found.columns]
            if not all(frame.is_filled for frame in free):  # one that holds no line is told otherwise
                self._report_short(frames[-1], free)

    def _report_overset(self, flowed: FlowedStory) -> None:
        from paginate.compose.advice import either  # only where text is left over

        characters, lines = flowed.overset
        last = flowed.frames[-1]
        if not characters or self._has_no_room(last):
            return
        more = self.deeper.get(flowed.story.id, lines) * last.style.leading
        deeper = _written(more, self.grid.leading)
        values = {"story": flowed.story.id, "frame": last.id, "characters": characters, "lines": lines}
        pushed, ways = phrase("none"), [phrase("cut", characters=characters), phrase("deepen", lines=deeper)]
        if last.follows is not None:
            above = last.follows.frame
            less = math.ceil((more - TOLERANCE) / self.grid.leading)
            pushed = phrase("pushed-by", frame=above, line=last.follows.foot)
            ways.append(phrase("less-above", frame=above, lines=f"{less}行"))
        self.sink.report("overset", last.span, **values, pushed=pushed, advice=either(ways))

    def _has_no_room(self, frame: TextFrame) -> bool:
        return any(self.sink.has(code, frame=frame.id) for code in NO_ROOM)

    def _report_copyfit(self, flowed: FlowedStory) -> None:
        if flowed.copyfit is not None:
            from paginate.compose.advice import listed  # few texts are fitted

            given = listed([_given(each) for each in flowed.copyfit.given])
            span, story = flowed.frames[-1].span, flowed.story.id
            self.sink.report("copyfitted", span, story=story, lines=flowed.copyfit.lines, given=given)

    # --- lines that stay free -------------------------------------------------------------------------------------

    def _report_short(self, last: TextFrame, free: Sequence[FreeFrame]) -> None:
        from paginate.compose.advice import either, listed  # only where lines stay free

        empty = [phrase("frame-itself", frame=found.frame.id) for found in free if found.is_empty]
        self.sink.report_at(
            "story-short",
            last.span,
            next(found.box for found in free if found.lines),
            story=last.story,
            frame=last.id,
            lines=sum(found.lines for found in free),
            characters=sum(found.characters for found in free),
            columns=_by_column(free),
            empty=phrase("frames-empty", frames=listed(empty)) if empty else phrase("none"),
            advice=either(list(_remedies(free, empty, self.grid))),
        )

    # --- lines that the grid costs --------------------------------------------------------------------------------

    def _report_lost_lines(self, frame: TextFrame, *, is_overset: bool) -> None:
        """Report what makes the frame hold fewer lines than it is deep enough for, or none: of a frame whose depth is no
        number of lines, only where the story is too long for its frames, and of one that ends on the grid not at all."""
        style = frame.style
        axes = Axes(style.writing_mode, frame.columns[0].box)
        wait = 0.0 if frame.own_lines else wait_for_grid(axes, style, self.grid, self.page)
        wanted, holds = lines_in(axes.depth, style), lines_in(axes.depth - wait, style)
        is_whole, ends_on_grid = (_is_whole(depth, style.leading) for depth in (axes.depth, axes.depth - wait))
        if holds < wanted and (is_overset or is_whole or not holds) and not (ends_on_grid and holds):
            self._report_wait(frame, axes, wait, wanted - holds)
        elif not holds:
            depth, needed = (f"{length:.4g} pt" for length in (axes.depth, style.size))
            self.sink.report(
                "frame-too-shallow", frame.span, story=frame.story, frame=frame.id, depth=depth, needed=needed
            )

    def _report_wait(self, frame: TextFrame, axes: Axes, wait: float, lost: int) -> None:
        leading, area = self.grid.leading, self.page.type_area
        if axes.is_vertical:
            key, now, way = "x", frame.box.x - area.x, -1
            deeper = leading - wait  # its left edge stays: the right one comes to the grid's line before
        else:
            key, now, way = "y", frame.box.y - area.y, 1
            deeper = wait
        self.sink.report(
            "off-grid",
            frame.span,
            frame=frame.id,
            wait=millimetres(wait),
            part=f"{wait / leading:.2g}",
            lost=lost,
            key=key,
            before=_written(now - way * (leading - wait), leading),
            after=_written(now + way * wait, leading),
            deeper=_written(deeper, leading),
        )


def _given(given: Given) -> Phrase:
    """What a style gave, with what it has now."""
    after = given.after
    match given.step:
        case CopyfitStep.PUNCTUATION:
            kaiming = after.punctuation is Punctuation.KAIMING
            style = phrase("punctuation-kaiming") if kaiming else phrase("punctuation-half")
            return phrase("given-punctuation", style=style)
        case CopyfitStep.TRACKING:
            return phrase("given-tracking", tracking=f"{after.tracking / after.size:.2g}")
        case CopyfitStep.LEADING:
            return phrase("given-leading", points=f"{after.leading:.4g}")
        case CopyfitStep.SIZE:
            return phrase("given-size", points=f"{after.size:.4g}")
        case _:
            assert_never(given.step)


def _by_column(free: Sequence[FreeFrame]) -> Phrase:
    """How many lines are free in each column of a story that ends in its last frame."""
    if len(free) > 1 or len(free[0].columns) == 1:
        return phrase("none")
    lines = [column.lines for column in free[0].columns]
    if len(set(lines)) == 1:
        return phrase("free-in-each", number=lines[0])
    return phrase("free-by-column", numbers="+".join(map(str, lines)))


def _remedies(free: Sequence[FreeFrame], empty: list[Phrase], grid: Grid) -> Iterator[Phrase]:
    """What would fill the frames."""
    from paginate.compose.advice import listed

    end = free[0]
    columns = end.columns
    shorter = end.lines // len(columns)
    are_alike = all(same(column.axes.measure, columns[0].axes.measure) for column in columns)
    if shorter and are_alike and not end.frame.own_lines and end.shortened(shorter).is_filled:
        depth = shorter * end.frame.style.leading
        heading, more = end.frame.heading_lines or 0, round(depth / grid.leading)
        if heading >= more and same(depth, more * grid.leading):  # nobody wants one more than twice as deep
            yield phrase("deepen-heading", lines=heading, more=heading + more)
        elif not (end.frame.open_depth or end.frame.is_least) and depth + TOLERANCE >= grid.leading:
            if end.frame.heading_lines is not None:  # an article is as deep as lines of the page
                depth = _lines_of_page(end, shorter, grid) * grid.leading
            yield phrase("shorten-frame", frame=end.frame.id, depth=_written(depth, grid.leading))
    if not empty and (picture := _picture(end, grid)) is not None:
        yield phrase("add-picture", columns=picture[0], lines=picture[1])
    if empty:
        yield phrase("take-out-frames", frames=listed(empty))
    yield phrase("write-more", characters=sum(found.characters for found in free))
    if not empty:
        yield phrase("tolerate", lines=math.ceil(end.lines_short))


def _picture(end: FreeFrame, grid: Grid) -> tuple[int, int] | None:
    """Of how many columns and lines a picture is that takes the free lines of an article: as narrow as leaves text above or below
    it. None where there is no such picture, or the text is none of an article's."""
    holds = min(column.holds for column in end.columns)
    if end.frame.heading_lines is None:
        return None
    for columns in range(1, len(end.columns) + 1):
        lines = end.lines // columns
        if LEAST_PICTURE <= lines <= holds - LEAST_PICTURE:
            return columns, _lines_of_page(end, lines, grid)
    return None


def _lines_of_page(end: FreeFrame, lines: int, grid: Grid) -> int:
    """How many lines of the page are under the text where each column has so many lines less."""
    column = min(end.columns, key=lambda column: column.holds)
    last = column.slots[column.holds - lines - 1]
    under = column.axes.depth - last.block - end.frame.style.size
    return math.floor((under + TOLERANCE) / grid.leading)


def _is_whole(depth: float, leading: float) -> bool:
    """Whether a depth is a number of lines."""
    return same(depth, round(depth / leading) * leading)


def _written(points: float, leading: float) -> str:
    """A length as a layout writes it: in lines where these are whole, else in points, finer than the tolerance."""
    lines = round(points / leading)
    return f"{lines}行" if same(points, lines * leading) else f"{points:.3f}".rstrip("0").rstrip(".") + "pt"
