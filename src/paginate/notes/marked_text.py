"""The texts of one page: from characters on it to a mark that holds on to them, and from a mark back to where they are now."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Final

from paginate.display import ComposedFrame, ComposedPage, Line
from paginate.geometry import Rect
from paginate.model import AdvertisementFrame, PageLayout, PhotoFrame
from paginate.notes.entries import NotedText
from paginate.records import NamedTuple

AROUND: Final = 12
"""Characters before and after what is marked that a mark remembers."""

ENOUGH: Final = 4
"""So many of them on one side, where there are as many, say that a place is the one that was marked."""

LONG: Final = 8
"""So many marked characters say it themselves."""


class Character(NamedTuple):
    """A character on the page: number of the frame, of a line in it, and of the character in the line, all from 0."""

    frame: int
    line: int
    character: int


class MarkPlace(NamedTuple):
    """Where a mark is: its first and its last character on the page; None where its text is there but finds no room."""

    frame: str
    boxes: tuple[Rect, ...]
    first: Character | None = None
    last: Character | None = None


class _Text(NamedTuple):
    """One story, or the own text of one frame: its paragraphs one after the other, and the lines with the places of their ends."""

    story: str
    frame: str
    words: str
    lines: tuple[tuple[int, int, int, int], ...]  # first and last, exclusive, in `words`; frame; line


class Loss(Enum):
    """Why a mark is nowhere."""

    TEXT = "text"
    FRAME = "frame"


class PageTexts:
    """The texts of a page that is composed."""

    def __init__(self, layout: PageLayout, page: ComposedPage) -> None:
        self._layout, self._page = layout, page
        self._lines = [frame.lines for frame in page.frames]
        self._texts = tuple(self._found())

    def _found(self) -> Iterator[_Text]:
        own: dict[tuple[str, str], list[tuple[Line, int, int]]] = {}
        for number, frame in enumerate(self._page.frames):
            for place, line in enumerate(self._lines[number]):
                if line.source is not None:
                    story = line.source.story
                    own.setdefault((story, "" if story else frame.id), []).append((line, number, place))
        for (story, frame_id), lines in own.items():
            paragraphs = self._paragraphs(story, lines)
            starts = [0]
            for paragraph in paragraphs:
                starts.append(starts[-1] + len(paragraph) + 1)
            placed = tuple(
                (
                    starts[line.source.paragraph] + line.source.start,
                    starts[line.source.paragraph] + line.source.end,
                    *at,
                )
                for line, *at in lines
                if line.source is not None
            )
            yield _Text(story, frame_id, "\n".join(paragraphs), placed)  # type: ignore[arg-type]

    def _paragraphs(self, story: str, lines: list[tuple[Line, int, int]]) -> list[str]:
        if story in self._layout.stories:
            return [paragraph.text for paragraph in self._layout.stories[story].paragraphs]
        found: dict[int, str] = {}
        for line, _, _ in sorted(lines, key=lambda each: each[0].source[1:3] if each[0].source else (0, 0)):
            if line.source is not None:
                before = found.get(line.source.paragraph, "")
                found[line.source.paragraph] = before.ljust(line.source.start) + line.text
        return [found.get(number, "") for number in range(max(found) + 1)]

    # --- from the page ------------------------------------------------------------------------------------------------

    def mark(self, first: Character, last: Character) -> NotedText | None:
        """The mark of the characters from one to another, as far as they are of one text; None where there are none."""
        for text in self._texts:
            start = self._offset(text, first)
            if start is not None:
                end = self._offset(text, last)
                return self._mark(text, start, start if end is None or end < start else end)
        return None

    def mark_frame(self, number: int) -> NotedText | None:
        """The mark of a frame as a whole."""
        if not 0 <= number < len(self._page.frames):
            return None
        frame = self._layout.frames[number]
        wanted = frame.wanted if isinstance(frame, PhotoFrame | AdvertisementFrame) else ""
        return NotedText(frame=self._page.frames[number].id, file=wanted)

    def occurrences(self, words: str) -> list[NotedText]:
        """A mark for each place where these words are."""
        return [self._mark(text, at, at + len(words) - 1) for text in self._texts for at in _all(text.words, words)]

    @staticmethod
    def _offset(text: _Text, place: Character) -> int | None:
        for start, end, frame, line in text.lines:
            if (frame, line) == place[:2]:
                return min(start + max(place.character, 0), max(end - 1, start))
        return None

    @staticmethod
    def _mark(text: _Text, start: int, last: int) -> NotedText:
        end = last + 1
        mark = NotedText(
            story=text.story,
            frame=text.frame,
            text=text.words[start:end],
            before=text.words[max(0, start - AROUND) : start],
            after=text.words[end : end + AROUND],
        )
        alike = [
            at
            for at in _all(text.words, mark.text)
            if _likeness(text.words, at, mark) == _likeness(text.words, start, mark)
        ]
        return mark._replace(nth=alike.index(start))

    # --- back to it ---------------------------------------------------------------------------------------------------

    def place(self, mark: NotedText) -> MarkPlace | Loss:
        """Where the mark is now: in its own text, or where that has gone to."""
        if not mark.text:
            return self._frame(mark)
        own = [text for text in self._texts if (text.story, text.frame) == (mark.story, mark.frame)]
        for texts in (own, self._texts):
            rated = [
                (sum(_likeness(text.words, at, mark)), text, at)
                for text in texts
                for at in _all(text.words, mark.text)
                if _is_it(text.words, at, mark)
            ]
            if rated:
                best = max(rate for rate, _, _ in rated)
                alike = [(text, at) for rate, text, at in rated if rate == best]
                return self._marked(*alike[min(mark.nth, len(alike) - 1)], len(mark.text))
        return Loss.TEXT

    def _frame(self, mark: NotedText) -> MarkPlace | Loss:
        frames: list[ComposedFrame] = list(self._page.frames)
        for number, frame in enumerate(self._layout.frames):
            if mark.file and isinstance(frame, PhotoFrame | AdvertisementFrame) and frame.wanted == mark.file:
                return MarkPlace(frames[number].id, (frames[number].box,))
        for each in frames:
            if not mark.file and each.id == mark.frame:
                return MarkPlace(each.id, (each.box,))
        return Loss.FRAME

    def _marked(self, text: _Text, start: int, length: int) -> MarkPlace:
        end = start + length
        touched = [each for each in text.lines if each[0] < end and start < each[1]]
        if not touched:
            return MarkPlace(text.frame, ())
        (first_start, _, frame, line), (last_start, last_end, last, last_line) = touched[0], touched[-1]
        boxes = tuple(self._lines[number][place].box for _, _, number, place in touched)
        return MarkPlace(
            self._page.frames[frame].id,
            boxes,
            Character(frame, line, max(0, start - first_start)),
            Character(last, last_line, min(end, last_end) - 1 - last_start),
        )


def _all(text: str, words: str) -> Iterator[int]:
    at = text.find(words) if words else -1
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _likeness(text: str, at: int, mark: NotedText) -> tuple[int, int]:
    """How many characters before and after a place are those that the mark remembers."""
    end = at + len(mark.text)
    before = _same(mark.before[::-1], text[max(0, at - len(mark.before)) : at][::-1])
    return before, _same(mark.after, text[end : end + len(mark.after)])


def _same(one: str, other: str) -> int:
    """How many characters two texts have the same from their start."""
    return next(
        (number for number, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _is_it(text: str, at: int, mark: NotedText) -> bool:
    """Whether the place can be the one that was marked: a character alone is found anywhere."""
    before, after = _likeness(text, at, mark)
    is_whole = not (mark.before or mark.after)
    return (
        len(mark.text) >= LONG
        or is_whole
        or (bool(mark.before) and before >= min(ENOUGH, len(mark.before)))
        or (bool(mark.after) and after >= min(ENOUGH, len(mark.after)))
    )
