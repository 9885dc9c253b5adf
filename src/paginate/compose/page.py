"""The page: its texts flowed into their places, then everything settled."""

from __future__ import annotations

from collections.abc import Mapping

from paginate.compose import flow
from paginate.compose.inline import Memory, Typesetter
from paginate.compose.settle import settle_page
from paginate.diagnostics import Sink
from paginate.display import ComposedPage
from paginate.fonts import FontLibrary
from paginate.model import PageLayout, PhotoFrame


def least_depths(layout: PageLayout, fonts: FontLibrary, memory: Memory | None = None) -> Mapping[str, int]:
    """Of the frames of open depth, by id, how many lines of their own they need, as far as their text finds room at all."""
    known = {use.font for use in layout.font_uses}
    typesetter = Typesetter(fonts, Sink(), known_fonts=known, black=layout.press.black, memory=memory)
    found = flow.least_depths(layout, typesetter)
    return {name: lines for name, lines in found.items() if lines is not None}


def caption_lines(layout: PageLayout, fonts: FontLibrary, memory: Memory | None = None) -> Mapping[str, int]:
    """How many lines the captions of photos have whose outline text follows, by the photos' ids."""
    outlined = [frame for frame in layout.frames if isinstance(frame, PhotoFrame) and frame.outline]
    if not outlined:
        return {}
    known = {use.font for use in layout.font_uses}
    typesetter = Typesetter(fonts, Sink(), known_fonts=known, black=layout.press.black, memory=memory)
    flowed = ((frame.id, flow.flow_caption(frame, typesetter)) for frame in outlined)
    return {name: len(caption.lines) for name, caption in flowed if caption is not None}


def compose_page(
    layout: PageLayout, fonts: FontLibrary, sink: Sink, digest: str = "", memory: Memory | None = None
) -> ComposedPage:
    """The page as a display list. What does not fit, or no font can print, is reported to `sink`.

    `digest` is that of everything that the page is made of; the slug line gives its beginning. `memory` is that of the run before
    with the same fonts and press, which makes this one quicker and no different.
    """
    known = {use.font for use in layout.font_uses}
    typesetter = Typesetter(fonts, sink, known_fonts=known, black=layout.press.black, memory=memory)
    return settle_page(layout, flow.flow_page(layout, typesetter), typesetter, digest)
