"""How a picture or a placed page fills its slot, as CSS object-fit has it: where it stands, and which part of it is seen."""

from __future__ import annotations

from typing import assert_never

from paginate.assets import PlacedInfo
from paginate.geometry import Point, Rect, Size
from paginate.model import Fit
from paginate.records import NamedTuple
from paginate.units import TRIM_TOLERANCE


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


def with_bleed(placed: Fitted, page: PlacedInfo, trim: Size) -> Fitted:
    """The page of another PDF with its own bleed on each side on which it reaches the trim of ours and is not cropped."""
    box, crop = placed
    across, down = box.width / crop.width, box.height / crop.height
    left, top, right, bottom = (
        beyond if on_trim <= TRIM_TOLERANCE and hidden <= TRIM_TOLERANCE else 0.0
        for beyond, on_trim, hidden in zip(
            page.bleed,
            (box.x, box.y, trim.width - box.right, trim.height - box.bottom),
            (crop.x, crop.y, page.trim.width - crop.right, page.trim.height - crop.bottom),
            strict=True,
        )
    )
    return Fitted(
        Rect(
            box.x - left * across,
            box.y - top * down,
            box.width + (left + right) * across,
            box.height + (top + bottom) * down,
        ),
        Rect(crop.x - left, crop.y - top, crop.width + left + right, crop.height + top + bottom),
    )


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
