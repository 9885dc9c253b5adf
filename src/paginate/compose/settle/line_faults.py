"""What is wrong with the lines of a story as they are set: broken by force, loose, tight, too short at the end, badly placed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from paginate.compose.flow import FlowedStory, Placement
from paginate.compose.flow.column_ends import BadEnd, Flaw, Hindrance, Uneven, Unevenness
from paginate.compose.inline import Broken, Items
from paginate.compose.inline.items import break_rules
from paginate.compose.inline.justify import overgrown
from paginate.diagnostics import Sink, Span, phrase
from paginate.display import Line
from paginate.model import Align, Style
from paginate.text import Break
from paginate.text.breaking import NO_LINE_START
from paginate.units import figures, fits, millimetres

SHOWN: Final = 12
"""Characters of a line that a message shows."""

LONGEST_WORD: Final = 30
"""Characters of what comes behind a line that are looked at."""

WHERE: Final = {BadEnd.ALONE_AT_HEAD: "column-head", BadEnd.ALONE_AT_FOOT: "column-foot"}
WHY_ALONE: Final = {Hindrance.SHALLOW: "lone-shallow", Hindrance.FULL: "lone-full"}
WHY_PARTED: Final = {
    Hindrance.NOT_ASKED: "none",
    Hindrance.SHALLOW: "parted-shallow",
    Hindrance.FULL: "parted-full",
}
WHY_UNEVEN: Final = {
    Unevenness.CROSSHEAD: "uneven-crosshead",
    Unevenness.LONE_LINE: "uneven-lone-line",
    Unevenness.GAP: "uneven-gap",
    Unevenness.WALL: "uneven-wall",
    Unevenness.MEASURES: "uneven-measures",
}
"""Phrases: where a line stands alone, why that, or a crosshead apart from its text, could not be helped, and why columns are
not level."""


def report_lines(placement: Placement, items: Items, lines: Sequence[Line], narrow: set[str], sink: Sink) -> None:
    """Report what is wrong with the lines of a placement. `narrow` are the frames already reported as narrower than a character."""
    reporter = _Reporter(placement, items, narrow, sink)
    for number, line in enumerate(lines):
        reporter.report_line(number, line)
    is_whole = placement.starts[-1] == len(placement.text.text) and len(lines) == len(placement.lines)
    if placement.faults.short_last and is_whole:
        reporter.report_short_last()
    tabs, stops = placement.text.tabs, placement.style.tabs
    if len(tabs) > len(stops) > 0:
        words = {"tabs": len(tabs), "style": placement.style.name, "stops": len(stops)}
        sink.report("tab-without-stop", placement.text.place(tabs[len(stops)]), **words)


class _Reporter:
    """Reports on the lines of one placement, in their order."""

    def __init__(self, placement: Placement, items: Items, narrow: set[str], sink: Sink) -> None:
        self._placement = placement
        self._items = items
        self._sink = sink
        self._narrow = narrow
        self._before_forced = {one.end for one, following in pairwise(placement.lines) if following.forced}
        self._told_to = 0

    def report_line(self, number: int, line: Line) -> None:
        """Report what is wrong with a line: broken where it may not be, loose, tight."""
        broken = self._placement.lines[number]
        start = self._placement.lines[number - 1].end if number else 0
        frame = self._placement.frames[number]
        if broken.forced:
            self._report_forced(frame, start, broken, line.measure)
        elif broken.end not in self._before_forced:
            style = self._items.style
            slack = (line.measure - line.natural) / style.size
            widest = overgrown(line.cells.blanks, line.cells.added, style.size) if slack > 0 else 0.0
            if slack > style.loose or -slack > style.tight or widest > style.loose:  # or it cannot be either
                self._report_spread(frame, start, broken, line)

    def _report_forced(self, frame: str, start: int, broken: Broken, measure: float) -> None:
        """A word that takes many lines is one mistake: it is told where it begins."""
        items = self._items
        goes_on = start == self._told_to and start > 0 and not items.may_break(start)
        self._told_to = broken.end
        if goes_on:
            return
        text, span = self._text(start, broken.end), items.paragraph.place(items.starts[start])
        if items.breaks[broken.end] == Break.PROHIBITED:
            at_mark = self._mark_at(broken.end)
            place = items.paragraph.place(at_mark)
            _report(self._sink, "prohibited-mark", place, items.style, text=items.text[at_mark], frame=frame)
        elif broken.end > start + 1 or frame not in self._narrow:
            if broken.end == start + 1:
                self._narrow.add(frame)
            words = {"text": text, "measure": millimetres(max(0.0, measure)), "frame": frame}
            _report(self._sink, "measure-too-narrow", span, items.style, text, **words)

    def _mark_at(self, end: int) -> int:
        """Where in the text the mark is that keeps a line from ending before item `end`: one that begins no line, or one
        that ends none, be it behind spaces that would vanish there."""
        text, at = self._items.text, self._items.starts[end]
        rules = break_rules(self._items.style)
        begins_none = self._items.classes[end] in NO_LINE_START[rules.level] or text[at] in rules.no_line_start
        return at if begins_none else len(text[:at].rstrip(" ")) - 1

    def _report_spread(self, frame: str, start: int, broken: Broken, line: Line) -> None:
        """Report a line that is loose, on the average or since a word space or Chinese-Western space had to grow beyond its
        most, or tight."""
        items, style = self._items, self._items.style
        fills = style.align is Align.JUSTIFY_ALL or (style.align is Align.JUSTIFY and not items.ends_short(broken.end))
        boundaries = items.boundaries(start, broken.end)
        if not boundaries and broken.end > start + 1:
            return  # a piece of an address or a lone word, which nothing can spread
        spread = (line.measure - line.natural) / style.size / max(1, boundaries)
        cells = line.cells
        is_loose = spread > style.loose or overgrown(cells.blanks, cells.added, style.size) > style.loose
        code = "line-loose" if fills and is_loose else "line-tight" if -spread > style.tight else ""
        if code:
            span = items.paragraph.place(items.starts[start])
            text, amount = self._text(start, broken.end)[:SHOWN], figures(abs(spread))[0]
            words = {"text": text, "amount": amount, "frame": frame}
            _report(self._sink, code, span, style, self._text_around(start, broken.end), **words)

    def report_short_last(self) -> None:
        """Report a paragraph's last line that is shorter than it should be."""
        items, placement = self._items, self._placement
        text = placement.text.text[placement.starts[-2] : placement.starts[-1]]
        words = {"text": text, "frame": placement.frames[-1]}
        _report(self._sink, "last-line-short", items.paragraph.span, items.style, **words)

    def _text_around(self, start: int, end: int) -> str:
        """The line's text with the word behind it."""
        behind = self._items.starts[end]
        return self._text(start, end) + self._items.text[behind : behind + LONGEST_WORD].split(" ", 1)[0]

    def _text(self, start: int, end: int) -> str:
        starts = self._items.starts
        return self._items.text[starts[start] : starts[end]]


def report_flaw(flaw: Flaw, frame: str, flowed: FlowedStory, sink: Sink) -> None:
    """Report a line that is badly placed at the end of a column of the frame."""
    placements = [placement for placement in flowed.placements if placement.number == flaw.line.paragraph]
    text, span = _line_text(flaw.line.number, placements)
    style = placements[0].style
    if flaw.fault is BadEnd.PARTED:
        _report(sink, "crosshead-foot", span, style, text=text, frame=frame, why=phrase(WHY_PARTED[flaw.why]))
    else:
        words = {"story": flowed.story.id, "where": phrase(WHERE[flaw.fault]), "why": phrase(WHY_ALONE[flaw.why])}
        _report(sink, "lone-line", span, style, frame=frame, **words)


def _report(sink: Sink, code: str, span: Span, style: Style, around: str = "", /, **words: object) -> None:
    """Report a fault with the remedies that the style leaves open, for the text around it."""
    from paginate.compose.advice import Case, advice  # only where a line has a fault

    sink.report(code, span, **words, advice=advice(code, Case(style, around)))


def report_crowded_readings(flowed: FlowedStory, sink: Sink) -> None:
    """Report, once in a story, readings that have no room between its lines (CLREQ 3.3.2)."""
    frames = {frame.id: frame for frame in flowed.frames}
    for placement in flowed.placements:
        readings = placement.items.readings if placement.items else ()
        if readings and placement.frames:
            style, needed = frames[placement.frames[0]].style, readings[0].items.style.size
            room = style.leading - placement.style.size
            if not fits(needed, room):
                words = {"needed": figures(needed)[0], "room": figures(max(0.0, room))[0]}
                deeper = f"{figures(placement.style.size + needed)[0]}pt"
                place = readings[0].items.paragraph.span
                sink.report(
                    "reading-crowded", place, frame=placement.frames[0], leading=deeper, style=style.name, **words
                )
                return


def report_uneven(uneven: Uneven, flowed: FlowedStory, sink: Sink) -> None:
    """Report a column that ends above the others."""
    frame = next(frame for frame in flowed.frames if frame.id == uneven.frame)
    words = {"column": uneven.column + 1, "lines": uneven.lines, "why": phrase(WHY_UNEVEN[uneven.why])}
    box = frame.columns[uneven.column].box
    sink.report_at("columns-uneven", frame.span, box, story=frame.story, frame=frame.id, **words)


def _line_text(number: int, placements: Sequence[Placement]) -> tuple[str, Span]:
    """What a message shows of a paragraph's line, and where it begins."""
    for placement in placements:
        if number < len(placement.lines):
            start, end = placement.starts[number : number + 2]
            return placement.text.text[start:end][:SHOWN], placement.text.place(start)
        number -= len(placement.lines)
    start, end = placements[-1].starts[-2:]  # of a paragraph that takes more lines than it has
    return placements[-1].text.text[start:end][:SHOWN], placements[-1].text.place(start)
