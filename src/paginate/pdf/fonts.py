"""The page's fonts as PDF objects: one embedded CIDFont a face, shared by its horizontal and its vertical font."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Final, TypeVar

from paginate.kept import Kept
from paginate.pdf.descriptor import descriptor_metrics, postscript_name
from paginate.pdf.encoding import EncodedFont, tenths
from paginate.pdf.reportlab_objects import ObjectFile, PdfObject, array, dictionary, name, source
from paginate.pdf.syntax import utf16
from paginate.records import NamedTuple

T = TypeVar("T")

TAG_LENGTH: Final = 6
"""Capital letters before the name of a subset (ISO 32000-1, 9.6.4)."""

LARGEST_BLOCK: Final = 100
"""Entries that one bfchar block may hold (Adobe Technical Note 5014)."""

HEAD: Final = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""

TAIL: Final = """\
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


class FontObjects(NamedTuple):
    """What the objects of a font say, but which other objects they refer to: as PDF source, or the data of streams.

    `own_codes` is the CIDToGIDMap of a font that gives codes to glyphs twice, else empty.
    """

    base: str
    metrics: Mapping[str, PdfObject]
    descriptor: Mapping[str, PdfObject]
    text_map: bytes
    own_codes: bytes


def font_resources(
    file: ObjectFile, fonts: Mapping[str, EncodedFont], known: Kept[EncodedFont, FontObjects]
) -> dict[str, PdfObject]:
    """Add the fonts to the file; returns the page's font resources. `known` are those of other files."""
    resources: dict[str, PdfObject] = {}
    names = resource_names(fonts)
    for key, font in fonts.items():
        horizontal, vertical = names[key]
        said = known.get(font) or known.keep(font, _font_objects(font))
        descendant = file.add(_cid_font(file, font, said))
        text_map = file.add_stream(said.text_map)
        for resource, character_map, used in (
            (horizontal, "Identity-H", font.horizontal),
            (vertical, "Identity-V", font.vertical),
        ):
            if used:
                entries = {
                    "Type": name("Font"),
                    "Subtype": name("Type0"),
                    "BaseFont": name(f"{said.base}-{character_map}" if font.face.is_cff else said.base),
                    "Encoding": name(character_map),
                    "DescendantFonts": array([descendant]),
                    "ToUnicode": text_map,
                }
                resources[resource] = file.add(dictionary(entries))
    return resources


def resource_names(faces: Iterable[str]) -> dict[str, tuple[str, str]]:
    """The resource names of each face's horizontal and vertical font: F1 and V1, F2 and V2, ..."""
    return {key: (f"F{number}", f"V{number}") for number, key in enumerate(faces, 1)}


def _subset_tag(program: bytes) -> str:
    """Six letters that differ where the subset differs, and only then."""
    value = int.from_bytes(hashlib.blake2b(program, digest_size=8).digest(), "big")
    letters = []
    for _ in range(TAG_LENGTH):
        value, letter = divmod(value, 26)
        letters.append(chr(ord("A") + letter))
    return "".join(letters)


def _font_objects(font: EncodedFont) -> FontObjects:
    face = font.face
    widths = {code: tenths(face.horizontal_advance(glyph)) for code, glyph in font.glyphs.items()}
    usual_width = _most_frequent(widths.values())
    other_widths = {code: (width,) for code, width in widths.items() if width != usual_width}
    metrics: dict[str, PdfObject] = {"DW": usual_width / 10}
    if other_widths:
        metrics["W"] = _metrics_array(other_widths)
    if font.vertical:
        metrics |= _vertical_metrics(font, widths)
    descriptor = {
        key: array(value) if isinstance(value, list) else value
        for key, value in descriptor_metrics(face, sorted(set(font.glyphs.values()))).items()
    }
    base = f"{_subset_tag(font.subset.program)}+{postscript_name(face)}"
    return FontObjects(base, metrics, descriptor, to_unicode(font.texts), _glyph_map(font) if font.own_codes else b"")


def _cid_font(file: ObjectFile, font: EncodedFont, said: FontObjects) -> PdfObject:
    entries: dict[str, PdfObject] = {
        "Type": name("Font"),
        "Subtype": name("CIDFontType0" if font.face.is_cff else "CIDFontType2"),
        "BaseFont": name(said.base),
        "CIDSystemInfo": dictionary({"Registry": "(Adobe)", "Ordering": "(Identity)", "Supplement": 0}),
        "FontDescriptor": file.add(_descriptor(file, font, said)),
        **said.metrics,
    }
    if not font.face.is_cff:
        entries["CIDToGIDMap"] = file.add_stream(said.own_codes) if said.own_codes else name("Identity")
    return dictionary(entries)


def _descriptor(file: ObjectFile, font: EncodedFont, said: FontObjects) -> PdfObject:
    program = font.subset.program
    if font.face.is_cff:
        embedded = {"FontFile3": file.add_stream(program, {"Subtype": name("CIDFontType0C")})}
    else:
        embedded = {"FontFile2": file.add_stream(program, {"Length1": len(program)})}
    entries = {"Type": name("FontDescriptor"), "FontName": name(said.base)}
    return dictionary({**entries, **said.descriptor, **embedded})


def _vertical_metrics(font: EncodedFont, widths: Mapping[int, int]) -> dict[str, PdfObject]:
    """DW2 and W2: where upright glyphs of vertical lines hang and how far they move the pen (9.7.4.3).

    Without an entry of its own a glyph hangs by the middle of its width.
    """
    hangs: dict[int, tuple[int, int, int]] = {}
    for code, _ in font.vertical.values():
        cid = int(code, 16)
        glyph = font.glyphs[cid]
        x, y = font.face.vertical_origin(glyph)
        hangs[cid] = (-tenths(font.face.vertical_advance(glyph)), tenths(x), tenths(y))
    advance, origin = _most_frequent((advance, y) for advance, _, y in hangs.values())
    others = {
        cid: hang
        for cid, hang in hangs.items()
        if (hang[0], hang[2]) != (advance, origin) or abs(2 * hang[1] - widths[cid]) > 1
    }
    usual = {"DW2": array([origin / 10, advance / 10])}
    return usual | {"W2": _metrics_array(others)} if others else usual


def _metrics_array(metrics: Mapping[int, tuple[int, ...]]) -> PdfObject:
    """The array of W or W2: the first of consecutive codes, then the array of their metrics."""
    codes = sorted(metrics)
    values: list[PdfObject] = []
    for _, group in groupby(enumerate(codes), lambda place: place[1] - place[0]):
        consecutive = [code for _, code in group]
        values += [consecutive[0], array(value / 10 for code in consecutive for value in metrics[code])]
    return source(array(values))


def _glyph_map(font: EncodedFont) -> bytes:
    """CIDToGIDMap: two bytes a code; codes of the subset's own glyphs lead to themselves."""
    subset_size = font.own_codes[0]
    own = (font.subset.glyphs[font.glyphs[code]] for code in font.own_codes)
    return b"".join(glyph.to_bytes(2, "big") for glyph in (*range(subset_size), *own))


def to_unicode(texts: Mapping[int, str]) -> bytes:
    """ToUnicode: the character map that leads from two-byte codes back to their source texts (9.10.3)."""
    entries = [f"<{code:04X}> <{utf16(texts[code])}>\n" for code in sorted(texts)]
    blocks = [
        f"{len(block)} beginbfchar\n{''.join(block)}endbfchar\n"
        for block in (entries[start : start + LARGEST_BLOCK] for start in range(0, len(entries), LARGEST_BLOCK))
    ]
    return "".join((HEAD, *blocks, TAIL)).encode("ascii")


def _most_frequent(values: Iterable[T]) -> T:
    return Counter(values).most_common(1)[0][0]
