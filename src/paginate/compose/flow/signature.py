"""Signatures 署名 and dates behind a text: at the end of its last line where that has room, else at the end of a line of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from paginate.compose.flow.lines import ParagraphPlace
from paginate.compose.flow.slots import LineSlot
from paginate.compose.inline import Items
from paginate.model import Align
from paginate.units import fits

if TYPE_CHECKING:
    from paginate.compose.flow.choose import ChosenPiece

WHITE: Final = 1.0
"""Ems of the signature that stay free between it and the text before it."""

RAGGED: Final = (Align.START, Align.JUSTIFY)
"""Where a last line begins at its measure's start and ends where its text does."""


def beside(items: Items, before: ChosenPiece) -> LineSlot | None:
    """The room for a signature in the last line of the lines before it; None where there is too little."""
    number, place = len(before.lines) - 1, before.place
    slot = place.slots.slot(place.first + number)
    if slot is None or before.items is None or before.slots is not None or before.items.style.align not in RAGGED:
        return None
    start = before.lines[-2].end if number else 0
    used = place.indent(number) + before.items.natural(start, before.lines[-1].end)
    length, style = items.natural(0, len(items)), items.style
    if not fits(used + WHITE * style.size + length + style.end_indent, slot.measure):
        return None
    block = slot.block + (before.items.style.size - style.size) / 2
    return _at_end(items, slot._replace(block=block))


def alone(items: Items, place: ParagraphPlace) -> LineSlot | None:
    """The room at the end of a line of its own; None where there is none, or it is longer than a line."""
    slot = place.slots.slot(place.first)
    if slot is None or not fits(items.natural(0, len(items)) + items.style.end_indent, slot.measure):
        return None
    return _at_end(items, slot)


def _at_end(items: Items, slot: LineSlot) -> LineSlot:
    """As much of a slot's end as the signature is long."""
    length = items.natural(0, len(items))
    return slot._replace(inline=slot.inline + slot.measure - items.style.end_indent - length, measure=length)
