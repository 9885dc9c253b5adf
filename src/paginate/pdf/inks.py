"""Spot inks as Separation colour spaces (ISO 32000-1, 8.6.6.4)."""

from __future__ import annotations

from collections.abc import Mapping

from paginate.color import Process, Spot
from paginate.pdf.reportlab_objects import ObjectFile, PdfObject, array, dictionary, name

Ink = tuple[str, Process]
"""A spot ink's name and the process colour that stands in for its solid."""


def ink_of(color: Spot) -> Ink:
    """The ink that the colour is a tint of."""
    return color.name, color.alternate


def ink_resources(file: ObjectFile, inks: Mapping[Ink, str]) -> dict[str, PdfObject]:
    """Add the inks, given with their resource names, to the file; returns the page's colour space resources."""
    return {resource: file.add(_separation(*ink)) for ink, resource in inks.items()}


def _separation(ink: str, solid: Process) -> PdfObject:
    """The colour space: a tint of the ink is shown as the same tint of its stand-in."""
    tint = dictionary(
        {
            "FunctionType": 2,
            "Domain": array([0, 1]),
            "C0": array([0, 0, 0, 0]),
            "C1": array([solid.cyan, solid.magenta, solid.yellow, solid.black]),
            "N": 1,
        }
    )
    return array([name("Separation"), name(ink), name("DeviceCMYK"), tint])
