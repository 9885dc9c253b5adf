"""Heading frames: lines of text, each in its style."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, isfinite
from typing import Final

from paginate.diagnostics import phrase
from paginate.geometry import Rect
from paginate.model import HeadingFrame, HeadingLine, Style
from paginate.plan.base_grid import ROUNDING, BaseGrid
from paginate.plan.paragraphs import paragraph
from paginate.plan.placing import Deep, frame_box
from paginate.plan.setting import Site
from paginate.plan.styles import UNKNOWN
from paginate.source import schema
from paginate.source.written import WrittenLine
from paginate.units import fits

HALF_A_LINE: Final = 0.5
"""White that a heading takes beyond the leadings of its lines, in lines of the page."""


def heading_frame(written: schema.Heading, site: Site) -> HeadingFrame | None:
    """The frame; None, reported, where it has no text or no place."""
    style = site.style(written.style, "heading")
    if not site.written.lines:
        site.report("text-empty", "heading", name=phrase("a-heading"))
        return None
    _check_writing_modes(written, style, site)
    lines = tuple(_line(line, style, site) for line in site.written.lines)
    deep = Deep(lambda _width: heading_depth(style, lines, site.grid))
    box = frame_box(site, written.size, site.points(style), deep)
    if box is None:
        return None
    return HeadingFrame(
        id=site.id,
        span=site.span,
        box=_with_white(box, style, lines, site),
        style=style,
        lines=lines,
        block_align=written.block_align,
    )


def heading_depth(style: Style, lines: Sequence[HeadingLine], grid: BaseGrid | None) -> int | None:
    """How many lines of the page a heading takes: the leadings of its lines and half a line more. None where it runs the other
    way, since nothing says how long it is to be."""
    leadings = sum(line.style.leading for line in lines)
    if grid is None or style.writing_mode is not grid.writing_mode or not isfinite(leadings):
        return None
    return ceil(leadings / grid.leading + HALF_A_LINE - ROUNDING)


def _with_white(box: Rect, style: Style, lines: Sequence[HeadingLine], site: Site) -> Rect:
    """The box of a heading in a place, with the white between lines above and below where the heading needs it."""
    grid = site.grid
    if not site.is_placed or grid is None or style.writing_mode is not grid.writing_mode:
        return box
    needed = lines[0].style.size + sum(line.style.leading for line in lines[1:])
    white = grid.leading - grid.size
    depth = box.width if grid.is_vertical else box.height
    if white <= 0 or fits(needed, depth) or not fits(needed, depth + white):
        return box
    if grid.is_vertical:
        return Rect(box.x - white / 2, box.y, box.width + white, box.height)
    return Rect(box.x, box.y - white / 2, box.width, box.height + white)


def _line(line: WrittenLine, usual: Style, site: Site) -> HeadingLine:
    style = usual if line.own is None else site.style(line.own.style, "heading")
    return HeadingLine(paragraph(line.text, site.setting.styles), style)


def _check_writing_modes(written: schema.Heading, style: Style, site: Site) -> None:
    """Report lines in a style that is set in another direction than the frame's."""
    for number, line in enumerate(() if isinstance(written.heading, str) else written.heading):
        if isinstance(line, str):
            continue
        own = site.style(line.style, "heading")
        if UNKNOWN not in (own, style) and own.writing_mode is not style.writing_mode:
            modes = {"mode": phrase(own.writing_mode.value), "other": phrase(style.writing_mode.value)}
            site.report("mixed-writing-modes", "heading", number, "style", name=line.style, **modes)
