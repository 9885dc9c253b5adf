"""What in a text would not print as its writer means it, though every character can be set: lookalikes, and words that run
from right to left."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from paginate.diagnostics import Phrase, Sink, phrase
from paginate.model import Paragraph
from paginate.text import lookalikes
from paginate.text.lookalikes import Lookalike

MOST_WORDS: Final = 20
"""Runs of words from right to left of one text that are reported each by itself."""

RIGHT_TO_LEFT: Final = "\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
"""The blocks whose characters Unicode has run from right to left (UAX #9, bidirectional classes R and AL)."""

FIRST: Final = "\u0590"
"""No character before it runs so."""

_WORDS: Final = f"[{RIGHT_TO_LEFT}]+(?:[ -@\u00a0]*[{RIGHT_TO_LEFT}]+)*"
"""Words, with the blanks, digits and marks between them."""

_LONGEST: Final = 40
"""Characters of such words that a message shows."""


def report_unusual(paragraphs: Sequence[Paragraph], where: Phrase, sink: Sink) -> None:
    """Report lookalikes, each kind at the first of its places, and words that run from right to left."""
    for code, find in (("dash-lookalike", lookalikes.dashes), ("ellipsis-lookalike", lookalikes.ellipses)):
        _report_lookalikes(code, [(each, found) for each in paragraphs for found in find(each.text)], where, sink)
    _report_right_to_left(paragraphs, where, sink)


def _report_lookalikes(code: str, found: Sequence[tuple[Paragraph, Lookalike]], where: Phrase, sink: Sink) -> None:
    counts = Counter(lookalike.typed for _, lookalike in found)
    for paragraph, (start, typed, right) in found:
        if count := counts.pop(typed, 0):
            span = paragraph.place(start)._replace(length=len(typed))
            more = phrase("more-there", number=count - 1) if count > 1 else phrase("none")
            sink.report(code, span, typed=typed, right=right, place=where, more=more)


def _report_right_to_left(paragraphs: Iterable[Paragraph], where: Phrase, sink: Sink) -> None:
    words = [(paragraph, found) for paragraph in paragraphs for found in _right_to_left(paragraph.text)]
    for paragraph, found in words[:MOST_WORDS]:
        span = paragraph.place(found.start())._replace(length=len(found[0]))
        text = found[0] if len(found[0]) <= _LONGEST else f"{found[0][:_LONGEST]}…"
        sink.report("right-to-left", span, text=text, place=where)
    if untold := words[MOST_WORDS:]:
        paragraph, found = untold[0]
        sink.report("more-findings", paragraph.place(found.start()), number=len(untold))


def _right_to_left(text: str) -> Iterator[re.Match[str]]:
    if text.isascii() or max(text) < FIRST:
        return iter(())
    return re.finditer(_WORDS, text)
