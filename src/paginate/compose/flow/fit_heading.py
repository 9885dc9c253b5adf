"""Headings that fill their measure: the largest size, then tracking, then narrower characters 长体, as far as the style goes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from math import inf
from typing import Final

from paginate.compose.axes import Axes
from paginate.compose.flow.heading import FittedHeading, heading_depth
from paginate.compose.inline import Typesetter
from paginate.geometry import WritingMode
from paginate.model import Grid, HeadingFrame, HeadingLine, Paragraph, Style
from paginate.units import TOLERANCE, fits

STEP: Final = 0.5
"""Points between two sizes of headings, as newspapers have them."""

MOST_ADDED: Final = 1.0
"""Points that tracking may add to each character where the next size would be too long."""


def fitted_depth(frame: HeadingFrame, typesetter: Typesetter, grid: Grid) -> int:
    """How many lines of the page a heading takes in the size in which it fills its measure, however deep that is."""
    lines, _ = fitted_lines(frame, Axes(frame.style.writing_mode, frame.box), typesetter, inf)
    return grid.heading_lines([line.style.leading for line in lines])


def fitted_lines(
    frame: HeadingFrame, axes: Axes, typesetter: Typesetter, depth: float | None = None
) -> tuple[Sequence[HeadingLine], Sequence[FittedHeading]]:
    """The heading's lines in the styles in which they fit, and what was chosen.

    Lines in the heading's own style grow as well, as far as its depth allows, or another one; others only become smaller. Where no size within the
    style's limits fits, it is the least one, as narrow as may be.
    """
    found, lines = [], list(frame.lines)
    for style in dict.fromkeys(line.style for line in frame.lines):
        group = _Group([line.content for line in lines if line.style == style], style, axes.measure, typesetter)
        most = _most(style, lines, axes.depth if depth is None else depth) if style == frame.style else style.size
        chosen = group.fitted(most)
        found.append(FittedHeading(group.longest(chosen), style, chosen))
        lines = [line._replace(style=chosen) if line.style == style else line for line in lines]
    return lines, found


def _most(style: Style, lines: Sequence[HeadingLine], depth: float) -> float:
    """The largest size within the style's limits in which lines of this style leave the heading no deeper than it may be."""
    size = whole_steps(style.size * style.fit.most)
    while size > style.size:
        grown = [line._replace(style=sized(style, size)) if line.style == style else line for line in lines]
        if fits(heading_depth(grown), depth):
            return size
        size -= STEP
    return style.size


def sized(style: Style, size: float) -> Style:
    """A style in another size, in points, with all that goes with its size."""
    ratio = size / style.size
    return style._replace(
        size=size,
        leading=style.leading * ratio,
        tracking=style.tracking * ratio,
        western_space=style.western_space * ratio,
    )


def whole_steps(size: float) -> float:
    """The next smaller size that headings have."""
    return math.floor((size + TOLERANCE) / STEP) * STEP


class _Group:
    """Lines of a heading in one style, for which one style is sought that fits them all."""

    def __init__(self, texts: Sequence[Paragraph], style: Style, measure: float, typesetter: Typesetter) -> None:
        self._texts, self._style, self._measure = texts, style, measure
        self._typesetter = typesetter.quiet()

    def fitted(self, most: float) -> Style:
        """The style in the largest size up to `most` in which all lines fit."""
        usual = self._style
        least = min(most, math.ceil((usual.size * usual.fit.least - TOLERANCE) / STEP) * STEP)
        size = min(most, whole_steps(usual.size * self._measure / max(self._lengths(usual))))
        while size > least and self._over(sized(usual, size)) > TOLERANCE:
            size -= STEP
        style = sized(usual, max(size, least))
        over = self._over(style)
        if over > TOLERANCE:
            style = self._tightened(style)
            return self._narrowed(style) if self._over(style) > TOLERANCE else style
        more = -self._per_boundary(style)
        if most <= usual.size or more > MOST_ADDED:
            return style
        return style._replace(tracking=style.tracking + more)

    def longest(self, style: Style) -> Paragraph:
        """The longest of the lines."""
        lengths = self._lengths(style)
        return self._texts[lengths.index(max(lengths))]

    def _lengths(self, style: Style) -> list[float]:
        found = [self._typesetter.items(text, style) for text in self._texts]
        return [items.natural(0, len(items)) for items in found]

    def _over(self, style: Style) -> float:
        return max(self._lengths(style)) - self._measure

    def _per_boundary(self, style: Style) -> float:
        """How much the line that is nearest to the measure, or farthest beyond it, has too much between two characters."""
        lengths = self._lengths(style)
        return max(
            (length - self._measure) / max(1, len(text.text) - 1)
            for length, text in zip(lengths, self._texts, strict=True)
        )

    def _tightened(self, style: Style) -> Style:
        least = min(style.tracking, style.fit.tracking * style.size)
        return style._replace(tracking=max(least, style.tracking - self._per_boundary(style)))

    def _narrowed(self, style: Style) -> Style:
        """Characters narrower by whole hundredths; down the page they would become flat, and stay as they are."""
        least = 1.0 if style.writing_mode is WritingMode.VERTICAL else style.fit.narrowing
        narrowing = 0.99
        while narrowing > least and self._over(style._replace(narrowing=narrowing)) > TOLERANCE:
            narrowing = round(narrowing - 0.01, 2)
        return style._replace(narrowing=max(least, narrowing))
