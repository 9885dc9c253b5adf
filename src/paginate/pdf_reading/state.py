"""The graphics state (ISO 32000-1, 8.4): the values that hold when a mark is painted."""

from __future__ import annotations

from typing import Final

from paginate.geometry import Rect
from paginate.pdf_reading.color_spaces import DEVICE_GRAY
from paginate.pdf_reading.fonts import EmbeddedFont
from paginate.pdf_reading.marks import Coat, Color
from paginate.pdf_reading.matrix import Matrix
from paginate.pdf_reading.values import Array, Dictionary, Name
from paginate.records import NamedTuple

BLACK: Final = Color(DEVICE_GRAY, (0.0,))


class State(NamedTuple):
    """The parameters that decide what is painted. `matrix` leads from user space to the sheet; `clip` is around the visible part.

    `is_isolated`: inside an isolated group (11.4.5), where what overprints leaves the group's own plates alone and not the page's.
    """

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
    is_isolated: bool = False

    def coat(self, *, stroke: bool = False) -> Coat:
        """How a fill, or a stroke, is laid on now."""
        color, overprint, alpha = (
            (self.stroke, self.stroke_overprint, self.stroke_alpha)
            if stroke
            else (self.fill, self.fill_overprint, self.fill_alpha)
        )
        return Coat(color, overprint, self.overprint_mode, alpha, self.blend_mode, self.soft_masked)


def parameters(state: Dictionary) -> dict[str, object]:
    """What an ExtGState dictionary sets (8.4.5), by the names that State has for it."""
    stroke_overprint, fill_overprint = state["OP"], state["op"]
    if fill_overprint is None:
        fill_overprint = stroke_overprint  # Table 58: OP alone sets both
    found = {
        "line_width": state.number("LW"),
        "stroke_overprint": stroke_overprint is True if stroke_overprint is not None else None,
        "fill_overprint": fill_overprint is True if fill_overprint is not None else None,
        "overprint_mode": int(state.number("OPM") or 0) if "OPM" in state else None,
        "fill_alpha": state.number("ca"),
        "stroke_alpha": state.number("CA"),
        "blend_mode": _blend_mode(state),
        "soft_masked": isinstance(state["SMask"], Dictionary) if "SMask" in state else None,
    }
    return {name: value for name, value in found.items() if value is not None}


def _blend_mode(state: Dictionary) -> str | None:
    """The blend mode, or the first of several; None where there is none."""
    modes = state["BM"]
    named = [str(mode) for mode in (modes if isinstance(modes, Array) else [modes]) if isinstance(mode, Name)]
    return named[0] if named else None
