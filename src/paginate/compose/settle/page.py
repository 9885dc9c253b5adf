"""The page settled: every line set, every frame with what is drawn in it, in paint order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import assert_never

from paginate.compose.bleed import cut_frame, within
from paginate.compose.fitting import fitted, with_bleed
from paginate.compose.flow import Flowed
from paginate.compose.inline import Typesetter
from paginate.compose.photo import picture_slot, placed_picture, placeholder
from paginate.compose.printers_marks import LABEL, Slug, printers_marks, sheet_margin, spot_inks
from paginate.compose.settle.fit import FitReporter
from paginate.compose.settle.heading import settle_heading
from paginate.compose.settle.lines import items_of, offset_of, set_lines, settle_story
from paginate.compose.shapes import compose_box, compose_rule, shadow_of
from paginate.compose.text_area import check_text
from paginate.diagnostics import phrase
from paginate.display import ComposedFrame, ComposedPage, ComposedStory, Item, Line, PlacedPage
from paginate.display.moving import all_moved
from paginate.geometry import ORIGIN, WritingMode
from paginate.model import (
    AdvertisementFrame,
    BoxFrame,
    Frame,
    HeadingFrame,
    PageLayout,
    PhotoFrame,
    RuleFrame,
    TableFrame,
    TextFrame,
)
from paginate.units import TOLERANCE


def settle_page(layout: PageLayout, flowed: Flowed, typesetter: Typesetter, digest: str) -> ComposedPage:
    """The page as a display list. What does not fit is reported; `digest` is as for `compose_page`."""
    lines = _story_lines(layout, flowed, typesetter)
    composer = _FrameComposer(layout, flowed, typesetter, lines)
    frames = tuple(
        composer.table(frame) if isinstance(frame, TableFrame) else composer.compose(frame) for frame in layout.frames
    )
    check_text(layout.frames, frames, layout.page, typesetter.sink)
    _report_idle_fonts(layout, typesetter)
    return ComposedPage(
        name=layout.name,
        trim=layout.page.trim,
        bleed=layout.page.bleed,
        frames=frames,
        stories=tuple(
            ComposedStory(name, tuple(frame.id for frame in story.frames), story.overset)
            for name, story in flowed.stories.items()
        ),
        margin=sheet_margin(layout.press.marks),
        marks=tuple(printers_marks(layout, Slug(digest, spot_inks(frames)), typesetter)),
    )


def _story_lines(layout: PageLayout, flowed: Flowed, typesetter: Typesetter) -> Mapping[str, Sequence[Line]]:
    """The lines of all stories by the id of their frame."""
    found: dict[str, Sequence[Line]] = {}
    fit = FitReporter(layout.grid, layout.page, typesetter.sink, flowed.deeper)
    for story in flowed.stories.values():
        found |= settle_story(story, typesetter)
        fit.report(story)
    return found


def _report_idle_fonts(layout: PageLayout, typesetter: Typesetter) -> None:
    """Report the layout's own fonts that set nothing of a style's text; the program's are known to have what they have."""
    files = {font.family: font.span for font in layout.fonts}
    named = {(use.style, use.font): use.span for use in layout.font_uses if use.span is not None}
    told = set()
    for style, font, of_han in typesetter.serving.idle():
        span = named.get((style, font)) or files.get(font.family)
        if font.family not in files or (font.family, span) in told:
            continue  # styles that take the font from one another name it in one place
        told.add((font.family, span))
        kind = phrase("chinese-characters" if of_han else "any-characters")
        typesetter.sink.report("font-sets-nothing", span, font=font.family, style=style, kind=kind)


PlainFrame = TextFrame | HeadingFrame | PhotoFrame | AdvertisementFrame | RuleFrame | BoxFrame
"""A frame that is one thing."""


class _FrameComposer:
    """Composes one frame after the other; the lines of stories are set already."""

    def __init__(
        self, layout: PageLayout, flowed: Flowed, typesetter: Typesetter, lines: Mapping[str, Sequence[Line]]
    ) -> None:
        self._layout = layout
        self._typesetter = typesetter
        self._flowed = flowed
        self._lines = lines

    def compose(self, frame: PlainFrame) -> ComposedFrame:
        """What is drawn in a frame that is not a table's."""
        match frame:
            case TextFrame():
                lines = tuple(self._lines[frame.id])
                return self._set(frame, "text", lines, frame.story)
            case HeadingFrame():
                lines = tuple(settle_heading(frame, self._flowed.headings[frame.id], self._typesetter))
                return self._set(frame, "heading", lines)
            case PhotoFrame():
                return self._drawn(frame, "photo", self._photo(frame))
            case AdvertisementFrame():
                return self._drawn(frame, "advertisement", self._advertisement(frame))
            case RuleFrame():
                return self._drawn(frame, "rule", tuple(self._rule(frame)))
            case BoxFrame():
                return self._drawn(frame, "box", compose_box(frame, self._layout.press.black))
            case _:
                assert_never(frame)

    def _set(
        self, frame: TextFrame | HeadingFrame, kind: str, lines: tuple[Line, ...], story: str | None = None
    ) -> ComposedFrame:
        """A frame of nothing but text, which is measured from the frame's offset and is not cut."""
        mode, offset = frame.style.writing_mode, offset_of(frame.box)
        return ComposedFrame(frame.id, kind, story, mode, frame.box, frame.span, lines, offset)

    def table(self, frame: TableFrame) -> ComposedFrame:
        """The part of a table in one of its frames; it is not cut either."""
        from paginate.compose.settle.table import settle_table  # most pages have none

        offset = offset_of(frame.box)
        items = tuple(settle_table(frame, self._flowed.tables[frame.table.name], self._typesetter))
        return ComposedFrame(frame.id, "table", None, WritingMode.HORIZONTAL, frame.box, frame.span, items, offset)

    def _drawn(self, frame: Frame, kind: str, items: tuple[Item, ...]) -> ComposedFrame:
        """A frame of items as they lie on the page, which are cut at the bleed."""
        made = ComposedFrame(frame.id, kind, None, WritingMode.HORIZONTAL, frame.box, frame.span, items)
        made = cut_frame(made, self._layout.page.bleed_edge)
        offset = offset_of(frame.box)
        return made._replace(items=all_moved(made.items, offset.reversed()), offset=offset)

    def _rule(self, frame: RuleFrame) -> Iterator[Item]:
        """The rule; one between columns, piece by piece beside what goes across them."""
        walls = [
            wall.area
            for story in self._flowed.stories.values()
            for wall in story.walls
            if story.frames[wall.frame].id == frame.between
        ]
        for box in frame.pieces(walls):
            yield from compose_rule(frame._replace(box=box), self._layout.press.black)

    def _photo(self, frame: PhotoFrame) -> tuple[Item, ...]:
        flowed = self._flowed.captions.get(frame.id)
        caption: Sequence[Line] = ()
        if flowed is not None:
            caption = set_lines(flowed, items_of(flowed, self._typesetter), {frame.id: ORIGIN}, self._typesetter)
        slot = picture_slot(frame, caption)
        if min(slot.width, slot.height) <= TOLERANCE:
            self._typesetter.sink.report("caption-overset", frame.span, frame=frame.id)
            return tuple(caption)
        if frame.photo is None:
            wanted = frame.wanted or frame.id
            seen = within(slot, self._layout.page.bleed_edge) or slot
            return (*placeholder(seen, wanted, frame.caption_style, frame.span, self._typesetter), *caption)
        resolution = self._layout.press.picture_resolution
        picture = placed_picture(slot, frame, frame.photo, resolution)
        return (*shadow_of(picture.box, frame.shadow, picture), picture, *caption)

    def _advertisement(self, frame: AdvertisementFrame) -> tuple[Item, ...]:
        if frame.page is None:
            seen = within(frame.box, self._layout.page.bleed_edge) or frame.box
            return tuple(placeholder(seen, frame.wanted or frame.id, LABEL, frame.span, self._typesetter))
        placed = fitted(frame.box, frame.fit, frame.focus, frame.page.trim, natural=1.0)
        box, crop = with_bleed(placed, frame.page, self._layout.page.trim)
        return (PlacedPage(frame.page.name, frame.page.number, box, crop),)
