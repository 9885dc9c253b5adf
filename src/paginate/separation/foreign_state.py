"""What of a foreign page's graphics state decides what it paints on a plate."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from paginate.paint import Paint
from paginate.pdf_reading.color_spaces import DEVICE_GRAY, ColorSpace
from paginate.pdf_reading.values import Dictionary
from paginate.records import NamedTuple
from paginate.separation.foreign_colors import BLACK

PAINTING: Final = {
    "f": ("f", "f", "n", "n"), "F": ("f", "f", "n", "n"), "f*": ("f*", "f*", "n", "n"),
    "S": ("S", "n", "S", "n"), "s": ("s", "n", "s", "n"),
    "B": ("B", "f", "S", "n"), "B*": ("B*", "f*", "S", "n"), "b": ("b", "f", "s", "n"), "b*": ("b*", "f*", "s", "n"),
}  # fmt: skip
"""What is left of an operator that paints a path: fill and stroke, the fill only, the stroke only, neither (8.5.3)."""

TEXT_MODES: Final[tuple[Mapping[int, int], ...]] = (
    {}, {1: 3, 2: 0, 5: 7, 6: 4}, {0: 3, 2: 1, 4: 7, 6: 5}, {0: 3, 1: 3, 2: 3, 4: 7, 5: 7, 6: 7},
)  # fmt: skip
"""What is left of a text rendering mode in the same four cases (9.3.6)."""


class Brush(NamedTuple):
    """What fills, or what strokes: a paint, the space of its colour, and whether it overprints."""

    paint: Paint = BLACK
    space: ColorSpace = DEVICE_GRAY
    overprints: bool = False

    def laid(self, mode: int) -> Paint:
        """The paint as it is laid in an overprint mode."""
        return self.paint._replace(overprint=self.overprints, none_is_nothing=self.paint.none_is_nothing and mode == 1)


class PlateState(NamedTuple):
    """What of the graphics state decides what is painted on a plate; `written_mode` is the text mode last written."""

    fill: Brush = Brush()
    stroke: Brush = Brush()
    overprint_mode: int = 0
    text_mode: int = 0
    written_mode: int = 0

    def case(self, plate: str) -> int:
        """0 where fills and strokes change the plate, 1 where only fills do, 2 where only strokes do, 3 neither."""
        fills, strokes = (brush.laid(self.overprint_mode).on(plate) is not None for brush in (self.fill, self.stroke))
        return (0 if strokes else 1) if fills else (2 if strokes else 3)

    def with_parameters(self, parameters: Dictionary) -> PlateState:
        """With overprint as a graphics state dictionary sets it: for fills as for strokes, unless it says (8.6.7)."""
        stroke, fill, mode = parameters["OP"], parameters["op"], parameters.number("OPM")
        fill = stroke if fill is None else fill
        return self._replace(
            fill=self.fill._replace(overprints=fill) if isinstance(fill, bool) else self.fill,
            stroke=self.stroke._replace(overprints=stroke) if isinstance(stroke, bool) else self.stroke,
            overprint_mode=self.overprint_mode if mode is None else int(mode),
        )
