"""Developing a photo for the press: cropped, scaled down, on white paper, in the printer's inks, as JPEG."""

from __future__ import annotations

import io
import math
import zlib
from pathlib import Path
from typing import Final

from PIL import Image, ImageChops, ImageCms

from paginate.assets.encoding import OVERSAMPLING, QUALITY
from paginate.assets.imaging.opening import PRESS_MODE, decode, opened
from paginate.assets.imaging.orientation import Orientation, as_it_lies, orientation_of
from paginate.assets.press_picture import PressPicture
from paginate.assets.problems import ProfileProblem
from paginate.assets.profiles import Profile
from paginate.diagnostics import phrase
from paginate.geometry import Rect, Size

STRIP: Final = 256
"""Rows, as reduced, that are made plain at a time, so that no second whole photo stands in memory."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels, as Pillow has it."""


def develop(name: str, path: Path, crop: Rect, pixels: Size, printer: Profile) -> PressPicture:
    """The part `crop` of the photo, upright, no larger than `pixels`, in the printer's inks, or gray.

    Raises OSError, PictureProblem, ProfileProblem.
    """
    with opened(name, path) as image:
        orientation = orientation_of(image)
        full = Size(*image.size)
        left, top, right, bottom = _inside(as_it_lies(crop, orientation, full), 1, 1, image.size)
        part = Rect(left, top, right - left, bottom - top)
        size = _press_size(part, Size(pixels.height, pixels.width) if orientation.on_side else pixels)
        spare = max(1.0, min(part.width / size[0], part.height / size[1]) / OVERSAMPLING)
        decode(name, image, (math.ceil(full.width / spare), math.ceil(full.height / spare)))
    box = _inside(part, image.width / full.width, image.height / full.height, image.size)
    if image.mode == "1" and not image.has_transparency_data:
        return _line_art(_turned(image.crop(_whole(box, image.size)), orientation))
    scaled = _turned(_scaled(image, box, size), orientation)
    if scaled.mode == "RGB":
        scaled = _separated(scaled, image.info.get("icc_profile"), printer)
    elif scaled.mode == "CMYK" and image.format == "JPEG" and "adobe" not in image.info:
        scaled = ImageChops.invert(scaled)  # Pillow takes every CMYK JPEG for an inverted one of Adobe's
    return _jpeg(scaled)


def _press_size(part: Rect, pixels: Size) -> tuple[int, int]:
    return max(1, round(min(part.width, pixels.width))), max(1, round(min(part.height, pixels.height)))


def _turned(image: Image.Image, orientation: Orientation) -> Image.Image:
    return image if orientation.turn is None else image.transpose(orientation.turn)


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


def _line_art(image: Image.Image) -> PressPicture:
    # It keeps its resolution: its edges are what it is, and it is small.
    data = zlib.compress(image.tobytes(), 9)
    return PressPicture(image.width, image.height, "DeviceGray", 1, "FlateDecode", data)


def _scaled(image: Image.Image, box: Box, size: tuple[int, int]) -> Image.Image:
    across, down = (box[2] - box[0]) / size[0], (box[3] - box[1]) / size[1]
    plain, box = _plain(image, box, max(1, int(min(across, down) / OVERSAMPLING)))
    if (round(box[2] - box[0]), round(box[3] - box[1])) == size:
        return plain.crop(_whole(box, plain.size))
    return plain.resize(size, Image.Resampling.LANCZOS, box)


def _plain(image: Image.Image, box: Box, factor: int) -> tuple[Image.Image, Box]:
    """The box out of the image in L, RGB or CMYK, on white paper, `factor` times reduced; and where it lies in that."""
    mode = PRESS_MODE[image.mode].replace("1", "L")
    if factor == 1 and image.mode == mode and not image.has_transparency_data:
        return image, box
    left, top, right, bottom = math.floor(box[0]), math.floor(box[1]), math.ceil(box[2]), math.ceil(box[3])
    plain = Image.new(mode, (math.ceil((right - left) / factor), math.ceil((bottom - top) / factor)))
    for row in range(0, plain.height, STRIP):
        upper = top + row * factor
        strip = image.crop((left, upper, right, min(upper + STRIP * factor, bottom)))
        plain.paste(_on_paper(strip, mode).reduce(factor), (0, row))
    return plain, _inside(
        Rect(box[0] - left, box[1] - top, box[2] - box[0], box[3] - box[1]), 1 / factor, 1 / factor, plain.size
    )


def _on_paper(strip: Image.Image, mode: str) -> Image.Image:
    if strip.mode.startswith("I;16"):
        return strip.convert("I").point(lambda value: value * (1 / 257) + 0.5).convert(mode)
    if not strip.has_transparency_data:
        return strip.convert(mode)
    translucent = strip.convert(f"{mode}A")
    paper = Image.new(mode, strip.size, "white")
    paper.paste(translucent.convert(mode), mask=translucent.getchannel("A"))
    return paper


def _separated(image: Image.Image, own_profile: bytes | None, printer: Profile) -> Image.Image:
    """The RGB image in the printer's inks: perceptually, its black made the press's."""
    try:
        press = ImageCms.ImageCmsProfile(io.BytesIO(printer.data))
    except OSError as error:
        raise ProfileProblem(printer.name, phrase("profile-unreadable")) from error
    for source in (own_profile, None):
        try:
            rgb = ImageCms.ImageCmsProfile(io.BytesIO(source) if source else ImageCms.createProfile("sRGB"))
            transform = ImageCms.ImageCmsTransform(
                rgb, press, "RGB", "CMYK",
                intent=ImageCms.Intent.PERCEPTUAL, flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
            )  # fmt: skip
            return transform.apply(image)
        except (OSError, ValueError, ImageCms.PyCMSError):
            continue  # a photo whose own profile is damaged, or none for RGB, is taken for sRGB
    raise ProfileProblem(printer.name, phrase("profile-unfit"))


def _jpeg(image: Image.Image) -> PressPicture:
    image.info = {}  # or Pillow would carry the photo's comment along
    file = io.BytesIO()
    image.save(file, "JPEG", quality=QUALITY, subsampling=0)
    is_gray = image.mode == "L"
    return PressPicture(
        image.width, image.height, "DeviceGray" if is_gray else "DeviceCMYK", 8, "DCTDecode", file.getvalue(),
        inverted=not is_gray,
    )  # fmt: skip
