"""A device that writes down what a page shows: its marks in paint order, and the resources that they use."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import chain, pairwise
from typing import Final

from paginate.geometry import Point, Rect
from paginate.pdf_reading.bounds import MOST_MARKS
from paginate.pdf_reading.color_spaces import ColorSpace, SpaceFamily
from paginate.pdf_reading.device import Device, PaintedPath, ShownStrings
from paginate.pdf_reading.fonts import EmbeddedFont, glyphs_of
from paginate.pdf_reading.image_spaces import space_of_image
from paginate.pdf_reading.inline_images import InlineImage
from paginate.pdf_reading.interpreter import ReadPage, interpret
from paginate.pdf_reading.library import Library
from paginate.pdf_reading.marks import Coat, ShownImage, ShownMark, ShownPath, ShownShading, ShownText
from paginate.pdf_reading.matrix import Matrix, is_finite
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.scene import PageReading, Scene
from paginate.pdf_reading.values import Dictionary
from paginate.records import NamedTuple
from paginate.units import POINTS_PER_INCH

MOST_RECTANGLES: Final = 2000
"""Rectangles of one path that are distinguished; more are a drawing."""

MOST_SIDES: Final = 40
"""Sides of one stroked path that are distinguished."""

SQUARENESS: Final = 0.01
"""Points by which the sides of a filled shape may differ from a parallelogram's and still be a rectangle's."""

ASCENT, DESCENT = 0.8, -0.2
"""Ems above and below the base line that a line of characters is taken to reach."""

FILLS: Final = frozenset({0, 2, 4, 6})
STROKES: Final = frozenset({1, 2, 5, 6})
"""Text rendering modes (Table 106)."""

SHADING: Final = 2
"""The PatternType of a shading pattern."""


class Record(NamedTuple):
    """What a page shows: its marks in paint order, the resources that they use, and what is wrong with it.

    `masking` are the marks of soft masks, which lay no ink; `fonts` those that glyphs are shown in. The rest is as in
    PageReading.
    """

    marks: list[ShownMark]
    masking: list[ShownMark]
    states: list[Dictionary]
    fonts: list[EmbeddedFont]
    forms: list[Dictionary]
    intents: set[str]
    unknown: set[str]
    problems: set[str]
    deepest: int
    lacks: bool
    operations: int


def read_content(page: ReadPage, library: Library) -> Record:
    """The record of a page. Whatever cannot be read is left out, and written down as a problem."""
    recorder = Recorder()
    found: PageReading = interpret(page, recorder, library)
    return Record(
        recorder.marks, recorder.masking, recorder.states, list(recorder.fonts.values()), recorder.forms,
        found.intents, found.unknown, found.problems, found.deepest, found.lacks, found.bounds.operations,
    )  # fmt: skip


class Recorder(Device):
    """Writes the marks down."""

    def __init__(self) -> None:
        self.marks: list[ShownMark] = []
        self.masking: list[ShownMark] = []
        self.states: list[Dictionary] = []
        self.forms: list[Dictionary] = []
        self.fonts: dict[int, EmbeddedFont] = {}

    def parameters(self, scene: Scene, state: Dictionary) -> None:
        """Write down the state, and go through its soft mask for its resources; its content leaves no mark on the sheet."""
        if scene.reading.is_new(state):
            self.states.append(state)
            marks = len(self.marks)
            group = scene.walk_mask(state, self)
            if group:
                self.forms.append(group)
            self.masking += self.marks[marks:]
            del self.marks[marks:]

    def path(self, scene: Scene, path: PaintedPath) -> None:
        """A fill and a stroke are marks of their own."""
        if path.fills and path.subpaths:
            self._fill(scene, path.subpaths)
        if path.strokes and path.subpaths:
            self._stroke(scene, path.subpaths)

    def text(self, scene: Scene, shown: ShownStrings) -> None:
        """Characters shown at once are one mark; of Type 3 fonts each glyph is gone through where it is first shown."""
        state = scene.state
        font = state.font
        assert font is not None
        matrix = scene.text_matrix.then(state.matrix)
        text = "".join(font.text(code) for string in shown.strings for code in font.codes(string))
        box = scene.visible(_text_box(scene, font, matrix, shown.moved))
        fill = state.coat() if state.render_mode in FILLS or font.is_type3 else None
        stroke = state.coat(stroke=True) if state.render_mode in STROKES and not font.is_type3 else None
        if text and (fill or stroke) and not scene.hidden:
            self._use(scene, font)
        if box is not None and text and not text.isspace():
            size = abs(state.font_size) * matrix.height
            self._keep(scene, ShownText(text, size, font, fill, stroke, box, scene.hidden))
            for coat in (fill, stroke):
                if coat is not None and coat.color.space.family is SpaceFamily.PATTERN:
                    self._pattern(scene, coat, box)
        if font.is_type3:
            for glyph in glyphs_of(font, shown.strings):
                if scene.reading.is_new(glyph):
                    scene.walk_glyph(font, glyph, self)

    def image(self, scene: Scene, name: str, image: Dictionary) -> None:
        """An image is a mark with its resolution."""
        matrix = scene.state.matrix
        shown = scene.visible(matrix.box(0, 0, 1, 1))
        if shown is None:
            return
        is_inline = isinstance(image, InlineImage)
        if not is_inline and not scene.reading.library.has_picture(image):
            scene.reading.problems.add("pdf-picture-lost")
        across, down = matrix.width / POINTS_PER_INCH, matrix.height / POINTS_PER_INCH
        sides = (image.number("Width") or 0, image.number("Height") or 0)
        resolution = min(sides[0] / across, sides[1] / down) if across and down else float("inf")
        space = None if image.flag("ImageMask") else space_of_image(image, scene.reading.library, scene.resources)
        coat = scene.state.coat()
        self._keep(scene, ShownImage(name, image, space, coat, resolution, shown, scene.hidden, is_inline))
        if space is None and coat.color.space.family is SpaceFamily.PATTERN:
            self._pattern(scene, coat, shown)

    def shading(self, scene: Scene, shading: Dictionary) -> None:
        """A shading is one mark."""
        self._shade(scene, shading, scene.state.coat(), scene.state.clip)

    def form(self, scene: Scene, form: Dictionary) -> None:
        """The marks of a form are the page's."""
        if scene.reading.is_new(form):
            self.forms.append(form)
        if form.name("Subtype") in ("Form", None):
            scene.walk_form(form, self)

    # --- how marks are made ------------------------------------------------------------------------------------------

    def _use(self, scene: Scene, font: EmbeddedFont) -> None:
        if id(font) not in self.fonts:
            self.fonts[id(font)] = font
            if not scene.reading.library.has_program(font):
                scene.reading.problems.add("pdf-font-lost")

    def _keep(self, scene: Scene, mark: ShownMark) -> None:
        """Write down a mark, if it is anywhere. Raises PdfProblem where there are too many."""
        if len(self.marks) >= MOST_MARKS:
            raise PdfProblem("pdf-too-complex")
        if is_finite(mark.box):
            self.marks.append(mark)
        else:
            scene.reading.problems.add("pdf-mended")

    def _fill(self, scene: Scene, subpaths: Sequence[Sequence[Point]]) -> None:
        """Rectangles are marks one by one, as each may be a rule; anything else is one mark."""
        coat = scene.state.coat()
        sides = [_short_side(points) for points in subpaths[:MOST_RECTANGLES]]
        if len(subpaths) <= MOST_RECTANGLES and None not in sides:
            for points, side in zip(subpaths, sides, strict=True):
                self._drawn(scene, _area(coat, side, Rect.around(points)))
        else:
            around = Rect.around(chain.from_iterable(subpaths))
            self._drawn(scene, _area(coat, None, around))

    def _stroke(self, scene: Scene, subpaths: Sequence[Sequence[Point]]) -> None:
        """The sides of a path are separate marks, since marks inside it are not under them; those of a drawing are one mark."""
        width = scene.state.line_width * min(scene.state.matrix.width, scene.state.matrix.height)
        sides: list[Sequence[Point]] = [pair for points in subpaths for pair in pairwise(points)]
        parts = sides if sides and len(sides) <= MOST_SIDES else [list(chain.from_iterable(subpaths))]
        coat = scene.state.coat(stroke=True)
        for part in parts:
            box = Rect.around(part).inset(-width / 2)
            self._drawn(scene, ShownPath(coat, is_stroke=True, line_width=width, box=box, hidden=False))

    def _drawn(self, scene: Scene, path: ShownPath) -> None:
        shown = scene.visible(path.box)
        if shown is None:
            return
        if path.coat.color.space.family is SpaceFamily.PATTERN:
            self._pattern(scene, path.coat, shown)
        else:
            self._keep(scene, path._replace(box=shown, hidden=scene.hidden))

    def _pattern(self, scene: Scene, coat: Coat, box: Rect) -> None:
        """The marks of a tile count where the pattern is painted, a shading counts as one mark. Raises PdfProblem."""
        pattern = coat.color.pattern
        if not pattern:
            raise PdfProblem("pdf-mended")
        if pattern.number("PatternType") == SHADING:
            self._shade(scene, pattern.dictionary("Shading"), coat, box)
        elif pattern.is_stream:
            first = len(self.marks)
            try:
                scene.walk_tile(pattern, coat, self)
            finally:
                self.marks[first:] = [mark._replace(box=box) for mark in self.marks[first:]]

    def _shade(self, scene: Scene, shading: Dictionary, coat: Coat, box: Rect) -> None:
        space: ColorSpace = scene.reading.library.space(shading["ColorSpace"], scene.resources)
        self._keep(scene, ShownShading(shading, space, coat, box, scene.hidden))


def _text_box(scene: Scene, font: EmbeddedFont, matrix: Matrix, moved: float) -> Rect:
    """The box around the shown text, by ascenders and descenders, or by the em of an upright line."""
    size, rise = scene.state.font_size, scene.state.rise
    if font.is_vertical:
        return matrix.box(-size / 2, rise, size / 2, rise + moved)
    return matrix.box(0, rise + DESCENT * size, moved, rise + ASCENT * size)


def _area(coat: Coat, side: float | None, box: Rect) -> ShownPath:
    return ShownPath(coat, is_stroke=False, line_width=side, box=box, hidden=False)


def _short_side(points: Sequence[Point]) -> float | None:
    """The short side of the rectangle with these corners, 0 for a straight line of two; None for any other shape."""
    corners = points[:-1] if len(points) > 2 and points[0] == points[-1] else points
    if len(corners) == 2:
        return 0.0
    if len(corners) != 4:
        return None
    first, second, third, fourth = corners
    if abs(first.x + third.x - second.x - fourth.x) + abs(first.y + third.y - second.y - fourth.y) > SQUARENESS:
        return None
    return min(math.dist(first, second), math.dist(second, third))
