"""Where two versions of a page look different: the boxes on the sheet that have to be drawn again."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from paginate.display import ComposedFrame, Item, Line, Picture, PlacedPage, Shadow, Shape
from paginate.display.page import ComposedPage
from paginate.geometry import ORIGIN, Point, Rect
from paginate.records import NamedTuple

OVERHANG: Final = 0.5
"""Of the type size: so far the ink of a glyph may lie outside of its line's em box."""

MOST_BOXES: Final = 6
"""Each is drawn by itself, and PDFium goes through the whole page for each."""

WASTE: Final = 1.3
"""Two boxes are drawn as one where that is no more than so many times the area of both."""

Name = tuple[str, int]
"""A frame's id, and the how many-eth it is of that id."""

Items = Mapping[Hashable, Rect]
MARKS: Final[Name] = ("", 0)

Contents = Callable[[Item], Hashable]
"""What an item has from outside of the page: a photo's data, a file that is taken in. Equal ones look equal."""


class Look(NamedTuple):
    """A page, what its items have from outside, and what else decides how all of it looks: its press, its own fonts."""

    page: ComposedPage
    contents: Contents
    general: Hashable


def changed_boxes(old: Look, new: Look) -> tuple[Rect, ...] | None:
    """The boxes that look different, in points from the trim's top left; None where that may be all of the sheet."""
    if _form(old) != _form(new):
        return None
    before, now = _by_id(old.page), _by_id(new.page)
    if [name for name in before if name in now] != [name for name in now if name in before]:
        return None  # in another order, others lie on top
    found = []
    was, is_now = _all_items(before, old), _all_items(now, new)
    for name in {**was, **is_now}:
        boxes = list(_differences(was.get(name, {}), is_now.get(name, {})))
        if boxes:
            found.append(_around(boxes))
    return tuple(_merged(found))


def _form(look: Look) -> Hashable:
    page = look.page
    return page.trim, page.bleed, page.margin, look.general


def _by_id(page: ComposedPage) -> Mapping[Name, ComposedFrame]:
    """The frames by their ids; those that share one are counted."""
    counts: dict[str, int] = {}
    found = {}
    for frame in page.frames:
        counts[frame.id] = counts.get(frame.id, 0) + 1
        found[frame.id, counts[frame.id]] = frame
    return found


def _all_items(frames: Mapping[Name, ComposedFrame], look: Look) -> Mapping[Name, Items]:
    """The items of each frame, and the printer's marks."""
    found = {name: _items(frame.items, frame.offset, look) for name, frame in frames.items()}
    return {**found, MARKS: _items(look.page.marks, ORIGIN, look)}


def _items(items: Iterable[Item], offset: Point, look: Look) -> Items:
    """By all that makes each item look as it does, its extent."""
    return {(offset, _drawn(item), look.contents(item)): extent(item).moved(offset) for item in items}


def _differences(old: Items, new: Items) -> Iterator[Rect]:
    """The extents of what is in one of the two and not in the other; of all, where what both have is in another order."""
    if list(old) == list(new):
        return
    if [key for key in old if key in new] != [key for key in new if key in old]:
        yield from (*old.values(), *new.values())
    yield from (extent for key, extent in old.items() if key not in new)
    yield from (extent for key, extent in new.items() if key not in old)


def _drawn(item: Item) -> Hashable:
    """What is drawn of an item; a line's place in its file is not."""
    return (item.runs, item.ornaments) if isinstance(item, Line) else item


def extent(item: Item) -> Rect:
    """The box in which all ink of an item lies."""
    match item:
        case Line():
            sizes = [run.size for run in item.runs]
            boxes = [item.box.inset(-OVERHANG * max(sizes, default=0.0)), *map(extent, item.ornaments)]
            return _around(boxes)
        case Shape():
            return Rect.around(item.points).inset(-item.stroke_width)
        case Shadow():
            return item.extent
        case Picture() | PlacedPage():
            return item.box


def _around(boxes: Iterable[Rect]) -> Rect:
    return Rect.around(Point(*corner) for box in boxes for corner in ((box.x, box.y), (box.right, box.bottom)))


def _merged(boxes: Sequence[Rect]) -> list[Rect]:
    """Fewer boxes that have all of these."""
    found: list[Rect] = []
    for box in boxes:
        while (near := next((each for each in found if _go_together(each, box)), None)) is not None:
            found.remove(near)
            box = box.union(near)
        found.append(box)
    return found if len(found) <= MOST_BOXES else [_around(found)]


def _go_together(one: Rect, other: Rect) -> bool:
    return one.overlaps(other) or one.union(other).area <= WASTE * (one.area + other.area)
