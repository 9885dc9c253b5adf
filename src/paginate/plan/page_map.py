"""The map of a page: which cells, one base column by one line, are taken and by what, and which are free."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Final

from paginate.diagnostics import Phrase, phrase
from paginate.geometry import Rect
from paginate.model import Frame, PhotoFrame, RuleFrame, TableFrame, TextFrame
from paginate.plan.base_grid import BaseGrid
from paginate.plan.called import called
from paginate.plan.giving_way import Thing
from paginate.plan.placement import MOST_OVERLAPS, UNSEEN_OVERLAP, Grounds, overlapping
from paginate.plan.places import CellRange, is_placed, written_places
from paginate.plan.setting import Setting
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.source.written import WrittenFrame

SMALL: Final = 3
"""Free lines of a column that are white between two things and no hole."""

MOST_HOLES: Final = 50
"""Holes that are told at most."""


class Taken(NamedTuple):
    """A frame on the map: its number in the order of the file, the rectangles that it covers, and how it came there."""

    number: int
    frame: Frame
    parts: tuple[Rect, ...]
    is_placed: bool
    is_over: bool


class Piece(NamedTuple):
    """Lines of a column that one frame takes."""

    first: int
    last: int
    owner: str


class PageMap(NamedTuple):
    """What takes which cells: by base column, pieces from the top; `grid` says which cells there are."""

    grid: BaseGrid
    pieces: Mapping[int, Sequence[Piece]]

    def owners(self, column: int, line: int) -> tuple[str, ...]:
        """The ids of the frames that take a cell, in the order of the file: none of a free one, one of most."""
        return tuple(piece.owner for piece in self.pieces.get(column, ()) if piece.first <= line <= piece.last)

    def holes(self) -> list[CellRange]:
        """Pieces of column with more than SMALL free lines; neighbours with the same lines are one hole."""
        found: list[CellRange] = []
        open_holes: dict[tuple[int, int], int] = {}
        for column in range(1, len(self.grid.columns) + 1):
            going_on = {}
            for lines in self._free(column):
                if (at := open_holes.get(lines)) is None:
                    found.append(CellRange((column, column), lines))
                    at = len(found) - 1
                found[at] = found[at]._replace(columns=(found[at].columns[0], column))
                going_on[lines] = at
            open_holes = going_on
        return found

    def _free(self, column: int) -> Iterator[tuple[int, int]]:
        free = 1
        for piece in sorted(self.pieces.get(column, ())):
            if piece.first - free > SMALL:
                yield free, piece.first - 1
            free = max(free, piece.last + 1)
        if self.grid.lines + 1 - free > SMALL:
            yield free, self.grid.lines

    def above(self, cells: CellRange) -> str | None:
        """What stands on top of a whole hole; None where nothing does."""
        first, last = cells.columns
        on_top = [self.owners(column, cells.lines[0] - 1) for column in range(first, last + 1)]
        return next((name for name in on_top[0] if all(name in names for names in on_top)), None)


def page_map(taken: Sequence[Taken], grid: BaseGrid) -> PageMap:
    """The map of what stands on the page. What is meant to lie over others takes no cells, nor does a rule in a gutter."""
    pieces: dict[int, list[Piece]] = defaultdict(list)
    for each in taken:
        for part in () if each.is_over else each.parts:
            first, last = max(1, grid.first_line(part)), min(grid.lines, grid.last_line(part))
            columns = grid.columns_of(part) if first <= last else None
            for column in range(columns[0], columns[1] + 1) if columns else ():
                pieces[column].append(Piece(first, last, each.frame.id))
    return PageMap(grid, pieces)


def check_map(
    things: Sequence[Thing], setting: Setting, settled: Collection[frozenset[str]] = ()
) -> Callable[[str, str], bool]:
    """Report two things on one cell, and holes, where frames are placed in columns and lines.

    Gives whether two frames, by their ids, may lie over one another without another word: by intent, as those `settled` do, or
    since it is reported.
    """
    grid, frames = setting.base, [thing.outline for thing in things]
    written = {each.id: each for each in reversed(setting.planning.written.frames)}
    taken = [_taken(number, frame, written[frame.id]) for number, frame in enumerate(frames)]
    placed = {each.frame.id for each in taken if each.is_placed}
    over = {each.frame.id for each in taken if each.is_over}
    if grid is not None and placed:
        is_taken_twice = _check_taken(taken, things, Grounds(frames, settled), setting)
        if not is_taken_twice and not setting.planning.sink.blocks:  # else things may be missing
            _check_holes(page_map(taken, grid), written, setting)
    return lambda one, other: (
        (one in placed and other in placed) or one in over or other in over or frozenset((one, other)) in settled
    )


def _taken(number: int, frame: Frame, written: WrittenFrame) -> Taken:
    box = frame.caption_box or frame.box if isinstance(frame, PhotoFrame) else frame.box
    parts: tuple[Rect, ...] = (box,)
    if isinstance(frame, TextFrame) and len(written_places(written.keys)) > 1:
        parts = tuple(column.box for column in frame.columns)
    elif isinstance(frame, TableFrame) and len(written_places(written.keys)) > 1:
        parts = frame.regions
    return Taken(number, frame, parts, is_placed(written.keys), written.keys.over)


def _check_taken(taken: Sequence[Taken], things: Sequence[Thing], grounds: Grounds, setting: Setting) -> bool:
    """Whether there are two things on one cell; each two are reported once."""
    grid = setting.base
    assert grid is not None
    counted = [each for each in taken if each.is_placed and not each.is_over and not isinstance(each.frame, RuleFrame)]
    parts = [(each, part) for each in counted for part in each.parts]

    def counts(first: int, second: int) -> bool:
        one, other = parts[first][0], parts[second][0]
        return one.number != other.number and not grounds.part(one.number, other.number)

    pairs = overlapping([part.inset(UNSEEN_OVERLAP / 2) for _, part in parts], counts)
    told: set[frozenset[str]] = set()
    for first, second in pairs[:MOST_OVERLAPS]:
        (one, part), (other, other_part) = parts[first], parts[second]
        pair = frozenset((one.frame.id, other.frame.id))
        shared = part.intersection(other_part)
        if pair in told or shared is None:
            continue
        told.add(pair)
        two = things[other.number], things[one.number]
        names = {"name": called(two[0]), "other": called(two[1])}
        hint = phrase("articles-apart" if all(each.is_article for each in two) else "things-apart")
        places = {
            "place": place_of(other_part, grid),
            "other_place": place_of(part, grid),
            "shared": place_of(shared, grid),
        }
        setting.planning.sink.report("place-taken", other.frame.span, **names, **places, hint=hint)
    return bool(told)


def place_of(box: Rect, grid: BaseGrid) -> Phrase:
    """A rectangle as a place is written."""
    columns = grid.columns_of(box) or (1, len(grid.columns))
    return place_words(CellRange(columns, (max(1, grid.first_line(box)), grid.last_line(box))))


def place_words(cells: CellRange) -> Phrase:
    """Columns and lines as a layout writes them."""
    (first, last), (top, foot) = cells
    columns = str(first) if first == last else f"{first}-{last}"
    lines = str(top) if top == foot else f"{top}-{foot}"
    return phrase("place", columns=columns, lines=lines)


def _check_holes(found: PageMap, written: Mapping[str, WrittenFrame], setting: Setting) -> None:
    document, sink = setting.planning.document, setting.planning.sink
    for cells in found.holes()[:MOST_HOLES]:
        above = found.above(cells)
        path = ("frames",) if above is None else written[above].path
        columns, lines = (last - first + 1 for first, last in cells)
        span = document.key_place(path) if above is None else document.place(path)
        can_grow = above is not None and not isinstance(written[above].keys, schema.Rule | schema.Box)
        values = {"frame": above} if can_grow else {}
        hint = phrase("deepen-above" if can_grow else "fill-hole", **values, columns=columns, lines=lines)
        sink.report("hole", span, place=place_words(cells), lines=lines, hint=hint)
