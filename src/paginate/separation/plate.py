"""One printing plate's view of colours: how much of its ink each lays, and where it leaves the plate alone."""

from __future__ import annotations

from collections.abc import Sequence

from paginate.color import ALL_PLATES, NO_PLATE, PROCESS, Color, Ink, Spot
from paginate.display import ComposedPage, colors_of
from paginate.paint import paint_of
from paginate.pdf.palette import ColorResources, Parameter
from paginate.pdf.syntax import number


class PlatePalette:
    """A plate's palette: its ink as a gray, white for none, so that what knocks out is painted white."""

    def __init__(self, plate: str) -> None:
        self._plate = plate

    def fill(self, color: Color, *, overprint: bool) -> Sequence[Parameter] | None:
        """See Palette."""
        tint = paint_of(color, overprint=overprint).on(self._plate)
        return None if tint is None else (("fill", f"{number(1 - tint)} g"),)

    def stroke(self, color: Color, *, overprint: bool) -> Sequence[Parameter] | None:
        """See Palette."""
        tint = paint_of(color, overprint=overprint).on(self._plate)
        return None if tint is None else (("stroke", f"{number(1 - tint)} G"),)

    def resources(self) -> ColorResources:
        """See Palette."""
        return ColorResources({}, overprints=False)


def spot_inks(page: ComposedPage) -> tuple[Ink, ...]:
    """The spot inks of the page, in the order in which they are first used; of placed pages nothing is known here."""
    inks: dict[str, Ink] = {}
    for item in page.items():
        for color in colors_of(item):
            if isinstance(color, Spot) and color.name not in (*PROCESS, ALL_PLATES, NO_PLATE):
                inks.setdefault(color.name, color.ink)
    return tuple(inks.values())
