"""A page's boxes (ISO 32000-1, 14.11.2), and the map from its space to the sheet."""

from __future__ import annotations

from typing import Final

from paginate.geometry import Rect
from paginate.pdf_reading.matrix import Matrix
from paginate.pdf_reading.page_tree import INHERITED, inherited
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Dictionary, is_number, numbers
from paginate.records import NamedTuple

KINDS: Final = ("MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox")


class Edges(NamedTuple):
    """A box in the page's own space, y up."""

    left: float
    bottom: float
    right: float
    top: float

    def contains(self, other: Edges, tolerance: float) -> bool:
        """Whether `other` lies inside, give or take the tolerance."""
        return (
            self.left <= other.left + tolerance
            and self.bottom <= other.bottom + tolerance
            and other.right <= self.right + tolerance
            and other.top <= self.top + tolerance
        )

    def within(self, other: Edges) -> Edges | None:
        """The part of it that lies inside the other; None where that is nothing."""
        shared = Edges(
            max(self.left, other.left),
            max(self.bottom, other.bottom),
            min(self.right, other.right),
            min(self.top, other.top),
        )
        return shared if shared.left < shared.right and shared.bottom < shared.top else None

    def overlaps(self, other: Edges) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left < other.right and other.left < self.right and self.bottom < other.top and other.bottom < self.top
        )


class PageBoxes(NamedTuple):
    """The boxes that a page has; None for one that it does not say."""

    media: Edges
    crop: Edges | None
    bleed: Edges | None
    trim: Edges | None
    art: Edges | None

    @property
    def finished(self) -> Edges:
        """The page after cutting: PDF/X takes an ArtBox for a TrimBox, and ISO 32000-1 a CropBox if there is neither.

        What lies beyond the medium does not count (14.11.2); a box that lies there as a whole counts as none.
        """
        said = (box.within(self.media) for box in (self.trim, self.art, self.crop) if box is not None)
        return next((box for box in said if box is not None), self.media)


def read_boxes(page: Dictionary) -> PageBoxes:
    """The boxes of a page. Raises PdfProblem where it has no medium."""
    found = [_edges(page, kind) for kind in KINDS]
    if found[0] is None:
        raise PdfProblem("pdf-damaged")
    return PageBoxes(found[0], *found[1:])


def _edges(page: Dictionary, kind: str) -> Edges | None:
    """A box with its corners in order; one without any extent counts as none."""
    written = numbers(inherited(page, kind) if kind in INHERITED else page[kind])
    if written is None or len(written) != 4:
        return None
    (left, right), (bottom, top) = sorted(written[::2]), sorted(written[1::2])
    return Edges(left, bottom, right, top) if left < right and bottom < top else None


def quarter_turns(page: Dictionary) -> int:
    """How often the page is turned clockwise by a right angle before it is looked at, 0 to 3."""
    rotation = inherited(page, "Rotate")
    return int(rotation) // 90 % 4 if is_number(rotation) else 0


def sheet_matrix(page: Dictionary, boxes: PageBoxes) -> Matrix:
    """From the page's space to the sheet: points from the top left of the trim as it is read, y down."""
    written = page.number("UserUnit")
    unit = written if written is not None and written > 0 else 1.0
    left, bottom, right, top = boxes.finished
    match quarter_turns(page):
        case 0:
            turned = Matrix(1, 0, 0, -1, -left, top)
        case 1:
            turned = Matrix(0, 1, 1, 0, -bottom, -left)
        case 2:
            turned = Matrix(-1, 0, 0, 1, right, -bottom)
        case _:
            turned = Matrix(0, -1, -1, 0, top, right)
    return turned.then(Matrix(unit, 0, 0, unit, 0, 0))


def on_sheet(edges: Edges, matrix: Matrix) -> Rect:
    """A box of the page as it lies on the sheet."""
    return matrix.box(*edges)
