"""A page of a PDF as preflight judges pages: its marks on the plates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from paginate.color import BLACK_PLATE, PROCESS
from paginate.geometry import Size
from paginate.paint import Space
from paginate.pdf_reading.boxes import on_sheet
from paginate.pdf_reading.color_spaces import ColorSpace, SpaceFamily
from paginate.pdf_reading.inks import paint_of_coat
from paginate.pdf_reading.marks import Coat, ShownImage, ShownMark, ShownPath, ShownShading, ShownText
from paginate.pdf_reading.pixels import InkMeter
from paginate.pdf_reading.values import Dictionary
from paginate.preflight.judged_marks import (
    AreaMark,
    ImageMark,
    LineMark,
    Mark,
    Origin,
    PressSheet,
    SheetFont,
    TextMark,
    Unread,
    is_rule,
)
from paginate.preflight.pdf.examined import ExaminedPage
from paginate.preflight.pdf.shading_ink import shading_ink
from paginate.press import PressProfile

USUAL_BITS: Final = 8

AXIAL: Final = 2
"""The ShadingType of colours that change along an axis."""

SMALLEST_PICTURE: Final = 16
"""Pixels a side: of pictures no larger the resolution does not matter (GWG 2022, R0031); programs make them of shades."""


def press_sheet(page: ExaminedPage, pages: int, press: PressProfile, name: str) -> PressSheet:
    """The page as a press sheet; marks of hidden layers and those outside the bleed are left out."""
    boxes = page.boxes
    trim = on_sheet(boxes.finished, page.matrix)
    bleed = on_sheet(boxes.bleed, page.matrix) if boxes.bleed else None
    origin, library = Origin(None, name), page.library
    meter = InkMeter()
    shown = (mark for mark in page.content.marks if not mark.hidden and mark.box.overlaps((bleed or trim).inset(-1)))
    return PressSheet(
        trim=Size(trim.width, trim.height),
        bleed_box=bleed,
        media=on_sheet(boxes.media, page.matrix),
        marks=tuple(made for mark in shown for made in _marks(mark, origin, meter)),
        fonts=tuple(
            SheetFont(font.plain_name, font.embedded, library.may_be_embedded(font), origin)
            for font in page.content.fonts
        ),
        press=press,
        pages=pages,
        has_trim=boxes.trim is not None,
        name=name,
        unread=tuple(_unread(page, name, origin)),
    )


def _unread(page: ExaminedPage, name: str, origin: Origin) -> Iterator[Unread]:
    """What is wrong with the content, with the number of its operations where these are too many."""
    for code in sorted(page.content.problems):
        yield Unread(code, name, origin, operations=page.content.operations if code == "pdf-too-complex" else 0)


def _marks(mark: ShownMark, origin: Origin, meter: InkMeter) -> Iterator[Mark]:
    match mark:
        case ShownText():
            yield from _text(mark, origin)
        case ShownPath():
            yield _path(mark, origin)
        case ShownImage():
            yield _image(mark, origin, meter)
        case ShownShading():
            yield _shading(mark, origin)


def _text(mark: ShownText, origin: Origin) -> Iterator[Mark]:
    """Text by what fills it, or else outlines it; text in a pattern is marked by what the pattern paints."""
    coat = mark.coat or mark.stroke
    if coat is not None and coat.color.space.family is not SpaceFamily.PATTERN:
        yield TextMark(mark.text, mark.size, paint_of_coat(coat), mark.box, origin)


def _path(mark: ShownPath, origin: Origin) -> Mark:
    """A stroke, a filled rectangle so thin and long that it is a rule, or an area."""
    width, length = mark.line_width, max(mark.box.width, mark.box.height)
    paint = paint_of_coat(mark.coat)
    if width is not None and (mark.is_stroke or is_rule(width, length)):
        return LineMark(width, paint, mark.box, origin)
    return AreaMark(paint, mark.box, origin)


def _image(mark: ShownImage, origin: Origin, meter: InkMeter) -> Mark:
    image, space = mark.image, mark.space
    sides = [image.number(key) or 0 for key in ("Width", "Height")]
    resolution = mark.resolution if max(sides) > SMALLEST_PICTURE else float("inf")
    if space is None:
        paint = paint_of_coat(mark.coat)
        plates = tuple(paint.plates)
        return ImageMark(mark.name, paint.space, 1, resolution, paint.total, mark.box, origin, plates, opaque=False)
    bits = image.number("BitsPerComponent") or USUAL_BITS
    return ImageMark(
        name=mark.name,
        space=space.written_in,
        bits=int(bits),
        resolution=resolution,
        most_ink=meter.most_ink(image, space),
        box=mark.box,
        origin=origin,
        plates=_plates(space),
        opaque=not any(key in image for key in ("SMask", "Mask")) and _hides(mark.coat, space),
    )


def _shading(mark: ShownShading, origin: Origin) -> Mark:
    """A shading is judged as a picture, of as many pixels as one likes."""
    return ImageMark(
        name=mark.space.family.value,
        space=mark.space.written_in,
        bits=USUAL_BITS,
        resolution=float("inf"),
        most_ink=shading_ink(mark),
        box=mark.box,
        origin=origin,
        plates=_plates(mark.space),
        opaque=_is_endless(mark.shading) and _hides(mark.coat, mark.space),
    )


def _is_endless(shading: Dictionary) -> bool:
    """Whether it covers all that the clipping path leaves: surely so along an axis that goes on beyond both ends (8.7.4.5.3)."""
    return shading.number("ShadingType") == AXIAL and list(shading.array("Extend")) == [True, True]


def _hides(coat: Coat, space: ColorSpace) -> bool:
    """Whether nothing is left of what lies under colours of the space; where those of spot inks overprint, something is."""
    return not coat.is_seen_through and not (coat.overprint and space.written_in is Space.SPOT)


def _plates(space: ColorSpace) -> tuple[str, ...]:
    """The plates that an image of a colour space may be on."""
    inner = space.base if space.family is SpaceFamily.INDEXED and space.base else space
    match inner.written_in:
        case Space.GRAY:
            return (BLACK_PLATE,)
        case Space.SPOT:
            return inner.colorants
        case _:
            return PROCESS
