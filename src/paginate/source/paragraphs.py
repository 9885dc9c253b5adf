"""From a text to its paragraphs: one a line, clean, each at its place, with what is marked in it.

The table of paginate.text.invisible says how each character without ink is treated.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Final

from paginate.diagnostics import Phrase, Sink, Span
from paginate.diagnostics.span import TEXT_LINE_BREAK
from paginate.expressions import expression
from paginate.model import Paragraph
from paginate.records import NamedTuple
from paginate.source.positions import Document, Path
from paginate.source.runs import NOTHING_SAID, SIGN, Problem, RunReader, StyleNames, paragraph_style
from paginate.source.unusual import report_unusual
from paginate.source.written import Mark, StyleName, WrittenParagraph
from paginate.text import Break, Class
from paginate.text.classes import CHARACTERS
from paginate.text.invisible import HONOURED, PARAGRAPH_END, Treatment, honoured, pattern, treatment_of

SUSPECT: Final = expression(
    "[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]"  # forms of Han characters
    r"|[^\x00-\x7f] *[,.;:?!\"]|[,;:?!\"'][^\x00-\x7f]|\([^()\n]*[^\x00-\x7f]|（[^()（）\n]*\)|\.\.\.|。。|--"
)
"""One look at a text that says whether there can be anything wrong in it."""

TOLD_AT_MOST: Final = 20
"""Control characters, or mistakes in marked runs, of one text that are reported each by itself."""

_TAKEN_OUT: Final = expression(f"[{pattern(Treatment.LEFT_OUT, Treatment.LOST, *HONOURED)}]")
"""Characters that are not part of a paragraph's text: control characters, and those that only allow or forbid breaks."""

WORD_SPACES: Final = CHARACTERS[Class.SPACE]

Place = Callable[[int, int, int], Span]
"""The place of a piece of a text: its line and its first character there, both from 0, and its length."""


def in_file(file: str) -> Place:
    """Places in a text file."""
    return lambda line, start, length: Span(file, line + 1, start + 1, max(1, length))


def in_layout(document: Document, path: Path) -> Place:
    """Places in a text that is written in the layout itself; if it has escapes or is folded, the place of the whole text."""
    return lambda line, start, length: document.text_place(path, line, start, length)


class TextPiece(NamedTuple):
    """A possible paragraph: its characters, their line, and their first character there, from 0."""

    text: str
    line: int
    start: int


class Manuscript(NamedTuple):
    """The places of a text's lines, its name in messages, the styles that may mark its runs, and the findings.

    `of_story`: whether its paragraphs may have styles of their own.
    """

    place: Place
    where: Phrase
    styles: StyleNames
    sink: Sink
    of_story: bool = False


def paragraphs(text: str, manuscript: Manuscript) -> tuple[WrittenParagraph, ...]:
    """Each line that has text, without white space at its ends: how far it is indented is the style's to say.

    Control characters are left out and reported, and so are marks of lost characters. A tab counts as a space,
    but for a style with tab stops.
    """
    return tuple(paragraph for _, paragraph in numbered_paragraphs(text, manuscript))


def numbered_paragraphs(text: str, manuscript: Manuscript) -> Sequence[tuple[int, WrittenParagraph]]:
    """The same, each with the number of its line in the text, from 0."""
    has_invisible = _TAKEN_OUT.search(text) is not None
    if has_invisible:
        _report_control_characters(text, manuscript)
    found = []
    problems: list[tuple[int, Problem]] = []
    for piece in _pieces(text):
        if SIGN in piece.text or "\t" in piece.text.strip() or (has_invisible and _TAKEN_OUT.search(piece.text)):
            paragraph, faults = _cleaned(piece, manuscript)
            problems += [(piece.line, fault._replace(start=piece.start + fault.start)) for fault in faults]
        else:
            paragraph = _plain(piece, manuscript.place)
        if paragraph:
            found.append((piece.line, paragraph))
    _report_problems(problems, manuscript)
    report_unusual([paragraph.text for _, paragraph in found], manuscript.where, manuscript.sink)
    if SUSPECT.search(text):
        from paginate.source.character_report import report_wrong_characters  # most texts are beyond suspicion

        report_wrong_characters([(line, paragraph.text) for line, paragraph in found], manuscript)
    return found


def _pieces(text: str) -> Iterator[TextPiece]:
    """The lines as editors count them, split where another separator of Unicode ends a paragraph."""
    for number, line in enumerate(TEXT_LINE_BREAK.split(text)):
        start = 0
        for separator in PARAGRAPH_END.finditer(line):
            yield TextPiece(line[start : separator.start()], number, start)
            start = separator.end()
        yield TextPiece(line[start:], number, start)


def _plain(piece: TextPiece, place: Place) -> WrittenParagraph | None:
    clean = piece.text.replace("\t", " ").strip()
    if not clean:
        return None
    start = piece.start + len(piece.text) - len(piece.text.lstrip())
    return WrittenParagraph(Paragraph(clean, place(piece.line, start, len(clean))))


def _cleaned(piece: TextPiece, manuscript: Manuscript) -> tuple[WrittenParagraph | None, list[Problem]]:
    """A piece without its control characters and markup, and the faults of its runs, at places of the piece."""
    line = piece.text
    kept = [at for at, character in enumerate(line) if not _TAKEN_OUT.match(character)]
    readable = "".join(line[at] for at in kept)
    own = paragraph_style(readable, manuscript.styles) if manuscript.of_story else NOTHING_SAID
    reader = RunReader(readable, manuscript.styles, own.end)
    markup = reader.markup.union(range(own.start, own.end))
    shown, text = _shown(readable, markup, reader.inserted)
    clean = text.strip()
    breaks = [_break_problem(at, shown, text, readable if manuscript.of_story else "") for at in reader.breaks]
    found = (*own.problems, *reader.problems, *breaks)
    problems = [problem._replace(start=kept[problem.start]) for problem in found]
    if not clean:
        return None, problems
    shown = shown[len(text) - len(text.lstrip()) :][: len(clean)]
    places = [kept[index] for index in shown]
    span = manuscript.place(piece.line, piece.start + places[0], places[-1] - places[0] + 1)
    style = None
    if own.name:
        style = StyleName(own.name, manuscript.place(piece.line, piece.start + kept[own.at], len(own.name)))
    marks = tuple(_moved(reader.runs, shown))
    said = sorted([*_breaks(line, places), *_bound(marks), *_forced([kept[at] for at in reader.breaks], places)])
    tabs = tuple(at for at, place in enumerate(places) if line[place] == "\t")
    paragraph = Paragraph(clean, span, left_out=tuple(_left_out(places)), breaks=tuple(said), tabs=tabs)
    return WrittenParagraph(paragraph, marks, style), problems


def _break_problem(at: int, places: Sequence[int], text: str, line: str) -> Problem:
    """What is to be said of a forced end of a line: there is one between two characters of a story alone. `places` are where those of
    `text` are in the `line`, which is empty where it is none of a story."""
    if not line:
        return Problem("break-outside-text", at, 2)
    seen = [place for place, character in zip(places, text, strict=True) if not character.isspace()]
    if seen and seen[0] < at <= seen[-1]:
        return Problem("forced-break", at, 2)
    as_written = line[at:].partition("{")[2].partition("}")[0].strip()
    return Problem("run-value", at, 2, as_written, "break-between")


def _shown(line: str, markup: Collection[int], inserted: Mapping[int, str]) -> tuple[list[int], str]:
    """The text without its markup, with what is inserted, and where each character is in the line."""
    shown, written = [], []
    for at, character in enumerate(line):
        text = inserted.get(at, "") if at in markup else character
        shown += [at] * len(text)
        written.append(text)
    return shown, "".join(written).replace("\t", " ")


def _moved(runs: Sequence[Mark], shown: Sequence[int]) -> Iterator[Mark]:
    """The runs, counted in the characters that are shown."""
    for run in runs:
        start, end = bisect_left(shown, run.start), bisect_left(shown, run.end)
        if start < end:
            yield run._replace(start=start, end=end)


def _left_out(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The characters of the line that are not in the text: before which character, and how many in all up to there."""
    count = 0
    for index, place in enumerate(places):
        if (skipped := place - places[0] - index) != count:
            count = skipped
            yield index, count


def _breaks(line: str, places: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Before which characters of the text the line says what may be done there, and what. No line begins with a word space
    (UAX #14, LB7): it ends behind those that follow (LB8), and without a hyphen."""
    for found in _TAKEN_OUT.finditer(line):
        at = bisect_left(places, found.start())
        code = honoured(found[0])
        if code == Break.FREE:
            while at < len(places) and line[places[at]] in WORD_SPACES:
                at += 1
        if 0 < at < len(places) and code is not None and line[places[at]] not in WORD_SPACES:
            yield at, code


def _bound(marks: Sequence[Mark]) -> Iterator[tuple[int, str]]:
    """Within what is to be on one line, no break."""
    for mark in marks:
        if mark.no_break:
            yield from ((at, Break.BOUND) for at in range(mark.start + 1, mark.end))


def _forced(before: Sequence[int], places: Sequence[int]) -> Iterator[tuple[int, str]]:
    """The ends of lines that the text forces, before characters at these places of the line; none at the paragraph's own."""
    for place in before:
        at = bisect_left(places, place)
        if 0 < at < len(places):
            yield at, Break.FORCED


def _report_problems(found: Sequence[tuple[int, Problem]], manuscript: Manuscript) -> None:
    for number, problem in found[:TOLD_AT_MOST]:
        span = manuscript.place(number, problem.start, problem.length)
        manuscript.sink.report(problem.code, span, **problem.values(manuscript.styles))
    if untold := found[TOLD_AT_MOST:]:
        number, problem = untold[0]
        place = manuscript.place(number, problem.start, problem.length)
        manuscript.sink.report("more-findings", place, number=len(untold))


def _report_control_characters(text: str, manuscript: Manuscript) -> None:
    found = list(_control_characters(text))
    # Lost text first: it must not go untold behind a crowd of harmless ones.
    found.sort(key=lambda each: treatment_of(each[0]) is not Treatment.LOST)
    for character, line, start in found[:TOLD_AT_MOST]:
        lost = treatment_of(character) is Treatment.LOST
        code = "replacement-character" if lost else "control-character"
        span = manuscript.place(line, start, 1)
        manuscript.sink.report(code, span, code_point=f"{ord(character):04X}", place=manuscript.where)
    if untold := found[TOLD_AT_MOST:]:
        _, line, start = untold[0]
        manuscript.sink.report(
            "more-findings", manuscript.place(line, start, 1), number=len(untold), folded="control-character"
        )


def _control_characters(text: str) -> Iterator[tuple[str, int, int]]:
    """Each control character, its line and its place there, both from 0."""
    for number, line in enumerate(TEXT_LINE_BREAK.split(text)):
        for found in _TAKEN_OUT.finditer(line):
            if honoured(found[0]) is None:
                yield found[0], number, found.start()
