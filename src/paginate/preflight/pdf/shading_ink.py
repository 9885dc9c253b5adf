"""How much ink a shading lays at most, as far as its function says it."""

from __future__ import annotations

from itertools import islice
from typing import Final

from paginate.paint import Paint
from paginate.pdf_reading.inks import plates_of
from paginate.pdf_reading.marks import ShownShading
from paginate.pdf_reading.values import Dictionary, Value

MOST_FUNCTIONS: Final = 64
"""Pieces of a shading's function that are looked at; a few are usual."""


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
