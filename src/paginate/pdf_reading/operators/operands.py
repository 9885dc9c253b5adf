"""Operands as an operator wants them."""

from __future__ import annotations

from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Name, Value


def floats(operands: list[Value], count: int) -> list[float]:
    """The last `count` operands as numbers. Raises PdfProblem where they are not."""
    taken = operands[-count:]
    if len(taken) < count or not all(isinstance(each, int | float) for each in taken):
        raise PdfProblem("pdf-damaged")
    return [float(each) for each in taken if isinstance(each, int | float)]


def name(operands: list[Value]) -> str:
    """The last operand, a name. Raises PdfProblem."""
    if not operands or not isinstance(operands[-1], Name):
        raise PdfProblem("pdf-damaged")
    return operands[-1]
