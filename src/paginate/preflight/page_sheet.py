"""Our own composed page as preflight judges it: what its items are on the plates, and what a printer would send back of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final, assert_never

from paginate.color import BLACK_PLATE, PROCESS, Spot
from paginate.diagnostics import Sink
from paginate.display import (
    ComposedFrame,
    ComposedPage,
    Direction,
    GlyphRun,
    Image,
    Item,
    Line,
    Picture,
    PlacedPage,
    Shadow,
    Shape,
)
from paginate.geometry import Rect
from paginate.model import AdvertisementFrame, Frame, PageLayout, PhotoFrame
from paginate.paint import Space, paint_of
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
from paginate.preflight.judging import judge_sheet
from paginate.records import NamedTuple
from paginate.units import POINTS_PER_INCH, TOLERANCE

if TYPE_CHECKING:
    from paginate.assets import PressPicture
    from paginate.fonts import FontLibrary
    from paginate.separation.ink import InkSquare
    from paginate.separation.plates import Plates

ASCENT: Final = 0.88
"""Ems from the baseline to the top of the em box, as nearly all Chinese fonts have it."""


Measure = Callable[[], "Plates"]
"""Makes the plates of the page, on which ink can be measured; costs about a second."""


class Supplies(NamedTuple):
    """What a page's items are made of: each picture as the press gets it, the fonts, and the files of placed pages."""

    pictures: Mapping[Image, PressPicture]
    fonts: FontLibrary
    placed: Callable[[PlacedPage], bytes] | None = None


def preflight_page(
    page: ComposedPage, layout: PageLayout, supplies: Supplies, measure: Measure | None, sink: Sink
) -> None:
    """Report to `sink` what the rules find on the page.

    `measure` is called only where ink may pass the press's limit; with None, or where a placed page is too complex,
    that is not judged.
    """
    sheet = page_sheet(page, layout, supplies)
    if sheet.unread:
        from paginate.preflight.unread import tell_placed

        for part in sheet.unread:
            tell_placed(sink, part, layout.press)
    if measure is not None and all(part.code != "pdf-too-complex" for part in sheet.unread):
        sheet = sheet._replace(densest=lambda limit: _densest(measure, limit))
    judge_sheet(sheet, sink)


def _densest(measure: Measure, limit: float) -> list[InkSquare]:
    from paginate.separation.ink import densest  # numpy takes 80 ms to import: not where the ink need not be measured

    return densest(measure(), limit)


def page_sheet(page: ComposedPage, layout: PageLayout, supplies: Supplies) -> PressSheet:
    """The page as a press sheet, marks in paint order.

    The marks outside the bleed are left out. A placeholder is a picture without fault: that one is missing has been told.
    """
    trim = Rect(0, 0, *page.trim)
    reader = _PageReader(layout, supplies)
    marks = [
        mark for frame, made in zip(layout.frames, page.frames, strict=True) for mark in reader.frame_marks(frame, made)
    ]
    return PressSheet(
        trim=page.trim,
        bleed_box=trim.inset(-page.bleed),
        media=trim.inset(-page.bleed - page.margin),
        marks=tuple(marks),
        fonts=tuple(reader.font_uses()),
        press=layout.press,
        folds_down=layout.folds.down,
        folds_across=layout.folds.across,
        name=page.name,
        unread=tuple(reader.unread),
    )


class _PageReader:
    """Reads frame by frame, and remembers fonts."""

    def __init__(self, layout: PageLayout, supplies: Supplies) -> None:
        self._folds = layout.folds
        self._supplies = supplies
        self._fonts: dict[str, Origin] = {}
        self._press = layout.press
        self._foreign_fonts: list[SheetFont] = []
        self.unread: list[Unread] = []

    def frame_marks(self, frame: Frame, made: ComposedFrame) -> Iterator[Mark]:
        """The marks of a frame."""
        origin = Origin(made.span, made.id)
        items = made.placed
        if _is_placeholder(frame):
            yield from _placeholder(items, origin)
            items = tuple(line for line in made.lines if line.text)
        for item in items:
            yield from self._item(item, origin, made.kind, frame)

    def font_uses(self) -> Iterator[SheetFont]:
        """The fonts that the frames read so far use, in the order of their first use."""
        for key, origin in self._fonts.items():
            yield SheetFont(
                key, embedded=True, may_be_embedded=self._supplies.fonts.face(key).may_be_embedded, origin=origin
            )
        yield from self._foreign_fonts

    def _item(self, item: Item, origin: Origin, kind: str, frame: Frame) -> Iterator[Mark]:
        match item:
            case Line():
                yield from self._line(item, origin, kind)
            case Shape():
                yield from self._shape(item, origin)
            case Picture():
                place = frame.photo_span if isinstance(frame, PhotoFrame) else origin.span
                yield _picture(item, self._supplies.pictures.get(item.image), Origin(place, origin.frame))
            case Shadow():
                # It is transparent and adds to what lies under it, as ink that overprints does; of an outline, too, only
                # the box is judged.
                yield AreaMark(paint_of(item.color, overprint=False)._replace(overprint=True), item.extent, origin)
            case PlacedPage():
                place = frame.file_span if isinstance(frame, AdvertisementFrame) else origin.span
                yield from self._placed_page(item, Origin(place, origin.frame))
            case _:
                assert_never(item)

    def _placed_page(self, item: PlacedPage, origin: Origin) -> Iterator[Mark]:
        if self._supplies.placed is None:
            yield ImageMark(item.source, Space.CMYK, 8, float("inf"), None, item.box, origin)
            return
        from paginate.preflight.pdf import placed_marks  # pikepdf takes 80 ms to import

        found = placed_marks(self._supplies.placed(item), item, origin, self._press)
        self._foreign_fonts += found.fonts
        self.unread += found.unread
        yield from found.marks

    def _line(self, line: Line, origin: Origin, kind: str) -> Iterator[Mark]:
        for run in line.drawn:
            self._fonts.setdefault(run.face, origin)
            paint = paint_of(run.color, overprint=run.overprint)
            size = run.size * min(1.0, run.stretch)
            box = line.box if len(line.drawn) == 1 else _run_box(run, line.box)
            if self._is_in_a_fold(box):
                for text, glyph in _glyph_boxes(run, line.box):
                    yield TextMark(text, size, paint, glyph, origin, kind)
            else:
                yield TextMark("".join(run.text), size, paint, box, origin, kind)
        for ornament in line.ornaments:
            yield from self._shape(ornament, origin)

    def _is_in_a_fold(self, box: Rect) -> bool:
        """Whether a fold goes through the box: then its letters are judged one by one, for it may pass between two."""
        down, across = self._folds
        return any(box.x < fold < box.right for fold in down) or any(box.y < fold < box.bottom for fold in across)

    def _shape(self, shape: Shape, origin: Origin) -> Iterator[Mark]:
        if shape.fill is not None:
            paint, box = paint_of(shape.fill, overprint=shape.overprint), Rect.around(shape.points)
            width, length = sorted((box.width, box.height))
            if is_rule(width, length) and _is_upright_rectangle(shape):
                yield LineMark(width, paint, box, origin)
            else:
                yield AreaMark(paint, box, origin)
        if shape.stroke is not None:
            paint, width = paint_of(shape.stroke, overprint=shape.overprint), shape.stroke_width
            outline = Rect.around(shape.points).inset(-width / 2)
            for ends in shape.sides:
                yield LineMark(width, paint, Rect.around(ends).inset(-width / 2), origin, outline)


def _is_placeholder(frame: Frame) -> bool:
    match frame:
        case PhotoFrame():
            return frame.photo is None
        case AdvertisementFrame():
            return frame.page is None
        case _:
            return False


def _placeholder(items: tuple[Item, ...], origin: Origin) -> Iterator[ImageMark]:
    """The first shape of a placeholder is its ground, which fills the slot."""
    for ground in items:
        if isinstance(ground, Shape):
            box = Rect.around(ground.points)
            yield ImageMark(origin.frame, Space.CMYK, 8, float("inf"), 1.0, box, origin, (BLACK_PLATE,))
            return


def resolution(picture: Picture) -> float:
    """Pixels of the source per inch of the page, along the coarser side."""
    crop, box = picture.crop, picture.box
    return min(crop.width / box.width, crop.height / box.height) * POINTS_PER_INCH


def _picture(picture: Picture, made: PressPicture | None, origin: Origin) -> ImageMark:
    """`made` is None for a picture that could not be read: only its place is known."""
    mark = ImageMark(picture.source, Space.CMYK, 8, resolution(picture), None, picture.box, origin)
    if made is None:
        return mark
    space, plates = _picture_plates(made)
    opaque = made.mask is None
    return mark._replace(
        space=space, bits=made.bits_per_component, most_ink=made.most_ink, plates=plates, opaque=opaque
    )


def _picture_plates(made: PressPicture) -> tuple[Space, tuple[str, ...]]:
    """What the picture's data are in, and the plates that it is on."""
    if made.inks:
        plates = {plate for ink in made.inks for plate in paint_of(ink, overprint=False).plates}
        spot = any(isinstance(ink, Spot) for ink in made.inks)
        return Space.SPOT if spot else Space.CMYK, tuple(sorted(plates))
    space = Space(made.color_space)
    return space, (BLACK_PLATE,) if space is Space.GRAY else PROCESS


def _run_box(run: GlyphRun, line: Rect) -> Rect:
    """What the run takes of its line, from its first glyph's beginning to its last one's end."""
    boxes = [box for _, box in _glyph_boxes(run, line)]
    return boxes[0].union(boxes[-1])


def _glyph_boxes(run: GlyphRun, line: Rect) -> Iterator[tuple[str, Rect]]:
    """Each glyph's text and em box, along the run to where the next one begins; the last one ends with an em or the line."""
    x, y = run.origin
    ends = (*run.positions[1:], run.positions[-1] + run.size)
    for text, begin, end in zip(run.text, run.positions, ends, strict=True):
        start, length = begin * run.stretch, (end - begin) * run.stretch
        match run.direction:
            case Direction.HORIZONTAL:
                yield text, Rect(x + start, y - ASCENT * run.size, min(length, line.right - x - start), run.size)
            case Direction.VERTICAL:
                yield text, Rect(x - run.size / 2, y + start, run.size, min(length, line.bottom - y - start))
            case Direction.TURNED:
                left = x - (1 - ASCENT) * run.size
                yield text, Rect(left, y + start, run.size, min(length, line.bottom - y - start))
            case _:
                assert_never(run.direction)


def _is_upright_rectangle(shape: Shape) -> bool:
    box = Rect.around(shape.points)
    return len(shape.points) == 4 and all(
        min(abs(point.x - box.x), abs(point.x - box.right)) <= TOLERANCE
        and min(abs(point.y - box.y), abs(point.y - box.bottom)) <= TOLERANCE
        for point in shape.points
    )
