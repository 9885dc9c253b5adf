"""What a PDF font descriptor says about a face, read from the face's tables (ISO 32000-1, 9.8)."""

from __future__ import annotations

import struct
from typing import Final

from paginate.fonts import Face

FIXED_PITCH: Final = 1 << 0
SERIF: Final = 1 << 1
SYMBOLIC: Final = 1 << 2
ITALIC: Final = 1 << 6
"""Flags of table 123. A font whose codes are its own glyph numbers is symbolic."""

POSTSCRIPT_NAME: Final = 6
"""The name table's id of the PostScript name."""

LATIN_TEXT: Final = 2
SERIF_STYLES: Final = range(2, 11)
"""PANOSE: family kind 2 is Latin text; of its serif styles, 2 to 10 have serifs."""


def postscript_name(face: Face) -> str:
    """The face's PostScript name, or its key where the font has none."""
    return face.face.get_name(POSTSCRIPT_NAME) or face.key


def descriptor_metrics(face: Face) -> dict[str, int | list[int]]:
    """The entries of the face's descriptor but its name and program: lengths in 1/1000 em, Flags, ItalicAngle."""
    tables = {tag: bytes(face.face.reference_table(tag).data) for tag in ("head", "hhea", "post", "OS/2")}

    def thousandths(units: int) -> int:
        return round(units * 1000 / face.upem)

    ascent, descent = struct.unpack_from(">2h", tables["hhea"], 4)
    italic_angle, _, fixed_pitch = struct.unpack_from(">iiI", tables["post"].ljust(16, b"\0"), 4)
    weight, panose, cap_height = _from_os2(tables["OS/2"])
    serif = panose[0] == LATIN_TEXT and panose[1] in SERIF_STYLES
    flags = SYMBOLIC | SERIF * serif | FIXED_PITCH * bool(fixed_pitch) | ITALIC * bool(italic_angle)
    return {
        "Flags": flags,
        "FontBBox": [thousandths(edge) for edge in struct.unpack_from(">4h", tables["head"], 36)],
        "ItalicAngle": round(italic_angle / 65536),
        "Ascent": thousandths(ascent),
        "Descent": thousandths(descent),
        "CapHeight": thousandths(cap_height or ascent),
        "StemV": _stem(weight),
    }


def _from_os2(table: bytes) -> tuple[int, bytes, int]:
    """usWeightClass, PANOSE and sCapHeight; what the table's version lacks is regular, unknown or 0."""
    weight = int.from_bytes(table[4:6], "big") or 400
    cap_height = int.from_bytes(table[88:90], "big", signed=True)
    return weight, table[32:42].ljust(10, b"\0"), cap_height


def _stem(weight: int) -> int:
    """The stem's width, which OpenType does not record: the usual estimate from the weight class, 88 for regular."""
    return round(50 + (weight / 65) ** 2)
