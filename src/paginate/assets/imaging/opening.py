"""Opening a photo: the formats and sizes that are let in, and what is wrong with the others."""

from __future__ import annotations

import math
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from threading import Lock
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
from paginate.diagnostics import phrase

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
    (0, b"\xff\xd8", "picture-damaged-jpeg"),
    (0, b"\x89PNG", "picture-damaged-png"),
    (0, b"II", "picture-damaged-tiff"),
    (0, b"MM", "picture-damaged-tiff"),
    (4, b"ftyphei", "picture-heic"),
    (4, b"ftypmif1", "picture-heic"),
    (4, b"ftypavif", "picture-avif"),
    (8, b"WEBP", "picture-webp"),
    (0, b"GIF8", "picture-gif"),
    (0, b"BM", "picture-bmp"),
    (0, b"8BPS", "picture-photoshop"),
    (0, b"%PDF", "picture-pdf"),
    (0, b"%!PS", "picture-postscript"),
)
"""The bytes that identify a file, their place, and its kind as the name of a phrase, for files that Pillow could not open."""

Image.MAX_IMAGE_PIXELS = None  # Pillow's own limit is below MOST_PIXELS


@contextmanager
def opened(name: str, data: bytes) -> Iterator[ImageFile.ImageFile]:
    """The photo that `data`, a whole file, are, of which only the header has been read. Raises PictureProblem."""
    with BytesIO(data) as file:
        image = _identified(name, file)
        width, height = image.size
        if width * height > MOST_PIXELS:
            millions = math.ceil(width * height / 1e6)
            raise PictureProblem("photo-too-large", file=name, pixels=f"{millions}", limit=f"{MOST_PIXELS // 10**6}")
        if max(width, height) > LONGEST_SIDE:
            raise PictureProblem("photo-damaged", file=name, reason=phrase("picture-size", width=width, height=height))
        if image.mode not in PRESS_MODE:
            raise PictureProblem("photo-damaged", file=name, reason=phrase("picture-mode", mode=image.mode))
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
            raise PictureProblem("photo-damaged", file=name, reason=phrase(_what_it_is(file))) from None


@contextmanager
def _faults_of(name: str) -> Iterator[None]:
    # On damaged data Pillow raises almost any exception, and it warns on standard error about data that it can mend.
    with _quiet:
        try:
            yield
        except PictureProblem:
            raise
        except Exception as error:
            what = "cut-short" if "truncated" in str(error).lower() else "picture-damaged"
            raise PictureProblem("photo-damaged", file=name, reason=phrase(what)) from error


class _Quiet:
    """No warnings while any thread is inside; `warnings.catch_warnings` alone serves one thread at a time."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._inside = 0
        self._caught = warnings.catch_warnings()

    def __enter__(self) -> None:
        with self._lock:
            if self._inside == 0:
                self._caught = warnings.catch_warnings()
                self._caught.__enter__()
                warnings.simplefilter("ignore")
            self._inside += 1

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside == 0:
                self._caught.__exit__(None, None, None)


_quiet: Final = _Quiet()


def _what_it_is(file: BinaryIO) -> str:
    """The name of the phrase that says it."""
    file.seek(0)
    start = file.read(16)
    for at, signature, what in SIGNATURES:
        if start.startswith(signature, at):
            return what
    return "no-picture" if start else "file-empty"
