"""From two sides to what differs between them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import numpy.typing as npt

from paginate.compare.aligning import Alignment
from paginate.compare.changes import Change, ChangeKind
from paginate.compare.pages import page_changes
from paginate.compare.pdf_lines import PdfLine
from paginate.compare.pictures import (
    Pixels,
    ink_of,
    on_one_size,
    pixel_differences,
    regions,
    scan_differences,
)
from paginate.compare.sides import ComparedPage
from paginate.compare.texts import ComparedText, text_changes
from paginate.geometry import Rect
from paginate.records import NamedTuple
from paginate.units import POINTS_PER_INCH

PAGE_DPI: Final = 100.0
"""At which two pages are drawn: a full stop of 9 points is three pixels."""

SCAN_DPI: Final = 150.0
"""At which a page is drawn beside a scan."""


class Comparison(NamedTuple):
    """What differs. `pictures` are both sides in pixels, one over the other, at `dpi`; `differs` are the pixels that are not the same;
    `alignment` is how a scan had to be moved."""

    names: tuple[str, str]
    changes: tuple[Change, ...]
    pictures: tuple[Pixels, Pixels]
    differs: npt.NDArray[np.bool_]
    dpi: float
    alignment: Alignment | None = None

    @property
    def share(self) -> float:
        """The part of all pixels that differs."""
        return float(self.differs.mean())


def compared(before: ComparedPage, after: ComparedPage) -> Comparison:
    """All that differs from one to the other."""
    names = before.name, after.name
    if before.picture is not None or after.picture is not None:
        return _scanned(before, after, names)
    changes = list(_content(before, after))
    pictures = on_one_size(before.drawn(PAGE_DPI), after.drawn(PAGE_DPI))
    differs = pixel_differences(*pictures)
    changes += [_printed(box, PAGE_DPI, after) for box in regions(differs)]
    return Comparison(names, tuple(changes), pictures, differs, PAGE_DPI)


def _content(before: ComparedPage, after: ComparedPage) -> Iterator[Change]:
    """What the pages themselves say: two layouts all that is in them, else the lines of both PDFs."""
    if before.version is not None and after.version is not None:
        yield from page_changes(before.version, after.version)
        return
    boxes = {line.text: line.box for line in after.lines}
    for change in text_changes("", _as_text(before.lines), _as_text(after.lines)):
        yield change._replace(box=boxes.get(change.after))


def _as_text(lines: tuple[PdfLine, ...]) -> ComparedText:
    return ComparedText(tuple(line.text for line in lines), (None,) * len(lines), (None,) * len(lines))


def _printed(pixels: Rect, dpi: float, side: ComparedPage) -> Change:
    """A place where the print differs, with the frames that are there."""
    scale = POINTS_PER_INCH / dpi
    box = Rect(*(length * scale for length in (pixels.x, pixels.y, pixels.width, pixels.height)))
    frames = () if side.version is None else side.version.page.frames
    there = [frame.id for frame in frames if frame.box.overlaps(box)]
    return Change(ChangeKind.PRINT, ", ".join(there), box=box)


def _scanned(before: ComparedPage, after: ComparedPage, names: tuple[str, str]) -> Comparison:
    """A picture against a page, or against another picture, which then is the page: the second lies over the first."""
    page, scan = (before, after) if before.picture is None or after.picture is not None else (after, before)
    drawn, seen = page.drawn(SCAN_DPI), scan.drawn(SCAN_DPI)
    differs, over, alignment = scan_differences(ink_of(drawn), ink_of(seen))
    laid = np.repeat((255 * (1 - over)).astype(np.uint8)[:, :, None], 3, axis=2)
    pictures = (drawn, laid) if page is before else (laid, drawn)
    changes = tuple(_printed(box, SCAN_DPI, page) for box in regions(differs))
    return Comparison(names, changes, pictures, differs, SCAN_DPI, alignment)
