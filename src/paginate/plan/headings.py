"""Heading frames: lines of text, each in its style."""

from __future__ import annotations

from paginate.diagnostics import phrase
from paginate.model import HeadingFrame, HeadingLine, Style
from paginate.plan.paragraphs import paragraph
from paginate.plan.setting import Site
from paginate.plan.styles import UNKNOWN
from paginate.source import schema
from paginate.source.written import WrittenLine


def heading_frame(written: schema.Heading, site: Site) -> HeadingFrame | None:
    """The frame; None, reported, where it has no text."""
    style = site.style(written.style, "heading")
    if not site.written.lines:
        site.report("text-empty", "heading", name=site.id)
        return None
    _check_writing_modes(written, style, site)
    return HeadingFrame(
        id=site.id,
        span=site.span,
        box=site.box(written.at, written.size, site.points(style)),
        style=style,
        lines=tuple(_line(line, style, site) for line in site.written.lines),
        block_align=written.block_align,
    )


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
