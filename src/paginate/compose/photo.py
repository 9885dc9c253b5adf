"""Photos: the slot less its caption, the crop that fills it, and the placeholder 图位 that stands in for a missing one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat
from typing import Final, assert_never

from paginate.assets import PictureInfo
from paginate.color import BLACK, PAPER, Process
from paginate.compose.axes import Axes
from paginate.compose.inline import LinePlace, Typesetter, break_line, first_fit, set_line
from paginate.diagnostics import Sink
from paginate.display import Item, Line, Picture, Shape
from paginate.geometry import Point, Rect, Size, WritingMode
from paginate.model import Align, Fit, Paragraph, PhotoFrame, Side
from paginate.units import POINTS_PER_INCH, millimetres

PLACEHOLDER_TINT: Final = Process(0, 0, 0, 0.10)
PLACEHOLDER_LINE: Final = 0.25  # pt
LEAST_RESOLUTION: Final = 150  # pixels per inch: under it GWG 2022 (newspaper) warns
LABEL_ROOM: Final = 5  # em of the label: a smaller placeholder has none
PATCH_PADDING: Final = 0.5  # em of the label: white around it


def caption_lines(frame: PhotoFrame, typesetter: Typesetter) -> list[Line]:
    """The caption's lines at their side of the frame: below or above the photo, or, down the page, beside it."""
    if frame.caption is None:
        return []
    style = frame.caption_style
    axes = Axes(style.writing_mode, frame.box)
    items = typesetter.items(frame.caption, style)
    broken = first_fit(items, 0, repeat(axes.measure))
    starts = [0, *(line.end for line in broken)]
    first = 0.0
    if frame.caption_side in (Side.BELOW, Side.LEFT):
        first = axes.depth - style.size - (len(broken) - 1) * style.leading
    return [
        set_line(items, start, line, LinePlace(axes, 0.0, first + number * style.leading, axes.measure))
        for number, (start, line) in enumerate(zip(starts, broken, strict=False))
    ]


def picture_slot(frame: PhotoFrame, caption: list[Line]) -> Rect:
    """What the caption leaves of the frame for the photo."""
    if not caption:
        return frame.box
    box, gap = frame.box, frame.caption_gap
    first, last = caption[0].box, caption[-1].box
    match frame.caption_side:
        case Side.BELOW:
            return Rect(box.x, box.y, box.width, first.y - gap - box.y)
        case Side.ABOVE:
            return Rect(box.x, last.bottom + gap, box.width, box.bottom - last.bottom - gap)
        case Side.LEFT:
            return Rect(first.right + gap, box.y, box.right - first.right - gap, box.height)
        case Side.RIGHT:
            return Rect(box.x, box.y, last.x - gap - box.x, box.height)
        case _:
            assert_never(frame.caption_side)


def fitted(slot: Rect, frame: PhotoFrame, photo: PictureInfo, resolution: float) -> Picture:
    """The photo in its slot as CSS object-fit has it: where it stands, and which part of it is shown.

    Its natural size, for `none` and `scale-down`, is one pixel to 1/resolution inch.
    """
    scale_x, scale_y = _scales(slot, frame.fit, photo, resolution)
    width, height = photo.width * scale_x, photo.height * scale_y
    shown = Size(min(width, slot.width), min(height, slot.height))
    box = Rect(
        slot.x + (slot.width - shown.width) / 2,
        slot.y + (slot.height - shown.height) / 2,
        shown.width,
        shown.height,
    )
    crop = Rect(
        _crop_start(frame.focus.x, photo.width, shown.width / scale_x),
        _crop_start(frame.focus.y, photo.height, shown.height / scale_y),
        shown.width / scale_x,
        shown.height / scale_y,
    )
    dots = resolution / POINTS_PER_INCH
    pixels = Size(round(box.width * dots), round(box.height * dots))
    return Picture(source=photo.name, box=box, crop=crop, pixels=pixels)


def _scales(slot: Rect, fit: Fit, photo: PictureInfo, resolution: float) -> tuple[float, float]:
    """Points a pixel, across and down."""
    across, down = slot.width / photo.width, slot.height / photo.height
    natural = POINTS_PER_INCH / resolution
    match fit:
        case Fit.COVER:
            scale = max(across, down)
        case Fit.CONTAIN:
            scale = min(across, down)
        case Fit.FILL:
            return across, down
        case Fit.NONE:
            scale = natural
        case Fit.SCALE_DOWN:
            scale = min(across, down, natural)
        case _:
            assert_never(fit)
    return scale, scale


def _crop_start(focus: float, whole: float, part: float) -> float:
    """Where a part of `whole` starts that has the focus in its middle, as far as the edges let it."""
    return min(max(focus * whole - part / 2, 0.0), whole - part)


def resolution_of(picture: Picture) -> float:
    """The pixels per inch that the photo itself has where it stands, the coarser of both directions."""
    across = picture.crop.width / picture.box.width
    down = picture.crop.height / picture.box.height
    return min(across, down) * POINTS_PER_INCH


def placeholder(slot: Rect, frame: PhotoFrame, typesetter: Typesetter) -> Iterator[Item]:
    """A tinted box with its diagonals, and on a white patch what belongs there and how large it is."""
    yield Shape(corners(slot), fill=PLACEHOLDER_TINT)
    for one, other in ((0, 2), (1, 3)):
        ends = corners(slot)[one], corners(slot)[other]
        yield Shape(ends, fill=None, stroke=BLACK, stroke_width=PLACEHOLDER_LINE)
    yield Shape(corners(slot.inset(PLACEHOLDER_LINE / 2)), fill=None, stroke=BLACK, stroke_width=PLACEHOLDER_LINE)
    if min(slot.width, slot.height) < LABEL_ROOM * frame.caption_style.size:
        return
    label = _label(slot, frame, Typesetter(typesetter.fonts, Sink()))  # a file's name may be in any script
    left = min(line.box.x for line in label)
    patch = Rect(left, label[0].box.y, slot.right - left - (left - slot.x), label[-1].box.bottom - label[0].box.y)
    yield Shape(corners(patch.inset(-PATCH_PADDING * frame.caption_style.size)), fill=PAPER)
    yield from label


def _label(slot: Rect, frame: PhotoFrame, typesetter: Typesetter) -> list[Line]:
    """What belongs in the slot and how large it is, in its middle. A name that is longer than a line is cut off.

    The label is no text of the page: its lines have none, so that nobody finds it in the PDF who looks for a story.
    """
    style = frame.caption_style._replace(align=Align.CENTER, writing_mode=WritingMode.HORIZONTAL)
    axes = Axes(WritingMode.HORIZONTAL, slot.inset(2 * PATCH_PADDING * style.size))
    name, size = frame.wanted or frame.id, f"{millimetres(slot.width)} × {millimetres(slot.height)}"
    words = [typesetter.items(Paragraph(text, frame.span), style) for text in (name, size)]
    broken = [(words[0], 0, break_line(words[0], 0, axes.measure))]
    start = 0
    for line in first_fit(words[1], 0, repeat(axes.measure)):
        broken.append((words[1], start, line))
        start = line.end
    top = (axes.depth - style.size - (len(broken) - 1) * style.leading) / 2
    return [
        set_line(items, start, line, LinePlace(axes, 0.0, top + number * style.leading, axes.measure))._replace(text="")
        for number, (items, start, line) in enumerate(broken)
    ]


def corners(box: Rect) -> tuple[Point, Point, Point, Point]:
    """The corners of a rectangle, clockwise from the top left."""
    return Point(box.x, box.y), Point(box.right, box.y), Point(box.right, box.bottom), Point(box.x, box.bottom)
