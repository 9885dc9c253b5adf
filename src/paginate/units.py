"""Lengths as a designer writes them, and the two comparisons of lengths that everything else uses."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from math import ceil, floor
from typing import Final

from paginate.expressions import expression
from paginate.records import NamedTuple

POINTS_PER_INCH: Final = 72.0
POINTS_PER_MILLIMETRE: Final = POINTS_PER_INCH / 25.4

TOLERANCE: Final = 0.005
"""Points by which two lengths may differ and still count as the same: 0.0018 mm, far below a press's register."""

TRIM_TOLERANCE: Final = 0.1 * POINTS_PER_MILLIMETRE
"""How far a frame at an edge of the page may miss it without a finding: nobody cuts paper more exactly."""

MOST_DECIMALS: Final = 6
"""Of a number in a message: a millionth of a millimetre is nothing."""


class Unit(Enum):
    """A unit of length; the relative ones need the size and leading of their place."""

    POINT = "pt"
    MILLIMETRE = "mm"
    CENTIMETRE = "cm"
    INCH = "in"
    Q = "Q"
    EM = "em"
    LINE = "line"


POINTS: Final = {
    Unit.POINT: 1.0,
    Unit.MILLIMETRE: POINTS_PER_MILLIMETRE,
    Unit.CENTIMETRE: 10 * POINTS_PER_MILLIMETRE,
    Unit.INCH: POINTS_PER_INCH,
    Unit.Q: 0.25 * POINTS_PER_MILLIMETRE,  # 1 Q (级) is a quarter of a millimetre
}

SPELLINGS: Final = {
    "pt": Unit.POINT, "磅": Unit.POINT, "点": Unit.POINT,
    "mm": Unit.MILLIMETRE, "毫米": Unit.MILLIMETRE,
    "cm": Unit.CENTIMETRE, "厘米": Unit.CENTIMETRE,
    "in": Unit.INCH,
    "Q": Unit.Q, "q": Unit.Q, "级": Unit.Q,
    "em": Unit.EM, "字": Unit.EM,
    "line": Unit.LINE, "lines": Unit.LINE, "行": Unit.LINE,
}  # fmt: skip

CHINESE_SIZES: Final = {
    "初号": 42.0, "小初": 36.0,
    "一号": 27.5, "小一": 24.0,
    "二号": 21.0, "小二": 18.0,
    "三号": 15.75, "小三": 15.0,
    "四号": 13.75, "小四": 12.0,
    "五号": 10.5, "小五": 9.0,
    "六号": 7.875, "小六": 6.5,
    "七号": 5.25,
}  # fmt: skip
"""Chinese type sizes 字号 in points, after the table of CLREQ 2.3.5."""

_LENGTH = expression(r"\s*([+-]?(?:\d+(?:\.\d*)?|\.\d+))\s*([^\W\d_]*)\s*")


class Length(NamedTuple):
    """A number and its unit, before the size and leading around it are known."""

    value: float
    unit: Unit

    def points(self, em: float, line: float) -> float:
        """This length in points, where one em is `em` points and one line `line` points."""
        if self.unit is Unit.EM:
            return self.value * em
        if self.unit is Unit.LINE:
            return self.value * line
        return self.value * POINTS[self.unit]

    def __str__(self) -> str:
        return f"{self.value:g}{self.unit.value}"


class LengthProblem(ValueError):
    """Text that is not a length. `reason` is 'number', 'missing-unit' or 'unknown-unit'; `unit` is the unit as written."""

    def __init__(self, reason: str, text: str, unit: str = "") -> None:
        super().__init__(f"{text!r}: {reason}")
        self.reason = reason
        self.text = text
        self.unit = unit


def parse_length(text: str | float) -> Length:
    """The length written as `text` (`9pt`, `4.5mm`, `20Q`, `2em`, `3行`); a bare 0 needs no unit.

    Raises LengthProblem.
    """
    match = _LENGTH.fullmatch(str(text))
    if match is None:
        raise LengthProblem("number", str(text))
    number, unit = match.groups()
    value = float(number)
    if not unit:
        if value == 0:
            return Length(0.0, Unit.POINT)
        raise LengthProblem("missing-unit", str(text))
    if unit not in SPELLINGS:
        raise LengthProblem("unknown-unit", str(text), unit)
    return Length(value, SPELLINGS[unit])


def fits(length: float, room: float) -> bool:
    """Whether `length` goes into `room` (both in points), within the tolerance."""
    return length <= room + TOLERANCE


def same(one: float, other: float) -> bool:
    """Whether two lengths in points are the same within the tolerance."""
    return abs(one - other) <= TOLERANCE


def figures(*numbers: float, decimals: int = 2, rounded: Callable[[float], float] = round) -> tuple[str, ...]:
    """Numbers as a message gives them, side by side.

    They have `decimals` decimals, or as many more as it takes until those that differ look different and only nothing
    looks like nothing. `rounded` makes whole numbers: `floor` of what is allowed at most, `ceil` of what is at least,
    so that who writes the figure gets what was meant.
    """
    exact = [round(number, MOST_DECIMALS) + 0.0 for number in numbers]
    written: tuple[str, ...] = ()
    for places in range(decimals, MOST_DECIMALS + 1):
        scaled = (rounded(round(number * 10**places, MOST_DECIMALS - places)) for number in exact)
        written = tuple(_written(number / 10**places, places) for number in scaled)
        if len(set(written)) == len(set(exact)) and ("0" not in written or 0 in exact):
            break
    return written


def _written(number: float, places: int) -> str:
    text = f"{number + 0.0:.{places}f}"
    return text.rstrip("0").rstrip(".") if places else text


def in_millimetres(**lengths: float) -> dict[str, str]:
    """Lengths in points as one message gives them all, by name: `12.7 mm`; see `figures`."""
    written = figures(*(points / POINTS_PER_MILLIMETRE for points in lengths.values()))
    return {name: f"{figure} mm" for name, figure in zip(lengths, written, strict=True)}


def millimetres(points: float) -> str:
    """A length in points as people read it: `12.7 mm`, and never 0 mm for a length above zero."""
    return in_millimetres(length=points)["length"]


def at_most(points: float) -> str:
    """The same for the largest allowed length, rounded so that a designer may write it."""
    return f"{figures(points / POINTS_PER_MILLIMETRE, rounded=floor)[0]} mm"


def at_least(points: float) -> str:
    """The same of the least that is allowed."""
    return f"{figures(points / POINTS_PER_MILLIMETRE, rounded=ceil)[0]} mm"
