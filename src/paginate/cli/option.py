"""What a command line may hold: a command, its file, its options, and how an option's value is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from paginate.cli.problem import UsageProblem, Words

Reader = Callable[[str], object]
"""A value from its text. Raises UsageProblem."""


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
    """A command: the function `name` of the module `name`, which takes the file as `key` and each option by its own."""

    __slots__ = ("key", "meaning", "metavar", "name", "options")

    def __init__(self, name: str, meaning: Words, options: Sequence[Option], key: str, metavar: Words) -> None:
        self.name, self.meaning, self.options, self.key, self.metavar = name, meaning, options, key, metavar


def number(text: str) -> float:
    """A number."""
    try:
        return float(text)
    except ValueError:
        raise UsageProblem("not-a-number", value=text) from None


def one_of(*choices: str) -> Reader:
    """The reader of one of these words."""

    def read(text: str) -> str:
        if text not in choices:
            raise UsageProblem("not-a-choice", value=text, near=(text, choices))
        return text

    return read


READ_PATH: Final[Reader] = Path
