"""What a line is made of: items with widths, and boundaries between them with blanks that can give and take.

Breaking and justifying read nothing else: they know neither characters nor fonts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from paginate.compose.inline.cells import Cell
from paginate.model import Style
from paginate.text import EDGE, BreakTable, Class, Space, SpacingTable, break_table, spacing_table


@dataclass(slots=True)
class Items:
    """A paragraph ready to be broken. There are n items; boundary i is behind item i.

    `starts`: where each item begins in the text, the text's length last. `runs`: the items that begin a run of glyphs.
    `places`: the sum of the widths and blanks before each item, in points.
    """

    text: str
    style: Style
    classes: str
    starts: Sequence[int]
    runs: Sequence[int]
    cells: Sequence[Cell]
    gaps: Sequence[Space]
    places: Sequence[float]
    spacing: SpacingTable
    breaks: BreakTable

    def __len__(self) -> int:
        return len(self.cells)

    def may_break(self, at: int) -> bool:
        """Whether a line may begin with item `at` (the end of the paragraph included)."""
        return self._is_edge(at) or (self.classes[at - 1], self.classes[at]) not in self.breaks.prohibited

    def might_break(self, at: int) -> bool:
        """Whether a line might begin with item `at`, were there no prohibition of marks at line start and end."""
        return self._is_edge(at) or (self.classes[at - 1], self.classes[at]) not in self.breaks.unbreakable

    def _is_edge(self, at: int) -> bool:
        return at in (0, len(self.cells))

    def visible_end(self, start: int, end: int) -> int:
        """The end of the line start:end without the word spaces that vanish at its end; at least start + 1."""
        while end > start + 1 and self.classes[end - 1] == Class.SPACE:
            end -= 1
        return end

    def blank_before(self, start: int) -> float:
        """The blank in points at the start of a line that begins with item `start`."""
        return self.spacing[EDGE, self.classes[start]].width * self.style.size

    def natural(self, start: int, end: int) -> float:
        """The length in points of the line made of items start:end, before it is squeezed or stretched."""
        last = self.visible_end(start, end) - 1
        inside = self.places[last] - self.places[start] + self.cells[last].width
        return self.blank_before(start) + inside + self.spacing[self.classes[last], EDGE].width * self.style.size

    def can_give(self, start: int, end: int) -> float:
        """How much squeezing can take from the line made of items start:end, in points."""
        gaps = self.gaps[start : self.visible_end(start, end) - 1]
        return sum(gap.width - gap.least for gap in gaps) * self.style.size


def with_boundaries(text: str, style: Style, classes: str, starts: Sequence[int], cells: _RunsOfCells) -> Items:
    """The items of a paragraph: its cells, run after run, and between them what the style's tables say of their classes."""
    runs: list[int] = []
    every: list[Cell] = []
    for made in cells:
        runs += _run_starts(made, len(every))
        every += made
    spacing = spacing_table(style.punctuation, style.western_space / style.size)
    gaps = [spacing[pair] for pair in pairwise(classes)]
    size, tracking = style.size, style.tracking
    advances = [cell.width + gap.width * size + tracking for cell, gap in zip(every, gaps, strict=False)]
    return Items(
        text=text,
        style=style,
        classes=classes,
        starts=starts,
        runs=runs,
        cells=every,
        gaps=gaps,
        places=list(accumulate(advances, initial=0.0)),
        spacing=spacing,
        breaks=break_table(style.prohibition),
    )


_RunsOfCells = Sequence[Sequence[Cell]]


def _run_starts(cells: Sequence[Cell], first: int) -> list[int]:
    """The items that begin a run of glyphs among `cells`, which go together but for those that stand alone."""
    alone = [at for at, cell in enumerate(cells) if cell.alone]
    starts = {0, *alone, *(at + 1 for at in alone)} - {len(cells)}
    return [first + at for at in sorted(starts)]
