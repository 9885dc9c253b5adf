"""Operands in the types that operators need."""

from __future__ import annotations

from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Name, Value, is_number


def floats(operands: list[Value], count: int) -> list[float]:
    """The last `count` operands as numbers. Raises PdfProblem where they are not."""
    taken = [each for each in operands[-count:] if is_number(each)]
    if len(taken) < count:
        raise PdfProblem("pdf-damaged")
    return taken


def name(operands: list[Value]) -> str:
    """The last operand, a name. Raises PdfProblem."""
    if not operands or not isinstance(operands[-1], Name):
        raise PdfProblem("pdf-damaged")
    return operands[-1]
