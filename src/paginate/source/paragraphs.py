"""From a text to its paragraphs: one a line, clean, each at its place, with what is marked in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from paginate.diagnostics import Phrase, Sink, Span
from paginate.diagnostics.line_breaks import TEXT_LINE_BREAK
from paginate.model import MarkedRun, Paragraph, Style
from paginate.source.character_report import SUSPECT, report_wrong_characters
from paginate.source.paragraph_styles import NOTHING_SAID, paragraph_style
from paginate.source.positions import Document, Path
from paginate.source.runs import SIGN, Problem, RunReader
from paginate.source.styles import Styles

TOLD_AT_MOST: Final = 20
"""Control characters, or mistakes in marked runs, of one text that are reported each by itself."""

_CONTROL: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 and C1
    "\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"  # soft hyphens, breaks, joiners, directions
    "\ud800-\udfff"  # halves of characters
    "\ufdd0-\ufdef\ufff9-\uffff]"  # what Word leaves where a picture was, U+FFFD, what is no character
)
OF_A_STYLE: Final = ("mixed-writing-modes", "paragraph-too-large")
"""What is wrong with a style in a story as a whole: it is told where the story first names the style."""

_LOST: Final = re.compile("[\ufffd\ud800-\udfff]")
"""What a program writes in place of a character that it could not read (Unicode Standard, 23.8), or half of one."""

Place = Callable[[int, int, int], Span]
"""Where a piece of a text stands: by its line and its first character there, both from 0, and its length."""


def in_file(file: str) -> Place:
    """Places in a text file."""
    return lambda line, start, length: Span(file, line + 1, start + 1, max(1, length))


def in_layout(document: Document, path: Path) -> Place:
    """Places in a text that stands in the layout itself; where that has escapes or is folded, the text is told."""
    return lambda line, start, length: document.text_place(path, line, start, length)


class Manuscript(NamedTuple):
    """Where the lines of a text stand, what a message calls it, the styles that may mark its runs, and the findings.

    `frames` are the styles of the frames in which a story stands; None: no story, whose paragraphs have no own styles.
    """

    place: Place
    where: Phrase
    styles: Styles
    sink: Sink
    frames: Sequence[Style] | None = None


def paragraphs(text: str, manuscript: Manuscript) -> tuple[Paragraph, ...]:
    """Each line that has text, without white space at its ends: how far it is indented is the style's to say.

    Control characters are left out and reported, and so are marks of lost characters. A tab counts as a space.
    """
    has_controls = _CONTROL.search(text) is not None
    if has_controls:
        _report_control_characters(text, manuscript)
    found = []
    problems: list[tuple[int, Problem]] = []
    for number, line in enumerate(TEXT_LINE_BREAK.split(text)):
        if SIGN in line or (has_controls and _CONTROL.search(line)):
            paragraph, faults = _cleaned(line, number, manuscript)
            problems += [(number, fault) for fault in faults]
        else:
            paragraph = _plain(line, number, manuscript.place)
        if paragraph:
            found.append((number, paragraph))
    _report_problems(problems, manuscript)
    if SUSPECT.search(text):
        report_wrong_characters(found, manuscript)
    return tuple(paragraph for _, paragraph in found)


def _plain(line: str, number: int, place: Place) -> Paragraph | None:
    clean = line.replace("\t", " ").strip()
    if not clean:
        return None
    return Paragraph(clean, place(number, len(line) - len(line.lstrip()), len(clean)))


def _cleaned(line: str, number: int, manuscript: Manuscript) -> tuple[Paragraph | None, list[Problem]]:
    """A line without its control characters and markup, and what is wrong with its runs, at places of the line."""
    kept = [at for at, character in enumerate(line) if not _CONTROL.match(character)]
    readable = "".join(line[at] for at in kept)
    own = NOTHING_SAID
    if manuscript.frames is not None:
        own = paragraph_style(readable, manuscript.styles, manuscript.frames)
    reader = RunReader(readable, manuscript.styles, own.end)
    problems = [problem._replace(start=kept[problem.start]) for problem in (*own.problems, *reader.problems)]
    markup = reader.markup.union(range(own.start, own.end))
    shown = [index for index in range(len(kept)) if index not in markup]
    text = "".join(line[kept[index]] for index in shown).replace("\t", " ")
    clean = text.strip()
    if not clean:
        return None, problems
    shown = shown[len(text) - len(text.lstrip()) :][: len(clean)]
    places = [kept[index] for index in shown]
    span = manuscript.place(number, places[0], places[-1] - places[0] + 1)
    runs, left_out = tuple(_moved(reader.runs, shown)), tuple(_left_out(places))
    return Paragraph(clean, span, runs, left_out, own.style), problems


def _moved(runs: Sequence[MarkedRun], shown: Sequence[int]) -> Iterator[MarkedRun]:
    """The runs, counted in the characters that are shown."""
    for run in runs:
        start, end = bisect_left(shown, run.start), bisect_left(shown, run.end)
        if start < end:
            yield run._replace(start=start, end=end)


def _left_out(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """What of the line is not in the text: before which character, and how many characters in all up to there."""
    count = 0
    for index, place in enumerate(places):
        if (skipped := place - places[0] - index) != count:
            count = skipped
            yield index, count


def _report_problems(found: Sequence[tuple[int, Problem]], manuscript: Manuscript) -> None:
    problems = list(_without_repetitions(found))
    for number, problem in problems[:TOLD_AT_MOST]:
        span = manuscript.place(number, problem.start, problem.length)
        manuscript.sink.report(problem.code, span, **problem.values(manuscript.styles))
    if untold := problems[TOLD_AT_MOST:]:
        number, problem = untold[0]
        place = manuscript.place(number, problem.start, problem.length)
        manuscript.sink.report("more-findings", place, number=len(untold))


def _without_repetitions(problems: Sequence[tuple[int, Problem]]) -> Iterator[tuple[int, Problem]]:
    told = set()
    for number, problem in problems:
        identity = (problem.code, problem.text)
        if problem.code not in OF_A_STYLE or identity not in told:
            yield number, problem
        told.add(identity)


def _report_control_characters(text: str, manuscript: Manuscript) -> None:
    found = list(_control_characters(text))
    # Lost text first: it must not go untold behind a crowd of harmless ones.
    found.sort(key=lambda each: not _LOST.match(each[0]))
    for character, line, start in found[:TOLD_AT_MOST]:
        code = "replacement-character" if _LOST.match(character) else "control-character"
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
        for found in _CONTROL.finditer(line):
            yield found[0], number, found.start()
