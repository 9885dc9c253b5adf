"""A PDF's colours on the plates."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Final

from paginate.color import BLACK_PLATE, NO_PLATE, PROCESS
from paginate.paint import Paint
from paginate.pdf_reading.color_spaces import ColorSpace, SpaceFamily
from paginate.pdf_reading.marks import Coat, ShownShading
from paginate.pdf_reading.values import Dictionary, Value

MOST_FUNCTIONS: Final = 64
"""Pieces of a shading's function that are looked at; a few are usual."""


def paint_of_coat(coat: Coat) -> Paint:
    """A coat as it comes out on the plates. What is see-through leaves what lies under it, as ink that overprints does."""
    plates = plates_of(coat.color.space, coat.color.components)
    if coat.alpha < 1:
        plates = {plate: ink * coat.alpha for plate, ink in plates.items()}
    return Paint(plates, coat.color.space.written_in, _overprints(coat) or coat.is_seen_through)


def _overprints(coat: Coat) -> bool:
    """Whether it leaves what lies under it: of DeviceCMYK only in mode 1 (8.6.7)."""
    return coat.overprint and (coat.color.space.family is not SpaceFamily.CMYK or coat.overprint_mode == 1)


def plates_of(space: ColorSpace, components: tuple[float, ...]) -> Mapping[str, float]:
    """How much ink of which plate a colour is; light is turned into the ink that takes it away, with all the black there is."""
    values = tuple(min(max(value, 0.0), 1.0) for value in components)
    match space.family, len(values):
        case ((SpaceFamily.SEPARATION | SpaceFamily.DEVICE_N), _):
            plates = dict(zip(space.colorants, values, strict=False))
        case ((SpaceFamily.CMYK | SpaceFamily.ICC), 4):
            plates = dict(zip(PROCESS, values, strict=True))
        case ((SpaceFamily.GRAY | SpaceFamily.CAL_GRAY | SpaceFamily.ICC), 1):
            plates = {BLACK_PLATE: 1 - values[0]}
        case ((SpaceFamily.RGB | SpaceFamily.CAL_RGB | SpaceFamily.ICC), 3):
            plates = _from_light(values)
        case SpaceFamily.LAB, 3:
            plates = {BLACK_PLATE: 1 - min(max(components[0], 0.0), 100.0) / 100}
        case _:
            plates = {}
    return {plate: ink for plate, ink in plates.items() if ink and plate != NO_PLATE}


def _from_light(light: tuple[float, ...]) -> dict[str, float]:
    inks = [1 - value for value in light]
    black = min(inks)
    return dict(zip(PROCESS, [*(ink - black for ink in inks), black], strict=True))


def shading_ink(shown: ShownShading) -> float | None:
    """The most ink that a shading lays on one place: of each plate what the ends of its function's pieces have most of (7.10).

    None where that is not to be read off them: of tables, of programs, and of meshes, which have no function.
    """
    ends = _ends(shown.shading["Function"])
    if ends is None:
        return None
    most: dict[str, float] = {}
    for components in ends:
        for plate, ink in plates_of(shown.space, components).items():
            most[plate] = max(ink, most.get(plate, 0.0))
    return Paint(most).total


def _ends(function: Value) -> list[tuple[float, ...]] | None:
    """The colours at both ends of each piece of a function; None where it has other pieces than exponential ones, or too many."""
    found: list[tuple[float, ...]] = []
    waiting = [function]
    for _ in range(MOST_FUNCTIONS):
        if not waiting:
            return found
        piece = waiting.pop()
        match piece.number("FunctionType") if isinstance(piece, Dictionary) else None, piece:
            case 2, Dictionary():
                found += [piece.numbers("C0") or (0.0,), piece.numbers("C1") or (1.0,)]
            case 3, Dictionary():
                waiting += islice(piece.array("Functions"), MOST_FUNCTIONS)
            case _:
                return None
    return None
