"""The stories, with the styles of those of their paragraphs that have one of their own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from paginate.diagnostics import phrase
from paginate.model import Story, Style
from paginate.plan.paragraphs import paragraph
from paginate.plan.planning import Planning
from paginate.plan.styles import UNKNOWN, Styles
from paginate.plan.text_frames import USUAL_STYLE
from paginate.source import schema
from paginate.source.written import StyleName, WrittenStory
from paginate.units import figures, fits


def plan_stories(planning: Planning, styles: Styles) -> dict[str, Story]:
    """Every story by name; a paragraph's own style that does not go with its frames is reported."""
    frames = _frame_styles(planning, styles)
    return {
        name: _story(written, frames.get(name, ()), planning, styles)
        for name, written in planning.written.stories.items()
    }


def _frame_styles(planning: Planning, styles: Styles) -> Mapping[str, Sequence[Style]]:
    """By story, the styles of its frames, as far as they can be had."""
    found: dict[str, list[Style]] = defaultdict(list)
    for frame in planning.layout.frames:
        if isinstance(frame, schema.Text):
            style = styles.find(frame.style, USUAL_STYLE)
            if style is not UNKNOWN:
                found[frame.story].append(style)
    return found


def _story(written: WrittenStory, frames: Sequence[Style], planning: Planning, styles: Styles) -> Story:
    named = {
        found.name: found for each in reversed(written.paragraphs) if (found := each.style)
    }  # each where it is first
    own = {name: style for name in named if (style := styles.by_name.get(name))}
    unfit = {name for name, style in own.items() if not _is_fit(style, named[name], frames, planning)}
    return Story(
        written.id,
        written.span,
        tuple(
            paragraph(each, styles, own.get(each.style.name) if each.style and each.style.name not in unfit else None)
            for each in written.paragraphs
        ),
    )


def _is_fit(style: Style, name: StyleName, frames: Sequence[Style], planning: Planning) -> bool:
    """Whether paragraphs in the style can stand in the frames; what is against it is reported, once a story."""
    for code, words in _misfits(style, frames):
        planning.sink.report(code, name.span, name=name.name, **words)
        if code == "mixed-writing-modes":
            return False
    return True


def _misfits(style: Style, frames: Sequence[Style]) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Why a style does not go with the frames': a finding's code, and its words."""
    for frame in frames:
        if frame.writing_mode is not style.writing_mode:
            modes = {"mode": phrase(style.writing_mode.value), "other": phrase(frame.writing_mode.value)}
            yield "mixed-writing-modes", modes
            return
    least = min((frame.leading for frame in frames), default=style.size) * max(1, style.lines)
    if not fits(style.size, least):
        size, leading = figures(style.size, least)
        yield "paragraph-too-large", {"size": f"{size}pt", "leading": f"{leading}pt"}
