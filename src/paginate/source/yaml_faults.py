"""What a designer most likely did where YAML cannot be read, and where she did it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from paginate.diagnostics import Phrase, phrase
from paginate.source.positions import Mark


class ParserReport(NamedTuple):
    """What libyaml says: what it was at and since where, what it met and where; `bracket` is the innermost one open."""

    context: str
    since: Mark
    problem: str
    at: Mark
    bracket: Mark | None


class Explanation(NamedTuple):
    """The cause in words, and its place."""

    mark: Mark
    problem: Phrase
    hint: Phrase


_TAB_INDENT: Final = re.compile(r" *(?:- *)*(\t)")
_KEY: Final = r"\s*(?:- +)*([^\s:：\"'#\[{-][^\s:：\"'#]*)"
_WIDE_COLON: Final = re.compile(_KEY + r"(：)")
_NO_SPACE: Final = re.compile(_KEY + r"(:)([^\s:/\\].*)")
_TWO_COLONS: Final = re.compile(r"[^#]*?:\s.*?(:)(?:\s|$)")
_CODE_POINT: Final = re.compile(r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}")
"""An escape that is well formed; refused all the same, it stands for half a character or none."""
_CLOSING: Final = {"[": "]", "{": "}"}

_BY_PROBLEM: Final = (
    ("document start", "documents"),
    ("expected comment or line break", "block"),
    ("mapping values are not allowed", "indent"),
    ("did not find expected key", "indent"),
    ("did not find expected '-' indicator", "indent"),
    ("block sequence entries are not allowed", "indent"),
)
"""What is left to say, by libyaml's own words, where the lines show no likelier cause."""


def explain(report: ParserReport, lines: list[str]) -> Explanation:
    """The likeliest cause: the first of the guesses that finds its mark in the text."""
    return (
        _inside_quotes(report, lines)
        or _in_lines(report, lines)
        or _inside_brackets(report, lines)
        or _at_character(report, lines)
        or _second_colon(report, lines)
        or _by_problem(report)
    )


def _explanation(name: str, mark: Mark, /, **values: str) -> Explanation:
    return Explanation(mark, phrase(f"yaml-{name}", **values), phrase(f"yaml-{name}-hint", **values))


def _line(lines: list[str], number: int) -> str:
    return lines[number] if 0 <= number < len(lines) else ""


def _inside_quotes(report: ParserReport, lines: list[str]) -> Explanation | None:
    if report.context == "while scanning a quoted scalar":
        return _explanation("quote", report.since)
    if report.context == "while parsing a quoted scalar":
        backslash = Mark(report.at.line, _line(lines, report.at.line).rfind("\\", 0, report.at.column + 1))
        written = _line(lines, backslash.line)[backslash.column :]
        if half := _CODE_POINT.match(written):
            return _explanation("half-character", backslash, escape=half[0])
        escape = written[:2]
        return _explanation("escape", backslash, escape=escape)
    before = _line(lines, report.at.line)[: report.at.column].rstrip()
    if report.problem.startswith("did not find expected") and before.endswith(('"', "'")):
        return _explanation("after-quote", report.at)
    return None


def _in_lines(report: ParserReport, lines: list[str]) -> Explanation | None:
    """A tab, a full-width colon or a missing space in the lines where the parser stopped or its trouble began."""
    before = report.at.line - 1
    while before > 0 and not _line(lines, before).strip():
        before -= 1
    for number in sorted({report.since.line, before, report.at.line}):
        line = _line(lines, number)
        if found := _TAB_INDENT.match(line):
            return _explanation("tab", Mark(number, found.start(1)))
        if found := _WIDE_COLON.match(line):
            return _explanation("colon", Mark(number, found.start(2)))
        if found := _NO_SPACE.match(line):
            return _explanation("no-space", Mark(number, found.start(2)), key=found[1], value=found[3].strip())
    return None


def _inside_brackets(report: ParserReport, lines: list[str]) -> Explanation | None:
    if report.bracket is None:
        return None
    line = _line(lines, report.bracket.line)
    if (comma := line.find("，", report.bracket.column)) >= 0:
        return _explanation("comma", Mark(report.bracket.line, comma))
    opening = line[report.bracket.column]
    return _explanation("bracket", report.bracket, open=opening, close=_CLOSING[opening])


def _at_character(report: ParserReport, lines: list[str]) -> Explanation | None:
    """A value that begins with a character which YAML keeps for itself."""
    for mark in (report.since, report.at):
        character = _line(lines, mark.line)[mark.column : mark.column + 1]
        if character and character in "*&!%@`":
            return _explanation("start", mark, character=character)
    return None


def _second_colon(report: ParserReport, lines: list[str]) -> Explanation | None:
    if "mapping values" not in report.problem:
        return None
    found = _TWO_COLONS.match(_line(lines, report.at.line))
    return _explanation("second-colon", Mark(report.at.line, found.start(1))) if found else None


def _by_problem(report: ParserReport) -> Explanation:
    if "could not find expected ':'" in report.problem:
        return _explanation("no-colon", report.since)
    names = (name for words, name in _BY_PROBLEM if words in report.problem)
    return _explanation(next(names, "other"), report.at)
