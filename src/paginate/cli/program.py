"""The program: how a process begins and ends, and what it does with its command line."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from itertools import pairwise
from typing import Final

from paginate import __version__
from paginate.cli.commands import COMMANDS, HELP, LANGUAGE, RENDER, VERSION
from paginate.cli.console import prepare_streams
from paginate.cli.option import Command
from paginate.cli.problem import UsageProblem, Words
from paginate.cli.reading import read
from paginate.cli.reporting import CANNOT_START, DONE, HAS_ERRORS, language_of

OBJECTS: Final = 20_000
OBJECTS_OF_A_RENDER: Final = 1_000_000
"""So many objects may be made before Python looks for circles among them, and no longer 700. A page makes 94,000, and ours hold no
circles but a font and its placements: to look for them took 29 of a render's 1,482 million instructions. What other commands have
to do with pictures and others' PDFs leaves circles: without looking for them a package takes 20 MiB more."""

STOPPED: Final = Words("stopped", "已中断")


def main(arguments: Sequence[str]) -> int:
    """Does what the arguments ask for; the exit status."""
    prepare_streams()
    command = None
    try:
        name = arguments[0] if arguments else ""
        if name in VERSION.names:
            print(f"paginate, version {__version__}")
            return DONE
        if not name or name in HELP.names:
            _print_help(None, arguments, asked=bool(name))
            return DONE if name else CANNOT_START
        command = COMMANDS.get(name)
        if command is None:
            names = (*HELP.names, *VERSION.names) if name.startswith("-") else tuple(COMMANDS)
            raise UsageProblem("no-option" if name.startswith("-") else "no-command", name=name, near=(name, names))
        values = read(command, arguments[1:])
        if values is None:
            _print_help(command, arguments, asked=True)
            return DONE
        function = getattr(import_module(f"paginate.cli.{command.name}"), command.name)
        status: int = function(**values)
    except UsageProblem as problem:
        _print_problem(problem, command, arguments)
        return CANNOT_START
    return status


def run() -> None:
    """The program: `main` for one run of a process that then ends."""
    gc.set_threshold(OBJECTS_OF_A_RENDER if sys.argv[1:2] == [RENDER.name] else OBJECTS)
    try:
        try:
            status = main(sys.argv[1:])
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else HAS_ERRORS
        except KeyboardInterrupt:
            print(f"\n{STOPPED.of(language_of(None))}", file=sys.stderr)
            status = HAS_ERRORS
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        status = HAS_ERRORS
    except OSError:  # where it prints to is full or gone: there is nobody to tell
        status = CANNOT_START
    os._exit(status)  # nothing is left to be done: to take the interpreter apart would cost 20 ms


def _spoken(arguments: Sequence[str]) -> str:
    """The language of messages about a command line: the one that it names, though the rest of it may be wrong."""
    (option,) = LANGUAGE.names
    said = [after for before, after in pairwise(arguments) if before == option]
    said += [word.removeprefix(f"{option}=") for word in arguments if word.startswith(f"{option}=")]
    return language_of(said[-1] if said and said[-1] in ("en", "zh") else None)


def _print_help(command: Command | None, arguments: Sequence[str], *, asked: bool) -> None:
    import shutil  # these two only for the help

    from paginate.cli.help import help_of

    text = help_of(command, _spoken(arguments), shutil.get_terminal_size().columns)
    print(text, file=sys.stdout if asked else sys.stderr)


def _print_problem(problem: UsageProblem, command: Command | None, arguments: Sequence[str]) -> None:
    from paginate.cli.help import usage
    from paginate.diagnostics import Severity
    from paginate.diagnostics.excerpt import visible
    from paginate.diagnostics.render import WORDS

    language = _spoken(arguments)
    words = WORDS[language]
    print(f"{words[Severity.ERROR]}: {visible(problem.message(language))}", file=sys.stderr)
    print(f"  = {words['help']}: {visible(problem.hint(language))}", file=sys.stderr)
    print(usage(command, language), file=sys.stderr)
