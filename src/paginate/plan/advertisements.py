"""Advertisement frames: where the page of the PDF goes."""

from __future__ import annotations

from paginate.geometry import Point
from paginate.model import AdvertisementFrame
from paginate.plan.placing import Deep, frame_box
from paginate.plan.setting import Site
from paginate.source import schema


def advertisement_frame(written: schema.Advertisement, site: Site) -> AdvertisementFrame | None:
    """The frame; its page is None where that cannot be had. None, reported, where it has no place."""
    box = frame_box(site, written.size, site.points(), Deep(lambda width: _depth(width, site)))
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


def _depth(width: float, site: Site) -> int | None:
    """The lines that the page takes in its own proportions; None while it is missing."""
    page, grid = site.written.page, site.grid
    if page is None or grid is None or grid.is_vertical:
        return None
    return grid.lines_for(width * page.trim.height / page.trim.width)
