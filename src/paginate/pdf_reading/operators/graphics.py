"""Operators of the graphics state: q, Q, cm, w, gs and their kin (ISO 32000-1, 8.4.4)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from paginate.pdf_reading.matrix import Matrix, matrix_of
from paginate.pdf_reading.operators.operands import floats, name
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.scene import Scene
from paginate.pdf_reading.values import Array, Dictionary, Name, Value, is_number

DEEPEST: Final = 512
"""States that may be saved; ISO 32000-1 allows for 28 (Annex C)."""


def save(scene: Scene, _operands: list[Value]) -> None:
    """q."""
    if len(scene.saved) >= DEEPEST:
        raise PdfProblem("pdf-too-complex")
    scene.saved.append(scene.state)
    scene.record.deepest = max(scene.record.deepest, len(scene.saved))


def restore(scene: Scene, _operands: list[Value]) -> None:
    """Q."""
    if not scene.saved:
        raise PdfProblem("pdf-damaged")
    scene.state = scene.saved.pop()


def concatenate(scene: Scene, operands: list[Value]) -> None:
    """cm."""
    scene.change(matrix=Matrix(*floats(operands, 6)).then(scene.state.matrix))


def line_width(scene: Scene, operands: list[Value]) -> None:
    """w."""
    scene.change(line_width=abs(floats(operands, 1)[0]))


def intent(scene: Scene, operands: list[Value]) -> None:
    """ri."""
    scene.record.intents.add(name(operands))


def no_effect(_scene: Scene, _operands: list[Value]) -> None:
    """Operators that change nothing that is checked: caps, joins, dashes, flatness, BX and EX, marks without a layer."""


def apply_state(scene: Scene, operands: list[Value]) -> None:
    """gs: the parameters of an ExtGState dictionary (8.4.5)."""
    found = scene.resources.dictionary("ExtGState")[name(operands)]
    if not isinstance(found, Dictionary):
        raise PdfProblem("pdf-damaged")
    if scene.record.is_new(found):
        scene.record.states.append(found)
        _walk_soft_mask(scene, found)
    scene.change(**{parameter: value for parameter, value in _parameters(found) if value is not None})
    font = found["Font"]
    if isinstance(font, Array) and isinstance(font[0], Dictionary) and is_number(font[1]):
        scene.change(font=scene.record.font(font[0]), font_size=font[1])


def _parameters(state: Dictionary) -> list[tuple[str, object]]:
    stroke_overprint, fill_overprint = state["OP"], state["op"]
    if fill_overprint is None:
        fill_overprint = stroke_overprint  # Table 58: OP alone sets both
    return [
        ("line_width", state.number("LW")),
        ("stroke_overprint", stroke_overprint is True if stroke_overprint is not None else None),
        ("fill_overprint", fill_overprint is True if fill_overprint is not None else None),
        ("overprint_mode", int(state.number("OPM") or 0) if "OPM" in state else None),
        ("fill_alpha", state.number("ca")),
        ("stroke_alpha", state.number("CA")),
        ("blend_mode", blend_mode(state)),
        ("soft_masked", isinstance(state["SMask"], Dictionary) if "SMask" in state else None),
    ]


def blend_mode(state: Dictionary) -> str | None:
    """The blend mode, or the first of several; None where there is none."""
    modes = [str(mode) for mode in state.array("BM") if isinstance(mode, Name)]
    return modes[0] if modes else None


def _walk_soft_mask(scene: Scene, state: Dictionary) -> None:
    """Go through the group of a soft mask for its resources; its content leaves no mark on the sheet."""
    group = state.dictionary("SMask").dictionary("G")
    if group.is_stream:
        marks = len(scene.record.marks)
        scene.record.forms.append(group)
        scene.inside(group.dictionary("Resources"), matrix_of(group.numbers("Matrix")), group)
        scene.record.masking += scene.record.marks[marks:]
        del scene.record.marks[marks:]


OPERATORS: Final[Mapping[str, Callable[[Scene, list[Value]], None]]] = {
    "q": save,
    "Q": restore,
    "cm": concatenate,
    "w": line_width,
    "gs": apply_state,
    "ri": intent,
    **dict.fromkeys(("J", "j", "M", "d", "i", "BX", "EX"), no_effect),
}
