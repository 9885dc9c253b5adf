"""Advertisement frames: whether the page of the PDF can be had."""

from __future__ import annotations

from paginate.assets import AdvertisementProblem, OutsideFolder, reason
from paginate.geometry import Point
from paginate.model import AdvertisementFrame
from paginate.source import schema
from paginate.source.setting import Site


def advertisement_frame(written: schema.Advertisement, site: Site) -> AdvertisementFrame:
    """The frame; its file is None where the page cannot be had, which is reported."""
    number = written.page - 1
    return AdvertisementFrame(
        id=site.id,
        span=site.span,
        box=site.bled(site.box(written.at, written.size, site.points()), written.edges),
        file=written.advertisement if _is_there(written.advertisement, number, site) else None,
        wanted=written.advertisement,
        number=number,
        fit=written.fit,
        focus=Point(*written.focus),
        file_span=site.setting.reading.document.place((*site.path, "advertisement")),
    )


def _is_there(file: str, number: int, site: Site) -> bool:
    reading = site.setting.reading
    try:
        reading.assets.placed_page(file, number)
    except FileNotFoundError:
        site.report("advertisement-missing", "advertisement", file=file, hint=reading.file_hint(file))
    except OutsideFolder:
        site.report("outside-folder", "advertisement", file=file)
    except AdvertisementProblem as problem:
        key = "page" if problem.code == "advertisement-page" else "advertisement"
        site.report(problem.code, key, **problem.values)
    except OSError as error:
        site.report("advertisement-damaged", "advertisement", file=file, reason=reason(error))
    else:
        return True
    return False
