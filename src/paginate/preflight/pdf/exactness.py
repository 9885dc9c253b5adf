"""What of a page cannot be laid on the plates exactly, and where: found out only for pages that have what may be so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from paginate.pdf_reading.marks import ShownImage, ShownMark, ShownShading
from paginate.pdf_reading.transparency import MIXED_MODES, blends_otherwise, masks_by_color, mixes
from paginate.preflight.pdf.examined import ExaminedPage
from paginate.preflight.pdf.shading_ink import shading_ink
from paginate.press import PressProfile

if TYPE_CHECKING:
    from paginate.separation.tape import Inexact

PLAIN: Final = frozenset({
    "FlateDecode", "DCTDecode", "ASCII85Decode", "ASCIIHexDecode", "RunLengthDecode", "CCITTFaxDecode", "JBIG2Decode",
})  # fmt: skip
"""Filters whose images are always taken apart, unless they are damaged."""

COARSEST: Final = 10.0
"""The resolution, in dpi, in which it is tried: what is exact does not depend on it."""


def inexact_parts(data: bytes, page: ExaminedPage, press: PressProfile) -> tuple[Inexact, ...]:
    """What of the page is not exactly on the press's plates. Raises PdfProblem."""
    content = page.content
    if "pdf-too-complex" in content.problems or not (_blends(page) or any(map(_is_doubtful, content.marks))):
        return ()
    from paginate.separation.foreign_colors import Separation
    from paginate.separation.foreign_page import ForeignFile

    with ForeignFile(data, Separation(press), COARSEST) as file:
        return file.page(page.number - 1).inexact


def _blends(page: ExaminedPage) -> bool:
    """Whether something may be blended otherwise than plate by plate."""
    content, modes = page.content, {use.coat.blend_mode for use in page.colors}
    tiles = page.resources.dictionary("Pattern").dictionaries()
    return (
        any(map(blends_otherwise, content.forms))
        or not modes.isdisjoint(MIXED_MODES)
        or any(map(masks_by_color, content.states))
        or any(mixes(tile.dictionary("Resources")) for tile in tiles)
    )


def _is_doubtful(mark: ShownMark) -> bool:
    """Whether a mark may be more than the plates can say: a shading that is no simple one, an image in a rare filter."""
    match mark:
        case ShownShading():
            return shading_ink(mark) is None
        case ShownImage():
            return not PLAIN.issuperset(mark.image.filters())
        case _:
            return False
