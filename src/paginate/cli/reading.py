"""A command line read by the table of the commands."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from paginate.cli.commands import HELP
from paginate.cli.option import Command, Option
from paginate.cli.problem import UsageProblem, Words


def read(command: Command, arguments: Sequence[str]) -> dict[str, object] | None:
    """The parameters of the command's function; None where its help is asked for. Raises UsageProblem.

    Options and the file may stand in any order; of an option that is given twice the last one counts; `--` ends options.
    """
    by_name = {name: option for option in (*command.options, HELP) for name in option.names}
    given: dict[str, object] = {}
    files: list[str] = []
    rest = list(reversed(arguments))
    while rest:
        word = rest.pop()
        if word == "--":
            files += reversed(rest)
            break
        if word == "-" or not word.startswith("-"):
            files.append(word)
            continue
        name, value = _parted(word)
        option = by_name.get(name)
        if option is None:
            said = word.partition("=")[0]
            raise UsageProblem("no-option", name=said, near=(said, by_name))
        if option is HELP:
            return None
        given[option.key] = _value(option, name, value, rest)
    for option in command.options:
        if option.required and option.key not in given:
            raise UsageProblem("option-missing", option=option.names[-1], meaning=option.meaning)
        given.setdefault(option.key, option.default)
    keys = command.key.split()
    if not files and given.get(command.without):
        return {**given, **dict.fromkeys(keys)}
    return {**given, **dict(zip(keys, _all(files, command, len(keys)), strict=True))}


def _parted(word: str) -> tuple[str, str | None]:
    """An option's name, and the value that is written together with it: `--png=72`, `-oFILE`."""
    if word.startswith("--"):
        name, equals, value = word.partition("=")
        return name, value if equals else None
    return word[:2], word[2:] or None


def _value(option: Option, name: str, value: str | None, rest: list[str]) -> object:
    """The value of an option; what follows it, the next word last in `rest`, is taken away where it is the value."""
    if not option.takes_value:
        if value is not None:
            raise UsageProblem("option-with-value", option=name, value=value)
        return option.bare
    if value is None and option.bare is not None and not _follows(option, rest):
        return option.bare
    if value is None:
        if not rest:
            raise UsageProblem("option-without-value", option=name, form=Words(option.form("en"), option.form("zh")))
        value = rest.pop()
    try:
        return option.read(value)
    except UsageProblem as problem:
        problem.at = name
        raise


def _follows(option: Option, rest: Sequence[str]) -> bool:
    """Whether the next word is the value of an option that needs none, and not an option or the file."""
    if not rest or (rest[-1].startswith("-") and len(rest[-1]) > 1):
        return False
    try:
        option.read(rest[-1])
    except UsageProblem:
        return False
    return True


def _all(files: Sequence[str], command: Command, count: int) -> Sequence[Path]:
    if len(files) < count:
        raise UsageProblem("files-missing" if files else "file-missing", command=command.name, file=command.metavar)
    if len(files) > count:
        raise UsageProblem("too-many", value=files[count], file=files[count - 1])
    return [Path(file) for file in files]
