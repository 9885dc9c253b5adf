"""From a text to its paragraphs: one a line, clean, each at its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from paginate.diagnostics import Phrase, Sink, Span
from paginate.diagnostics.line_breaks import TEXT_LINE_BREAK
from paginate.model import Paragraph
from paginate.source.positions import Document, Path

TOLD_AT_MOST: Final = 20
"""Control characters of one text that are reported each by itself; all are left out."""

_CONTROL: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 and C1
    "\xad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"  # soft hyphens, breaks, joiners, directions
    "\ufdd0-\ufdef\ufff9-\uffff]"  # what Word leaves where a picture was, U+FFFD, what is no character
)
_LOST: Final = "\ufffd"
"""What a program writes in place of a character that it could not read (Unicode Standard, 23.8)."""

Place = Callable[[int, int, int], Span]
"""Where a piece of a text stands: by its line and its first character there, both from 0, and its length."""


def in_file(file: str) -> Place:
    """Places in a text file."""
    return lambda line, start, length: Span(file, line + 1, start + 1, max(1, length))


def in_layout(document: Document, path: Path) -> Place:
    """Places in a text that stands in the layout itself: there the line is told, not the character."""
    return lambda line, _start, _length: document.line_place(path, line)


def paragraphs(text: str, place: Place, where: Phrase, sink: Sink) -> tuple[Paragraph, ...]:
    """Each line that has text, without white space at its ends: how far it is indented is the style's to say.

    Control characters are left out and reported, and so are marks of lost characters; a message calls the text
    `where`. A tab counts as a space.
    """
    if _CONTROL.search(text):
        _report_control_characters(text, place, where, sink)
    found = []
    for number, line in enumerate(TEXT_LINE_BREAK.split(text)):
        clean = _CONTROL.sub("", line).replace("\t", " ").strip()
        if clean:
            found.append(Paragraph(clean, place(number, len(line) - len(line.lstrip()), len(line.strip()))))
    return tuple(found)


def _report_control_characters(text: str, place: Place, where: Phrase, sink: Sink) -> None:
    found = list(_control_characters(text))
    # Lost text first: it must not go untold behind a crowd of harmless ones.
    found.sort(key=lambda each: each[0] != _LOST)
    for character, line, start in found[:TOLD_AT_MOST]:
        code = "replacement-character" if character == _LOST else "control-character"
        sink.report(code, place(line, start, 1), code_point=f"{ord(character):04X}", place=where)
    if untold := found[TOLD_AT_MOST:]:
        _, line, start = untold[0]
        sink.report("more-findings", place(line, start, 1), number=len(untold))


def _control_characters(text: str) -> Iterator[tuple[str, int, int]]:
    """Each control character, its line and its place there, both from 0."""
    for number, line in enumerate(TEXT_LINE_BREAK.split(text)):
        for found in _CONTROL.finditer(line):
            yield found[0], number, found.start()
