"""Programs of PDF functions (ISO 32000-1, 7.10.5): the little PostScript that they are written in, for all colours at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from paginate.pdf_reading.problems import PdfProblem

Numbers = npt.NDArray[np.float64]
"""What one place of the stack has for each colour; true and false are 1 and 0."""

Program = Callable[[list[Numbers], int], list[Numbers]]
"""From the stack at the beginning, of so many colours, to the one at the end."""

MOST_STEPS: Final = 20_000
DEEPEST: Final = 32
TALLEST: Final = 100
"""Operators and numbers that are executed, braces inside braces, and numbers on the stack (7.10.5.1 asks for 100)."""

_TOKEN: Final = re.compile(rb"[\0\t\n\f\r ]*(?:%[^\r\n]*[\0\t\n\f\r ]*)*([{}]|[^\0\t\n\f\r {}%]+)")

Code = list[Any]
"""Numbers, names of operators, and code in braces."""


def read_program(data: bytes) -> Program:
    """The program. Raises PdfProblem where it is none; running it does where it goes wrong."""
    tokens = [found[1] for found in _TOKEN.finditer(data)]
    if tokens[:1] != [b"{"]:
        raise PdfProblem("pdf-damaged")
    code, _ = _block(tokens, 1, 0)

    def run(stack: list[Numbers], count: int) -> list[Numbers]:
        machine = _Machine(count)
        with np.errstate(all="ignore"):
            try:
                return [np.nan_to_num(each) for each in machine.run(code, list(stack))]
            except (IndexError, ValueError, KeyError, OverflowError) as error:
                raise PdfProblem("pdf-damaged") from error

    return run


def _block(tokens: list[bytes], place: int, depth: int) -> tuple[Code, int]:
    """The code up to the closing brace, and where that stands."""
    if depth > DEEPEST:
        raise PdfProblem("pdf-too-complex")
    code: Code = []
    while place < len(tokens):
        token = tokens[place]
        place += 1
        if token == b"}":
            return code, place
        if token == b"{":
            inner, place = _block(tokens, place, depth + 1)
            code.append(inner)
            continue
        try:
            code.append(float(token))
        except ValueError:
            code.append(token.decode("latin-1"))
    raise PdfProblem("pdf-damaged")


def _whole(operation: Callable[[Any, Any], Any]) -> Callable[[Numbers, Numbers], Numbers]:
    return lambda one, other: operation(one.astype(np.int64), other.astype(np.int64)).astype(np.float64)


def _shift(one: Any, other: Any) -> Any:
    return np.where(other >= 0, one << np.clip(other, 0, 31), one >> np.clip(-other, 0, 31))


def _divided(one: Any, other: Any) -> Any:
    return np.where(other == 0, 0, np.trunc(one / np.where(other == 0, 1, other)))


UNARY: Final[Mapping[str, Callable[[Numbers], Any]]] = {
    "abs": np.abs, "neg": np.negative, "ceiling": np.ceil, "floor": np.floor, "truncate": np.trunc, "cvi": np.trunc,
    "round": lambda one: np.floor(one + 0.5), "cvr": lambda one: one, "sqrt": lambda one: np.sqrt(np.maximum(one, 0)),
    "sin": lambda one: np.sin(np.radians(one)), "cos": lambda one: np.cos(np.radians(one)),
    "ln": np.log, "log": np.log10, "not": lambda one: np.where((one == 0) | (one == 1), 1 - one, -1 - np.trunc(one)),
}  # fmt: skip

TRUTH: Final[Mapping[Any, float]] = {"true": 1.0, "false": 0.0}

BINARY: Final[Mapping[str, Callable[[Numbers, Numbers], Any]]] = {
    "add": np.add, "sub": np.subtract, "mul": np.multiply, "exp": np.power,
    "div": lambda one, other: np.where(other == 0, 0, one / np.where(other == 0, 1, other)),
    "idiv": _divided, "mod": lambda one, other: one - other * _divided(one, other),
    "atan": lambda one, other: np.degrees(np.arctan2(one, other)) % 360,
    "eq": np.equal, "ne": np.not_equal, "gt": np.greater, "ge": np.greater_equal, "lt": np.less, "le": np.less_equal,
    "and": _whole(np.bitwise_and), "or": _whole(np.bitwise_or), "xor": _whole(np.bitwise_xor), "bitshift": _whole(_shift),
}  # fmt: skip


class _Machine:
    """Runs a program for so many colours."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._steps = 0

    def run(self, code: Code, stack: list[Numbers]) -> list[Numbers]:
        """The stack after the code."""
        waiting: list[Code] = []
        for step in code:
            self._steps += 1
            if self._steps > MOST_STEPS or len(stack) > TALLEST:
                raise PdfProblem("pdf-too-complex")
            if isinstance(step, list):
                waiting.append(step)
            elif step == "if":
                stack = self._chosen(stack, waiting.pop(), [])
            elif step == "ifelse":
                other = waiting.pop()
                stack = self._chosen(stack, waiting.pop(), other)
            else:
                self._step(step, stack)
        return stack

    def _chosen(self, stack: list[Numbers], one: Code, other: Code) -> list[Numbers]:
        """Of each colour what the one or the other code leaves; both must leave as many."""
        condition = stack.pop() != 0
        if condition.all():
            return self.run(one, stack)
        if not condition.any():
            return self.run(other, stack)
        first, second = self.run(one, list(stack)), self.run(other, list(stack))
        if len(first) != len(second):
            raise PdfProblem("pdf-damaged")
        return [np.where(condition, yes, no) for yes, no in zip(first, second, strict=True)]

    def _step(self, step: float | str, stack: list[Numbers]) -> None:
        if isinstance(step, float) or step in TRUTH:
            stack.append(np.full(self._count, TRUTH.get(step, step)))
        elif step in UNARY:
            stack.append(np.asarray(UNARY[step](stack.pop()), np.float64))
        elif step in BINARY:
            other, one = stack.pop(), stack.pop()
            stack.append(np.asarray(BINARY[step](one, other), np.float64))
        else:
            self._rearrange(step, stack)

    def _rearrange(self, step: str, stack: list[Numbers]) -> None:
        """The operators that only move what is on the stack."""
        match step:
            case "pop":
                stack.pop()
            case "exch":
                stack[-1], stack[-2] = stack[-2], stack[-1]
            case "dup":
                stack.append(stack[-1])
            case "copy":
                count = self._number(stack, len(stack) - 1)
                stack += stack[len(stack) - count :]
            case "index":
                stack.append(stack[-1 - self._number(stack, len(stack) - 2)])
            case "roll":
                turns = self._number(stack)
                count = self._number(stack, len(stack) - 1)
                top = stack[len(stack) - count :]
                turns = turns % count if count else 0
                stack[len(stack) - count :] = top[count - turns :] + top[: count - turns]
            case _:
                raise PdfProblem("pdf-damaged")

    def _number(self, stack: list[Numbers], most: int | None = None) -> int:
        """The number on top, from 0 to `most`. It must be the same for all colours: it says where others are."""
        found = stack.pop()
        if found.size and (found != found[0]).any():
            raise PdfProblem("pdf-too-complex")
        number = int(found[0]) if found.size else 0
        if most is not None and not 0 <= number <= most:
            raise PdfProblem("pdf-damaged")
        return number
