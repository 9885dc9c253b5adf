"""The soft proof: the page as the press's inks look on its paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageChops, ImageCms

from paginate.color import Process
from paginate.proof.png import png
from paginate.separation.plate_pictures import Raster
from paginate.separation.plates import Plates

Look = Callable[[Image.Image], Image.Image]
"""What a CMYK image looks like, as sRGB."""

Light = npt.NDArray[np.float32]

SRGB_LIGHT: Final = np.array(
    [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in np.arange(256) / 255],
    np.float32,
)
"""By a value of sRGB, how much light it is (IEC 61966-2-1)."""


def soft_proof(plates: Plates, profile: Path) -> bytes:
    """The page on the press's paper, as a PNG in sRGB; `profile` is the ICC profile of the printing condition."""
    return png(soft_picture(plates, profile), plates.dpi)


def soft_picture(plates: Plates, profile: Path) -> Image.Image:
    """The same as pixels.

    Inks that lie on each other mix as the profile has it, and the paper has its own colour. Of spot inks the profile
    knows nothing: they take from the light what their stand-in in process inks takes from the paper's.
    """
    look = _look(profile)
    page = look(Image.merge("CMYK", [Image.fromarray(raster) for raster in plates.rasters[:4]]))
    shown = np.array(page)
    for raster, solid in zip(plates.rasters[4:], plates.solids[4:], strict=True):
        _lay_over(shown, raster, _transmitted(solid, look))
    return Image.fromarray(shown)


def _look(profile: Path) -> Look:
    press = ImageCms.ImageCmsProfile(str(profile))
    if press.profile.xcolor_space.strip() != "CMYK":
        return _plain_look  # of a desktop printer, which makes its inks itself
    screen = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    transform = ImageCms.ImageCmsTransform(press, screen, "CMYK", "RGB", intent=ImageCms.Intent.ABSOLUTE_COLORIMETRIC)
    return transform.apply


def _plain_look(image: Image.Image) -> Image.Image:
    *colors, black = image.split()
    return Image.merge("RGB", [ImageChops.invert(ImageChops.add(color, black)) for color in colors])


def _transmitted(solid: Process, look: Look) -> Light:
    """By the tint of a spot ink, 0 to 255: the share of red, green and blue light that its stand-in leaves of the paper's."""
    tints = np.rint(np.arange(256)[:, None] * np.array(solid)).astype(np.uint8)
    light = SRGB_LIGHT[np.asarray(look(Image.frombytes("CMYK", (256, 1), tints.tobytes())))[0]]
    shares: Light = np.minimum(light / np.maximum(light[0], SRGB_LIGHT[1]), 1)
    return shares


def _lay_over(shown: Raster, tint: Raster, transmitted: Light) -> None:
    inked = tint > 0
    light = SRGB_LIGHT[shown[inked]] * transmitted[tint[inked]]
    shown[inked] = np.searchsorted((SRGB_LIGHT[1:] + SRGB_LIGHT[:-1]) / 2, light)
