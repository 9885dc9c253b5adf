"""Reading a layout: the steps from its file to what it says."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from paginate.assets import Assets
from paginate.diagnostics import Sink, Span
from paginate.model import FontFile, Issue
from paginate.press import PressProfile
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.source.allowing import read_allowances
from paginate.source.chinese_keys import in_english
from paginate.source.frame_names import frame_names
from paginate.source.frames import frame_ids, read_frames
from paginate.source.positions import Document
from paginate.source.press_profiles import layout_press, read_press_profile, usual_press
from paginate.source.reading import Reading, check_layout
from paginate.source.references import check_inks, check_references
from paginate.source.runs import StyleNames
from paginate.source.stories import read_stories
from paginate.source.unnamed_styles import report_unnamed_styles
from paginate.source.written import Written, WrittenArticle, WrittenStory, WrittenTable
from paginate.source.yaml_files import read_document

BUILT_IN_STYLES = ("body", "heading", "caption")
"""The program's own styles, for what names none where the layout has none of that name."""


def read_layout(path: Path, assets: Assets, sink: Sink, press: str | None = None) -> Written | None:
    """What the layout file at `path` says; None where it says nothing that could be understood.

    `assets` are the files of the folder in which it lies, links followed. `press` is the press profile to be used in place of
    the layout's: a name, or a file from the current folder. All that is wrong is reported to `sink`, from then on as badly as
    the press takes it; parts that are broken are left out. A span names the layout as `path` does, other files from the
    layout's folder.
    """
    written = read_document(path, assets, sink)
    if written is None:
        return None
    document, files, sheets, texts, is_whole = _with_other_files(in_english(written, schema.Layout, sink), assets, sink)
    checked = check_layout(document, sink)
    if checked is None:
        return None
    if not is_whole:  # a file that cannot be read may have had a style of any name
        checked = checked._replace(broken=checked.broken.union((section,) for section in schema.StyleFile.table))
    reading = Reading(document, checked, assets, sink)
    profile, press_span = _press(reading, press)
    sink.grades = profile.severities
    ids = frame_ids(document)
    sink.allowances, sink.names = read_allowances(reading, ids), frame_names(document.frames(), ids)
    fonts = _own_fonts(reading)
    styles = _style_names(reading)
    stories = read_stories(reading, styles)
    articles = _articles(reading, styles, texts)
    tables = _tables(reading, styles)
    frames = read_frames(reading, styles, articles)
    check_references(reading)
    report_unnamed_styles(reading)
    check_inks(reading)
    _check_stories_are_used(stories, reading)
    if articles:
        from paginate.source.articles import check_articles_are_placed

        check_articles_are_placed(articles, frames, reading)
    if tables:
        from paginate.source.tables import check_tables_are_placed

        check_tables_are_placed(tables, reading)
        files = (*files, *{each.keys.file: None for each in tables.values() if each.keys.file is not None})
    name, issue = _name(path, assets), _issue(reading)
    return Written(
        name, document, checked, stories, frames, fonts, issue, profile, press_span, files, sheets, articles, tables
    )


def _own_fonts(reading: Reading) -> tuple[FontFile, ...]:
    if not reading.layout.fonts:
        return ()
    from paginate.source.own_fonts import read_fonts  # few layouts bring any along

    return read_fonts(reading)


class _WithFiles(NamedTuple):
    """A layout with what other files say, these files and the program's, the texts of article files, and whether all that it uses
    could be had."""

    document: Document
    files: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    texts: Mapping[str, str] = {}
    is_whole: bool = True


def _with_other_files(document: Document, assets: Assets, sink: Sink) -> _WithFiles:
    """The layout with what its style files and the heads of its article files say, as if it said that itself."""
    whole = _WithFiles(document)
    articles = document.section("articles")
    if articles or document.section_node("use") is not None:
        from paginate.source.style_files import with_used  # most layouts are one file

        document, files, sheets, is_whole = with_used(document, assets.house, sink)
        whole = _WithFiles(document, files, sheets, is_whole=is_whole)
    if articles:
        from paginate.source.article_files import with_heads

        document, texts = with_heads(document, assets, sink)
        whole = whole._replace(document=document, files=(*whole.files, *texts), texts=texts)
    return whole


def _articles(reading: Reading, styles: StyleNames, texts: Mapping[str, str]) -> dict[str, WrittenArticle]:
    if not reading.layout.articles:
        return {}
    from paginate.source.articles import read_articles

    return read_articles(reading, styles, texts)


def _tables(reading: Reading, styles: StyleNames) -> dict[str, WrittenTable]:
    if not reading.layout.tables:
        return {}
    from paginate.source.tables import read_tables

    return read_tables(reading, styles)


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
        found = layout_press(reading.layout.press, place, reading.assets.house, reading.sink)
    return found or usual_press(reading.sink), place


def _style_names(reading: Reading) -> StyleNames:
    """A section that cannot be read may have had a style for every use."""
    if reading.checked.is_broken("styles"):
        return StyleNames(BUILT_IN_STYLES, are_known=False, issue=reading.layout.issue)
    return StyleNames(reading.document.section("styles"), issue=reading.layout.issue)


def _check_stories_are_used(stories: Mapping[str, WrittenStory], reading: Reading) -> None:
    """Report stories that no frame names; that a frame is broken otherwise does not count."""
    frames = reading.document.frames()
    used = {frame["story"] for frame in frames if isinstance(frame, dict) and isinstance(frame.get("story"), str)}
    for name, story in stories.items():
        if name not in used and not reading.checked.is_broken("frames"):
            characters = sum(len(paragraph.text.text) for paragraph in story.paragraphs)
            reading.sink.report("story-unused", story.span, name=name, characters=characters)


def _issue(reading: Reading) -> Issue:
    """The layout's values about the issue, each on one line."""
    written = reading.layout.issue
    values = (written.paper, written.date, written.page, written.version, written.operator)
    return Issue(*(" ".join((value or "").split()) for value in values))
