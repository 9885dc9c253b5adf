"""Colours as operators: for the press with its overprint, for a desktop printer, and, by whoever brings one, for a plate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, Protocol, assert_never

from paginate.color import Color, Ink, Process, Spot
from paginate.paint import Paint, paint_of
from paginate.pdf.reportlab_objects import PdfObject, dictionary
from paginate.pdf.syntax import number
from paginate.records import NamedTuple

Parameter = tuple[str, str]
"""A parameter of the graphics state, and the operator that sets it."""

OVERPRINT: Final[Mapping[bool, str]] = {True: "GO", False: "GK"}
"""Names of graphics states: what is painted overprints 压印, or knocks out 镂空."""

KNOCKOUT: Final = f"/{OVERPRINT[False]} gs"
"""What holds where nothing was set (ISO 32000-1, table 52)."""


class ColorResources(NamedTuple):
    """What colours need of a page's resources: spot inks by resource name; whether overprint is ever set, or colours are
    multiplied with what lies under them in its place."""

    inks: Mapping[Ink, str]
    overprints: bool
    multiplies: bool = False


class Palette(Protocol):
    """What a colour is in one kind of output; None where it paints nothing there at all. `overprint`: see display."""

    def fill(self, color: Color, *, overprint: bool) -> Sequence[Parameter] | None:
        """What makes fills and text of this colour."""

    def stroke(self, color: Color, *, overprint: bool) -> Sequence[Parameter] | None:
        """What makes strokes of this colour."""

    def resources(self) -> ColorResources:
        """What the colours that were asked for need."""


class PressPalette:
    """Process inks as DeviceCMYK, spot inks as Separation, overprint by graphics state (ISO 32000-1, 8.6.7)."""

    def __init__(self) -> None:
        self._inks: dict[Ink, str] = {}
        self._overprints = False

    def fill(self, color: Color, *, overprint: bool) -> Sequence[Parameter]:
        """See Palette."""
        return self._state(paint_of(color, overprint=overprint)), ("fill", self._operator(color, "k", "cs", "scn"))

    def stroke(self, color: Color, *, overprint: bool) -> Sequence[Parameter]:
        """See Palette."""
        return self._state(paint_of(color, overprint=overprint)), ("stroke", self._operator(color, "K", "CS", "SCN"))

    def resources(self) -> ColorResources:
        """See Palette."""
        return ColorResources(self._inks, self._overprints)

    def _state(self, paint: Paint) -> Parameter:
        self._overprints = self._overprints or paint.overprint
        return "gs", f"/{OVERPRINT[paint.overprint]} gs"

    def _operator(self, color: Color, process: str, space: str, tint: str) -> str:
        match color:
            case Process():
                return f"{_components(color)} {process}"
            case Spot():
                name = self._inks.setdefault(color.ink, f"S{len(self._inks) + 1}")
                return f"/{name} {space} {number(color.tint)} {tint}"
            case _:
                assert_never(color)


class ScreenPalette:
    """Colours as light, for a desktop printer's driver or a screen: DeviceRGB. Nothing overprints there."""

    def fill(self, color: Color, *, overprint: bool) -> Sequence[Parameter]:  # noqa: ARG002 - see above
        """See Palette."""
        return (("fill", f"{_light(color)} rg"),)

    def stroke(self, color: Color, *, overprint: bool) -> Sequence[Parameter]:  # noqa: ARG002
        """See Palette."""
        return (("stroke", f"{_light(color)} RG"),)

    def resources(self) -> ColorResources:
        """See Palette."""
        return ColorResources({}, overprints=False)


class ProofPalette:
    """The colours of another palette on a proof: few programs show overprint, all multiply (ISO 32000-1, 11.3.5.2)."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette
        self._multiplies = False

    def fill(self, color: Color, *, overprint: bool) -> Sequence[Parameter] | None:
        """See Palette."""
        return self._over(self._palette.fill(color, overprint=False), paint_of(color, overprint=overprint))

    def stroke(self, color: Color, *, overprint: bool) -> Sequence[Parameter] | None:
        """See Palette."""
        return self._over(self._palette.stroke(color, overprint=False), paint_of(color, overprint=overprint))

    def resources(self) -> ColorResources:
        """See Palette."""
        return ColorResources(self._palette.resources().inks, overprints=False, multiplies=self._multiplies)

    def _over(self, settings: Sequence[Parameter] | None, paint: Paint) -> Sequence[Parameter] | None:
        if settings is None:
            return None
        self._multiplies = self._multiplies or paint.overprint
        others = [setting for setting in settings if setting[0] != "gs"]
        return ("gs", f"/{OVERPRINT[paint.overprint]} gs"), *others


def graphics_states(resources: ColorResources) -> dict[str, PdfObject]:
    """The ExtGState resources: overprint mode 1, in which an ink that a colour lacks leaves its plate alone (8.6.7)."""
    if resources.multiplies:
        blending = {True: "/Multiply", False: "/Normal"}
        return {key: dictionary({"Type": "/ExtGState", "BM": blending[state]}) for state, key in OVERPRINT.items()}
    if not resources.overprints:
        return {}
    return {
        OVERPRINT[True]: dictionary({"Type": "/ExtGState", "OP": "true", "op": "true", "OPM": 1}),
        OVERPRINT[False]: dictionary({"Type": "/ExtGState", "OP": "false", "op": "false", "OPM": 0}),
    }


@cache
def _components(color: Process) -> str:
    return " ".join(number(part) for part in color)


@cache
def _light(color: Color) -> str:
    """The colour as red, green and blue: each ink takes away its share of the light (ISO 32000-1, 10.3.5, multiplied)."""
    match color:
        case Process(cyan, magenta, yellow, black):
            return " ".join(number((1 - ink) * (1 - black)) for ink in (cyan, magenta, yellow))
        case Spot():
            return _light(Process(*(color.tint * ink for ink in color.alternate)))
        case _:
            assert_never(color)
