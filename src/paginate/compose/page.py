"""The page: every frame composed, in paint order, and every story threaded through its frames."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import assert_never

from paginate.assets import Assets
from paginate.color import Color
from paginate.compose.flow import Threaded, thread_story
from paginate.compose.heading import compose_heading
from paginate.compose.inline import Typesetter
from paginate.compose.photo import (
    LEAST_RESOLUTION,
    caption_lines,
    corners,
    fitted,
    picture_slot,
    placeholder,
    resolution_of,
)
from paginate.diagnostics import Sink
from paginate.display import ComposedFrame, ComposedPage, ComposedStory, Item, Line, Shape
from paginate.fonts import FontLibrary
from paginate.geometry import Rect, WritingMode
from paginate.model import BoxFrame, Frame, HeadingFrame, PageLayout, PhotoFrame, RuleFrame, TextFrame
from paginate.units import TOLERANCE


def compose_page(layout: PageLayout, fonts: FontLibrary, assets: Assets, sink: Sink) -> ComposedPage:
    """The page as a display list. What does not fit, or no font can print, is reported to `sink`."""
    typesetter = Typesetter(fonts, sink)
    frames_of = _frames_of(layout)
    threaded = _thread_stories(layout, frames_of, typesetter)
    lines = {
        frame.id: lines
        for name, frames in frames_of.items()
        for frame, lines in zip(frames, threaded[name].lines, strict=True)
    }
    composer = _FrameComposer(layout, typesetter, assets, lines)
    return ComposedPage(
        name=layout.name,
        trim=layout.page.trim,
        bleed=layout.page.bleed,
        frames=tuple(composer.compose(frame) for frame in layout.frames),
        stories=tuple(
            ComposedStory(name, tuple(frame.id for frame in frames_of[name]), result.overset)
            for name, result in threaded.items()
        ),
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
        threaded[name] = result
    return threaded


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
            case RuleFrame():
                return _composed(frame, "rule", (Shape(corners(frame.box), fill=frame.color),))
            case BoxFrame():
                return _composed(frame, "box", _box(frame))
            case _:
                assert_never(frame)

    def _photo(self, frame: PhotoFrame) -> tuple[Item, ...]:
        caption = caption_lines(frame, self._typesetter)
        slot = picture_slot(frame, caption)
        if min(slot.width, slot.height) <= TOLERANCE:
            self._typesetter.sink.report("caption-overset", frame.span, frame=frame.id)
            return tuple(caption)
        if frame.photo is None:
            return (*placeholder(slot, frame, self._typesetter), *caption)
        picture = fitted(slot, frame, self._assets.picture(frame.photo), self._layout.photo_resolution)
        resolution = resolution_of(picture)
        if resolution < LEAST_RESOLUTION:
            self._typesetter.sink.report(
                "photo-resolution",
                frame.photo_span,
                file=frame.photo,
                resolution=round(resolution),
                limit=LEAST_RESOLUTION,
            )
        return (picture, *caption)


def _composed(
    frame: Frame,
    kind: str,
    items: tuple[Item, ...],
    writing_mode: WritingMode = WritingMode.HORIZONTAL,
    story: str | None = None,
) -> ComposedFrame:
    return ComposedFrame(frame.id, kind, story, writing_mode, frame.box, frame.span, items)


def _box(frame: BoxFrame) -> tuple[Shape, ...]:
    """The tint, then the border, whose outer edge is the box's."""
    shapes: list[Shape] = []
    if frame.fill is not None:
        shapes.append(Shape(corners(frame.box), fill=frame.fill))
    if frame.border > 0:
        shapes.append(_border(frame.box, frame.border, frame.border_color))
    return tuple(shapes)


def _border(box: Rect, width: float, color: Color) -> Shape:
    if 2 * width >= min(box.width, box.height):
        return Shape(corners(box), fill=color)
    return Shape(corners(box.inset(width / 2)), fill=None, stroke=color, stroke_width=width)
