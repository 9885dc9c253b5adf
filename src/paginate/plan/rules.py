"""Rules 线: one line, or several with white between them 文武线, in lengths or in the middle of a place."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.geometry import Rect, WritingMode
from paginate.model import RuleFrame
from paginate.plan.colors import printed
from paginate.plan.placing import Deep, frame_box, placed_frame
from paginate.plan.setting import Site
from paginate.source import schema
from paginate.units import Length


def rule_frames(written: schema.Rule, site: Site) -> tuple[RuleFrame, ...]:
    """A frame for each line of ink, the first with the rule's id; none, reported, where the rule has no place."""
    parts = _parts(written)
    thickness = sum(map(site.points(), parts))
    box = _in_place(written, thickness, site) if site.is_placed else _in_lengths(written, site)
    if box is None:
        return ()
    color, span = printed(written.color), site.span
    lines = _lines(site.bled(box, written.edges), list(map(site.points(), parts)))
    return tuple(
        RuleFrame(site.id if number == 1 else f"{site.id}-{number}", span, line, color)
        for number, line in enumerate(lines, 1)
    )


def _parts(written: schema.Rule) -> tuple[Length, ...]:
    """Ink, white, ink and so on."""
    return (written.rule,) if isinstance(written.rule, Length) else written.rule


def _lines(box: Rect, parts: list[float]) -> Iterator[Rect]:
    """The lines of ink in the box of a whole rule, from the top or from the left."""
    if len(parts) == 1:
        yield box
        return
    is_upright = box.height > box.width
    down = 0.0
    for number, part in enumerate(parts):
        if number % 2 == 0:
            x, y, width, height = box
            yield Rect(x + down, y, part, height) if is_upright else Rect(x, y + down, width, part)
        down += part


def _in_lengths(written: schema.Rule, site: Site) -> Rect | None:
    if written.length is None:
        site.report_missing("length")
        return None
    first, *others = _parts(written)
    size = (written.length, first)
    if written.direction is WritingMode.VERTICAL:
        size = (first, written.length)
    box = frame_box(site, size, site.points())
    more = sum(map(site.points(), others))
    if box is None or not others:
        return box
    if written.direction is WritingMode.VERTICAL:
        return box._replace(width=box.width + more)
    return box._replace(height=box.height + more)


def _in_place(written: schema.Rule, thickness: float, site: Site) -> Rect | None:
    """In the middle of its place, from one end to the other; in a gutter along the columns."""
    placed = placed_frame(site, Deep(lambda _width: 1))
    if placed is None:
        return None
    box, direction = placed.box, written.direction
    if placed.is_gutter and "direction" not in written.said:
        direction = WritingMode.HORIZONTAL if placed.grid.is_vertical else WritingMode.VERTICAL
    if direction is WritingMode.VERTICAL:
        return Rect(box.x + (box.width - thickness) / 2, box.y, thickness, box.height)
    return Rect(box.x, box.y + (box.height - thickness) / 2, box.width, thickness)
