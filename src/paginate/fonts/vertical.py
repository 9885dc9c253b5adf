"""A face's vertical metrics: its own where they can be believed, else what OpenType has for fonts without any."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Final, Protocol

from paginate.records import NamedTuple

SAMPLE: Final = "国鼎警蕾囊嬴霸曹量重一二三十口日小心上下人大中"
"""Han characters of every height: the vertical origin of all of them is the same height (OpenType, VORG and vmtx)."""

SPREAD: Final = 0.1
"""em: origins of Han characters that differ more are impossible. Some fonts have the top of the ink for the top side
bearing, and with it the origin as far above each glyph's ink as this is above the baseline."""

FARTHEST: Final = 0.35
"""em: an origin farther than this from half an em above the middle of the Han characters would set them in another's cell."""

LEAST_ADVANCE: Final = 0.7
MOST_ADVANCE: Final = 1.3
"""em: the least and the most vertical advance of a Han character; in condensed and expanded faces it is not an em."""

OVERHANG: Final = 0.2
"""em: ink may reach beyond the cell of its character by as much."""

EM: Final = 1.0


class Extents(Protocol):
    """The box of a glyph's ink; the height is negative, since it is measured from the top."""

    @property
    def height(self) -> int: ...


class Measured(Protocol):
    """A font's measures of its glyphs, in font units."""

    def get_glyph_h_advance(self, glyph: int) -> int: ...

    def get_glyph_v_advance(self, glyph: int) -> int: ...

    def get_glyph_v_origin(self, glyph: int) -> tuple[int, int]: ...

    def get_glyph_extents(self, glyph: int) -> Extents | None: ...


class Tables(NamedTuple):
    """Which tables with vertical metrics a font has."""

    vmtx: bool
    vorg: bool


class VerticalMetrics:
    """The vertical metrics of one face, in ems.

    `centre` is how far above the baseline the middle of its Han characters is. By `sample`, some of these, its own metrics
    are judged; without any to judge by, they are believed.
    """

    def __init__(self, font: Measured, upem: int, tables: Tables, centre: float, sample: Sequence[int]) -> None:
        self._font = font
        self._upem = upem
        self._centre = centre
        heights = [font.get_glyph_v_origin(glyph)[1] / upem for glyph in sample]
        advances = [-font.get_glyph_v_advance(glyph) / upem for glyph in sample]
        self.has_origins = (tables.vmtx or tables.vorg) and self._are_origins(heights)
        self.has_advances = tables.vmtx and (not advances or LEAST_ADVANCE <= _middle(advances) <= MOST_ADVANCE)

    def _are_origins(self, heights: Sequence[float]) -> bool:
        if not heights:
            return True
        return max(heights) - min(heights) <= SPREAD and abs(_middle(heights) - self._centre - EM / 2) <= FARTHEST

    def origin(self, glyph: int) -> tuple[float, float]:
        """The glyph's vertical origin from its horizontal one: x to the right, y up."""
        if self.has_origins:
            x, y = self._font.get_glyph_v_origin(glyph)
            return x / self._upem, y / self._upem
        middle_of_width = self._font.get_glyph_h_advance(glyph) / self._upem / 2
        return middle_of_width, self._centre + self.advance(glyph) / 2

    def advance(self, glyph: int) -> float:
        """How far the glyph moves the pen down the page: whole ems where the font does not say, nothing for what has no width
        across either."""
        own = -self._font.get_glyph_v_advance(glyph) / self._upem if self.has_advances else 0.0
        return own if own > 0 or not self._font.get_glyph_h_advance(glyph) else self._ems_of_ink(glyph)

    def _ems_of_ink(self, glyph: int) -> float:
        """As many whole ems as the glyph's ink takes down the page: two for the dash of two."""
        extents = self._font.get_glyph_extents(glyph)
        height = -extents.height / self._upem if extents else 0.0
        return EM * max(1, ceil(height - OVERHANG))


def _middle(values: Sequence[float]) -> float:
    """The middle one of some values in their order."""
    return sorted(values)[len(values) // 2]
