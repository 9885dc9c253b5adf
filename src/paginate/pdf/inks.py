"""Inks as colour spaces: spot inks as Separation, and what pictures in given inks have (ISO 32000-1, 8.6.6)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from typing import assert_never

from paginate.color import PROCESS, PROCESS_INKS, Color, Ink, Process, Spot
from paginate.pdf.reportlab_objects import ObjectFile, PdfObject, array, dictionary, name
from paginate.records import NamedTuple


class InkedSpace(NamedTuple):
    """The colour space of a picture that is given as tints of inks, 0 to 1 each, and what its values are mapped to."""

    space: PdfObject
    decode: tuple[float, ...]


class UnprintableInk(ValueError):
    """Inks that no colour space has: where a picture has several, each must be one plate's."""


def ink_resources(file: ObjectFile, inks: Mapping[Ink, str]) -> dict[str, PdfObject]:
    """Add the inks, given with their resource names, to the file; returns the page's colour space resources."""
    return {resource: file.add(_separation(ink)) for ink, resource in inks.items()}


def inked_space(file: ObjectFile, inks: Sequence[Color], bits: int = 8) -> InkedSpace:
    """The colour space of pictures in these inks, of `bits` a tint; what it refers to is added to the file.

    Raises UnprintableInk.
    """
    match inks:
        case [Process(0, 0, 0, black)]:
            return InkedSpace(name("DeviceGray"), (1, 1 - black))
        case [Process() as process]:
            highest = 2**bits - 1
            return InkedSpace(_tints(file, process, highest), (0, highest))
        case [Spot() as spot]:
            return InkedSpace(file.add(_separation(spot.ink)), (0, spot.tint))
        case _:
            return _several(file, [_plate(color) for color in inks])


def _several(file: ObjectFile, plates: Sequence[tuple[Ink, float]]) -> InkedSpace:
    """The colour space of pictures that are printed from these plates (8.6.6.5), with what its spot inks are alone."""
    spots = {ink.name: _separation(ink) for ink, _ in plates if ink.name not in PROCESS}
    space = array(
        [
            name("DeviceN"),
            array([name(ink.name) for ink, _ in plates]),
            name("DeviceCMYK"),
            _mixture(file, [ink.solid for ink, _ in plates]),
            *([dictionary({"Colorants": dictionary(spots)})] if spots else []),
        ]
    )
    return InkedSpace(file.add(space), tuple(edge for _, tint in plates for edge in (0, tint)))


def _separation(ink: Ink) -> PdfObject:
    """The colour space: a tint of the ink is shown as the same tint of its stand-in."""
    tint = dictionary(
        {
            "FunctionType": 2,
            "Domain": array([0, 1]),
            "C0": array([0, 0, 0, 0]),
            "C1": array([*ink.solid]),
            "N": 1,
        }
    )
    return array([name("Separation"), name(ink.name), name("DeviceCMYK"), tint])


def _tints(file: ObjectFile, solid: Process, highest: int) -> PdfObject:
    """All tints of a process colour, from none to the solid, as the space of values from 0 to `highest`."""
    table = bytes(round(255 * share * level / highest) for level in range(highest + 1) for share in solid)
    return array([name("Indexed"), name("DeviceCMYK"), highest, file.add_stream(table)])


def _plate(color: Color) -> tuple[Ink, float]:
    """The one ink that a colour is printed with, and the tint of it."""
    match color:
        case Spot():
            return color.ink, color.tint
        case Process():
            printed = [(ink, share) for ink, share in zip(PROCESS_INKS, color, strict=True) if share > 0]
            if len(printed) != 1:
                raise UnprintableInk(color)
            return printed[0]
        case _:
            assert_never(color)


def _mixture(file: ObjectFile, solids: Sequence[Process]) -> PdfObject:
    """The function from tints of inks to process colour: on each plate the sum of the stand-ins, at most all of it."""
    samples = bytearray()
    for corner in product((0, 1), repeat=len(solids)):  # of the samples, the first ink's are to vary fastest
        present = [solid for share, solid in zip(reversed(corner), solids, strict=True) if share]
        samples += bytes(round(255 * min(sum(solid[plate] for solid in present), 1)) for plate in range(4))
    entries = {
        "FunctionType": 0,
        "Domain": array([0, 1] * len(solids)),
        "Range": array([0, 1] * 4),
        "Size": array([2] * len(solids)),
        "BitsPerSample": 8,
    }
    return file.add_stream(bytes(samples), entries)
