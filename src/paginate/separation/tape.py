"""A page's content written down once for all its plates: what is copied, and what is painted differently on each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from paginate.geometry import Rect
from paginate.pdf_reading.color_spaces import ColorSpace, SpaceFamily
from paginate.pdf_reading.device import Device, PaintedPath, ShownStrings
from paginate.pdf_reading.fonts import EmbeddedFont, glyphs_of, takes_color
from paginate.pdf_reading.image_spaces import space_of_image
from paginate.pdf_reading.marks import Coat, Color
from paginate.pdf_reading.matrix import Matrix, matrix_of
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.scene import Scene
from paginate.pdf_reading.transparency import MIXED_MODES, blends_otherwise, masks_by_color, mixes
from paginate.pdf_reading.values import NO_OBJECT, Dictionary
from paginate.records import NamedTuple
from paginate.separation.foreign_colors import ColorBook

SHADING: Final = 2
"""The PatternType of a shading pattern."""


class Inexact(NamedTuple):
    """Something that is not exactly on its plates, and where on the sheet it is."""

    what: str
    box: Rect


class Brush(NamedTuple):
    """What fills or strokes: a coat, the pattern that it paints with, and whether what it leaves alone is yet to be knocked
    out of what lies under its group."""

    coat: Coat
    pattern: Tile | Shade | None
    is_isolated: bool


class Tile(NamedTuple):
    """A tiling pattern, with its content; one that takes a colour is painted in it."""

    pattern: Dictionary
    tape: Tape


class Shade(NamedTuple):
    """A shading, the pattern that it is painted through, and where: the map from its space to the sheet, the part of the
    sheet, and the map from the space that patterns have here."""

    shading: Dictionary
    space: ColorSpace
    pattern: Dictionary | None
    matrix: Matrix
    box: Rect
    base: Matrix


class Path(NamedTuple):
    """A path is painted by this operator."""

    operator: str
    fill: Brush | None
    stroke: Brush | None


class Text(NamedTuple):
    """Text is shown, as it is written; `skipped` is what moves the pen as far. `glyphs`: of a Type 3 font, by stream."""

    written: bytes
    skipped: bytes
    mode: int
    fill: Brush | None
    stroke: Brush | None
    font: EmbeddedFont
    size: float
    glyphs: Mapping[tuple[int, int], Tape] | None


class TapedImage(NamedTuple):
    """An image, its space (None: a stencil), and where it is on the sheet."""

    image: Dictionary
    space: ColorSpace | None
    brush: Brush
    box: Rect


class Shaded(NamedTuple):
    """A shading fills what the clipping path leaves."""

    shade: Shade
    brush: Brush


class ShownForm(NamedTuple):
    """A form is shown."""

    form: Dictionary
    tape: Tape


Part = bytes | Path | Text | TapedImage | Shaded | ShownForm


class Tape:
    """The parts of a content stream in order, and the resources that what is copied needs."""

    def __init__(self, resources: Dictionary) -> None:
        self.resources = resources
        self.parts: list[Part] = []
        self.cost = 0


class Separator(Device):
    """Makes a tape of the content. Colours and images are noted in the book; what is hidden is left out."""

    copies = True

    def __init__(self, tape: Tape, book: ColorBook, kept: SharedTapes) -> None:
        self.tape = tape
        self._book = book
        self._kept = kept

    def copy(self, scene: Scene) -> None:
        """Copied as it is; what saves and restores is a part of its own, since colours go with it."""
        self.tape.parts.append(scene.written + b"\n")

    def close(self, operator: str) -> None:
        """Balanced; marked content is not copied."""
        if operator != "EMC":
            self.tape.parts.append(operator.encode() + b"\n")

    def place(self, matrix: Matrix) -> None:
        """A change of space."""
        self.tape.parts += [b"q\n", b"%s cm\n" % b" ".join(b"%.6f" % number for number in matrix)]

    def parameters(self, scene: Scene, state: Dictionary) -> None:
        """Copied: its colours are none, but for those of a soft mask, which is no ink."""
        if scene.state.blend_mode in MIXED_MODES:
            self._kept.inexact.append(Inexact("blend", scene.state.clip))
        if masks_by_color(state):
            self._kept.inexact.append(Inexact("mask", scene.state.clip))
        self.tape.parts.append(scene.written + b"\n")

    def path(self, scene: Scene, path: PaintedPath) -> None:
        """A path with what fills and strokes it."""
        fill = self._brush(scene) if path.fills and not scene.hidden else None
        stroke = self._brush(scene, stroke=True) if path.strokes and not scene.hidden else None
        self.tape.parts.append(Path(scene.operation.operator, fill, stroke))

    def text(self, scene: Scene, shown: ShownStrings) -> None:
        """Text with what fills and strokes it."""
        state = scene.state
        font = state.font
        assert font is not None
        fill = None if scene.hidden else self._brush(scene)
        strokes = state.render_mode in (1, 2, 5, 6) and not scene.hidden
        stroke = self._brush(scene, stroke=True) if strokes else None
        glyphs = self._glyphs(scene, font, shown.strings) if font.is_type3 and not scene.hidden else None
        skipped = shown.skipped(scene)
        written = scene.written + b"\n"
        self.tape.parts.append(Text(written, skipped, state.render_mode, fill, stroke, font, state.font_size, glyphs))

    def image(self, scene: Scene, _name: str, image: Dictionary) -> None:
        """An image, or a stencil with what fills it."""
        if scene.hidden:
            return
        space = None if image.flag("ImageMask") else space_of_image(image, scene.reading.library, scene.resources)
        if space is not None:
            self._book.note_space(space)
            scene.reading.bounds.count(len(space.colorants))
        brush = self._brush(scene)
        box = scene.state.matrix.box(0, 0, 1, 1)
        self._kept.want(image, scene.state.matrix)
        self.tape.parts.append(TapedImage(image, space, brush, box))

    def shading(self, scene: Scene, shading: Dictionary) -> None:
        """A shading."""
        if not scene.hidden:
            shade = self._shade(scene, shading, None, scene.state.matrix)
            self.tape.parts.append(Shaded(shade, self._brush(scene, with_pattern=False)))

    def form(self, scene: Scene, form: Dictionary) -> None:
        """A form, gone through once for each state that it is shown in."""
        if scene.hidden or form.name("Subtype") not in ("Form", None):
            return
        if blends_otherwise(form):
            box = form.numbers("BBox") or ()
            place = scene.state.matrix.box(*box) if len(box) == 4 else scene.state.clip
            self._kept.inexact.append(Inexact("group", place.intersection(scene.state.clip) or scene.state.clip))
        tape = self._child(scene, form, lambda device: scene.walk_form(form, device), _key(scene))
        self.tape.parts.append(ShownForm(form, tape))

    # --- what is inside -----------------------------------------------------------------------------------------------

    def _child(self, scene: Scene, stream: Dictionary, walk: Callable[[Device], object], key: Key) -> Tape:
        """The tape of another stream, made once for each key: all that decides what it paints."""
        bounds, whole = scene.reading.bounds, (stream.identity, *key)
        known = self._kept.tapes.get(whole) if stream.identity != NO_OBJECT else None
        if known is not None:
            bounds.count(known.cost)
            return known
        tape = Tape(stream.dictionary("Resources") or scene.resources)
        before = bounds.operations
        walk(Separator(tape, self._book, self._kept))
        tape.cost = bounds.operations - before
        self._kept.tapes[whole] = tape
        return tape

    def _glyphs(self, scene: Scene, font: EmbeddedFont, strings: list[bytes]) -> Mapping[tuple[int, int], Tape]:
        """The glyphs of a Type 3 font that are shown and have colours of their own, or may have."""
        made: dict[tuple[int, int], Tape] = {}
        for glyph in glyphs_of(font, strings):
            if glyph.identity not in self._kept.colored:
                self._kept.colored[glyph.identity] = takes_color(glyph)
            if not self._kept.colored[glyph.identity]:
                continue

            def walk(device: Device, glyph: Dictionary = glyph) -> None:
                scene.walk_glyph(font, glyph, device)

            tape = self._child(scene, glyph, walk, _key(scene))
            tape.resources = font.dictionary.dictionary("Resources") or scene.resources
            made[glyph.identity] = tape
        return made

    def _brush(self, scene: Scene, *, stroke: bool = False, with_pattern: bool = True) -> Brush:
        coat = scene.state.coat(stroke=stroke)
        pattern = None
        if coat.color.space.family is SpaceFamily.PATTERN:
            pattern = self._pattern(scene, coat) if with_pattern else None
        else:
            self._book.note(coat.color)
        return Brush(coat, pattern, scene.state.is_isolated)

    def _pattern(self, scene: Scene, coat: Coat) -> Tile | Shade:
        """The pattern of a coat. Raises PdfProblem where there is none."""
        pattern = coat.color.pattern
        if not pattern:
            raise PdfProblem("pdf-mended")
        if pattern.number("PatternType") == SHADING:
            matrix = matrix_of(pattern.numbers("Matrix")).then(scene.base)
            return self._shade(scene, pattern.dictionary("Shading"), pattern, matrix)
        if not pattern.is_stream:
            raise PdfProblem("pdf-mended")
        if mixes(pattern.dictionary("Resources")):
            self._kept.inexact.append(Inexact("tile", scene.state.clip))
        key = (_named(coat.color), coat.overprint, coat.overprint_mode, scene.state.is_isolated, scene.takes_color)
        tape = self._child(scene, pattern, lambda device: scene.walk_tile(pattern, coat, device), key)
        return Tile(pattern, tape)

    def _shade(self, scene: Scene, shading: Dictionary, pattern: Dictionary | None, matrix: Matrix) -> Shade:
        space = scene.reading.library.space(shading["ColorSpace"], scene.resources)
        self._book.note_space(space)
        return Shade(shading, space, pattern, matrix, scene.state.clip, scene.base)


Key = tuple[object, ...]


def _named(color: Color) -> Key:
    """What tells colours apart."""
    return id(color.space), color.components, color.pattern.identity if color.pattern is not None else None


def _key(scene: Scene) -> Key:
    """What of the state decides what a form or a glyph paints."""
    state = scene.state
    return (
        _named(state.fill), _named(state.stroke), state.fill_overprint, state.stroke_overprint, state.overprint_mode,
        state.render_mode, id(state.font), state.is_isolated, scene.takes_color,
    )  # fmt: skip


class SharedTapes:
    """What tapes share: those of forms, patterns and glyphs, how large each image is shown at most, in points, and what no
    plate can say exactly."""

    def __init__(self) -> None:
        self.inexact: list[Inexact] = []
        self.tapes: dict[tuple[object, ...], Tape] = {}
        self.colored: dict[tuple[int, int], bool] = {}
        self.wanted: dict[tuple[int, int], tuple[float, float]] = {}

    def want(self, image: Dictionary, matrix: Matrix) -> None:
        """An image is shown through this map."""
        wide, high = self.wanted.get(image.identity, (0.0, 0.0))
        self.wanted[image.identity] = (max(wide, matrix.width), max(high, matrix.height))
