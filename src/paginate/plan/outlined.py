"""Photos whose outline text follows: what of their frame they and their caption take, so that text stays clear of just that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil, isfinite
from typing import assert_never

from paginate.geometry import Point, Rect, WritingMode
from paginate.model import Fit, PhotoFrame, Side
from paginate.units import TOLERANCE


def caption_key(frame: str) -> str:
    """By what the lines of a photo's caption are known, once they are flowed."""
    return f"{frame}-caption"


def caption_lines(frame: PhotoFrame, known: Mapping[str, int]) -> int:
    """How many lines a photo's caption has: as it was flowed, else as many as if no character were narrower than an em."""
    if frame.caption is None:
        return 0
    style = frame.caption_style
    if (lines := known.get(caption_key(frame.id))) is not None:
        return lines
    room = frame.caption_box or frame.box
    measure = room.height if style.writing_mode is WritingMode.VERTICAL else room.width
    return max(1, ceil(len(frame.caption.text) * style.size / max(style.size, measure)))


def less_caption(frame: PhotoFrame, lines: int) -> Rect:
    """What a caption of so many lines leaves of the frame for the photo."""
    if not lines:
        return frame.box
    box, style = frame.box, frame.caption_style
    depth = frame.caption_gap + style.size + (lines - 1) * style.leading
    match frame.caption_side:
        case Side.BELOW:
            return Rect(box.x, box.y, box.width, box.height - depth)
        case Side.ABOVE:
            return Rect(box.x, box.y + depth, box.width, box.height - depth)
        case Side.LEFT:
            return Rect(box.x + depth, box.y, box.width - depth, box.height)
        case Side.RIGHT:
            return Rect(box.x, box.y, box.width - depth, box.height)
        case _:
            assert_never(frame.caption_side)


def followed(frame: PhotoFrame, outline: Sequence[Sequence[Point]], known: Mapping[str, int]) -> PhotoFrame:
    """The frame, its photo cut out and seen whole, with what of it text stays out of: its outline, which is given in fractions of
    the photo, and its caption."""
    frame = frame._replace(fit=Fit.CONTAIN, cut_out=True)
    if frame.photo is None or not isfinite(frame.caption_style.size + frame.box.width + frame.box.height):
        return frame
    slot = less_caption(frame, caption_lines(frame, known))
    if min(slot.width, slot.height) <= TOLERANCE:
        return frame
    aspect = frame.photo.width / frame.photo.height
    width = min(slot.width, slot.height * aspect)
    height = width / aspect
    left, top = slot.x + (slot.width - width) / 2, slot.y + (slot.height - height) / 2
    parts = [tuple(Point(left + x * width, top + y * height) for x, y in part) for part in outline]
    if frame.caption is not None:
        parts.append(_caption(frame.box, slot, frame.caption_side).corners())
    return frame._replace(outline=tuple(parts))


def _caption(box: Rect, slot: Rect, side: Side) -> Rect:
    """What the caption has of the frame, the white between it and the photo included."""
    match side:
        case Side.BELOW:
            return Rect(box.x, slot.bottom, box.width, box.bottom - slot.bottom)
        case Side.ABOVE:
            return Rect(box.x, box.y, box.width, slot.y - box.y)
        case Side.LEFT:
            return Rect(box.x, box.y, slot.x - box.x, box.height)
        case Side.RIGHT:
            return Rect(slot.right, box.y, box.right - slot.right, box.height)
        case _:
            assert_never(side)
