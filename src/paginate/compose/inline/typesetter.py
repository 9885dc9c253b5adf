"""Text to items: classes, runs, cells, with the fonts that draw them."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Final

from paginate.compose.inline.cells import Cell, CellMaker, Setup
from paginate.compose.inline.groups import ENOUGH, Groups, Made
from paginate.compose.inline.itemize import SCRIPTS_ASIDE, Baseline, Run, RunSetting, Voice, itemize, voices
from paginate.compose.inline.items import Items, Pieces, RubyReading, with_boundaries
from paginate.compose.inline.serving import Serving
from paginate.compose.inline.show import show
from paginate.diagnostics import Sink
from paginate.display import Line
from paginate.fonts import Chain, FontLibrary, has_ink
from paginate.kept import Kept
from paginate.model import Figures, FontChoice, Paragraph, Style
from paginate.paint import Part, overprints
from paginate.press import KNOCKING_OUT, Black
from paginate.text import Break, Class

PROPORTIONAL: Final = (("pwid", True),)
UNLIGATED: Final = (("liga", False), ("clig", False))
"""Of tracked text: letters that are set apart are not joined."""

FIGURES: Final = {
    Figures.USUAL: (),
    Figures.TABULAR: (("tnum", True),),
    Figures.PROPORTIONAL: (("pnum", True),),
}
"""OpenType features of digits; a font that lacks them has its usual ones."""


class Memory:
    """What was learnt of fonts and texts. It serves one typesetter after the other, which have the same fonts and black.

    `made` are the paragraphs, `lines` those that were set, by their items and all that they depend on besides.
    """

    __slots__ = ("groups", "latest", "lines", "made", "makers", "met")

    def __init__(self) -> None:
        self.makers: dict[Setup, CellMaker] = {}
        self.groups: dict[Style, Groups] = {}
        self.latest: Groups | None = None
        self.met: Counter[Style] = Counter()
        self.made: Kept[tuple[Paragraph, Style], Made] = Kept()
        self.lines: Kept[Hashable, tuple[Line, ...]] = Kept()

    def begin_run(self) -> None:
        """What is asked for from now on is of another run."""
        self.made.begin_run()
        self.lines.begin_run()


class Typesetter:
    """Makes items of text, and reports what no font can print.

    `known_fonts` are those whose weights need not be looked for: the styles', of which it has been told already.
    `black`: whether the press wants black text to overprint. `memory` is that of the run before, if it is to be used.
    """

    __slots__ = ("_memory", "_missed", "_reported", "black", "fonts", "known_fonts", "serving", "sink")

    def __init__(
        self,
        fonts: FontLibrary,
        sink: Sink,
        known_fonts: Iterable[FontChoice] = (),
        black: Black = KNOCKING_OUT,
        memory: Memory | None = None,
    ) -> None:
        self.fonts, self.sink, self.black = fonts, sink, black
        self.serving = Serving()
        self.known_fonts = set(known_fonts)
        self._memory = Memory() if memory is None else memory
        self._missed: set[tuple[str, str]] = set()
        self._reported: set[Items] = set()

    def quiet(self) -> Typesetter:
        """One that has the same cells, learns no groups of what is hardly met again, and reports to nobody."""
        memory = Memory()
        memory.makers = self._memory.makers
        return Typesetter(self.fonts, Sink(), black=self.black, memory=memory)

    @property
    def set_lines(self) -> Kept[Hashable, tuple[Line, ...]]:
        """Lines that were set, by their items and all that they depend on besides."""
        return self._memory.lines

    def kept_items(self, paragraph: Paragraph, style: Style) -> Items:
        """The items of one paragraph, as `items` makes them, kept for the next time that they are asked for."""
        key, kept = (paragraph, style), self._memory.made
        made = kept.get(key) or kept.keep(key, self._made(paragraph, style))
        if made.items not in self._reported:
            self._reported.add(made.items)
            self._report(paragraph, style, made)
        return made.items

    def items(self, paragraph: Paragraph, style: Style) -> Items:
        """The items of one paragraph. Characters that no font has are reported."""
        made = self._made(paragraph, style)
        self._report(paragraph, style, made)
        return made.items

    def _made(self, paragraph: Paragraph, style: Style) -> Made:
        groups = self._groups_in(style, len(paragraph.text))
        return (groups and groups.items(paragraph, self)) or self.worked_out(paragraph, style)

    def _groups_in(self, style: Style, characters: int) -> Groups | None:
        """What is known of groups in a style, which sets so many characters more; None while it has set few."""
        memory = self._memory
        if memory.latest is None or memory.latest.style is not style:  # nearly always it is: a style's hash takes long
            found = memory.groups.get(style)
            if found is None:
                if style.narrowing != 1:
                    return None  # a heading's
                met = memory.met[style]
                memory.met[style] += characters
                if met < ENOUGH:
                    return None
                found = Groups(style, self)
            memory.groups[style] = memory.latest = found.of(style)
        return memory.latest

    def _report(self, paragraph: Paragraph, style: Style, made: Made) -> None:
        """Report what is wrong with a paragraph's fonts."""
        if any(run.look.font is not None for run in paragraph.runs):
            self._check_weights(paragraph, voices(show(paragraph, style), style, paragraph.runs, self._chain))
        for run, source in made.runs:
            self.serving.note(style.name, run, source)
            if run.face is None:
                self._report_missing(paragraph, run)
        for reading in made.items.readings:
            own = reading.items
            self._report(own.paragraph, own.style, self._made(own.paragraph, own.style))

    def worked_out(self, paragraph: Paragraph, style: Style) -> Made:
        """The items of any paragraph, and its runs; nothing is reported."""
        shown = show(paragraph, style)
        speaking = voices(shown, style, paragraph.runs, self._chain)
        pieces = []
        makers = []
        runs = []
        forced = [at for at, code in paragraph.breaks if code == Break.FORCED]
        for run in itemize(shown, speaking, style.writing_mode, forced):
            source = paragraph.text[run.start : run.end]
            runs.append((run, source))
            maker = self._maker(run, style)
            offsets, made = maker.cells(run, source, shown.classes[run.start : run.end])
            pieces.append(([run.start + offset for offset in offsets], made))
            makers.append((run.start, maker))

        def hyphen(start: int) -> Cell:
            """The hyphen behind the item that starts here. It does not know the items, which hold it: that were a circle."""
            return makers[bisect_right(makers, start, key=lambda made: made[0]) - 1][1].hyphen()

        of_what = Pieces(pieces, hyphen)
        if any(run.look.ruby for run in paragraph.runs):
            of_what = self._with_readings(of_what, paragraph, style)
        return Made(with_boundaries(paragraph, style, shown, of_what), runs)

    def _with_readings(self, pieces: Pieces, paragraph: Paragraph, style: Style) -> Pieces:
        """The pieces with what is to be set beside the paragraph's characters, each worked out as a text of its own."""
        from paginate.compose.inline.ruby import (  # hardly any page has readings
            read_paragraphs,
            reading_style,
            with_room,
        )

        own = reading_style(style)
        starts = [*(start for begin, _ in pieces.runs for start in begin), len(paragraph.text)]
        texts = read_paragraphs(paragraph, starts)
        readings = [RubyReading(start, end, self._made(text, own).items) for start, end, text in texts]
        return pieces._replace(runs=with_room(pieces.runs, readings), readings=readings)

    def alike(self, han: str, run: Run, style: Style) -> Mapping[str, Cell]:
        """The cells of those Han characters that the run's face draws, and of which the style says no more than of those in
        the run: neither that a companion sets them nor that they begin or end no line."""
        otherwise = style.no_line_start + style.no_line_end + "".join(each.characters for each in style.companions)
        upright = run.setting is RunSetting.UPRIGHT
        drawn = run.voice.chain.draws_all(han, vertical=upright)
        found = [each for each in han if each not in otherwise and drawn[each] == (run.face, each, False, False)]
        text = "".join(found) if not upright else _never_turned(found)
        if not text:
            return {}
        made = run._replace(start=0, end=len(text), drawn=text)
        _, cells = self._maker(run, style).cells(made, text, Class.HAN * len(text))
        return dict(zip(text, cells, strict=True)) if len(cells) == len(text) else {}

    def _chain(self, font: FontChoice) -> Chain:
        return self.fonts.chain(font.family, font.weight)

    def _maker(self, run: Run, style: Style) -> CellMaker:
        voice = run.voice
        face = run.face or voice.chain.stand_in
        across = 0.0
        baseline = voice.baseline
        if voice.script and run.setting in (RunSetting.UPRIGHT, RunSetting.COMBINED):
            baseline = Baseline(face, voice.size, SCRIPTS_ASIDE[voice.script] * voice.size)
        if run.setting is not RunSetting.UPRIGHT:
            own = Baseline(face, voice.size, 0.0)
            across = (baseline or own).face.ideographic_centre * (baseline or own).size
        features = (PROPORTIONAL if run.proportional else ()) + (UNLIGATED if style.tracking else ())
        setup = Setup(
            face,
            run.setting,
            voice.size,
            voice.color,
            across,
            features + FIGURES[style.figures],
            style.locale,
            -baseline.rise if baseline else 0.0,
            face is not voice.chain.first,
            overprints(voice.color, Part.TEXT, self.black),
            style.narrowing,
        )
        makers = self._memory.makers
        if setup not in makers:
            makers[setup] = CellMaker(setup)
        return makers[setup]

    def _check_weights(self, paragraph: Paragraph, speaking: Sequence[Voice]) -> None:
        """Report weights that marked runs ask for and that the fonts around them lack."""
        for run in paragraph.runs:
            if run.look.font is None:
                continue
            for font in dict.fromkeys(voice.font for voice in speaking[run.start : run.end]):
                lacking = None if font in self.known_fonts else self.fonts.lack(*font)
                self.known_fonts.add(font)
                if lacking is not None:
                    place = paragraph.place(run.start)
                    self.sink.report("font-weight", place, font=font.family, weight=font.weight, **lacking._asdict())

    def _report_missing(self, paragraph: Paragraph, run: Run) -> None:
        file = paragraph.span.file
        for at in range(run.start, run.end):
            character = paragraph.text[at]
            if not has_ink(character) or (file, character) in self._missed:
                continue  # a whole story in a script that no font has is one mistake a character, not thousands
            self._missed.add((file, character))
            self.sink.report(
                "missing-glyph",
                paragraph.place(at),
                character=character,
                code_point=f"{ord(character):04X}",
                place=file,
            )


def _never_turned(han: Sequence[str]) -> str:
    """Those of some Han characters that stand upright in vertical text: all but some that Unicode has not given out."""
    from paginate.text.orientation import turned

    return "".join([each for each, turns in zip(han, turned("".join(han)), strict=True) if not turns])
