"""The graphics state (ISO 32000-1, 8.4): the values that hold when a mark is painted."""

from __future__ import annotations

from typing import Final

from paginate.geometry import Rect
from paginate.pdf_reading.color_spaces import DEVICE_GRAY
from paginate.pdf_reading.fonts import EmbeddedFont
from paginate.pdf_reading.marks import Coat, Color
from paginate.pdf_reading.matrix import Matrix
from paginate.records import NamedTuple

BLACK: Final = Color(DEVICE_GRAY, (0.0,))


class State(NamedTuple):
    """The parameters that preflight needs. `matrix` leads from user space to the sheet; `clip` is around the visible part."""

    matrix: Matrix
    clip: Rect
    fill: Color = BLACK
    stroke: Color = BLACK
    line_width: float = 1.0
    fill_overprint: bool = False
    stroke_overprint: bool = False
    overprint_mode: int = 0
    fill_alpha: float = 1.0
    stroke_alpha: float = 1.0
    blend_mode: str = "Normal"
    soft_masked: bool = False
    font: EmbeddedFont | None = None
    font_size: float = 0.0
    character_space: float = 0.0
    word_space: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    render_mode: int = 0

    @property
    def fill_coat(self) -> Coat:
        """How a fill is laid on now."""
        return Coat(
            self.fill, self.fill_overprint, self.overprint_mode, self.fill_alpha, self.blend_mode, self.soft_masked
        )

    @property
    def stroke_coat(self) -> Coat:
        """How a stroke is laid on now."""
        return Coat(
            self.stroke,
            self.stroke_overprint,
            self.overprint_mode,
            self.stroke_alpha,
            self.blend_mode,
            self.soft_masked,
        )
