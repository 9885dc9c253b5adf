"""What a colour of a PDF is on the plates: which inks its space speaks of, and how it is laid over what lies under it.

One answer for rules, for the bound of ink and for plates. A colour is given as its components: numbers, or arrays of as many
numbers as there are colours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from paginate.color import ALL_PLATES, BLACK_PLATE, NO_PLATE, PROCESS
from paginate.paint import Paint
from paginate.pdf_reading.color_spaces import ColorSpace, SpaceFamily
from paginate.pdf_reading.marks import Coat
from paginate.pdf_reading.problems import PdfProblem

Channels = Sequence[Any]
"""The components of a colour from 0 to 1, of Lab as Lab has them; each a number or an array of numbers."""

Light = Callable[[ColorSpace, Channels], Channels]
"""How colours that are light, in a space that names no ink, become cyan, magenta, yellow and black."""

INKED: Final = frozenset({SpaceFamily.GRAY, SpaceFamily.CMYK, SpaceFamily.SEPARATION, SpaceFamily.DEVICE_N})
"""The families whose colours are inks already."""

LIGHTEST: Final = 100
"""L* of white."""


def on_plates(space: ColorSpace, channels: Channels, light: Light) -> Mapping[str, Any]:
    """How much ink of each plate that the space speaks of. Raises PdfProblem for a space that has no colours of its own."""
    match space.family:
        case SpaceFamily.SEPARATION | SpaceFamily.DEVICE_N:
            return dict(zip(space.colorants, channels, strict=False))
        case SpaceFamily.CMYK:
            return dict(zip(PROCESS, channels, strict=True))
        case SpaceFamily.GRAY:
            (gray,) = channels
            return {**dict.fromkeys(PROCESS, gray * 0), BLACK_PLATE: 1 - gray}
        case SpaceFamily.INDEXED | SpaceFamily.PATTERN:
            raise PdfProblem("pdf-damaged")
        case _:
            return dict(zip(PROCESS, light(space, channels), strict=True))


def plain_light(space: ColorSpace, channels: Channels) -> Channels:
    """Light as the ink that takes it away, with all the black there is: near enough for rules, which forbid it."""
    match space.components, space.family:
        case 4, _:
            return channels
        case 1, _:
            return 0.0, 0.0, 0.0, 1 - channels[0]
        case 3, SpaceFamily.LAB:
            return 0.0, 0.0, 0.0, 1 - channels[0] / LIGHTEST
        case 3, _:
            inks = [1 - channel for channel in channels]
            black = min(inks)
            return (*(ink - black for ink in inks), black)
        case _:
            return 0.0, 0.0, 0.0, 0.0


def plates_of(space: ColorSpace, components: Sequence[float]) -> Mapping[str, float]:
    """How much ink of which plate a colour is; nothing of those that it leaves white, or that cannot be found."""
    try:
        if space.family is SpaceFamily.INDEXED and space.base is not None:
            return plates_of(space.base, space.led_to(components[0]))
        if len(components) != space.components:
            return {}
        found = on_plates(space, clipped(space, components), plain_light)
    except (PdfProblem, IndexError):
        return {}
    return {plate: ink for plate, ink in found.items() if ink and plate != NO_PLATE}


def clipped(space: ColorSpace, components: Sequence[float]) -> Channels:
    """The components within what the space allows for."""
    ranges = zip(components, space.ranges, strict=True)
    return [min(max(value, low), high) for value, (low, high) in ranges]


def laid(plates: Mapping[str, float], coat: Coat) -> Paint:
    """The inks of a coat's colour as paint that overprints as the coat does (8.6.7)."""
    space = coat.color.space
    is_cmyk = space.family is SpaceFamily.CMYK
    return Paint(plates, space.written_in, coat.overprint, none_is_nothing=is_cmyk and coat.overprint_mode == 1)


def paint_of_coat(coat: Coat) -> Paint:
    """A coat as rules judge it. What is see-through leaves what lies under it, as ink that overprints does."""
    plates = plates_of(coat.color.space, coat.color.components)
    if coat.alpha < 1:
        plates = {plate: ink * coat.alpha for plate, ink in plates.items()}
    paint = laid(plates, coat)
    knocks_out = coat.color.space.family is SpaceFamily.CMYK and not paint.none_is_nothing
    return paint._replace(overprint=(coat.overprint and not knocks_out) or coat.is_seen_through, none_is_nothing=False)


def inks_of(space: ColorSpace) -> Iterator[tuple[str, ColorSpace, int]]:
    """The spot inks that colours of the space may lay: name, the space that names it, its place there."""
    for each in space.chain():
        for place, name in enumerate(each.colorants):
            if name not in (*PROCESS, ALL_PLATES, NO_PLATE):
                yield name, each, place
