"""Photo frames: whether the photo can be had, and its caption."""

from __future__ import annotations

from typing import Final

from paginate.assets import OutsideFolder, PictureProblem, reason
from paginate.diagnostics import phrase
from paginate.geometry import Point, WritingMode
from paginate.model import PhotoFrame
from paginate.source import schema
from paginate.source.paragraphs import in_layout, paragraphs
from paginate.source.setting import Site

BETWEEN_LINES: Final = "　"
"""Parts what the layout writes as lines of one caption."""


def photo_frame(written: schema.Photo, site: Site) -> PhotoFrame:
    """The frame; its photo is None where it cannot be had, which is reported."""
    style = site.style(written.caption_style, "caption")
    if style.writing_mode is WritingMode.VERTICAL:
        site.report("vertical-caption", "caption_style", name=style.name)
    return PhotoFrame(
        id=site.id,
        span=site.span,
        box=site.box(written.at, written.size, site.points()),
        photo=_photo(written.photo, site),
        wanted=written.photo or "",
        fit=written.fit,
        focus=Point(*written.focus),
        caption=_caption(written.caption, site),
        caption_style=style,
        caption_gap=written.caption_gap.points(style.size, site.setting.grid.leading),
        photo_span=site.setting.reading.document.place((*site.path, "photo")),
    )


def _caption(text: str, site: Site) -> str:
    reading = site.setting.reading
    place = in_layout(reading.document, (*site.path, "caption"))
    lines = paragraphs(text, place, phrase("the-frame", name=site.id), reading.sink)
    return BETWEEN_LINES.join(line.text for line in lines)


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
