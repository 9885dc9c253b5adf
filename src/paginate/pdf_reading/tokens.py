"""The parts of a content stream: operators and their operands (ISO 32000-1, 7.8.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from paginate.pdf_reading.inline_images import InlineImage, image_end
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Array, Name, Value, inline, name_of, number_of
from paginate.records import NamedTuple

DEEPEST: Final = 32
"""Arrays and dictionaries that may lie inside one another; ISO 32000-1 needs three."""

MOST_OPERANDS: Final = 64
"""Operands that are kept: DeviceN may have 32 tints and a pattern's name (Annex C)."""

MOST_TOKENS: Final = 4_000_000
"""Tokens of a page: as many as the most operations have that draw curves. A crowded broadsheet has some 100 000."""

INLINE_IMAGE: Final = "BI"
"""The operator of a whole inline image; its operand is the image, with the keys of any image."""

_TOKEN: Final = re.compile(
    rb"""[\0\t\n\f\r ]*+(?:%[^\r\n]*+[\0\t\n\f\r ]*+)*+
    (?:(?P<number>[+-]?(?:[0-9]{1,40}\.?[0-9]{0,40}|\.[0-9]{1,40})(?=[\0\t\n\f\r ()<>\[\]{}/%]|\Z))
    |(?P<word>[^\0\t\n\f\r ()<>\[\]{}/%]+)
    |/(?P<name>[^\0\t\n\f\r ()<>\[\]{}/%]*)
    |<(?P<hex>[0-9A-Fa-f\0\t\n\f\r ]*)>
    |\((?P<plain>[^()\\\r]*)\)
    |(?P<mark><<|>>|[\[\](){}<>]))""",
    re.VERBOSE,
)
_BLANKS: Final = re.compile(rb"[\0\t\n\f\r ]+")
_STRING_PART: Final = re.compile(rb"[^()\\\r]+|\\(?:[0-7]{1,3}|\r\n|.)|\r\n?|[()]", re.DOTALL)
_NAME_ESCAPE: Final = re.compile(rb"#([0-9A-Fa-f]{2})")
_ODD_NUMBER: Final = re.compile(rb"([+-]*)([0-9]{0,40}(?:\.[0-9]{0,40})?)[0-9.-]*\Z")
"""What is nearly a number, as some programs write them: `--40`, `1.2.3`, `5-3`; readers take the sign and what follows it."""

_NOT_HEX: Final = b"\0\t\n\f\r "
_ESCAPES: Final = {
    b"\\n": b"\n", b"\\r": b"\r", b"\\t": b"\t", b"\\b": b"\b", b"\\f": b"\f",
    b"\\\n": b"", b"\\\r": b"", b"\\\r\n": b"", b"\r": b"\n", b"\r\n": b"\n",
}  # fmt: skip
_WORDS: Final[dict[bytes, Value]] = {b"true": True, b"false": False, b"null": None}


def count_tokens(content: bytes) -> int:
    """About how many tokens, and parts of strings, there are, as far as MOST_TOKENS: blanks, and marks that need none; in a
    tenth of the time that it takes to read them.
    """
    blanks = sum(1 for _ in islice(_BLANKS.finditer(content), MOST_TOKENS + 1))
    return blanks + sum(content.count(mark) for mark in (b"(", b"<", b"[", b"]", b"/", b"\\", b"\r"))


class Operation(NamedTuple):
    """An operator and the operands before it, and from where to where they stand in the content."""

    operator: str
    operands: list[Value]
    start: int
    end: int


def operations(content: bytes) -> Iterator[Operation]:
    """The operations of a content stream in order. Raises PdfProblem where it cannot be read any further."""
    reader = _Reader(content)
    operands: list[Value] = []
    start = 0
    while (found := _TOKEN.match(content, reader.at)) is not None:
        reader.at = found.end()
        if found.lastgroup == "number":  # as most tokens are
            token: _Word | Value = number_of(float(found["number"]))
        else:
            token = reader.value(found)
        if not isinstance(token, _Word):
            if len(operands) < MOST_OPERANDS:
                operands.append(token)
            continue
        given: list[Value] = [reader.inline_image()] if token.text == INLINE_IMAGE else operands
        yield Operation(token.text, given, start, reader.at)
        operands, start = [], reader.at


class _Word(NamedTuple):
    """An operator, or a closing bracket."""

    text: str


END: Final = _Word("")
"""The token at the end of the content."""


class _Reader:
    """A place in a content stream that moves on token by token."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self.at = 0

    def token(self, depth: int = 0) -> _Word | Value:
        """The next operator or operand; END at the end."""
        found = _TOKEN.match(self._content, self.at)
        if found is None:
            return END
        self.at = found.end()
        return self.value(found, depth)

    def value(self, found: re.Match[bytes], depth: int = 0) -> _Word | Value:
        """What a token means; a string, an array or a dictionary is read up to its end."""
        kind, text = found.lastgroup, found[found.lastgroup or 0]
        match kind:
            case "number":
                return number_of(float(text))
            case "word":
                return _WORDS[text] if text in _WORDS else _word(text)
            case "name":
                return Name(name_of(_NAME_ESCAPE.sub(lambda escape: bytes.fromhex(escape[1].decode()), text)))
            case "hex":
                return _from_hex(text)
            case "plain":
                return text
            case _:
                return self._compound(text, depth)

    def _compound(self, mark: bytes, depth: int) -> _Word | Value:
        """The token that begins with `mark`."""
        if depth == DEEPEST:
            raise PdfProblem("pdf-too-complex")
        match mark:
            case b"(":
                return self._string()
            case b"[":
                return Array(self._until("]", depth))
            case b"<<":
                return inline(dict(_pairs(self._until(">>", depth))))
            case _:
                return _Word(mark.decode("latin-1"))

    def _until(self, end: str, depth: int) -> list[Value]:
        """The values up to the closing mark `end`."""
        values: list[Value] = []
        while (token := self.token(depth + 1)) is not END:
            if not isinstance(token, _Word):
                values.append(token)
            elif token.text == end:
                return values
        raise PdfProblem("pdf-damaged")

    def _string(self) -> bytes:
        """A string with brackets or escapes in it, up to its closing bracket (7.3.4.2)."""
        parts: list[bytes] = []
        depth = 1
        while (found := _STRING_PART.match(self._content, self.at)) is not None:
            self.at = found.end()
            part = found[0]
            depth += {b"(": 1, b")": -1}.get(part, 0)
            if depth == 0:
                return b"".join(parts)
            parts.append(_unescaped(part))
        raise PdfProblem("pdf-damaged")

    def inline_image(self) -> InlineImage:
        """An inline image: its entries up to ID, then its data up to EI (8.9.7)."""
        image = InlineImage(dict(_pairs(self._until("ID", 0))))
        start = self.at + 1
        end = image_end(self._content, start, image)
        self.at = end.end()
        return image.holding(self._content[start : end.start()])


def _word(text: bytes) -> _Word | float:
    """An operator, or a number that is not written as one should be."""
    odd = _ODD_NUMBER.match(text) if text[:1] in b"+-.0123456789" else None
    if odd is None:
        return _Word(text.decode("latin-1"))
    value = float(odd[2]) if odd[2].strip(b".") else 0.0
    return number_of(-value if odd[1][:1] == b"-" else value)


def _pairs(values: list[Value]) -> Iterator[tuple[str, Value]]:
    """The keys of a dictionary and their values, which alternate."""
    return ((str(key), value) for key, value in zip(values[::2], values[1::2], strict=False))


def _from_hex(text: bytes) -> bytes:
    digits = text.translate(None, _NOT_HEX)
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def _unescaped(part: bytes) -> bytes:
    """A part of a string as the bytes that it means."""
    if part in _ESCAPES:
        return _ESCAPES[part]
    if part[:1] != b"\\":
        return part
    if part[1:2].isdigit() and part[1:2] < b"8":
        return bytes([int(part[1:], 8) & 0xFF])
    return part[1:]
