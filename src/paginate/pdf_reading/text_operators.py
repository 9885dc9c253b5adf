"""The operators that set text (ISO 32000-1, 9.3 and 9.4), and operands in the types that operators need."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from paginate.pdf_reading.device import ShownStrings
from paginate.pdf_reading.fonts import EmbeddedFont
from paginate.pdf_reading.matrix import IDENTITY, Matrix
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.scene import Scene
from paginate.pdf_reading.values import Array, Dictionary, Name, Value, is_number
from paginate.records import NamedTuple

CHARACTERS_OF_AN_OPERATION: Final = 16
"""As many take as long to show as an operator takes to read."""


def floats(operands: list[Value], count: int) -> list[float]:
    """The last `count` operands as numbers. Raises PdfProblem where they are not."""
    taken = [each for each in operands[-count:] if is_number(each)]
    if len(taken) < count:
        raise PdfProblem("pdf-mended")
    return taken


def name(operands: list[Value]) -> str:
    """The last operand, a name. Raises PdfProblem."""
    if not operands or not isinstance(operands[-1], Name):
        raise PdfProblem("pdf-mended")
    return operands[-1]


def begin(scene: Scene, _operands: list[Value]) -> None:
    """BT."""
    scene.text_matrix = scene.line_matrix = IDENTITY
    scene.in_text = True


def end(scene: Scene, _operands: list[Value]) -> None:
    """ET."""
    scene.in_text = False


def set_number(parameter: str, scale: float, scene: Scene, operands: list[Value]) -> None:
    """Tc, Tw, Tz, TL, Ts."""
    scene.change(**{parameter: floats(operands, 1)[0] * scale})


def render_mode(scene: Scene, operands: list[Value]) -> None:
    """Tr."""
    scene.change(render_mode=int(floats(operands, 1)[0]))


def choose_font(scene: Scene, operands: list[Value]) -> None:
    """Tf."""
    found = scene.resources.dictionary("Font")[name(operands[:-1])]
    font = scene.reading.library.font(found) if isinstance(found, Dictionary) else None
    scene.change(font=font, font_size=floats(operands, 1)[0])
    if font is None:
        raise PdfProblem("pdf-mended")


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
        raise PdfProblem("pdf-mended")
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
    font = scene.state.font
    if font is None or not parts or not all(isinstance(part, bytes) or is_number(part) for part in parts):
        raise PdfProblem("pdf-mended")
    length = sum(len(part) for part in parts if isinstance(part, bytes))
    scene.reading.bounds.count(length // CHARACTERS_OF_AN_OPERATION)
    moved = _advance(scene, font, parts)
    scene.device.text(scene, ShownStrings(parts, moved))
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


Act = Callable[[Scene, list[Value]], None]


class TextOperators(NamedTuple):
    """Those that paint nothing, and the others."""

    copied: Mapping[str, Act]
    others: Mapping[str, Act]


TEXT_OPERATORS: Final = TextOperators(
    copied={
        "BT": begin,
        "ET": end,
        "Tc": partial(set_number, "character_space", 1),
        "Tw": partial(set_number, "word_space", 1),
        "Tz": partial(set_number, "stretch", 0.01),
        "TL": partial(set_number, "leading", 1),
        "Ts": partial(set_number, "rise", 1),
        "Tf": choose_font,
        "Td": move,
        "TD": partial(move, sets_leading=True),
        "Tm": set_matrix,
        "T*": next_line,
    },
    others={"Tr": render_mode, "Tj": show, "TJ": show_adjusted, "'": show_on_next_line, '"': show_on_next_line},
)
