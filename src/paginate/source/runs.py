"""Marked runs: `[text]{name}` in a line; the name is that of a style, or a word of the program's, some with a value behind a colon.
`[]{name}` before the first word of a story's paragraph gives the paragraph a style of its own."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Final, cast

from paginate.diagnostics import Phrase, phrase
from paginate.expressions import expression
from paginate.model import Lettering, Orientation, Script
from paginate.records import NamedTuple
from paginate.source.names import name_hint
from paginate.source.words import WORDS, IssueWord, RunForm
from paginate.source.written import Mark

if TYPE_CHECKING:
    from paginate.source.schema import Issue

SIGN: Final = "]{"
"""No line without it has a marked run."""

ORIENTATIONS: Final = cast("dict[str, Orientation]", WORDS["orientation"])
RUN_WORDS: Final[Mapping[str, object]] = {
    **WORDS["orientation"],
    **WORDS["lettering"],
    **WORDS["script"],
    **WORDS["form of a run"],
}
"""What the words in the braces mean, styles apart."""
ISSUE_WORDS: Final = cast("dict[str, IssueWord]", WORDS["word of the issue"])

MOST_COMBINED: Final = 4
"""Characters side by side in one cell: four digits are condensed to a little under half their width."""

_BRACKET: Final = expression(r"\\?[\[\]]")
_NAMES: Final = expression(r"\{([^{}\[\]]*)\}")
_NAME: Final = expression(r"([^\s:：]+)(?:\s*[:：]\s*(.*\S)?)?")
"""A word in the braces; what is behind a colon, up to the closing brace, is its value."""


class StyleNames(NamedTuple):
    """What the marks of a layout's texts may name: its styles, sound or broken, and what it says of its issue. `are_known`: whether
    these are all the styles that it has."""

    names: Collection[str]
    are_known: bool = True
    issue: Issue | None = None

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
                hint = name_hint(self.text, (*styles.names, *RUN_WORDS), phrase("none"))
                return {"name": self.text, "hint": hint}
            case "keys-conflict":
                return {"key": self.text, "other": self.other, "hint": phrase("keep-one")}
            case "unfinished-run":
                return {"text": self.text, "hint": phrase("run-as-written")}
            case "issue-unsaid":
                return {"name": self.text, "key": self.other}
            case "run-value":
                return {"name": self.text, "hint": phrase(self.other)}
            case _:
                return {"name": self.text, "most": self.other}


class _Opening(NamedTuple):
    at: int
    escaped: bool


class RunReader:
    """Reads the runs of one line from character `begin` on, counted in the line's characters.

    `markup` are the places of the characters that only mark a run, `breaks` where a line is to end, `inserted` what is to be
    written at a place.
    Faulty markup stays in the text, and is reported in `problems`.
    """

    def __init__(self, line: str, styles: StyleNames, begin: int = 0) -> None:
        self.runs: list[Mark] = []
        self.markup: set[int] = set()
        self.breaks: list[int] = []
        self.inserted: dict[int, str] = {}
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
            self._without_text(opening.at, names)
        elif run := self._named(Mark(start, end), names):
            self.runs.append(run)
            self.markup |= {opening.at, *range(end, names.end())}

    def _without_text(self, at: int, names: re.Match[str]) -> None:
        """Enter what is marked without characters: a forced end of a line, a word of the issue."""
        name = names[1].strip()
        word = ISSUE_WORDS.get(name)
        if RUN_WORDS.get(name) is RunForm.BREAK:
            self.breaks.append(at)
        elif word is None or self._styles.issue is None:
            text = self._line[at : names.end()]
            self.problems.append(Problem("text-empty", at, len(text), text))
            return
        else:
            from paginate.source.issue_words import issue_text, key_of  # few texts have them

            said = issue_text(word, self._styles.issue)
            if said is None:
                self.problems.append(Problem("issue-unsaid", at, names.end() - at, name, key_of(word)))
                return
            self.inserted[at] = said
        self.markup |= set(range(at, names.end()))

    def _named(self, run: Mark, names: re.Match[str]) -> Mark | None:
        """The run with the meanings of its names; None, reported, if one means nothing or two contradict one another."""
        for name, value, at in self._names(names):
            if name in self._styles and name not in RUN_WORDS:
                run = run._replace(styles=(*run.styles, name))
                continue
            marked = self._with_word(run, name, value)
            if isinstance(marked, Mark):
                run = marked
            else:
                code, other = marked
                self.problems.append(Problem(code, at, len(name), name, other))
                return None
        if run.orientation is Orientation.COMBINED and run.end - run.start > MOST_COMBINED:
            text = self._line[run.start : run.end]
            self.problems.append(Problem("combined-too-long", run.start, len(text), text, str(MOST_COMBINED)))
        return run

    def _with_word(self, run: Mark, name: str, value: str | None) -> Mark | tuple[str, str]:
        """The run with what a word means, or the code of what is wrong with it and a word about that."""
        meaning = RUN_WORDS.get(name)
        if meaning is None:
            return "unknown-run", ""
        if meaning is RunForm.BREAK:
            return "run-value", "break-is-empty"
        if (meaning is RunForm.RUBY) is not bool(value):
            return "run-value", "reading-behind-colon" if meaning is RunForm.RUBY else "no-value"
        before, marked = _marked(run, meaning, value or "")
        if before is not None and before is not meaning:
            return "keys-conflict", _word_of(before)
        return marked

    def _names(self, names: re.Match[str]) -> list[tuple[str, str | None, int]]:
        """The names in the braces, each with its value and its place: one, if a style has this name, else those between spaces."""
        whole = names[1].strip()
        found = list(_NAME.finditer(self._line, names.start(1), names.end(1)))
        if whole in self._styles and not any(each[1] in RUN_WORDS for each in found):
            return [(whole, None, names.start(1) + names[1].index(whole))]
        return [(each[1], each[2], each.start()) for each in found]


def _marked(run: Mark, meaning: object, value: str) -> tuple[object, Mark]:
    """What the run had of the kind of a word's meaning, and the run with that."""
    match meaning:
        case Orientation():
            return run.orientation, run._replace(orientation=meaning)
        case Lettering():
            return run.lettering, run._replace(lettering=meaning)
        case Script():
            return run.script, run._replace(script=meaning)
        case RunForm.RUBY:
            return None, run._replace(ruby=value)
        case _:
            return None, run._replace(no_break=True)


def _word_of(meaning: object) -> str:
    return next(word for word, found in RUN_WORDS.items() if found is meaning)


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
    """The style that a line of a story names for its paragraph, which is one of `styles`."""
    found = _PARAGRAPH_MARK.match(line)
    if found is None or not (name := found[2].strip()):
        return NOTHING_SAID
    if RUN_WORDS.get(name) is RunForm.BREAK or (name in ISSUE_WORDS and name not in styles.names):
        return NOTHING_SAID
    at = found.start(2) + found[2].index(name)
    if name in styles:
        return ParagraphStyle(*found.span(1), name, at)
    code = "paragraph-style" if len(name.split()) > 1 or name in RUN_WORDS else "unknown-run"
    return ParagraphStyle(*found.span(1), "", at, (Problem(code, at, len(name), name),))
