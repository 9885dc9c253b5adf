"""Shadings of foreign pages on one plate: the colours that their functions or their corners have, as grays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

import numpy as np
import pikepdf
from pikepdf import Name

from paginate.color import ALL_PLATES
from paginate.pdf_reading.color_spaces import ColorSpace
from paginate.pdf_reading.inks import INKED
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Dictionary
from paginate.separation.foreign_colors import Separation, Tints, tints_of
from paginate.separation.functions import Values, read_function

SHADES: Final = 1024
"""Samples along a shading."""

PLACES: Final = 64
"""Samples each way of a shading that is a function of the place."""

MOST_CORNERS: Final = 200_000
"""Corners of a mesh."""

POINTS: Final = {6: (12, 8), 7: (16, 12)}
"""Points of a patch of each type of mesh, and of one that shares a side with the one before it (8.7.4.5.7)."""

CORNERS: Final = (4, 2)
"""Colours of a patch, and of one that shares a side."""


class ShadingOnPlates:
    """A shading taken apart: by plate the grays of its function's samples, or of its mesh's corners. Raises PdfProblem."""

    def __init__(self, shading: Dictionary, space: ColorSpace, press: Separation) -> None:
        self._shading = shading
        self._background: Tints = {}
        if (background := shading.numbers("Background")) is not None:
            self._background = tints_of(space, np.array([background]), press)
        self._mesh: list[bytes] = []
        if "Function" in shading:
            colors = read_function(shading["Function"])
            self._domain = shading.numbers("Domain") or _domain(shading)
            self._inputs = len(self._domain) // 2
            if self._inputs not in (1, 2) or len(self._domain) % 2:
                raise PdfProblem("pdf-damaged")
            self._count = SHADES if self._inputs == 1 else PLACES
            self._tints = tints_of(space, colors(_grid(self._domain, self._count)), press)
        elif space.base is None and space.family not in INKED:
            raise PdfProblem("pdf-too-complex")  # between its corners light is mixed, which no plate does alone
        else:
            self._mesh, corners = _mesh(shading, space)
            self._tints = tints_of(space, corners, press)

    def on(self, pdf: pikepdf.Pdf, plate: str) -> pikepdf.Object:
        """The shading as an object of `pdf` that has the plate's grays."""
        tint = self._tints.get(plate, self._tints.get(ALL_PLATES))
        count = len(self._mesh) or self._count**self._inputs
        grays = np.rint(255 * (1 - np.clip(np.zeros(count) if tint is None else tint, 0, 1))).astype(np.uint8).tobytes()
        made: pikepdf.Object = self._with_corners(pdf, grays) if self._mesh else self._with_function(pdf, grays)
        made.ColorSpace = Name.DeviceGray
        if self._background:
            ground = self._background.get(plate, self._background.get(ALL_PLATES))
            made.Background = pikepdf.Array([1.0 if ground is None else round(1 - float(ground[0]), 4)])
        return made

    def _with_function(self, pdf: pikepdf.Pdf, grays: bytes) -> pikepdf.Object:
        made: pikepdf.Object = _copied(pdf, self._shading.raw)
        function = pdf.make_stream(grays)
        entries: Mapping[str, Any] = {
            "FunctionType": 0, "Domain": list(self._domain), "Range": [0, 1], "Size": [self._count] * self._inputs,
            "BitsPerSample": 8,
        }  # fmt: skip
        for key, value in entries.items():
            function[f"/{key}"] = value
        made.Function = function
        return made

    def _with_corners(self, pdf: pikepdf.Pdf, grays: bytes) -> pikepdf.Object:
        made = pdf.make_stream(b"".join(part + grays[number : number + 1] for number, part in enumerate(self._mesh)))
        for key, value in self._shading.raw.items():
            if key not in ("/Length", "/Filter", "/DecodeParms"):
                made[key] = value
        made.BitsPerComponent = 8
        made.Decode = pikepdf.Array([*list(self._shading.array("Decode"))[:4], 0, 1])
        return made


def _copied(pdf: pikepdf.Pdf, source: Any) -> Any:
    if not isinstance(source, pikepdf.Stream):
        return pikepdf.Dictionary(dict(source.items()))
    made = pdf.make_stream(b"")
    made.write(source.read_raw_bytes())
    for key, value in source.items():
        if key != "/Length":
            made[key] = value
    return made


def _domain(shading: Dictionary) -> tuple[float, ...]:
    """What the colours go by where the shading does not say: of a mesh, what its corners have."""
    match shading.number("ShadingType"):
        case 1:
            return (0.0, 1.0, 0.0, 1.0)
        case 2 | 3:
            return (0.0, 1.0)
        case _:
            return (shading.numbers("Decode") or ())[4:6] or (0.0, 1.0)


def _grid(domain: tuple[float, ...], count: int) -> Values:
    """The places at which a function of one or two inputs is sampled; the first varies fastest."""
    axes = [np.linspace(domain[place], domain[place + 1], count) for place in range(0, len(domain), 2)]
    return np.stack([axis.ravel() for axis in np.meshgrid(*axes, indexing="xy")], axis=1)


def _mesh(shading: Dictionary, space: ColorSpace) -> tuple[list[bytes], Values]:
    """The data of a mesh parted before each colour, and the colours. Raises PdfProblem for bits that are no bytes."""
    kind = int(shading.number("ShadingType") or 0)
    sizes = [int(shading.number(f"BitsPer{what}") or 0) for what in ("Flag", "Coordinate", "Component")]
    flag, point, component = (size // 8 for size in sizes)
    if kind not in (4, 5, 6, 7) or any(size % 8 for size in sizes) or not (point and component):
        raise PdfProblem("pdf-too-complex")
    decode = np.array((shading.numbers("Decode") or ())[4:], np.float64).reshape(-1, 2)
    if len(decode) != space.components:
        raise PdfProblem("pdf-damaged")
    parts: list[bytes] = []
    raw: list[bytes] = []
    length = component * space.components
    for before, colors in _records(shading.data(), kind, (0 if kind == 5 else flag, point, length)):
        for number, color in enumerate(colors):
            parts.append(before if number == 0 else b"")
            raw.append(color)
        if len(raw) > MOST_CORNERS:
            raise PdfProblem("pdf-too-complex")
    if not raw:
        raise PdfProblem("pdf-damaged")
    levels = np.frombuffer(b"".join(raw), f">u{component}").reshape(-1, space.components)
    return parts, decode[:, 0] + levels / (256**component - 1) * (decode[:, 1] - decode[:, 0])


def _records(data: bytes, kind: int, sizes: tuple[int, int, int]) -> Iterator[tuple[bytes, list[bytes]]]:
    """Of each corner or patch, what stands before its colours, and these."""
    flag, point, color = sizes
    at = 0
    while at < len(data):
        shares = bool(flag) and kind in POINTS and data[at + flag - 1] & 3 != 0
        points = POINTS[kind][shares] if kind in POINTS else 1
        colors = CORNERS[shares] if kind in POINTS else 1
        start = at + flag + points * 2 * point
        end = start + colors * color
        if end > len(data):
            return
        yield data[at:start], [data[place : place + color] for place in range(start, end, color)]
        at = end
