"""Calibrated colours (ISO 32000-1, 8.6.5) as ICC profiles, so that the press's colours are made of them as of any other's."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from paginate.pdf_reading.color_spaces import ColorSpace, SpaceFamily
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Dictionary

Values = npt.NDArray[np.float64]

D50: Final = np.array([0.9642, 1.0, 0.8249])
"""The white that profiles connect at (ICC.1, 7.2.16)."""

BRADFORD: Final = np.array([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])
"""The cone responses in which white points are adapted (ICC.1, Annex E)."""

WIDE: Final = np.array([[0.7977, 0.1352, 0.0313], [0.2880, 0.7119, 0.0001], [0.0, 0.0, 0.8249]])
WIDE_GAMMA: Final = 1.8
"""Red, green and blue that hold nearly all colours (ISO 22028-2), in which Lab is handed on in bytes."""


def calibrated_profile(space: ColorSpace) -> bytes:
    """The profile of a CalGray or CalRGB space, or of the wide RGB that `wide_of_lab` makes. Raises PdfProblem."""
    entries = _entries(space)
    match space.family:
        case SpaceFamily.CAL_GRAY:
            return _profile(b"GRAY", {b"kTRC": _curve(entries.number("Gamma") or 1.0)})
        case SpaceFamily.CAL_RGB:
            gammas = entries.numbers("Gamma") or (1.0, 1.0, 1.0)
            matrix = np.array(entries.numbers("Matrix") or np.eye(3).ravel())
            if len(gammas) != 3 or len(matrix) != 9:
                raise PdfProblem("pdf-damaged")
            return _rgb(_adapted(_white(entries)) @ matrix.reshape(3, 3).T, gammas)
        case _:
            return _rgb(WIDE, (WIDE_GAMMA,) * 3)


def wide_of_lab(space: ColorSpace, samples: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Lab in bytes over its ranges, as the wide RGB in bytes; both relative to their own white."""
    ranges = np.array(space.ranges)
    lightness, a, b = (ranges[:, 0] + samples / 255 * (ranges[:, 1] - ranges[:, 0])).T
    roots = np.stack([(lightness + 16) / 116 + a / 500, (lightness + 16) / 116, (lightness + 16) / 116 - b / 200])
    xyz = np.where(roots > 6 / 29, roots**3, (roots - 4 / 29) * 108 / 841) * D50[:, None]
    light = np.clip(np.linalg.inv(WIDE) @ xyz, 0, 1)
    return np.asarray(np.rint(255 * light ** (1 / WIDE_GAMMA)), np.uint8).T


def _entries(space: ColorSpace) -> Dictionary:
    found = space.definition[1]
    return found if isinstance(found, Dictionary) else Dictionary({})


def _white(entries: Dictionary) -> Values:
    white = np.array(entries.numbers("WhitePoint") or D50)
    if len(white) != 3 or not (white > 0).all():
        raise PdfProblem("pdf-damaged")
    return white


def _adapted(white: Values) -> Values:
    """The matrix that leads from colours under this white to those under D50."""
    ratio = np.diag((BRADFORD @ D50) / (BRADFORD @ white))
    return np.asarray(np.linalg.inv(BRADFORD) @ ratio @ BRADFORD)


def _rgb(columns: Values, gammas: Sequence[float]) -> bytes:
    tags = {name + b"XYZ": _xyz(column) for name, column in zip((b"r", b"g", b"b"), columns.T, strict=True)}
    curves = {name + b"TRC": _curve(gamma) for name, gamma in zip((b"r", b"g", b"b"), gammas, strict=True)}
    return _profile(b"RGB ", {**tags, **curves})


def _xyz(values: Sequence[float] | Values) -> bytes:
    return b"XYZ \0\0\0\0" + b"".join(_fixed(float(value)) for value in values)


def _fixed(value: float) -> bytes:
    return struct.pack(">i", round(max(-32767.0, min(32767.0, value)) * 65536))


def _curve(gamma: float) -> bytes:
    """A power (ICC.1, 10.18: a parametric curve of type 0)."""
    return b"para\0\0\0\0\0\0\0\0" + _fixed(gamma)


def _profile(space: bytes, tags: dict[bytes, bytes]) -> bytes:
    """A display profile of ICC version 2 with these tags."""
    text = b"mluc\0\0\0\0" + struct.pack(">II2s2sII", 1, 12, b"en", b"US", 2, 28) + "x".encode("utf-16-be")
    tags = {b"desc": text, b"cprt": text, b"wtpt": _xyz(D50), **tags}
    place, table, data = 128 + 4 + 12 * len(tags), b"", b""
    for name, value in tags.items():
        padded = value.ljust(-(-len(value) // 4) * 4, b"\0")
        table += struct.pack(">4sII", name, place + len(data), len(value))
        data += padded
    head = struct.pack(
        ">I4sI4s4s4s12s4s4sIIIII", place + len(data), b"\0" * 4, 0x02400000, b"mntr", space, b"XYZ ", b"\0" * 12, b"acsp",
        b"\0" * 4, 0, 0, 0, 0, 0,
    )  # fmt: skip
    head = head.ljust(68, b"\0")[:68] + b"".join(map(_fixed, D50))
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + data
