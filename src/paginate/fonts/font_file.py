"""A font file as it can be set and embedded: faults are reported, tables that no PDF can hold are left out."""

from __future__ import annotations

import os
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO, Final

from paginate.diagnostics import Phrase, phrase
from paginate.expressions import expression
from paginate.fonts.harfbuzz import hb

NEEDED_TABLES: Final = frozenset({"cmap", "head", "hhea", "hmtx", "maxp"})
"""The tables that every reader of fonts opens first (OpenType, "Required tables"); FreeType refuses a font without one of them."""

VERSION: Final = 1
MAGIC_NUMBER: Final = 0x5F0F3CF5
UNITS_PER_EM: Final = range(16, 16385)
"""Values in the headers of every font (OpenType, head and hhea); HarfBuzz does not need them, PDF readers do."""

GLYPHS_IN_COLOR: Final = frozenset({"CBDT", "CBLC", "COLR", "CPAL", "SVG ", "sbix"})
"""Tables with pictures or layers in place of outlines. A font program in a PDF has outlines alone."""

TRIED_GLYPHS: Final = 64
"""The number of glyphs, from the first on, that are tried to see whether a font can be taken apart."""

READ_BY_HARFBUZZ: Final = frozenset({*((0, encoding) for encoding in range(7)), (3, 0), (3, 1), (3, 10)})
"""Platforms and encodings of character maps by Unicode (OpenType, cmap), and that of symbols."""

FAMILY: Final = 1
TYPOGRAPHIC_FAMILY: Final = 16
"""Ids of the name table."""

_VARIABLE_FAMILY = expression(r"[ _-]*(?:VF|VAR|Var|Variable)$")
"""The endings of variable families' names; the family of static fonts has the name before it."""


class FontProblem(Exception):
    """A file that is not a usable font; `reason` says why, in words of the table of phrases."""

    def __init__(self, reason: str | Phrase) -> None:
        self.reason = phrase(reason) if isinstance(reason, str) else reason
        super().__init__(str(self.reason))


def open_face(path: Path, index: int) -> hb.Face:
    """Face `index` of a font file, mapped into memory. Raises FontProblem, OSError."""
    if path.stat().st_size == 0:
        raise FontProblem("file-empty")
    face = hb.Face(hb.Blob.from_file_path(str(path)), index)
    tags = frozenset(face.table_tags)
    if face.glyph_count == 0 or not tags >= NEEDED_TABLES or not _has_sound_headers(face):
        raise FontProblem("no-font")
    with path.open("rb") as file:
        rows = _directory(file, index)
        if any(offset + length > path.stat().st_size for offset, length in rows.values()):
            raise FontProblem(
                "cut-short"
            )  # HarfBuzz takes a table that reaches beyond the end of its file for an empty one
        maps = _character_maps(file, rows["cmap"][0])
    replaced: dict[str, bytes | None] = dict.fromkeys(GLYPHS_IN_COLOR & tags)
    if maps.isdisjoint(READ_BY_HARFBUZZ):
        from paginate.fonts.legacy_cmap import unicode_cmap

        cmap = unicode_cmap(bytes(face.reference_table("cmap").data))
        replaced |= {"cmap": cmap} if cmap else {}
    return _with_tables(face, replaced) if replaced else face


def can_be_embedded(face: hb.Face) -> bool:
    """Whether HarfBuzz can take the font apart, as it must for a PDF: damaged outlines show there first."""
    request = hb.SubsetInput()
    request.sets(hb.SubsetInputSets.GLYPH_INDEX).update(range(min(TRIED_GLYPHS, face.glyph_count)))
    try:
        hb.subset(face, request)
    except RuntimeError:
        return False
    return True


def static_family(face: hb.Face) -> str:
    """The name of the family of static fonts of a variable font."""
    name = face.get_name(TYPOGRAPHIC_FAMILY) or face.get_name(FAMILY) or ""
    return _VARIABLE_FAMILY.sub("", name) or name


def _has_sound_headers(face: hb.Face) -> bool:
    head, hhea = (bytes(face.reference_table(tag).data) for tag in ("head", "hhea"))
    try:
        version, magic, units_per_em = struct.unpack_from(">H10xLxxH", head)
        return version == VERSION and magic == MAGIC_NUMBER and units_per_em in UNITS_PER_EM and hhea[:2] == b"\0\1"
    except struct.error:
        return False


def _with_tables(face: hb.Face, replaced: Mapping[str, bytes | None]) -> hb.Face:
    """The face with some tables replaced, or left out if there is no replacement."""
    tables = {tag: replaced.get(tag, bytes(face.reference_table(tag).data)) for tag in face.table_tags}
    kept = [(tag, table) for tag, table in tables.items() if table is not None]
    start = 12 + 16 * len(kept)
    directory, body = [], b""
    for tag, table in kept:
        directory.append(struct.pack(">4sLLL", tag.encode("latin-1"), 0, start + len(body), len(table)))
        body += table + b"\0" * (-len(table) % 4)
    version = b"OTTO" if "CFF " in tables else b"\0\1\0\0"
    return hb.Face(hb.Blob(version + struct.pack(">4H", len(kept), 0, 0, 0) + b"".join(directory) + body))


def _directory(file: BinaryIO, index: int) -> dict[str, tuple[int, int]]:
    """Where each table of the font lies in its file, and how long it is."""
    if file.read(4) == b"ttcf":
        file.seek(12 + 4 * index)
        file.seek(*struct.unpack(">L", file.read(4)))
        file.seek(4, os.SEEK_CUR)
    (count,) = struct.unpack(">H", file.read(2))
    file.seek(6, os.SEEK_CUR)
    rows = struct.iter_unpack(">4sLLL", file.read(16 * count))
    return {tag.decode("latin-1"): (offset, length) for tag, _, offset, length in rows}


def _character_maps(file: BinaryIO, cmap: int) -> frozenset[tuple[int, int]]:
    """The platforms and encodings of the font's character maps."""
    file.seek(cmap)
    _, count = struct.unpack(">HH", file.read(4).ljust(4, b"\0"))
    rows = file.read(8 * count)
    return frozenset(struct.unpack_from(">HH", rows, at) for at in range(0, len(rows) - 7, 8))
