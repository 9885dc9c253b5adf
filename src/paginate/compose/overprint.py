"""What prints over what lies under it 压印: black text and rules as the press wants them, spot inks as the designer does.

White never does: where it overprints, it is gone (GWG 2022, white overprint).
"""

from __future__ import annotations

from typing import assert_never

from paginate.color import BLACK, Color, Process, Spot
from paginate.display import ComposedFrame, Item, Line, Picture, PlacedPage, Shadow, Shape
from paginate.press import Black


def overprinted(frame: ComposedFrame, black: Black) -> ComposedFrame:
    """The frame with the overprint of its items set. A tint of solid black knocks out: only rules and borders are rules."""
    return frame._replace(items=tuple(_item(item, black, is_rule=frame.kind == "rule") for item in frame.items))


def _item(item: Item, black: Black, *, is_rule: bool) -> Item:
    match item:
        case Line():
            return _line(item, black)
        case Shape():
            return _shape(item, rules=black.rules_overprint and (is_rule or item.stroke is not None))
        case Picture() | Shadow() | PlacedPage():
            return item
        case _:
            assert_never(item)


def _line(line: Line, black: Black) -> Line:
    """The line's characters, and with them what is drawn beside these."""
    if any(_overprints(run.color, black=black.text_overprints) for run in line.runs):
        runs = tuple(
            run._replace(overprint=True) if _overprints(run.color, black=black.text_overprints) else run
            for run in line.runs
        )
        line = line._replace(runs=runs)
    if line.ornaments:
        ornaments = tuple(_shape(ornament, rules=black.text_overprints) for ornament in line.ornaments)
        line = line._replace(ornaments=ornaments)
    return line


def _shape(shape: Shape, *, rules: bool) -> Shape:
    colors = [color for color in (shape.fill, shape.stroke) if color is not None]
    return shape._replace(overprint=True) if all(_overprints(color, black=rules) for color in colors) else shape


def _overprints(color: Color, *, black: bool) -> bool:
    match color:
        case Process():
            return black and color == BLACK
        case Spot():
            return color.overprint and color.tint > 0
        case _:
            assert_never(color)
