"""What a page is built on, for the overlays of the browser: grid, places and articles, threads, white around obstacles, edges."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from paginate.compose.room import FrameRoom, StoryRoom, TextRoom
from paginate.diagnostics import Sink
from paginate.display import ComposedPage, Picture
from paginate.geometry import Point, Rect, WritingMode
from paginate.model import PageLayout, Region, RuleFrame, TextFrame
from paginate.pipeline import Composed
from paginate.pipeline.measuring import Planned, planned_page, room
from paginate.plan.base_grid import BaseGrid
from paginate.preflight.page_sheet import resolution
from paginate.preflight.rules.page import SAFE
from paginate.preview.page_data import Json, box_data


def construction_data(layout: Path, press: str | None, composed: Composed) -> Json:
    """All of it, in points from the trim's top left; what cannot be planned is left out."""
    sink = Sink()
    planned = planned_page(layout, sink, press)
    page, own = composed.page, composed.layout
    return {
        "edges": _edges(own),
        "articles": [{"name": name, "box": box_data(box)} for name, box in articles(page).items()],
        "threads": [_thread(*ends) for ends in threads(own, page)],
        "white": [[[*point] for point in each] for each in _outlines(own)],
        "pictures": list(_pictures(page)),
        **({} if planned is None else _planned_data(planned, sink)),
    }


def _edges(layout: PageLayout) -> Json:
    trim = Rect(0, 0, *layout.page.trim)
    return {
        "trim": box_data(trim),
        "bleed": box_data(layout.page.bleed_edge),
        "safe": box_data(trim.inset(SAFE)),
        "type_area": box_data(layout.page.type_area),
        "folds": {"down": [*layout.folds.down], "across": [*layout.folds.across]},
    }


def articles(page: ComposedPage) -> Mapping[str, Rect]:
    """The articles, which are several frames of one entry of the layout, by the name that these have in common."""
    entries: dict[tuple[str, int, int], list[tuple[str, Rect]]] = {}
    for frame in page.frames:
        entries.setdefault(frame.span[:3], []).append((frame.id, frame.box))
    found: dict[str, Rect] = {}
    for parts in entries.values():
        if len(parts) < 2:
            continue
        box = parts[0][1]
        for _, other in parts[1:]:
            box = box.union(other)
        found[min((name for name, _ in parts), key=len)] = box
    return found


def threads(layout: PageLayout, page: ComposedPage) -> Iterator[tuple[str, Point, Point]]:
    """Of each story from where one of its columns ends to where the next begins."""
    frames = {frame.id: frame for frame in layout.frames if isinstance(frame, TextFrame)}
    for story in page.stories:
        columns = [(frames[name], column) for name in story.frames if name in frames for column in frames[name].columns]
        for (frame, column), (other, following) in pairwise(columns):
            yield story.id, _end(frame, column), _start(other, following)


def _start(frame: TextFrame, column: Region) -> Point:
    box = column.box
    return Point(box.right, box.y) if frame.style.writing_mode is WritingMode.VERTICAL else Point(box.x, box.y)


def _end(frame: TextFrame, column: Region) -> Point:
    box = column.box
    vertical = frame.style.writing_mode is WritingMode.VERTICAL
    return Point(box.x, box.bottom) if vertical else Point(box.right, box.bottom)


def _thread(story: str, start: Point, end: Point) -> Json:
    return {"story": story, "from": [*start], "to": [*end]}


def _outlines(layout: PageLayout) -> Iterator[tuple[Point, ...]]:
    told = set()
    for frame in layout.frames:
        for column in frame.columns if isinstance(frame, TextFrame) else ():
            for exclusion in column.exclusions:
                if exclusion.outline not in told:
                    told.add(exclusion.outline)
                    yield exclusion.outline


def _pictures(page: ComposedPage) -> Iterator[Json]:
    for frame in page.frames:
        for item in frame.placed:
            if isinstance(item, Picture):
                yield {"frame": frame.id, "box": box_data(item.box), "ppi": round(resolution(item))}


def _planned_data(planned: Planned, sink: Sink) -> Json:
    base, held = planned.paper.base, room(planned, sink)
    return {
        "lines": [[number, base.top(number)] for number in range(1, base.lines + 1)],
        "vertical": base.is_vertical,
        "columns": [box_data(_column(base, number)) for number in range(1, len(base.columns) + 1)],
        "places": list(_places(planned, held)),
    }


def _column(base: BaseGrid, number: int) -> Rect:
    return base.area((number, number), (1, base.lines))


def _places(planned: Planned, held: TextRoom) -> Iterator[Json]:
    rooms = {frame.frame.id: (frame, story) for story in held.stories for frame in story.frames}
    for frame in planned.layout.frames:
        place = planned.paper.places.get(frame.id)
        data: dict[str, Any] = {"frame": frame.id, "box": box_data(frame.box)}
        if place is not None:
            about = not place.is_whole
            data["place"] = {language: place.words(language) for language in ("en", "zh")}
            data["about"] = about
        if frame.id in rooms:
            data |= _room(*rooms[frame.id])
        if len(data) > 2 and not isinstance(frame, RuleFrame):
            yield data


def _room(frame: FrameRoom, story: StoryRoom) -> Json:
    return {
        "story": story.story,
        "holds": [*frame.holds],
        "has": [*story.has],
        "over": [*story.over],
        "free": [*story.free],
        "state": story.state.value,
        "columns": [
            {"box": box_data(region.box), "lines": column.lines, "taken": column.taken}
            for region, column in zip(frame.frame.columns, frame.columns, strict=True)
        ],
    }
