"""Which editor opens a place in a file, and how: by an address that the browser follows, or by a command of the user's own.

The command comes from the command line or from the user's environment. A layout has no say in it.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from threading import Thread
from typing import Final
from urllib.parse import quote

VARIABLE: Final = "PAGINATE_EDITOR"
PLACES: Final = re.compile(r"\{(?:file|line|column)\}")
ADDRESS: Final = "vscode://file{path}:{line}:{column}"


class EditorProblem(ValueError):
    """A command that names no program or no file; the text is the command."""


def editor_command(said: str | None, environment: Mapping[str, str]) -> tuple[str, ...] | None:
    """The words of the user's command; None where she has none. Raises EditorProblem.

    A command holds `{file}`, and `{line}` and `{column}` where the editor takes them: `code --goto {file}:{line}:{column}`.
    """
    command = said if said is not None else environment.get(VARIABLE, "")
    if not command:
        return None
    try:
        words = tuple(shlex.split(command, posix=sys.platform != "win32"))
    except ValueError:
        raise EditorProblem(command) from None
    if not words or not any("{file}" in word for word in words[1:]):
        raise EditorProblem(command)
    return words


def address(path: Path, line: int, column: int) -> str:
    """The address by which Visual Studio Code opens the place."""
    name = path.as_posix()
    return ADDRESS.format(path=quote(name if name.startswith("/") else f"/{name}"), line=line, column=column)


def open_editor(command: tuple[str, ...], path: Path, line: int, column: int) -> None:
    """Start the command, and do not wait for it; no shell reads it. Raises OSError where there is no such program."""
    values = {"{file}": str(path), "{line}": str(line), "{column}": str(column)}
    words = [PLACES.sub(lambda place: values[place[0]], word) for word in command]
    started = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    Thread(target=started.wait, daemon=True).start()  # so that the system may forget it when it has ended
