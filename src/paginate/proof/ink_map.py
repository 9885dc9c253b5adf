"""The map of total ink 总墨量: how much lies where, in steps, and the squares that have more than the press can dry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image, ImageDraw

from paginate.geometry import Point, Rect
from paginate.proof.png import pixel_type, png
from paginate.records import NamedTuple
from paginate.separation.ink import SOLID, InkSquare, densest, total_ink
from paginate.separation.plates import Plates

Color = tuple[int, int, int]

PAPER: Final[Color] = (255, 255, 255)
TYPE_COLOR: Final[Color] = (0, 0, 0)
MARK: Final[Color] = (190, 0, 160)
TAG: Final[Color] = (64, 0, 54)
"""Of frames and of the tags that their numbers stand in, white; neither is any step's."""

STEP: Final = 0.4
"""Ink from one colour of the map to the next."""

LIGHTEST: Final[Color] = (226, 236, 240)
DARKEST: Final[Color] = (66, 104, 122)
"""Of the steps within the limit, from the first ink to the limit."""

OVER: Final[tuple[tuple[float, Color], ...]] = ((0.0, (255, 196, 0)), (0.2, (244, 110, 0)), (0.6, (204, 0, 30)))
"""From how far beyond the limit which colour stands."""

MOST: Final = 4.0
"""Ink that four plates can lay; with spot inks there may be more, in the last step's colour."""

TYPE: Final = 16.0
NUMBER_TYPE: Final = 25.0
LEAST_TYPE: Final = 9
"""Points, of the legend and of the squares' numbers; pixels. Of a broadsheet that is shown 1000 pixels high a number takes 16."""

TAG_PADDING: Final = 0.2
"""Ems of the number, around it."""

OVER_LIMIT: Final = "超出 {limit:.0%}：{count} 处"
WITHIN: Final = "无一处 15 mm 见方超出 {limit:.0%}"
"""Maps speak Chinese: like the marks on proofs, they are read in a newsroom."""


class Step(NamedTuple):
    """Ink from `least` to `most`, and its colour on the map."""

    least: float
    most: float
    color: Color


def ink_map(plates: Plates, limit: float | None, label_font: Path) -> bytes:
    """A PNG: the page by its total ink, below it what the colours stand for.

    Where the mean ink in a 15 mm square is over `limit` (2.4 is 240 %; None where there is none), all that is over it
    is framed, and its worst square numbered, worst first. Raises OSError where the font cannot be read.
    """
    steps = tuple(_steps(limit))
    squares = densest(plates, limit) if limit is not None else []
    page = Image.fromarray(_colors(steps, SOLID * len(plates.rasters))[total_ink(plates)])
    pen = _Pen(plates, label_font)
    legend = pen.legend(page.width, steps, _summary(squares, limit))
    sheet = Image.new("RGB", (page.width, page.height + legend.height), PAPER)
    sheet.paste(page)
    sheet.paste(legend, (0, page.height))
    pen.mark(sheet, squares)
    return png(sheet, plates.dpi)


def _steps(limit: float | None) -> Iterator[Step]:
    """The steps from no ink to the most, in order and without gaps."""
    top = MOST if limit is None else limit
    count = max(1, round(top / STEP))
    bounds = [*(STEP * index for index in range(count)), top]
    for index, (least, most) in enumerate(pairwise(bounds)):
        share = index / max(1, count - 1)
        red, green, blue = (round(a + (b - a) * share) for a, b in zip(LIGHTEST, DARKEST, strict=True))
        yield Step(least, most, (red, green, blue))
    if limit is not None:
        ends = [limit + beyond for beyond, _ in OVER[1:]] + [max(MOST, limit + OVER[-1][0])]
        for (beyond, color), most in zip(OVER, ends, strict=True):
            yield Step(limit + beyond, most, color)


def _colors(steps: Sequence[Step], most: int) -> np.ndarray[tuple[int, int], np.dtype[np.uint8]]:
    """The colour of each sum of plates, from none to `most`: no ink is paper, a step ends where its `most` is reached."""
    colors = np.empty((most + 1, 3), np.uint8)
    colors[0] = PAPER
    for step in steps:
        colors[int(step.least * SOLID) + 1 :] = step.color
    return colors


def _summary(squares: Sequence[InkSquare], limit: float | None) -> list[str]:
    if limit is None:
        return []
    if not squares:
        return [WITHIN.format(limit=limit)]
    worst = [f"{number}. {square.ink:.0%}" for number, square in enumerate(squares, 1)]
    return [OVER_LIMIT.format(limit=limit, count=len(squares)), *worst]


class _Pen:
    """Draws in the type of the map, at its scale."""

    def __init__(self, plates: Plates, label_font: Path) -> None:
        self._scale = plates.pixels_per_point
        self._origin = plates.origin
        self._em = self._pixel_size(TYPE)
        self._font = pixel_type(label_font, self._em)
        self._number_font = pixel_type(label_font, self._pixel_size(NUMBER_TYPE))

    def _pixel_size(self, points: float) -> int:
        return max(LEAST_TYPE, round(points * self._scale))

    def legend(self, width: int, steps: Sequence[Step], summary: Sequence[str]) -> Image.Image:
        """A strip `width` pixels wide: a swatch for each step, then the lines of the summary, as many as it takes."""
        entries: list[tuple[str, Color | None]] = [(f"{step.least:.0%}–{step.most:.0%}", step.color) for step in steps]
        entries += [(text, None) for text in summary]
        places = list(self._flowed(width, entries))
        strip = Image.new("RGB", (width, round(places[-1].y) + 2 * self._em), PAPER)
        draw = ImageDraw.Draw(strip)
        draw.line((0, 0, width, 0), fill=DARKEST)
        for (text, color), place in zip(entries, places, strict=True):
            x, y = place
            if color is not None:
                draw.rectangle((x, y, x + self._em, y + self._em), fill=color, outline=TYPE_COLOR)
                x += 1.5 * self._em
            draw.text((x, y + self._em / 2), text, fill=TYPE_COLOR, font=self._font, anchor="lm")
        return strip

    def _flowed(self, width: int, entries: Sequence[tuple[str, Color | None]]) -> Iterator[Point]:
        """Where the entries stand, one after the other, in lines."""
        x = y = self._em
        for text, color in entries:
            length = round(self._font.getlength(text)) + (0 if color is None else round(1.5 * self._em))
            if x > self._em and x + length > width - self._em:
                x, y = self._em, y + 2 * self._em
            yield Point(x, y)
            x += length + 2 * self._em

    def mark(self, sheet: Image.Image, squares: Sequence[InkSquare]) -> None:
        """Frame the squares, then number them, so that no frame goes through a number."""
        draw = ImageDraw.Draw(sheet)
        line = max(1, round(self._scale))
        for square in squares:
            draw.rectangle(self._pixels(square.area), outline=MARK, width=line)
            draw.rectangle(self._pixels(square.box), outline=MARK, width=2 * line)
        for number, square in enumerate(squares, 1):
            left, top, right, bottom = self._pixels(square.box)
            self._tag(draw, str(number), Point((left + right) / 2, (top + bottom) / 2))

    def _tag(self, draw: ImageDraw.ImageDraw, number: str, middle: Point) -> None:
        """The number in white on its tag."""
        left, top, right, bottom = draw.textbbox(middle, number, font=self._number_font, anchor="mm")
        padding = round(TAG_PADDING * self._number_font.size)
        draw.rectangle((left - padding, top - padding, right + padding, bottom + padding), fill=TAG)
        draw.text(middle, number, fill=PAPER, font=self._number_font, anchor="mm")

    def _pixels(self, box: Rect) -> tuple[int, int, int, int]:
        x, y = box.x - self._origin.x, box.y - self._origin.y
        edges = (x, y, x + box.width, y + box.height)
        left, top, right, bottom = (round(edge * self._scale) for edge in edges)
        return left, top, right - 1, bottom - 1
