"""The frames as they are written: their ids, their texts, and the photos and pages that they name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from paginate.assets import (
    AdvertisementProblem,
    OutsideFolder,
    PlacedInfo,
    reason,
)
from paginate.diagnostics import phrase
from paginate.source import schema
from paginate.source.paragraphs import Manuscript, in_layout, paragraphs
from paginate.source.photos import as_one_line, read_photo
from paginate.source.positions import Data, Document
from paginate.source.reading import Reading
from paginate.source.runs import StyleNames
from paginate.source.written import WrittenArticle, WrittenFrame, WrittenLine, WrittenParagraph


def read_frames(
    reading: Reading, styles: StyleNames, articles: Mapping[str, WrittenArticle]
) -> tuple[WrittenFrame, ...]:
    """Every frame whose keys are sound; what is wrong with its text or files is reported. `articles` are those that can be had."""
    _report_duplicates(reading)
    ids = frame_ids(reading.document)
    found = zip(reading.checked.places, reading.layout.frames, strict=True)
    return tuple(
        _read_frame(WrittenFrame(ids[place], ("frames", place), keys), reading, styles, articles)
        for place, keys in found
    )


def _read_frame(
    frame: WrittenFrame, reading: Reading, styles: StyleNames, articles: Mapping[str, WrittenArticle]
) -> WrittenFrame:
    match frame.keys:
        case schema.Heading(heading=written):
            return frame._replace(lines=tuple(_heading_lines(written, frame, reading, styles)))
        case schema.Photo(photo=name, caption=caption):
            line = as_one_line(_lines(caption, frame, reading, styles, "caption"))
            photo = read_photo(name, (*frame.path, "photo"), phrase("frame-itself", frame=frame.id), reading)
            return frame._replace(lines=() if line is None else (WrittenLine(line),), photo=photo)
        case schema.Article():
            from paginate.source.articles import placed_photos  # most layouts have none

            return frame._replace(photos=placed_photos(frame, articles, reading, styles))
        case schema.Advertisement(advertisement=file, page=number):
            return frame._replace(page=_page(file, number - 1, frame, reading))
        case _:
            return frame


# --- ids ----------------------------------------------------------------------------------------------------------------


def frame_ids(document: Document) -> list[str]:
    """The id of each frame in the file: its own, or its article's name, or its kind and how many of that kind came before."""
    frames = document.frames()
    own = [_own_id(frame) for frame in frames]
    return [name or usual for name, usual in zip(own, _usual_ids(frames, set(own)), strict=True)]


def said_ids(document: Document) -> list[str]:
    """Those of the ids that the file has itself: a frame's own, or its article's name."""
    frames = document.frames()
    return [name for name, frame in zip(frame_ids(document), frames, strict=True) if _is_said(name, frame)]


def _is_said(name: str, frame: Data) -> bool:
    return isinstance(frame, dict) and name in (frame.get("id"), frame.get("article"))


def _report_duplicates(reading: Reading) -> None:
    first_with: dict[str, int] = {}
    for number, frame in enumerate(reading.document.frames()):
        if not (name := _own_id(frame)):
            continue
        if (first := first_with.setdefault(name, number)) != number:
            line = reading.document.place(("frames", first, "id")).line
            reading.report("duplicate-frame", ("frames", number, "id"), name=name, first=line)


def _own_id(frame: Data) -> str:
    name = frame.get("id") if isinstance(frame, dict) else None
    return name if isinstance(name, str) else ""


def _usual_ids(frames: Sequence[Data], taken: Collection[str]) -> Iterator[str]:
    counts: Counter[str] = Counter()
    used: set[str] = set()
    for frame in frames:
        kind = next(iter(schema.kinds(frame)), "frame")
        counts[kind] += 1
        article = frame.get("article") if kind == "article" and isinstance(frame, dict) else None
        name = article if isinstance(article, str) and article not in used else f"{kind}-{counts[kind]}"
        used.add(name)
        while name in taken:
            name += "'"
        yield name


# --- texts --------------------------------------------------------------------------------------------------------------


def _lines(
    text: str, frame: WrittenFrame, reading: Reading, styles: StyleNames, *keys: str | int
) -> tuple[WrittenParagraph, ...]:
    """The lines of the text at `keys` of the frame."""
    place = in_layout(reading.document, (*frame.path, *keys))
    return paragraphs(text, Manuscript(place, phrase("frame-itself", frame=frame.id), styles, reading.sink))


def _heading_lines(
    written: str | tuple[str | schema.StyledLine, ...], frame: WrittenFrame, reading: Reading, styles: StyleNames
) -> Iterator[WrittenLine]:
    if isinstance(written, str):
        yield from map(WrittenLine, _lines(written, frame, reading, styles, "heading"))
        return
    for number, line in enumerate(written):
        if isinstance(line, str):
            yield from map(WrittenLine, _lines(line, frame, reading, styles, "heading", number))
        else:
            for found in _lines(line.text, frame, reading, styles, "heading", number, "text"):
                yield WrittenLine(found, line)


# --- files --------------------------------------------------------------------------------------------------------------


def _page(file: str, number: int, frame: WrittenFrame, reading: Reading) -> PlacedInfo | None:
    """What the page of a PDF is; None, reported, where it cannot be used."""
    path = (*frame.path, "advertisement")
    try:
        return reading.assets.placed_page(file, number)
    except FileNotFoundError:
        reading.report("advertisement-missing", path, file=file, hint=reading.file_hint(file))
    except OutsideFolder:
        reading.report("outside-folder", path, file=file)
    except AdvertisementProblem as problem:
        at_page = problem.code == "advertisement-page"
        reading.report(problem.code, (*frame.path, "page") if at_page else path, **problem.values)
    except OSError as error:
        reading.report("advertisement-damaged", path, file=file, reason=reason(error))
    return None
