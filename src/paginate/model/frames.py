"""The frames a page is made of: text, headings, photos, advertisements, rules and boxes, in page coordinates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import TYPE_CHECKING

from paginate.assets import PictureInfo, PlacedInfo
from paginate.color import Color, Process
from paginate.diagnostics import Span
from paginate.geometry import Point, Rect
from paginate.model.paragraph import Paragraph
from paginate.model.style import Align, Style
from paginate.records import NamedTuple
from paginate.units import TOLERANCE

if TYPE_CHECKING:
    from paginate.model.tables import SetTable


class Fit(Enum):
    """How a photo fills its slot, in the words of CSS object-fit."""

    COVER = "cover"
    CONTAIN = "contain"
    FILL = "fill"
    NONE = "none"
    SCALE_DOWN = "scale-down"


class Exclusion(NamedTuple):
    """What lines of text keep out of: a closed polygon in page coordinates, in which the white around the thing is already."""

    outline: tuple[Point, ...]


class Region(NamedTuple):
    """Where lines of text go: a column of a text frame. Lines are as long as it is wide, or, down the page, as it is high,
    less what the exclusions take."""

    box: Rect
    exclusions: tuple[Exclusion, ...] = ()


class Follows(NamedTuple):
    """What a text is placed under: the frame, by its id, and the line of the page on which that ends."""

    frame: str
    foot: int


class TextFrame(NamedTuple):
    """Columns that a story runs through. Each may lack `fit_tolerance` points of its depth at the story's end before that is
    reported.

    `balance`: where the story ends in this frame, its columns end level: their feet differ by one line at most, the shorter
    columns last. `open_depth`: the depth of the box is not known yet; it is all the room that there is.
    `own_lines`: its lines begin at the edge of its columns, wherever those of the page's grid are.
    `heading_lines`: how many lines of the page the heading of an article takes over all of its text; 0 where none does, None of a
    text that is no article's. `follows` is what it begins under. `shifts`: something that its text
    goes past is placed from its middle or its end, and moves as it becomes deeper. `least` is how many lines of its own an open depth
    has at least, since what lies on it needs them. `is_least`: its depth is worked out, and no less would do.
    """

    id: str
    span: Span
    box: Rect
    style: Style
    story: str
    columns: tuple[Region, ...]
    fit_tolerance: float = 0.0
    balance: bool = False
    open_depth: bool = False
    own_lines: bool = False
    heading_lines: int | None = None
    follows: Follows | None = None
    shifts: bool = False
    least: int = 0
    is_least: bool = False


class HeadingLine(NamedTuple):
    """One line of a heading, in its own style."""

    content: Paragraph
    style: Style


class HeadingDepth(NamedTuple):
    """Of a heading that takes whole lines of the page: how many it has, and how many the leadings of its lines and half a line make."""

    has: int
    needs: int


class HeadingFrame(NamedTuple):
    """Lines of a heading, one under the other, or right to left where the style is vertical.

    Each line's own style says how it fills the measure; `block_align` says where the lines together stand across it. `fits`: the
    lines in `style` take the largest size that fills the measure, the others a smaller one where they are too long. `depth` are the
    lines of the page that an article gives it, and those that it needs; None where it is not deep by lines. `open_depth`: it
    is as deep as it is in the size that fills the measure.
    """

    id: str
    span: Span
    box: Rect
    style: Style
    lines: tuple[HeadingLine, ...]
    block_align: Align
    fits: bool = False
    depth: HeadingDepth | None = None
    open_depth: bool = False


class Side(Enum):
    """The side of a photo at which its caption stands."""

    ABOVE = "above"
    BELOW = "below"
    LEFT = "left"
    RIGHT = "right"


class SoftShadow(NamedTuple):
    """A shadow 投影 under a photo or a box: how far it is moved, how wide its soft edge is, and its colour."""

    offset: Point
    blur: float
    color: Process


class PhotoFrame(NamedTuple):
    """A photo's slot and the caption at one of its sides; `box` holds both. A vertical caption stands left or right.

    `photo` is None where it is missing; `wanted` is what the layout names, empty where it names none.

    `focus` is the point that stays in sight when the photo is cropped, as fractions of its width and height.
    `caption_box` is the frame less what of it bleeds, to which the caption is set; None: all of it.
    `inks` and `cut_out` are as in `display.Picture`; the shadow of what is cut out follows its outline. `outline` are the polygons,
    its caption's too, that text stays out of; none where it stays out of the box.
    """

    id: str
    span: Span
    box: Rect
    photo: PictureInfo | None
    wanted: str
    fit: Fit
    focus: Point
    caption: Paragraph | None
    caption_style: Style
    caption_gap: float
    caption_side: Side
    photo_span: Span
    inks: tuple[Color, ...] = ()
    cut_out: bool = False
    shadow: SoftShadow | None = None
    caption_box: Rect | None = None
    outline: tuple[tuple[Point, ...], ...] = ()


class AdvertisementFrame(NamedTuple):
    """A page of a PDF that is taken in as it is 广告: its trim box is fitted into `box`, in place of a photo's whole.

    `page` is None where it is missing or cannot be read; `wanted` is the file that the layout names.
    """

    id: str
    span: Span
    box: Rect
    page: PlacedInfo | None
    wanted: str
    fit: Fit
    focus: Point
    file_span: Span


class RuleFrame(NamedTuple):
    """A straight line 线: the box's shorter side is its thickness. It fills its whole box, or, with `strokes`, ink and white in
    turn 文武线: so many points of each across the thickness, from above or from the left. `between` is the text frame whose columns
    it parts, by its id; it ends where a crosshead goes across these, and goes on behind it."""

    id: str
    span: Span
    box: Rect
    color: Color
    strokes: tuple[float, ...] = ()
    between: str = ""

    def pieces(self, excluded: Iterable[Rect]) -> Iterator[Rect]:
        """What is left of the box beside what is excluded, from its beginning to its end."""
        box = self.box
        is_upright = box.height > box.width
        free, end = (box.y, box.bottom) if is_upright else (box.x, box.right)
        across = [each for each in excluded if each.overlaps(box)]
        taken = sorted((each.y, each.bottom) if is_upright else (each.x, each.right) for each in across)
        for first, last in [*taken, (end, end)]:
            if first > free + TOLERANCE:
                yield (
                    box._replace(y=free, height=first - free)
                    if is_upright
                    else box._replace(x=free, width=first - free)
                )
            free = max(free, last)


class BoxFrame(NamedTuple):
    """A tint 底纹, a border 边框, or both. The border is drawn inside the box."""

    id: str
    span: Span
    box: Rect
    fill: Color | None
    border: float
    border_color: Color
    shadow: SoftShadow | None = None


class TableFrame(NamedTuple):
    """Places in which the rows of a table stand, one after the other. A table goes on through all frames that have it.

    `balance` and `open_depth` are as for texts. `white` is by how much the regions reach beyond the box above and below: the half
    of what is between lines, so that the rules of rows that take whole lines are in the middle between these.
    """

    id: str
    span: Span
    box: Rect
    table: SetTable
    regions: tuple[Rect, ...]
    balance: bool = False
    open_depth: bool = False
    white: float = 0.0


Frame = TextFrame | HeadingFrame | PhotoFrame | AdvertisementFrame | RuleFrame | BoxFrame | TableFrame
