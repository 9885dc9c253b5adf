"""From a photo as it lies in its file to the part that is shown: upright, plain, and scaled down."""

from __future__ import annotations

import math
from typing import Final

from PIL import Image, ImageChops

from paginate.assets.imaging.opening import PRESS_MODE, decode, opened
from paginate.assets.imaging.orientation import PixelOrientation, as_it_lies, orientation_of
from paginate.assets.versions import DRAFT, OVERSAMPLING
from paginate.geometry import Rect, Size
from paginate.records import NamedTuple

STRIP: Final = 64
"""Rows, as reduced or scaled, that are made at a time, so that no second whole photo is in memory."""

REACH: Final = 3
"""Pixels of the result by which the Lanczos filter looks around."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels, as Pillow has it."""


class ShownPart(NamedTuple):
    """The part of a photo that is shown: in 1, L, RGB or CMYK (255 is the solid); its own ICC profile, if it has one.

    `opacity` is None where all of it is opaque.
    """

    image: Image.Image
    profile: bytes | None
    opacity: Image.Image | None = None


def shown_part(name: str, data: bytes, crop: Rect, pixels: Size, *, cut_out: bool) -> ShownPart:
    """The part `crop` of the photo, no larger than `pixels`; on white paper where it is not to be cut out.

    Raises PictureProblem.
    """
    image, profile, orientation = _part_as_it_lies(name, data, crop, pixels, cut_out=cut_out)
    image.info = {}  # or Pillow would carry the photo's comment along
    upright = image if orientation.turn is None else image.transpose(orientation.turn)
    return _seen(upright, profile) if upright.mode.endswith("a") else ShownPart(upright, profile)


def _part_as_it_lies(
    name: str, data: bytes, crop: Rect, pixels: Size, *, cut_out: bool
) -> tuple[Image.Image, bytes | None, PixelOrientation]:
    """The part, scaled, its profile, and how to turn it. The photo itself, which may be large, is let go."""
    with opened(name, data) as photo:
        orientation = orientation_of(photo)
        full = Size(*photo.size)
        left, top, right, bottom = _inside(as_it_lies(crop, orientation, full), 1, 1, photo.size)
        part = Rect(left, top, right - left, bottom - top)
        size = _press_size(part, Size(pixels.height, pixels.width) if orientation.on_side else pixels)
        spare = max(1.0, min(part.width / size[0], part.height / size[1]) / DRAFT)
        decode(name, photo, (math.ceil(full.width / spare), math.ceil(full.height / spare)))
    profile = photo.info.get("icc_profile")
    box = _inside(part, photo.width / full.width, photo.height / full.height, photo.size)
    if photo.mode == "1" and not photo.has_transparency_data:
        return photo.crop(_whole(box, photo.size)), profile, orientation
    image = _scaled(photo, box, size, cut_out=cut_out)
    if image.mode == "CMYK" and photo.format == "JPEG" and "adobe" not in photo.info:
        image = ImageChops.invert(image)  # Pillow takes every CMYK JPEG for an inverted one of Adobe's
    return image, profile, orientation


def _press_size(part: Rect, pixels: Size) -> tuple[int, int]:
    return max(1, round(min(part.width, pixels.width))), max(1, round(min(part.height, pixels.height)))


def _seen(image: Image.Image, profile: bytes | None) -> ShownPart:
    """The image and its opacity; invisible parts are white, so that they take no ink."""
    opacity = image.getchannel("a")
    colors = image.convert(image.mode.upper()).convert(image.mode[:-1])
    least, _ = opacity.getextrema()
    if least == 255:
        return ShownPart(colors, profile)
    colors.paste("white", mask=opacity.point([255] + [0] * 255))
    return ShownPart(colors, profile, opacity)


def _inside(part: Rect, x_scale: float, y_scale: float, size: tuple[int, int]) -> Box:
    """The part in the pixels of a picture that was scaled; within it, and at least one pixel large."""
    left = min(max(0.0, part.x * x_scale), size[0] - 1.0)
    top = min(max(0.0, part.y * y_scale), size[1] - 1.0)
    right = min(max(left + 1, part.right * x_scale), size[0])
    bottom = min(max(top + 1, part.bottom * y_scale), size[1])
    return left, top, right, bottom


def _whole(box: Box, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """The box on whole pixels, of about the same size."""
    width, height = max(1, round(box[2] - box[0])), max(1, round(box[3] - box[1]))
    left, top = min(round(box[0]), size[0] - width), min(round(box[1]), size[1] - height)
    return left, top, left + width, top + height


def _scaled(image: Image.Image, box: Box, size: tuple[int, int], *, cut_out: bool) -> Image.Image:
    """The box out of the image in L, RGB, CMYK, or, with the colours times their opacity, in La or RGBa."""
    mode = PRESS_MODE[image.mode].replace("1", "L")
    if cut_out and image.has_transparency_data and mode != "CMYK":
        mode += "a"  # so that invisible parts do not count when pixels are averaged
    across, down = (box[2] - box[0]) / size[0], (box[3] - box[1]) / size[1]
    left, top, right, _ = _whole(box, image.size)
    as_it_is = (round(box[2] - box[0]), round(box[3] - box[1])) == size
    scaled = Image.new(mode, size)
    for row in range(0, scaled.height, STRIP):
        rows = min(STRIP, scaled.height - row)
        if as_it_is:
            strip = _converted(image.crop((left, top + row, right, top + row + rows)), mode)
        else:
            part = (box[0], box[1] + row * down, box[2], min(box[1] + (row + rows) * down, box[3]))
            factor = max(1, int(min(across, down) / OVERSAMPLING))
            strip = _resized(image, mode, part, (scaled.width, rows), factor)
        scaled.paste(strip, (0, row))
    return scaled


def _resized(image: Image.Image, mode: str, box: Box, size: tuple[int, int], factor: int) -> Image.Image:
    """The box in `mode`, first reduced `factor` times, then scaled by a good filter, which looks a little beyond the box."""
    reach = math.ceil(REACH * max(factor, (box[2] - box[0]) / size[0], (box[3] - box[1]) / size[1]) + factor)
    left, top = (max(0, math.floor((edge - reach) / factor)) * factor for edge in box[:2])
    right, bottom = min(image.width, math.ceil(box[2]) + reach), min(image.height, math.ceil(box[3]) + reach)
    plain = _converted(image.crop((left, top, right, bottom)), mode).reduce(factor)
    part = Rect(box[0] - left, box[1] - top, box[2] - box[0], box[3] - box[1])
    return plain.resize(size, Image.Resampling.LANCZOS, _inside(part, 1 / factor, 1 / factor, plain.size))


def _converted(strip: Image.Image, mode: str) -> Image.Image:
    """The strip in `mode`: on white paper, or with its opacity where the mode has one."""
    if strip.mode.startswith("I;16"):
        return strip.convert("I").point(lambda value: value * (1 / 257) + 0.5).convert(mode)
    if mode.endswith("a"):
        return strip.convert(mode.upper()).convert(mode)
    if not strip.has_transparency_data:
        return strip.convert(mode)
    translucent = strip.convert(f"{mode}A")
    paper = Image.new(mode, strip.size, "white")
    paper.paste(translucent.convert(mode), mask=translucent.getchannel("A"))
    return paper
