"""Patterns (ISO 32000-1, 8.7): the marks of a tile count where the pattern is painted, a shading counts as one mark."""

from __future__ import annotations

from typing import Final

from paginate.geometry import Rect
from paginate.pdf_reading.color_spaces import read_color_space
from paginate.pdf_reading.marks import Coat, Color, ShownShading
from paginate.pdf_reading.matrix import matrix_of
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.scene import Scene
from paginate.pdf_reading.state import State
from paginate.pdf_reading.values import Dictionary

SHADING: Final = 2
"""The PatternType of a shading pattern."""

UNCOLORED: Final = 2
"""The PaintType of a tile that takes the current colour."""

EVERYWHERE: Final = 1e6
"""Points to each side, beyond any sheet: a tile is painted again and again, wherever its first one may lie."""


def paint_pattern(scene: Scene, coat: Coat, box: Rect) -> None:
    """Paint `box` with the pattern of `coat`. Raises PdfProblem where there is none."""
    pattern = coat.color.pattern
    if not pattern:
        raise PdfProblem("pdf-damaged")
    if pattern.number("PatternType") == SHADING:
        paint_shading(scene, pattern.dictionary("Shading"), coat, box)
    elif pattern.is_stream:
        _paint_tile(scene, pattern, coat, box)
    else:
        raise PdfProblem("pdf-damaged")


def paint_shading(scene: Scene, shading: Dictionary, coat: Coat, box: Rect) -> None:
    """Paint `box` with a shading. Raises PdfProblem where it has no colour space."""
    space = read_color_space(shading["ColorSpace"], scene.resources)
    scene.record.keep(ShownShading(shading, space, coat, box, scene.hidden))


def _paint_tile(scene: Scene, pattern: Dictionary, coat: Coat, box: Rect) -> None:
    """One tile, whose marks count as being all over `box`.

    It begins with the graphics state of a page (8.7.3.1); its marks are painted as `coat` is.
    """
    record, state, takes_color = scene.record, scene.state, scene.takes_color
    first = len(record.marks)
    scene.state = State(
        scene.base,
        box.inset(-EVERYWHERE),
        fill_alpha=coat.alpha,
        stroke_alpha=coat.alpha,
        blend_mode=coat.blend_mode,
        soft_masked=coat.soft_masked,
    )
    if pattern.number("PaintType") == UNCOLORED and coat.color.space.base is not None:
        ink = Color(coat.color.space.base, coat.color.components)
        scene.change(fill=ink, stroke=ink, fill_overprint=coat.overprint, overprint_mode=coat.overprint_mode)
        scene.takes_color = False
    try:
        scene.inside(pattern.dictionary("Resources"), matrix_of(pattern.numbers("Matrix")), pattern)
    finally:
        scene.state = state
        scene.takes_color = takes_color
        record.marks[first:] = [mark._replace(box=box) for mark in record.marks[first:]]
