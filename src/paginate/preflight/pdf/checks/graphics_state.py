"""Extended graphics states and rendering intents that a page uses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.color import PROCESS
from paginate.pdf_reading.values import Dictionary, Name
from paginate.preflight.pdf.clause import Breach
from paginate.preflight.pdf.examined import Examined, ExaminedPage

INTENTS: Final = frozenset({"AbsoluteColorimetric", "RelativeColorimetric", "Saturation", "Perceptual"})
"""The rendering intents (ISO 32000-1, Table 70)."""

HALFTONE_TYPES: Final = (1, 5)
TRANSFERRED: Final = frozenset({*PROCESS, "Default"})
"""Of a halftone for each ink, those that have a transfer function of their own."""


def _states(examined: Examined) -> Iterator[tuple[ExaminedPage, Dictionary]]:
    return ((page, state) for page in examined.pages for state in page.content.states)


def transfer_functions(examined: Examined) -> Iterator[Breach]:
    """Curves that change every tint on its way to the plate."""
    for page, state in _states(examined):
        if "TR" in state or ("TR2" in state and state.name("TR2") != "Default"):
            yield Breach(page=page.number)


def halftones(examined: Examined) -> Iterator[Breach]:
    """Screens that only one kind of platesetter has."""
    for page, state in _states(examined):
        halftone = state.dictionary("HT")
        if "HTP" in state or ("HT" in state and state.name("HT") != "Default" and not _is_plain(halftone)):
            yield Breach(page=page.number)


def _is_plain(halftone: Dictionary) -> bool:
    kind = halftone.number("HalftoneType")
    if kind not in HALFTONE_TYPES or "HalftoneName" in halftone or "TransferFunction" in halftone:
        return False
    parts = [(key, value) for key, value in halftone.items() if isinstance(value, Dictionary)] if kind == 5 else []
    return all(
        part.number("HalftoneType") == 1
        and "HalftoneName" not in part
        and ("TransferFunction" not in part or ink not in TRANSFERRED)
        for ink, part in parts
    )


def unknown_intents(examined: Examined) -> Iterator[Breach]:
    """Rendering intents that are none of the four."""
    for page in examined.pages:
        named = set(page.content.intents)
        named |= {str(state["RI"]) for state in page.content.states if isinstance(state["RI"], Name)}
        named |= {str(shown.image["Intent"]) for shown in page.images if isinstance(shown.image["Intent"], Name)}
        for intent in sorted(named - INTENTS):
            yield Breach({"intent": intent}, page.number)


def postscript(examined: Examined) -> Iterator[Breach]:
    """Programs in PostScript, which do as they like."""
    for stream in examined.streams:
        if stream.name("Subtype") == "PS" or stream.name("Subtype2") == "PS" or "PS" in stream:
            yield Breach()
