"""Advertisement frames: where the page of the PDF goes."""

from __future__ import annotations

from paginate.geometry import Point
from paginate.model import AdvertisementFrame
from paginate.plan.setting import Site
from paginate.source import schema


def advertisement_frame(written: schema.Advertisement, site: Site) -> AdvertisementFrame:
    """The frame; its page is None where that cannot be had."""
    return AdvertisementFrame(
        id=site.id,
        span=site.span,
        box=site.bled(site.box(written.at, written.size, site.points()), written.edges),
        page=site.written.page,
        wanted=written.advertisement,
        fit=written.fit,
        focus=Point(*written.focus),
        file_span=site.planning.document.place((*site.path, "advertisement")),
    )
