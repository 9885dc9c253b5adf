"""Functions of PDFs (ISO 32000-1, 7.10), of all colours at once: sampled, exponential, stitched, and programs."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Array, Dictionary, Value
from paginate.separation.calculator import read_program

Values = npt.NDArray[np.float64]
"""A row for each time the function is asked."""

Function = Callable[[Values], Values]
"""From rows of inputs to rows of outputs."""

DEEPEST: Final = 8
"""Functions that may be stitched of stitched ones."""

MOST_FUNCTIONS: Final = 1000
"""Functions that one is made of: a file may stitch the same ones again and again."""

MOST_INPUTS: Final = 8
"""Inputs of a sampled function: two to that power are the samples around a place between them."""

MOST_SAMPLES: Final = 1 << 24

LONGEST_PROGRAM: Final = 1 << 16
"""Bytes of a program."""


def read_function(written: Value) -> Function:
    """The function that is written, or several side by side. Raises PdfProblem."""
    return _read(written, iter(range(MOST_FUNCTIONS)), 0)


def _read(written: Value, left: Iterator[int], depth: int) -> Function:
    """The same; of `left` one is taken for each function that it is made of."""
    if depth > DEEPEST or next(left, None) is None:
        raise PdfProblem("pdf-too-complex")
    if isinstance(written, Array):
        parts = [_read(part, left, depth + 1) for part in written]
        return lambda inputs: np.concatenate([part(inputs) for part in parts], axis=1)
    if not isinstance(written, Dictionary):
        raise PdfProblem("pdf-damaged")
    match written.number("FunctionType"):
        case 0:
            return _sampled(written)
        case 2:
            return _exponential(written)
        case 3:
            return _stitched(written, left, depth)
        case 4:
            return _programmed(written)
        case _:
            raise PdfProblem("pdf-too-complex")


def _numbers(function: Dictionary, key: str, usual: Sequence[float] | None = None) -> Values:
    found = function.numbers(key) or usual
    if found is None:
        raise PdfProblem("pdf-damaged")
    return np.array(found, np.float64)


def _pairs(function: Dictionary, key: str, usual: Sequence[float] | None = None) -> Values:
    found = _numbers(function, key, usual)
    if len(found) % 2:
        raise PdfProblem("pdf-damaged")
    return found.reshape(-1, 2)


def _clipped(values: Values, bounds: Values) -> Values:
    if values.shape[1] != len(bounds):
        raise PdfProblem("pdf-damaged")
    return np.clip(values, bounds[:, 0], bounds[:, 1])


def _between(values: Values, given: Values, wanted: Values) -> Values:
    """The values moved from the given bounds to the wanted ones."""
    width = np.where(given[:, 1] == given[:, 0], 1, given[:, 1] - given[:, 0])
    return wanted[:, 0] + (values - given[:, 0]) / width * (wanted[:, 1] - wanted[:, 0])


def _exponential(function: Dictionary) -> Function:
    domain = _pairs(function, "Domain")
    start, end = _numbers(function, "C0", [0]), _numbers(function, "C1", [1])
    exponent = function.number("N") or 0.0
    if len(start) != len(end) or len(domain) != 1:
        raise PdfProblem("pdf-damaged")
    least = domain[0, 0]
    if (exponent < 0 and least <= 0) or (exponent % 1 and least < 0):  # no power of such a number is one
        raise PdfProblem("pdf-damaged")
    return lambda inputs: start + _clipped(inputs, domain) ** exponent * (end - start)


def _stitched(function: Dictionary, left: Iterator[int], depth: int) -> Function:
    domain, bounds, encode = _pairs(function, "Domain"), function.numbers("Bounds") or (), _pairs(function, "Encode")
    parts = [_read(part, left, depth + 1) for part in function.array("Functions")]
    if not parts or len(bounds) != len(parts) - 1 or len(encode) != len(parts) or len(domain) != 1:
        raise PdfProblem("pdf-damaged")
    edges = [domain[0, 0], *bounds, domain[0, 1]]

    def stitched(inputs: Values) -> Values:
        inputs = _clipped(inputs, domain)
        which = np.searchsorted(bounds, inputs[:, 0], side="right")
        outputs: Values | None = None
        for number, part in enumerate(parts):
            given = np.array([[edges[number], edges[number + 1]]])
            found = part(_between(inputs, given, encode[number : number + 1]))
            outputs = found if outputs is None else np.where((which == number)[:, None], found, outputs)
        assert outputs is not None
        return outputs

    return stitched


def _programmed(function: Dictionary) -> Function:
    """A program in the little PostScript that PDF has (7.10.5)."""
    domain, reach = _pairs(function, "Domain"), _pairs(function, "Range")
    program = read_program(function.data(LONGEST_PROGRAM))

    def programmed(inputs: Values) -> Values:
        outputs = program(list(_clipped(inputs, domain).T), len(inputs))
        if len(outputs) < len(reach):
            raise PdfProblem("pdf-damaged")
        return _clipped(np.stack(outputs[-len(reach) :], axis=1), reach)

    return programmed


def _sampled(function: Dictionary) -> Function:
    """Between samples it is linear, in every direction."""
    domain, reach = _pairs(function, "Domain"), _pairs(function, "Range")
    sizes = [int(size) for size in _numbers(function, "Size")]
    bits = int(function.number("BitsPerSample") or 8)
    count = math.prod(sizes) * len(reach)
    if not sizes or len(sizes) != len(domain) or min(sizes) < 1:
        raise PdfProblem("pdf-damaged")
    if len(sizes) > MOST_INPUTS or bits not in (1, 2, 4, 8, 16, 24, 32) or count > MOST_SAMPLES:
        raise PdfProblem("pdf-too-complex")
    encode = _pairs(function, "Encode", [edge for size in sizes for edge in (0, size - 1)])
    decode = _pairs(function, "Decode", list(reach.flatten()))
    data = numbers_of(function.data(), bits)
    if len(data) < count:
        raise PdfProblem("pdf-damaged")
    # The first input varies fastest.
    samples = data[:count].reshape([*reversed(sizes), len(reach)]) / (2**bits - 1)

    def sampled(inputs: Values) -> Values:
        places = _between(_clipped(inputs, domain), domain, encode)
        places = np.clip(places, 0, np.array(sizes) - 1)
        values = _interpolated(samples, places[:, ::-1])
        return _clipped(_between(values, np.array([[0.0, 1.0]] * len(reach)), decode), reach)

    return sampled


def _interpolated(samples: Values, places: Values) -> Values:
    """The samples at places between them: corner by corner of the cell around each."""
    low = np.floor(places).astype(np.intp)
    share = places - low
    high = np.minimum(low + 1, np.array(samples.shape[:-1]) - 1)
    values = np.zeros((len(places), samples.shape[-1]))
    inputs = places.shape[1]
    for corner in range(2**inputs):
        upper = np.array([bool(corner >> axis & 1) for axis in range(inputs)])
        at = np.where(upper, high, low)
        weight = np.where(upper, share, 1 - share).prod(axis=1)
        values += weight[:, None] * samples[tuple(at.T)]
    return values


def numbers_of(data: bytes, bits: int) -> Values:
    """Numbers of so many bits each, one behind the other."""
    if bits in (8, 16, 32):
        whole = data[: len(data) // (bits // 8) * (bits // 8)]
        return np.frombuffer(whole, f">u{bits // 8}").astype(np.float64)
    digits = np.unpackbits(np.frombuffer(data, np.uint8))
    numbers = digits[: len(digits) // bits * bits].reshape(-1, bits)
    return numbers @ (2.0 ** np.arange(bits - 1, -1, -1))
