"""Developing a photo for the press: cropped, scaled down, sharpened, in the press's inks, within its ink limit."""

from __future__ import annotations

from PIL import Image, ImageChops

from paginate.assets.imaging.coding import (
    channel_picture,
    cmyk_picture,
    gray_picture,
    light_picture,
    mask_picture,
    one_bit_picture,
)
from paginate.assets.imaging.color_management import as_gray, as_light, separated
from paginate.assets.imaging.scaling import ShownPart, shown_part
from paginate.assets.imaging.sharpening import sharpened
from paginate.assets.imaging.toning import limited_ink, toned
from paginate.assets.pictures import PlacedPicture
from paginate.assets.press_picture import PressPicture
from paginate.assets.profiles import Profile
from paginate.color import BLACK, Color, Process, Spot
from paginate.press import Inks, PressProfile


def develop(name: str, data: bytes, picture: PlacedPicture, press: PressProfile, printer: Profile) -> PressPicture:
    """The photo as the picture places it, upright, no finer than the press can use, in its inks or in the picture's.

    Line art is not changed. CMYK counts as sharpened already. Transparent parts are on white, or,
    of a picture that is cut out, in the press picture's mask. Raises PictureProblem, ProfileProblem.
    """
    shown = shown_part(name, data, picture.crop, picture.pixels, cut_out=picture.cut_out)
    if shown.image.mode == "1":
        return _line_art(shown.image, picture.inks[:1], press)
    if shown.image.mode != "CMYK":
        shown = shown._replace(image=sharpened(shown.image, press.sharpening))
    inks = tuple(_stand_in(ink, press) for ink in picture.inks)
    developed = _toned(shown, inks, press, printer) if inks else _in_own_colors(shown, press, printer)
    return developed if shown.opacity is None else developed._replace(mask=mask_picture(shown.opacity))


def _in_own_colors(shown: ShownPart, press: PressProfile, printer: Profile) -> PressPicture:
    image, profile = shown.image, shown.profile
    if press.inks is Inks.SRGB:
        light = as_light(image, profile, printer)
        return (
            gray_picture(light, press.jpeg_quality) if light.mode == "L" else light_picture(light, press.jpeg_quality)
        )
    if image.mode == "L":
        return gray_picture(as_gray(image, profile, printer), press.jpeg_quality)
    if image.mode == "RGB":
        image = separated(image, profile, printer)
    return cmyk_picture(image, press.jpeg_quality, press.ink_limit)


def _toned(shown: ShownPart, inks: tuple[Color, ...], press: PressProfile, printer: Profile) -> PressPicture:
    gray = as_gray(shown.image, shown.profile, printer)
    in_inks = toned(gray, inks, press.ink_limit)
    if in_inks.plates == (BLACK,):
        return gray_picture(ImageChops.invert(in_inks.tints[0]), press.jpeg_quality)
    if not in_inks.is_process:
        return channel_picture(in_inks.plates, in_inks.tints, press.jpeg_quality)
    cmyk = in_inks.as_cmyk()
    if press.inks is Inks.SRGB:
        return light_picture(as_light(cmyk, None, printer), press.jpeg_quality)
    return cmyk_picture(cmyk, press.jpeg_quality, press.ink_limit)


def _stand_in(ink: Color, press: PressProfile) -> Color:
    """The ink, or its alternate colour on a press without spot inks."""
    if press.inks is Inks.SRGB and isinstance(ink, Spot):
        return Process(*(ink.tint * share for share in ink.alternate))
    return ink


def _line_art(image: Image.Image, inks: tuple[Color, ...], press: PressProfile) -> PressPicture:
    """Line art in its own resolution: its edges matter, and it is small. The first of two inks draws it."""
    line_inks = tuple(limited_ink(_stand_in(ink, press), press.ink_limit) for ink in inks)
    if line_inks in ((), (BLACK,)):
        return one_bit_picture(image, ())
    return one_bit_picture(ImageChops.invert(image), line_inks)
