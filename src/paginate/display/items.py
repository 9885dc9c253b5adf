"""The kinds of item a display list is made of."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from itertools import pairwise
from typing import Final, Protocol, assert_never

from paginate.color import Color, Process
from paginate.diagnostics import Span
from paginate.geometry import Point, Rect, Size
from paginate.records import NamedTuple
from paginate.text import Glue


class Direction(Enum):
    """How the glyphs of a run stand and advance.

    `horizontal`: upright, advancing right; `vertical`: upright, advancing down, each glyph hung by its vertical
    origin; `turned`: a horizontal run turned 90° clockwise, advancing down.
    """

    HORIZONTAL = "horizontal"
    VERTICAL = "vertical"
    TURNED = "turned"


class GlyphRun(NamedTuple):
    """Glyphs of one face, size and colour on one line.

    `origin` is where the pen starts: the baseline for horizontal and turned runs, the centre line for vertical ones.
    `glyphs[i]` is drawn with its own origin `positions[i]` points along the run's direction from `origin`.
    `text[i]` is the source text of glyph i: empty where the glyph belongs to the one before it.
    `stretch` scales glyphs and positions along the run (纵中横 condenses); 1 is natural.
    `borrowed`: another font than the one asked for draws them.
    `overprint`: their ink is printed over what lies under them and takes nothing of it away.
    """

    face: str
    size: float
    color: Color
    direction: Direction
    origin: Point
    glyphs: tuple[int, ...]
    positions: tuple[float, ...]
    text: tuple[str, ...]
    stretch: float = 1.0
    borrowed: bool = False
    overprint: bool = False


class LineCell(Protocol):
    """A piece of a line that moves as one: its length along the line in points, and its glyphs."""

    @property
    def width(self) -> float: ...

    @property
    def glyphs(self) -> tuple[int, ...]: ...


NO_BLANK: Final = Glue(width=0, least=0, squeeze=0, most=0, stretch=0)
"""What most lines begin and end with."""


class Cells(NamedTuple):
    """What a line was made of, for those who want to know why its glyphs stand where they stand.

    Behind cell i is the blank `blanks[i]`, as the style's table has it (ems of `size`), `tracking`, and what
    justification added: `added[i]` points. `before` is the blank before the first cell, `after` the one behind the last
    (where that hangs outside the measure, none), to which justification added `added_after` points.
    """

    cells: tuple[LineCell, ...]
    blanks: tuple[Glue, ...]
    added: tuple[float, ...]
    size: float
    tracking: float
    before: Glue = NO_BLANK
    after: Glue = NO_BLANK
    added_after: float = 0.0

    def advance(self, number: int) -> float:
        """From the start of a cell to the start of the next, in points."""
        width = self.cells[number].width
        if number >= len(self.blanks):
            return width
        return width + self.blanks[number].width * self.size + self.tracking + self.added[number]


class LineSource(NamedTuple):
    """Where a line's text comes from: characters `start` to `end` of the paragraph with this number, from 0, of a story, a table, a
    heading or a caption. `story` is the table's name, and empty for the latter two. `span` is where the first of the characters is in its file."""

    story: str
    paragraph: int
    start: int
    end: int
    span: Span


class Line(NamedTuple):
    """One composed line: `text` is its source characters, `box` its em box from first to last character.

    `measure` is the room it was given and `natural` its length before justification, both in points along the line.
    `runs` are in reading order; `ornaments` are what is drawn beside the characters: emphasis dots, frames, lines; `annotations` are
    readings beside them, which are not part of the text.
    `source` is None for words that are not of the layout: a label, the slug line.
    """

    text: str
    box: Rect
    measure: float
    natural: float
    runs: tuple[GlyphRun, ...]
    cells: Cells
    ornaments: tuple[Shape, ...] = ()
    source: LineSource | None = None
    annotations: tuple[GlyphRun, ...] = ()

    @property
    def drawn(self) -> tuple[GlyphRun, ...]:
        """All that is set of it: its own runs, and those beside it."""
        return self.runs + self.annotations


class Image(NamedTuple):
    """What is printed of a photo, wherever it is: the fields are those of a Picture."""

    source: str
    crop: Rect
    pixels: Size
    inks: tuple[Color, ...]
    cut_out: bool


class Picture(NamedTuple):
    """A photo: `crop` is the part of the source that is shown, in source pixels; it fills `box` on the page.

    `pixels` is the size in pixels at which the press wants the crop; a source with fewer is not enlarged.
    `inks`: none where its own colours are printed; one where it is gray and printed in that colour; two for a duotone 双色调:
    the first draws its darks, the second its middle tones.
    `cut_out`: what is transparent in the source lets what lies under it be seen; else it stands on white.
    """

    source: str
    box: Rect
    crop: Rect
    pixels: Size
    inks: tuple[Color, ...] = ()
    cut_out: bool = False

    @property
    def image(self) -> Image:
        """The photo without its place."""
        return Image(self.source, self.crop, self.pixels, self.inks, self.cut_out)


class Shape(NamedTuple):
    """A polygon, closed, filled or stroked or both; a rule is a filled rectangle. `overprint` as in a GlyphRun."""

    points: tuple[Point, ...]
    fill: Color | None
    stroke: Color | None = None
    stroke_width: float = 0.0
    overprint: bool = False

    @property
    def sides(self) -> Iterator[tuple[Point, Point]]:
        """The ends of its sides; a line is not drawn back."""
        points = self.points
        return pairwise((*points, points[0]) if len(points) > 2 else points)


class Shadow(NamedTuple):
    """A soft shadow: `color` where it is full, nothing `blur` points outside of what throws it, half on its edge.

    What throws it is the rectangle `box`, or, stretched over this, what is opaque of the photo `of`. Of the box with its
    blur around it, `seen` is drawn; None: all of it.
    """

    box: Rect
    blur: float
    color: Process
    of: Image | None = None
    seen: Rect | None = None

    @property
    def extent(self) -> Rect:
        """All that is drawn."""
        return self.box.inset(-self.blur) if self.seen is None else self.seen


class PlacedPage(NamedTuple):
    """A page of a PDF that is taken in as it is (an advertisement): number `number`, from 0, of the file `source`.

    `crop` is what is seen of it, in points from the top left of its TrimBox, y down; it fills `box` on the page.
    """

    source: str
    number: int
    box: Rect
    crop: Rect


Item = Line | Picture | Shape | Shadow | PlacedPage


def colors_of(item: Item) -> Iterator[Color]:
    """Every colour that the item is painted in, as often as it is; of placed pages nothing is known."""
    match item:
        case Line():
            yield from (run.color for run in item.drawn)
            for ornament in item.ornaments:
                yield from colors_of(ornament)
        case Shape():
            yield from (color for color in (item.fill, item.stroke) if color is not None)
        case Picture():
            yield from item.inks
        case Shadow():
            yield item.color
        case PlacedPage():
            pass
        case _:
            assert_never(item)
