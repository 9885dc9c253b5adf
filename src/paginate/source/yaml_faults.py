"""The likeliest mistake of a designer where YAML cannot be read, and its place."""

from __future__ import annotations

import re
from typing import Final

from paginate.diagnostics import Phrase, phrase
from paginate.records import NamedTuple
from paginate.source.positions import Position
from paginate.source.wide_marks import BLANKS, INDENT, ITEM, narrow, quoted


class ParserReport(NamedTuple):
    """libyaml's error: the part it was reading and its start, the character it met and its place; the innermost open `bracket`."""

    context: str
    since: Position
    problem: str
    at: Position
    bracket: Position | None


class Explanation(NamedTuple):
    """The cause in words, and its place."""

    mark: Position
    problem: Phrase
    hint: Phrase


_TAB_INDENT: Final = re.compile(r" *(?:- *)*(\t)")
_KEY: Final = r"\s*(?:- +)*([^\s:：\"'#\[{-][^\s:：\"'#]*)"
_WIDE_COLON: Final = re.compile(_KEY + r"(：)")
_NO_SPACE: Final = re.compile(_KEY + r"(:)([^\s:/\\].*)")
_TWO_COLONS: Final = re.compile(r"[^#]*?:\s.*?(:)(?:\s|$)")
_CODE_POINT: Final = re.compile(r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}")
"""A well-formed escape; if it is refused all the same, it means half a character or none."""
_CLOSING: Final = {"[": "]", "{": "}"}
_OPENING: Final = {"]": "[", "}": "{"}

_VALUE: Final = r"(?:^\s*|[:,\[{-]\s+|[\[{])"
_WIDE_OPENING: Final = re.compile(_VALUE + "([［｛])")
"""A full-width bracket where a value begins."""
_OPENS_VALUE: Final = re.compile(_VALUE + r"[\[{]")
"""A bracket with which a list or keys begin."""
_WIDE_COMMA: Final = re.compile(r"[\[,]\s*[+-]?[\d.][^,，、；]*([，、；])")
"""A full-width comma behind a length."""
_COMMENT: Final = re.compile(r"\s(#)")
_BLOCK_TEXT: Final = re.compile(r"[|>][+-]?[0-9]?[+-]?\s*(?:#.*)?$")
"""The end of a line that begins a literal text."""
_RESERVED: Final = frozenset("*&!%@`")

_BY_PROBLEM: Final = (
    ("document start", "documents"),
    ("expected comment or line break", "block"),
    ("mapping values are not allowed", "indent"),
    ("did not find expected key", "indent"),
    ("did not find expected '-' indicator", "indent"),
    ("block sequence entries are not allowed", "indent"),
)
"""The findings by libyaml's own words, if the lines show no likelier cause."""


def explain(report: ParserReport, lines: list[str]) -> Explanation:
    """The likeliest cause: the first of the guesses that finds its mark in the text."""
    return (
        _inside_quotes(report, lines)
        or _after_bracket(report, lines)
        or _wide_indent(report, lines)
        or _in_lines(report, lines)
        or _at_character(report, lines)
        or _inside_brackets(report, lines)
        or _second_colon(report, lines)
        or _by_problem(report)
    )


def _explanation(name: str, mark: Position, /, **values: str | Phrase) -> Explanation:
    return Explanation(mark, phrase(f"yaml-{name}", **values), phrase(f"yaml-{name}-hint", **values))


def _line(lines: list[str], number: int) -> str:
    return lines[number] if 0 <= number < len(lines) else ""


def _inside_quotes(report: ParserReport, lines: list[str]) -> Explanation | None:
    if report.context == "while scanning a quoted scalar":
        return _explanation("quote", report.since)
    if report.context == "while parsing a quoted scalar":
        backslash = Position(report.at.line, _line(lines, report.at.line).rfind("\\", 0, report.at.column + 1))
        written = _line(lines, backslash.line)[backslash.column :]
        if half := _CODE_POINT.match(written):
            return _explanation("half-character", backslash, escape=half[0])
        escape = written[:2]
        return _explanation("escape", backslash, escape=escape)
    before = _line(lines, report.at.line)[: report.at.column].rstrip()
    if report.problem.startswith("did not find expected") and before.endswith(('"', "'")):
        line = _line(lines, report.at.line)
        return _explanation("after-quote", report.at, value=_quoted(report, line, max(0, line.find(before[-1]))))
    return None


def _after_bracket(report: ParserReport, lines: list[str]) -> Explanation | None:
    """Text behind a bracket that was meant as text too: [公告]停水."""
    line = _line(lines, report.at.line)
    end = len(line[: report.at.column].rstrip())
    if not report.problem.startswith("did not find expected") or line[end - 1 : end] not in _OPENING:
        return None
    if not line[report.at.column :].strip():
        return None
    start, depth = end - 1, 1
    while start > 0 and depth:
        start -= 1
        depth += (line[start] in _OPENING) - (line[start] in _CLOSING)
    return _explanation(
        "after-bracket", Position(report.at.line, start), open=line[start], value=_quoted(report, line, start)
    )


def _quoted(report: ParserReport, line: str, start: int) -> str:
    """The value that begins at `start`, in quotation marks: to the line's end, or in brackets to the next comma or end."""
    end = len(line)
    if _is_in_brackets(report, line, start):
        depth = 0
        for end in range(start, len(line)):
            depth += (line[end] in _CLOSING) - (line[end] in _OPENING)
            if depth < 0 or (depth == 0 and line[end] == ","):
                break
        else:
            end = len(line)
    return quoted(line[start:end])


def _is_in_brackets(report: ParserReport, line: str, start: int) -> bool:
    """Whether the part at `start` is in brackets; libyaml reads ahead, and may stop before it reports them."""
    if report.bracket is not None:
        return True
    before = line[:start]
    return bool(_OPENS_VALUE.search(before)) and (sum(map(before.count, _CLOSING)) > sum(map(before.count, _OPENING)))


def _wide_indent(report: ParserReport, lines: list[str]) -> Explanation | None:
    """A line that is indented with full-width or other blanks, or begun with another hyphen; the nearest before the fault."""
    for number in range(min(report.at.line, len(lines) - 1), report.since.line - 1, -1):
        if (found := INDENT.match(lines[number])) and not _is_in_text(number, lines):
            return _explanation(
                "wide-indent",
                Position(number, found.start(1)),
                blank=phrase(BLANKS[found[1]], code_point=f"{ord(found[1]):04X}"),
            )
        if (found := ITEM.match(lines[number])) and not _is_in_text(number, lines):
            return _explanation("wide-hyphen", Position(number, found.start(1)), hyphen=found[1])
    return None


def _is_in_text(number: int, lines: list[str]) -> bool:
    """Whether the line is one of a text after `|` or `>`."""
    indent = len(lines[number]) - len(lines[number].lstrip(" "))
    for line in reversed(lines[:number]):
        if line.strip() and len(line) - len(line.lstrip(" ")) < indent:
            return _BLOCK_TEXT.search(line) is not None
    return False


def _in_lines(report: ParserReport, lines: list[str]) -> Explanation | None:
    """A tab, a full-width colon or a missing space in the lines where the parser stopped or its trouble began."""
    before = report.at.line - 1
    while before > 0 and not _line(lines, before).strip():
        before -= 1
    for number in sorted({report.since.line, before, report.at.line}):
        line = _line(lines, number)
        if found := _TAB_INDENT.match(line):
            return _explanation("tab", Position(number, found.start(1)))
        if found := _WIDE_OPENING.search(line):
            return _explanation(
                "wide-bracket", Position(number, found.start(1)), mark=found[1], narrow=narrow(found[1])
            )
        if found := _WIDE_COLON.match(line):
            return _explanation("colon", Position(number, found.start(2)))
        if found := _NO_SPACE.match(line):
            return _explanation("no-space", Position(number, found.start(2)), key=found[1], value=found[3].strip())
    return None


def _inside_brackets(report: ParserReport, lines: list[str]) -> Explanation | None:
    if report.bracket is None:
        return None
    number, column = report.bracket
    line = _line(lines, number)
    if comma := _WIDE_COMMA.search(line, column):
        return _explanation("comma", Position(number, comma.start(1)), mark=comma[1])
    opening = line[column]
    if (comment := _COMMENT.search(line, column)) and _CLOSING[opening] in line[comment.start(1) :]:
        before = max(line.rfind(mark, 0, comment.start(1)) + len(mark) for mark in (": ", ", ", opening))
        start = len(line) - len(line[before:].lstrip())
        return _explanation("comment", Position(number, comment.start(1)), value=_quoted(report, line, start))
    at = _line(lines, report.at.line)
    if at[report.at.column : report.at.column + 1] == ":" and ": " in at[: report.at.column]:
        start = max(at.rfind(mark, 0, report.at.column) + len(mark) for mark in (": ", ", ", "["))
        return _explanation("second-colon", report.at, value=_quoted(report, at, start))
    return _explanation("bracket", report.bracket, open=opening, close=_CLOSING[opening])


def _at_character(report: ParserReport, lines: list[str]) -> Explanation | None:
    """A value that begins with a character which YAML keeps for itself."""
    for mark in (report.since, report.at):
        character = _line(lines, mark.line)[mark.column : mark.column + 1]
        line = _line(lines, mark.line)
        is_inside = _is_in_brackets(report, line, mark.column) and line[: mark.column].strip()
        is_indicator = character in ("-", "?") and "not allowed in this context" in report.problem
        is_refused = is_indicator and (is_inside or report.bracket is None)
        if character and (character in _RESERVED or is_refused or (is_inside and character in "|>")):
            return _explanation("start", mark, character=character, value=_quoted(report, line, mark.column))
    return None


def _second_colon(report: ParserReport, lines: list[str]) -> Explanation | None:
    if "mapping values" not in report.problem:
        return None
    line = _line(lines, report.at.line)
    found = _TWO_COLONS.match(line)
    if not found:
        return None
    start = line.index(":") + 1
    start += len(line[start:]) - len(line[start:].lstrip())
    return _explanation("second-colon", Position(report.at.line, found.start(1)), value=_quoted(report, line, start))


def _by_problem(report: ParserReport) -> Explanation:
    if "could not find expected ':'" in report.problem:
        return _explanation("no-colon", report.since)
    names = (name for words, name in _BY_PROBLEM if words in report.problem)
    return _explanation(next(names, "other"), report.at)
