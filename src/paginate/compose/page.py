"""The page: every frame composed, in paint order, and every story threaded through its frames."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import assert_never

from paginate.assets import Assets
from paginate.compose.bleed import cut_frame, within
from paginate.compose.box import compose_box
from paginate.compose.fitting import fitted
from paginate.compose.flow import FitReporter, Threaded, thread_story
from paginate.compose.heading import compose_heading
from paginate.compose.inline import Typesetter
from paginate.compose.photo import caption_lines, picture_slot, placed_picture, placeholder
from paginate.compose.printers_marks import LABEL, Slug, printers_marks, sheet_margin, spot_inks
from paginate.compose.shadow import shadow_of
from paginate.compose.shapes import rule
from paginate.compose.text_area import check_text
from paginate.diagnostics import Sink, phrase
from paginate.display import ComposedFrame, ComposedPage, ComposedStory, Item, Line, PlacedPage
from paginate.fonts import FontLibrary
from paginate.geometry import WritingMode
from paginate.model import (
    AdvertisementFrame,
    BoxFrame,
    Frame,
    HeadingFrame,
    PageLayout,
    PhotoFrame,
    RuleFrame,
    TextFrame,
)
from paginate.units import TOLERANCE


def compose_page(layout: PageLayout, fonts: FontLibrary, assets: Assets, sink: Sink, digest: str = "") -> ComposedPage:
    """The page as a display list. What does not fit, or no font can print, is reported to `sink`.

    `digest` is that of everything that the page is made of; the slug line gives its beginning.
    """
    known = {use.font for use in layout.font_uses}
    typesetter = Typesetter(fonts, sink, known_fonts=known, black=layout.press.black)
    frames_of = _frames_of(layout)
    threaded = _thread_stories(layout, frames_of, typesetter)
    lines = {
        frame.id: lines
        for name, frames in frames_of.items()
        for frame, lines in zip(frames, threaded[name].lines, strict=True)
    }
    composer = _FrameComposer(layout, typesetter, assets, lines)
    frames = tuple(cut_frame(composer.compose(frame), layout.page.bleed_edge) for frame in layout.frames)
    check_text(layout.frames, frames, layout.page, typesetter.sink)
    _report_idle_fonts(layout, typesetter)
    return ComposedPage(
        name=layout.name,
        trim=layout.page.trim,
        bleed=layout.page.bleed,
        frames=frames,
        stories=tuple(
            ComposedStory(name, tuple(frame.id for frame in frames_of[name]), result.overset)
            for name, result in threaded.items()
        ),
        margin=sheet_margin(layout.press.marks),
        marks=tuple(printers_marks(layout, Slug(digest, spot_inks(frames)), typesetter)),
    )


def _frames_of(layout: PageLayout) -> Mapping[str, list[TextFrame]]:
    frames: dict[str, list[TextFrame]] = defaultdict(list)
    for frame in layout.frames:
        if isinstance(frame, TextFrame):
            frames[frame.story].append(frame)
    return frames


def _thread_stories(
    layout: PageLayout, frames_of: Mapping[str, list[TextFrame]], typesetter: Typesetter
) -> dict[str, Threaded]:
    threaded = {}
    fit = FitReporter(layout.grid, layout.page, typesetter.sink)
    for name, frames in frames_of.items():
        result = thread_story(layout.stories[name], frames, typesetter, layout.grid, layout.page)
        if result.overset.characters:
            typesetter.sink.report(
                "overset",
                frames[-1].span,
                story=name,
                frame=frames[-1].id,
                characters=result.overset.characters,
                lines=result.overset.lines,
            )
        fit.report(frames, result)
        threaded[name] = result
    return threaded


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


class _FrameComposer:
    """Composes one frame after the other; the lines of stories have been cut already."""

    def __init__(
        self, layout: PageLayout, typesetter: Typesetter, assets: Assets, lines: Mapping[str, tuple[Line, ...]]
    ) -> None:
        self._layout = layout
        self._typesetter = typesetter
        self._assets = assets
        self._lines = lines

    def compose(self, frame: Frame) -> ComposedFrame:
        """What is drawn in the frame."""
        match frame:
            case TextFrame():
                return _composed(frame, "text", self._lines[frame.id], frame.style.writing_mode, frame.story)
            case HeadingFrame():
                lines = tuple(compose_heading(frame, self._typesetter))
                return _composed(frame, "heading", lines, frame.style.writing_mode)
            case PhotoFrame():
                return _composed(frame, "photo", self._photo(frame))
            case AdvertisementFrame():
                return _composed(frame, "advertisement", self._advertisement(frame))
            case RuleFrame():
                return _composed(frame, "rule", (rule(frame.box.corners(), frame.color, self._layout.press.black),))
            case BoxFrame():
                return _composed(frame, "box", compose_box(frame, self._layout.press.black))
            case _:
                assert_never(frame)

    def _photo(self, frame: PhotoFrame) -> tuple[Item, ...]:
        caption = caption_lines(frame, self._typesetter)
        slot = picture_slot(frame, caption)
        if min(slot.width, slot.height) <= TOLERANCE:
            self._typesetter.sink.report("caption-overset", frame.span, frame=frame.id)
            return tuple(caption)
        if frame.photo is None:
            wanted = frame.wanted or frame.id
            seen = within(slot, self._layout.page.bleed_edge) or slot
            return (*placeholder(seen, wanted, frame.caption_style, frame.span, self._typesetter), *caption)
        resolution = self._layout.press.picture_resolution
        picture = placed_picture(slot, frame, self._assets.picture(frame.photo), resolution)
        return (*shadow_of(picture.box, frame.shadow, picture), picture, *caption)

    def _advertisement(self, frame: AdvertisementFrame) -> tuple[Item, ...]:
        if frame.file is None:
            seen = within(frame.box, self._layout.page.bleed_edge) or frame.box
            return tuple(placeholder(seen, frame.wanted or frame.id, LABEL, frame.span, self._typesetter))
        placed = self._assets.placed_page(frame.file, frame.number)
        box, crop = fitted(frame.box, frame.fit, frame.focus, placed.trim, natural=1.0)
        return (PlacedPage(frame.file, frame.number, box, crop),)


def _composed(
    frame: Frame,
    kind: str,
    items: tuple[Item, ...],
    writing_mode: WritingMode = WritingMode.HORIZONTAL,
    story: str | None = None,
) -> ComposedFrame:
    return ComposedFrame(frame.id, kind, story, writing_mode, frame.box, frame.span, items)
