"""Opening a photo: what is let in, how large, and what is wrong with the others."""

from __future__ import annotations

import math
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from PIL import (
    Image,
    ImageFile,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    UnidentifiedImageError,
)

from paginate.assets.problems import PictureProblem

MOST_PIXELS: Final = 150_000_000
"""More than any press camera makes, and five times a broadsheet at 300 ppi."""

LONGEST_SIDE: Final = 65_500
"""Pixels: the most that libjpeg writes."""

FORMATS: Final = tuple(
    kind.format for kind in (JpegImagePlugin.JpegImageFile, PngImagePlugin.PngImageFile, TiffImagePlugin.TiffImageFile)
)

PRESS_MODE: Final = {
    "1": "1",
    "L": "L", "LA": "L", "La": "L", "I;16": "L", "I;16L": "L", "I;16B": "L",
    "RGB": "RGB", "RGBA": "RGB", "RGBa": "RGB", "RGBX": "RGB", "P": "RGB", "PA": "RGB", "YCbCr": "RGB",
    "CMYK": "CMYK",
}  # fmt: skip
"""The modes of Pillow that can be printed, and what each becomes: line art, gray, colour to be separated, inks."""

SIGNATURES: Final = (
    (0, b"\xff\xd8", "a JPEG with a damaged header"),
    (0, b"\x89PNG", "a PNG with a damaged header"),
    (0, b"II", "a TIFF with a damaged header"),
    (0, b"MM", "a TIFF with a damaged header"),
    (4, b"ftyphei", "a HEIC picture"),
    (4, b"ftypmif1", "a HEIC picture"),
    (4, b"ftypavif", "an AVIF picture"),
    (8, b"WEBP", "a WebP picture"),
    (0, b"GIF8", "a GIF picture"),
    (0, b"BM", "a BMP picture"),
    (0, b"8BPS", "a Photoshop document"),
    (0, b"%PDF", "a PDF"),
    (0, b"%!PS", "PostScript"),
)
"""Where in a file which bytes tell what it is, for files that Pillow could not open."""

Image.MAX_IMAGE_PIXELS = None  # Pillow's own limit is below MOST_PIXELS


@contextmanager
def opened(name: str, path: Path) -> Iterator[ImageFile.ImageFile]:
    """The photo in the file, of which only the header has been read. Raises OSError, PictureProblem."""
    with path.open("rb") as file:
        image = _identified(name, file)
        width, height = image.size
        if width * height > MOST_PIXELS:
            millions = math.ceil(width * height / 1e6)
            raise PictureProblem("photo-too-large", file=name, pixels=f"{millions}", limit=f"{MOST_PIXELS // 10**6}")
        if max(width, height) > LONGEST_SIDE:
            raise PictureProblem("photo-damaged", file=name, reason=f"it is {width} × {height} pixels")
        if image.mode not in PRESS_MODE:
            raise PictureProblem("photo-damaged", file=name, reason=f"its mode is {image.mode}, not gray, RGB or CMYK")
        yield image


def decode(name: str, image: ImageFile.ImageFile, least: tuple[int, int]) -> None:
    """Load the pixels; of a JPEG no more than it takes to be at least `least` large. Raises PictureProblem."""
    with _faults_of(name):
        if isinstance(image, JpegImagePlugin.JpegImageFile):
            image.draft(None, least)
        image.load()


def _identified(name: str, file: BinaryIO) -> ImageFile.ImageFile:
    with _faults_of(name):
        try:
            return Image.open(file, formats=FORMATS)
        except UnidentifiedImageError:
            raise PictureProblem("photo-damaged", file=name, reason=_what_it_is(file)) from None


@contextmanager
def _faults_of(name: str) -> Iterator[None]:
    # On damaged data Pillow raises almost anything, and of what it can mend it warns on standard error.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        except PictureProblem:
            raise
        except Exception as error:
            reason = "it is cut short" if "truncated" in str(error).lower() else "its data are damaged"
            raise PictureProblem("photo-damaged", file=name, reason=reason) from error


def _what_it_is(file: BinaryIO) -> str:
    file.seek(0)
    start = file.read(16)
    for at, signature, what in SIGNATURES:
        if start.startswith(signature, at):
            return f"it is {what}"
    return "it is no picture" if start else "the file is empty"
