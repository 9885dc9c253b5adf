"""Operators that set text (ISO 32000-1, 9.3 and 9.4)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from paginate.geometry import Rect
from paginate.pdf_reading.color_spaces import SpaceFamily
from paginate.pdf_reading.fonts import EmbeddedFont
from paginate.pdf_reading.marks import Coat, ShownText
from paginate.pdf_reading.matrix import IDENTITY, Matrix
from paginate.pdf_reading.operators.glyphs import walk_glyphs
from paginate.pdf_reading.operators.operands import floats, name
from paginate.pdf_reading.operators.patterns import paint_pattern
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.scene import Scene
from paginate.pdf_reading.values import Array, Dictionary, Value, is_number

ASCENT, DESCENT = 0.8, -0.2
"""Ems above and below the base line that a line of characters is taken to reach."""

CHARACTERS_OF_AN_OPERATION: Final = 16
"""As many take as long to show as an operator takes to read."""

FILLS: Final = frozenset({0, 2, 4, 6})
STROKES: Final = frozenset({1, 2, 5, 6})
"""Text rendering modes (Table 106)."""


def begin(scene: Scene, _operands: list[Value]) -> None:
    """BT."""
    scene.text_matrix = scene.line_matrix = IDENTITY


def end(_scene: Scene, _operands: list[Value]) -> None:
    """ET."""


def set_number(parameter: str, scale: float, scene: Scene, operands: list[Value]) -> None:
    """Tc, Tw, Tz, TL, Ts."""
    scene.change(**{parameter: floats(operands, 1)[0] * scale})


def render_mode(scene: Scene, operands: list[Value]) -> None:
    """Tr."""
    scene.change(render_mode=int(floats(operands, 1)[0]))


def choose_font(scene: Scene, operands: list[Value]) -> None:
    """Tf."""
    called = name(operands[:-1])
    if called not in scene.fonts:
        found = scene.resources.dictionary("Font")[called]
        if not isinstance(found, Dictionary):
            raise PdfProblem("pdf-damaged")
        scene.fonts[called] = scene.record.font(found)
    scene.change(font=scene.fonts[called], font_size=floats(operands, 1)[0])


def move(scene: Scene, operands: list[Value], *, sets_leading: bool = False) -> None:
    """Td, TD."""
    x, y = floats(operands, 2)
    if sets_leading:
        scene.change(leading=-y)
    scene.text_matrix = scene.line_matrix = Matrix(1, 0, 0, 1, x, y).then(scene.line_matrix)


def set_matrix(scene: Scene, operands: list[Value]) -> None:
    """Tm."""
    scene.text_matrix = scene.line_matrix = Matrix(*floats(operands, 6))


def next_line(scene: Scene, _operands: list[Value]) -> None:
    """T*."""
    move(scene, [0.0, -scene.state.leading])


def show(scene: Scene, operands: list[Value]) -> None:
    """Tj."""
    _show(scene, operands[-1:])


def show_adjusted(scene: Scene, operands: list[Value]) -> None:
    """TJ."""
    parts = operands[-1] if operands else None
    if not isinstance(parts, Array):
        raise PdfProblem("pdf-damaged")
    _show(scene, list(parts))


def show_on_next_line(scene: Scene, operands: list[Value]) -> None:
    """' and the quotation mark, which sets word and character spaces first."""
    if len(operands) >= 3:
        word, character = floats(operands[:2], 2)
        scene.change(word_space=word, character_space=character)
    next_line(scene, [])
    show(scene, operands)


def _show(scene: Scene, parts: list[Value]) -> None:
    """Show strings, and move the pen by the numbers between them."""
    state = scene.state
    font = state.font
    if font is None or not all(isinstance(part, bytes) or is_number(part) for part in parts):
        raise PdfProblem("pdf-damaged")
    strings = [part for part in parts if isinstance(part, bytes)]
    scene.record.count(sum(map(len, strings)) // CHARACTERS_OF_AN_OPERATION)
    moved = _advance(scene, font, parts)
    matrix = scene.text_matrix.then(state.matrix)
    text = "".join(font.text(code) for shown in strings for code in font.codes(shown))
    shown = scene.visible(_box(scene, font, matrix, moved))
    if shown is not None and text and not text.isspace():
        _keep(scene, ShownText(text, abs(state.font_size) * matrix.height, font, None, None, shown, scene.hidden))
    if font.is_type3:
        for string in strings:
            walk_glyphs(scene, font, string)
    step = Matrix(1, 0, 0, 1, 0, moved) if font.is_vertical else Matrix(1, 0, 0, 1, moved, 0)
    scene.text_matrix = step.then(scene.text_matrix)


def _advance(scene: Scene, font: EmbeddedFont, parts: list[Value]) -> float:
    """How far the pen moves, in text space (9.4.4)."""
    state = scene.state
    moved = 0.0
    for part in parts:
        if isinstance(part, bytes):
            codes = list(font.codes(part))
            spaces = 0 if font.two_bytes else part.count(b" ")
            moved += sum(map(font.width, codes)) / 1000 * state.font_size
            moved += len(codes) * state.character_space + spaces * state.word_space
        elif is_number(part):
            moved -= part / 1000 * state.font_size
    return moved if font.is_vertical else moved * state.stretch


def _box(scene: Scene, font: EmbeddedFont, matrix: Matrix, moved: float) -> Rect:
    """The box around the shown text, by ascenders and descenders, or by the em of an upright line."""
    size, rise = scene.state.font_size, scene.state.rise
    if font.is_vertical:
        return matrix.box(-size / 2, rise, size / 2, rise + moved)
    return matrix.box(0, rise + DESCENT * size, moved, rise + ASCENT * size)


def _keep(scene: Scene, mark: ShownText) -> None:
    """Write the mark down with how its characters are filled and outlined."""
    state = scene.state
    fill = state.fill_coat if state.render_mode in FILLS else None
    stroke = state.stroke_coat if state.render_mode in STROKES else None
    scene.record.keep(mark._replace(coat=fill, stroke=stroke))
    coats: list[Coat] = [coat for coat in (fill, stroke) if coat is not None]
    for coat in coats:
        if coat.color.space.family is SpaceFamily.PATTERN:
            paint_pattern(scene, coat, mark.box)


OPERATORS: Final[Mapping[str, Callable[[Scene, list[Value]], None]]] = {
    "BT": begin,
    "ET": end,
    "Tc": partial(set_number, "character_space", 1),
    "Tw": partial(set_number, "word_space", 1),
    "Tz": partial(set_number, "stretch", 0.01),
    "TL": partial(set_number, "leading", 1),
    "Ts": partial(set_number, "rise", 1),
    "Tr": render_mode,
    "Tf": choose_font,
    "Td": move,
    "TD": partial(move, sets_leading=True),
    "Tm": set_matrix,
    "T*": next_line,
    "Tj": show,
    "TJ": show_adjusted,
    "'": show_on_next_line,
    '"': show_on_next_line,
}
