"""The marks of a page as its PDF has them: text, paths, images and shadings, and how they are painted."""

from __future__ import annotations

from typing import Final

from paginate.geometry import Rect
from paginate.pdf_reading.color_spaces import ColorSpace
from paginate.pdf_reading.fonts import EmbeddedFont
from paginate.pdf_reading.values import Dictionary
from paginate.records import NamedTuple

OPAQUE_MODES: Final = frozenset({"Normal", "Compatible"})
"""The blend modes in which nothing is mixed (ISO 32000-1, 11.3.5)."""


class Color(NamedTuple):
    """A colour in its space; `pattern` where it is a pattern."""

    space: ColorSpace
    components: tuple[float, ...]
    pattern: Dictionary | None = None


class Coat(NamedTuple):
    """A colour and how it is laid on: overprint and its mode, opacity, blend mode, whether through a soft mask."""

    color: Color
    overprint: bool
    overprint_mode: int
    alpha: float
    blend_mode: str
    soft_masked: bool

    @property
    def is_seen_through(self) -> bool:
        """Whether it is mixed with the marks under it."""
        return self.alpha < 1 or self.soft_masked or self.blend_mode not in OPAQUE_MODES


class ShownText(NamedTuple):
    """Characters that were shown at once; `size` is their em as printed.

    `coat` fills them, `stroke` outlines them; both are None for invisible text.
    """

    text: str
    size: float
    font: EmbeddedFont
    coat: Coat | None
    stroke: Coat | None
    box: Rect
    hidden: bool


class ShownPath(NamedTuple):
    """A path, filled or stroked. `line_width` is a stroke's as printed, or the short side of a filled rectangle."""

    coat: Coat
    is_stroke: bool
    line_width: float | None
    box: Rect
    hidden: bool


class ShownImage(NamedTuple):
    """An image or a stencil mask: pixels per inch as printed. `space` is None for a mask, which takes the colour of `coat`."""

    name: str
    image: Dictionary
    space: ColorSpace | None
    coat: Coat
    resolution: float
    box: Rect
    hidden: bool
    is_inline: bool = False


class ShownShading(NamedTuple):
    """A shading, over all of `box`."""

    shading: Dictionary
    space: ColorSpace
    coat: Coat
    box: Rect
    hidden: bool


ShownMark = ShownText | ShownPath | ShownImage | ShownShading
