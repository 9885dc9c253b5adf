"""Operators that build paths, paint them and clip with them (ISO 32000-1, 8.5)."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import partial
from itertools import chain, pairwise
from typing import Final

from paginate.geometry import Point, Rect
from paginate.pdf_reading.color_spaces import SpaceFamily
from paginate.pdf_reading.marks import Coat, ShownPath
from paginate.pdf_reading.operators.operands import floats
from paginate.pdf_reading.operators.patterns import paint_pattern
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.scene import MOST_POINTS, Scene
from paginate.pdf_reading.values import Value

MOST_RECTANGLES: Final = 2000
"""Rectangles of one path that are distinguished; more are a drawing."""

MOST_SIDES: Final = 40
"""Sides of one stroked path that are distinguished."""

SQUARENESS: Final = 0.01
"""Points by which the sides of a filled shape may differ from a parallelogram's and still be a rectangle's."""


def add_points(scene: Scene, operands: list[Value], count: int, *, begins: bool = False) -> None:
    """Add `count` points to the path. A curve lies inside its control points, and that is as near as need be."""
    scene.points += count
    if scene.points > MOST_POINTS:
        raise PdfProblem("pdf-too-complex")
    values = floats(operands, 2 * count)
    points = [scene.state.matrix.point(x, y) for x, y in zip(values[::2], values[1::2], strict=True)]
    if begins:
        scene.subpaths.append(points)
    elif scene.subpaths:
        scene.subpaths[-1] += points
    else:
        raise PdfProblem("pdf-damaged")


def rectangle(scene: Scene, operands: list[Value]) -> None:
    """re."""
    x, y, width, height = floats(operands, 4)
    corners: list[Value] = [x, y, x + width, y, x + width, y + height, x, y + height]
    add_points(scene, corners, 4, begins=True)
    close(scene, [])


def close(scene: Scene, _operands: list[Value]) -> None:
    """h."""
    if scene.subpaths:
        scene.subpaths[-1].append(scene.subpaths[-1][0])


def clip(scene: Scene, _operands: list[Value]) -> None:
    """W, W*: marks after the path show only inside it."""
    scene.clips = True


def paint(
    scene: Scene, _operands: list[Value], *, fills: bool = False, strokes: bool = False, closes: bool = False
) -> None:
    """f, S, B, n and their kin."""
    if closes:
        close(scene, [])
    subpaths, clips = [points for points in scene.subpaths if points], scene.clips
    scene.subpaths, scene.points, scene.clips = [], 0, False
    try:
        if fills and subpaths:
            _fill(scene, subpaths)
        if strokes and subpaths:
            _stroke(scene, subpaths)
    finally:
        if clips:
            box = Rect.around(chain.from_iterable(subpaths)) if subpaths else Rect(0, 0, 0, 0)
            scene.change(clip=box.intersection(scene.state.clip) or Rect(box.x, box.y, 0, 0))


def _fill(scene: Scene, subpaths: list[list[Point]]) -> None:
    """Rectangles are marks one by one, as each may be a rule; anything else is one mark."""
    coat = scene.state.fill_coat
    sides = [_short_side(points) for points in subpaths[:MOST_RECTANGLES]]
    if len(subpaths) <= MOST_RECTANGLES and None not in sides:
        for points, side in zip(subpaths, sides, strict=True):
            _keep(scene, coat, Rect.around(points), side, is_stroke=False)
    else:
        _keep(scene, coat, Rect.around(chain.from_iterable(subpaths)), None, is_stroke=False)


def _stroke(scene: Scene, subpaths: list[list[Point]]) -> None:
    """The sides of a path are separate marks, since marks inside it are not under them; those of a drawing are one mark."""
    width = scene.state.line_width * min(scene.state.matrix.width, scene.state.matrix.height)
    sides = [pair for points in subpaths for pair in pairwise(points)]
    parts = sides if sides and len(sides) <= MOST_SIDES else [list(chain.from_iterable(subpaths))]
    for part in parts:
        _keep(scene, scene.state.stroke_coat, Rect.around(part).inset(-width / 2), width, is_stroke=True)


def _keep(scene: Scene, coat: Coat, box: Rect, line_width: float | None, *, is_stroke: bool) -> None:
    shown = scene.visible(box)
    if shown is None:
        return
    if coat.color.space.family is SpaceFamily.PATTERN:
        paint_pattern(scene, coat, shown)
    else:
        scene.record.keep(ShownPath(coat, is_stroke, line_width, shown, scene.hidden))


def _short_side(points: list[Point]) -> float | None:
    """The short side of the rectangle with these corners, 0 for a straight line of two; None for any other shape."""
    corners = points[:-1] if len(points) > 2 and points[0] == points[-1] else points
    if len(corners) == 2:
        return 0.0
    if len(corners) != 4:
        return None
    first, second, third, fourth = corners
    if abs(first.x + third.x - second.x - fourth.x) + abs(first.y + third.y - second.y - fourth.y) > SQUARENESS:
        return None
    return min(math.dist(first, second), math.dist(second, third))


OPERATORS: Final[Mapping[str, Callable[[Scene, list[Value]], None]]] = {
    "m": partial(add_points, count=1, begins=True),
    "l": partial(add_points, count=1),
    "c": partial(add_points, count=3),
    "v": partial(add_points, count=2),
    "y": partial(add_points, count=2),
    "h": close,
    "re": rectangle,
    "W": clip,
    "W*": clip,
    "n": paint,
    "S": partial(paint, strokes=True),
    "s": partial(paint, strokes=True, closes=True),
    **dict.fromkeys(("f", "F", "f*"), partial(paint, fills=True)),
    **dict.fromkeys(("B", "B*"), partial(paint, fills=True, strokes=True)),
    **dict.fromkeys(("b", "b*"), partial(paint, fills=True, strokes=True, closes=True)),
}
