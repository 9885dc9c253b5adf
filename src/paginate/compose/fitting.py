"""How a picture or a placed page fills its slot, as CSS object-fit has it: where it stands, and which part of it is seen."""

from __future__ import annotations

from typing import assert_never

from paginate.geometry import Point, Rect, Size
from paginate.model import Fit
from paginate.records import NamedTuple


class Fitted(NamedTuple):
    """Where it stands on the page, and the part of the source that is seen there, in the source's own units."""

    box: Rect
    crop: Rect


def fitted(slot: Rect, fit: Fit, focus: Point, source: Size, natural: float) -> Fitted:
    """A source of this size in its slot; `focus` stays in sight where it is cropped, as fractions of width and height.

    `natural` is how many points one unit of the source takes at its natural size, for `none` and `scale-down`.
    """
    scale_x, scale_y = _scales(slot, fit, source, natural)
    width, height = source.width * scale_x, source.height * scale_y
    shown = Size(min(width, slot.width), min(height, slot.height))
    box = Rect(
        slot.x + (slot.width - shown.width) / 2,
        slot.y + (slot.height - shown.height) / 2,
        shown.width,
        shown.height,
    )
    crop = Rect(
        _crop_start(focus.x, source.width, shown.width / scale_x),
        _crop_start(focus.y, source.height, shown.height / scale_y),
        shown.width / scale_x,
        shown.height / scale_y,
    )
    return Fitted(box, crop)


def _scales(slot: Rect, fit: Fit, source: Size, natural: float) -> tuple[float, float]:
    """Points a unit of the source, across and down."""
    across, down = slot.width / source.width, slot.height / source.height
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
