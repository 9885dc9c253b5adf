"""Character maps in the encodings from before Unicode: those of some old fonts, read into a map from Unicode."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Final

ENCODINGS: Final[Mapping[tuple[int, int], str]] = {
    # platform, encoding      Python's codec      (OpenType, cmap: platform 3 is Windows, 1 is Macintosh)
    (3, 3): "gbk",
    (3, 4): "cp950",
    (3, 2): "cp932",
    (3, 5): "cp949",
    (3, 6): "johab",
    (1, 25): "gb2312",
    (1, 2): "big5",
    (1, 1): "shift_jis",
    (1, 3): "euc_kr",
}
"""The encodings that are read, in the order in which they are preferred."""

WINDOWS: Final = 3
UNICODE: Final = 10

SINGLE_BYTES: Final = 0x100


def unicode_cmap(table: bytes) -> bytes | None:
    """A cmap table by Unicode in place of one by other encodings; None where these are unknown, or the table is damaged."""
    try:
        subtables = dict(_subtables(table))
        place = next((place for place in ENCODINGS if place in subtables), None)
        if place is None:
            return None
        return _written(_in_unicode(_read(table, subtables[place]), ENCODINGS[place]))
    except (struct.error, IndexError):
        return None


def _subtables(table: bytes) -> Iterator[tuple[tuple[int, int], int]]:
    """Each subtable's platform and encoding, and where it begins."""
    (count,) = struct.unpack_from(">H", table, 2)
    for row in range(count):
        platform, encoding, offset = struct.unpack_from(">HHL", table, 4 + 8 * row)
        yield (platform, encoding), offset


def _in_unicode(glyphs: Mapping[int, int], codec: str) -> dict[int, int]:
    """Glyphs by code point, of glyphs by the codes of an encoding; the first of several codes of a character counts."""
    found: dict[int, int] = {}
    for code, glyph in sorted(glyphs.items()):
        try:
            character = code.to_bytes(1 if code < SINGLE_BYTES else 2, "big").decode(codec)
        except UnicodeDecodeError:
            continue
        if glyph and len(character) == 1:
            found.setdefault(ord(character), glyph)
    return found


def _read(table: bytes, start: int) -> Mapping[int, int]:
    """Glyphs by code, of the subtable that begins at `start`; none where it is of a format that is not used for these."""
    (form,) = struct.unpack_from(">H", table, start)
    reader = _FORMATS.get(form)
    return dict(reader(table, start)) if reader else {}


def _bytes_to_glyphs(table: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Format 0: a glyph for each of 256 bytes."""
    yield from enumerate(struct.unpack_from(">256B", table, start + 6))


def _high_bytes_to_glyphs(table: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Format 2: for each first byte a range of second bytes; the range 0 is of single bytes."""
    keys = struct.unpack_from(">256H", table, start + 6)
    headers = start + 6 + 512
    for first in range(256):
        here = headers + keys[first]
        low, count, delta, offset = struct.unpack_from(">HHhH", table, here)
        seconds = range(low, low + count) if keys[first] else [first] if low <= first < low + count else []
        for second in seconds:
            (glyph,) = struct.unpack_from(">H", table, here + 6 + offset + 2 * (second - low))
            if glyph:
                yield (first << 8 | second if keys[first] else first), (glyph + delta) & 0xFFFF


def _segments_to_glyphs(table: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Format 4: segments of consecutive codes, by a difference or by a list of glyphs."""
    twice = struct.unpack_from(">H", table, start + 6)[0]
    shape = f">{twice // 2}H"
    ends = struct.unpack_from(shape, table, start + 14)
    starts = struct.unpack_from(shape, table, start + 16 + twice)
    deltas = struct.unpack_from(shape, table, start + 16 + 2 * twice)
    offsets_at = start + 16 + 3 * twice
    offsets = struct.unpack_from(shape, table, offsets_at)
    for segment, (first, last, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if offset:
                (glyph,) = struct.unpack_from(">H", table, offsets_at + 2 * segment + offset + 2 * (code - first))
                if not glyph:
                    continue
            yield code, (glyph + delta) & 0xFFFF


def _row_of_glyphs(table: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Format 6: the glyphs of one range of codes."""
    first, count = struct.unpack_from(">HH", table, start + 6)
    yield from enumerate(struct.unpack_from(f">{count}H", table, start + 10), first)


_FORMATS: Final[Mapping[int, Callable[[bytes, int], Iterator[tuple[int, int]]]]] = {
    0: _bytes_to_glyphs,
    2: _high_bytes_to_glyphs,
    4: _segments_to_glyphs,
    6: _row_of_glyphs,
}


def _written(glyphs: Mapping[int, int]) -> bytes:
    """A cmap table of format 12, for all of Unicode."""
    groups: list[list[int]] = []
    for (code, glyph), (before, glyph_before) in _with_before(sorted(glyphs.items())):
        if code == before + 1 and glyph == glyph_before + 1:
            groups[-1][1] = code
        else:
            groups.append([code, code, glyph])
    body = b"".join(struct.pack(">3L", *group) for group in groups)
    header = struct.pack(">HHHHL", 0, 1, WINDOWS, UNICODE, 12)
    return header + struct.pack(">HHLLL", 12, 0, 16 + len(body), 0, len(groups)) + body


def _with_before(rows: list[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Each row with the one before it; before the first is one that nothing follows."""
    return ((row, before) for before, row in pairwise([(-2, -2), *rows]))
