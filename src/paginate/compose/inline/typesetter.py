"""Text to items: classes, runs, cells, with the fonts that draw them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from paginate.compose.inline.cells import Cell, CellMaker, Setup
from paginate.compose.inline.itemize import itemize, mark_short_numbers
from paginate.compose.inline.items import Items, with_boundaries
from paginate.diagnostics import Sink, Span
from paginate.fonts import FontLibrary
from paginate.geometry import WritingMode
from paginate.model import Style
from paginate.text import classify

PROPORTIONAL: Final = (("pwid", True),)
UNLIGATED: Final = (("liga", False), ("clig", False))
"""Of tracked text: letters that are set apart are not joined."""


@dataclass(slots=True)
class Typesetter:
    """Makes items of text: it holds the fonts, and remembers the cells it has made."""

    fonts: FontLibrary
    sink: Sink
    _makers: dict[Setup, CellMaker] = field(default_factory=dict)
    _missed: set[tuple[str, str]] = field(default_factory=set)

    def items(self, text: str, style: Style, span: Span) -> Items:
        """The items of one paragraph; `span` is where its text starts. Characters that no font has are reported."""
        chain = self.fonts.chain(style.font.family, style.font.weight)
        codes = classify(text, style.writing_mode)
        if style.writing_mode is WritingMode.VERTICAL:
            codes = mark_short_numbers(codes)
        starts: list[int] = []
        cells: list[list[Cell]] = []
        for run in itemize(text, codes, chain, style.writing_mode):
            source = text[run.start : run.end]
            if run.face is None:
                self._report_missing(source, run.start, span)
            features = (PROPORTIONAL if run.proportional else ()) + (UNLIGATED if style.tracking else ())
            maker = self._maker(Setup(run.face or chain.stand_in, run.setting, style.size, features))
            offsets, made = maker.cells(run, source, codes[run.start : run.end])
            starts += [run.start + offset for offset in offsets]
            cells.append(made)
        starts.append(len(text))
        classes = codes if len(starts) == len(text) + 1 else "".join([codes[start] for start in starts[:-1]])
        return with_boundaries(text, style, classes, starts, cells)

    def _maker(self, setup: Setup) -> CellMaker:
        if setup not in self._makers:
            self._makers[setup] = CellMaker(setup)
        return self._makers[setup]

    def _report_missing(self, characters: str, start: int, span: Span) -> None:
        for offset, character in enumerate(characters):
            if (span.file, character) in self._missed:
                continue  # a whole story in a script that no font has is one mistake a character, not thousands
            self._missed.add((span.file, character))
            place = Span(span.file, span.line, span.column + start + offset)
            self.sink.report(
                "missing-glyph", place, character=character, code_point=f"{ord(character):04X}", place=span.file
            )
