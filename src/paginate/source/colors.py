"""Colours as the schema reads them to colours as a press prints them."""

from __future__ import annotations

from paginate.color import Color, Process, Spot
from paginate.source.schema import SpotInk


def printed(written: Process | SpotInk) -> Color:
    """The colour that was written: of process inks, or a tint of a spot ink."""
    if isinstance(written, SpotInk):
        return Spot(written.spot, written.tint / 100, written.cmyk, written.overprint)
    return written
