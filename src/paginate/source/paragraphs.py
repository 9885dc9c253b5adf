"""From a text to its paragraphs: one a line, clean, each at its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from paginate.diagnostics import Phrase, Sink, Span
from paginate.model import Paragraph
from paginate.source.positions import Document, Path

TOLD_AT_MOST: Final = 20
"""Control characters of one text that are reported; all are left out."""

_LINE_BREAK: Final = re.compile("\r\n|\r|\n")
_CONTROL: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 and C1
    "\xad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"  # soft hyphens, breaks, joiners, directions
    "\ufdd0-\ufdef\ufff9-\uffff]"  # what Word leaves where a picture was, U+FFFD, what is no character
)

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

    Control characters are left out and reported; a message calls the text `where`. A tab counts as a space.
    """
    control = _control_characters(text, place) if _CONTROL.search(text) else iter(())
    for _, (code_point, span) in zip(range(TOLD_AT_MOST), control, strict=False):
        sink.report("control-character", span, code_point=code_point, place=where)
    found = []
    for number, line in enumerate(_LINE_BREAK.split(text)):
        clean = _CONTROL.sub("", line).replace("\t", " ").strip()
        if clean:
            found.append(Paragraph(clean, place(number, len(line) - len(line.lstrip()), len(line.strip()))))
    return tuple(found)


def _control_characters(text: str, place: Place) -> Iterator[tuple[str, Span]]:
    for number, line in enumerate(_LINE_BREAK.split(text)):
        for found in _CONTROL.finditer(line):
            yield f"{ord(found[0]):04X}", place(number, found.start(), 1)
