"""Small fonts made for a test: boxes for glyphs, in the tables that the test is about."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.misc.psCharStrings import T2CharString
from fontTools.pens.basePen import BasePen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

Box = tuple[int, int, int, int]
"""Left, bottom, right, top, in thousandths of an em."""

HAN: Box = (40, -80, 960, 840)
NOTHING: Box = (0, 0, 0, 0)
NOTDEF = ".notdef"


def glyph_name(character: str) -> str:
    return f"u{ord(character):04X}"


def draw(pen: BasePen, box: Box) -> None:
    left, bottom, right, top = box
    if box != NOTHING:
        pen.moveTo((left, bottom))
        for point in ((left, top), (right, top), (right, bottom)):
            pen.lineTo(point)
        pen.closePath()


def made_font(
    boxes: Mapping[str, Box],
    *,
    advances: Mapping[str, int] | None = None,
    down: Mapping[str, tuple[int, int]] | None = None,
    cff: bool = False,
    family: str = "Handmade",
) -> FontBuilder:
    """A font of boxes, one for each character or further glyph; `down` are the vertical advances and top side bearings."""
    drawn = {NOTDEF: (100, 0, 900, 700), **{_name(key): box for key, box in boxes.items()}}
    builder = FontBuilder(1000, isTTF=not cff)
    builder.setupGlyphOrder(list(drawn))
    builder.setupCharacterMap({ord(key): _name(key) for key in boxes if len(key) == 1})
    wide = dict.fromkeys(drawn, 1000) | {_name(key): width for key, width in (advances or {}).items()}
    if cff:
        builder.setupCFF(
            f"{family}-Regular", {}, {name: _charstring(box, wide[name]) for name, box in drawn.items()}, {}
        )
    else:
        builder.setupGlyf({name: _outline(box) for name, box in drawn.items()})
    builder.setupHorizontalMetrics({name: (wide[name], box[0]) for name, box in drawn.items()})
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    if down is not None:
        builder.setupVerticalMetrics({name: down.get(name, (1000, 880 - box[3])) for name, box in drawn.items()})
        builder.setupVerticalHeader(ascent=500, descent=-500)
    builder.setupNameTable({"familyName": family, "styleName": "Regular", "psName": f"{family}-Regular"})
    builder.setupOS2()
    builder.setupPost()
    return builder


def _name(key: str) -> str:
    return glyph_name(key) if len(key) == 1 else key


def _outline(box: Box) -> Glyph:
    pen = TTGlyphPen(None)
    draw(pen, box)
    return pen.glyph()


def _charstring(box: Box, width: int) -> T2CharString:
    pen = T2CharStringPen(width, None)
    draw(pen, box)
    return pen.getCharString()


def variable_font(
    path: Path, *, cff: bool = False, axis: str = "wght", scale: float = 1, names: str = "Handmade VF"
) -> Path:
    """一 and 国 whose boxes grow from 100 to 300 thousandths, and A whose advance grows with them, from 200 to 900."""
    from fontTools import varLib
    from fontTools.designspaceLib import AxisDescriptor, DesignSpaceDocument, SourceDescriptor

    space = DesignSpaceDocument()
    least, most = (200 * scale, 900 * scale)
    space.addAxis(AxisDescriptor(tag=axis, name=axis, minimum=least, default=least, maximum=most))
    for place, thickness in ((least, 100), (most, 300)):
        boxes = {
            "一": (50, 350, 950, 350 + thickness),
            "国": (50, -50, 50 + thickness, 850),
            "A": (50, 0, 50 + thickness, 700),
        }
        builder = made_font(boxes, advances={"A": 100 + thickness}, cff=cff, family=names, down={})
        source = SourceDescriptor(font=TTFont(_bytes(builder)), location={axis: place}, familyName=names)
        space.addSource(source)
    font, _, _ = varLib.build(space)
    font.save(path)
    return path


def _bytes(builder: FontBuilder) -> BytesIO:
    data = BytesIO()
    builder.save(data)
    data.seek(0)
    return data
