"""Marked runs: `[text]{name}` in a line, where the name is that of a style or says how the run stands in a vertical line."""

from __future__ import annotations

import re
from typing import Final, cast

from paginate.diagnostics import Phrase, phrase
from paginate.expressions import expression
from paginate.model import FontChoice, Lettering, Look, MarkedRun, Orientation
from paginate.records import NamedTuple
from paginate.source.names import name_hint
from paginate.source.styles import Styles
from paginate.source.words import WORDS
from paginate.units import figures

SIGN: Final = "]{"
"""No line without it has a marked run."""

ORIENTATIONS: Final = cast("dict[str, Orientation]", WORDS["orientation"])
LETTERINGS: Final = cast("dict[str, Lettering]", WORDS["lettering"])

MOST_COMBINED: Final = 4
"""Characters side by side in one cell: four digits are condensed to a little under half their width."""

_BRACKET: Final = expression(r"\\?[\[\]]")
_NAMES: Final = expression(r"\{([^{}\[\]]*)\}")
_NAME: Final = expression(r"\S+")


class Problem(NamedTuple):
    """What is wrong with a run: a finding's code, its place in the line, and the words that it is about."""

    code: str
    start: int
    length: int
    text: str = ""
    other: str = ""

    def values(self, styles: Styles) -> dict[str, str | Phrase]:
        """What fills the finding's words; worked out only for those that are told."""
        match self.code:
            case "unknown-run":
                hint = name_hint(self.text, (*styles.written, *ORIENTATIONS, *LETTERINGS), phrase("none"))
                return {"name": self.text, "hint": hint}
            case "mixed-writing-modes":
                mode = styles.by_name[self.text].writing_mode.value
                return {"name": self.text, "mode": phrase(mode), "other": phrase(self.other)}
            case "paragraph-too-large":
                size, leading = figures(styles.by_name[self.text].size, float(self.other))
                return {"name": self.text, "size": f"{size}pt", "leading": f"{leading}pt"}
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

    `markup` are the places of the characters that only mark a run. What is wrong is kept as it stands, and told in
    `problems`.
    """

    def __init__(self, line: str, styles: Styles, begin: int = 0) -> None:
        self.runs: list[MarkedRun] = []
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
        """Enter the run whose closing bracket stands at `end`."""
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
        elif run := self._named(MarkedRun(start, end), names):
            self.runs.append(run)
            self.markup |= {opening.at, *range(end, names.end())}

    def _named(self, run: MarkedRun, names: re.Match[str]) -> MarkedRun | None:
        """The run with what its names mean; None, reported, where one of them means nothing or two contradict."""
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
                run = run._replace(look=run.look._replace(lettering=lettering))
            elif (look := self._styles.look(name)) is not None:
                run = run._replace(look=_over(look, run.look))
            else:
                self.problems.append(Problem("unknown-run", at, len(name), name))
                return None
        return run

    def _names(self, names: re.Match[str]) -> list[tuple[str, int]]:
        """The names in the braces and where they stand: one, if a style is called so, else those that spaces part."""
        whole = names[1].strip()
        if self._styles.look(whole) is not None:
            return [(whole, names.start(1) + names[1].index(whole))]
        return [(name[0], name.start()) for name in _NAME.finditer(self._line, names.start(1), names.end(1))]


def _over(look: Look, under: Look) -> Look:
    """A look over another: where it says nothing, the other's."""
    font = look.font or under.font
    if look.font and under.font and not look.font.family:
        font = FontChoice(under.font.family, look.font.weight)
    return Look(font, look.size or under.size, look.color or under.color, under.lettering)
