"""A press profile 印刷配置: the requirements of one press or printer."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import Final

from paginate.diagnostics import Severity
from paginate.records import NamedTuple


class Standard(Enum):
    """The standard that a PDF keeps to."""

    X4 = "PDF/X-4"
    X1A = "PDF/X-1a"
    PLAIN = "plain"


class Inks(Enum):
    """The material of colours: the press's inks, or the light of a desktop printer's driver."""

    CMYK = "cmyk"
    SRGB = "srgb"


class PrintersMark(Enum):
    """A printer's mark on the sheet outside the bleed."""

    CROP = "crop"
    FOLD = "fold"
    REGISTRATION = "registration"
    COLOR_BAR = "color-bar"
    GRAY_PATCHES = "gray-patches"
    SLUG = "slug"


class DamagedAdvertisement(Enum):
    """What becomes of a page on which a part of an advertisement is lost: its place is marked, or nothing is written."""

    MARK = "mark"
    BLOCK = "block"


class OutputCondition(NamedTuple):
    """The printing that a page is separated for (ISO 32000-1, 14.11.5).

    `profile` is the ICC file. `identifier` names the condition, in the registry `registry` or, where that is empty, by the
    shop's own name; `description` says it in words.
    """

    profile: Path
    identifier: str
    description: str
    registry: str = ""


class Resolution(NamedTuple):
    """Pixels per inch of a picture at its placed size: below `least` is an error, below `wanted` a warning."""

    least: float
    wanted: float


class Black(NamedTuple):
    """The marks of 100 % K that overprint the colours under them instead of knocking them out."""

    text_overprints: bool = True
    rules_overprint: bool = True


KNOCKING_OUT: Final = Black(text_overprints=False, rules_overprint=False)
"""Of what is no part of the page: nothing overprints."""


Severities = Mapping[str, Severity | None]
"""The severity of findings on this press, by their codes; None switches a finding off."""


class PressProfile(NamedTuple):
    """The requirements of one press. Lengths are points, shares of ink from 0 to 1 (so 240 % is 2.4).

    `ink_limit`: the largest sum of all inks in one place; None for no limit.
    `screen`: lines per inch; pictures finer than twice that are scaled to it.
    `bleed`: how far printing must extend beyond the trim. `sharpening`: amount of unsharp masking, 0 for none.
    `file_name`: the name of the PDF, without its ending, with {name}, {paper}, {date}, {page}, {version} in it.
    `files`: the YAML files that the profile was read from, its base first.
    """

    name: str
    standard: Standard
    condition: OutputCondition
    inks: Inks
    ink_limit: float | None
    screen: float
    resolution: Resolution
    line_art: Resolution
    bleed: float
    marks: frozenset[PrintersMark]
    black: Black
    jpeg_quality: int
    sharpening: float
    file_name: str
    severities: Severities
    files: tuple[Path, ...] = ()
    damaged_advertisement: DamagedAdvertisement = DamagedAdvertisement.MARK

    @property
    def picture_resolution(self) -> float:
        """Pixels per inch that the press can use: twice its screen ruling."""
        return 2 * self.screen
