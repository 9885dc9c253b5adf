"""A tape played for one plate: the content in gray, and the objects that it needs. A door to pikepdf."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
import pikepdf
from pikepdf import Name

from paginate.color import ALL_PLATES, PROCESS
from paginate.pdf_reading.color_spaces import ColorSpace
from paginate.pdf_reading.fonts import glyph_names
from paginate.pdf_reading.values import NO_OBJECT, Dictionary
from paginate.separation.foreign_images import as_stream
from paginate.separation.foreign_shadings import ShadingOnPlates
from paginate.separation.plate_pictures import NOTHING, Raster
from paginate.separation.tape import Brush, Path, Shade, Shaded, ShownForm, Tape, TapedImage, Text, Tile
from paginate.separation.workshop import Workshop

Object = Any
"""One of pikepdf's."""

PAINTING: Final = {
    "f": ("f", "f", "n", "n"), "F": ("f", "f", "n", "n"), "f*": ("f*", "f*", "n", "n"),
    "S": ("S", "n", "S", "n"), "s": ("s", "n", "s", "n"), "n": ("n", "n", "n", "n"),
    "B": ("B", "f", "S", "n"), "B*": ("B*", "f*", "S", "n"), "b": ("b", "f", "s", "n"), "b*": ("b*", "f*", "s", "n"),
}  # fmt: skip
"""What is left of an operator that paints a path: fill and stroke, the fill only, the stroke only, neither (8.5.3)."""

TEXT_MODES: Final[tuple[Mapping[int, int], ...]] = (
    {}, {1: 3, 2: 0, 5: 7, 6: 4}, {0: 3, 2: 1, 4: 7, 6: 5}, {0: 3, 1: 3, 2: 3, 4: 7, 5: 7, 6: 7},
)  # fmt: skip
"""What is left of a text rendering mode in the same four cases (9.3.6)."""

BENEATH: Final = "Multiply"
"""The blend mode in which white keeps what its group has on the plate, and knocks out what lies under the group."""


class PlateWriter:
    """Plays tapes for one plate."""

    def __init__(self, shop: Workshop, plate: str) -> None:
        self._shop = shop
        self._plate = plate
        self._forms: dict[int, Object] = {}
        self._images: dict[tuple[tuple[int, int], bool], Object | None] = {}

    def played(self, tape: Tape) -> tuple[bytes, Object]:
        """The content and its resources."""
        return _Playing(self, tape).played()

    def tint(self, brush: Brush) -> float | None:
        """How much ink a brush lays; None where it leaves the plate alone."""
        return self._shop.book.paint(brush.coat).on(self._plate)

    def stream(self, tape: Tape, original: Dictionary) -> Object:
        """A form, a tile or a glyph as this plate has it, with the entries that it has."""
        key = id(tape)
        if key not in self._forms:
            content, resources = self.played(tape)
            made = self._shop.pdf.make_stream(content)
            for entry, value in original.raw.items():
                if entry not in ("/Length", "/Filter", "/DecodeParms", "/Resources", "/Group", "/OC"):
                    made[entry] = value
            made.Resources = resources
            if "Group" in original:
                group = pikepdf.Dictionary(dict(original.dictionary("Group").raw.items()))
                group.CS = Name.DeviceGray
                made.Group = group
            self._forms[key] = made
        return self._forms[key]

    def tile(self, tile: Tile) -> Object:
        """A tiling pattern; the colour that it took is in it."""
        made = self.stream(tile.tape, tile.pattern)
        made.PaintType = 1
        return made

    def picture(self, picture: TapedImage, space: ColorSpace) -> Object | None:
        """An image as this plate has it, made once however often it is shown; None where it leaves the plate alone."""
        key = picture.image.identity, picture.brush.coat.overprint
        if key not in self._images or picture.image.identity == NO_OBJECT:
            self._images[key] = self._made_picture(picture, space)
        return self._images[key]

    def _made_picture(self, picture: TapedImage, space: ColorSpace) -> Object | None:
        shop, image = self._shop, picture.image
        found = shop.image(picture, space)
        tint = found.tints.get(self._plate, found.tints.get(ALL_PLATES))
        if tint is None:
            if picture.brush.coat.overprint and found.tints:
                return None
            tint = NOTHING
        made = gray_image(shop.pdf, np.invert(tint))
        if found.alpha is not None:
            made.SMask = gray_image(shop.pdf, found.alpha)
        else:
            for key in ("SMask", "Mask"):
                if isinstance(image[key], Dictionary):
                    made[f"/{key}"] = image.dictionary(key).raw
                    break
        return made

    def shaded(self, shade: Shade) -> Object | None:
        """A shading in grays, or, as a form, the picture that stands for it, in the space of the sheet; None for nothing."""
        found = self._shop.shading(shade)
        if found is None:
            return None
        if isinstance(found, ShadingOnPlates):
            return found.on(self._shop.pdf, self._plate)
        image = gray_image(self._shop.pdf, np.invert(found.tints.get(self._plate, NOTHING)))
        image.SMask = gray_image(self._shop.pdf, found.alpha if found.alpha is not None else NOTHING)
        box = shade.box
        form = self._shop.pdf.make_stream(
            b"%.4f 0 0 %.4f %.4f %.4f cm /Im Do" % (box.width, -box.height, box.x, box.bottom)
        )
        form.Type, form.Subtype = Name.XObject, Name.Form
        form.BBox = pikepdf.Array([box.x, box.y, box.right, box.bottom])
        form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im=image))
        return form

    @property
    def pdf(self) -> pikepdf.Pdf:
        """The file that objects are made in."""
        return self._shop.pdf

    def speaks_of(self, space: ColorSpace) -> bool:
        """Whether colours of a space name this plate."""
        return not {self._plate, ALL_PLATES}.isdisjoint(space.colorants or PROCESS)


class _Playing:
    """Plays one tape: keeps what was last written of colours and of the text mode."""

    def __init__(self, writer: PlateWriter, tape: Tape) -> None:
        self._writer = writer
        self._tape = tape
        self._out: list[bytes] = []
        self._written: tuple[object, object, int] = (None, None, -1)
        self._saved: list[tuple[object, object, int]] = []
        self._made: dict[str, dict[str, Object]] = {"XObject": {}, "Pattern": {}, "Shading": {}}
        self._more: dict[str, dict[str, Object]] = {"ExtGState": {}, "Font": {}}
        self._names: dict[tuple[str, object], str] = {}

    def played(self) -> tuple[bytes, Object]:
        """The content and its resources."""
        for part in self._tape.parts:
            match part:
                case bytes():
                    self._copy(part)
                case Path():
                    self._path(part)
                case Text():
                    self._text(part)
                case TapedImage():
                    self._picture(part)
                case Shaded():
                    self._shade(part)
                case ShownForm():
                    self._show(self._writer.stream(part.tape, part.form))
        return b"".join(self._out), self._resources()

    def _resources(self) -> Object:
        source = self._tape.resources
        kept = {f"/{key}": source.raw[f"/{key}"] for key, _ in source.items() if key not in (*self._made, "ColorSpace")}
        for kind, made in self._more.items():
            if made:
                kept[f"/{kind}"] = pikepdf.Dictionary({**dict(source.dictionary(kind).raw.items()), **made})
        made = {f"/{kind}": pikepdf.Dictionary(objects) for kind, objects in self._made.items() if objects}
        return pikepdf.Dictionary({**kept, **made})

    def _copy(self, part: bytes) -> None:
        operator = part.strip()
        if operator == b"q":
            self._saved.append(self._written)
        elif operator == b"Q" and self._saved:
            self._written = self._saved.pop()
        self._out.append(part)

    def _named(self, kind: str, made: Object) -> bytes:
        """The resource name of an object that was made."""
        names = self._made[kind]
        key = (kind, made.objgen if made.is_indirect else id(made))
        if key not in self._names:
            self._names[key] = f"/Pl{kind[0]}{len(names) + 1}"
            names[self._names[key]] = made
        return self._names[key].encode()

    # --- colours --------------------------------------------------------------------------------------------------

    def _set(self, brush: Brush | None, *, stroke: bool) -> bool:
        """Write the colour of a brush, if it is not written yet; whether it paints on this plate at all."""
        if brush is None:
            return False
        if brush.pattern is not None:
            return self._set_pattern(brush.pattern, stroke=stroke)
        tint = self._writer.tint(brush)
        if tint is None and not self._knocks_out_beneath(brush):
            return False
        gray = 1.0 if tint is None else round(1 - tint, 4)
        if self._written[stroke] != gray:
            self._out.append(b"%g %s\n" % (gray, b"G" if stroke else b"g"))
            self._note(gray, stroke=stroke)
        return True

    def _set_pattern(self, pattern: Tile | Shade, *, stroke: bool) -> bool:
        if isinstance(pattern, Tile):
            made: Object | None = self._writer.tile(pattern)
        else:
            made = self._shading_pattern(pattern)
        if made is None:
            return False
        space, color = (b"/Pattern CS ", b" SCN\n") if stroke else (b"/Pattern cs ", b" scn\n")
        self._out.append(space + self._named("Pattern", made) + color)
        self._note(None, stroke=stroke)
        return True

    def _shading_pattern(self, shade: Shade) -> Object | None:
        shading, base = self._writer.shaded(shade), shade.base.inverse()
        if shading is None or base is None:
            return None
        if shading.get("/Subtype") == Name.Form:  # a tile that is as large as what it paints
            del shading.Subtype
            shading.Type, shading.PatternType, shading.PaintType, shading.TilingType = Name.Pattern, 1, 1, 1
            shading.XStep, shading.YStep = shade.box.width + 1, shade.box.height + 1
            shading.Matrix = pikepdf.Array(base)
            return shading
        made = pikepdf.Dictionary(dict(shade.pattern.raw.items()) if shade.pattern is not None else {})
        made.Shading = shading
        return made

    def _note(self, gray: object, *, stroke: bool) -> None:
        fill, line, mode = self._written
        self._written = (fill, gray, mode) if stroke else (gray, line, mode)

    @staticmethod
    def _knocks_out_beneath(brush: Brush) -> bool:
        return brush.is_isolated and not brush.coat.is_seen_through

    def _leaves(self, brush: Brush | None) -> bool:
        """Whether a brush leaves what its group has on the plate, and knocks out what lies under the group."""
        return brush is not None and brush.pattern is None and self._writer.tint(brush) is None and brush.is_isolated

    def _blended(self, mode: str) -> bytes:
        """The operator that sets a blend mode."""
        self._more["ExtGState"].setdefault(f"/Pl{mode}", pikepdf.Dictionary(BM=Name(f"/{mode}")))
        return b"/Pl%s gs\n" % mode.encode()

    # --- what is painted ------------------------------------------------------------------------------------------

    def _case(self, fill: Brush | None, stroke: Brush | None) -> tuple[int, bytes, bytes]:
        """Which of fill and stroke are painted (0 both, 1 the fill, 2 the stroke, 3 neither), and what stands around that."""
        leaving = [self._leaves(brush) for brush in (fill, stroke) if brush is not None]
        if any(leaving) and not all(leaving):  # two ways to blend at once are none: what leaves the plate is left out
            fill, stroke = (None if self._leaves(brush) else brush for brush in (fill, stroke))
        fills, strokes = self._set(fill, stroke=False), self._set(stroke, stroke=True)
        case = (0 if strokes else 1) if fills else (2 if strokes else 3)
        if not (leaving and all(leaving) and case != 3):
            return case, b"", b""
        return case, self._blended(BENEATH), self._blended("Normal")

    def _path(self, path: Path) -> None:
        case, before, after = self._case(path.fill, path.stroke)
        self._out.append(before + PAINTING[path.operator][case].encode() + b"\n" + after)

    def _text(self, text: Text) -> None:
        if text.font.is_type3:
            self._glyphs(text)
            return
        case, before, after = self._case(text.fill, text.stroke)
        mode = TEXT_MODES[case].get(text.mode, text.mode)
        fill, stroke, written = self._written
        if mode != written:
            self._out.append(b"%d Tr\n" % mode)
            self._written = (fill, stroke, mode)
        self._out.append(before + text.written + after)

    def _glyphs(self, text: Text) -> None:
        """Glyphs with colours of their own are shown whatever the text's colour; the others take it."""
        paints = self._set(text.fill, stroke=False)
        if text.fill is None or (not text.glyphs and not paints):
            self._out.append(text.skipped)
            return
        if text.glyphs:
            font = pikepdf.Dictionary(dict(text.font.dictionary.raw.items()))
            font.CharProcs = self._procedures(text)
            name = f"/PlF{len(self._more['Font']) + 1}"
            self._more["Font"][name] = font
            self._out.append(b"%s %g Tf\n" % (name.encode(), text.size))
        self._out.append(text.written)

    def _procedures(self, text: Text) -> Object:
        procedures = text.font.dictionary.dictionary("CharProcs")
        made = pikepdf.Dictionary()
        for name in set(glyph_names(text.font.dictionary).values()):
            glyph = procedures.dictionary(name)
            tape = (text.glyphs or {}).get(glyph.identity)
            if tape is not None:
                made[f"/{name}"] = self._writer.stream(tape, glyph)
            elif glyph.is_stream:
                made[f"/{name}"] = glyph.raw
        return made

    def _picture(self, picture: TapedImage) -> None:
        if picture.space is None:
            case, before, after = self._case(picture.brush, None)
            if case != 3:
                self._out.append(before)
                self._show(as_stream(self._writer.pdf, picture.image))
                self._out.append(after)
            return
        made = self._writer.picture(picture, picture.space)
        if made is not None:
            self._show(made)
        elif picture.brush.is_isolated:
            self._out.append(self._blended(BENEATH))
            self._show(gray_image(self._writer.pdf, np.invert(NOTHING)))
            self._out.append(self._blended("Normal"))

    def _show(self, made: Object) -> None:
        self._out.append(self._named("XObject", made) + b" Do\n")

    def _shade(self, shaded: Shaded) -> None:
        if not self._writer.speaks_of(shaded.shade.space) and shaded.brush.coat.overprint:
            return
        made = self._writer.shaded(shaded.shade)
        if made is None:
            return
        if made.get("/Subtype") != Name.Form:
            self._out.append(self._named("Shading", made) + b" sh\n")
        elif (back := shaded.shade.matrix.inverse()) is not None:
            self._out.append(b"q %s cm\n" % b" ".join(b"%.6f" % number for number in back))
            self._show(made)
            self._out.append(b"Q\n")


def gray_image(pdf: pikepdf.Pdf, gray: Raster) -> Object:
    """An image of these grays."""
    height, width = gray.shape
    made = pdf.make_stream(np.ascontiguousarray(gray).tobytes())
    made.Type, made.Subtype, made.ColorSpace = Name.XObject, Name.Image, Name.DeviceGray
    made.Width, made.Height, made.BitsPerComponent = width, height, 8
    return made
