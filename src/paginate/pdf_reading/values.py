"""The objects of a PDF as plain values: whatever a damaged file holds, reading one raises nothing."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final, TypeGuard

import pikepdf

from paginate.pdf_reading.problems import PdfProblem

LARGEST_NUMBER: Final = 1e9
"""Beyond this a coordinate or a count means nothing; kept there, no sum or product of a few numbers overflows."""

NAME_ENCODINGS: Final = ("utf-8", "gb18030")
"""How names beyond ASCII are written: as ISO 32000-1, 7.3.5, advises, or as older Chinese programs do."""

_LOST_BYTE: Final = re.compile("[\udc80-\udcff]")
"""Characters in a key for bytes that are not UTF-8; nobody can look such a key up."""

LONGEST_LZW: Final = 200_000
"""Bytes of LZW data that are unpacked at most: they grow up to 1400 times, and no limit of qpdf's holds for them."""

PORTION: Final = 1 << 20
"""Bytes that are unpacked at a time where they are only counted."""

LARGEST_DATA: Final = 64 << 20
"""Bytes that the data of a stream are unpacked to at most, where nothing else is said."""

NO_OBJECT: Final = (0, 0)
"""The identity of a value inside another object."""


class Name(str):
    """A name, without its slash."""

    __slots__ = ()


class Dictionary:
    """A dictionary or a stream. A value that is missing or of another kind is None or empty."""

    __slots__ = ("_source",)

    def __init__(self, source: Any) -> None:
        self._source = source

    def __getitem__(self, key: str) -> Value:
        try:
            return plain(self._source.get("/" + key))
        except (pikepdf.PdfError, ValueError):
            return None

    def __contains__(self, key: str) -> bool:
        return self[key] is not None

    def __bool__(self) -> bool:
        return next(self.keys(), None) is not None

    def keys(self) -> Iterator[str]:
        """Its keys, without their slashes, in alphabetical order; those that are not text are left out."""
        try:
            keys = sorted(self._source.keys())
        except UnicodeDecodeError:
            keys = []
        return (key[1:] for key in keys if not _LOST_BYTE.search(key))

    def dictionaries(self) -> Iterator[Dictionary]:
        """Those of its values that are dictionaries."""
        return (value for _, value in self.items() if isinstance(value, Dictionary))

    def items(self) -> Iterator[tuple[str, Value]]:
        """Its keys and their values."""
        return ((key, self[key]) for key in self.keys())

    def name(self, key: str) -> str | None:
        """The name under `key`."""
        found = self[key]
        return str(found) if isinstance(found, Name) else None

    def number(self, key: str) -> float | None:
        """The number under `key`."""
        found = self[key]
        return found if is_number(found) else None

    def numbers(self, key: str) -> tuple[float, ...] | None:
        """The numbers of the array under `key`; None where it is none, or holds anything else."""
        return numbers(self[key])

    def text(self, key: str) -> str | None:
        """The text string under `key` (ISO 32000-1, 7.9.2.2)."""
        found = self[key]
        return text_of(found) if isinstance(found, bytes) else None

    def flag(self, key: str) -> bool:
        """Whether the value of `key` is true."""
        return self[key] is True

    def dictionary(self, key: str) -> Dictionary:
        """The dictionary or stream under `key`."""
        found = self[key]
        return found if isinstance(found, Dictionary) else EMPTY

    def array(self, key: str) -> Array:
        """The array under `key`; any other value counts as an array of itself."""
        found = self[key]
        if isinstance(found, Array):
            return found
        return NOTHING if found is None else Array([found])

    @property
    def identity(self) -> tuple[int, int]:
        """Its object and generation number; NO_OBJECT if it is inside another object."""
        return getattr(self._source, "objgen", NO_OBJECT)

    @property
    def raw(self) -> Any:
        """The same as pikepdf has it; for who writes PDFs."""
        return self._source

    @property
    def is_stream(self) -> bool:
        """Whether it is a stream."""
        return isinstance(self._source, pikepdf.Stream)

    def filters(self) -> tuple[str, ...]:
        """The names of its stream's filters, in the order in which they are undone."""
        return tuple(str(each) for each in self.array("Filter") if isinstance(each, Name))

    def data(self, most: int = LARGEST_DATA) -> bytes:
        """Its stream's data, unpacked. Raises PdfProblem where they are damaged, more than `most`, or packed as an image."""
        if self.filters() == ("FlateDecode",) and "DecodeParms" not in self:
            return inflated(self.packed(), most)
        if "LZWDecode" in self.filters() and len(self.packed()) > LONGEST_LZW:
            raise PdfProblem("pdf-too-complex")
        try:
            data = bytes(self._source.read_bytes(pikepdf.StreamDecodeLevel.specialized))
        except (pikepdf.PdfError, RuntimeError, ValueError, TypeError, AttributeError) as error:
            raise PdfProblem("pdf-damaged") from error
        if len(data) > most:
            raise PdfProblem("pdf-too-complex")
        return data

    def leading(self, size: int, most: int) -> bytes:
        """Its stream's data as `data` gives them; of those behind the first `size` bytes as few as may be."""
        if self.filters() != ("FlateDecode",) or "DecodeParms" in self:
            return self.data(most)
        found = bytearray()
        for part in _inflating(self.packed(), most, PORTION):
            found += part
            if len(found) >= size:
                break
        return bytes(found)

    def packed(self) -> bytes:
        """Its stream's data as they are in the file. Raises PdfProblem."""
        try:
            return bytes(self._source.read_raw_bytes())
        except (pikepdf.PdfError, RuntimeError, ValueError, TypeError, AttributeError) as error:
            raise PdfProblem("pdf-damaged") from error


class Array:
    """An array. Its values are read on demand: it may hold itself."""

    __slots__ = ("_source",)

    def __init__(self, source: Any) -> None:
        self._source = source

    def __len__(self) -> int:
        return len(self._source)

    def __getitem__(self, index: int) -> Value:
        return plain(self._source[index]) if index < len(self._source) else None

    def __iter__(self) -> Iterator[Value]:
        return (plain(each) for each in self._source)

    @property
    def identity(self) -> tuple[int, int]:
        """Its object and generation number; NO_OBJECT if it is inside another object."""
        return getattr(self._source, "objgen", NO_OBJECT)

    def dictionaries(self) -> Iterator[Dictionary]:
        """Those of its values that are dictionaries."""
        return (each for each in self if isinstance(each, Dictionary))


Value = bool | float | Name | bytes | Array | Dictionary | None

EMPTY: Final = Dictionary({})
NOTHING: Final = Array([])


def plain(found: Any) -> Value:  # noqa: PLR0911  (a return for each kind)
    """A value of pikepdf's as one of ours; one that is ours already stays as it is."""
    match found:
        case None | bool() | Name() | bytes() | Array() | Dictionary():
            return found
        case int() | float() | Decimal():
            return number_of(found)
        case pikepdf.Name():
            return Name(name_of(bytes(found)[1:]))
        case pikepdf.String():
            return bytes(found)
        case pikepdf.Array():
            return Array(found)
        case pikepdf.Dictionary() | pikepdf.Stream():
            return Dictionary(found)
        case _:  # an operator, which belongs into a content stream
            return None


def inline(entries: Mapping[str, Value]) -> Dictionary:
    """A dictionary of a content stream."""
    return Dictionary({"/" + key: value for key, value in entries.items()})


def inflated(packed: bytes, most: int = LARGEST_DATA) -> bytes:
    """Deflated data. Raises PdfProblem where some are lost or damaged, or where they are more than `most`.

    The sum behind them (RFC 1950, 2.2) may be wrong or missing: no reader checks it.
    """
    return b"".join(_inflating(packed, most, most + 1))


def inflated_size(packed: bytes, most: int) -> int:
    """How many bytes deflated data are, which are not kept. Raises PdfProblem as `inflated` does."""
    return sum(map(len, _inflating(packed, most, PORTION)))


def _inflating(packed: bytes, most: int, portion: int) -> Iterator[bytes]:
    method, check = packed[:1], int.from_bytes(packed[:2])
    if len(packed) < 2 or method[0] & 0x0F != zlib.DEFLATED or check % 31:
        raise PdfProblem("pdf-damaged")
    reader = zlib.decompressobj(-zlib.MAX_WBITS)
    waiting, size = packed[2:], 0
    try:
        while part := reader.decompress(waiting, portion):
            size += len(part)
            if size > most:
                raise PdfProblem("pdf-too-complex")
            yield part
            waiting = reader.unconsumed_tail
    except zlib.error as error:
        raise PdfProblem("pdf-damaged") from error
    if not reader.eof:
        raise PdfProblem("pdf-damaged")


def number_of(written: float | Decimal) -> float:
    """A number as a float that is not out of all bounds."""
    if isinstance(written, float) and -LARGEST_NUMBER <= written <= LARGEST_NUMBER:
        return written
    try:
        return max(-LARGEST_NUMBER, min(LARGEST_NUMBER, float(written)))
    except OverflowError:
        return LARGEST_NUMBER if written > 0 else -LARGEST_NUMBER


def name_of(written: bytes) -> str:
    """A name's bytes as text."""
    for encoding in NAME_ENCODINGS:
        try:
            return written.decode(encoding)
        except UnicodeDecodeError:
            continue
    return written.decode("latin-1")


def text_of(written: bytes) -> str:
    """A text string's bytes as text: UTF-16 or UTF-8 where its first bytes say so, else PDFDocEncoding (Annex D.2)."""
    if written[:2] == b"\xfe\xff":
        return written[2:].decode("utf-16-be", "replace")
    if written[:3] == b"\xef\xbb\xbf":
        return written[3:].decode("utf-8", "replace")
    return written.decode("pdfdoc_pikepdf", "replace")


def is_number(found: object) -> TypeGuard[float]:
    """Whether it is a number; true and false are none."""
    return isinstance(found, int | float) and not isinstance(found, bool)


def numbers(found: Value) -> tuple[float, ...] | None:
    """The numbers of an array; None where it is none, or holds anything else."""
    if not isinstance(found, Array):
        return None
    values = tuple(each for each in found if is_number(each))
    return values if len(values) == len(found) else None
