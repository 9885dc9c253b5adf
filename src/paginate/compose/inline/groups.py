"""A paragraph's items by groups: Han characters stand on a grid of ems, and what stands between them is worked out once.

A group is all that stands between two Han characters: marks, digits, words. What the tables and the fonts say of it is
settled inside it and at its two edges, whichever Han characters these are. So a group is worked out between two `USUAL`
characters, as any text is, and remembered; a paragraph is then a row of Han characters and remembered groups.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from paginate.compose.inline.cells import Cell
from paginate.compose.inline.itemize import Run
from paginate.compose.inline.items import Items
from paginate.compose.inline.serving import is_han
from paginate.diagnostics import Span
from paginate.model import Paragraph, Style
from paginate.text import Break, Class, Space
from paginate.text.classes import APOSTROPHE, class_of

USUAL: Final = "国"
"""Stands for whatever Han character there may be beside a group."""

LONGEST: Final = 64
"""Characters of a group that is remembered; a longer one is hardly met again."""

REACHING: Final = frozenset("#＃@＠<＜∶\u31ef" + "".join(map(chr, range(0x2FF0, 0x3000))))
"""Signs that take in the Han characters beside them: topics (#备耕#, ＜条例＞, @张三), ratios (三∶二), and the signs by which
fonts join characters to a rare one (⿰)."""

OTHER: Final = "x"
_GROUP = re.compile(rf"(?:[^{Class.HAN}]|{Class.HAN}(?=\{Class.COMBINING}))+")
"""What is no Han character, together with one that has a variation selector or an accent."""

NOWHERE: Final = Span("", 1, 1)


class Made(NamedTuple):
    """A paragraph's items, and the runs that were looked at for them, each with its source text."""

    items: Items
    runs: Sequence[tuple[Run, str]]


Make = Callable[[Paragraph, Style], Made]
"""Works out the items of any paragraph."""


Key = tuple[str, bool, bool]
"""A group's text, and whether the paragraph begins and ends with it."""


class Group(NamedTuple):
    """What is remembered of a group. `starts` and `runs` are counted from its beginning. `gaps` and `advances` begin with
    those of the Han character before it, `breaks` end with what stands before the one behind it. `hyphen` counts the items
    from `first`, which is the group's own."""

    cells: Sequence[Cell]
    classes: str
    starts: Sequence[int]
    runs: Sequence[int]
    gaps: Sequence[Space]
    advances: Sequence[float]
    breaks: str
    hyphen: Callable[[int], Cell]
    first: int


class Groups:
    """The Han characters and the groups that were met in one style."""

    def __init__(self, style: Style, make: Make) -> None:
        self._style = style
        self._codes = _Codes()
        self._han: dict[str, Cell] = {}
        self._groups: dict[Key, Group | None] = {}
        self._usual, [(run, _), *_] = make(Paragraph(USUAL * 2, NOWHERE), style)
        set_by_style = run.face is not None and run.voice.baseline is None  # and by no companion of it
        self._serves = len(self._usual) == 2 and set_by_style and self._usual.may_break(1)

    def items(self, paragraph: Paragraph, make: Make) -> Made | None:
        """The paragraph's items, and the runs that were looked at to learn what is new in it.

        None where they have to be worked out together: where runs or breaks are marked, where the style binds units to
        numbers, where no character is Han, and where a group may be otherwise elsewhere.
        """
        if not self._serves or paragraph.runs or paragraph.breaks or self._style.units:
            return None
        text, length = paragraph.text, len(paragraph.text)
        looked_at: list[tuple[Run, str]] = []
        while True:
            spans = [group.span() for group in _GROUP.finditer(text.translate(self._codes))]
            if not length or spans == [(0, length)]:
                return None
            keys = [(text[start:end], start == 0, end == length) for start, end in spans]
            new = [key for key in dict.fromkeys(keys) if key not in self._groups]
            if not new and not self._codes.new:
                break
            looked_at += self._learn(new, make)
        groups = [group for key in keys if (group := self._groups[key]) is not None]
        return Made(self._joined(paragraph, spans, groups), looked_at) if len(groups) == len(keys) else None

    def _learn(self, keys: Sequence[Key], make: Make) -> Sequence[tuple[Run, str]]:
        """Work out new groups and new Han characters, all in one sample; what was looked at for that."""
        self._groups.update((key, None) for key in keys)
        han: Key = "".join(self._codes.new), False, False
        self._codes.new = []
        pieces = sorted([han, *(key for key in keys if not _reaches(key[0]))], key=_from_first_to_last)
        text, places = "", []
        for piece, begins, _ in pieces:
            text += "" if begins else USUAL
            places.append(len(text))
            text += piece
        text += "" if pieces[-1][2] else USUAL
        sample = _Sample(make(Paragraph(text, NOWHERE), self._style), self._usual)
        for key, place in zip(pieces, places, strict=True):
            if key is not han:
                self._groups[key] = sample.group(place, place + len(key[0]))
                continue
            for at, character in enumerate(han[0], place):
                if (cell := sample.han(at)) is not None:
                    self._han[character] = cell
                else:
                    self._codes[ord(character)] = OTHER
        return sample.made.runs

    def _joined(self, paragraph: Paragraph, spans: list[tuple[int, int]], groups: list[Group]) -> Items:
        """The paragraph's Han characters with the groups between them."""
        text, usual, han = paragraph.text, self._usual, self._han.__getitem__
        if not spans or spans[-1][1] < len(text):
            spans.append((len(text), len(text)))
            groups.append(NOTHING)
        between, advance = list(usual.gaps[:1]), list(usual.advances[:1])
        cells: list[Cell] = []
        classes: list[str] = []
        runs = [0] if spans[0][0] else []
        gaps: list[Space] = []
        advances: list[float] = []
        breaks: list[str] = []
        firsts: list[int] = []
        at = 0
        for (start, end), group in zip(spans, groups, strict=True):
            row = start - at  # of Han characters
            cells += map(han, text[at:start])
            first = len(cells)
            firsts.append(first)
            runs += [first + run for run in group.runs]
            cells += group.cells
            classes += (Class.HAN * row, group.classes)
            gaps += between * (row - 1)
            gaps += group.gaps
            advances += advance * (row - 1)
            advances += group.advances
            breaks += (Break.FREE * (row - (at > 0)), group.breaks)
            at = end
        return Items(
            paragraph=paragraph,
            style=self._style,
            classes="".join(classes),
            starts=range(len(text) + 1) if len(cells) == len(text) else _starts(spans, groups),
            runs=runs,
            cells=cells,
            gaps=gaps,
            advances=advances,
            places=list(accumulate(advances, initial=0.0)),
            breaks="".join(breaks),
            spacing=usual.spacing,
            hyphen=_hyphens(firsts, groups),
        )


NOTHING: Final = Group((), "", (), (), (), (), Break.FREE, lambda _: NotImplemented, 0)
"""What a paragraph ends with that ends with a Han character."""


class _Codes(dict[int, str]):
    """For str.translate: the class of a Han character; that of combining marks, which belong to the character before them;
    and OTHER. Each is worked out once. `new` are the Han characters of which no cell is known yet."""

    def __init__(self) -> None:
        super().__init__()
        self.new: list[str] = []

    def __missing__(self, code_point: int) -> str:
        character = chr(code_point)
        if is_han(character):
            self.new.append(character)
            code = Class.HAN
        else:
            code = Class.COMBINING if class_of(character) == Class.COMBINING else OTHER
        self[code_point] = code
        return code


def _hyphens(firsts: Sequence[int], groups: Sequence[Group]) -> Callable[[int], Cell]:
    """The hyphens of a paragraph's words; `firsts` are the first items of its groups."""

    def hyphen(item: int) -> Cell:
        number = bisect_right(firsts, item - 1) - 1
        group = groups[number]
        return group.hyphen(group.first + item - firsts[number])

    return hyphen


class _Sample:
    """New groups and Han characters as they were worked out in a paragraph."""

    def __init__(self, made: Made, usual: Items) -> None:
        self.made = made
        self._usual = usual
        self._begin_runs = frozenset(made.items.runs)
        self._items = {start: item for item, start in enumerate(made.items.starts)}
        self._missing = {at for run, _ in made.runs if run.face is None for at in range(run.start, run.end)}

    def han(self, at: int) -> Cell | None:
        """The cell of the Han character at a place of the text; None where it differs from `USUAL` in more than its glyph."""
        item, items, usual = self._items.get(at), self.made.items, self._usual
        if item is None or at in self._missing or items.starts[item + 1] != at + 1:
            return None
        cell, like = items.cells[item], usual.cells[0]
        is_usual = (
            cell._replace(glyphs=like.glyphs, text=like.text) == like
            and items.classes[item] == Class.HAN
            and items.gaps[item - 1] == items.gaps[item] == usual.gaps[0]
            and items.advances[item] == usual.advances[0]
            and self._begin_runs.isdisjoint((item, item + 1))
            and items.may_break(item)
            and items.may_break(item + 1)
        )
        return cell if is_usual else None

    def group(self, start: int, end: int) -> Group | None:
        """The group from one place of the text to another; None where a font lacks a part of it, or draws it together with
        the Han characters beside it."""
        items, like = self.made.items, self._usual.cells[0]
        first, behind = self._items.get(start), self._items.get(end)
        if first is None or behind is None or not self._missing.isdisjoint(range(start, end)):
            return None
        if any(cell != like for cell in [*items.cells[first - 1 : first], *items.cells[behind : behind + 1]]):
            return None
        before = max(0, first - 1)
        return Group(
            cells=items.cells[first:behind],
            classes=items.classes[first:behind],
            starts=[place - start for place in items.starts[first:behind]],
            runs=[run - first for run in items.runs if first <= run <= behind],
            gaps=items.gaps[before:behind],
            advances=items.advances[before:behind],
            breaks=items.breaks[first : behind + 1],
            hyphen=items.hyphen,
            first=first,
        )


def _from_first_to_last(key: Key) -> tuple[bool, bool]:
    _, begins, ends = key
    return not begins, ends


def _reaches(text: str) -> bool:
    """Whether more than its two neighbours may say how a group is set. Where ’ stands beside a letter or digit, the quotation
    marks before it say whether it is an apostrophe."""
    if len(text) > LONGEST or not REACHING.isdisjoint(text):
        return True
    return APOSTROPHE in text and any(class_of(character) in Class.WESTERN + Class.DIGIT for character in text)


def _starts(spans: Sequence[tuple[int, int]], groups: Sequence[Group]) -> list[int]:
    """Where each item begins in the text, the text's length last, where an item may have several characters."""
    starts: list[int] = []
    at = 0
    for (start, end), group in zip(spans, groups, strict=True):
        starts += range(at, start)
        starts += [start + place for place in group.starts]
        at = end
    return [*starts, at]
