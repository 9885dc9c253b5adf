"""The content stream: what each item of the display list is in PDF operators. Here alone the y axis is flipped."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple, assert_never

from paginate.assets.press_picture import WHOLE
from paginate.color import Color, Process, Spot
from paginate.display import ComposedPage, Direction, GlyphRun, Line, Picture, Shape
from paginate.geometry import Point, Rect
from paginate.pdf.encoding import EncodedFont
from paginate.pdf.fonts import resource_names
from paginate.pdf.glyph_runs import WORD_GAP, show_run
from paginate.pdf.images import Images
from paginate.pdf.inks import Ink, ink_of
from paginate.pdf.syntax import number, text_string

PAINT: Final = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}
"""The operator that paints a path, by whether it is filled and whether it is stroked."""


class Content(NamedTuple):
    """The operators of a page, and the resource names that they give to spot inks."""

    operators: bytes
    inks: Mapping[Ink, str]


def page_content(page: ComposedPage, fonts: Mapping[str, EncodedFont], images: Images) -> Content:
    """The content stream of the page, items in paint order."""
    writer = _ContentWriter(page, fonts, images)
    for item in page.items():
        match item:
            case Line():
                writer.line(item)
            case Picture():
                writer.picture(item)
            case Shape():
                writer.shape(item)
            case _:
                assert_never(item)
    return Content("\n".join([*writer.operators, ""]).encode("ascii"), writer.inks)


class _ContentWriter:
    """Collects operators, and knows which colour, font and line width are in force so as not to set them again."""

    def __init__(self, page: ComposedPage, fonts: Mapping[str, EncodedFont], images: Images) -> None:
        self.operators: list[str] = []
        self.inks: dict[Ink, str] = {}
        self._left = page.bleed
        self._top = page.bleed + page.trim.height
        self._fonts = fonts
        self._font_names = resource_names(fonts)
        self._images = images
        self._set: dict[str, str] = {}

    # --- coordinates ----------------------------------------------------------------------------------------------

    def _point(self, x: float, y: float) -> str:
        return f"{number(self._left + x)} {number(self._top - y)}"

    def _rectangle(self, box: Rect) -> str:
        return f"{self._point(box.x, box.bottom)} {number(box.width)} {number(box.height)}"

    # --- text -----------------------------------------------------------------------------------------------------

    def line(self, line: Line) -> None:
        """A line as one text object, with its text beside it where the glyphs alone would not read as that text."""
        readable = self._reads_as_its_text(line)
        operators = ["BT"]
        pen: float | None = None
        for run in line.runs:
            shown = show_run(run, self._fonts[run.face])
            start = run.origin.x + run.positions[0] * run.stretch
            joined = pen is None or abs(start - pen) <= WORD_GAP * run.size
            readable = readable and joined and shown.in_one_piece
            pen = start + shown.length
            operators += [*self._fill(run.color), *self._font(run), f"{self._text_matrix(run)} Tm {shown.operators}"]
        operators.append("ET")
        if not readable:
            operators = [f"/Span <</ActualText {text_string(line.text)}>> BDC", *operators, "EMC"]
        self.operators += operators
        for ornament in line.ornaments:
            self.shape(ornament)

    def _reads_as_its_text(self, line: Line) -> bool:
        """Whether a program that extracts text finds the line's text in its glyphs.

        Vertical lines come out whole from some programs and one character a line from others; spaces are found by
        their width, and narrow ones are lost among Chinese characters.
        """
        if len(line.text.split()) > 1:
            return False
        glyph_text: list[str] = []
        for run in line.runs:
            unreadable = self._fonts[run.face].unreadable
            if run.direction is not Direction.HORIZONTAL:
                return False
            if unreadable and not unreadable.isdisjoint(zip(run.glyphs, run.text, strict=True)):
                return False
            glyph_text += run.text
        return "".join(glyph_text).strip() == line.text.strip()

    def _font(self, run: GlyphRun) -> list[str]:
        horizontal, vertical = self._font_names[run.face]
        resource = vertical if run.direction is Direction.VERTICAL else horizontal
        return self._change("Tf", f"/{resource} {number(run.size)} Tf")

    def _text_matrix(self, run: GlyphRun) -> str:
        start = run.positions[0] * run.stretch
        stretch = number(run.stretch, decimals=6)
        x, y = run.origin.x, run.origin.y
        match run.direction:
            case Direction.HORIZONTAL:
                return f"{stretch} 0 0 1 {self._point(x + start, y)}"
            case Direction.VERTICAL:
                return f"1 0 0 {stretch} {self._point(x, y + start)}"
            case Direction.TURNED:
                return f"0 -{stretch} 1 0 {self._point(x, y + start)}"
            case _:
                assert_never(run.direction)

    # --- pictures and shapes --------------------------------------------------------------------------------------

    def picture(self, picture: Picture) -> None:
        """The image over the picture's box; where only a part of it is to be seen, the box clips the rest."""
        placed = self._images.placed[picture]
        box, crop = picture.box, placed.crop
        clip = []
        if crop != WHOLE:
            clip = [f"{self._rectangle(box)} re W n"]
            width, height = box.width / crop.width, box.height / crop.height
            box = Rect(box.x - crop.x * width, box.y - crop.y * height, width, height)
        matrix = f"{number(box.width)} 0 0 {number(box.height)} {self._point(box.x, box.bottom)} cm"
        self.operators += ["q", *clip, matrix, f"/{placed.resource} Do", "Q"]

    def shape(self, shape: Shape) -> None:
        """The polygon, filled or stroked or both."""
        if shape.fill is not None:
            self.operators += self._fill(shape.fill)
        if shape.stroke is not None:
            self.operators += self._stroke(shape.stroke)
            self.operators += self._change("w", f"{number(shape.stroke_width)} w")
        paint = PAINT[shape.fill is not None, shape.stroke is not None]
        self.operators.append(f"{self._path(shape.points)} {paint}")

    def _path(self, points: tuple[Point, ...]) -> str:
        box = _as_rectangle(points)
        if box is not None:
            return f"{self._rectangle(box)} re"
        first, *others = (self._point(point.x, point.y) for point in points)
        return " ".join([f"{first} m", *(f"{other} l" for other in others), "h"])

    # --- graphics state -------------------------------------------------------------------------------------------

    # Black text and rules that overprint will set an ExtGState here, where the fill colour is known.
    def _fill(self, color: Color) -> list[str]:
        match color:
            case Process():
                return self._change("fill", f"{_components(color)} k")
            case Spot():
                return self._change("fill", f"/{self._ink(color)} cs {number(color.tint)} scn")
            case _:
                assert_never(color)

    def _stroke(self, color: Color) -> list[str]:
        match color:
            case Process():
                return self._change("stroke", f"{_components(color)} K")
            case Spot():
                return self._change("stroke", f"/{self._ink(color)} CS {number(color.tint)} SCN")
            case _:
                assert_never(color)

    def _ink(self, color: Spot) -> str:
        return self.inks.setdefault(ink_of(color), f"S{len(self.inks) + 1}")

    def _change(self, parameter: str, operator: str) -> list[str]:
        """The operator that sets a parameter of the graphics state, unless it was the last to set it."""
        if self._set.get(parameter) == operator:
            return []
        self._set[parameter] = operator
        return [operator]


@cache
def _components(color: Process) -> str:
    return " ".join(number(part) for part in (color.cyan, color.magenta, color.yellow, color.black))


def _as_rectangle(points: tuple[Point, ...]) -> Rect | None:
    """The rectangle that four points are the corners of, where its sides run along the axes."""
    if len(points) != 4:
        return None
    first, second, third, fourth = points
    across_first = first.y == second.y and second.x == third.x and third.y == fourth.y and fourth.x == first.x
    down_first = first.x == second.x and second.y == third.y and third.x == fourth.x and fourth.y == first.y
    if not (across_first or down_first):
        return None
    x, y = min(first.x, third.x), min(first.y, third.y)
    return Rect(x, y, abs(third.x - first.x), abs(third.y - first.y))
