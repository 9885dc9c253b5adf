"""Fonts made here, of two glyphs: `A` is a square, `B` a frame."""

from __future__ import annotations

import io
from functools import cache
from typing import Any, Final

from fontTools.fontBuilder import FontBuilder
from fontTools.misc import eexec
from fontTools.misc.psCharStrings import T1CharString
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from pikepdf import Array, Dictionary, Name

from plates_set.case import Maker

GLYPHS: Final = {
    ".notdef": [], "A": [((100, 0), (700, 0), (700, 700), (100, 700))],
    "B": [((100, 0), (700, 0), (700, 700), (100, 700)), ((300, 200), (300, 500), (500, 500), (500, 200))],
}  # fmt: skip
ADVANCE: Final = 800


def _drawn(pen: Any, name: str, *, backwards: bool = False) -> Any:
    for outline in GLYPHS[name]:
        places = outline[::-1] if backwards else outline
        pen.moveTo(places[0])
        for place in places[1:]:
            pen.lineTo(place)
        pen.closePath()
    return pen


def _builder(*, quadratic: bool) -> FontBuilder:
    builder = FontBuilder(1000, isTTF=quadratic)
    builder.setupGlyphOrder(list(GLYPHS))
    builder.setupCharacterMap({65: "A", 66: "B"})
    return builder


def _finished(builder: FontBuilder) -> FontBuilder:
    builder.setupHorizontalMetrics(dict.fromkeys(GLYPHS, (ADVANCE, 100)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Made", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    builder.font["head"].created = builder.font["head"].modified = 0
    builder.font.recalcTimestamp = False
    return builder


@cache
def true_type() -> bytes:
    builder = _builder(quadratic=True)
    builder.setupGlyf({name: _drawn(TTGlyphPen(None), name, backwards=True).glyph() for name in GLYPHS})
    target = io.BytesIO()
    _finished(builder).save(target)
    return target.getvalue()


@cache
def compact() -> bytes:
    """A CFF table alone."""
    builder = _builder(quadratic=False)
    strings = {name: _drawn(T2CharStringPen(ADVANCE, None), name).getCharString() for name in GLYPHS}
    builder.setupCFF("Made", {}, strings, {})
    table = _finished(builder).font["CFF "]
    data: bytes = table.compile(builder.font)
    return data


@cache
def type1() -> tuple[bytes, int, int]:
    """A font program of Type 1, and how long its clear and its encrypted part are."""
    clear = (
        b"%!PS-AdobeFont-1.0: Made\n/FontName /Made def /PaintType 0 def /FontType 1 def\n"
        b"/FontMatrix [0.001 0 0 0.001 0 0] readonly def /Encoding StandardEncoding def /FontBBox {0 0 800 800} readonly def\n"
        b"currentfile eexec\n"
    )
    strings = b""
    for name, outlines in GLYPHS.items():
        program: list[Any] = [0, ADVANCE, "hsbw"]
        x = y = 0
        for outline in outlines:
            for number, (to_x, to_y) in enumerate(outline):
                program += [to_x - x, to_y - y, "rlineto" if number else "rmoveto"]
                x, y = to_x, to_y
            program.append("closepath")
        compiled = T1CharString(program=[*program, "endchar"])
        compiled.compile()
        code = eexec.encrypt(b"\0\0\0\0" + compiled.bytecode, 4330)[0]
        strings += b"/%b %d RD %b ND\n" % (name.encode(), len(code), code)
    private = (
        b"dup /Private 8 dict dup begin /RD {string currentfile exch readstring pop} executeonly def /ND {noaccess def} executeonly def\n"
        b"/NP {noaccess put} executeonly def /BlueValues [] def /MinFeature {16 16} def /password 5839 def /lenIV 4 def\n"
        b"2 index /CharStrings %d dict dup begin\n%bend\nend\nreadonly put\nnoaccess put\ndup /FontName get exch definefont pop\nmark currentfile closefile\n"
        % (len(GLYPHS), strings)
    )
    clear = clear.replace(
        b"/FontName", b"11 dict begin\n/FontInfo 1 dict dup begin end readonly def\n/FontName", 1
    ).replace(b"currentfile eexec", b"currentdict end\ncurrentfile eexec")
    hidden = eexec.encrypt(b"\0\0\0\0" + private, 55665)[0]
    return clear + hidden + b"\n" + (b"0" * 64 + b"\n") * 8 + b"cleartomark\n", len(clear), len(hidden)


def simple_font(maker: Maker, kind: str) -> Any:
    """A font of 8 bit codes: `TrueType`, `Type1` or `Type1C`."""
    entries: dict[str, Any] = {
        "Type": Name.FontDescriptor,
        "FontName": Name.Made,
        "Flags": 32,
        "FontBBox": Array([0, 0, 800, 800]),
    }
    entries |= {"ItalicAngle": 0, "Ascent": 800, "Descent": -200, "CapHeight": 700, "StemV": 80}
    match kind:
        case "TrueType":
            entries["FontFile2"] = maker.stream(true_type())
        case "Type1":
            data, clear, hidden = type1()
            entries["FontFile"] = maker.stream(data, Length1=clear, Length2=hidden, Length3=len(data) - clear - hidden)
        case _:
            entries["FontFile3"] = maker.stream(compact(), "<</Subtype /Type1C>>")
    described = maker.pdf.make_indirect(Dictionary({f"/{key}": value for key, value in entries.items()}))
    subtype = Name.TrueType if kind == "TrueType" else Name.Type1
    return maker.pdf.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=subtype, BaseFont=Name.Made, FirstChar=65, LastChar=66,
            Widths=Array([ADVANCE, ADVANCE]), Encoding=Name.WinAnsiEncoding, FontDescriptor=described,
        )
    )  # fmt: skip


def composite_font(maker: Maker, kind: str, *, writing: str = "H") -> Any:
    """A Type 0 font whose codes are glyphs' numbers: `CIDFontType2` or `CIDFontType0C`."""
    entries: dict[str, Any] = {
        "Type": Name.FontDescriptor,
        "FontName": Name.Made,
        "Flags": 4,
        "FontBBox": Array([0, 0, 800, 800]),
    }
    entries |= {"ItalicAngle": 0, "Ascent": 800, "Descent": -200, "CapHeight": 700, "StemV": 80}
    if kind == "CIDFontType2":
        entries["FontFile2"] = maker.stream(true_type())
    else:
        entries["FontFile3"] = maker.stream(compact(), "<</Subtype /CIDFontType0C>>")
    under = Dictionary(
        Type=Name.Font, Subtype=Name(f"/{kind.removesuffix('C')}"), BaseFont=Name.Made, DW=ADVANCE,
        CIDSystemInfo=maker.parsed("<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>"),
        FontDescriptor=maker.pdf.make_indirect(Dictionary({f"/{key}": value for key, value in entries.items()})),
    )  # fmt: skip
    if kind == "CIDFontType2":
        under.CIDToGIDMap = Name.Identity
    return maker.pdf.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=Name.Type0, BaseFont=Name.Made, Encoding=Name(f"/Identity-{writing}"),
            DescendantFonts=Array([maker.pdf.make_indirect(under)]),
        )
    )  # fmt: skip


def type3_font(maker: Maker, *glyphs: str, resources: dict[str, Any] | None = None) -> Any:
    """A Type 3 font whose glyphs, from `A` on, are these contents, in thousandths."""
    names = [chr(65 + number) for number in range(len(glyphs))]
    made = Dictionary(
        Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, 0, 800, 800]), FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
        FirstChar=65, LastChar=64 + len(glyphs), Widths=Array([ADVANCE] * len(glyphs)),
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([65, *(Name(f"/{name}") for name in names)])),
        CharProcs=Dictionary({f"/{name}": maker.stream(glyph) for name, glyph in zip(names, glyphs, strict=True)}),
        Resources=maker.named(resources or {}),
    )  # fmt: skip
    return maker.pdf.make_indirect(made)
