"""The file itself: version, cross-references, identifier, encryption, filters, files outside, limits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.pdf_reading.color_spaces import SpaceFamily
from paginate.pdf_reading.values import Array, Dictionary, Name, Value
from paginate.preflight.pdf.clause import Breach, pages_where
from paginate.preflight.pdf.examined import Examined

MOST_SAVED: Final = 28
LONGEST_NAME: Final = 127
"""Bytes of a name, and graphics states saved at once (PDF Reference, Table C.1)."""

LONG_FILTERS: Final = {"LZW": "LZWDecode", "Fl": "FlateDecode", "A85": "ASCII85Decode", "AHx": "ASCIIHexDecode",
                       "RL": "RunLengthDecode", "CCF": "CCITTFaxDecode", "DCT": "DCTDecode"}  # fmt: skip
"""The short names that inline images may use (ISO 32000-1, Table 94)."""


def newer_version(newest: tuple[int, int], examined: Examined) -> Iterator[Breach]:
    """A header or catalog that says a newer version."""
    version = examined.document.version
    if version > newest:
        yield Breach({"found": _dotted(version), "newest": _dotted(newest)})


def _dotted(version: tuple[int, int]) -> str:
    return f"{version[0]}.{version[1]}"


def compressed_objects(examined: Examined) -> Iterator[Breach]:
    """Object streams and cross-reference streams, which PDF 1.5 brought."""
    kinds = {str(stream.name("Type")) for stream in examined.streams} & {"ObjStm", "XRef"}
    if kinds or examined.document.has_xref_stream:
        yield Breach()


def no_identifier(examined: Examined) -> Iterator[Breach]:
    """A trailer without an ID of two strings."""
    written = list(examined.document.trailer.array("ID"))
    if len(written) != 2 or not all(isinstance(each, bytes) and each for each in written):
        yield Breach()


def encryption(examined: Examined) -> Iterator[Breach]:
    """An encrypted file, even one that opens without a password."""
    if examined.document.is_encrypted or "Encrypt" in examined.document.trailer:
        yield Breach()


def external_streams(examined: Examined) -> Iterator[Breach]:
    """Streams whose data are in another file (7.3.8.2)."""
    for stream in examined.streams:
        if isinstance(stream["F"], bytes | Dictionary) or "FFilter" in stream:
            yield Breach()


def external_files(examined: Examined) -> Iterator[Breach]:
    """Reference XObjects and OPI: what stands here is only a preview of another file."""
    for each in examined.objects:
        if each.name("Subtype") in ("Form", "Image") and ("Ref" in each or "OPI" in each):
            yield Breach()


def any_file(examined: Examined) -> Iterator[Breach]:
    """The same, and file specifications of any kind."""
    yield from external_files(examined)
    yield from embedded_files(examined)
    for each in examined.objects:
        if each.name("Type") in ("Filespec", "F") or each.name("Subtype") in ("Movie", "Sound"):
            yield Breach()


def embedded_files(examined: Examined) -> Iterator[Breach]:
    """Files inside the file."""
    has_stream = any(each.name("Type") == "EmbeddedFile" for each in examined.streams)
    if has_stream or "EmbeddedFiles" in examined.catalog.dictionary("Names"):
        yield Breach()


def filters(forbidden: frozenset[str], examined: Examined) -> Iterator[Breach]:
    """Filters that the standard does not take, in streams and in inline images."""
    inline = (shown.image for page in examined.pages for shown in page.images if shown.is_inline)
    for stream in (*examined.streams, *inline):
        for name in stream.filters():
            if LONG_FILTERS.get(name, name) in forbidden:
                yield Breach({"filter": name})


def separated_pages(examined: Examined) -> Iterator[Breach]:
    """Pages that are one plate of another."""
    return pages_where(examined, lambda page: "SeparationInfo" in page.dictionary)


def limits(most_colorants: int, longest_array: int, examined: Examined) -> Iterator[Breach]:
    """What an interpreter need not be able to hold."""
    for page in examined.pages:
        if page.content.deepest > MOST_SAVED:
            yield Breach({"what": f"q {page.content.deepest} > {MOST_SAVED}"}, page.number)
        for use in page.colors:
            for space in use.space.chain():
                if space.family is SpaceFamily.DEVICE_N and space.components > most_colorants:
                    yield Breach({"what": f"DeviceN {space.components} > {most_colorants}"}, page.number, use.box)
    for each in examined.objects:
        for key, value in each.items():
            yield from _long_values(key, value, longest_array)


def _long_values(key: str, value: Value, longest_array: int) -> Iterator[Breach]:
    for name in (key, value):
        if isinstance(name, Name) or name is key:
            length = len(str(name).encode("utf-8", "replace"))
            if length > LONGEST_NAME:
                yield Breach({"what": f"/{str(name)[:12]}… {length} > {LONGEST_NAME}"})
    if isinstance(value, Array) and len(value) > longest_array:
        yield Breach({"what": f"/{key} {len(value)} > {longest_array}"})
