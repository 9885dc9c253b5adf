"""A page as it is planned: read without asking for texts and photos that are to come, and flowed, so that its room is known."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from paginate.assets import Assets, Cache, followed
from paginate.compose import Memory, caption_lines, least_depths
from paginate.compose.flow import flow_page
from paginate.compose.inline import Typesetter
from paginate.compose.room import RoomState, TextRoom, lines_of, page_room
from paginate.diagnostics import Diagnostic, Phrase, Sink
from paginate.diagnostics.place_codes import ORDER_CODES
from paginate.model import PageLayout, Style, TextFrame
from paginate.pipeline.composing import input_paths, with_captions, with_depths
from paginate.pipeline.fonts import open_fonts
from paginate.plan import plan_layout
from paginate.plan.paper import Measure, Paper, measures_of, plan_paper, usual_style
from paginate.records import NamedTuple
from paginate.source import Written, read_layout
from paginate.source.unwritten import as_planned, is_of_pictures, is_to_come, read_manuscript

if TYPE_CHECKING:
    from paginate.fonts import FontLibrary


ABOUT_CELLS: Final = {"place-taken", *ORDER_CODES}
"""Findings that ask which cells a thing takes."""


class Planned(NamedTuple):
    """A page that is planned: what it asks for, its columns and lines, and the fonts for it."""

    file: Path
    assets: Assets
    written: Written
    layout: PageLayout
    paper: Paper
    fonts: FontLibrary
    memory: Memory

    @property
    def inputs(self) -> set[Path]:
        """Every file that the layout is made of: none of them may be written over."""
        return input_paths(self.file, self.layout, self.assets)


def planned_page(path: Path, sink: Sink, press: str | None = None) -> Planned | None:
    """The page of the layout at `path`; None where there is no page at all. What is wrong is reported to `sink`, but not what is
    still to come. Depths that are open are those that the texts need; without a text, all the room that there is."""
    assets = Assets(followed(path).parent, Cache.for_user())
    written = read_layout(path, assets, sink, press)
    sink.forget(is_to_come)
    return None if written is None else _planned(path, as_planned(written), assets, sink)


def _planned(path: Path, written: Written, assets: Assets, sink: Sink) -> Planned | None:
    planning = sink.fork()
    layout = plan_layout(written, planning)
    fonts = None if layout is None else open_fonts(layout, assets, sink)
    if layout is None or fonts is None:
        sink.take(planning)
        return None
    memory = Memory()

    def known_depths(page: PageLayout) -> Mapping[str, int]:
        to_come = {
            frame.id
            for frame in page.frames
            if isinstance(frame, TextFrame) and not page.stories[frame.story].paragraphs
        }
        return {name: lines for name, lines in least_depths(page, fonts, memory).items() if name not in to_come}

    layout = with_captions(written, layout, planning, lambda page: caption_lines(page, fonts, memory))
    layout = with_depths(written, layout, planning, known_depths)
    opened = {
        name
        for frame in layout.frames
        if isinstance(frame, TextFrame) and frame.open_depth
        for name in (frame.id, frame.story)
    }
    planning.forget(lambda each: is_to_come(each) or _is_of_open(each, opened))
    sink.take(planning)
    paper = plan_paper(written, layout)
    return None if paper is None else Planned(followed(path), assets, written, layout, paper, fonts, memory)


def _is_of_open(finding: Diagnostic, opened: Collection[str]) -> bool:
    """Whether it is about the cells of a text whose depth is not known before it is there."""
    called = (value.values.get("frame") for value in finding.values.values() if isinstance(value, Phrase))
    return finding.code in ABOUT_CELLS and any(name in opened for name in called)


def _typesetter(planned: Planned) -> Typesetter:
    """What a page's texts are flowed with; what it would say of their characters is for the commands that print them."""
    layout = planned.layout
    known = {use.font for use in layout.font_uses}
    return Typesetter(planned.fonts, Sink(), known_fonts=known, black=layout.press.black, memory=planned.memory)


def room(planned: Planned, sink: Sink) -> TextRoom:
    """What the places of the page hold and its texts have; `sink` says how findings about that are taken, and gets none."""
    found = page_room(planned.layout, flow_page(planned.layout, _typesetter(planned)), sink)
    stories = (
        story._replace(state=RoomState.PICTURES)
        if story.state is RoomState.EMPTY and is_of_pictures(planned.written, story.story)
        else story
        for story in found.stories
    )
    return found._replace(stories=tuple(stories))


class TextLines(NamedTuple):
    """A text that is in no frame: its characters, the style that it is set in, and how many lines it takes at each measure. `head` are
    the characters of the parts of an article file's head, by their names."""

    file: str
    characters: int
    style: Style
    lines: Mapping[Measure, int]
    head: Mapping[str, int]


def text_lines(planned: Planned, text: Path, style: Style, sink: Sink) -> TextLines | None:
    """The lines that the text in a file takes; None, reported, where it cannot be had."""
    assets = Assets(followed(text).parent, Cache.for_user())
    styles = planned.written.document.section("styles")
    found = read_manuscript(followed(text).name, str(text), assets, styles, sink)
    if found is None:
        return None
    story, head = found
    written = planned.written._replace(stories={story.id: story})
    layout = plan_layout(written, Sink())
    if layout is None:
        return None
    typesetter, own = _typesetter(planned), layout.stories[story.id]
    lines = {each: lines_of(own, style, each.points, layout, typesetter) for each in measures_of(planned.paper.base)}
    return TextLines(story.id, sum(len(each.text) for each in own.paragraphs), style, lines, head)


def text_style(planned: Planned, name: str | None) -> Style | None:
    """The style that a text is to be set in; None where the layout has none of the name."""
    return usual_style(planned.written, planned.layout, name)
