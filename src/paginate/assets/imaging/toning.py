"""Gray photos in inks of the designer's choice: in one colour, or as a duotone 双色调 in two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, assert_never

import numpy as np
import numpy.typing as npt
from PIL import Image

from paginate.assets.imaging.limiting import limited_inks
from paginate.color import PROCESS_INKS, Color, Process, Spot
from paginate.records import NamedTuple

Curve = tuple[tuple[float, float], ...]
"""Points between which a tint is drawn straight: gray from 0 (paper) to 1 (black), and its tint."""

EVEN: Final[Curve] = ((0, 0), (1, 1))
"""Of a single ink: its tint is the gray."""

DARKS: Final[Curve] = ((0, 0), (0.25, 0.12), (0.5, 0.34), (0.75, 0.66), (1, 1))
"""Of a duotone's first ink: it draws, and is held back from the lights so that the second is seen there."""

MIDDLES: Final[Curve] = ((0, 0), (0.25, 0.28), (0.5, 0.55), (0.75, 0.75), (1, 0.85))
"""Of a duotone's second ink: it fills the middle tones, and stays open where the first is solid."""

CURVES: Final[dict[int, tuple[Curve, ...]]] = {1: (EVEN,), 2: (DARKS, MIDDLES)}
"""By the number of inks. Settings of this program; every textbook has its own."""

PLATES: Final = tuple(ink.solid for ink in PROCESS_INKS)


class Toned(NamedTuple):
    """A photo's plates: the ink of each, and its tints, 255 for the solid."""

    plates: tuple[Color, ...]
    tints: tuple[Image.Image, ...]

    @property
    def is_process(self) -> bool:
        """Whether the press's four inks print it."""
        return all(isinstance(plate, Process) for plate in self.plates)

    def as_cmyk(self) -> Image.Image:
        """The plates as one CMYK picture, if they are process inks."""
        tints = dict(zip(self.plates, self.tints, strict=True))
        nothing = Image.new("L", self.tints[0].size)
        return Image.merge("CMYK", [tints.get(plate, nothing) for plate in PLATES])


def toned(gray: Image.Image, inks: Sequence[Color], ink_limit: float | None) -> Toned:
    """The gray photo (in L) in one ink or two, its tints within the ink limit at every gray."""
    levels = 1 - np.arange(256) / 255
    tables: dict[Color, npt.NDArray[np.float64]] = {}
    for ink, curve in zip(inks, CURVES[len(inks)], strict=True):
        grays, tints = zip(*curve, strict=True)
        tint = np.interp(levels, grays, tints)
        for plate, share in plates_of(ink):
            tables[plate] = tables.get(plate, 0) + share * tint
    plates = tuple(tables)
    shades = np.rint(255 * np.minimum(np.column_stack([tables[plate] for plate in plates]), 1)).astype(np.uint8)
    if ink_limit is not None:
        shades = limited_inks(shades, int(255 * ink_limit), kept=_black_among(plates))
    return Toned(plates, tuple(gray.point([int(level) for level in column]) for column in shades.T))


def plates_of(ink: Color) -> list[tuple[Color, float]]:
    """The plates that a colour is printed from, as the solid of each, and the colour's tint of it."""
    match ink:
        case Spot(name, tint, alternate):
            return [(Spot(name, 1.0, alternate), tint)]
        case Process():
            return [(plate, share) for plate, share in zip(PLATES, ink, strict=True) if share > 0] or [(PLATES[3], 0.0)]
        case _:
            assert_never(ink)


def limited_ink(ink: Color, ink_limit: float | None) -> Color:
    """The colour with as much of its cyan, magenta and yellow as the ink limit leaves room for."""
    if ink_limit is None or isinstance(ink, Spot) or sum(ink) <= ink_limit:
        return ink
    room = max(0.0, ink_limit - ink.black) / (ink.cyan + ink.magenta + ink.yellow)
    return Process(ink.cyan * room, ink.magenta * room, ink.yellow * room, min(ink.black, ink_limit))


def _black_among(plates: Sequence[Color]) -> int | None:
    return plates.index(PLATES[3]) if PLATES[3] in plates else None
