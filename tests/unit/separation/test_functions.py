"""Functions of PDFs give what the standard says."""

from typing import Any

import numpy as np
import numpy.typing as npt
import pikepdf
import pytest

from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Value, plain
from paginate.separation.functions import read_function

FILE = pikepdf.new()
"""Owns the streams that are made here."""


def made(data: bytes | None = None, **entries: Any) -> Value:
    if data is None:
        return plain(pikepdf.Dictionary(**entries))
    stream = FILE.make_stream(data)
    for key, value in entries.items():
        stream[f"/{key}"] = value
    return plain(stream)


def asked(function: Value, *inputs: npt.ArrayLike) -> list[list[float]]:
    rows = np.array(inputs, np.float64)
    values = read_function(function)(rows if rows.ndim == 2 else rows[:, None])
    return [[round(float(value), 4) for value in row] for row in values]


LINE: dict[str, Any] = {"FunctionType": 2, "Domain": [0, 1], "N": 1}


def test_exponential() -> None:
    assert asked(made(**LINE), 0, 0.25, 1, 2) == [[0], [0.25], [1], [1]]
    assert asked(made(FunctionType=2, Domain=[0, 1], N=2, C0=[0, 1], C1=[1, 0]), 0.5) == [[0.25, 0.75]]


def test_stitched() -> None:
    up = pikepdf.Dictionary(**LINE)
    function = made(FunctionType=3, Domain=[0, 1], Functions=[up, up], Bounds=[0.25], Encode=[0, 1, 1, 0])
    assert asked(function, 0, 0.125, 0.25, 0.625, 1) == [[0], [0.5], [1], [0.5], [0]]


def test_sampled() -> None:
    entries: dict[str, Any] = {"FunctionType": 0, "Domain": [0, 1], "Range": [0, 1], "Size": [3], "BitsPerSample": 8}
    assert asked(made(bytes([0, 255, 0]), **entries), 0, 0.25, 0.5, 1) == [[0], [0.5], [1], [0]]
    assert asked(made(bytes([0, 255, 0]), **{**entries, "Range": [0, 2], "Decode": [0, 2]}), 0.5) == [[2]]
    words = {**entries, "BitsPerSample": 16}
    assert asked(made(bytes([0, 0, 255, 255, 0, 0]), **words), 0.5) == [[1]]


def test_sampled_by_two_inputs_of_which_the_first_varies_fastest() -> None:
    entries: dict[str, Any] = {
        "FunctionType": 0,
        "Domain": [0, 1, 0, 1],
        "Range": [0, 1],
        "Size": [2, 2],
        "BitsPerSample": 8,
    }
    function = made(bytes([0, 255, 0, 0]), **entries)
    assert asked(function, [0, 0], [1, 0], [0, 1], [1, 1], [0.5, 0.5]) == [[0], [1], [0], [0], [0.25]]


def test_several_side_by_side() -> None:
    up = pikepdf.Dictionary(**LINE)
    down = pikepdf.Dictionary(FunctionType=2, Domain=[0, 1], N=1, C0=[1], C1=[0])
    assert asked(plain(pikepdf.Array([up, down])), 0.25) == [[0.25, 0.75]]


@pytest.mark.parametrize(
    "function",
    [
        None,
        made(FunctionType=9),
        made(b"pop", FunctionType=4, Domain=[0, 1], Range=[0, 1]),
        made(FunctionType=2, N=1),
        made(FunctionType=2, Domain=[0, 1], N=1, C0=[0], C1=[0, 1]),
        made(FunctionType=3, Domain=[0, 1], Functions=[], Bounds=[], Encode=[]),
        made(b"", FunctionType=0, Domain=[0, 1], Range=[0, 1], Size=[3], BitsPerSample=8),
        made(b"", FunctionType=0, Domain=[0, 1], Range=[0, 1], Size=[10**9], BitsPerSample=8),
    ],
)
def test_what_is_none_is_a_problem(function: Value) -> None:
    with pytest.raises(PdfProblem):
        read_function(function)


def test_functions_of_functions_come_to_an_end() -> None:
    itself = FILE.make_indirect(pikepdf.Dictionary(FunctionType=3, Domain=[0, 1], Bounds=[], Encode=[0, 1]))
    itself.Functions = [itself]
    with pytest.raises(PdfProblem):
        read_function(plain(itself))


def sampled_by(inputs: int) -> Value:
    entries: dict[str, Any] = {"Domain": [0, 1] * inputs, "Range": [0, 1], "Size": [1] * inputs, "BitsPerSample": 8}
    return made(b"\0", FunctionType=0, **entries)


def stitched_of_itself() -> Value:
    function = FILE.make_indirect(pikepdf.Dictionary(FunctionType=3, Domain=[0, 1], Bounds=[0.1] * 49))
    function.Encode, function.Functions = [0, 1] * 50, pikepdf.Array([function] * 50)
    return plain(function)


@pytest.mark.parametrize(
    "function",
    [
        sampled_by(30),
        stitched_of_itself(),
        made(FunctionType=2, Domain=[0, 1], N=-1),
        made(FunctionType=2, Domain=[-1, 1], N=0.5),
    ],
)
def test_what_has_no_end_or_no_value_is_a_problem(function: Value) -> None:
    with pytest.raises(PdfProblem):
        read_function(function)
