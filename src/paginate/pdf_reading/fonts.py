"""Fonts as a page uses them: codes and their widths and texts, and whether the font's program is in the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import Final

from paginate.pdf_reading.matrix import Matrix, matrix_of
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Array, Dictionary, Name, Value, is_number
from paginate.records import NamedTuple

PROGRAMS: Final = ("FontFile", "FontFile2", "FontFile3")

MOST_ENTRIES: Final = 70_000
"""Entries of a table that are read: more than there are codes of two bytes."""

LARGEST_MAP: Final = 8 << 20
LARGEST_PROGRAM: Final = 32 << 20
"""Bytes of a ToUnicode map and of a font's program that are read."""

USUAL_WIDTH: Final = 500.0
USUAL_EM: Final = 1000.0
"""Widths in thousandths of an em of a character of which nothing is said, in a simple and in a composite font."""

TYPE3_MATRIX: Final = Matrix(0.001, 0, 0, 0.001, 0, 0)

MIXED_CMAP: Final = re.compile("EUC|GBK|B5|RKSJ|UHC")
"""Predefined CMaps (9.7.5.2) in which ASCII takes one byte and a character whose first byte is over 80 hex takes two.

Those of Unicode are none of them, though one may be for GB 2312: UniGB-UCS2-H has two bytes a character, always.
"""

PERMISSIONS: Final = 0x000F
RESTRICTED: Final = 0x0002
NO_SUBSET: Final = 0x0100
BITMAPS_ONLY: Final = 0x0200
"""OS/2 fsType: of the permissions, restricted alone forbids to embed the font; the others say how it may not be."""

UNCOLORED: Final = re.compile(rb"(?<=[\0\t\n\f\r ])d1(?=[\0\t\n\f\r ]|\Z)")
LONGEST_BEGINNING: Final = 256
"""The operator with which a glyph without colours begins, and the bytes in which it is looked for."""

SUBSET_TAG: Final = re.compile(r"[A-Z]{6}\+")

_BLOCK: Final = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_HEX: Final = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")


class EmbeddedFont(NamedTuple):
    """A font. `descriptor` and `program` are empty where it has none; `glyphs` are a Type 3 font's.

    Widths and advances are in thousandths of an em, `advances` those of upright vertical characters.
    """

    name: str
    subtype: str
    dictionary: Dictionary
    descriptor: Dictionary
    program: Dictionary
    widths: Mapping[int, float]
    usual_width: float
    texts: Mapping[int, str]
    is_vertical: bool = False
    two_bytes: bool = False
    mixed_bytes: bool = False

    @property
    def is_type3(self) -> bool:
        """Whether its glyphs are content streams."""
        return self.subtype == "Type3"

    @property
    def embedded(self) -> bool:
        """Whether its program is in the file; Type 3 fonts have none besides their glyphs."""
        return self.is_type3 or self.program.is_stream

    @property
    def plain_name(self) -> str:
        """Its name without the tag of a subset."""
        return SUBSET_TAG.sub("", self.name, count=1)

    @property
    def matrix(self) -> Matrix:
        """From the space of its glyphs to that of text."""
        return matrix_of(self.dictionary.numbers("FontMatrix")) if self.is_type3 else TYPE3_MATRIX

    def codes(self, shown: bytes) -> Iterator[int]:
        """The codes that a string shows."""
        if not self.two_bytes:
            yield from shown
            return
        place = 0
        while place < len(shown):
            size = 1 if self.mixed_bytes and shown[place] <= 0x80 else 2
            yield int.from_bytes(shown[place : place + size], "big")
            place += size

    def width(self, code: int) -> float:
        """How far a code moves the pen, across or, in a vertical font, down."""
        return self.widths.get(code, self.usual_width)

    def text(self, code: int) -> str:
        """The character of a code, as far as the font says."""
        return self.texts.get(code) or (chr(code) if not self.two_bytes else "\N{REPLACEMENT CHARACTER}")


def read_font(dictionary: Dictionary) -> EmbeddedFont:
    """The font that `dictionary` describes."""
    subtype = dictionary.name("Subtype") or ""
    texts = _texts(dictionary.dictionary("ToUnicode"))
    name = dictionary.name("BaseFont") or dictionary.name("Name") or ""
    if subtype == "Type0":
        return _composite(dictionary, name, texts)
    descriptor = dictionary.dictionary("FontDescriptor")
    first = int(dictionary.number("FirstChar") or 0)
    scale = matrix_of(dictionary.numbers("FontMatrix")).a * 1000 if subtype == "Type3" else 1
    widths = {
        first + place: width * scale
        for place, width in zip(range(256), dictionary.array("Widths"), strict=False)
        if is_number(width)
    }
    usual = descriptor.number("MissingWidth") or (0 if widths else USUAL_WIDTH)
    return EmbeddedFont(name, subtype, dictionary, descriptor, _program(descriptor), widths, usual, texts)


def _composite(dictionary: Dictionary, name: str, texts: Mapping[int, str]) -> EmbeddedFont:
    """A Type 0 font: its descendant has the widths and the program (9.7)."""
    descendant = next(dictionary.array("DescendantFonts").dictionaries(), Dictionary({}))
    descriptor = descendant.dictionary("FontDescriptor")
    encoding = dictionary["Encoding"]
    cmap = str(encoding) if isinstance(encoding, Name) else dictionary.dictionary("Encoding").name("CMapName") or ""
    is_vertical = cmap.endswith("-V") or dictionary.dictionary("Encoding").number("WMode") == 1
    if is_vertical:
        usual = descendant.numbers("DW2") or (880, -USUAL_EM)
        return EmbeddedFont(
            name, "Type0", dictionary, descriptor, _program(descriptor), _cid_metrics(descendant.array("W2"), 3),
            usual[-1], texts, is_vertical=True, two_bytes=True, mixed_bytes=bool(MIXED_CMAP.search(cmap)),
        )  # fmt: skip
    width = descendant.number("DW")
    return EmbeddedFont(
        name, "Type0", dictionary, descriptor, _program(descriptor), _cid_metrics(descendant.array("W"), 1),
        USUAL_EM if width is None else width, texts, two_bytes=True, mixed_bytes=bool(MIXED_CMAP.search(cmap)),
    )  # fmt: skip


def _program(descriptor: Dictionary) -> Dictionary:
    return next((descriptor.dictionary(key) for key in PROGRAMS if key in descriptor), Dictionary({}))


def _cid_metrics(written: Array, size: int) -> dict[int, float]:
    """W or W2 (9.7.4.3): `c [w w ...]` or `first last w`, where each w is `size` numbers, of which the first says the advance."""
    metrics: dict[int, float] = {}
    values = iter(written)
    left = MOST_ENTRIES
    while left > 0 and is_number(first := next(values, None)):
        start, second = int(first), next(values, None)
        if isinstance(second, Array):
            given = [_number(value) for value in islice(second, left)][::size]
            metrics.update(enumerate(given, start))
            left -= len(given) + 1
        else:
            group = [next(values, None) for _ in range(size)]
            codes = range(start, start + max(0, min(int(_number(second)) - start + 1, left)))
            metrics.update(dict.fromkeys(codes, _number(group[0])))
            left -= len(codes) + 1
    return metrics


def _number(value: Value) -> float:
    return value if is_number(value) else 0.0


def _texts(stream: Dictionary) -> dict[int, str]:
    """The characters of a ToUnicode map (9.10.3); empty if it cannot be read."""
    if not stream.is_stream:
        return {}
    try:
        data = stream.data(LARGEST_MAP)
    except PdfProblem:
        return {}
    return dict(islice(_entries(data), MOST_ENTRIES))


def _entries(data: bytes) -> Iterator[tuple[int, str]]:
    """The codes and texts of each bfchar and bfrange block."""
    for kind, block in _BLOCK.findall(data):
        tokens = _HEX.findall(block)
        if kind == b"bfchar":
            codes = [found[0] for found in tokens]
            yield from ((_code(code), _utf16(text)) for code, text in zip(codes[::2], codes[1::2], strict=False))
        else:
            yield from _ranges(tokens)


def _ranges(tokens: list[tuple[bytes, bytes, bytes]]) -> Iterator[tuple[int, str]]:
    """bfrange: first and last code, then the first one's text, or an array of all their texts."""
    place = 0
    while place + 2 < len(tokens):
        first, last = _code(tokens[place][0]), _code(tokens[place + 1][0])
        last = min(last, first + 0xFFFF)
        if tokens[place + 2][1]:
            place += 3
            while place < len(tokens) and not tokens[place][2]:
                yield first, _utf16(tokens[place][0])
                first += 1
                place += 1
            place += 1
            continue
        text = _utf16(tokens[place + 2][0])
        for code in range(first, last + 1):
            yield code, text[:-1] + chr(min(ord(text[-1]) + code - first, 0x10FFFF)) if text else ""
        place += 3


def _code(digits: bytes) -> int:
    return int(digits[:8].translate(None, b" \t\r\n\f\v\0") or b"0", 16)


def _utf16(digits: bytes) -> str:
    digits = digits.translate(None, b" \t\r\n\f\v\0")[:256]
    return bytes.fromhex(digits[: len(digits) // 2 * 2].decode("ascii")).decode("utf-16-be", "replace")


def glyphs_of(font: EmbeddedFont, strings: Iterable[bytes]) -> Iterator[Dictionary]:
    """The streams of the glyphs that strings show in a Type 3 font, each once."""
    procedures, names = font.dictionary.dictionary("CharProcs"), glyph_names(font.dictionary)
    for code in dict.fromkeys(chain.from_iterable(strings)):
        glyph = procedures.dictionary(names.get(code, ""))
        if glyph.is_stream:
            yield glyph


def takes_color(glyph: Dictionary) -> bool:
    """Whether a glyph of a Type 3 font may have colours of its own: it does not say d1 (9.6.5.3)."""
    try:
        return UNCOLORED.search(glyph.data(LARGEST_MAP)[:LONGEST_BEGINNING]) is None
    except PdfProblem:
        return True


def glyph_names(font: Dictionary) -> dict[int, str]:
    """The names of a simple font's codes, as far as the Differences of its encoding say (9.6.6)."""
    names: dict[int, str] = {}
    code = 0
    for value in font.dictionary("Encoding").array("Differences"):
        if isinstance(value, Name):
            names[code] = value
            code += 1
        elif is_number(value):
            code = int(value)
    return names


def may_be_embedded(font: EmbeddedFont) -> bool:
    """Whether the OS/2 table of the font's program lets it be embedded as it is; a program without one does."""
    try:
        data = font.program.data(LARGEST_PROGRAM) if font.program.is_stream else b""
    except PdfProblem:
        return True
    count = int.from_bytes(data[4:6], "big")
    for entry in range(12, 12 + 16 * min(count, 64), 16):
        if data[entry : entry + 4] == b"OS/2":
            start = int.from_bytes(data[entry + 8 : entry + 12], "big")
            flags = int.from_bytes(data[start + 8 : start + 10], "big")
            forbidden = BITMAPS_ONLY | NO_SUBSET if SUBSET_TAG.match(font.name) else BITMAPS_ONLY
            return flags & PERMISSIONS != RESTRICTED and not flags & forbidden
    return True
