"""Reading a layout: the steps from its file to the page it asks for, in their order."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from paginate.assets import Assets
from paginate.diagnostics import Sink, Span
from paginate.model import PageLayout, Story
from paginate.press import PressProfile
from paginate.source import schema
from paginate.source.allowing import read_allowances
from paginate.source.checked import check_layout
from paginate.source.chinese_keys import in_english
from paginate.source.font_uses import font_uses
from paginate.source.frames import frame_ids, read_frames, sound_frames
from paginate.source.inks import check_inks
from paginate.source.issue import read_folds, read_issue
from paginate.source.own_fonts import read_fonts
from paginate.source.placement import check_placement
from paginate.source.press_profiles import layout_press, read_press_profile, usual_press
from paginate.source.reading import Reading
from paginate.source.references import check_references
from paginate.source.setting import Setting
from paginate.source.sheet import STANDARD, read_grid, read_page
from paginate.source.stories import read_stories
from paginate.source.styles import read_styles
from paginate.source.unnamed_styles import report_unnamed_styles
from paginate.source.yaml_files import read_layout


def load_layout(path: Path, assets: Assets, sink: Sink, press: str | None = None) -> PageLayout | None:
    """The page that the layout file at `path` asks for; None where no page can be made of it at all.

    `assets` are the files of the folder in which it lies, links followed. `press` is the press profile to be used in place of
    the layout's: a name, or a file from the current folder. All that is wrong is reported to `sink`, from then on as badly as
    the press takes it; parts that cannot be had are left out of the page. A span names the layout as `path` does, other files
    from the layout's folder.
    """
    written = read_layout(path, assets, sink)
    if written is None:
        return None
    document = in_english(written, schema.Layout, sink)
    checked = check_layout(document, sink)
    if checked is None:
        return None
    reading = Reading(document, checked, assets, sink)
    profile, press_span = _press(reading, press)
    sink.grades = profile.severities
    sink.allowances = read_allowances(reading, frame_ids(document))
    grid = read_grid(reading)
    page = read_page(reading, grid or STANDARD, profile.bleed)
    styles = read_styles(reading, grid or STANDARD)
    fonts = read_fonts(reading)
    stories = read_stories(reading, styles)
    frames = read_frames(Setting(reading, page, grid or STANDARD, styles, stories))
    check_references(reading)
    report_unnamed_styles(reading)
    check_inks(reading)
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
        press=profile,
        press_span=press_span,
        issue=read_issue(reading),
        folds=read_folds(reading, grid, page.trim),
        font_uses=font_uses(reading, styles.by_name),
    )


def _name(path: Path, assets: Assets) -> str:
    """The page's name: its folder's where the file is just called page.yaml, else the file's."""
    name = assets.path("").name if path.stem == "page" else path.stem
    return os.fsencode(name).decode(errors="replace")  # in UTF-8, whatever the system takes names to be in


def _press(reading: Reading, asked: str | None) -> tuple[PressProfile, Span | None]:
    """The press profile, and where the layout names it; the usual one where it cannot be had."""
    place = None
    if asked is not None:
        found = read_press_profile(asked, Path(), reading.sink)
    else:
        if "press" in reading.layout.said:
            place = reading.document.place(("press",))
        found = layout_press(reading.layout.press, place, reading.assets, reading.sink)
    return found or usual_press(reading.sink), place


def _check_stories_are_used(stories: Mapping[str, Story], reading: Reading) -> None:
    """Report stories that no frame names; that a frame is broken otherwise does not count."""
    frames = reading.document.frames()
    used = {frame["story"] for frame in frames if isinstance(frame, dict) and isinstance(frame.get("story"), str)}
    for name, story in stories.items():
        if name not in used and not reading.checked.is_broken("frames"):
            characters = sum(len(paragraph.text) for paragraph in story.paragraphs)
            reading.sink.report("story-unused", story.span, name=name, characters=characters)
