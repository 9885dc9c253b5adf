"""Photo frames: the photo's slot, and at which side of it the caption is; and advertisements, whose pages are placed alike."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from math import ceil, isfinite
from typing import Final

from paginate.diagnostics import phrase
from paginate.geometry import Edge, Point, WritingMode
from paginate.model import AdvertisementFrame, PhotoFrame, Side, Style
from paginate.plan.colors import printed, soft_shadow
from paginate.plan.outlined import caption_key, followed
from paginate.plan.paragraphs import paragraph
from paginate.plan.placing import Deep, frame_box
from paginate.plan.setting import Site
from paginate.plan.styles import UNKNOWN
from paginate.source import schema

SIDES: Final[Mapping[WritingMode, tuple[Side, Side]]] = {
    WritingMode.HORIZONTAL: (Side.BELOW, Side.ABOVE),
    WritingMode.VERTICAL: (Side.LEFT, Side.RIGHT),
}
"""The sides of a photo at which a caption may stand, the usual one first."""

USUAL_PROPORTION: Final = 2 / 3
"""Height by width of a photo that has not come yet: that of 35 mm film and of most cameras."""

OPPOSITE: Final = {one: other for pair in SIDES.values() for one, other in (pair, pair[::-1])}

EDGES: Final[Mapping[Side, Edge]] = {
    Side.ABOVE: Edge.TOP,
    Side.BELOW: Edge.BOTTOM,
    Side.LEFT: Edge.LEFT,
    Side.RIGHT: Edge.RIGHT,
}
"""The edge of the photo at each side of it."""


def photo_frame(written: schema.Photo, site: Site) -> PhotoFrame | None:
    """The frame; its photo is None where that cannot be had. None, reported, where it has no place."""
    style = site.style(written.caption_style, "caption")
    box = frame_box(site, written.size, site.points(), Deep(lambda width: photo_depth(width, written, style, site)))
    if box is None:
        return None
    side = _caption_side(written.caption_side, style, site)
    caption = next((paragraph(line.text, site.setting.styles) for line in site.written.lines), None)
    if caption is not None:
        _check_bleeds(written.edges, side, site)
    frame = PhotoFrame(
        id=site.id,
        span=site.span,
        box=site.bled(box, written.edges),
        photo=site.written.photo,
        wanted=written.photo or "",
        fit=written.fit,
        focus=Point(*written.focus),
        caption=caption,
        caption_style=style,
        caption_gap=written.caption_gap.points(style.size, site.setting.grid.leading),
        caption_side=side,
        photo_span=site.planning.document.place((*site.path, "photo")),
        inks=tuple(printed(ink) for ink in written.inks or ()),
        cut_out=written.cut_out,
        shadow=soft_shadow(written.shadow, site.points()),
        caption_box=box,
    )
    if not site.written.outline:
        return frame
    return followed(frame, site.written.outline, site.setting.depths)


def photo_depth(width: float, written: schema.Photo, style: Style, site: Site) -> int | None:
    """How many lines of the page a photo takes that is so wide: as its proportions and its caption say, to the nearest."""
    grid = site.grid
    if grid is None or grid.is_vertical:
        return None
    photo = site.written.photo
    proportion = USUAL_PROPORTION if photo is None else photo.height / photo.width
    depth = width * proportion
    if site.written.lines and style.writing_mode is WritingMode.HORIZONTAL and isfinite(style.leading):
        characters = len(site.written.lines[0].text.text.text)
        known = site.setting.depths.get(caption_key(site.id))
        lines = max(1, ceil(characters * style.size / width)) if known is None else known
        gap = written.caption_gap.points(style.size, site.setting.grid.leading)
        depth += gap + style.size + (lines - 1) * style.leading
    return max(1, round((depth - grid.size) / grid.leading) + 1)


def _caption_side(written: Side | None, style: Style, site: Site) -> Side:
    """Where the caption stands; reported where its writing mode does not allow that."""
    usual, other = SIDES[style.writing_mode]
    if written is None:
        return usual
    if style is not UNKNOWN and written not in (usual, other):
        mode = phrase(style.writing_mode.value)
        site.report("caption-side", "caption_side", mode=mode, one=usual.value, other=other.value)
        return usual
    return written


def _check_bleeds(edges: Collection[Edge], side: Side, site: Site) -> None:
    """Report a photo that is to bleed where its caption stands."""
    edge = EDGES[side]
    if edge not in edges:
        return
    other = OPPOSITE[side]
    name = "caption-in-bleed" if EDGES[other] in edges else "caption-beside-bleed"
    hint = phrase(name, side=other.value, edge=edge.value)
    keys = {"key": f"bleeds: {edge.value}", "other": f"caption_side: {side.value}"}
    site.report("keys-conflict", "bleeds", **keys, hint=hint)


def advertisement_frame(written: schema.Advertisement, site: Site) -> AdvertisementFrame | None:
    """The frame; its page is None where that cannot be had. None, reported, where it has no place."""
    box = frame_box(site, written.size, site.points(), Deep(lambda width: _page_depth(width, site)))
    if box is None:
        return None
    return AdvertisementFrame(
        id=site.id,
        span=site.span,
        box=site.bled(box, written.edges),
        page=site.written.page,
        wanted=written.advertisement,
        fit=written.fit,
        focus=Point(*written.focus),
        file_span=site.planning.document.place((*site.path, "advertisement")),
    )


def _page_depth(width: float, site: Site) -> int | None:
    """The lines that the page takes in its own proportions; None while it is missing."""
    page, grid = site.written.page, site.grid
    if page is None or grid is None or grid.is_vertical:
        return None
    return grid.lines_for(width * page.trim.height / page.trim.width)
