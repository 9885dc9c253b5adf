"""What a line is made of: items with widths, and boundaries between them with blanks that can give and take.

Breaking and justifying read nothing else: they know neither characters nor fonts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, cached_property, partial
from itertools import accumulate
from typing import Any, Final

from paginate.compose.inline.cells import Cell
from paginate.compose.inline.itemize import Shown
from paginate.expressions import expression
from paginate.geometry import WritingMode
from paginate.model import Hang, Lettering, Paragraph, Style
from paginate.records import NamedTuple, Value
from paginate.text import (
    EDGE,
    Break,
    BreakRules,
    Class,
    Glue,
    SpacingRules,
    SpacingTable,
    Squeeze,
    Stretch,
    breaks,
    spacing_table,
)
from paginate.text.breaking import ALL, CLOSING, POINTING
from paginate.text.opportunities import with_bases
from paginate.text.spacing import BEHIND, BLANK_AROUND, CENTRED_MARKS, COMMAS, HALF_CELLS, POINTS, STOPS, blanks
from paginate.text.western_space import WESTERN_FACES

LONGEST_FRAMED: Final = 6
"""Characters of a name that is kept whole in its frame 示亡号."""

HANGING: Final[Mapping[WritingMode, str]] = {
    # CLREQ 3.1.7: the mainland's stops and commas; centred ones only down the page
    WritingMode.HORIZONTAL: COMMAS + STOPS,
    WritingMode.VERTICAL: COMMAS + STOPS + CENTRED_MARKS,
}

MAY_BREAK: Final = Break.FREE + Break.HYPHEN + Break.FORCED
"""Before what a line may begin."""

UNSEEN_AT_END: Final = Class.SPACE + Class.FIXED_SPACE
"""Blanks that take no room at a line's end (UAX #14, LB7; CSS Text 3, 4.1.3)."""

ENDING: Final = POINTING + CLOSING + Class.DASH + Class.ELLIPSIS + Class.WESTERN_CLOSING + UNSEEN_AT_END
"""Marks with which a paragraph ends."""


class EdgeBlanks(NamedTuple):
    """The blanks at a line's start and at its end, in points, by the class of the item that begins or ends it."""

    start: Mapping[str, float]
    end: Mapping[str, float]


class RubyReading(NamedTuple):
    """How characters `start` to `end` of a paragraph are read: the items of a line that is set beside them."""

    start: int
    end: int
    items: Items


class Items(Value):
    """A paragraph ready to be broken. There are n items; boundary i is behind item i.

    `starts`: where each item begins in the text, the text's length last. `runs`: the items that begin a run of glyphs.
    `advances`: from the start of each item to that of the next, in points, before anything is squeezed or stretched.
    `offsets`: where in its cell the first glyph of each item is, in points. `places`: the sum of the widths and blanks before
    each item, in points. `find_breaks` makes `breaks`, `hyphen` the cell that ends a line which is broken with a hyphen behind the
    item that starts at a place in the text. `readings` are set beside the line, in the text's order.
    """

    paragraph: Paragraph
    style: Style
    classes: str
    starts: Sequence[int]
    runs: Sequence[int]
    cells: Sequence[Cell]
    gaps: Sequence[Glue]
    advances: Sequence[float]
    offsets: Sequence[float]
    places: Sequence[float]
    find_breaks: Callable[[], str]
    spacing: SpacingTable
    edges: EdgeBlanks
    hyphen: Callable[[int], Cell]
    readings: Sequence[RubyReading] = ()

    def __len__(self) -> int:
        return len(self.cells)

    @cached_property
    def breaks(self) -> str:
        """What a line may do before each item, the end of the paragraph included, where it may always end. Nobody asks where
        all of the text fits its line: ICU, which knows the breaks of what is not Chinese, takes 37 million instructions to load.
        """
        return self.find_breaks()

    @cached_property
    def known_lines(self) -> dict[tuple[int, float], Any]:
        """The lines that were found so far, by their first item and their measure: columns that are to end level ask for the same
        ones again and again."""
        return {}

    @cached_property
    def has_lettering(self) -> bool:
        """Whether anything is drawn beside the characters of a marked run, readings apart."""
        return any(run.look.lettering is not None for run in self.paragraph.runs)

    @cached_property
    def sources(self) -> Sequence[str]:
        """The source of the first glyph of each item: as a rule the text itself."""
        return self.text if len(self.cells) == len(self.text) else [cell.text[0] for cell in self.cells]

    @property
    def text(self) -> str:
        """The paragraph's text."""
        return self.paragraph.text

    def may_break(self, at: int) -> bool:
        """Whether a line may begin with item `at` (the end of the paragraph included)."""
        return at == len(self) or self.breaks[at] in MAY_BREAK

    def might_break(self, at: int) -> bool:
        """Whether a line might begin with item `at`, were there no prohibition of marks at line start and end."""
        return at == len(self) or self.breaks[at] != Break.BOUND

    def limit(self, start: int) -> int:
        """Where the line that begins with item `start` ends at the latest: where the text forces it to, or at the paragraph's end."""
        if not self.paragraph.breaks:
            return len(self)
        found = self.breaks.find(Break.FORCED, start + 1)
        return found if found >= 0 else len(self)

    def ends_short(self, end: int) -> bool:
        """Whether a line that ends with item `end` need not fill its measure: it is the paragraph's last, or ends by force."""
        return end == len(self) or (bool(self.paragraph.breaks) and self.breaks[end] == Break.FORCED)

    def visible_end(self, start: int, end: int) -> int:
        """The end of the line start:end without the word spaces that vanish at its end; at least start + 1."""
        return max(start + 1, self._seen_ends[end]) if self._seen_ends else end

    def blank_before(self, start: int) -> float:
        """The blank in points at the start of a line that begins with item `start`."""
        return self.edges.start[self.classes[start]]

    def tail(self, start: int, end: int) -> Cell | None:
        """The hyphen that ends the line start:end, where it has one."""
        return self._hyphen(end) if self._is_hyphenated(end) and end > start else None

    def _is_hyphenated(self, end: int) -> bool:
        return end < len(self) and self.breaks[end] == Break.HYPHEN

    def _hyphen(self, end: int) -> Cell:
        return self.hyphen(self.starts[end - 1])

    def hangs(self, start: int, end: int) -> bool:
        """Whether the line's last mark may hang outside the measure: one alone behind text (CLREQ 3.1.7)."""
        last = self.visible_end(start, end) - 1
        return (
            self._may_hang
            and last > start
            and self.classes[last] in HANGING[self.style.writing_mode]
            and self.classes[last - 1] not in HALF_CELLS
        )

    def natural(self, start: int, end: int, *, hung: bool = False) -> float:
        """The length in points of the line made of items start:end, before it is squeezed or stretched.

        `hung`: its last mark stands outside the measure and is not counted.
        """
        last = (self.visible_end(start, end) if self._seen_ends else end) - 1
        before = self.edges.start[self.classes[start]] - self.places[start]
        if hung:
            return before + self.places[last] - self.gaps[last - 1].width * self.style.size - self.style.tracking
        if self._is_hyphenated(end):
            return before + self._end(last) + self._hyphen(end).width
        return before + self._end(last)

    def _end(self, last: int) -> float:
        """The place of an item's end where it is the last of its line, in points."""
        return self.places[last] + self.cells[last].width + self.edges.end[self.classes[last]]

    def least_natural(self, start: int, end: int) -> float:
        """The same with the last mark hung, where it may hang."""
        return self.natural(start, end, hung=self._may_hang and self.hangs(start, end))

    def last_length(self, start: int) -> float:
        """How long the paragraph's last line is, in points, where it begins with item `start`, without the marks at its
        end: one character and its marks are one character (CLREQ 3.4.4)."""
        return self.natural(start, self._end_of_words) if start < self._end_of_words else 0.0

    def can_give(self, start: int, end: int) -> float:
        """How much squeezing can take from the line made of items start:end, in points, its last mark hung where it may
        hang: the blank before that is outside the measure too."""
        last = self.visible_end(start, end) - 1
        if self._may_hang and self.hangs(start, end):
            last -= 1
        elif self._end_gives and last > start:
            return self._given[last] - self._given[start] + self._end_gives[last]
        return self._given[last] - self._given[start]

    def squeezable(self, start: int, seen: int) -> list[Glue]:
        """The boundaries of the line made of items start:seen as squeezing takes them, the blank at the line's end last. A
        mark that ends the line gives first, and all of its blank (CLREQ 3.5.3, step 1)."""
        gaps = list(self.gaps[start : seen - 1])
        code = self.classes[seen - 1]
        edge = self.spacing[code, EDGE]
        if edge.squeeze:
            edge = edge._replace(squeeze=Squeeze.LINE_END)
            if gaps and code in CENTRED_MARKS:
                gaps[-1] = gaps[-1]._replace(least=0.0, squeeze=Squeeze.LINE_END)
        return [*gaps, edge]

    def boundaries(self, start: int, end: int) -> int:
        """The boundaries of the line made of items start:end that stretching may widen."""
        return self._stretchable[self.visible_end(start, end) - 1] - self._stretchable[start]

    @cached_property
    def _may_hang(self) -> bool:
        return self.style.hang is not Hang.NONE

    @cached_property
    def _end_of_words(self) -> int:
        end = len(self)
        while end and self.classes[end - 1] in ENDING:
            end -= 1
        return end

    @cached_property
    def tightest(self) -> Sequence[float]:
        """The place of each item, in points, were every blank before it squeezed in full."""
        return [place - given for place, given in zip(self.places, self._given, strict=True)]

    @cached_property
    def _seen_ends(self) -> Sequence[int]:
        """For each end of a line, where its word spaces begin; nothing where the paragraph has none."""
        if not any(blank in self.classes for blank in UNSEEN_AT_END):
            return ()
        ends = [0]
        for at, code in enumerate(self.classes, 1):
            ends.append(ends[-1] if code in UNSEEN_AT_END else at)
        return ends

    @cached_property
    def _given(self) -> Sequence[float]:
        size = self.style.size
        gives = [_given(gap) * size if gap.squeeze else 0.0 for gap in self.gaps]
        return list(accumulate(gives, initial=0.0))

    @cached_property
    def _end_gives(self) -> Sequence[float]:
        """What each item can give more where it ends a line, in points; nothing where none can."""
        if not any(self.spacing[code, EDGE].squeeze for code in set(self.classes)):
            return ()
        usual = [_given(gap) for gap in self.gaps]
        gives = [0.0]
        for at in range(1, len(self)):
            *_, before, edge = self.squeezable(at - 1, at + 1)
            gives.append((_given(before) - usual[at - 1] + _given(edge)) * self.style.size)
        return gives

    @cached_property
    def _stretchable(self) -> Sequence[int]:
        return list(accumulate([gap.stretch != 0 for gap in self.gaps], initial=0))


def _given(gap: Glue) -> float:
    """How much squeezing can take from a blank, in ems."""
    return gap.width - gap.least if gap.squeeze else 0.0


def spacing_rules(style: Style) -> SpacingRules:
    """What a style says of blanks, in ems."""
    return SpacingRules(
        punctuation=style.punctuation,
        western_space=style.western_space / style.size,
        word_space=style.word_space,
        rows=style.punctuation_rows,
        limits=style.limits,
        writing_mode=style.writing_mode,
    )


def break_rules(style: Style) -> BreakRules:
    """What a style says of breaking."""
    return BreakRules(style.prohibition, style.no_line_start, style.no_line_end, style.units, style.hyphenate)


class Pieces(NamedTuple):
    """What a paragraph is made of. `runs`: where in the text each cell starts, and the cells; `hyphen` and `readings` as of its
    items."""

    runs: Sequence[tuple[Sequence[int], Sequence[Cell]]]
    hyphen: Callable[[int], Cell]
    readings: Sequence[RubyReading] = ()


def with_boundaries(paragraph: Paragraph, style: Style, shown: Shown, pieces: Pieces) -> Items:
    """The items of a paragraph: its cells, run after run, and between them what the style's tables say of their classes."""
    runs: list[int] = []
    cells: list[Cell] = []
    starts: list[int] = []
    for begin, made in pieces.runs:
        runs += _run_starts(made, len(cells))
        starts += begin
        cells += made
    starts.append(len(paragraph.text))
    text, classes = shown.text, with_bases(shown.classes)
    if len(cells) != len(classes):
        text = "".join([text[start] for start in starts[:-1]])
        classes = "".join([classes[start] for start in starts[:-1]])
    rules = spacing_rules(style)
    spacing, gaps = spacing_table(rules), blanks(text, classes, rules)
    for mark in _POINT_BEFORE_WORD.finditer(classes, 1):
        before = mark.start() - 1
        if gaps[before].stretch == Stretch.ALL:
            gaps[before] = gaps[before]._replace(stretch=Stretch.LAST)
    if any(run.look.size is not None for run in paragraph.runs):
        gaps = _by_size(gaps, cells, classes, style.size)
    if style.narrowing != 1:
        gaps = [_scaled(gap, style.narrowing) for gap in gaps]
    size, tracking = style.size, style.tracking
    advances = [cell.width + gap.width * size + tracking for cell, gap in zip(cells, gaps, strict=False)]
    places = list(accumulate(advances, initial=0.0))
    return Items(
        paragraph=paragraph,
        style=style,
        classes=classes,
        starts=starts,
        runs=runs,
        cells=cells,
        gaps=gaps,
        advances=advances,
        offsets=[cell.offsets[0] for cell in cells],
        places=places,
        find_breaks=partial(_breaks, paragraph, style, shown, starts),
        spacing=spacing,
        edges=_edges(rules, size * style.narrowing),
        hyphen=pieces.hyphen,
        readings=pieces.readings,
    )


def _breaks(paragraph: Paragraph, style: Style, shown: Shown, starts: Sequence[int]) -> str:
    """Which of `Break` is before each item, and at the end."""
    found = breaks(shown.written, shown.classes, break_rules(style))
    for at, code in paragraph.breaks:
        if code in (Break.BOUND, Break.FORCED) or found[at] == Break.BOUND:
            found[at] = code
    for run in paragraph.runs:
        is_name = run.look.lettering is Lettering.FRAME and run.end - run.start <= LONGEST_FRAMED
        if is_name or len(run.look.ruby) == 1:
            inside = found[run.start + 1 : run.end]
            found[run.start + 1 : run.end] = [code if code == Break.FORCED else Break.BOUND for code in inside]
    return "".join(found if len(found) == len(starts) else [found[start] for start in starts])


@cache
def _edges(rules: SpacingRules, size: float) -> EdgeBlanks:
    spacing = spacing_table(rules)
    return EdgeBlanks(
        {code: spacing[EDGE, code].width * size for code in ALL},
        {code: spacing[code, EDGE].width * size for code in ALL},
    )


_POINT_BEFORE_WORD = expression(f"[{re.escape(POINTS)}](?=[{re.escape(WESTERN_FACES)}])")
"""A pointing mark with a Western word behind it: it keeps close also to what it stands behind, or in a spread line it
would come away from what it ends and look as if it belonged to the word."""


def _by_size(gaps: Sequence[Glue], cells: Sequence[Cell], classes: str, size: float) -> list[Glue]:
    """The blanks in ems of the style where marks are of other sizes: a blank is measured by the mark that it belongs to."""
    result = []
    for at, gap in enumerate(gaps):
        behind = classes[at] in BEHIND or (classes[at] in BLANK_AROUND and classes[at + 1] not in HALF_CELLS)
        owner = at if behind or classes[at + 1] not in HALF_CELLS else at + 1
        ratio = cells[owner].setup.size / size
        result.append(gap if ratio == 1 or classes[owner] not in HALF_CELLS else _scaled(gap, ratio))
    return result


def _scaled(gap: Glue, ratio: float) -> Glue:
    return gap._replace(width=gap.width * ratio, least=gap.least * ratio, most=gap.most * ratio)


def _run_starts(cells: Sequence[Cell], first: int) -> list[int]:
    """The items that begin a run of glyphs among `cells`, which go together but for those that stand alone."""
    alone = [at for at, cell in enumerate(cells) if cell.alone]
    starts = {0, *alone, *(at + 1 for at in alone)} - {len(cells)}
    return [first + at for at in sorted(starts)]
