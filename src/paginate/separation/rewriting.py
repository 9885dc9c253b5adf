"""Pages of other people's PDFs, rewritten in gray for one plate at a time. A door to pikepdf."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from types import TracebackType
from typing import Any, Final, Self

import numpy as np
import pikepdf
from pikepdf import Name, Operator

from paginate.color import ALL_PLATES, BLACK_PLATE, PROCESS, Ink
from paginate.paint import Paint, Space
from paginate.pdf_reading.boxes import on_sheet, quarter_turns, read_boxes, sheet_matrix
from paginate.pdf_reading.color_spaces import ColorSpace, SpaceFamily, read_color_space
from paginate.pdf_reading.document import resources_of
from paginate.pdf_reading.interpreter import read_content
from paginate.pdf_reading.layers import read_layers
from paginate.pdf_reading.opening import FAULTS, open_pdf
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import NO_OBJECT, Dictionary, plain
from paginate.separation.foreign_colors import Light, paint_of_color, spot_inks_of
from paginate.separation.foreign_images import image_tints, is_gray, keyed_out
from paginate.separation.foreign_shadings import shading_grays
from paginate.separation.foreign_state import PAINTING, TEXT_MODES, Brush, PlateState
from paginate.separation.plate_pictures import NOTHING, Raster
from paginate.separation.raster import sheet_raster

Object = Any
"""One of pikepdf's."""

DAMAGE: Final = (*FAULTS, AttributeError, IndexError)
"""What comes of objects that are not what they should be: a page with such is rendered whole."""

SAVING: Final[Mapping[str, Any]] = {
    "compress_streams": False, "fix_metadata_version": False, "object_stream_mode": pikepdf.ObjectStreamMode.disable,
}  # fmt: skip
"""How a file is written that is read back at once."""

DEEPEST: Final = 20
"""Forms and patterns that may show one another."""

MOST_FORMS: Final = 5000
MOST_INSTRUCTIONS: Final = 400_000
"""Of a page and its forms, each as often as it is shown."""

MOST_REWRITTEN: Final = 4 * MOST_INSTRUCTIONS
"""Instructions of all plates together: a page of few inks may be long, one of thirty may not."""

MOST_PIXELS: Final = 100_000_000
"""Of all images that a plate has, one that is shown often counted once: two broadsheets at 330 dpi."""

DEVICE: Final = {"g": "DeviceGray", "rg": "DeviceRGB", "k": "DeviceCMYK"}
"""Operators that set a space and a colour at once; those for strokes are the same in capitals (8.6.8)."""

COLORING: Final = frozenset({*DEVICE, "cs", "sc", "scn", "G", "RG", "K", "CS", "SC", "SCN"})

SHOWING: Final = frozenset({"Tj", "TJ", "'", '"'})

RENDERED_DPI: Final = 150.0
"""Of pages that cannot be taken apart."""

PATTERN: Final = Paint({ALL_PLATES: 1.0}, Space.PATTERN)
"""Stands for a pattern, which is painted on every plate as that plate has it."""

GRAY_PATTERN: Final = "GrayPattern"
"""The resource name of the space of patterns that take a colour."""


class _Endless(Exception):
    """Forms that show forms so often, or so deep, that no renderer comes to an end with them either."""


class _Known:
    """What one plate finds out for all: spot inks by name, and images taken apart, by object number; and what all cost."""

    def __init__(self) -> None:
        self.inks: dict[str, Ink] = {}
        self.images: dict[tuple[int, int], Mapping[str, Raster]] = {}
        self.instructions = 0

    def clear(self) -> None:
        """Forget the inks and images: of a page that is given up they are not asked for."""
        self.inks.clear()
        self.images.clear()


class ForeignPage:
    """A page of a PDF, to be had plate by plate. Raises PdfProblem where there is none."""

    def __init__(self, data: bytes, number: int, light: Light) -> None:
        self._pdf = open_pdf(data)
        self._data = data
        self._number = number
        self._light = light
        self._known = _Known()
        self._rendering: Mapping[str, Raster] | None = None
        try:
            pages = list(self._pdf.pages)
            self._page = pages[number]
            self._boxes = read_boxes(Dictionary(self._page.obj))
            self._page.trimbox = pikepdf.Array(self._boxes.finished)  # where it is cut, also where it does not say so
            self._resources = self._page.resources
            self._contents = self._page.obj.get("/Contents", pikepdf.Array())
            if _is_endless(self._pdf, self._page):
                self._rendering = {}
            for page in pages:
                _emptied(self._pdf, page)
        except DAMAGE as error:
            raise PdfProblem("pdf-damaged") from error
        self._made: dict[str, bytes] = {}
        for plate in PROCESS:
            self.on(plate)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pdf.close()

    def on(self, plate: str) -> bytes:
        """The file with the page as this plate has it, in gray, and all other pages empty."""
        if plate not in self._made:
            self._made[plate] = self._on(plate)
        return self._made[plate]

    @property
    def inks(self) -> tuple[Ink, ...]:
        """The spot inks that the page uses."""
        return tuple(self._known.inks.values())

    @property
    def approximate(self) -> bool:
        """Whether it could not be taken apart, and is shown as the light that it sends would be separated, if there is an end
        to it; else not at all.
        """
        return self._rendering is not None

    def _on(self, plate: str) -> bytes:
        made = self._rewritten(plate) if self._rendering is None else None
        content, resources = made or self._rendered(plate)
        self._page.obj.Contents = self._pdf.make_stream(content)
        self._page.obj.Resources = resources
        target = BytesIO()
        try:
            self._pdf.save(target, **SAVING)
        except DAMAGE as error:
            raise PdfProblem("pdf-damaged") from error
        return target.getvalue()

    def _rewritten(self, plate: str) -> tuple[bytes, Object] | None:
        """The content and its resources; None where they cannot be taken apart, from which on no plate's are."""
        self._page.obj.Contents = self._contents
        content = _Content(_Plate(self._pdf, plate, self._light, self._known), self._resources, PlateState())
        try:
            return content.rewritten(pikepdf.parse_content_stream(self._page)), content.resources()
        except _Endless:
            self._rendering = {}
        except (*DAMAGE, PdfProblem):
            self._rendering = self._as_light()
        self._known.clear()
        self._made.clear()
        return None

    def _as_light(self) -> Mapping[str, Raster]:
        """The whole page as it is seen, on the plates."""
        try:
            shown = sheet_raster(self._data, self._number, RENDERED_DPI)
        except DAMAGE as error:
            raise PdfProblem("pdf-damaged") from error
        turned = np.rot90(np.asarray(shown), quarter_turns(Dictionary(self._page.obj)))
        inks = self._light(turned.reshape(-1, 3)).reshape(*turned.shape[:2], 4)
        return {name: inks[..., place] for place, name in enumerate(PROCESS)}

    def _rendered(self, plate: str) -> tuple[bytes, Object]:
        """The whole page as one image."""
        assert self._rendering is not None
        image = _gray_image(self._pdf, np.invert(self._rendering.get(plate, NOTHING)))
        left, bottom, right, top = self._boxes.media
        content = f"{right - left:.4f} 0 0 {top - bottom:.4f} {left:.4f} {bottom:.4f} cm /Page Do".encode()
        return content, pikepdf.Dictionary(XObject=pikepdf.Dictionary(Page=image))


def _is_endless(pdf: pikepdf.Pdf, page: pikepdf.Page) -> bool:
    """Whether the reader, which has bounds, gives the page up: pikepdf's parser has none."""
    read = Dictionary(page.obj)
    boxes = read_boxes(read)
    matrix = sheet_matrix(read, boxes)
    placing = matrix, on_sheet(boxes.media, matrix)
    return (
        "pdf-too-complex" in read_content(read, resources_of(read), placing, read_layers(Dictionary(pdf.Root))).problems
    )


def _emptied(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    page.obj.Contents = pdf.make_stream(b"")
    page.obj.Resources = pikepdf.Dictionary()
    for key in ("/Annots", "/Group"):
        if key in page.obj:
            del page.obj[key]


class _Plate:
    """A plate of a file in the making, and what is known of the file by all of them."""

    def __init__(self, pdf: pikepdf.Pdf, name: str, light: Light, known: _Known) -> None:
        self.pdf = pdf
        self.name = name
        self.light = light
        self.known = known
        self.images: dict[tuple[tuple[int, int], bool], Object | None] = {}
        self._forms = 0
        self._instructions = 0
        self._pixels = 0

    def space(self, written: Object, resources: Object) -> ColorSpace:
        """The colour space; its inks are remembered."""
        space = read_color_space(plain(written), Dictionary(resources))
        for ink in spot_inks_of(space):
            self.known.inks.setdefault(ink.name, ink)
        return space

    def gray(self, paint: Paint) -> float:
        """The gray that is a paint on the plate where it knocks out."""
        return round(1 - (paint.on(self.name) or 0.0), 4)

    def count_form(self) -> None:
        """Raises _Endless where there are too many."""
        self._forms += 1
        if self._forms > MOST_FORMS:
            raise _Endless

    def count(self, instructions: int) -> None:
        """Raises PdfProblem where there are too many."""
        self._instructions += instructions
        self.known.instructions += instructions
        if self._instructions > MOST_INSTRUCTIONS or self.known.instructions > MOST_REWRITTEN:
            raise PdfProblem("pdf-too-complex")

    def count_pixels(self, image: Dictionary) -> None:
        """Raises PdfProblem where images have too many."""
        self._pixels += int((image.number("Width") or 0) * (image.number("Height") or 0))
        if self._pixels > MOST_PIXELS:
            raise PdfProblem("pdf-too-complex")


class _Content:
    """Rewrites one content stream: what paints is painted in gray, or not at all."""

    def __init__(self, plate: _Plate, resources: Object, state: PlateState, depth: int = 0) -> None:
        if depth > DEEPEST:
            raise _Endless
        self._plate = plate
        self._resources = resources
        self._state = state
        self._stack: list[PlateState] = []
        self._depth = depth
        self._spaces: dict[str, ColorSpace] = {}
        self._made: dict[str, dict[str, Object]] = {"XObject": {}, "Pattern": {}, "Shading": {}}
        self._out: list[tuple[Sequence[Object], Operator]] = []

    def rewritten(self, content: Sequence[Object]) -> bytes:
        """The content as this plate has it."""
        self._plate.count(len(content))
        for instruction in content:
            if isinstance(instruction, pikepdf.ContentStreamInlineImage):
                self._show(_inline(self._plate.pdf, instruction.iimage))
            else:
                self._instruction(list(instruction.operands), str(instruction.operator))
        return pikepdf.unparse_content_stream(self._out)

    def resources(self) -> Object:
        """The resources that it needs then."""
        kept = {key: value for key, value in self._resources.items() if key[1:] not in (*self._made, "ColorSpace")}
        made = {f"/{kind}": pikepdf.Dictionary(objects) for kind, objects in self._made.items()}
        spaces = {f"/{GRAY_PATTERN}": pikepdf.Array([Name.Pattern, Name.DeviceGray])}
        return pikepdf.Dictionary({**kept, **made, "/ColorSpace": pikepdf.Dictionary(spaces)})

    # --- operators ------------------------------------------------------------------------------------------------

    def _instruction(self, operands: list[Object], operator: str) -> None:
        if operator in COLORING:
            self._set_color(operands, operator)
        elif operator == "Do":
            self._show(self._found("XObject", operands[0]))
        elif operator == "sh":
            self._shade(self._found("Shading", operands[0]))
        elif operator == "Tr":
            self._state = self._state._replace(text_mode=int(operands[0]))
        else:
            self._keep_state(operands, operator)
            if operator in SHOWING:
                self._write_text_mode()
            self._write(operands, PAINTING[operator][self._case()] if operator in PAINTING else operator)

    def _keep_state(self, operands: list[Object], operator: str) -> None:
        match operator:
            case "q":
                self._stack.append(self._state)
            case "Q" if self._stack:
                self._state = self._stack.pop()
            case "gs":
                self._state = self._state.with_parameters(Dictionary(self._found("ExtGState", operands[0])))

    def _write(self, operands: Sequence[Object], operator: str) -> None:
        self._out.append((operands, Operator(operator)))

    def _found(self, kind: str, name: Object) -> Object:
        return self._resources[f"/{kind}"][str(name)]

    def _named(self, kind: str, made: Object) -> Name:
        """The resource name of an object that was made."""
        names = self._made[kind]
        name = f"/{kind[0]}{len(names) + 1}"
        names[name] = made
        return Name(name)

    def _space(self, written: Object) -> ColorSpace:
        """The colour space; one with a name is read once."""
        if not isinstance(written, Name):
            return self._plate.space(written, self._resources)
        name = str(written)
        if name not in self._spaces:
            self._spaces[name] = self._plate.space(written, self._resources)
            self._plate.count(len(self._spaces[name].colorants))
        return self._spaces[name]

    # --- colours --------------------------------------------------------------------------------------------------

    def _set_color(self, operands: list[Object], operator: str) -> None:
        stroke = operator.isupper()
        kind = operator.lower()
        if kind in DEVICE:
            self._change(stroke=stroke, space=self._space(Name(f"/{DEVICE[kind]}")))
        elif kind == "cs":
            space = self._space(operands[0])
            self._change(stroke=stroke, space=space)
            if space.family is SpaceFamily.PATTERN:
                return
            operands = list(space.initial)
        if operands and isinstance(operands[-1], Name):
            self._set_pattern(operands, stroke=stroke)
        else:
            self._set_components(operands, self._brush(stroke=stroke).space, stroke=stroke)

    def _set_components(self, operands: Sequence[Object], space: ColorSpace, *, stroke: bool) -> None:
        paint = paint_of_color(space, tuple(float(each) for each in operands), self._plate.light)
        self._change(stroke=stroke, paint=paint)
        self._write([self._plate.gray(paint)], "G" if stroke else "g")

    def _set_pattern(self, operands: list[Object], *, stroke: bool) -> None:
        pattern, space = self._found("Pattern", operands[-1]), self._brush(stroke=stroke).space
        choose, color = ("CS", "SCN") if stroke else ("cs", "scn")
        if pattern.get("/PaintType") == 2 and space.base is not None:
            self._set_components(operands[:-1], space.base, stroke=stroke)
            self._write([Name(f"/{GRAY_PATTERN}")], choose)
            self._write([self._plate.gray(self._brush(stroke=stroke).paint), self._named("Pattern", pattern)], color)
            return
        if pattern.get("/PatternType") == 2:
            made = pikepdf.Dictionary(dict(pattern.items()))
            made.Shading = self._shading(pattern.Shading)
        else:
            made = self._form(pattern, PlateState())
        self._change(stroke=stroke, paint=PATTERN)
        self._write([Name.Pattern], choose)
        self._write([self._named("Pattern", made)], color)

    def _brush(self, *, stroke: bool) -> Brush:
        return self._state.stroke if stroke else self._state.fill

    def _change(self, *, stroke: bool, **values: Any) -> None:
        if stroke:
            self._state = self._state._replace(stroke=self._state.stroke._replace(**values))
        else:
            self._state = self._state._replace(fill=self._state.fill._replace(**values))

    def _case(self) -> int:
        return self._state.case(self._plate.name)

    def _write_text_mode(self) -> None:
        mode = TEXT_MODES[self._case()].get(self._state.text_mode, self._state.text_mode)
        if mode != self._state.written_mode:
            self._write([mode], "Tr")
            self._state = self._state._replace(written_mode=mode)

    # --- what is shown --------------------------------------------------------------------------------------------

    def _show(self, shown: Object) -> None:
        if shown.get("/Subtype") == Name.Form:
            made = self._form(shown, self._state)
        elif Dictionary(shown).flag("ImageMask"):
            made = shown if self._case() in (0, 1) else None
        else:
            made = self._image_once(shown)
        if made is not None:
            self._write([self._named("XObject", made)], "Do")

    def _form(self, form: Object, state: PlateState) -> Object:
        """A form or a tiling pattern as this plate has it."""
        self._plate.count_form()
        content = _Content(self._plate, form.get("/Resources", self._resources), state, self._depth + 1)
        made = self._plate.pdf.make_stream(content.rewritten(pikepdf.parse_content_stream(form)))
        for key, value in form.items():
            if key not in ("/Length", "/Filter", "/DecodeParms", "/Resources", "/Group"):
                made[key] = value
        made.Resources = content.resources()
        if "/Group" in form:
            group = pikepdf.Dictionary(dict(form.Group.items()))
            group.CS = Name.DeviceGray
            made.Group = group
        return made

    def _image_once(self, image: Object) -> Object | None:
        """An image as this plate has it, made once however often it is shown."""
        key = image.objgen, self._state.fill.overprints
        if key in self._plate.images:
            return self._plate.images[key]
        self._plate.count_pixels(Dictionary(image))
        made = self._image(image)
        if image.objgen != NO_OBJECT:
            self._plate.images[key] = made
        return made

    def _image(self, image: Object) -> Object | None:
        read, plate = Dictionary(image), self._plate
        space = self._space(image.get("/ColorSpace", Name.DeviceRGB))
        if is_gray(space):
            if plate.name == BLACK_PLATE:
                return _copy(plate.pdf, image)
            tints: Mapping[str, Raster] = dict.fromkeys(PROCESS, NOTHING)
        else:
            if image.objgen == NO_OBJECT or image.objgen not in plate.known.images:
                plate.known.images[image.objgen] = image_tints(read, space, plate.light)
            tints = plate.known.images[image.objgen]
        tint = tints.get(plate.name, tints.get(ALL_PLATES))
        if tint is None:
            if self._state.fill.overprints:
                return None
            tint = NOTHING
        made = _gray_image(plate.pdf, np.invert(tint))
        if (opaque := keyed_out(read, space)) is not None:
            made.SMask = _gray_image(plate.pdf, opaque)
        else:
            for key in ("/SMask", "/Mask", "/OC"):
                if key in image:
                    made[key] = image[key]
        return made

    def _shade(self, shading: Object) -> None:
        space = self._space(shading.ColorSpace)
        speaks = not space.colorants or not {self._plate.name, ALL_PLATES}.isdisjoint(space.colorants)
        if speaks or not self._state.fill.overprints:
            self._write([self._named("Shading", self._shading(shading))], "sh")

    def _shading(self, shading: Object) -> Object:
        """The shading with a function that says the plate's gray in the place of the one that says its colours."""
        read, plate = Dictionary(shading), self._plate
        space = self._space(shading.ColorSpace)
        grays = shading_grays(read, space, plate.name, plate.light)
        function = plate.pdf.make_stream(grays.samples)
        for key, value in grays.entries.items():
            function[f"/{key}"] = value
        made = _copy(plate.pdf, shading)
        made.ColorSpace, made.Function = Name.DeviceGray, function
        if (background := read.numbers("Background")) is not None:
            made.Background = [plate.gray(paint_of_color(space, background, plate.light))]
        return made


def _copy(pdf: pikepdf.Pdf, source: Object) -> Object:
    """A dictionary or a stream that may be changed; of an image, one whose space is DeviceGray."""
    if not isinstance(source, pikepdf.Stream):
        return pikepdf.Dictionary(dict(source.items()))
    made = pdf.make_stream(source.read_raw_bytes())
    for key, value in source.items():
        if key != "/Length":
            made[key] = value
    if source.get("/Subtype") == Name.Image:
        made.ColorSpace = Name.DeviceGray
    return made


def _gray_image(pdf: pikepdf.Pdf, gray: Raster) -> Object:
    height, width = gray.shape
    made = pdf.make_stream(np.ascontiguousarray(gray).tobytes())
    made.Type, made.Subtype, made.ColorSpace = Name.XObject, Name.Image, Name.DeviceGray
    made.Width, made.Height, made.BitsPerComponent = width, height, 8
    return made


def _inline(pdf: pikepdf.Pdf, image: pikepdf.PdfInlineImage) -> Object:
    """An inline image as one that is not."""
    made = pdf.make_stream(image.read_raw_bytes())
    for key, value in image.obj.items():
        if key != "/Length":
            made[key] = value
    made.Type, made.Subtype = Name.XObject, Name.Image
    return made
