"""Heading frames: lines of text, each in its style."""

from __future__ import annotations

from collections.abc import Iterator

from paginate.diagnostics import phrase
from paginate.model import HeadingFrame, HeadingLine, Style
from paginate.source import schema
from paginate.source.paragraphs import Manuscript, in_layout, paragraphs
from paginate.source.setting import Site
from paginate.source.styles import UNKNOWN


def heading_frame(written: schema.Heading, site: Site) -> HeadingFrame | None:
    """The frame; None, reported, where it has no text."""
    style = site.style(written.style, "heading")
    lines = tuple(_lines(written, style, site))
    if not lines:
        site.report("text-empty", "heading", name=site.id)
        return None
    return HeadingFrame(
        id=site.id,
        span=site.span,
        box=site.box(written.at, written.size, site.points(style)),
        style=style,
        lines=lines,
        block_align=written.block_align,
    )


def _lines(written: schema.Heading, style: Style, site: Site) -> Iterator[HeadingLine]:
    if isinstance(written.heading, str):
        yield from _split(written.heading, style, site, "heading")
        return
    for number, line in enumerate(written.heading):
        if isinstance(line, str):
            yield from _split(line, style, site, "heading", number)
            continue
        own = site.style(line.style, "heading")
        if UNKNOWN not in (own, style) and own.writing_mode is not style.writing_mode:
            modes = {"mode": phrase(own.writing_mode.value), "other": phrase(style.writing_mode.value)}
            site.report("mixed-writing-modes", "heading", number, "style", name=line.style, **modes)
        yield from _split(line.text, own, site, "heading", number, "text")


def _split(text: str, style: Style, site: Site, *keys: str | int) -> Iterator[HeadingLine]:
    """One heading line for each line of the text at `keys`."""
    reading = site.setting.reading
    place = in_layout(reading.document, (*site.path, *keys))
    where = phrase("the-frame", name=site.id)
    for found in paragraphs(text, Manuscript(place, where, site.setting.styles, reading.sink)):
        yield HeadingLine(found, style)
