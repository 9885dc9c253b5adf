"""Photo frames: whether the photo can be had, and its caption."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from paginate.assets import OutsideFolder, PictureProblem, reason
from paginate.diagnostics import phrase
from paginate.geometry import Edge, Point, WritingMode
from paginate.model import Paragraph, PhotoFrame, Side, Style
from paginate.source import schema
from paginate.source.colors import printed
from paginate.source.paragraphs import Manuscript, in_layout, paragraphs
from paginate.source.setting import Site
from paginate.source.shadows import soft_shadow
from paginate.source.styles import UNKNOWN

BETWEEN_LINES: Final = "　"
"""Parts what the layout writes as lines of one caption."""

SIDES: Final[Mapping[WritingMode, tuple[Side, Side]]] = {
    WritingMode.HORIZONTAL: (Side.BELOW, Side.ABOVE),
    WritingMode.VERTICAL: (Side.LEFT, Side.RIGHT),
}
"""The sides of a photo at which a caption may stand, the usual one first."""

OPPOSITE: Final = {one: other for pair in SIDES.values() for one, other in (pair, pair[::-1])}

EDGES: Final[Mapping[Side, Edge]] = {
    Side.ABOVE: Edge.TOP,
    Side.BELOW: Edge.BOTTOM,
    Side.LEFT: Edge.LEFT,
    Side.RIGHT: Edge.RIGHT,
}
"""The edge of the photo at each side of it."""


def photo_frame(written: schema.Photo, site: Site) -> PhotoFrame:
    """The frame; its photo is None where it cannot be had, which is reported."""
    style = site.style(written.caption_style, "caption")
    box = site.box(written.at, written.size, site.points())
    caption, side = _caption(written.caption, site), _caption_side(written.caption_side, style, site)
    if caption is not None:
        _check_bleeds(written.edges, side, site)
    return PhotoFrame(
        id=site.id,
        span=site.span,
        box=site.bled(box, written.edges),
        photo=_photo(written.photo, site),
        wanted=written.photo or "",
        fit=written.fit,
        focus=Point(*written.focus),
        caption=caption,
        caption_style=style,
        caption_gap=written.caption_gap.points(style.size, site.setting.grid.leading),
        caption_side=side,
        photo_span=site.setting.reading.document.place((*site.path, "photo")),
        inks=tuple(printed(ink) for ink in written.inks or ()),
        cut_out=written.cut_out,
        shadow=soft_shadow(written.shadow, site.points()),
        caption_box=box,
    )


def _caption(text: str, site: Site) -> Paragraph | None:
    """The caption's lines as one paragraph; None where there is none."""
    reading = site.setting.reading
    place = in_layout(reading.document, (*site.path, "caption"))
    where = phrase("the-frame", name=site.id)
    lines = paragraphs(text, Manuscript(place, where, site.setting.styles, reading.sink))
    if not lines:
        return None
    joined, *others = lines
    for line in others:
        shift = len(joined.text) + len(BETWEEN_LINES)
        moved = tuple(run._replace(start=run.start + shift, end=run.end + shift) for run in line.runs)
        joined = joined._replace(text=joined.text + BETWEEN_LINES + line.text, runs=joined.runs + moved)
    return joined


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


def _photo(name: str | None, site: Site) -> str | None:
    """The photo's name if it can be used."""
    if name is None:
        site.report("photo-unnamed", "photo", name=site.id)
        return None
    reading = site.setting.reading
    try:
        reading.assets.picture(name)
    except FileNotFoundError:
        site.report("photo-missing", "photo", file=name, hint=reading.file_hint(name))
    except OutsideFolder:
        site.report("outside-folder", "photo", file=name)
    except PictureProblem as problem:
        site.report(problem.code, "photo", **problem.values)
    except OSError as error:
        site.report("photo-damaged", "photo", file=name, reason=reason(error))
    else:
        return name
    return None
