"""Images of other people's PDFs on the plates: decoded, and each colour taken apart into its inks."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Final, cast

import numpy as np
import numpy.typing as npt
from PIL import Image

from paginate.color import BLACK_PLATE, PROCESS
from paginate.pdf_reading.color_spaces import ColorSpace, SpaceFamily
from paginate.pdf_reading.pixels import PLAIN_FILTERS
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Dictionary, inflated
from paginate.separation.foreign_colors import Light, palette, tints_of
from paginate.separation.plate_pictures import Raster

MOST_PIXELS: Final = 40_000_000
"""A broadsheet at 330 dpi. Larger ones are rendered with their page."""

PHOTO_FILTERS: Final = {"DCTDecode": "JPEG", "JPXDecode": "JPEG2000"}
"""Filters that know that they pack an image, and what Pillow calls them."""

PHOTO_MODES: Final = frozenset({"L", "RGB", "CMYK"})

Samples = npt.NDArray[np.uint8]
"""Rows, columns, components; as wide as a byte, but those of an Indexed space, which are what they are."""


def is_gray(space: ColorSpace) -> bool:
    """Whether the space's colours are on the black plate alone, as they are."""
    return space.components == 1 and space.family in (SpaceFamily.GRAY, SpaceFamily.CAL_GRAY, SpaceFamily.ICC)


def image_tints(image: Dictionary, space: ColorSpace, light: Light) -> Mapping[str, Raster]:
    """The image on the plates that its space speaks of, 255 for the solid. Raises PdfProblem where it cannot be decoded."""
    samples = _samples(image, space)
    if samples.shape[2] != space.components:
        raise PdfProblem("pdf-damaged")
    decode = image.numbers("Decode")
    if space.family is SpaceFamily.INDEXED:
        base = cast(ColorSpace, space.base)
        colors = palette(space)
        index = samples[..., 0]
        if decode is not None and decode[0] > decode[1]:
            index = np.uint8(decode[0]) - index
        index = np.minimum(index, len(colors) - 1)
        return {plate: _bytes(tints)[index] for plate, tints in tints_of(base, colors, light).items()}
    samples = _decoded(samples, decode)
    channels = [samples[..., channel] for channel in range(space.components)]
    match space.family, space.components:
        case ((SpaceFamily.SEPARATION | SpaceFamily.DEVICE_N), _):
            return dict(zip(space.colorants, channels, strict=True))
        case ((SpaceFamily.CMYK | SpaceFamily.ICC), 4):
            return dict(zip(PROCESS, channels, strict=True))
        case ((SpaceFamily.RGB | SpaceFamily.CAL_RGB | SpaceFamily.ICC), 3):
            inks = light(samples.reshape(-1, 3)).reshape(*samples.shape[:2], 4)
            return {plate: inks[..., place] for place, plate in enumerate(PROCESS)}
        case ((SpaceFamily.GRAY | SpaceFamily.CAL_GRAY | SpaceFamily.ICC), 1):
            none = np.zeros((1, 1), np.uint8)
            return {**dict.fromkeys(PROCESS, none), BLACK_PLATE: np.invert(channels[0])}
        case _:
            raise PdfProblem("pdf-damaged")


def keyed_out(image: Dictionary, space: ColorSpace) -> Raster | None:
    """How opaque each pixel is where the image's Mask is a range of colours (8.9.6.4); None where it is none."""
    ranges = image.numbers("Mask")
    if ranges is None or len(ranges) != 2 * space.components:
        return None
    bounds = np.array(ranges).reshape(-1, 2)
    if space.family is not SpaceFamily.INDEXED:
        bounds = bounds * (255 / (2 ** int(image.number("BitsPerComponent") or 8) - 1))
    samples = _samples(image, space)
    hidden = ((samples >= bounds[:, 0]) & (samples <= bounds[:, 1])).all(axis=2)
    return np.where(hidden, 0, 255).astype(np.uint8)


def _samples(image: Dictionary, space: ColorSpace) -> Samples:
    width, height = int(image.number("Width") or 0), int(image.number("Height") or 0)
    if not 0 < width * height <= MOST_PIXELS:
        raise PdfProblem("pdf-too-complex")
    *before, last = image.filters() or ("",)
    if last in PHOTO_FILTERS:
        return _photo(image, before, PHOTO_FILTERS[last])
    if not PLAIN_FILTERS.issuperset(image.filters()):
        raise PdfProblem("pdf-too-complex")
    bits = int(image.number("BitsPerComponent") or 8)
    values = _unpacked(image.data(), (height, width, space.components), bits)
    if bits < 8 and space.family is not SpaceFamily.INDEXED:
        values = values * np.uint8(255 // (2**bits - 1))
    return values


def _unpacked(data: bytes, shape: tuple[int, int, int], bits: int) -> Samples:
    """Samples of so many bits, each row beginning on a byte (8.9.5.2); of 16 bits the upper 8."""
    height, width, components = shape
    length = (width * components * bits + 7) // 8
    if len(data) < height * length or bits not in (1, 2, 4, 8, 16):
        raise PdfProblem("pdf-damaged")
    rows = np.frombuffer(data[: height * length], np.uint8).reshape(height, length)
    if bits == 16:
        rows = rows[:, ::2]
    elif bits < 8:
        digits = np.unpackbits(rows, axis=1).reshape(height, -1, bits)
        rows = digits @ (2 ** np.arange(bits - 1, -1, -1, dtype=np.uint8))
    return rows[:, : width * components].reshape(shape).astype(np.uint8)


def _photo(image: Dictionary, before: list[str], kind: str) -> Samples:
    if before not in ([], ["FlateDecode"]):
        raise PdfProblem("pdf-too-complex")
    data = inflated(image.packed()) if before else image.packed()
    try:
        photo = Image.open(io.BytesIO(data), formats=[kind])
        if photo.width * photo.height > MOST_PIXELS or photo.mode not in PHOTO_MODES:
            raise PdfProblem("pdf-too-complex")
        photo.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise PdfProblem("pdf-damaged") from error
    samples = np.asarray(photo).reshape(photo.height, photo.width, -1)
    # Pillow turns every CMYK JPEG over, as if it were one of Adobe's; the PDF itself says where it is one.
    return np.invert(samples) if photo.mode == "CMYK" and kind == "JPEG" else samples


def _decoded(samples: Samples, decode: tuple[float, ...] | None) -> Samples:
    """The samples through the image's Decode array (8.9.5.2)."""
    components = samples.shape[2]
    if decode is None or len(decode) != 2 * components or decode == (0, 1) * components:
        return samples
    if decode == (1, 0) * components:
        return np.invert(samples)
    least, most = np.array(decode[::2]), np.array(decode[1::2])
    return _bytes(least + samples / 255 * (most - least))


def _bytes(values: npt.NDArray[np.float64]) -> Samples:
    return np.rint(np.clip(values, 0, 1) * 255).astype(np.uint8)
