"""Makes `commands.md`: every command with its options, in English and Chinese.

python docs/build_commands.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from paginate.cli.commands import ALL_OF_IT, COMMANDS, HELP, VERSION
from paginate.cli.option import Command, Option
from paginate.cli.problem import PROBLEMS

PAGE: Final = Path(__file__).parent / "commands.md"

INTRODUCTION: Final = f"""\
<!-- Made by docs/build_commands.py from paginate.cli.commands and paginate.cli.problem: change those tables. -->

# Commands

{ALL_OF_IT.en} {ALL_OF_IT.zh}

`paginate COMMAND --help` shows the same; it and all messages are in Chinese where the system's language is Chinese or `--language zh` says so.
An option's value follows it as the next word or after `=`: `--press coated`, `--press=coated`. Options and the file may stand in any order;
`--` ends the options, for a file whose name begins with `-`.
"""


def build_page() -> str:
    """The page."""
    commands = [line for command in COMMANDS.values() for line in _command(command)]
    return "\n".join([INTRODUCTION, *_program(), *commands, *_problems()]) + "\n"


def _program() -> Iterator[str]:
    yield "| | | |"
    yield "|---|---|---|"
    for command in COMMANDS.values():
        yield f"| [`{command.name}`](#{command.name}) | {command.meaning.en} | {command.meaning.zh} |"
    for option in (VERSION, HELP):
        yield _row(option)


def _command(command: Command) -> Iterator[str]:
    yield f"\n## {command.name}\n"
    yield f"    paginate {command.name} {command.metavar.en} [OPTIONS]\n"
    yield f"{command.meaning.en}\n"
    yield f"{command.meaning.zh}\n"
    yield "| | | |"
    yield "|---|---|---|"
    for option in command.options:
        yield _row(option)


def _row(option: Option) -> str:
    form = option.form("en").replace("|", "\\|")
    return f"| `{form}` | {option.meaning.en} | {option.meaning.zh} |"


def _problems() -> Iterator[str]:
    yield "\n## Wrong usage\n"
    yield "Where a command line cannot be followed, the command says so, does nothing and ends with status 2.\n"
    yield "| | |"
    yield "|---|---|"
    for message, hint in PROBLEMS.values():
        cells = (f"{message.of(language)}{mark}{hint.of(language)}" for language, mark in (("en", ": "), ("zh", "：")))
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


if __name__ == "__main__":
    PAGE.write_text(build_page(), encoding="utf-8")
