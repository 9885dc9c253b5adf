"""What an advertisement lays on the page that it is placed on: its marks where they stand there, as large as they are there."""

from __future__ import annotations

from typing import assert_never

from paginate.display import PlacedPage
from paginate.geometry import Rect
from paginate.pdf_reading.document import PdfDocument
from paginate.preflight.judged_marks import (
    AreaMark,
    ImageMark,
    LineMark,
    Mark,
    Origin,
    SheetFont,
    TextMark,
    Unread,
    prints,
)
from paginate.preflight.pdf.exactness import inexact_parts
from paginate.preflight.pdf.examined import examine_page
from paginate.preflight.pdf.press_sheet import press_sheet
from paginate.press import PressProfile
from paginate.records import NamedTuple


class PlacedMarks(NamedTuple):
    """The marks of a placed page, the fonts that it uses, and what of it is not there, or not as it should be."""

    marks: tuple[Mark, ...]
    fonts: tuple[SheetFont, ...]
    unread: tuple[Unread, ...] = ()


def placed_marks(file: bytes, placed: PlacedPage, origin: Origin, press: PressProfile) -> PlacedMarks:
    """What the placed page of the PDF `file` lays on our page; what its crop leaves out is not among it.

    Raises PdfProblem where the file cannot be read.
    """
    with PdfDocument(file) as document:
        examined = examine_page(document, placed.number + 1)
        sheet = press_sheet(examined, 1, press, origin.frame)
        inexact = inexact_parts(file, examined, press)
    marks = tuple(
        _moved(mark, placed)._replace(origin=origin) for mark in sheet.marks if mark.box.overlaps(placed.crop)
    )
    fonts = tuple(font._replace(origin=origin) for font in sheet.fonts)
    parts = [part._replace(file=placed.source, origin=origin, box=placed.box) for part in sheet.unread]
    parts += (
        Unread("plates-inexact", placed.source, origin, _place(part.box, placed), part.what)
        for part in inexact
        if part.box.overlaps(placed.crop)
    )
    if sheet.is_whole and not prints(marks):
        parts.append(Unread("advertisement-empty", placed.source, origin, placed.box))
    return PlacedMarks(marks, fonts, tuple(parts))


def _place(box: Rect, placed: PlacedPage) -> Rect:
    """A box of the placed page where it is on ours."""
    across, down = placed.box.width / placed.crop.width, placed.box.height / placed.crop.height
    inside = box.intersection(placed.crop) or box
    return Rect(
        placed.box.x + (inside.x - placed.crop.x) * across,
        placed.box.y + (inside.y - placed.crop.y) * down,
        inside.width * across,
        inside.height * down,
    )


def _moved(mark: Mark, placed: PlacedPage) -> Mark:
    """The mark where it stands on our page; sizes by the smaller of the two scales, which is the worse for print."""
    across, down = placed.box.width / placed.crop.width, placed.box.height / placed.crop.height
    scale = min(across, down)
    box = _place(mark.box, placed)
    match mark:
        case TextMark():
            return mark._replace(box=box, size=mark.size * scale)
        case LineMark():
            return mark._replace(box=box, width=mark.width * scale)
        case ImageMark():
            return mark._replace(box=box, resolution=mark.resolution / max(across, down))
        case AreaMark():
            return mark._replace(box=box)
        case _:
            assert_never(mark)
