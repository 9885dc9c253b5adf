"""A paragraph's items by groups: Han characters stand on a grid of ems, and what stands between them is worked out once.

A group is all that stands between two Han characters: marks, digits, words. What the tables and the fonts say of it is
settled inside it and at its two edges, whichever Han characters these are. So a group is worked out between two `USUAL`
characters, as any text is, and remembered; a paragraph is then a row of Han characters and remembered groups.

No font of the program draws or kerns a Han character with what is beside it. Of a layout's own font that is not known: its text is
worked out as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate
from typing import Final, Literal, Protocol

from paginate.compose.inline.cells import Cell
from paginate.compose.inline.itemize import Run
from paginate.compose.inline.items import Items
from paginate.compose.inline.serving import is_han
from paginate.diagnostics import Span
from paginate.expressions import expression
from paginate.model import Paragraph, Style
from paginate.records import NamedTuple
from paginate.text import Break, Class, Glue
from paginate.text.classes import APOSTROPHE, class_of

USUAL: Final = "国"
"""Stands for whatever Han character there may be beside a group."""

ENOUGH: Final = 100
"""Characters that a style has set before groups are looked for: those of a heading are hardly met again."""

LONGEST: Final = 64
"""Characters of a group that is remembered; a longer one is hardly met again."""

REACHING: Final = frozenset("#＃@＠<＜∶\u31ef" + "".join(map(chr, range(0x2FF0, 0x3000))))
"""Signs that take in the Han characters beside them: topics (#备耕#, ＜条例＞, @张三), ratios (三∶二), and the signs by which
fonts join characters to a rare one (⿰)."""

# Noncharacters, which no text has:
ROW: Final = "\ufdd0"  # in a text, a Han character that stands in its em like any other
OPEN: Final = (
    "\ufdd1"  # in a text, what belongs to the character before it, whichever that is: accents, variation selectors
)
FIRST: Final = "\ufdd2"  # in a key, that the paragraph begins with the group
LAST: Final = "\ufdd3"  # in a key, that it ends with it
TAKEN: Final = "\ufdd4"  # in breaks, that what stands before the Han character behind a group is among the group's
NONCHARACTERS: Final = ROW + OPEN + FIRST + LAST + TAKEN
_ROWS = expression(f"({ROW}+)")

NOWHERE: Final = Span("", 1, 1)


class Made(NamedTuple):
    """A paragraph's items, and the runs that were looked at for them, each with its source text."""

    items: Items
    runs: Sequence[tuple[Run, str]]


class Maker(Protocol):
    """Who works out what is new."""

    def worked_out(self, paragraph: Paragraph, style: Style) -> Made:
        """The items of any paragraph."""

    def alike(self, han: str, run: Run, style: Style) -> Mapping[str, Cell]:
        """The cells of those Han characters of which the style says no more than of those in the run."""


class Group(NamedTuple):
    """What is remembered of a group, which is `length` characters long. `gaps` and `advances` begin with those of the Han
    character before it, `breaks` end with what stands before the one behind it. `runs` and `starts` are counted from its
    beginning; `hyphen` takes places in a text in which the group begins at `first`."""

    cells: Sequence[Cell]
    gaps: Sequence[Glue]
    advances: Sequence[float]
    offsets: Sequence[float]
    runs: Sequence[int]
    length: int
    classes: str
    breaks: str
    starts: Sequence[int]
    hyphen: Callable[[int], Cell]
    first: int


def _no_hyphen(place: int) -> Cell:
    raise AssertionError(f"no word may be parted behind the item at {place}")


def _nothing(breaks: str) -> Group:
    return Group((), (), (), (), (), 0, "", breaks, (), _no_hyphen, 0)


class Groups:
    """The Han characters and the groups that were met in one style."""

    def __init__(self, style: Style, maker: Maker) -> None:
        self.style = style
        self._codes = _Codes()
        self._han: dict[str, Cell] = {}
        # Of each group, by its text; False: it may be otherwise elsewhere.
        self._known: dict[str, Group | Literal[False]] = {FIRST: _nothing(""), LAST: _nothing(Break.FREE)}
        self._usual, [(run, _), *_] = maker.worked_out(Paragraph(USUAL * 2, NOWHERE), style)
        self._run = run
        set_by_style = run.face is not None and run.voice.baseline is None  # and by no companion of it
        knows_fonts = run.voice.chain.is_of_program  # a layout's own may draw two characters otherwise than each alone
        self._serves = knows_fonts and len(self._usual) == 2 and set_by_style and self._usual.may_break(1)

    def of(self, style: Style) -> Groups:
        """The same for an equal style."""
        self.style = style
        return self

    def items(self, paragraph: Paragraph, maker: Maker) -> Made | None:
        """The paragraph's items, and the runs that were looked at to learn what is new in it.

        None where they have to be worked out together: where runs or breaks are marked, where the style binds units to
        numbers, where no character is Han, or one has an accent or a variation selector, and where a group may be
        otherwise elsewhere.
        """
        if not self._serves or paragraph.runs or paragraph.breaks or self.style.units:
            return None
        looked_at: list[tuple[Run, str]] = []
        while True:
            shape = paragraph.text.translate(self._codes)
            pieces = _ROWS.split(shape)  # a group, a row of Han characters, a group and so on; either end may be empty
            if OPEN in shape or len(pieces) == 1:
                return None
            keys = pieces[::2]
            keys[0] = FIRST + keys[0]
            keys[-1] += LAST
            groups = list(map(self._known.get, keys))
            if all(groups) and not self._codes.new:
                return Made(self._joined(paragraph, pieces, groups), looked_at)  # type: ignore[arg-type]
            if False in groups:
                return None
            looked_at += self._learn([key for key, group in zip(keys, groups, strict=True) if not group], maker)

    def _learn(self, keys: Sequence[str], maker: Maker) -> Sequence[tuple[Run, str]]:
        """Work out new Han characters, and new groups all in one sample; what was looked at for that."""
        self._known.update((key, False) for key in keys)
        closed = [key for key in dict.fromkeys(keys) if not _reaches(key)]
        first = next((key for key in closed if key[0] == FIRST), FIRST)
        last = next((key for key in closed if key[-1] == LAST), LAST)
        inner = [key for key in closed if key not in (first, last)]
        runs = [(self._run, USUAL)]
        han, self._codes.new = "".join(self._codes.new), []
        alike = maker.alike(han, self._run, self.style)
        for character in han:
            if character in alike and self._is_usual(alike[character]):
                self._han[character] = alike[character]
            else:
                self._codes[ord(character)] = character  # it belongs to a group
        if not closed:
            return runs
        pieces = [first[1:], *inner, last[:-1]]
        sample = _Sample(maker.worked_out(Paragraph(USUAL.join(pieces), NOWHERE), self.style), self._usual)
        place = 0
        for key, piece in zip((first, *inner, last), pieces, strict=True):
            if piece:
                self._known[key] = sample.group(place, place + len(piece)) or False
            place += len(piece) + 1
        return runs + list(sample.made.runs)

    def _is_usual(self, cell: Cell) -> bool:
        """Whether the cell of a Han character differs from that of `USUAL` in its glyph and source alone."""
        like = self._usual.cells[0]
        return (cell.width, cell.setup, cell.offsets) == (like.width, like.setup, like.offsets) and not cell.alone

    def _joined(self, paragraph: Paragraph, pieces: list[str], groups: Sequence[Group]) -> Items:
        """The paragraph's items: a row of Han characters, the groups put in their places."""
        text, usual, count = paragraph.text, self._usual, len(paragraph.text)
        cells: list[Cell] = list(map(self._han.get, text))  # type: ignore[arg-type]  # a group's are put in below
        gaps = [usual.gaps[0]] * (count - 1)
        advances = [usual.advances[0]] * (count - 1)
        offsets = [usual.offsets[0]] * count
        runs = [] if pieces[0] else [0]
        columns = list(zip(*groups, strict=True))
        begin = 0
        for row, its_cells, its_gaps, its_advances, its_offsets, its_runs, length in zip(
            ("", *pieces[1::2]), *columns[:6], strict=True
        ):
            begin += len(row)
            end = begin + length
            before = begin - 1 if begin else 0
            cells[begin:end] = its_cells
            gaps[before:end] = its_gaps
            advances[before:end] = its_advances
            offsets[begin:end] = its_offsets
            if its_runs:
                runs += [begin + run for run in its_runs]
            begin += len(its_cells)
        breaks = _between(pieces, columns[7]).replace(TAKEN + ROW, "").replace(ROW, Break.FREE)
        return Items(
            paragraph=paragraph,
            style=self.style,
            classes=_between(pieces, columns[6]).replace(ROW, Class.HAN),
            starts=range(count + 1) if len(cells) == count else _starts(pieces, groups),
            runs=runs,
            cells=cells,
            gaps=gaps,
            advances=advances,
            offsets=offsets,
            places=list(accumulate(advances, initial=0.0)),
            find_breaks=lambda: breaks,
            spacing=usual.spacing,
            edges=usual.edges,
            hyphen=_hyphens(pieces, groups),
        )


def _between(pieces: Sequence[str], of_groups: Sequence[str]) -> str:
    """A text's pieces with something else in the groups' places."""
    found = list(pieces)
    found[::2] = of_groups
    return "".join(found)


class _Codes(dict[int, str]):
    """For str.translate: ROW for a Han character, OPEN for what belongs to the character before it, each worked out once.
    `new` are the Han characters of which no cell is known yet."""

    def __init__(self) -> None:
        super().__init__()
        self.new: list[str] = []

    def __missing__(self, code_point: int) -> str:
        code = character = chr(code_point)
        if is_han(character):
            self.new.append(character)
            code = ROW
        elif character in NONCHARACTERS or class_of(character) == Class.COMBINING:
            code = OPEN
        self[code_point] = code
        return code


def _hyphens(pieces: Sequence[str], groups: Sequence[Group]) -> Callable[[int], Cell]:
    """The hyphens of a paragraph's words."""

    def hyphen(place: int) -> Cell:
        begin = 0
        for row, group in zip(("", *pieces[1::2]), groups, strict=True):
            begin += len(row)
            if place < begin + group.length:
                return group.hyphen(group.first + place - begin)
            begin += group.length
        return _no_hyphen(place)

    return hyphen


class _Sample:
    """New groups as they were worked out in a paragraph."""

    def __init__(self, made: Made, usual: Items) -> None:
        self.made = made
        self._usual = usual
        self._items = {start: item for item, start in enumerate(made.items.starts)}
        self._missing = {at for run, _ in made.runs if run.face is None for at in range(run.start, run.end)}

    def group(self, start: int, end: int) -> Group | None:
        """The group from one place of the text to another; None where a font lacks a part of it, or draws it together with
        the Han characters beside it."""
        items, like = self.made.items, self._usual.cells[0]
        first, behind = self._items.get(start), self._items.get(end)
        if first is None or behind is None or not self._missing.isdisjoint(range(start, end)):
            return None
        if any(cell != like for cell in [*items.cells[first - 1 : first], *items.cells[behind : behind + 1]]):
            return None
        before, breaks = max(0, first - 1), items.breaks[first : behind + 1]
        return Group(
            cells=items.cells[first:behind],
            gaps=items.gaps[before:behind],
            advances=items.advances[before:behind],
            offsets=items.offsets[first:behind],
            runs=[run - first for run in items.runs if first <= run <= behind],
            length=end - start,
            classes=items.classes[first:behind],
            breaks=breaks + (TAKEN if behind < len(items) else ""),
            starts=[place - start for place in items.starts[first:behind]],
            hyphen=items.hyphen if Break.HYPHEN in breaks else _no_hyphen,
            first=start,
        )


def _reaches(text: str) -> bool:
    """Whether more than its two neighbours may say how a group is set. Where ’ stands beside a letter or digit, the quotation
    marks before it say whether it is an apostrophe."""
    if len(text) > LONGEST or not REACHING.isdisjoint(text):
        return True
    return APOSTROPHE in text and any(class_of(character) in Class.WESTERN + Class.DIGIT for character in text)


def _starts(pieces: Sequence[str], groups: Sequence[Group]) -> list[int]:
    """Where each item begins in the text, the text's length last, where some items have several characters."""
    starts: list[int] = []
    at = 0
    for row, group in zip(("", *pieces[1::2]), groups, strict=True):
        starts += range(at, at + len(row))
        at += len(row)
        starts += [at + start for start in group.starts]
        at += group.length
    return [*starts, at]
