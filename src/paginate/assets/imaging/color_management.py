"""Colours by ICC profile through LittleCMS: to the press's inks, to light, to shades of gray."""

from __future__ import annotations

import io
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageChops, ImageCms

from paginate.assets.problems import ProfileProblem
from paginate.assets.profiles import Profile
from paginate.diagnostics import phrase

Transform = ImageCms.ImageCmsTransform
Levels = npt.NDArray[np.float64]


def separated(image: Image.Image, own_profile: bytes | None, printer: Profile) -> Image.Image:
    """The RGB image in the printer's inks: perceptually, its black made the press's. Raises ProfileProblem."""
    return _to_inks(own_profile, printer).apply(image)


def in_inks(image: Image.Image, own_profile: bytes | None, printer: Profile) -> Image.Image | None:
    """An image in light, in its own inks, or in Lab, in the printer's inks; None where nothing says how.

    RGB without a profile is sRGB; gray and CMYK without one, and CMYK that has the printer's own, are inks already.
    """
    if image.mode == "RGB":
        return separated(image, own_profile, printer)
    if image.mode != "LAB" and own_profile in (None, printer.data):
        return None
    transform = _from_other(own_profile, image.mode, printer)
    return None if transform is None else transform.apply(image)


def as_light(image: Image.Image, own_profile: bytes | None, printer: Profile) -> Image.Image:
    """The image in sRGB; CMYK as the printer would print it, but on white paper; gray stays gray."""
    match image.mode:
        case "CMYK":
            return _to_light(printer).apply(image)
        case "RGB" if own_profile is not None and (transform := _from_own(own_profile)) is not None:
            return transform.apply(image)
        case "L" if own_profile is not None and (lightness := _gray_lightness(own_profile)) is not None:
            return image.point(_nearest(_luminance(lightness), _luminance(_light_lightness())))
    return image


def as_gray(image: Image.Image, own_profile: bytes | None, printer: Profile) -> Image.Image:
    """The image as black ink on the printer's paper prints it, in L.

    White is the paper, black the solid, and grays between keep their share of the light. Gray without a profile of its
    own, or with a damaged one, is taken as tints to print.
    """
    black = _luminance(_black_lightness(printer))
    shades = _luminance(np.arange(256) / 2.55)
    match image.mode:
        case "CMYK":  # printed already: the solid is the darkest that black ink can do
            return _to_lab(printer).apply(image).getchannel("L").point(_nearest(shades, black))
        case "RGB":
            lightness = _light_to_lab(own_profile).apply(image).getchannel("L")
            return lightness.point(_nearest(_above(black[0], shades), black))
        case _:
            own = None if own_profile is None else _gray_lightness(own_profile)
            return image if own is None else image.point(_nearest(_above(black[0], _luminance(own)), black))


def _above(darkest: float, luminance: Levels) -> Levels:
    """The luminances with black at `darkest` and white where it was: black point compensation."""
    return darkest + (1 - darkest) * luminance


def _nearest(wanted: Levels, ramp: Levels) -> list[int]:
    """For each wanted luminance the level at which the ramp, which rises, has it."""
    rising = np.maximum.accumulate(ramp)
    return [int(level) for level in np.rint(np.interp(wanted, rising, np.arange(256)))]


def _luminance(lightness: Levels) -> Levels:
    """CIE Y, 1 for white, from L* (CIE 15)."""
    root = (lightness + 16) / 116
    return np.where(lightness > 8, root**3, lightness * (27 / 24389))


def _lightness(transform: Transform, ramp: Image.Image) -> Levels:
    return np.frombuffer(transform.apply(ramp).getchannel("L").tobytes(), np.uint8) / 2.55


def _ramp() -> Image.Image:
    """All levels of gray."""
    return Image.frombytes("L", (256, 1), bytes(range(256)))


@lru_cache(maxsize=4)
def _black_lightness(printer: Profile) -> Levels:
    """L* of each level of black ink on the printer's paper, from the solid to none."""
    nothing = Image.new("L", (256, 1))
    return _lightness(_to_lab(printer), Image.merge("CMYK", [nothing, nothing, nothing, ImageChops.invert(_ramp())]))


@lru_cache(maxsize=1)
def _light_lightness() -> Levels:
    """L* of each level of gray in sRGB."""
    return _lightness(_light_to_lab(None), Image.merge("RGB", [_ramp()] * 3))


@lru_cache(maxsize=16)
def _gray_lightness(own_profile: bytes) -> Levels | None:
    """L* of each level of a gray photo by its own profile; None where that is damaged, or not for gray."""
    try:
        return _lightness(_made(_opened(own_profile), _lab(), "L", "LAB"), _ramp())
    except (OSError, ValueError, ImageCms.PyCMSError):
        return None


@lru_cache(maxsize=16)
def _to_inks(own_profile: bytes | None, printer: Profile) -> Transform:
    press = _press(printer)
    for source in (own_profile, None):
        try:
            rgb = _srgb() if source is None else _opened(source)
            return _made(rgb, press, "RGB", "CMYK")
        except (OSError, ValueError, ImageCms.PyCMSError):
            continue  # a photo whose own profile is damaged, or none for RGB, is taken for sRGB
    raise ProfileProblem(printer.name, phrase("profile-unfit"))


@lru_cache(maxsize=16)
def _from_other(own_profile: bytes | None, mode: str, printer: Profile) -> Transform | None:
    """From gray or CMYK with a profile of its own, or from Lab, to the press's inks."""
    try:
        source = _lab() if own_profile is None else _opened(own_profile)
        return _made(source, _press(printer), mode, "CMYK")
    except (OSError, ValueError, ImageCms.PyCMSError):
        return None


@lru_cache(maxsize=16)
def _from_own(own_profile: bytes) -> Transform | None:
    try:
        return _made(_opened(own_profile), _srgb(), "RGB", "RGB")
    except (OSError, ValueError, ImageCms.PyCMSError):
        return None


@lru_cache(maxsize=16)
def _light_to_lab(own_profile: bytes | None) -> Transform:
    try:
        return _made(_srgb() if own_profile is None else _opened(own_profile), _lab(), "RGB", "LAB")
    except (OSError, ValueError, ImageCms.PyCMSError):
        return _made(_srgb(), _lab(), "RGB", "LAB")


@lru_cache(maxsize=4)
def _to_lab(printer: Profile) -> Transform:
    return _by_printer(printer, _lab(), "LAB")


@lru_cache(maxsize=4)
def _to_light(printer: Profile) -> Transform:
    return _by_printer(printer, _srgb(), "RGB")


def _by_printer(printer: Profile, target: ImageCms.ImageCmsProfile, mode: str) -> Transform:
    try:
        return _made(_press(printer), target, "CMYK", mode, ImageCms.Intent.RELATIVE_COLORIMETRIC)
    except (OSError, ValueError, ImageCms.PyCMSError) as error:
        raise ProfileProblem(printer.name, phrase("profile-unfit")) from error


def _made(
    source: ImageCms.ImageCmsProfile,
    target: ImageCms.ImageCmsProfile,
    source_mode: str,
    target_mode: str,
    intent: ImageCms.Intent = ImageCms.Intent.PERCEPTUAL,
) -> Transform:
    flags = ImageCms.Flags.NONE if target_mode == "LAB" else ImageCms.Flags.BLACKPOINTCOMPENSATION
    return Transform(source, target, source_mode, target_mode, intent=intent, flags=flags)


def _opened(profile: bytes) -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(io.BytesIO(profile))


def _press(printer: Profile) -> ImageCms.ImageCmsProfile:
    try:
        return _opened(printer.data)
    except (OSError, ValueError, ImageCms.PyCMSError) as error:
        raise ProfileProblem(printer.name, phrase("profile-unreadable")) from error


def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


def _lab() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
