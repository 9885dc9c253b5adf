"""Shadings of foreign pages on one plate: the colours that their functions say, sampled anew as grays."""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from paginate.color import ALL_PLATES
from paginate.pdf_reading.color_spaces import ColorSpace
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Dictionary
from paginate.records import NamedTuple
from paginate.separation.foreign_colors import Light, tints_of
from paginate.separation.functions import Values, read_function

SHADES: Final = 256
"""Samples along a shading."""

PLACES: Final = 64
"""Samples each way of a shading that is a function of the place."""


class SampledGrays(NamedTuple):
    """A sampled function (ISO 32000-1, 7.10.2): the entries of its dictionary, and its samples."""

    entries: dict[str, Any]
    samples: bytes


def shading_grays(shading: Dictionary, space: ColorSpace, plate: str, light: Light) -> SampledGrays:
    """The gray of the plate by what the shading's colours go by. Raises PdfProblem where no function says them."""
    colors = read_function(shading["Function"])
    domain = shading.numbers("Domain") or _domain(shading)
    inputs = len(domain) // 2
    if inputs not in (1, 2) or len(domain) % 2:
        raise PdfProblem("pdf-damaged")
    count = SHADES if inputs == 1 else PLACES
    tints = tints_of(space, colors(_grid(domain, count)), light)
    tint = tints.get(plate, tints.get(ALL_PLATES, np.zeros(count**inputs)))
    samples = np.rint(255 * (1 - np.clip(tint, 0, 1))).astype(np.uint8).tobytes()
    entries = {
        "FunctionType": 0,
        "Domain": list(domain),
        "Range": [0, 1],
        "Size": [count] * inputs,
        "BitsPerSample": 8,
    }
    return SampledGrays(entries, samples)


def _domain(shading: Dictionary) -> tuple[float, ...]:
    """What the colours go by where the shading does not say: of a mesh, what its function takes."""
    kind = shading.number("ShadingType")
    if kind in (1, 2, 3):
        return (0.0, 1.0, 0.0, 1.0) if kind == 1 else (0.0, 1.0)
    functions = list(shading.array("Function").dictionaries())
    return (functions[0].numbers("Domain") if functions else None) or (0.0, 1.0)


def _grid(domain: tuple[float, ...], count: int) -> Values:
    """The places at which a function of one or two inputs is sampled; the first varies fastest."""
    axes = [np.linspace(domain[place], domain[place + 1], count) for place in range(0, len(domain), 2)]
    return np.stack([axis.ravel() for axis in np.meshgrid(*axes, indexing="xy")], axis=1)
