"""The help: of the program with its commands, and of one command with its options."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from paginate.cli.commands import ALL_OF_IT, COMMANDS, HELP, VERSION
from paginate.cli.option import Command, Option
from paginate.cli.problem import Words
from paginate.diagnostics.excerpt import cells

USAGE: Final = Words("Usage: ", "用法：")
OPTIONS_METAVAR: Final = Words("[OPTIONS]", "[选项]")
COMMAND_METAVAR: Final = Words("COMMAND", "命令")
OPTIONS: Final = Words("Options:", "选项：")
COMMANDS_HEAD: Final = Words("Commands:", "命令：")
MORE: Final = Words("`paginate COMMAND --help` shows a command's options.", "各命令的选项见 `paginate 命令 --help`。")

WIDEST: Final = 100
"""Cells of a line, however wide the terminal is: longer ones are hard to read."""

INDENT: Final = "  "
MARGIN: Final = 26
"""Cells before the meanings; a longer form has a line of its own."""


def usage(command: Command | None, language: str) -> str:
    """One line: how a command, or the program, is called."""
    options = OPTIONS_METAVAR.of(language)
    rest = COMMAND_METAVAR.of(language) if command is None else f"{command.name} {command.metavar.of(language)}"
    return f"{USAGE.of(language)}paginate {rest} {options}"


def help_of(command: Command | None, language: str, width: int) -> str:
    """The help of a command, or of the program, in lines of at most so many cells."""
    width = min(width, WIDEST)
    meaning = ALL_OF_IT if command is None else command.meaning
    options = (VERSION, HELP) if command is None else (*command.options, HELP)
    lines = [usage(command, language), "", *wrapped(meaning.of(language), width), ""]
    if command is None:
        rows = [(each.name, each.meaning.of(language)) for each in COMMANDS.values()]
        lines += [COMMANDS_HEAD.of(language), *_rows(rows, width), "", *wrapped(MORE.of(language), width), ""]
    return "\n".join([*lines, OPTIONS.of(language), *_rows(_option_rows(options, language), width)])


def _option_rows(options: Iterable[Option], language: str) -> Sequence[tuple[str, str]]:
    return [(option.form(language), option.meaning.of(language)) for option in options]


def _rows(rows: Iterable[tuple[str, str]], width: int) -> Iterator[str]:
    """What is written and what it means, in two columns."""
    for form, meaning in rows:
        first, *more = wrapped(meaning, max(width - MARGIN, MARGIN))
        head = INDENT + form
        if cells(head) + len(INDENT) > MARGIN:
            yield head
            head = ""
        yield head + " " * (MARGIN - cells(head)) + first
        yield from (" " * MARGIN + line for line in more)


PIECE: Final = re.compile(r"[ -~]+?(?= |$|[^ -~])|[^ -~][，。、；：）”]*| +")
"""What stays together in a line: a word, or a wide character with the marks behind it."""


def wrapped(text: str, width: int) -> Sequence[str]:
    """The text in lines of at most so many cells; a longer word has a line of its own."""
    lines, line = [], ""
    for piece in PIECE.findall(text):
        if line.strip() and cells((line + piece).rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line = (line + piece).lstrip()
    return [*lines, line.rstrip()]
