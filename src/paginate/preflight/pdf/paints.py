"""A PDF's colours on the plates."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Final

from paginate.pdf_reading.color_spaces import ColorSpace, Family
from paginate.pdf_reading.marks import Coat, ShownShading
from paginate.pdf_reading.values import Dictionary, Value, numbers
from paginate.preflight.sheet import PROCESS, Paint, Space

SPACES: Final = {
    Family.GRAY: Space.GRAY,
    Family.RGB: Space.RGB,
    Family.CMYK: Space.CMYK,
    Family.CAL_GRAY: Space.INDEPENDENT,
    Family.CAL_RGB: Space.INDEPENDENT,
    Family.LAB: Space.INDEPENDENT,
    Family.ICC: Space.INDEPENDENT,
    Family.SEPARATION: Space.SPOT,
    Family.DEVICE_N: Space.SPOT,
    Family.PATTERN: Space.PATTERN,
}

NO_INK: Final = "None"
"""The colorant that marks nothing (ISO 32000-1, 8.6.6.4)."""

MOST_FUNCTIONS: Final = 64
"""Pieces of a shading's function that are looked at."""

OPAQUE: Final = frozenset({"Normal", "Compatible"})


def space_of(space: ColorSpace) -> Space:
    """What preflight calls the space; that of an index's colours for an index."""
    return space_of(space.base) if space.family is Family.INDEXED and space.base else SPACES[space.family]


def paint_of(coat: Coat) -> Paint:
    """A coat as it comes out on the plates. What is see-through leaves what lies under it, as ink that overprints does."""
    plates = plates_of(coat.color.space, coat.color.components)
    if coat.alpha < 1:
        plates = {plate: ink * coat.alpha for plate, ink in plates.items()}
    return Paint(plates, space_of(coat.color.space), _overprints(coat) or _is_seen_through(coat))


def _overprints(coat: Coat) -> bool:
    """Whether it leaves what lies under it: of DeviceCMYK only in mode 1 (8.6.7)."""
    return coat.overprint and (coat.color.space.family is not Family.CMYK or coat.overprint_mode == 1)


def _is_seen_through(coat: Coat) -> bool:
    return coat.alpha < 1 or coat.soft_masked or coat.blend_mode not in OPAQUE


def plates_of(space: ColorSpace, components: tuple[float, ...]) -> Mapping[str, float]:
    """How much ink of which plate a colour is; light is turned into the ink that takes it away, with all the black there is."""
    values = tuple(min(max(value, 0.0), 1.0) for value in components)
    match space.family, len(values):
        case ((Family.SEPARATION | Family.DEVICE_N), _):
            plates = dict(zip(space.colorants, values, strict=False))
        case ((Family.CMYK | Family.ICC), 4):
            plates = dict(zip(PROCESS, values, strict=True))
        case ((Family.GRAY | Family.CAL_GRAY | Family.ICC), 1):
            plates = {"Black": 1 - values[0]}
        case ((Family.RGB | Family.CAL_RGB | Family.ICC), 3):
            plates = _from_light(values)
        case Family.LAB, 3:
            plates = {"Black": 1 - min(max(components[0], 0.0), 100.0) / 100}
        case _:
            plates = {}
    return {plate: ink for plate, ink in plates.items() if ink and plate != NO_INK}


def _from_light(light: tuple[float, ...]) -> dict[str, float]:
    inks = [1 - value for value in light]
    black = min(inks)
    return dict(zip(PROCESS, [*(ink - black for ink in inks), black], strict=True))


def shading_plates(shown: ShownShading) -> Mapping[str, float]:
    """The most ink that each end of a shading's pieces lays, as far as its function says (7.10)."""
    most: dict[str, float] = {}
    for components in _ends(shown.shading):
        for plate, ink in plates_of(shown.space, components).items():
            most[plate] = max(ink, most.get(plate, 0.0))
    return most


def _ends(shading: Dictionary) -> list[tuple[float, ...]]:
    found: list[tuple[float, ...]] = []
    waiting: list[Value] = [shading["Function"]]
    for _ in range(MOST_FUNCTIONS):
        function = waiting.pop() if waiting else None
        if isinstance(function, Dictionary):
            found += [ends for key in ("C0", "C1") if (ends := numbers(function[key])) is not None]
            waiting += islice(function.array("Functions"), MOST_FUNCTIONS)
    return found
