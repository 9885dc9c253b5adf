"""Whether set text stays where it belongs: on the page, and a story or heading in the type area."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from paginate.diagnostics import Sink, phrase
from paginate.display import ComposedFrame
from paginate.geometry import Rect
from paginate.model import BoxFrame, Frame, HeadingFrame, Page, PhotoFrame, TableFrame, TextFrame
from paginate.records import NamedTuple
from paginate.units import TRIM_TOLERANCE, fits, millimetres

SHOWN: Final = 12
"""Characters of a line that a message shows."""


class Overhang(NamedTuple):
    """How far something reaches beyond one edge of an area, in points."""

    edge: str
    amount: float


def check_text(frames: Sequence[Frame], composed: Sequence[ComposedFrame], page: Page, sink: Sink) -> None:
    """Report text that the cut would take, and stories and headings that leave the type area.

    A heading whose frame lies wholly outside is the page's furniture: a folio line, a masthead in the margin. Nor is text
    reported that lies wholly on a photo or tint before it that runs off the page.
    """
    trim = Rect(0, 0, *page.trim)
    grounds: list[Rect] = []
    for frame, made in zip(frames, composed, strict=True):
        if not page.type_area.contains(frame.box):
            boxes = [(box, line.text) for line in made.lines if line.text and (box := _part_within(line.box, made.box))]
            if not _report_cut_text(made, boxes, trim, sink) and isinstance(
                frame, TextFrame | HeadingFrame | TableFrame
            ):
                _report_leaving(made, [box for box, _ in boxes], page.type_area, grounds, sink)
        is_ground = isinstance(frame, PhotoFrame) or (isinstance(frame, BoxFrame) and frame.fill is not None)
        if is_ground and overhang(frame.box, trim).amount >= -TRIM_TOLERANCE:
            grounds.append(frame.box)


def overhang(box: Rect, area: Rect) -> Overhang:
    """Beyond which edge of the area a box reaches farthest; less than 0 where it stays inside."""
    beyond = (
        Overhang("left", area.x - box.x),
        Overhang("top", area.y - box.y),
        Overhang("right", box.right - area.right),
        Overhang("bottom", box.bottom - area.bottom),
    )
    return max(beyond, key=lambda each: each.amount)


def _report_cut_text(made: ComposedFrame, boxes: Sequence[tuple[Rect, str]], trim: Rect, sink: Sink) -> bool:
    """Whether text of the frame reaches beyond the trim, which is reported."""
    if not boxes:
        return False
    worst, text = max(boxes, key=lambda line: overhang(line[0], trim).amount)
    edge, amount = overhang(worst, trim)
    is_cut = not fits(amount, TRIM_TOLERANCE)
    if is_cut:
        words = {"edge": phrase(f"edge-{edge}"), "amount": millimetres(amount)}
        sink.report_at("text-off-page", made.span, worst, frame=made.id, text=text[:SHOWN], **words)
    return is_cut


def _report_leaving(
    made: ComposedFrame, boxes: Sequence[Rect], area: Rect, grounds: Sequence[Rect], sink: Sink
) -> None:
    outside = [box for box in boxes if not fits(overhang(box, area).amount, TRIM_TOLERANCE)]
    if not outside or any(all(ground.contains(box) for box in boxes) for ground in grounds):
        return
    if made.kind == "heading" and not area.inset(TRIM_TOLERANCE).overlaps(made.box):
        return
    worst = max(outside, key=lambda box: overhang(box, area).amount)
    edge, amount = overhang(worst, area)
    words = {"edge": phrase(f"edge-{edge}"), "amount": millimetres(amount)}
    sink.report_at("beyond-type-area", made.span, worst, frame=made.id, lines=len(outside), **words)


def _part_within(box: Rect, frame: Rect) -> Rect | None:
    """The part of a line that lies in its frame: marks that hang outside are to do so, and a heading too large is told."""
    part = box.intersection(frame)
    return part if part is not None and part.area else None
