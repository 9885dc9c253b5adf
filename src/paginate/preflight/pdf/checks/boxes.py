"""The boxes of pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.pdf_reading.boxes import Edges
from paginate.preflight.pdf.clause import Breach, pages_where
from paginate.preflight.pdf.examined import Examined, ExaminedPage

TOLERANCE: Final = 0.01
"""Points by which a box may stick out of another: programs round to two decimals."""

SMALLEST, LARGEST = 3.0, 14400.0
"""Points a side of a page (PDF Reference, Appendix C)."""


def not_trim_or_art(examined: Examined) -> Iterator[Breach]:
    """Pages with neither a TrimBox nor an ArtBox, or with both."""
    return pages_where(examined, lambda page: (page.boxes.trim is None) == (page.boxes.art is None))


def not_nested(examined: Examined) -> Iterator[Breach]:
    """Boxes that stick out of those they must lie in."""
    for page in examined.pages:
        media, crop, bleed, trim, art = page.boxes
        finished = (("TrimBox", trim), ("ArtBox", art))
        nests = (
            ("MediaBox", media, (("CropBox", crop), ("BleedBox", bleed), *finished)),
            ("BleedBox", bleed, finished),
            ("CropBox", crop, finished),
        )
        for outer_name, outer, inners in nests:
            for inner_name, inner in inners:
                if _sticks_out(inner, outer):
                    yield Breach({"inner": inner_name, "outer": outer_name}, page.number)


def _sticks_out(inner: Edges | None, outer: Edges | None) -> bool:
    return inner is not None and outer is not None and not outer.contains(inner, TOLERANCE)


def bleed_cropped(examined: Examined) -> Iterator[Breach]:
    """A CropBox that cuts into the bleed."""
    return pages_where(examined, lambda page: _sticks_out(page.boxes.bleed, page.boxes.crop))


def page_size(examined: Examined) -> Iterator[Breach]:
    """Pages that are too small or too large for an interpreter."""
    return pages_where(examined, _is_unusual)


def _is_unusual(page: ExaminedPage) -> bool:
    left, bottom, right, top = page.boxes.media
    return not all(SMALLEST <= side <= LARGEST for side in (right - left, top - bottom))
