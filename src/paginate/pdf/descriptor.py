"""What a PDF font descriptor says about a face, read from the face's tables (ISO 32000-1, 9.8)."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from typing import Final

from paginate.fonts import Face
from paginate.fonts.face import WEIGHT_AXIS

FIXED_PITCH: Final = 1 << 0
SERIF: Final = 1 << 1
SYMBOLIC: Final = 1 << 2
ITALIC: Final = 1 << 6
"""Flags of table 123. A font whose codes are its own glyph numbers is symbolic."""

POSTSCRIPT_NAME: Final = 6
VARIATIONS_PREFIX: Final = 25
"""The name table's ids of the PostScript name, and of what those of a variable font's instances begin with."""

LATIN_TEXT: Final = 2
SERIF_STYLES: Final = range(2, 11)
"""PANOSE: family kind 2 is Latin text; of its serif styles, 2 to 10 have serifs."""


def postscript_name(face: Face) -> str:
    """The face's PostScript name, or its key where the font has none.

    An instance of a variable font has a name of its own, which ends with its place on each axis (Adobe Technical Note 5902).
    """
    name: str = face.face.get_name(POSTSCRIPT_NAME) or face.key
    if not face.location:
        return name
    family = face.face.get_name(VARIATIONS_PREFIX) or name.partition("-")[0]
    return "".join([family, *(f"_{place:g}{axis}" for axis, place in face.location.items())])


def descriptor_metrics(face: Face, glyphs: Iterable[int] = ()) -> dict[str, int | list[int]]:
    """The entries of the face's descriptor but its name and program: lengths in 1/1000 em, Flags, ItalicAngle.

    `glyphs` are those that the page uses: an instance of a variable font may be larger than its tables say.
    """
    tables = {tag: bytes(face.face.reference_table(tag).data) for tag in ("head", "hhea", "post", "OS/2")}

    def thousandths(units: int) -> int:
        return round(units * 1000 / face.upem)

    ascent, descent = struct.unpack_from(">2h", tables["hhea"], 4)
    ascent, descent = ascent + face.variation("hasc"), descent + face.variation("hdsc")
    italic_angle, _, fixed_pitch = struct.unpack_from(">iiI", tables["post"].ljust(16, b"\0"), 4)
    weight_class, panose, cap_height = _from_os2(tables["OS/2"])
    cap_height += face.variation("cpht") if cap_height else 0
    serif = panose[0] == LATIN_TEXT and panose[1] in SERIF_STYLES
    flags = SYMBOLIC | SERIF * serif | FIXED_PITCH * bool(fixed_pitch) | ITALIC * bool(italic_angle)
    return {
        "Flags": flags,
        "FontBBox": _bounds(
            [thousandths(edge) for edge in struct.unpack_from(">4h", tables["head"], 36)], face, glyphs
        ),
        "ItalicAngle": round(italic_angle / 65536),
        "Ascent": thousandths(ascent),
        "Descent": thousandths(descent),
        "CapHeight": thousandths(cap_height or ascent),
        "StemV": _stem(face.location.get(WEIGHT_AXIS, weight_class)),
    }


def _bounds(box: list[int], face: Face, glyphs: Iterable[int]) -> list[int]:
    """The box of all glyphs as the font has it, and around those of an instance of a variable font."""
    inks = [ink for glyph in glyphs if (ink := face.ink(glyph))] if face.location else []
    left, bottom, right, top = zip(box, *([round(edge * 1000) for edge in ink] for ink in inks), strict=True)
    return [min(left), min(bottom), max(right), max(top)]


def _from_os2(table: bytes) -> tuple[int, bytes, int]:
    """usWeightClass, PANOSE and sCapHeight; what the table's version lacks is regular, unknown or 0."""
    weight = int.from_bytes(table[4:6], "big") or 400
    cap_height = int.from_bytes(table[88:90], "big", signed=True)
    return weight, table[32:42].ljust(10, b"\0"), cap_height


def _stem(weight: float) -> int:
    """The stem's width, which OpenType does not record: the usual estimate from the weight class, 88 for regular."""
    return round(50 + (weight / 65) ** 2)
