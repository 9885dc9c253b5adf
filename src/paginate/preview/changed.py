"""Where two versions of a page look different: the boxes on the sheet that have to be drawn again."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from paginate.display import Item, Line, Picture, PlacedPage, Shadow, Shape
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

Contents = Callable[[Item], Hashable]
"""What an item has from outside of the page: a photo's data, a file that is taken in. Equal ones look equal."""


class PlacedBox(NamedTuple):
    """Items, and the point from which they are measured."""

    items: tuple[Item, ...]
    offset: Point = ORIGIN


class BoxLook(NamedTuple):
    """A page, what its items have from outside, and what else decides how all of it looks: its press, its own fonts."""

    page: ComposedPage
    contents: Contents
    general: Hashable


def changed_boxes(old: BoxLook, new: BoxLook) -> tuple[Rect, ...] | None:
    """The boxes that look different, in points from the trim's top left; None where that may be all of the sheet."""
    if _form(old) != _form(new):
        return None
    before, now = _by_id(old.page), _by_id(new.page)
    if [name for name in before if name in now] != [name for name in now if name in before]:
        return None  # in another order, others lie on top
    found = []
    pairs = [(before.get(name), now.get(name)) for name in {**before, **now}]
    for one, other in [*pairs, (_marks(old.page), _marks(new.page))]:
        if one is not None and other is not None and _is_same(one, other, old, new):
            continue  # told in a tenth of the time
        boxes = list(_differences(_items(one, old), _items(other, new)))
        if boxes:
            found.append(_around(boxes))
    return tuple(_merged(found))


def _form(look: BoxLook) -> Hashable:
    page = look.page
    return page.trim, page.bleed, page.margin, look.general


def _by_id(page: ComposedPage) -> Mapping[Name, PlacedBox]:
    """The frames by their ids; those that share one are counted."""
    counts: dict[str, int] = {}
    found = {}
    for frame in page.frames:
        counts[frame.id] = counts.get(frame.id, 0) + 1
        found[frame.id, counts[frame.id]] = PlacedBox(frame.items, frame.offset)
    return found


def _marks(page: ComposedPage) -> PlacedBox:
    return PlacedBox(page.marks)


def _is_same(one: PlacedBox, other: PlacedBox, old: BoxLook, new: BoxLook) -> bool:
    """Whether all items are the same, with what they have from outside; lines have nothing from there."""
    return one == other and all(
        old.contents(item) == new.contents(item) for item in one.items if not isinstance(item, Line | Shape)
    )


def _items(placed: PlacedBox | None, look: BoxLook) -> Items:
    """By all that makes each item look as it does, its extent."""
    if placed is None:
        return {}
    items, offset = placed
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
