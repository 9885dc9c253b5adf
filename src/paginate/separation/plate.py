"""One printing plate's view of colours: how much of its ink each lays, and where it leaves the plate alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, assert_never

from paginate.color import REGISTRATION, Color, Process, Spot
from paginate.display import ComposedPage, GlyphRun, Line, Picture, PlacedPage, Shadow, Shape
from paginate.pdf.palette import Resources, Setting, overprints
from paginate.pdf.syntax import number
from paginate.records import NamedTuple

NO_INK: Final = "None"
"""The colorant that paints nowhere (ISO 32000-1, 8.6.6.4)."""


class Ink(NamedTuple):
    """An ink by its name, and the process colour that its solid looks like."""

    name: str
    solid: Process


PROCESS_INKS: Final = (
    Ink("Cyan", Process(1, 0, 0, 0)),
    Ink("Magenta", Process(0, 1, 0, 0)),
    Ink("Yellow", Process(0, 0, 1, 0)),
    Ink("Black", Process(0, 0, 0, 1)),
)
"""The plates of process inks, in the order of Process, by the names that PDF has for them (8.6.6.5)."""

PROCESS: Final = tuple(ink.name for ink in PROCESS_INKS)


def tint_on(plate: str, color: Color, *, overprint: bool) -> float | None:
    """How much of the plate's ink the colour lays, from 0 to 1; None where it leaves what is there (8.6.7, mode 1)."""
    match color:
        case Spot(name=REGISTRATION.name):
            return color.tint
        case Spot():
            if color.name == plate:
                return color.tint
            return None if overprint or color.name == NO_INK else 0.0
        case Process():
            tint = color[PROCESS.index(plate)] if plate in PROCESS else 0.0
            return None if overprint and tint == 0 else tint
        case _:
            assert_never(color)


class PlatePalette:
    """A plate's palette: its ink as a gray, white for none, so that what knocks out is painted white."""

    def __init__(self, plate: str) -> None:
        self._plate = plate

    def fill(self, color: Color, *, overprint: bool) -> Sequence[Setting] | None:
        """See Palette."""
        tint = self._tint(color, asked=overprint)
        return None if tint is None else (("fill", f"{number(1 - tint)} g"),)

    def stroke(self, color: Color, *, overprint: bool) -> Sequence[Setting] | None:
        """See Palette."""
        tint = self._tint(color, asked=overprint)
        return None if tint is None else (("stroke", f"{number(1 - tint)} G"),)

    def resources(self) -> Resources:
        """See Palette."""
        return Resources({}, overprints=False)

    def _tint(self, color: Color, *, asked: bool) -> float | None:
        return tint_on(self._plate, color, overprint=overprints(color, asked=asked))


def spot_inks(page: ComposedPage) -> tuple[Ink, ...]:
    """The spot inks of the page, in the order in which they are first used; of placed pages nothing is known here."""
    inks: dict[str, Ink] = {}
    for color in _colors(page):
        if isinstance(color, Spot) and color.name not in (*PROCESS, REGISTRATION.name, NO_INK):
            inks.setdefault(color.name, Ink(color.name, color.alternate))
    return tuple(inks.values())


def _colors(page: ComposedPage) -> Iterator[Color]:
    for item in page.items():
        match item:
            case Line():
                yield from _run_colors(item.runs)
                for ornament in item.ornaments:
                    yield from _shape_colors(ornament)
            case Shape():
                yield from _shape_colors(item)
            case Picture():
                yield from item.inks
            case Shadow():
                yield item.color
            case PlacedPage():
                pass
            case _:
                assert_never(item)


def _run_colors(runs: Iterable[GlyphRun]) -> Iterator[Color]:
    return (run.color for run in runs)


def _shape_colors(shape: Shape) -> Iterator[Color]:
    return (color for color in (shape.fill, shape.stroke) if color is not None)
