"""A display list as text, one item a line: what golden tests compare, and a person can read in a diff."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from paginate.color import LETTERS, Color, Process, Spot
from paginate.display.items import GlyphRun, Item, Line, Picture, PlacedPage, Shadow, Shape
from paginate.display.page import ComposedPage
from paginate.geometry import Point, Rect

DECIMALS = 2  # of a point


def dump(page: ComposedPage) -> str:
    """The whole page, frame by frame. Lengths are points, origin at the trim's top left, y down."""
    return "".join(f"{line}\n" for line in _page(page))


def _page(page: ComposedPage) -> Iterator[str]:
    yield f"page {page.name} {_number(page.trim.width)} x {_number(page.trim.height)} bleed {_number(page.bleed)}"
    for frame in page.frames:
        yield f"frame {frame.id} {frame.kind} {frame.writing_mode.value} {_rect(frame.box)}"
        for item in frame.placed:
            yield from (f"  {line}" for line in _item(item))
    if page.marks:
        yield f"sheet margin {_number(page.margin)}"
        for item in page.marks:
            yield from (f"  {line}" for line in _item(item))
    for story in page.stories:
        overset = story.overset
        yield f"story {story.id} in {' '.join(story.frames)} overset {overset.characters} in {overset.lines}"


def _item(item: Item) -> Iterator[str]:
    match item:
        case Line():
            yield f"line {_rect(item.box)} measure {_number(item.measure)} natural {_number(item.natural)} {item.text}"
            for run in item.runs:
                yield from (f"  {line}" for line in _run(run))
            for run in item.annotations:
                yield from (f"  beside {line}" if number == 0 else f"  {line}" for number, line in enumerate(_run(run)))
            for ornament in item.ornaments:
                yield from (f"  {line}" for line in _item(ornament))
        case Picture():
            size = f"{_number(item.pixels.width)} x {_number(item.pixels.height)} px"
            inks = "".join(f" in {_color(ink)}" for ink in item.inks)
            cut_out = " cut out" if item.cut_out else ""
            yield f"picture {item.source} {_rect(item.box)} crop {_rect(item.crop)} to {size}{inks}{cut_out}"
        case Shadow():
            of = f" of {item.of.source}" if item.of else ""
            seen = f" seen {_rect(item.seen)}" if item.seen else ""
            yield f"shadow {_rect(item.box)} blur {_number(item.blur)} {_color(item.color)}{of}{seen}"
        case PlacedPage():
            yield f"placed {item.source} page {item.number + 1} {_rect(item.box)} crop {_rect(item.crop)}"
        case Shape():
            yield f"shape {' '.join(_point(point) for point in item.points)} {_paint(item)}"
        case _:
            assert_never(item)


def _run(run: GlyphRun) -> Iterator[str]:
    stretch = "" if run.stretch == 1 else f" stretch {_number(run.stretch)}"
    overprint = " overprint" if run.overprint else ""
    yield (
        f"{run.direction.value} {run.face} {_number(run.size)} {_color(run.color)} from {_point(run.origin)}{stretch}{overprint}"
    )
    yield "  " + " ".join(
        f"{text or '+'}@{_number(position)}" for text, position in zip(run.text, run.positions, strict=True)
    )


def _paint(shape: Shape) -> str:
    fill = f"fill {_color(shape.fill)}" if shape.fill else ""
    stroke = f"stroke {_color(shape.stroke)} {_number(shape.stroke_width)}" if shape.stroke else ""
    overprint = "overprint" if shape.overprint else ""
    return " ".join(part for part in (fill, stroke, overprint) if part)


def _color(color: Color) -> str:
    match color:
        case Process():
            plates = zip(LETTERS, color, strict=True)
            return "".join(f"{plate}{_number(ink * 100)}" for plate, ink in plates if ink) or "paper"
        case Spot():
            return f"{color.name} {_number(color.tint * 100)}%"
        case _:
            assert_never(color)


def _rect(box: Rect) -> str:
    return f"[{_number(box.x)} {_number(box.y)} {_number(box.width)} {_number(box.height)}]"


def _point(point: Point) -> str:
    return f"({_number(point.x)} {_number(point.y)})"


def _number(value: float) -> str:
    return f"{round(value, DECIMALS) + 0.0:g}"
