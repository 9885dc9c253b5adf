"""Words on a proof: lines of small type about the page, set by the composer that sets the page."""

from __future__ import annotations

from itertools import repeat
from typing import Final

from paginate.color import BLACK, Color
from paginate.compose.axes import Axes
from paginate.compose.inline import Items, LinePlace, Typesetter, first_fit, set_line
from paginate.compose.printers_marks import LABEL
from paginate.diagnostics import Sink, Span
from paginate.diagnostics.excerpt import visible
from paginate.display import Line
from paginate.fonts import FontLibrary
from paginate.geometry import Point, Rect, WritingMode
from paginate.model import Align, FontChoice, Paragraph, Style

NOWHERE: Final = Span("", 1, 1)
BOLD: Final = FontChoice("hei", 700)
LEADING: Final = 1.5
"""Of type sizes, where a text has several lines."""

FOREVER: Final = 1e6
"""Points: the measure of what is not to be broken."""


def type_of(size: float, color: Color = BLACK, *, bold: bool = False) -> Style:
    """A style for words on a proof."""
    font = BOLD if bold else LABEL.font
    return LABEL._replace(size=size, leading=LEADING * size, color=color, font=font)


class LabelSetter:
    """Sets words with a page's fonts; what these lack is nobody's fault here, and is not reported."""

    def __init__(self, fonts: FontLibrary) -> None:
        self._typesetter = Typesetter(fonts, Sink())
        self._made: dict[tuple[str, Style], Items] = {}

    def line(self, text: str, style: Style, at: Point, *, see_through: bool = False) -> Line:
        """The text on one line whose em box begins at `at`; `see_through`: what lies under it is seen through its ink."""
        line = self._set(text, style, Rect(at.x, at.y, FOREVER, style.size))[0]
        if see_through:
            line = line._replace(runs=tuple(run._replace(overprint=True) for run in line.runs))
        return line

    def centred(self, text: str, style: Style, box: Rect) -> Line:
        """The text on one line in the middle of the box."""
        top = box.y + (box.height - style.size) / 2
        return self._set(text, style._replace(align=Align.CENTER), Rect(box.x, top, box.width, style.size))[0]

    def lines(self, text: str, style: Style, at: Point, measure: float) -> tuple[Line, ...]:
        """The text in lines of at most `measure` points, the first one's em box at `at`."""
        return self._set(text, style, Rect(at.x, at.y, measure, style.size))

    def length(self, text: str, style: Style) -> float:
        """How long the text is on one line, in points."""
        items = self._items(text, style)
        return items.natural(0, len(items))

    def _items(self, text: str, style: Style) -> Items:
        if (text, style) not in self._made:
            self._made[text, style] = self._typesetter.items(Paragraph(visible(text) or " ", NOWHERE), style)
        return self._made[text, style]

    def _set(self, text: str, style: Style, box: Rect) -> tuple[Line, ...]:
        items = self._items(text, style)
        axes = Axes(WritingMode.HORIZONTAL, box)
        made = []
        start = 0
        for number, broken in enumerate(first_fit(items, 0, repeat(box.width))):
            place = LinePlace(axes, 0.0, number * style.leading, box.width)
            made.append(set_line(items, start, broken, place))
            start = broken.end
        return tuple(made)
