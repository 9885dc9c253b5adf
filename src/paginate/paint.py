"""Paint on plates: how much ink of each a colour lays, and whether it prints over what lies under it 压印 or knocks it out.

One answer for all who set, write, separate or judge a page.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import assert_never

from paginate.color import ALL_PLATES, BLACK, BLACK_PLATE, NO_PLATE, PROCESS, Color, Process, Spot
from paginate.press import Black
from paginate.records import NamedTuple


class Part(Enum):
    """What is painted, as far as a press tells it apart: characters with what is drawn beside them, rules and borders, tints."""

    TEXT = "text"
    RULE = "rule"
    TINT = "tint"


class Space(Enum):
    """What a colour was written in."""

    GRAY = "DeviceGray"
    CMYK = "DeviceCMYK"
    SPOT = "Separation"
    RGB = "DeviceRGB"
    INDEPENDENT = "CIE-based"
    PATTERN = "Pattern"


class Paint(NamedTuple):
    """A colour on the plates: by plate, how much ink, from 0 to 1 (`All`: on every one).

    On other plates it lays none, and knocks out what is there; where it is to `overprint`, it leaves that.
    `none_is_nothing`: it leaves a plate as well that it names and lays no ink on (DeviceCMYK in overprint mode 1; ISO 32000-1,
    8.6.7).
    """

    plates: Mapping[str, float]
    space: Space = Space.CMYK
    overprint: bool = False
    none_is_nothing: bool = False

    def on(self, plate: str) -> float | None:
        """How much of the plate's ink it lays; None where it leaves what is there."""
        if ALL_PLATES in self.plates:
            return self.plates[ALL_PLATES]
        if not self.overprint:
            return None if self.plates.keys() == {NO_PLATE} else self.plates.get(plate, 0.0)
        tint = self.plates.get(plate)
        return None if tint == 0 and self.none_is_nothing else tint

    @property
    def is_white(self) -> bool:
        """Whether it lays no ink at all."""
        return not any(self.plates.values())

    @property
    def black(self) -> float:
        """How much it lays of the black ink alone, which the sum for `All` is not parted into."""
        return self.plates.get(BLACK_PLATE, 0.0)

    @property
    def is_solid_black(self) -> bool:
        """Whether it is 100 % black and nothing else (GWG 2022, D0013)."""
        return self.black == 1 and self.inks == 1

    @property
    def inks(self) -> int:
        """How many plates it is on."""
        if self.plates.get(ALL_PLATES):
            return len(PROCESS)
        return sum(tint > 0 for tint in self.plates.values())

    @property
    def total(self) -> float:
        """The sum of its inks: 2.4 is 240 %."""
        return sum(self.plates.values()) + self.plates.get(ALL_PLATES, 0) * (len(PROCESS) - 1)


def overprints(color: Color, part: Part, black: Black) -> bool:
    """Whether a part of the page in this colour is to be printed over what lies under it.

    Solid black is, as the press wants it: text, rules and borders, never a tint. A spot ink is where the designer says so.
    White never is: where it overprints, it is gone (GWG 2022, white overprint).
    """
    if isinstance(color, Spot):
        return color.overprint and color.tint > 0
    if color != BLACK:
        return False
    match part:
        case Part.TEXT:
            return black.text_overprints
        case Part.RULE:
            return black.rules_overprint
        case Part.TINT:
            return False
        case _:
            assert_never(part)


@cache
def paint_of(color: Color, *, overprint: bool) -> Paint:
    """A colour of our own pages as paint; `overprint` is what `overprints` said where the colour was used. White never does.

    We write overprint mode 1, in which an ink that a process colour lacks is one that it does not name.
    """
    match color:
        case Process():
            plates = {plate: ink for plate, ink in zip(PROCESS, color, strict=True) if ink}
            return Paint(plates, Space.CMYK, overprint and bool(plates))
        case Spot():
            return Paint({color.name: color.tint}, Space.SPOT, overprint and color.tint > 0)
        case _:
            assert_never(color)
