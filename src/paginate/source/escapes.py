"""Where each character of a text in quotation marks on one line is written, with the escapes of YAML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from paginate.expressions import expression

_PIECE: Final = expression(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)|.")
"""Of a text in double quotation marks: an escape, or a character."""

_SHORT: Final[Mapping[str, str]] = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
"""Escapes of one letter (YAML 1.2.2, 5.7); any other character after the backslash is itself."""


def columns_of(written: str, text: str) -> Sequence[int] | None:
    """By the characters of `text` where they stand in what is written, from 0; None where the two do not go together."""
    mark = written[:1] if len(written) > 1 and written[:1] == written[-1:] else ""
    if mark == '"':
        pieces = [(piece.start() + 1, _read(piece[0])) for piece in _PIECE.finditer(written[1:-1])]
    else:
        pieces = _single(written) if mark == "'" else []
    return [at for at, _ in pieces] if text and "".join(read for _, read in pieces) == text else None


def _read(piece: str) -> str:
    if len(piece) == 1:
        return piece
    letter, digits = piece[1], piece[2:]
    if not digits:
        return _SHORT.get(letter, letter)
    number = int(digits, 16)
    return chr(number) if number < 0x110000 else ""


def _single(written: str) -> list[tuple[int, str]]:
    """Of a text in single quotation marks, where two of them stand for one."""
    found, at = [], 1
    while at < len(written) - 1:
        found.append((at, written[at]))
        at += 2 if written[at : at + 2] == "''" else 1
    return found
