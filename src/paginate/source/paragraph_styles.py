"""Paragraphs in a style of their own: `[]{name}` before the first word of a story's paragraph."""

from __future__ import annotations

from typing import Final

from paginate.expressions import expression
from paginate.records import NamedTuple
from paginate.source.runs import ISSUE_WORDS, RUN_WORDS, Problem, StyleNames
from paginate.source.words import RunForm

_MARK: Final = expression(r"\s*(\[\]\{([^{}\[\]]*)\})\s*\S")
"""Without text behind it, it is a marked run that has none."""


class ParagraphStyle(NamedTuple):
    """What a paragraph says of its style: from where to where in its line, which, where its name begins, and what is wrong.

    `name` is empty where the paragraph is to be set in the style of its frame.
    """

    start: int
    end: int
    name: str
    at: int = 0
    problems: tuple[Problem, ...] = ()


NOTHING_SAID: Final = ParagraphStyle(0, 0, "")


def paragraph_style(line: str, styles: StyleNames) -> ParagraphStyle:
    """The style that a line of a story names for its paragraph; `frames` are the styles of the story's frames."""
    found = _MARK.match(line)
    if found is None or not (name := found[2].strip()):
        return NOTHING_SAID
    if RUN_WORDS.get(name) is RunForm.BREAK or (name in ISSUE_WORDS and name not in styles.names):
        return NOTHING_SAID
    at = found.start(2) + found[2].index(name)
    if name in styles:
        return ParagraphStyle(*found.span(1), name, at)
    code = "paragraph-style" if len(name.split()) > 1 or name in RUN_WORDS else "unknown-run"
    return ParagraphStyle(*found.span(1), "", at, (Problem(code, at, len(name), name),))
