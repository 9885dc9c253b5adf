"""What went wrong, drawn on a proof where it went wrong: nobody overlooks it, everybody can read around it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw

from paginate.diagnostics import CODES
from paginate.diagnostics.excerpt import visible
from paginate.geometry import Rect, WritingMode
from paginate.proof.png import pixel_type
from paginate.proof.squares import Squares, shortest_way
from paginate.units import POINTS_PER_INCH

COLORS: Final = {"error": (226, 0, 26), "warning": (214, 106, 0), "note": (38, 110, 190)}
PAPER: Final = (255, 255, 255)

SIGNS: Final[Mapping[str, str]] = {
    "overset": "+",
    "heading-overset": "+",
    "caption-overset": "+",
    "measure-too-narrow": "+",
    "missing-glyph": "?",
}
"""What stands in the square, by the finding's code; layout programs show text that has no room by a red plus."""

OTHER_SIGN: Final = "!"

SQUARE: Final = 16.0
"""Points: where a whole broadsheet is shown 1000 pixels high, the square still has ten."""

TYPE: Final = 10.5
OUTLINE: Final = 1.0
PADDING: Final = 4.0
"""Points."""

LIGHTEST: Final = 250
"""Of 255: the gray from which on a pixel counts as paper."""

Box = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels, as Pillow has it."""

SMALLEST_SQUARE: Final = 12
"""Pixels: what the sign and the label's characters take to be read at all, on coarse proofs."""


@dataclass(frozen=True, slots=True)
class ProofMark:
    """A fault to show: its box in points from the trim's top left, what to write, and the finding's code.

    The square hangs from the end of the box: below right, or in vertical writing below left.
    """

    box: Rect
    label: str
    kind: str
    writing_mode: WritingMode = WritingMode.HORIZONTAL


def draw_marks(proof: Image.Image, marks: Iterable[ProofMark], dpi: float, label_font: Path) -> Image.Image:
    """The proof of a page at `dpi` with the marks. Labels cover nothing that is printed, nor each other: each is at the end of
    its box where there is room, else where there is room on the page, with a line to its box. What has none on a page that is
    full is under the page, which is deeper then.

    Raises OSError where the font cannot be read.
    """
    marker = Marker(proof, dpi, label_font)
    for mark in marks:
        marker.outline(mark)
        marker.tag(mark)
    return marker.proof


class Marker:
    """Draws on one proof; it knows the sizes in pixels and where tags hang already."""

    def __init__(self, proof: Image.Image, dpi: float, label_font: Path) -> None:
        self.proof = proof
        self._draw = ImageDraw.Draw(proof)
        self._page = proof.size
        self._printed = _printed(proof)
        self._cells: Squares | None = None  # made when a tag has no room at the end of its box
        self._below = 0  # pixels under the page that have tags
        self._pixels_per_point = dpi / POINTS_PER_INCH
        scale = max(self._pixels_per_point, SMALLEST_SQUARE / SQUARE)
        self._square = round(SQUARE * scale)
        self._padding = round(PADDING * scale)
        self._line = max(1, round(OUTLINE * scale))
        self._font = pixel_type(label_font, round(TYPE * scale))
        self.tags: list[Box] = []

    def outline(self, mark: ProofMark) -> None:
        """A thin line around the mark's box, outside it."""
        left, top, right, bottom = self._box(mark)
        by = self._line
        self._draw.rectangle((left - by, top - by, right + by - 1, bottom + by - 1), outline=_color(mark), width=by)

    def tag(self, mark: ProofMark) -> None:
        """The square and, on the side of the box, the label."""
        label = self._fitted(visible(mark.label))
        size = self._square + self._length(label), self._square
        frame = self._box(mark)
        left, _, right, bottom = frame
        ends_left = mark.writing_mode is WritingMode.VERTICAL
        box = self._place((left if ends_left else right - size[0], bottom), size, frame)
        self.tags.append(box)
        self._lead(box, frame, _color(mark))
        self._draw.rectangle((box[0], box[1], box[2] - 1, box[3] - 1), fill=_color(mark))
        middle = (box[1] + box[3]) // 2
        words = box[0] + self._square if ends_left else box[0] + self._padding
        self._draw.text((words, middle), label, fill=PAPER, font=self._font, anchor="lm")
        square = box[0] if ends_left else box[2] - self._square
        self._sign(SIGNS.get(mark.kind, OTHER_SIGN), square + self._square // 2, middle)

    def _sign(self, sign: str, x: int, y: int) -> None:
        if sign != "+":
            self._draw.text((x, y), sign, fill=PAPER, font=self._font, anchor="mm", stroke_width=self._line / 2)
            return
        arm, thickness = self._square * 5 // 16, max(1, self._square // 16)
        self._draw.rectangle((x - arm, y - thickness, x + arm, y + thickness), fill=PAPER)
        self._draw.rectangle((x - thickness, y - arm, x + thickness, y + arm), fill=PAPER)

    def _box(self, mark: ProofMark) -> Box:
        sides = mark.box.x, mark.box.y, mark.box.right, mark.box.bottom
        left, top, right, bottom = (round(side * self._pixels_per_point) for side in sides)
        return left, top, right, bottom

    def _length(self, label: str) -> int:
        return round(self._font.getlength(label)) + 2 * self._padding if label else 0

    def _fitted(self, label: str) -> str:
        """The label, cut where the page is too narrow for it."""
        room = self._page[0] - self._square
        if self._length(label) <= room:
            return label
        while label and self._length(label + "…") > room:
            label = label[:-1]
        return label + "…" if label else ""

    def _place(self, corner: tuple[int, int], size: tuple[int, int], frame: Box) -> Box:
        """Where a tag covers nothing: at `corner`, its top left, or near the frame, or else under the page."""
        at_end = self._free_place(corner, size)
        if self._is_blank(at_end):
            return at_end
        if self._cells is None:
            self._cells = _cells(self._printed, self._square // 2)
        for taken in self.tags:
            self._cells.fill(_rect(taken))
        if (place := self._cells.nearest(_rect(frame), *size)) is not None:
            return round(place.x), round(place.y), round(place.right), round(place.bottom)
        top = self._page[1] + self._below
        self._below += size[1]
        self._deepen()
        return 0, top, size[0], top + size[1]

    def _is_blank(self, box: Box) -> bool:
        """Whether nothing is printed there."""
        return self._printed.crop(box).getbbox() is None

    def _deepen(self) -> None:
        """Make room under the page for the tags there."""
        deeper = Image.new(self.proof.mode, (self._page[0], self._page[1] + self._below), PAPER)
        deeper.paste(self.proof)
        self.proof, self._draw = deeper, ImageDraw.Draw(deeper)

    def _lead(self, tag: Box, frame: Box, color: tuple[int, int, int]) -> None:
        """A line from a tag to the frame that it is about, where it is not beside it."""
        start, end = shortest_way(_rect(tag), _rect(frame))
        if math.dist(start, end) > self._square:
            self._draw.line((*start, *end), fill=color, width=self._line)

    def _free_place(self, corner: tuple[int, int], size: tuple[int, int]) -> Box:
        """Where a tag can hang near `corner`, its top left: on the page, and clear of the tags that hang there already.

        It moves down as far as it must; where the page ends, up.
        """
        width, height = size
        left = max(0, min(corner[0], self._page[0] - width))
        start = max(0, min(corner[1], self._page[1] - height))
        beside = sorted((other[1], other[3]) for other in self.tags if left < other[2] and other[0] < left + width)
        top = start
        for upper, lower in beside:
            if top < lower and upper < top + height:
                top = lower
        if top + height > self._page[1]:
            top = start
            for upper, lower in reversed(beside):
                if top < lower and upper < top + height:
                    top = upper - height
        return left, top, left + width, top + height


def _printed(proof: Image.Image) -> Image.Image:
    """What of a proof is not paper, as a mask."""
    return proof.convert("L").point([255] * LIGHTEST + [0] * (256 - LIGHTEST))


def _cells(printed: Image.Image, most: int) -> Squares:
    """The mask in squares of at most so many pixels, each taken where anything is printed in it."""
    step, mask = 1, printed
    while 2 * step <= most:
        mask = mask.reduce(2).point([0] + [255] * 255)
        step *= 2
    cells = Squares(Rect(0, 0, *printed.size), step)
    rows = mask.transpose(Image.Transpose.FLIP_LEFT_RIGHT).convert("1", dither=Image.Dither.NONE)
    stride = (mask.width + 7) // 8  # bytes of a row, whose last bits are padding
    packed = rows.tobytes()
    for row in range(len(cells.rows)):
        bits = int.from_bytes(packed[row * stride : (row + 1) * stride], "big") >> (8 * stride - mask.width)
        cells.rows[row] = bits & ((1 << cells.columns) - 1)
    return cells


def _rect(box: Box) -> Rect:
    return Rect(box[0], box[1], box[2] - box[0], box[3] - box[1])


def _color(mark: ProofMark) -> tuple[int, int, int]:
    return COLORS[CODES[mark.kind].severity]
