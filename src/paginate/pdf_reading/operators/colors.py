"""Operators that choose colours (ISO 32000-1, 8.6.8)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from paginate.pdf_reading.color_spaces import ColorSpace, SpaceFamily, read_color_space
from paginate.pdf_reading.marks import Color
from paginate.pdf_reading.operators.operands import floats, name
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.scene import Scene
from paginate.pdf_reading.values import Name, Value, is_number

DEVICE: Final = {"g": "DeviceGray", "rg": "DeviceRGB", "k": "DeviceCMYK"}


def space_named(scene: Scene, space: str) -> ColorSpace:
    """The colour space of that name among the resources, read once. Raises PdfProblem where there is none."""
    if space not in scene.spaces:
        scene.spaces[space] = read_color_space(Name(space), scene.resources)
    return scene.spaces[space]


def choose_space(parameter: str, scene: Scene, operands: list[Value]) -> None:
    """cs, CS."""
    if scene.takes_color:
        space = space_named(scene, name(operands))
        scene.change(**{parameter: Color(space, space.initial)})


def choose_color(parameter: str, scene: Scene, operands: list[Value]) -> None:
    """sc, scn, SC, SCN."""
    if not scene.takes_color:
        return
    current: Color = getattr(scene.state, parameter)
    components = tuple(each for each in operands if is_number(each))
    pattern = None
    if current.space.family is SpaceFamily.PATTERN:
        pattern = scene.resources.dictionary("Pattern").dictionary(name(operands))
    elif len(components) != current.space.components:
        raise PdfProblem("pdf-damaged")
    scene.change(**{parameter: Color(current.space, components, pattern)})


def choose_device_color(parameter: str, device: str, scene: Scene, operands: list[Value]) -> None:
    """g, rg, k, G, RG, K."""
    if scene.takes_color:
        space = space_named(scene, device)
        scene.change(**{parameter: Color(space, tuple(floats(operands, space.components)))})


OPERATORS: Final[Mapping[str, Callable[[Scene, list[Value]], None]]] = {
    "cs": partial(choose_space, "fill"),
    "CS": partial(choose_space, "stroke"),
    "sc": partial(choose_color, "fill"),
    "SC": partial(choose_color, "stroke"),
    "scn": partial(choose_color, "fill"),
    "SCN": partial(choose_color, "stroke"),
    **{operator: partial(choose_device_color, "fill", device) for operator, device in DEVICE.items()},
    **{operator.upper(): partial(choose_device_color, "stroke", device) for operator, device in DEVICE.items()},
}
