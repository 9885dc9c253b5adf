"""Colours that a press can print: process inks, spot inks and their tints; there is no RGB."""

from __future__ import annotations

import re
from typing import Final

from paginate.expressions import expression
from paginate.records import NamedTuple


class Process(NamedTuple):
    """Cyan, magenta, yellow and black, each from 0 (no ink) to 1 (solid)."""

    cyan: float
    magenta: float
    yellow: float
    black: float


class Spot(NamedTuple):
    """A tint of a named ink, and the process colour that stands in for the ink's solid.

    `overprint`: it is printed over what lies under it, and takes nothing of it away.
    """

    name: str
    tint: float
    alternate: Process
    overprint: bool = False


Color = Process | Spot

BLACK: Final = Process(0, 0, 0, 1)
PAPER: Final = Process(0, 0, 0, 0)
REGISTRATION: Final = Spot("All", 1, Process(1, 1, 1, 1))
"""Every plate at once, for marks outside the page (ISO 32000-1, 8.6.6.4): never for what is to be read."""

NAMES: Final = {"black": BLACK, "黑": BLACK, "white": PAPER, "paper": PAPER, "白": PAPER}

_PLATE = expression(r"([CMYK])\s*(\d+(?:\.\d+)?)\s*%?", re.IGNORECASE)
_GRAY = expression(r"(?:gray|grey|灰)\s*(\d+(?:\.\d+)?)\s*%?", re.IGNORECASE)


class ColorProblem(ValueError):
    """Text that names no printable colour."""


def parse_process(text: str) -> Process:
    """The process colour written as `text`: `K100`, `C0 M100 Y100 K0`, `gray 30%`, `black`, `paper`.

    Raises ColorProblem, also where a value is over 100 % or a plate stands twice.
    """
    name = text.strip().lower()
    if name in NAMES:
        return NAMES[name]
    if gray := _GRAY.fullmatch(name):
        return Process(0, 0, 0, _fraction(gray[1]))
    found = _PLATE.findall(name)
    plates = {plate.upper(): _fraction(value) for plate, value in found}
    if not plates or len(plates) < len(found) or _PLATE.sub("", name).strip(" ,/"):
        raise ColorProblem(text)
    return Process(*(plates.get(plate, 0.0) for plate in "CMYK"))


def _fraction(percent: str) -> float:
    value = float(percent) / 100
    if value > 1:
        raise ColorProblem(percent)
    return value
