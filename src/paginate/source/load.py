"""Reading a layout: the steps from its file to the page it asks for, in their order."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from paginate.assets import Assets, OutsideFolder
from paginate.diagnostics import Sink, phrase
from paginate.geometry import Point
from paginate.model import PageLayout, Story
from paginate.source.findings import check
from paginate.source.frames import read_frames, sound_frames
from paginate.source.inks import check_inks
from paginate.source.layout_file import read_document
from paginate.source.own_fonts import read_fonts
from paginate.source.placement import check_placement
from paginate.source.reading import Reading
from paginate.source.references import check_references
from paginate.source.setting import Setting
from paginate.source.sheet import STANDARD, read_grid, read_page
from paginate.source.stories import read_stories
from paginate.source.styles import read_styles


def load_layout(path: Path, assets: Assets, sink: Sink) -> PageLayout | None:
    """The page that the layout file at `path` asks for; None where no page can be made of it at all.

    `assets` are the files of the folder in which it lies, links followed. All that is wrong is reported to `sink`; parts that cannot be
    had are left out of the page. A span names the layout as `path` does, other files from the layout's folder.
    """
    document = read_document(path, assets, sink)
    checked = check(document, sink) if document else None
    if document is None or checked is None:
        return None
    reading = Reading(document, checked, assets, sink)
    grid = read_grid(reading)
    page = read_page(reading, grid or STANDARD)
    origin = Point(page.type_area.x, page.type_area.y) if page else Point(0, 0)
    styles = read_styles(reading, grid or STANDARD)
    fonts = read_fonts(reading)
    stories = read_stories(reading, styles)
    frames = read_frames(Setting(reading, origin, grid or STANDARD, styles, stories))
    check_references(reading)
    check_inks(reading)
    _check_profile(reading)
    _check_stories_are_used(stories, reading)
    if page is None or grid is None:
        return None
    check_placement(frames, page, sink)
    if checked.is_broken("frames"):
        return None
    return PageLayout(
        name=_name(path, assets),
        page=page,
        grid=grid,
        styles=styles.by_name,
        fonts=fonts,
        stories=stories,
        frames=sound_frames(frames, stories),
        profile=checked.layout.profile,
        photo_resolution=checked.layout.photo_resolution,
        profile_span=document.place(("profile",)) if checked.layout.profile else None,
    )


def _name(path: Path, assets: Assets) -> str:
    """The page's name: its folder's where the file is just called page.yaml, else the file's."""
    return assets.path("").name if path.stem == "page" else path.stem


def _check_profile(reading: Reading) -> None:
    profile = reading.layout.profile
    if profile is None:
        return
    try:
        if not reading.assets.exists(profile):
            reading.report("profile-unusable", ("profile",), file=profile, reason=phrase("no-such-file"))
    except OutsideFolder:
        reading.report("outside-folder", ("profile",), file=profile)


def _check_stories_are_used(stories: Mapping[str, Story], reading: Reading) -> None:
    """Report stories that no frame names; that a frame is broken otherwise does not count."""
    frames = reading.document.frames()
    used = {frame["story"] for frame in frames if isinstance(frame, dict) and isinstance(frame.get("story"), str)}
    for name, story in stories.items():
        if name not in used and not reading.checked.is_broken("frames"):
            characters = sum(len(paragraph.text) for paragraph in story.paragraphs)
            reading.sink.report("story-unused", story.span, name=name, characters=characters)
