"""The boxes of pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.preflight.pdf.clause import Breach
from paginate.preflight.pdf.examined import Examined

TOLERANCE: Final = 0.01
"""Points by which a box may stick out of another: programs round to two decimals."""

SMALLEST, LARGEST = 3.0, 14400.0
"""Points a side of a page (PDF Reference, Appendix C)."""


def not_trim_or_art(examined: Examined) -> Iterator[Breach]:
    """Pages with neither a TrimBox nor an ArtBox, or with both."""
    for page in examined.pages:
        if (page.boxes.trim is None) == (page.boxes.art is None):
            yield Breach(page=page.number)


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
                if outer is not None and inner is not None and not outer.contains(inner, TOLERANCE):
                    yield Breach({"inner": inner_name, "outer": outer_name}, page.number)


def bleed_cropped(examined: Examined) -> Iterator[Breach]:
    """A CropBox that cuts into the bleed."""
    for page in examined.pages:
        crop, bleed = page.boxes.crop, page.boxes.bleed
        if crop is not None and bleed is not None and not crop.contains(bleed, TOLERANCE):
            yield Breach(page=page.number)


def page_size(examined: Examined) -> Iterator[Breach]:
    """Pages that are too small or too large for an interpreter."""
    for page in examined.pages:
        left, bottom, right, top = page.boxes.media
        if not all(SMALLEST <= side <= LARGEST for side in (right - left, top - bottom)):
            yield Breach(page=page.number)
