"""Marked runs: `[text]{name}` in a line; the name is that of a style, or of a direction in a vertical line. `[]{name}` before the first
word of a story's paragraph gives the paragraph a style of its own."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final, cast

from paginate.diagnostics import Phrase, phrase
from paginate.expressions import expression
from paginate.model import Lettering, Orientation
from paginate.records import NamedTuple
from paginate.source.names import name_hint
from paginate.source.words import WORDS
from paginate.source.written import Mark

SIGN: Final = "]{"
"""No line without it has a marked run."""

ORIENTATIONS: Final = cast("dict[str, Orientation]", WORDS["orientation"])
LETTERINGS: Final = cast("dict[str, Lettering]", WORDS["lettering"])

MOST_COMBINED: Final = 4
"""Characters side by side in one cell: four digits are condensed to a little under half their width."""

_BRACKET: Final = expression(r"\\?[\[\]]")
_NAMES: Final = expression(r"\{([^{}\[\]]*)\}")
_NAME: Final = expression(r"\S+")


class StyleNames(NamedTuple):
    """The names of a layout's styles, sound or broken; `are_known`: whether these are all that it has."""

    names: Collection[str]
    are_known: bool = True

    def __contains__(self, name: object) -> bool:
        """Whether there is such a style, as far as is known."""
        return name in self.names or not self.are_known


class Problem(NamedTuple):
    """A fault of a run: a finding's code, its place in the line, and the words that it is about."""

    code: str
    start: int
    length: int
    text: str = ""
    other: str = ""

    def values(self, styles: StyleNames) -> dict[str, str | Phrase]:
        """The values of the finding's words; computed only for those that are reported."""
        match self.code:
            case "unknown-run":
                hint = name_hint(self.text, (*styles.names, *ORIENTATIONS, *LETTERINGS), phrase("none"))
                return {"name": self.text, "hint": hint}
            case "keys-conflict":
                return {"key": self.text, "other": self.other, "hint": phrase("keep-one")}
            case "unfinished-run":
                return {"text": self.text, "hint": phrase("run-as-written")}
            case _:
                return {"name": self.text, "most": self.other}


class _Opening(NamedTuple):
    at: int
    escaped: bool


class RunReader:
    """Reads the runs of one line from character `begin` on, counted in the line's characters.

    `markup` are the places of the characters that only mark a run. Faulty markup stays in the text, and is reported in
    `problems`.
    """

    def __init__(self, line: str, styles: StyleNames, begin: int = 0) -> None:
        self.runs: list[Mark] = []
        self.markup: set[int] = set()
        self.problems: list[Problem] = []
        self._line = line
        self._styles = styles
        self._open: list[_Opening] = []
        for found in _BRACKET.finditer(line, begin):
            self._bracket(found.end() - 1, escaped=len(found[0]) == 2)

    def _bracket(self, at: int, *, escaped: bool) -> None:
        if self._line[at] == "[":
            self._open.append(_Opening(at, escaped))
            return
        has_names = self._line.startswith("{", at + 1)
        if escaped:
            if has_names:
                self.markup.add(at - 1)
            return
        opening = self._open.pop() if self._open else None
        if not has_names:
            return
        if opening is not None and opening.escaped:
            self.markup.add(opening.at - 1)
        else:
            self._run(opening, at)

    def _run(self, opening: _Opening | None, end: int) -> None:
        """Enter the run with its closing bracket at `end`."""
        names = _NAMES.match(self._line, end + 1)
        if opening is None or names is None or not names[1].strip():
            stop = names.end() if names else end + 2
            text = self._line[end:stop]
            self.problems.append(Problem("unfinished-run", end, len(text), text))
            return
        start = opening.at + 1
        if self.runs and self.runs[-1].start > start:
            self.problems.append(Problem("nested-run", opening.at, names.end() - opening.at))
        elif start == end:
            text = self._line[opening.at : names.end()]
            self.problems.append(Problem("text-empty", opening.at, len(text), text))
        elif run := self._named(Mark(start, end), names):
            self.runs.append(run)
            self.markup |= {opening.at, *range(end, names.end())}

    def _named(self, run: Mark, names: re.Match[str]) -> Mark | None:
        """The run with the meanings of its names; None, reported, if one means nothing or two contradict one another."""
        for name, at in self._names(names):
            if orientation := ORIENTATIONS.get(name):
                if run.orientation not in (None, orientation):
                    other = run.orientation.value if run.orientation else ""
                    self.problems.append(Problem("keys-conflict", at, len(name), name, other))
                    return None
                run = run._replace(orientation=orientation)
                if orientation is Orientation.COMBINED and run.end - run.start > MOST_COMBINED:
                    text = self._line[run.start : run.end]
                    self.problems.append(Problem("combined-too-long", run.start, len(text), text, str(MOST_COMBINED)))
            elif lettering := LETTERINGS.get(name):
                run = run._replace(lettering=lettering)
            elif name in self._styles:
                run = run._replace(styles=(*run.styles, name))
            else:
                self.problems.append(Problem("unknown-run", at, len(name), name))
                return None
        return run

    def _names(self, names: re.Match[str]) -> list[tuple[str, int]]:
        """The names in the braces with their places: one, if a style has this name, else those between spaces."""
        whole = names[1].strip()
        if whole in self._styles:
            return [(whole, names.start(1) + names[1].index(whole))]
        return [(name[0], name.start()) for name in _NAME.finditer(self._line, names.start(1), names.end(1))]


_PARAGRAPH_MARK: Final = expression(r"\s*(\[\]\{([^{}\[\]]*)\})\s*\S")
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
    found = _PARAGRAPH_MARK.match(line)
    if found is None or not (name := found[2].strip()):
        return NOTHING_SAID
    at = found.start(2) + found[2].index(name)
    if name in styles:
        return ParagraphStyle(*found.span(1), name, at)
    code = "paragraph-style" if len(name.split()) > 1 or name in ORIENTATIONS else "unknown-run"
    return ParagraphStyle(*found.span(1), "", at, (Problem(code, at, len(name), name),))
