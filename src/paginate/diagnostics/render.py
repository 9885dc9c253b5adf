"""Findings as a person reads them in a terminal, and as a program reads them in JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from paginate.diagnostics.excerpt import excerpt, visible
from paginate.diagnostics.finding import Diagnostic, Severity
from paginate.diagnostics.span import TEXT_LINE_BREAK, Span
from paginate.units import POINTS_PER_MILLIMETRE

Sources = Callable[[str], str | None]
"""The text of the file that a span names; None if it cannot be read."""

WORDS: Final[Mapping[str, Mapping[Severity | str, str]]] = {
    "en": {
        Severity.ERROR: "error",
        Severity.WARNING: "warning",
        Severity.NOTE: "note",
        "allowed": "allowed",
        "reason": "reason",
        "help": "help",
        "place": "on the page: {x} mm from the left, {y} mm from the top",
    },
    "zh": {
        Severity.ERROR: "错误",
        Severity.WARNING: "警告",
        Severity.NOTE: "提示",
        "allowed": "允许",
        "reason": "理由",
        "help": "建议",
        "place": "版面位置：距左 {x} mm，距上 {y} mm",
    },
}


def render_text(diagnostics: Iterable[Diagnostic], sources: Sources, language: str) -> str:
    """The findings with the lines they are about, and how many there are; empty where there are none.

    `language` is 'en' or 'zh'. They are in the order of their places; those without one come last.
    """
    found = _in_order(diagnostics)
    if not found:
        return ""
    lines = {
        file: TEXT_LINE_BREAK.split((sources(file) or "").removeprefix("\ufeff"))
        for file in {each.span.file for each in found if each.span}
    }
    blocks = ["\n".join(_block(each, lines, language)) for each in found]
    return "\n\n".join([*blocks, counted(found, language)])


def render_json(diagnostics: Iterable[Diagnostic], language: str) -> list[dict[str, Any]]:
    """The findings as JSON values, in the same order; `span` is null where a finding has no place in a file.

    `box` is x, y, width and height on the page in points from the trim's top left, null where it has no place there.
    `allowed` is the layout's reason for allowing it, null where it does not.
    """
    return [
        {
            "code": each.code,
            "severity": each.severity.value,
            "allowed": each.allowed,
            "message": each.message(language),
            "help": each.help(language),
            "span": each.span and {
                "file": each.span.file,
                "line": each.span.line,
                "column": each.span.column,
                "length": each.span.length,
            },
            "box": each.box and [round(side, 3) for side in each.box],
        }
        for each in _in_order(diagnostics)
    ]  # fmt: skip


def _in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    def place(each: Diagnostic) -> tuple[bool, str, int, int]:
        span = each.span or Span("", 0, 0)
        return each.span is None, span.file, span.line, span.column

    return sorted(diagnostics, key=place)


def _block(each: Diagnostic, lines: Mapping[str, list[str]], language: str) -> Iterator[str]:
    words = WORDS[language]
    yield f"{word_for(each, language)}[{each.code}]: {visible(each.message(language))}"
    gutter = " "
    if each.span is not None:
        span = each.span
        gutter = " " * len(str(span.line))
        yield f"{gutter}--> {visible(span.file)}:{span.line}:{span.column}"
        if span.line <= len(lines[span.file]) and lines[span.file] != [""]:
            line, carets = excerpt(lines[span.file][span.line - 1], span.column, span.length)
            yield f"{gutter} |"
            yield f"{span.line} | {line}".rstrip()
            yield f"{gutter} | {carets}"
    if each.box is not None:
        x, y = (str(round(side / POINTS_PER_MILLIMETRE)) for side in each.box[:2])
        yield f"{gutter} = {words['place'].format(x=x, y=y)}"
    if each.allowed is not None:
        yield f"{gutter} = {words['reason']}: {visible(each.allowed)}"
    elif remedy := each.help(language):
        yield f"{gutter} = {words['help']}: {visible(remedy)}"


def word_for(found: Diagnostic, language: str) -> str:
    """The word for a finding: its severity, or that it is allowed."""
    return WORDS[language][found.severity if found.allowed is None else "allowed"]


def counted(found: Iterable[Diagnostic], language: str) -> str:
    """How many findings there are of each severity, and how many are allowed; empty where there are none."""
    kinds = Counter("allowed" if each.allowed is not None else each.severity for each in found)
    counts = [(kind, WORDS[language][kind], kinds[kind]) for kind in (*Severity, "allowed") if kinds[kind]]
    if language == "zh":
        return "，".join(f"{count} 个{word}" for _, word, count in counts)
    plural = dict.fromkeys(Severity, "s")
    return ", ".join(f"{count} {word}{plural.get(kind, '') * (count > 1)}" for kind, word, count in counts)
