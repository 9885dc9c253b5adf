"""Where a shaped glyph is placed and how it moves the pen, computed from HarfBuzz's results, and where in its advance a mark's half em
is that holds its ink."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from paginate.records import NamedTuple

if TYPE_CHECKING:
    from paginate.fonts.face import Face

ONE_SIDED: Final = 1 / 3
"""A mark with less than this share of its blank on one side is on that side of its cell, else in the middle. In the
program's fonts it is less than a quarter, or half."""

OVERHANG: Final = 0.02
"""em: a mark's ink may pass its cell by this much before the cell is moved from where marks of its kind have it."""

_Position = tuple[int, int, int, int, int]
"""A glyph, and HarfBuzz's advances and offsets for it: x and y, x and y, in font units."""


class GlyphPlacement(NamedTuple):
    """Where a shaped glyph is placed and how it moves the pen, in ems; y up, as in fonts.

    `advance` is along the line; `x` and `y` move the glyph from where its direction would put it (the vertical origin
    already taken off).
    """

    advance: float
    x: float
    y: float


class Shaped(NamedTuple):
    """The glyphs of a shaped text, in line order; `clusters[i]` is the first source character of glyph i."""

    glyphs: list[int]
    clusters: list[int]
    placements: list[GlyphPlacement]


class HorizontalPlacements(dict[_Position, GlyphPlacement]):
    """Placements in a horizontal line, each worked out once."""

    def __init__(self, upem: int) -> None:
        super().__init__()
        self._upem = upem

    def __missing__(self, position: _Position) -> GlyphPlacement:
        _, x_advance, _, x, y = position
        made = self[position] = GlyphPlacement(x_advance / self._upem, x / self._upem, y / self._upem)
        return made


class VerticalPlacements(dict[_Position, GlyphPlacement]):
    """Placements in a vertical line, each worked out once. HarfBuzz moves a vertical glyph by the font's vertical origin; what
    is left is the font's own positioning."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, position: _Position) -> GlyphPlacement:
        glyph, _, y_advance, x, y = position
        face = self._face
        origin_x, origin_y = face.font.get_glyph_v_origin(glyph)
        advance = face.vertical_advance(glyph)
        if advance == -face.font.get_glyph_v_advance(glyph) / face.upem:  # else the result is as wrong
            advance = -y_advance / face.upem
        made = self[position] = GlyphPlacement(advance, (x + origin_x) / face.upem, (y + origin_y) / face.upem)
        return made


def best_window(extent: tuple[float, float] | None, advance: float, width: float) -> float:
    """Where a cell of `width` ems best begins in an advance in which the ink has that extent; see Face.window."""
    room = advance - width
    if room <= 0 or extent is None:
        return 0.0
    start, end = extent
    blank = advance - (end - start)
    if end - start > width + 2 * OVERHANG:
        best = (start + end - width) / 2
    else:
        usual = 0.0 if start < ONE_SIDED * blank else room if advance - end < ONE_SIDED * blank else room / 2
        best = min(max(usual, end - width - OVERHANG), start + OVERHANG)
    return min(max(best, 0.0), room)
