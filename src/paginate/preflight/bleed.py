"""How far marks run off the page, and how much bleed a sheet has for that."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.geometry import Size
from paginate.preflight.judged_marks import ImageMark, Mark, PressSheet, TextMark


def bleed_of(sheet: PressSheet) -> float:
    """What the sheet has beyond the trim on its poorest side, in points."""
    box = sheet.bleed_box
    if box is None:
        return 0.0
    return max(0.0, min(-box.x, -box.y, box.right - sheet.trim.width, box.bottom - sheet.trim.height))


def reach(mark: Mark, trim: Size) -> Iterator[float]:
    """How far the mark goes beyond each edge of the trim, in points; less than 0 where it stays inside.

    Nothing for text, which is to stay inside, and for white, which nobody misses.
    """
    if isinstance(mark, TextMark) or (not isinstance(mark, ImageMark) and mark.paint.is_white):
        return
    box = mark.box
    yield -box.x
    yield -box.y
    yield box.right - trim.width
    yield box.bottom - trim.height
