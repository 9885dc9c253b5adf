"""Photos: the slot less its caption, the crop that fills it, and the placeholder 图位 that stands in for a missing one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import Final, assert_never

from paginate.assets import PictureInfo
from paginate.color import BLACK, PAPER, Process
from paginate.compose.axes import Axes
from paginate.compose.fitting import fitted
from paginate.compose.inline import LinePlace, Typesetter, break_line, first_fit, set_line
from paginate.compose.shapes import border, tint
from paginate.diagnostics import Span
from paginate.display import Item, Line, Picture
from paginate.geometry import Rect, Size, WritingMode
from paginate.model import Align, Paragraph, PhotoFrame, Side, Style
from paginate.units import POINTS_PER_INCH, POINTS_PER_MILLIMETRE

PLACEHOLDER_TINT: Final = Process(0, 0, 0, 0.10)
PLACEHOLDER_LINE: Final = 0.25  # pt
LABEL_ROOM: Final = 5  # em of the label: a smaller placeholder has none
PATCH_PADDING: Final = 0.5  # em of the label: white around it


def picture_slot(frame: PhotoFrame, caption: Sequence[Line]) -> Rect:
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


def placed_picture(slot: Rect, frame: PhotoFrame, photo: PictureInfo, resolution: float) -> Picture:
    """The photo in its slot, for a press that can use so many pixels per inch, which is also its natural size."""
    natural = POINTS_PER_INCH / resolution
    box, crop = fitted(slot, frame.fit, frame.focus, Size(photo.width, photo.height), natural)
    pixels = Size(round(box.width / natural), round(box.height / natural))
    return Picture(photo.name, box, crop, pixels, frame.inks, frame.cut_out)


def placeholder(slot: Rect, wanted: str, style: Style, span: Span, typesetter: Typesetter) -> Iterator[Item]:
    """A tinted box with its diagonals, and on a white patch what is wanted there and how large it is."""
    black = typesetter.black
    yield tint(slot.corners(), PLACEHOLDER_TINT, black)
    for one, other in ((0, 2), (1, 3)):
        ends = slot.corners()[one], slot.corners()[other]
        yield border(ends, BLACK, PLACEHOLDER_LINE, black)
    yield border(slot.inset(PLACEHOLDER_LINE / 2).corners(), BLACK, PLACEHOLDER_LINE, black)
    if min(slot.width, slot.height) < LABEL_ROOM * style.size:
        return
    quiet = typesetter.quiet()  # a file's name may be in any script
    label = _label(slot, Paragraph(wanted, span), style, quiet)
    left = min(line.box.x for line in label)
    patch = Rect(left, label[0].box.y, slot.right - left - (left - slot.x), label[-1].box.bottom - label[0].box.y)
    yield tint(patch.inset(-PATCH_PADDING * style.size).corners(), PAPER, black)
    yield from label


def _label(slot: Rect, wanted: Paragraph, style: Style, typesetter: Typesetter) -> list[Line]:
    """What belongs in the slot and how large it is, in its middle. A name that is longer than a line is cut off.

    The label is no text of the page: its lines have none, so that nobody finds it in the PDF who looks for a story.
    """
    style = style._replace(align=Align.CENTER, writing_mode=WritingMode.HORIZONTAL)
    axes = Axes(WritingMode.HORIZONTAL, slot.inset(2 * PATCH_PADDING * style.size))
    size = Paragraph(f"{_millimetres(slot.width)} × {_millimetres(slot.height)}", wanted.span)
    words = [typesetter.items(paragraph, style) for paragraph in (wanted, size)]
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


def _millimetres(points: float) -> str:
    """To a tenth, which is as exact as anybody cuts a photo."""
    return f"{points / POINTS_PER_MILLIMETRE:.1f} mm"
