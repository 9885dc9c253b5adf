"""A layout's `allow` keys: the findings that they allow, the reasons, and the frames of a place in a file."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

from paginate.diagnostics import CODES, Span, phrase
from paginate.diagnostics.allowing import Allowance, Allowances, may_be_allowed
from paginate.source.names import nearest
from paginate.source.positions import Document, Path
from paginate.source.reading import Reading

_BEFORE_ALL: Final = (0, 0)


def read_allowances(reading: Reading, ids: Sequence[str]) -> Allowances:
    """What the layout allows in its frames, whose `ids` are those in the file, and on the page; what cannot be allowed is reported."""
    given = [*_frame_allowances(reading, ids), *_allowances(reading.layout.allow, (), reading, None)]
    return Allowances(given, _FramesAt(reading.document, ids)) if given else Allowances()


def _frame_allowances(reading: Reading, ids: Sequence[str]) -> Iterator[Allowance]:
    for place, frame in zip(reading.checked.places, reading.layout.frames, strict=True):
        yield from _allowances(frame.allow, ("frames", place), reading, ids[place])


def _allowances(written: Mapping[str, str], path: Path, reading: Reading, frame: str | None) -> Iterator[Allowance]:
    for code, why in written.items():
        span = reading.document.key_place((*path, "allow", code))
        if code not in CODES:
            near = nearest(code, CODES)
            hint = phrase("near", name=near) if near else phrase("all-codes")
            reading.sink.report("unknown-code", span, name=code, hint=hint)
        elif not may_be_allowed(code):
            reading.sink.report("allow-refused", span, name=code)
        else:
            yield Allowance(code, " ".join(why.split()), span, frame)


class _FramesAt:
    """Finds the frames that a place is about: the one that is written there, or those that set the story that is."""

    def __init__(self, document: Document, ids: Sequence[str]) -> None:
        self._file = document.file
        self._ids = ids
        self._frames = _Extents(document, "frames", range(len(document.frames())))
        self._stories = _Extents(document, "stories", document.section("stories"))
        self._articles = _Extents(document, "articles", document.section("articles"))
        self._of_story, self._of_file = _frames_of(document, ids, "story", "stories")
        self._of_article, of_file = _frames_of(document, ids, "article", "articles")
        self._of_file = {**of_file, **self._of_file}

    def __call__(self, place: Span) -> Collection[str]:
        """The ids of the frames; none where the place belongs to no frame."""
        if place.file != self._file:
            return self._of_file.get(place.file, ())
        frame = self._frames.item_at(place)
        if isinstance(frame, int):
            return (self._ids[frame],)
        if (article := self._articles.item_at(place)) is not None:
            return self._of_article.get(str(article), ())
        return self._of_story.get(str(self._stories.item_at(place)), ())


def _frames_of(
    document: Document, ids: Sequence[str], key: str, section: str
) -> tuple[Mapping[str, list[str]], Mapping[str, list[str]]]:
    """The ids of the frames by the story or article that they set, and by its file."""
    of_story: defaultdict[str, list[str]] = defaultdict(list)
    of_file: defaultdict[str, list[str]] = defaultdict(list)
    for number, frame in enumerate(document.frames()):
        if isinstance(frame, dict) and isinstance(name := frame.get(key), str):
            of_story[name].append(ids[number])
    for name, story in document.section(section).items():
        if isinstance(story, dict) and isinstance(file := story.get("file"), str):
            of_file[file] += of_story[name]
    return of_story, of_file


class _Extents:
    """Which item of a section of the layout a place in it belongs to: each goes from its beginning to the next one's."""

    def __init__(self, document: Document, section: str, items: Iterable[str | int]) -> None:
        keys = document.data if isinstance(document.data, dict) else {}
        starts: list[tuple[int, int, str | int | None]] = [(*_BEFORE_ALL, None)]
        for path, item in [((key,), None) for key in keys] + [((section, item), item) for item in items]:
            place = document.key_place(path)
            if place.file == document.file:  # and no section that other files bring in
                starts.append((place.line, place.column, item))
        self._starts = sorted(starts, key=lambda start: start[:2])

    def item_at(self, place: Span) -> str | int | None:
        """The item there; None where no item of the section is."""
        at = (place.line, place.column)
        return self._starts[bisect_right(self._starts, at, key=lambda start: start[:2]) - 1][2]
