"""The content stream: what each item of the display list is in PDF operators. Here alone the y axis is flipped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, assert_never

from paginate.assets.press_picture import WHOLE
from paginate.display import ComposedPage, Direction, GlyphRun, Item, Line, Picture, PlacedPage, Shadow, Shape
from paginate.geometry import Point, Rect
from paginate.kept import Kept
from paginate.pdf.encoding import EncodedFont
from paginate.pdf.fonts import resource_names
from paginate.pdf.glyph_runs import WORD_GAP, show_run
from paginate.pdf.images import ForeignPages, Images
from paginate.pdf.palette import KNOCKOUT, ColorResources, Palette, Parameter
from paginate.pdf.shadows import Masks
from paginate.pdf.syntax import number, text_string
from paginate.records import NamedTuple

PAINT: Final = {(True, True): "B", (True, False): "f", (False, True): "S"}
"""The operator that paints a path, by whether it is filled and whether it is stroked."""


INITIAL: Final = "0 g 0 G 1 w"
"""What a page of another file takes for granted (ISO 32000-1, tables 52 and 53), as far as it is changed here."""


class Content(NamedTuple):
    """The operators of a page, and what their colours need of its resources."""

    operators: bytes
    resources: ColorResources


class PageResources(NamedTuple):
    """What the content refers to by resource names: fonts, images, the masks of shadows, pages of other files."""

    fonts: Mapping[str, EncodedFont]
    images: Images
    masks: Masks
    foreign: ForeignPages

    @property
    def transparent(self) -> bool:
        """Whether what lies under a shadow or a picture is seen through it."""
        return bool(self.masks.placed) or any(data.mask is not None for data in self.images.data.values())


class _Font(NamedTuple):
    """A face as it is used, and its resource names."""

    encoded: EncodedFont
    horizontal: str
    vertical: str


class _ShownRun(NamedTuple):
    """What shows a run, but for its colour: its font, its place and its glyphs; where it begins and ends along the line."""

    font: str
    operators: str
    start: float
    end: float
    in_one_piece: bool


class ShownLine(NamedTuple):
    """What shows a line that is measured from this point of the page, in these fonts: its own runs, and those beside it. `reads`: the
    glyphs of its own are its text."""

    line: Line
    origin: Point
    fonts: Sequence[_Font]
    runs: Sequence[_ShownRun]
    reads: bool


ShownLines = Kept[int, ShownLine]
"""By the lines' identities: a page that is made again has most of its lines again, in the same places and fonts."""


def page_content(page: ComposedPage, shown: PageResources, palette: Palette, lines: ShownLines) -> Content:
    """The content stream of the page in the colours of `palette`, items in paint order. `lines` are those that were shown before."""
    writer = _ContentWriter(page, shown, palette, lines)
    for offset, items in page.groups():
        writer.begin(offset)
        for item in items:
            writer.item(item)
    return Content("\n".join([*writer.operators, ""]).encode("ascii"), palette.resources())


class _ContentWriter:
    """Collects operators, and knows which colour, font and line width are in force so as not to set them again."""

    def __init__(self, page: ComposedPage, shown: PageResources, palette: Palette, lines: ShownLines) -> None:
        self.operators: list[str] = []
        self._corner = Point(page.margin + page.bleed, page.margin + page.bleed + page.trim.height)
        self._origin = self._corner
        self._shown = shown
        self._lines = lines
        self._fonts = {key: _Font(shown.fonts[key], *names) for key, names in resource_names(shown.fonts).items()}
        self._palette = palette
        self._set = {"gs": KNOCKOUT}

    def begin(self, offset: Point) -> None:
        """The items that follow are measured from this point of the page."""
        self._origin = Point(self._corner.x + offset.x, self._corner.y - offset.y)

    def item(self, item: Item) -> None:
        """What draws the item."""
        match item:
            case Line():
                self.line(item)
            case Picture():
                self.picture(item)
            case Shape():
                self.shape(item)
            case Shadow():
                self.shadow(item)
            case PlacedPage():
                self.placed_page(item)
            case _:
                assert_never(item)

    # --- coordinates ----------------------------------------------------------------------------------------------

    def _point(self, x: float, y: float) -> str:
        return f"{number(self._origin.x + x)} {number(self._origin.y - y)}"

    def _rectangle(self, box: Rect) -> str:
        return f"{self._point(box.x, box.bottom)} {number(box.width)} {number(box.height)}"

    # --- text -----------------------------------------------------------------------------------------------------

    def line(self, line: Line) -> None:
        """A line as one text object, with its text beside it where the glyphs alone would not read as that text."""
        shown = self._shown_line(line)
        count = len(line.runs)
        operators, in_one_piece = self._text_object(line.runs, shown.runs[:count])
        if operators and not (in_one_piece and shown.reads):
            operators = [f"/Span <</ActualText {text_string(line.text)}>> BDC", *operators, "EMC"]
        self.operators += operators
        if line.annotations:
            self.operators += self._text_object(line.annotations, shown.runs[count:])[0]
        for ornament in line.ornaments:
            self.shape(ornament)

    def _text_object(self, runs: Sequence[GlyphRun], shown: Sequence[_ShownRun]) -> tuple[list[str], bool]:
        """The text object that shows some runs, empty where none is seen, and whether each begins where the one before it ends."""
        operators = ["BT"]
        pen: float | None = None
        in_one_piece = True
        for run, made in zip(runs, shown, strict=True):
            color = self._palette.fill(run.color, overprint=run.overprint)
            if color is None:
                continue
            joined = pen is None or abs(made.start - pen) <= WORD_GAP * run.size
            in_one_piece = in_one_piece and joined and made.in_one_piece
            pen = made.end
            operators += [*self._all(color), *self._change("Tf", made.font), made.operators]
        return ([*operators, "ET"] if len(operators) > 1 else []), in_one_piece

    def _shown_line(self, line: Line) -> ShownLine:
        known = self._lines.get(id(line))
        fonts = [self._fonts[run.face] for run in line.drawn]
        if known is not None and known.line is line and known.origin == self._origin and known.fonts == fonts:
            return known
        runs = [self._shown_run(run, font) for run, font in zip(line.drawn, fonts, strict=True)]
        made = ShownLine(line, self._origin, fonts, runs, self._reads_as_its_text(line))
        return self._lines.keep(id(line), made)

    def _shown_run(self, run: GlyphRun, font: _Font) -> _ShownRun:
        shown = show_run(run, font.encoded)
        start = run.origin.x + run.positions[0] * run.stretch
        resource = font.vertical if run.direction is Direction.VERTICAL else font.horizontal
        return _ShownRun(
            f"/{resource} {number(run.size)} Tf",
            f"{self._text_matrix(run)} Tm {shown.operators}",
            start,
            start + shown.length,
            shown.in_one_piece,
        )

    def _reads_as_its_text(self, line: Line) -> bool:
        """Whether a program that extracts text finds the line's text in its glyphs.

        Vertical lines come out whole from some programs and one character a line from others; spaces are found by
        their width, and narrow ones are lost among Chinese characters.
        """
        if len(line.text.split()) > 1:
            return False
        glyph_text: list[str] = []
        for run in line.runs:
            unreadable = self._shown.fonts[run.face].unreadable
            if run.direction is not Direction.HORIZONTAL:
                return False
            if unreadable and not unreadable.isdisjoint(zip(run.glyphs, run.text, strict=True)):
                return False
            glyph_text += run.text
        return "".join(glyph_text).strip() == line.text.strip()

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

    # --- pictures -------------------------------------------------------------------------------------------------

    def picture(self, picture: Picture) -> None:
        """The image over the picture's box; where only a part of it is to be seen, the box clips the rest."""
        placed = self._shown.images.placed[picture.image]
        box, crop = picture.box, placed.crop
        clip = []
        if crop != WHOLE:
            clip = [f"{self._rectangle(box)} re W n"]
            width, height = box.width / crop.width, box.height / crop.height
            box = Rect(box.x - crop.x * width, box.y - crop.y * height, width, height)
        self.operators += self._change("gs", KNOCKOUT)
        self.operators += ["q", *clip, self._unit_square_on(box), f"/{placed.resource} Do", "Q"]

    def placed_page(self, placed: PlacedPage) -> None:
        """The other file's page, in points from the top left of its trim, scaled so that its crop fills the box."""
        resource = self._shown.foreign.placed.get((placed.source, placed.number))
        if resource is None:
            return
        box, crop = placed.box, placed.crop
        across, down = box.width / crop.width, box.height / crop.height
        corner = self._point(box.x - crop.x * across, box.y - crop.y * down)
        matrix = f"{number(across, decimals=6)} 0 0 {number(down, decimals=6)} {corner} cm"
        self.operators += self._change("gs", KNOCKOUT)
        self.operators += ["q", f"{self._rectangle(box)} re W n", INITIAL, matrix, f"/{resource} Do", "Q"]

    def shadow(self, shadow: Shadow) -> None:
        """The shadow's colour through its mask."""
        color = self._palette.fill(shadow.color, overprint=False)
        if color is None:
            return
        around = shadow.box.inset(-shadow.blur)
        mask = f"/{self._shown.masks.placed[shadow]} gs"
        seen = f"{_in_unit_square(shadow.extent, around)} re f"
        self.operators += [*self._all(color), "q", self._unit_square_on(around), mask, seen, "Q"]

    def _unit_square_on(self, box: Rect) -> str:
        return f"{number(box.width)} 0 0 {number(box.height)} {self._point(box.x, box.bottom)} cm"

    # --- shapes ---------------------------------------------------------------------------------------------------

    def shape(self, shape: Shape) -> None:
        """The polygon, filled or stroked or both: at once where its two colours are printed alike."""
        fill = stroke = None
        if shape.fill is not None:
            fill = self._palette.fill(shape.fill, overprint=shape.overprint)
        if shape.stroke is not None:
            stroke = self._palette.stroke(shape.stroke, overprint=shape.overprint)
        if fill is not None and stroke is not None and dict(fill).get("gs") != dict(stroke).get("gs"):
            self._paint(shape, fill, None)
            fill = None
        self._paint(shape, fill, stroke)

    def _paint(self, shape: Shape, fill: Sequence[Parameter] | None, stroke: Sequence[Parameter] | None) -> None:
        if fill is None and stroke is None:
            return
        self.operators += [*self._all(fill or ()), *self._all(stroke or ())]
        if stroke is not None:
            self.operators += self._change("w", f"{number(shape.stroke_width)} w")
        self.operators.append(f"{self._path(shape.points)} {PAINT[fill is not None, stroke is not None]}")

    def _path(self, points: tuple[Point, ...]) -> str:
        box = _as_rectangle(points)
        if box is not None:
            return f"{self._rectangle(box)} re"
        first, *others = (self._point(point.x, point.y) for point in points)
        return " ".join([f"{first} m", *(f"{other} l" for other in others), "h"])

    # --- graphics state -------------------------------------------------------------------------------------------

    def _all(self, settings: Sequence[Parameter]) -> list[str]:
        return [operator for setting in settings for operator in self._change(*setting)]

    def _change(self, parameter: str, operator: str) -> list[str]:
        """The operator that sets a parameter of the graphics state, unless it was the last to set it."""
        if self._set.get(parameter) == operator:
            return []
        self._set[parameter] = operator
        return [operator]


def _in_unit_square(part: Rect, whole: Rect) -> str:
    """Where a part of a box is once the box is the unit square."""
    left, below = (part.x - whole.x) / whole.width, (whole.bottom - part.bottom) / whole.height
    return " ".join(
        number(length, decimals=6) for length in (left, below, part.width / whole.width, part.height / whole.height)
    )


def _as_rectangle(points: tuple[Point, ...]) -> Rect | None:
    """The rectangle that four points are the corners of, where its sides run along the axes."""
    if len(points) != 4:
        return None
    first, second, third, fourth = points
    across_first = first.y == second.y and second.x == third.x and third.y == fourth.y and fourth.x == first.x
    down_first = first.x == second.x and second.y == third.y and third.x == fourth.x and fourth.y == first.y
    if not (across_first or down_first):
        return None
    return Rect.around(points)
