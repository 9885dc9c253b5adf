"""Paragraphs in a style of their own: `[]{name}` before the first word of a story's paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from paginate.expressions import expression
from paginate.model import Style
from paginate.records import NamedTuple
from paginate.source.runs import ORIENTATIONS, Problem
from paginate.source.styles import Styles
from paginate.units import fits

_MARK: Final = expression(r"\s*(\[\]\{([^{}\[\]]*)\})\s*\S")
"""Without text behind it, it is a marked run that has none."""


class ParagraphStyle(NamedTuple):
    """What a paragraph says of its style: from where to where in its line, which, and what is wrong with it.

    `style` is None where the paragraph is to be set in that of its frame.
    """

    start: int
    end: int
    style: Style | None
    problems: tuple[Problem, ...] = ()


NOTHING_SAID: Final = ParagraphStyle(0, 0, None)


def paragraph_style(line: str, styles: Styles, frames: Sequence[Style]) -> ParagraphStyle:
    """The style that a line of a story names for its paragraph; `frames` are those of the frames in which the story stands."""
    found = _MARK.match(line)
    if found is None or not (name := found[2].strip()):
        return NOTHING_SAID
    at = found.start(2) + found[2].index(name)
    style = styles.by_name.get(name)
    if style is not None:
        problems = tuple(Problem(code, at, len(name), name, other) for code, other in _misfits(style, frames))
        is_fit = not any(problem.code == "mixed-writing-modes" for problem in problems)
        return ParagraphStyle(*found.span(1), style if is_fit else None, problems)
    if styles.look(name) is not None:  # broken, which is told in its own place
        return ParagraphStyle(*found.span(1), None)
    code = "paragraph-style" if len(name.split()) > 1 or name in ORIENTATIONS else "unknown-run"
    return ParagraphStyle(*found.span(1), None, (Problem(code, at, len(name), name),))


def _misfits(style: Style, frames: Sequence[Style]) -> Iterator[tuple[str, str]]:
    """Why a style does not go with the frames': the finding's code, and what of the frames' it does not go with."""
    for frame in frames:
        if frame.writing_mode is not style.writing_mode:
            yield "mixed-writing-modes", frame.writing_mode.value
            return
    leading = min((frame.leading for frame in frames), default=style.size)
    if not fits(style.size, leading):
        yield "paragraph-too-large", repr(leading)
