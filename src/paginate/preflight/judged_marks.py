"""What lies on a sheet, as far as preflight judges it: the same values from our own page and from any PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from paginate.color import PROCESS
from paginate.diagnostics import Span
from paginate.geometry import Rect, Size
from paginate.paint import Paint, Space
from paginate.press import PressProfile
from paginate.records import NamedTuple

if TYPE_CHECKING:
    from paginate.separation.ink import InkSquare

RULE_WIDTH: Final = 4.0
RULE_PROPORTION: Final = 4.0
"""Points, and how many times as long as wide."""

UNKNOWN_INK: Final = 4.0


class Origin(NamedTuple):
    """Where a mark comes from: its place in the layout, None in a PDF; the name of its frame, or of the PDF's page."""

    span: Span | None
    frame: str


class TextMark(NamedTuple):
    """Characters of one size and paint; `size` in points as printed, `box` around them; `frame_kind` as in ComposedFrame."""

    text: str
    size: float
    paint: Paint
    box: Rect
    origin: Origin
    frame_kind: str = ""


class LineMark(NamedTuple):
    """A stroke, or a filled rectangle so thin that it is a rule; `width` is its thickness as printed.

    `outline`: of one side of a stroked shape, the box around all of its sides.
    """

    width: float
    paint: Paint
    box: Rect
    origin: Origin
    outline: Rect | None = None


class AreaMark(NamedTuple):
    """A filled shape that is no line."""

    paint: Paint
    box: Rect
    origin: Origin


class ImageMark(NamedTuple):
    """A picture: its name, bits a component, its pixels per inch as printed, and the most ink that lies on one of its pixels.

    `resolution` is infinite where there is none to speak of: a picture of 16 pixels or fewer a side (GWG 2022, R0031), a placed
    page. `most_ink` is None where that could not be found out. `opaque`: nothing of what lies under it is to be seen.
    """

    name: str
    space: Space
    bits: int
    resolution: float
    most_ink: float | None
    box: Rect
    origin: Origin
    plates: tuple[str, ...] = PROCESS
    opaque: bool = True


Mark = TextMark | LineMark | AreaMark | ImageMark


def is_rule(width: float, length: float) -> bool:
    """Whether a filled rectangle of these sides is a rule, else an area."""
    return width < RULE_WIDTH and length >= RULE_PROPORTION * width


def ink_of(mark: Mark) -> float:
    """The most ink that the mark lays on one place; of a picture whose ink nobody could tell, all four solids."""
    if isinstance(mark, ImageMark):
        return UNKNOWN_INK if mark.most_ink is None else mark.most_ink
    return mark.paint.total


def leaves_ink(mark: Mark) -> bool:
    """Whether it is printed over what lies under it."""
    return not mark.opaque if isinstance(mark, ImageMark) else mark.paint.overprint


def prints(marks: Iterable[Mark]) -> bool:
    """Whether any of the marks lays ink."""
    return any(isinstance(mark, ImageMark) or not mark.paint.is_white for mark in marks)


class SheetFont(NamedTuple):
    """A font of the page: whether its program is in the PDF, and whether its maker lets it be."""

    name: str
    embedded: bool
    may_be_embedded: bool
    origin: Origin


class Unread(NamedTuple):
    """Something of a PDF that is not there, or not as it should be: the code of the finding that says so, the file, and the
    place on the page; `what` it is, and how many operations were read where those are too many.
    """

    code: str
    file: str
    origin: Origin
    box: Rect | None = None
    what: str = ""
    operations: int = 0


LOST: Final = frozenset({"pdf-content-lost", "pdf-picture-lost", "pdf-font-lost", "annotation-lost"})
"""The codes of what is lost of a page, and would be missing where it is printed."""

TOLD_ONLY: Final = frozenset({"pdf-mended", "plates-inexact", "advertisement-empty"})
"""The codes of what is told of a PDF of which all that it prints is among the marks."""


class PressSheet(NamedTuple):
    """A page as preflight judges it. Boxes are in points from the trim's top left, y down.

    `bleed_box` and `media` are relative to the trim; None where a PDF's page does not say. `marks` stand in paint order;
    those outside the bleed are left out. `pages` is how many pages the file has, `name` what this one is called there. `folds` are x's (down) and y's (across).
    `unread` is what is not there of PDFs, or not as it should be. `densest` measures, on the plates as they are printed, where squares of 15 mm bear more ink than a limit (2.4 is 240 %);
    it takes long. None where there are no plates to measure on.
    """

    trim: Size
    bleed_box: Rect | None
    media: Rect
    marks: tuple[Mark, ...]
    fonts: tuple[SheetFont, ...]
    press: PressProfile
    pages: int = 1
    folds_down: tuple[float, ...] = ()
    folds_across: tuple[float, ...] = ()
    has_trim: bool = True
    unread: tuple[Unread, ...] = ()
    densest: Callable[[float], Sequence[InkSquare]] | None = None
    name: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether all that is printed is among the marks."""
        return all(part.code in TOLD_ONLY for part in self.unread)

    @property
    def texts(self) -> Iterator[TextMark]:
        """What is to be read."""
        return (mark for mark in self.marks if isinstance(mark, TextMark))

    @property
    def lines(self) -> Iterator[LineMark]:
        """Strokes and rules."""
        return (mark for mark in self.marks if isinstance(mark, LineMark))

    @property
    def drawn(self) -> Iterator[TextMark | LineMark | AreaMark]:
        """All marks that were given one colour: all but pictures."""
        return (mark for mark in self.marks if not isinstance(mark, ImageMark))

    @property
    def images(self) -> Iterator[ImageMark]:
        """Pictures and placed pages."""
        return (mark for mark in self.marks if isinstance(mark, ImageMark))
