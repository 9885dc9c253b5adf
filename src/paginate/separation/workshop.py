"""What the plates of a foreign page share: its colours, and its images and shadings taken apart once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np
import pikepdf

from paginate.color import PROCESS
from paginate.pdf_reading.color_spaces import DEVICE_RGB, ColorSpace, SpaceFamily
from paginate.pdf_reading.matrix import Matrix
from paginate.pdf_reading.opening import FAULTS
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import NO_OBJECT
from paginate.records import NamedTuple
from paginate.separation.foreign_colors import ColorBook
from paginate.separation.foreign_images import Decoded, reduction
from paginate.separation.foreign_pixels import shading_alone
from paginate.separation.foreign_shadings import ShadingOnPlates
from paginate.separation.plate_pictures import Raster
from paginate.separation.tape import Inexact, Shade, SharedTapes, TapedImage
from paginate.units import POINTS_PER_INCH


class SeparatedImage(NamedTuple):
    """An image on the plates, 255 for the solid, and how opaque it is."""

    tints: Mapping[str, Raster]
    alpha: Raster | None


ImageShelf = dict[tuple[int, int, int], SeparatedImage]
"""Images of a file taken apart: by the numbers of their object and the factor by which they are reduced."""

MOST_DRAWN: Final = 20_000_000
"""Pixels of a shading that is drawn in light: a broadsheet at 140 dpi."""

LARGEST_SHELF: Final = 64 << 20
"""Bytes of images that are kept for other pages."""


class Workshop:
    """What the plates of a page share: its colours, its images and shadings taken apart once, and what could not be."""

    def __init__(self, pdf: pikepdf.Pdf, book: ColorBook, kept: SharedTapes, dpi: float, shelf: ImageShelf) -> None:
        self.pdf = pdf
        self.book = book
        self.kept = kept
        self.inexact = kept.inexact
        self._pixels_per_point = dpi / POINTS_PER_INCH
        self._dpi = dpi
        self._images: dict[tuple[int, int], SeparatedImage] = {}
        self._shelf = shelf
        self._shadings: dict[int, ShadingOnPlates | SeparatedImage | None] = {}
        self._shades: list[Shade] = []

    def image(self, picture: TapedImage, space: ColorSpace) -> SeparatedImage:
        """The image on the plates; one that cannot be unpacked is on none."""
        key = picture.image.identity
        if key not in self._images or key == NO_OBJECT:
            self._images[key] = self._taken_apart(picture, space)
        return self._images[key]

    def _taken_apart(self, picture: TapedImage, space: ColorSpace) -> SeparatedImage:
        wide, high = self.kept.wanted.get(picture.image.identity, (0.0, 0.0))
        factor = reduction(picture.image, (wide * self._pixels_per_point, high * self._pixels_per_point))
        key = (*picture.image.identity, factor)
        if key in self._shelf and picture.image.identity != NO_OBJECT:
            return self._shelf[key]
        try:
            decoded = Decoded(picture.image, space, factor)
            made = SeparatedImage(decoded.tints(self.book.press), decoded.alpha)
        except PdfProblem:
            self.inexact.append(Inexact("image", picture.box))
            return SeparatedImage({}, None)
        kept = sum(tint.nbytes for found in (*self._shelf.values(), made) for tint in found.tints.values())
        if kept > LARGEST_SHELF:
            self._shelf.clear()
        else:
            self._shelf[key] = made
        return made

    def shading(self, shade: Shade) -> ShadingOnPlates | SeparatedImage | None:
        """The shading on the plates; where it is mixed in light, as a picture of its part of the sheet."""
        if id(shade) not in self._shadings:
            self._shades.append(shade)
            try:
                self._shadings[id(shade)] = ShadingOnPlates(shade.shading, shade.space, self.book.press)
            except (PdfProblem, ValueError):
                self._shadings[id(shade)] = self._as_light(shade)
        return self._shadings[id(shade)]

    def _as_light(self, shade: Shade) -> SeparatedImage | None:
        box = shade.box
        if box.width <= 0 or box.height <= 0:
            return None
        placed = shade.matrix.then(Matrix(1, 0, 0, -1, -box.x, box.bottom))
        try:
            source = self.pdf.make_indirect(shade.shading.raw)
            dpi = min(self._dpi, POINTS_PER_INCH * (MOST_DRAWN / (box.width * box.height)) ** 0.5)
            drawn = shading_alone(source, placed, (box.width, box.height), dpi)
        except (PdfProblem, *FAULTS):
            self.inexact.append(Inexact("shading", box))
            return None
        if shade.space.family is not SpaceFamily.RGB:
            self.inexact.append(Inexact("shading", box))
        rgb = np.ascontiguousarray(drawn[..., :3])
        inks = self.book.press.inks(DEVICE_RGB, rgb.reshape(-1, 3)).reshape(*rgb.shape[:2], 4)
        return SeparatedImage({plate: inks[..., place] for place, plate in enumerate(PROCESS)}, drawn[..., 3])
