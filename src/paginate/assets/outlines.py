"""The outline of a cut-out photo 去底图, from its transparent parts: traced once, then cached by the photo's content."""

from __future__ import annotations

import json
from collections.abc import Sequence
from math import hypot
from pathlib import Path
from typing import Final

from paginate.assets.cache import Cache, cache_key
from paginate.assets.pictures import PictureInfo, picture_bytes
from paginate.assets.versions import encoding
from paginate.geometry import Point, Rect, Size
from paginate.records import NamedTuple

PIXELS: Final = 400
"""Of the longer side, in which an outline is traced: of a picture as wide as three columns each is less than a point."""

FINEST: Final = 1.5
"""Pixels by which the outline may be off: text is not set as exactly around it."""

LEAST_PART: Final = 1e-4
"""Of the picture's area: a part or a hole that is smaller is dust."""


class Outline(NamedTuple):
    """The outer lines around the parts of what is to be seen, in fractions of the picture's width and height; how many holes they
    have, which do not count."""

    parts: tuple[tuple[Point, ...], ...]
    holes: int


def outline_of(cache: Cache, info: PictureInfo, path: Path) -> Outline | None:
    """The outline of the photo in the file `path`; None where all of it is opaque, or nothing. Raises OSError, PictureProblem."""
    key = cache_key("outline", encoding(), info.digest, repr((PIXELS, FINEST)))
    known = cache.understood(key, _understand)
    if known is None:
        known = _traced(info, picture_bytes(info, path))
        cache.put(key, json.dumps(known).encode())
    return known if known.parts else None


def _understand(data: bytes) -> Outline:
    try:
        parts, holes = json.loads(data)
        return Outline(tuple(tuple(Point(float(x), float(y)) for x, y in part) for part in parts), int(holes))
    except (TypeError, UnicodeDecodeError) as fault:
        raise ValueError(data) from fault


def _traced(info: PictureInfo, data: bytes) -> Outline:
    from paginate.assets.imaging.scaling import shown_part  # Pillow takes 30 ms to import: not where the cache knows
    from paginate.assets.imaging.tracing import traced

    scale = min(1.0, PIXELS / max(info.width, info.height))
    size = Size(max(1, round(info.width * scale)), max(1, round(info.height * scale)))
    opacity = shown_part(info.name, data, Rect(0, 0, info.width, info.height), size, cut_out=True).opacity
    if opacity is None:
        return Outline((), 0)
    width, height = opacity.size
    lines = [(line, _area(line)) for line in traced(opacity)]
    least = LEAST_PART * width * height
    parts = [
        tuple(Point(x / width, y / height) for x, y in simplified(line, FINEST)) for line, area in lines if area > least
    ]
    return Outline(tuple(parts), sum(1 for _, area in lines if area < -least))


def _area(line: Sequence[Point]) -> float:
    """The area that a closed line is around; less than 0 where it runs the other way, around a hole."""
    return sum(one.x * other.y - other.x * one.y for one, other in zip(line, [*line[1:], line[0]], strict=True)) / 2


def simplified(line: Sequence[Point], most: float) -> list[Point]:
    """A closed line with as few of its points as leave it no further off than `most` (Douglas and Peucker)."""
    far = max(range(len(line)), key=lambda at: _apart(line[0], line[at]))
    kept = {0, far}
    spans = [(0, far), (far, len(line))]
    around = [*line, line[0]]
    while spans:
        first, last = spans.pop()
        between = range(first + 1, last)
        if not between:
            continue
        at = max(between, key=lambda each: _off(around[each], around[first], around[last]))
        if _off(around[at], around[first], around[last]) > most:
            kept.add(at)
            spans += [(first, at), (at, last)]
    return [line[at] for at in sorted(kept)]


def _apart(one: Point, other: Point) -> float:
    return hypot(one.x - other.x, one.y - other.y)


def _off(point: Point, first: Point, last: Point) -> float:
    """How far a point is from the straight line between two others."""
    along = _apart(first, last)
    if not along:
        return _apart(point, first)
    return abs((last.x - first.x) * (first.y - point.y) - (first.x - point.x) * (last.y - first.y)) / along
