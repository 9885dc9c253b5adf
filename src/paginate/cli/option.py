"""What a command line may hold: a command, its file, its options, and how an option's value is read."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from paginate.cli.problem import UsageProblem, Words

Reader = Callable[[str], object]
"""A value from its text. Raises UsageProblem."""

READ_PATH: Final[Reader] = Path
DEFAULT_FOLDER: Final = Path("output")
LAST_PORT: Final = 65535


class Option:
    """A row of a command's table.

    `key`: the command's parameter. `metavar`: what stands for the value; None for an option that is said or not. `read`:
    the value from its text. `default`: the value where the option is not given. `bare`: the value where it is given
    without one; None where it needs one.
    """

    __slots__ = ("bare", "default", "key", "meaning", "metavar", "names", "read", "required")

    def __init__(
        self,
        key: str,
        names: Sequence[str],
        meaning: Words,
        *,
        metavar: Words | None = None,
        read: Reader = str,
        default: object = None,
        bare: object = None,
        required: bool = False,
    ) -> None:
        self.key, self.names, self.meaning = key, names, meaning
        self.metavar, self.read, self.required = metavar, read, required
        self.default = False if metavar is None else default
        self.bare = True if metavar is None else bare

    @property
    def takes_value(self) -> bool:
        """Whether a value goes with it."""
        return self.metavar is not None

    def form(self, language: str) -> str:
        """How it is written: `-o, --output FILE`."""
        value = "" if self.metavar is None else self.metavar.of(language)
        if value and self.bare is not None:
            value = f"[{value}]"
        return f"{', '.join(self.names)} {value}".rstrip()


class Command:
    """A command: the function `name` of the module `name`, which takes the file as `key` and each option by its own.

    `without`: the key of the option with which no file need be named; empty where there is none. A `key` of two words is one of two
    files, each with its own word.
    """

    __slots__ = ("key", "meaning", "metavar", "name", "options", "without")

    def __init__(
        self, name: str, meaning: Words, options: Sequence[Option], key: str, metavar: Words, *, without: str = ""
    ) -> None:
        self.name, self.meaning, self.options, self.key, self.metavar = name, meaning, options, key, metavar
        self.without = without


def number(text: str) -> float:
    """A number."""
    try:
        return float(text)
    except ValueError:
        raise UsageProblem("not-a-number", value=text) from None


def port(text: str) -> int:
    """The number of a port; 0 for any that is free."""
    if not (text.isascii() and text.isdigit() and int(text) <= LAST_PORT):
        raise UsageProblem("not-a-port", value=text, last=LAST_PORT)
    return int(text)


def one_of(*choices: str) -> Reader:
    """The reader of one of these words."""

    def read(text: str) -> str:
        if text not in choices:
            raise UsageProblem("not-a-choice", value=text, near=(text, choices))
        return text

    return read


def check_output(output: Path | None, option: str = "-o") -> None:
    """Refuse a name that is a folder."""
    if output is not None and not output.name:
        raise UsageProblem("not-a-file", at=option, path=output)


def as_pdf(output: Path | None) -> Path | None:
    """The file that is meant where a PDF is to be written: with `.pdf` behind its name, unless something is there that is called so."""
    if output is None or output.suffix.lower() == ".pdf" or output.exists():
        return output
    return output.with_name(f"{output.name}.pdf")


def check_dpi(dpi: float | None, option: str) -> None:
    """Refuse what is no resolution at all."""
    if dpi is not None and not (math.isfinite(dpi) and dpi > 0):
        raise UsageProblem("not-a-resolution", at=option, dpi=f"{dpi:g}")


def out_of_range(dpi: float, bound: float, option: str) -> UsageProblem:
    """The problem of a resolution that the page's proof cannot have; `bound` is the least or the most that it can."""
    code = "resolution-too-coarse" if dpi < bound else "resolution-too-fine"
    return UsageProblem(code, at=option, dpi=f"{dpi:g}", bound=f"{bound:g}")
