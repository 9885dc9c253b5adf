"""Ways in which a file is damaged: cut short, bytes flipped, parts gone or in it twice, numbers and references changed."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random
from typing import Final

TOKENS: Final = (
    b"<<", b">>", b"[", b"]", b"(", b")", b"/", b" R", b"obj", b"endobj", b"stream\n", b"endstream", b"null", b"%",
    b"99999999999", b"-1", b"q ", b"Q ", b"BI ", b"ID ", b"EI ", b"cm ", b"0 0 0 0 0 0 cm ", b"Do ", b"gs ", b"scn ",
)  # fmt: skip
VALUES: Final = (b"0", b"-1", b"99999999999", b"1e99", b"0.0000001", b"(x)", b"/N", b"null", b"[]", b"<<>>")

_REFERENCE: Final = re.compile(rb"\d+(?= 0 R)")
_NUMBER: Final = re.compile(rb"(?<=[ \[])\d+(?:\.\d+)?(?=[ \]/>])")


def cut_short(data: bytes, random: Random) -> bytes:
    return data[: random.randrange(len(data))]


def flipped(data: bytes, random: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(random.choice((1, 3, 10, 50))):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def holed(data: bytes, random: Random) -> bytes:
    start = random.randrange(len(data))
    return data[:start] + data[start + random.choice((1, 4, 40, 400, 4000)) :]


def repeated(data: bytes, random: Random) -> bytes:
    start = random.randrange(len(data))
    length = random.choice((4, 40, 400, 4000))
    return data[:start] + data[start : start + length] * random.choice((2, 9)) + data[start:]


def interspersed(data: bytes, random: Random) -> bytes:
    for _ in range(random.choice((1, 2, 5))):
        start = random.randrange(len(data))
        data = data[:start] + random.choice(TOKENS) + data[start:]
    return data


def redirected(data: bytes, random: Random) -> bytes:
    """References that lead to another object, often back to where they came from."""
    return _replaced(data, _REFERENCE, lambda: b"%d" % random.randrange(1, 20), random)


def revalued(data: bytes, random: Random) -> bytes:
    """Numbers that are something else."""
    return _replaced(data, _NUMBER, lambda: random.choice(VALUES), random)


def _replaced(data: bytes, pattern: re.Pattern[bytes], new: Callable[[], bytes], random: Random) -> bytes:
    places = [found.span() for found in pattern.finditer(data)]
    for start, end in sorted(random.sample(places, min(len(places), random.choice((1, 2, 4)))), reverse=True):
        data = data[:start] + new() + data[end:]
    return data


DAMAGES: Final = (cut_short, flipped, holed, repeated, interspersed, redirected, revalued)


def damaged(data: bytes, random: Random) -> bytes:
    """The data damaged in one way, sometimes in two."""
    for _ in range(random.choice((1, 1, 2))):
        if data:
            data = random.choice(DAMAGES)(data, random)
    return data
