"""Lines set in the places that they were given, and what is to be said of a story's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from paginate.compose.flow import FlowedStory, Placement
from paginate.compose.flow.choose import goes_across
from paginate.compose.inline import Items, LinePlace, Typesetter, set_line
from paginate.compose.settle.line_faults import report_crowded_readings, report_flaw, report_lines, report_uneven
from paginate.display import Line, LineSource
from paginate.geometry import Point, Rect


def items_of(placement: Placement, typesetter: Typesetter) -> Items:
    """The placement's items, made again where they were not kept."""
    return placement.items or typesetter.items(placement.text, placement.style)


def offset_of(box: Rect) -> Point:
    """From where the items of a frame with this box are measured: its top left corner."""
    return Point(box.x, box.y)


def set_lines(
    placement: Placement, items: Items, offsets: Mapping[str, Point], typesetter: Typesetter
) -> Sequence[Line]:
    """The placement's lines, each of which knows the text that it is of, as far as they have places.

    Each is measured from its frame's offset, by the frame's id, so that those of a frame that is moved stay as they are: lines that
    were set from the same items in the same places are not set again.
    """
    places = tuple(
        place._replace(axes=place.axes.moved(offsets[frame].reversed()))
        for place, frame in zip(placement.places, placement.frames, strict=True)
    )
    key = (items, tuple(placement.lines), places, placement.story, placement.number, placement.before)
    kept = typesetter.set_lines
    return kept.get(key) or kept.keep(key, tuple(_with_leaders(_set(placement, items, places), placement, places)))


def _with_leaders(lines: Iterator[Line], placement: Placement, places: Sequence[LinePlace]) -> Iterator[Line]:
    stops = placement.style.tabs
    if not stops:
        return lines
    from paginate.compose.settle.leaders import with_leaders  # few styles have tab stops

    return with_leaders(lines, places, stops, placement.style.size)


def _set(placement: Placement, items: Items, places: Sequence[LinePlace]) -> Iterator[Line]:
    start, before = 0, placement.before
    for number, (broken, place) in enumerate(zip(placement.lines, places, strict=False)):
        first, end = placement.starts[number : number + 2]
        source = LineSource(
            placement.story, placement.number, before + first, before + end, placement.text.place(first)
        )
        yield set_line(items, start, broken, place)._replace(source=source)
        start = broken.end


def settle_story(flowed: FlowedStory, typesetter: Typesetter) -> Mapping[str, list[Line]]:
    """The story's lines by the id of their frame, from whose offset they are measured; what is wrong with them is reported."""
    found: dict[str, list[Line]] = {frame.id: [] for frame in flowed.frames}
    offsets = {frame.id: offset_of(frame.box) for frame in flowed.frames}
    narrow: set[str] = set()  # the frames that were reported as narrower than a character
    for placement in flowed.placements:
        items = items_of(placement, typesetter)
        lines = set_lines(placement, items, offsets, typesetter)
        report_lines(placement, items, lines, narrow, typesetter.sink)
        for line, frame in zip(lines, placement.frames, strict=True):
            found[frame].append(line)
    report_crowded_readings(flowed, typesetter.sink)
    for flaw, frame in flowed.flaws:
        report_flaw(flaw, frame, flowed, typesetter.sink)
    if flowed.uneven is not None:
        report_uneven(flowed.uneven, flowed, typesetter.sink)
    if any(map(goes_across, flowed.story.paragraphs)):
        from paginate.compose.settle.walls import report_walls  # few texts have crossheads that go across columns

        report_walls(flowed, typesetter.sink)
    return found
