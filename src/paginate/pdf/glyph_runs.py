"""A glyph run as the operators that show its glyphs, each within a hundredth of a point of its place."""

from __future__ import annotations

from functools import cache
from typing import Final

from paginate.display import Direction, GlyphRun
from paginate.pdf.encoding import TENTHS_PER_EM, EncodedFont
from paginate.pdf.syntax import number
from paginate.records import NamedTuple

POSITION_TOLERANCE: Final = 0.004
"""Points by which a glyph may stand off its place before it is moved."""

WORD_GAP: Final = 0.1
"""Ems by which glyphs may stand apart or overlap before programs that extract text see a space or a break (Poppler)."""


class ShownRun(NamedTuple):
    """What shows a run, its length in points, and whether no gap or overlap in it looks like a break in the text."""

    operators: str
    length: float
    in_one_piece: bool


def show_run(run: GlyphRun, font: EncodedFont) -> ShownRun:
    """Show the run's glyphs, from the first one's place on.

    The pen is followed in whole tenths, as the reader of the PDF will move it, so that rounding does not add up.
    """
    vertical = run.direction is Direction.VERTICAL
    codes = font.vertical if vertical else font.horizontal
    tenths_per_point = TENTHS_PER_EM / run.size
    tolerance = max(0.5, POSITION_TOLERANCE * tenths_per_point / run.stretch)
    start = pen = run.positions[0] * tenths_per_point
    in_one_piece = True
    parts: list[str] = []
    # This loop runs once a glyph: a million times on a page of stress tests.
    for pair, position in zip(zip(run.glyphs, run.text, strict=True), run.positions, strict=True):
        off = position * tenths_per_point - pen
        if not -tolerance <= off <= tolerance:
            gap = round(off)
            parts.append(_adjustment(gap if vertical else -gap))
            pen += gap
            in_one_piece = in_one_piece and abs(gap) <= WORD_GAP * TENTHS_PER_EM
        code, advance = codes[pair]
        parts.append(code)
        pen += advance
    if run.direction is Direction.HORIZONTAL:
        operators = _text_operator(parts)
    else:
        operators = " ".join(map(_text_operator, _halves(parts)))
    return ShownRun(operators, (pen - start) / tenths_per_point * run.stretch, in_one_piece)


def _halves(parts: list[str]) -> list[list[str]]:
    """Codes and adjustments in two halves, for what runs downwards.

    PDFium sorts texts that follow each other at the same height from left to right, and lines that run downwards begin
    at the same height: in two halves they stay in order. The first has two glyphs where it can, for of one alone PDFium
    cannot tell where it runs; and it does not end with an adjustment, which PDFium would forget.
    """
    half = (len(parts) + 1) // 2
    if parts[half - 1].endswith("<"):
        half -= 1
    return [some for some in (parts[:half], parts[half:]) if some]


def _text_operator(parts: list[str]) -> str:
    """Codes and the adjustments between them, shown by the shorter operator that can."""
    shown = f"<{''.join(parts)}>"
    return f"[{shown}] TJ" if "<" in shown[1:] else f"{shown} Tj"


@cache
def _adjustment(tenths: int) -> str:
    """A number between two strings of TJ: it is taken off the pen's place, which in vertical lines falls."""
    return f">{number(tenths / 10)}<"
