"""The page as printing plates 分色版: painted by our own display list, rendered in gray, overprint as on the press."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from paginate.assets.press_picture import PressPicture
from paginate.color import PROCESS_INKS, Ink, Process
from paginate.display import ComposedPage, Picture, PlacedPage
from paginate.geometry import Point, Rect, Size
from paginate.pdf import Plate, Sources, write_plates
from paginate.press import PressProfile, Standard
from paginate.records import NamedTuple
from paginate.separation.plate import PlatePalette, spot_inks
from paginate.separation.plate_pictures import Raster, Separated, separate_picture
from paginate.separation.raster import Cut, gray_rasters
from paginate.units import POINTS_PER_INCH

if TYPE_CHECKING:
    from paginate.separation.foreign_page import ForeignFile, ForeignPage


class Plates(NamedTuple):
    """The page's plates: by ink its name, its raster (0 no ink, 255 solid) and the process colour its solid looks like.

    The first four are Cyan, Magenta, Yellow and Black, always; the page's spot inks follow. All rasters are of one size,
    at `dpi` pixels per inch; `origin` is their top left, in points from the trim's. `approximate` are the files of placed
    pages that could not be taken apart: their plates are made from what they look like.
    """

    names: tuple[str, ...]
    rasters: tuple[Raster, ...]
    solids: tuple[Process, ...]
    dpi: float
    origin: Point = Point(0, 0)
    approximate: tuple[str, ...] = ()

    @property
    def pixels_per_point(self) -> float:
        """Of the rasters."""
        return self.dpi / POINTS_PER_INCH


def plates(page: ComposedPage, sources: Sources, press: PressProfile, dpi: float, cut: Cut | Rect = Cut.TRIM) -> Plates:
    """The page's plates at `dpi` pixels per inch, cut at the trim unless `cut` says otherwise.

    A Rect is in points from the trim's top left; it must lie on the sheet. Raises ResolutionProblem where `dpi` is absurd.
    """
    pictures = _separating(sources.picture, dpi)
    with ExitStack() as opened:
        foreign = _foreign_pages(page, sources, (press, dpi), opened)
        inks = _merged(PROCESS_INKS, spot_inks(page), *(each.inks for each in foreign.values()))
        painted = [
            Plate(PlatePalette(ink.name), _on(ink.name, pictures), _placed_on(ink.name, foreign)) for ink in inks
        ]
        pdf = write_plates(page, sources, painted)
        approximate = tuple(sorted({file for (file, _), each in foreign.items() if each.approximate}))
    made = stacked(inks, gray_rasters(pdf, dpi, cut), dpi, origin(page, cut))
    return made._replace(approximate=approximate)


def plates_of_pdf(data: bytes, press: PressProfile, dpi: float, number: int = 0) -> Plates:
    """The plates of a page of any PDF, the first one unless `number`, from 0, is another, cut at its TrimBox.

    Raises PdfProblem where there is no such page, and ResolutionProblem.
    """
    from paginate.separation.foreign_colors import Separation
    from paginate.separation.foreign_page import ForeignFile

    with ForeignFile(data, Separation(press), dpi) as file:
        return plates_of_page(file, number)


def plates_of_page(file: ForeignFile, number: int) -> Plates:
    """The same of a file that is open, at its resolution."""
    page = file.page(number)
    inks = _merged(PROCESS_INKS, page.inks)
    rasters = gray_rasters(page.on([ink.name for ink in inks]), file.dpi, Cut.TRIM)
    made = stacked(inks, rasters, file.dpi, Point(0, 0))
    return made._replace(approximate=("",) if page.approximate else ())


def _merged(*inks: Iterable[Ink]) -> tuple[Ink, ...]:
    """All the inks, each once."""
    found: dict[str, Ink] = {}
    for ink in chain.from_iterable(inks):
        found.setdefault(ink.name, ink)
    return tuple(found.values())


def stacked(inks: Sequence[Ink], rasters: Iterable[Image.Image], dpi: float, origin: Point) -> Plates:
    """Plates from gray pictures of theirs, black where their ink is solid."""
    tints = tuple(np.invert(np.asarray(raster)) for raster in rasters)
    return Plates(tuple(ink.name for ink in inks), tints, tuple(ink.solid for ink in inks), dpi, origin)


def origin(page: ComposedPage, cut: Cut | Rect) -> Point:
    """The top left of what is shown of the page, in points from the trim's."""
    if isinstance(cut, Rect):
        return Point(cut.x, cut.y)
    around = {Cut.TRIM: 0.0, Cut.BLEED: page.bleed, Cut.SHEET: page.bleed + page.margin}[cut]
    return Point(-around, -around)


def _separating(picture: Callable[[Picture], PressPicture], dpi: float) -> Callable[[Picture], Separated]:
    @cache
    def separated(placed: Picture) -> Separated:
        press = picture(placed)
        pixels = dpi / POINTS_PER_INCH
        shown = Size(placed.box.width * pixels / press.crop.width, placed.box.height * pixels / press.crop.height)
        return separate_picture(press, shown)

    return separated


def _on(plate: str, separated: Callable[[Picture], Separated]) -> Callable[[Picture], PressPicture]:
    return lambda picture: separated(picture).on(plate)


def _foreign_pages(
    page: ComposedPage, sources: Sources, wanted: tuple[PressProfile, float], opened: ExitStack
) -> Mapping[tuple[str, int], ForeignPage]:
    """The pages of other PDFs that the page shows, by file and number, for a press and in a resolution."""
    press, dpi = wanted
    shown = {(item.source, item.number): item for item in page.items() if isinstance(item, PlacedPage)}
    if not shown:
        return {}
    from paginate.separation.foreign_colors import Separation
    from paginate.separation.foreign_page import ForeignFile  # pikepdf takes 80 ms to import

    made: dict[tuple[str, int], ForeignPage] = {}
    separation, grouped = Separation(press), press.standard is not Standard.X1A
    for key, item in shown.items():
        scale = max(item.box.width / item.crop.width, item.box.height / item.crop.height)
        file = opened.enter_context(ForeignFile(sources.placed(item), separation, dpi * scale))
        made[key] = file.page(item.number, grouped=grouped)
    return made


def _placed_on(plate: str, foreign: Mapping[tuple[str, int], ForeignPage]) -> Callable[[PlacedPage], bytes]:
    return lambda placed: foreign[placed.source, placed.number].on([plate], before=placed.number)
