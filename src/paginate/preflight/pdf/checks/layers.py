"""Layers (optional content)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from paginate.pdf_reading.values import Dictionary
from paginate.preflight.pdf.clause import Breach
from paginate.preflight.pdf.examined import Examined


def any_layers(examined: Examined) -> Iterator[Breach]:
    """Layers, which PDF 1.5 brought."""
    if "OCProperties" in examined.catalog:
        yield Breach()


def _configurations(examined: Examined) -> Iterator[Dictionary]:
    properties = examined.catalog.dictionary("OCProperties")
    default = [properties.dictionary("D")] if properties else []
    return chain(default, properties.array("Configs").dictionaries())


def switched_by_events(examined: Examined) -> Iterator[Breach]:
    """Layers that are switched on and off by what is done with the file."""
    if any("AS" in configuration for configuration in _configurations(examined)):
        yield Breach()


def nameless_configurations(examined: Examined) -> Iterator[Breach]:
    """Sets of layers that cannot be told apart by their names."""
    names = [configuration.text("Name") for configuration in _configurations(examined)]
    if not all(names) or len(set(names)) < len(names):
        yield Breach()
