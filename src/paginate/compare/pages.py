"""What differs between two composed pages: their texts, the places of their frames, their photos."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from paginate.compare.changes import Change, ChangeKind
from paginate.compare.texts import ComparedText, all_text_changes
from paginate.display import ComposedFrame, ComposedPage, LineSource
from paginate.geometry import Rect
from paginate.model import Frame, HeadingFrame, PageLayout, PhotoFrame
from paginate.records import NamedTuple
from paginate.units import POINTS_PER_MILLIMETRE

MOVED: Final = 0.01
"""Points by which a place differs at least."""


class LaidOut(NamedTuple):
    """A page as its layout asks for it, and as it came out."""

    layout: PageLayout
    page: ComposedPage


def page_changes(before: LaidOut, after: LaidOut) -> Iterator[Change]:
    """All that differs, first texts, then frames, then photos."""
    for change in all_text_changes(_texts(before), _texts(after)):
        yield change._replace(box=_box_of(change, after.page))
    yield from _frame_changes(before, after)
    yield from _photo_changes(before, after)


def _box_of(change: Change, page: ComposedPage) -> Rect | None:
    """Where the paragraph begins in which a text differs; the frame where it is no story's."""
    for frame in page.frames:
        if frame.id == change.where and frame.story is None:
            return frame.box
        for line in frame.lines:
            source = line.source
            if source is not None and (source.story, source.span.file, source.span.line) == (
                change.where,
                change.file,
                change.line,
            ):
                return line.box
    return None


# --- texts ----------------------------------------------------------------------------------------------------------------


def _texts(version: LaidOut) -> Mapping[str, ComparedText]:
    """The stories by their names; headings and captions by those of their frames."""
    ends = _line_ends(version.page)
    found = {}
    for name, story in version.layout.stories.items():
        numbers = range(len(story.paragraphs))
        found[name] = ComparedText(
            tuple(paragraph.text for paragraph in story.paragraphs),
            tuple(paragraph.span for paragraph in story.paragraphs),
            tuple(ends.get((name, number)) for number in numbers),
        )
    for frame in version.layout.frames:
        words = _own_words(frame)
        if words:
            found[frame.id] = ComparedText(words, (frame.span,) * len(words), (None,) * len(words))
    return found


def _own_words(frame: Frame) -> tuple[str, ...]:
    if isinstance(frame, HeadingFrame):
        return tuple(line.content.text for line in frame.lines)
    if isinstance(frame, PhotoFrame) and frame.caption is not None:
        return (frame.caption.text,)
    return ()


def _line_ends(page: ComposedPage) -> Mapping[tuple[str, int], tuple[int, ...]]:
    """Behind how many characters lines end, by story and paragraph; the last line's end, which is the paragraph's, is left out."""
    lines: dict[tuple[str, int], list[LineSource]] = {}
    for frame in page.frames:
        for line in frame.lines:
            if line.source is not None and line.source.story:
                lines.setdefault((line.source.story, line.source.paragraph), []).append(line.source)
    return {key: tuple(sorted(source.end for source in sources)[:-1]) for key, sources in lines.items()}


# --- places ---------------------------------------------------------------------------------------------------------------


def _frame_changes(before: LaidOut, after: LaidOut) -> Iterator[Change]:
    """Frames that are new, gone or elsewhere. Those of one article, all moved alike, are one change."""
    old, new = _by_id(before.page), _by_id(after.page)
    for name in (name for name in old if name not in new):
        yield Change(ChangeKind.FRAME_TAKEN_OUT, name, before=_place(old[name].box))
    for name in (name for name in new if name not in old):
        yield Change(ChangeKind.FRAME_ADDED, name, after=_place(new[name].box), box=new[name].box)
    told: set[tuple[object, ...]] = set()
    for name in (name for name in new if name in old):
        one, other = old[name].box, new[name].box
        if not _differ(one, other):
            continue
        is_moved = abs(one.width - other.width) < MOVED and abs(one.height - other.height) < MOVED
        delta = round(other.x - one.x, 2), round(other.y - one.y, 2)
        span = new[name].span
        group = (span.file, span.line, span.column, delta) if is_moved else (name,)
        if group in told:
            continue
        told.add(group)
        called = min((each.id for each in new.values() if each.span == span), key=len) if is_moved else name
        kind = ChangeKind.FRAME_MOVED if is_moved else ChangeKind.FRAME_RESIZED
        yield Change(kind, called, _place(one), _place(other), other, span.file, span.line)


def _by_id(page: ComposedPage) -> dict[str, ComposedFrame]:
    return {frame.id: frame for frame in page.frames}


def _differ(one: Rect, other: Rect) -> bool:
    pairs = ((one.x, other.x), (one.y, other.y), (one.width, other.width), (one.height, other.height))
    return any(abs(first - second) >= MOVED for first, second in pairs)


def _place(box: Rect) -> str:
    """A place in millimetres: left, top, width, height."""
    return ", ".join(f"{length / POINTS_PER_MILLIMETRE:.2f}" for length in (box.x, box.y, box.width, box.height))


# --- photos ---------------------------------------------------------------------------------------------------------------


def _photo_changes(before: LaidOut, after: LaidOut) -> Iterator[Change]:
    """Frames in which another photo is shown, or another state of it."""
    old = {frame.id: frame for frame in before.layout.frames if isinstance(frame, PhotoFrame)}
    boxes = {frame.id: frame.box for frame in after.page.frames}
    for frame in after.layout.frames:
        other = old.get(frame.id)
        if not isinstance(frame, PhotoFrame) or other is None:
            continue
        one_photo, photo = other.photo, frame.photo
        if (one_photo and one_photo.digest) != (photo and photo.digest):
            old_name, name = (each.name if each is not None else "" for each in (one_photo, photo))
            box, span = boxes.get(frame.id), frame.span
            yield Change(ChangeKind.PHOTO, frame.id, old_name, name, box, span.file, span.line)
