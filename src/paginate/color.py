"""Colours that a press can print: process inks, spot inks and their tints; print has no RGB."""

from __future__ import annotations

import re
from typing import Final

from paginate.expressions import expression
from paginate.records import NamedTuple

ALL_PLATES: Final = "All"
"""The name of every plate at once (ISO 32000-1, 8.6.6.4)."""

NO_PLATE: Final = "None"
"""The name of the ink that is printed nowhere (8.6.6.4)."""

BLACK_PLATE: Final = "Black"
"""The name of the plate that text and gray are on (8.6.6.5)."""


class Process(NamedTuple):
    """Cyan, magenta, yellow and black, each from 0 (no ink) to 1 (solid)."""

    cyan: float
    magenta: float
    yellow: float
    black: float


class Spot(NamedTuple):
    """A tint of a named ink, and the process colour that replaces the ink's solid.

    `overprint`: it is printed over the colours under it and knocks nothing out.
    """

    name: str
    tint: float
    alternate: Process
    overprint: bool = False

    @property
    def ink(self) -> Ink:
        """The ink that it is a tint of."""
        return Ink(self.name, self.alternate)


class Ink(NamedTuple):
    """An ink by its name, which is its plate's, and the process colour that its solid looks like."""

    name: str
    solid: Process


Color = Process | Spot

BLACK: Final = Process(0, 0, 0, 1)
PAPER: Final = Process(0, 0, 0, 0)

PROCESS_INKS: Final = (
    Ink("Cyan", Process(1, 0, 0, 0)),
    Ink("Magenta", Process(0, 1, 0, 0)),
    Ink("Yellow", Process(0, 0, 1, 0)),
    Ink(BLACK_PLATE, BLACK),
)
"""The four process inks, in the order of Process, by the names that PDF has for them (8.6.6.5)."""

PROCESS: Final = tuple(ink.name for ink in PROCESS_INKS)
"""Their plates."""

REGISTRATION: Final = Spot(ALL_PLATES, 1, Process(1, 1, 1, 1))
"""Every plate at once, for marks outside the page (ISO 32000-1, 8.6.6.4): never for what is to be read."""

NAMES: Final = {"black": BLACK, "黑": BLACK, "white": PAPER, "白": PAPER, "paper": PAPER, "纸白": PAPER}

LETTERS: Final = "CMYK"
"""What designers call the process inks, in the same order."""

_PLATE = expression(rf"([{LETTERS}])\s*(\d+(?:\.\d+)?)\s*%?", re.IGNORECASE)
_GRAY = expression(r"(?:gray|grey|灰)\s*(\d+(?:\.\d+)?)\s*%?", re.IGNORECASE)


class ColorProblem(ValueError):
    """Text that names no printable colour."""


def parse_process(text: str) -> Process:
    """The process colour written as `text`: `K100`, `C0 M100 Y100 K0`, `gray 30%`, `black`, `paper`.

    Raises ColorProblem, also if a value is over 100 % or a plate is named twice.
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
    return Process(*(plates.get(plate, 0.0) for plate in LETTERS))


def _fraction(percent: str) -> float:
    value = float(percent) / 100
    if value > 1:
        raise ColorProblem(percent)
    return value
