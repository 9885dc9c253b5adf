"""Inline images: their keys in full, and where their data end (ISO 32000-1, 8.9.7)."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from typing import Any, Final

import pikepdf

from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Array, Dictionary, Name, Value

LONG_KEYS: Final = {
    "BPC": "BitsPerComponent", "CS": "ColorSpace", "D": "Decode", "DP": "DecodeParms", "F": "Filter", "H": "Height",
    "IM": "ImageMask", "I": "Interpolate", "L": "Length", "W": "Width",
}  # fmt: skip
"""The keys that an inline image may shorten (Table 93)."""

LONG_NAMES: Final = {
    "G": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK", "I": "Indexed", "AHx": "ASCIIHexDecode",
    "A85": "ASCII85Decode", "LZW": "LZWDecode", "Fl": "FlateDecode", "RL": "RunLengthDecode", "CCF": "CCITTFaxDecode",
    "DCT": "DCTDecode",
}  # fmt: skip
"""The names that an inline image, and it alone, may shorten (Table 94)."""

COMPONENTS: Final = {"DeviceGray": 1, "DeviceRGB": 3, "DeviceCMYK": 4, "Indexed": 1}

WINDOW: Final = 64 << 10
STEP: Final = 4096
"""Bytes in which the end of coded data is looked for, and those of deflated data that are unpacked at a time."""

_END: Final = re.compile(rb"[\0\t\n\f\r ]EI(?=\Z|[\0\t\n\f\r ](?:[\t\n\r -~]{8}|[\t\n\r -~]{0,7}\Z))")
"""EI where text follows it: the data of an image may hold these letters too."""

_TIGHT_END: Final = re.compile(rb"[\0\t\n\f\r ]?EI(?=\Z|[\0\t\n\f\r /(\[<%])")
"""EI right behind the data, as some programs write it."""

_CODED_END: Final = {"ASCIIHexDecode": b">", "ASCII85Decode": b"~>", "DCTDecode": b"\xff\xd9"}
"""The mark at which coded data end."""


class InlineImage(Dictionary):
    """An inline image, with the keys and the names of any other image."""

    __slots__ = ("_held",)

    def __init__(self, entries: Mapping[str, Value], held: bytes = b"") -> None:
        spaces = ("ColorSpace", "Filter")
        long = {LONG_KEYS.get(key, key): value for key, value in entries.items()}
        super().__init__({f"/{key}": _long(value) if key in spaces else value for key, value in long.items()})
        self._held = held

    def holding(self, data: bytes) -> InlineImage:
        """The image with its data as they stand in the content."""
        self._held = data
        return self

    @property
    def is_stream(self) -> bool:
        """It has data."""
        return True

    def packed(self) -> bytes:
        """Its data as they stand in the content."""
        return self._held

    def as_stream(self, pdf: pikepdf.Pdf) -> pikepdf.Stream:
        """The same image as a stream of `pdf`."""
        made = pdf.make_stream(b"")
        made.write(self._held)
        for key, value in self.items():
            if key != "Length":
                made[f"/{key}"] = _raw(value)
        made.Type, made.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        return made

    def data(self, most: int = 64 << 20) -> bytes:
        """Its data, unpacked. Raises PdfProblem."""
        with pikepdf.new() as scratch:
            return Dictionary(self.as_stream(scratch)).data(most)


def _long(value: Value) -> Value:
    match value:
        case Name():
            return Name(LONG_NAMES.get(value, value))
        case Array():
            return Array([_long(each) for each in value])
        case _:
            return value


def _raw(value: Value) -> Any:
    """A value of content as pikepdf has it."""
    match value:
        case Name():
            return pikepdf.Name(f"/{value}")
        case bytes():
            return pikepdf.String(value)
        case Array():
            return pikepdf.Array([_raw(each) for each in value])
        case Dictionary():
            return pikepdf.Dictionary({f"/{key}": _raw(each) for key, each in value.items()})
        case float() if value == int(value):
            return int(value)
        case _:
            return value


def image_end(content: bytes, start: int, image: InlineImage) -> re.Match[bytes]:
    """Where EI stands behind an image's data: where they say that they end, else where text follows. Raises PdfProblem."""
    length = _length(content, start, image)
    found = None if length is None else _TIGHT_END.match(content, start + length)
    found = found or _END.search(content, start) or _TIGHT_END.search(content, start)
    if found is None:
        raise PdfProblem("pdf-damaged")
    return found


def _length(content: bytes, start: int, image: InlineImage) -> int | None:
    """How long the data are by what they say themselves; None where that is not to be told."""
    first = next(iter(image.filters()), None)
    if first is None:
        space = image["ColorSpace"]
        kind = str(space[0] if isinstance(space, Array) else space)
        components = 1 if image.flag("ImageMask") else COMPONENTS.get(kind)
        bits = 1 if image.flag("ImageMask") else image.number("BitsPerComponent") or 8
        if components is None:
            return None
        return int(((image.number("Width") or 0) * components * bits + 7) // 8 * (image.number("Height") or 0))
    if first == "FlateDecode":
        return _deflated(content, start)
    mark = _CODED_END.get(first)
    place = content.find(mark, start, start + WINDOW) if mark else -1
    return place + len(mark) - start if mark and place >= 0 else None


def _deflated(content: bytes, start: int) -> int | None:
    """How long deflated data are."""
    reader = zlib.decompressobj()
    at = start
    try:
        while not reader.eof and at < len(content):
            reader.decompress(content[at : at + STEP], WINDOW)
            at += STEP
    except zlib.error:
        return None
    return min(at, len(content)) - start - len(reader.unused_data) if reader.eof else None
