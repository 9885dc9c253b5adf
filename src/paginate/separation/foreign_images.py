"""Images of other people's PDFs on the plates: decoded, and each colour taken apart into its inks."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Final

import numpy as np
import numpy.typing as npt
import pikepdf
from PIL import Image

from paginate.pdf_reading.color_spaces import DEVICE_GRAY, ColorSpace, SpaceFamily
from paginate.pdf_reading.inks import INKED, on_plates
from paginate.pdf_reading.inline_images import InlineImage
from paginate.pdf_reading.pixels import PLAIN_FILTERS
from paginate.pdf_reading.problems import PdfProblem
from paginate.pdf_reading.values import Dictionary
from paginate.separation.foreign_colors import Separation, palette, tints_of
from paginate.separation.foreign_pixels import drawn_alone
from paginate.separation.plate_pictures import Raster

MOST_PIXELS: Final = 200_000_000
"""A broadsheet at 600 ppi has 119 million."""

PHOTO_FILTERS: Final = {"DCTDecode": "JPEG", "JPXDecode": "JPEG2000"}
"""Filters that know that they pack an image, and what Pillow calls them."""

OTHER_FILTERS: Final = frozenset({"CCITTFaxDecode", "JBIG2Decode"})
"""Filters of line art, which PDFium undoes."""

ALPHA: Final = {"LA": "L", "RGBA": "RGB"}
"""Pillow's modes with an alpha channel, and those without it."""

Samples = npt.NDArray[np.uint8]
"""Rows, columns, components; as wide as a byte, but those of an Indexed space, which are what they are."""


class Decoded:
    """An image's samples, to be reduced by a factor, and how opaque each pixel is where the data or a range of colours say so.

    Raises PdfProblem where it cannot be decoded.
    """

    def __init__(self, image: Dictionary, space: ColorSpace, factor: int) -> None:
        samples, alpha = _samples(image, space)
        if samples.shape[2] != space.components:
            raise PdfProblem("pdf-damaged")
        self.factor = factor
        self.alpha = alpha if image.number("SMaskInData") else None
        if "SMask" not in image and self.alpha is None:
            self.alpha = _keyed_out(image, space, samples)
        matte = image.dictionary("SMask").numbers("Matte")
        if matte is not None and len(matte) == space.components:
            samples = _without_matte(samples, matte, space, image.dictionary("SMask"))
        self._space = space
        self._samples = samples
        self._decode = image.numbers("Decode")

    def tints(self, press: Separation) -> Mapping[str, Raster]:
        """The image on the plates that its space speaks of, 255 for the solid."""
        space = self._space
        found: Mapping[str, Raster]
        if space.family is SpaceFamily.INDEXED and space.base is not None:
            index, colors = self._samples[..., 0], palette(space)
            if self._decode is not None and self._decode[0] > self._decode[1]:
                index = np.uint8(self._decode[0]) - index
            index = np.minimum(index, len(colors) - 1)
            found = {plate: _bytes(tint)[index] for plate, tint in tints_of(space.base, colors, press).items()}
            return {plate: reduced(tint, self.factor) for plate, tint in found.items()}
        samples = _decoded(self._samples, self._decode, space)
        if self.factor > 1:
            channels = [reduced(samples[..., channel], self.factor) for channel in range(space.components)]
            samples = np.stack(channels, axis=2)
        if space.family in INKED:
            levels = [samples[..., channel] for channel in range(space.components)]
            if space.family is SpaceFamily.GRAY:
                levels = [np.invert(levels[0])]
                return {**on_plates(space, [np.zeros((1, 1), np.uint8)], press.light), "Black": levels[0]}
            return on_plates(space, levels, press.light)
        inks = press.inks(space, samples.reshape(-1, space.components)).reshape(*samples.shape[:2], 4)
        return on_plates(space, [], lambda _space, _channels: [inks[..., place] for place in range(4)])


def reduction(image: Dictionary, wanted: tuple[float, float]) -> int:
    """By what whole factor an image may be reduced and still have the pixels that are wanted each way."""
    width, height = image.number("Width") or 1, image.number("Height") or 1
    return max(1, int(min(width / max(wanted[0], 1), height / max(wanted[1], 1))))


def reduced(raster: Raster, factor: int) -> Raster:
    """The raster with the mean of so many pixels each way for one."""
    return raster if factor == 1 else np.asarray(Image.fromarray(np.ascontiguousarray(raster)).reduce(factor))


def _without_matte(samples: Samples, matte: tuple[float, ...], space: ColorSpace, mask: Dictionary) -> Samples:
    """The samples as they were before they were blended with the matte colour (11.6.5.3)."""
    opacity, _ = _samples(mask, DEVICE_GRAY)
    if opacity.shape[:2] != samples.shape[:2]:
        return samples
    ranges = np.array(space.ranges)
    ground = 255 * (np.array(matte) - ranges[:, 0]) / (ranges[:, 1] - ranges[:, 0])
    shares = np.maximum(_decoded(opacity, mask.numbers("Decode"), DEVICE_GRAY), 1) / 255
    return np.asarray(np.rint(np.clip(ground + (samples - ground) / shares, 0, 255)), np.uint8)


def _keyed_out(image: Dictionary, space: ColorSpace, samples: Samples) -> Raster | None:
    """How opaque each pixel is where the image's Mask is a range of colours (8.9.6.4); None where it is none."""
    ranges = image.numbers("Mask")
    if ranges is None or len(ranges) != 2 * space.components:
        return None
    bounds = np.array(ranges).reshape(-1, 2)
    if space.family is not SpaceFamily.INDEXED:
        bounds = bounds * (255 / (2 ** int(image.number("BitsPerComponent") or 8) - 1))
    hidden = ((samples >= bounds[:, 0]) & (samples <= bounds[:, 1])).all(axis=2)
    return np.where(hidden, 0, 255).astype(np.uint8)


def _samples(image: Dictionary, space: ColorSpace) -> tuple[Samples, Raster | None]:
    """The samples, and the alpha channel where the data have one."""
    width, height = int(image.number("Width") or 0), int(image.number("Height") or 0)
    if not 0 < width * height <= MOST_PIXELS:
        raise PdfProblem("pdf-too-complex")
    filters = image.filters()
    bits = int(image.number("BitsPerComponent") or 8)
    if filters and filters[-1] in PHOTO_FILTERS:
        return _photo(image, space)
    if filters and filters[-1] in OTHER_FILTERS and space.components == 1:
        levels = np.asarray(drawn_alone(image, width, height))[..., None]
        return (levels // np.uint8(255 // (2**bits - 1)) if space.family is SpaceFamily.INDEXED else levels), None
    if not PLAIN_FILTERS.issuperset(filters):
        raise PdfProblem("pdf-too-complex")
    needed = height * -(-width * space.components * bits // 8)  # what is behind them nobody shows
    values = _unpacked(image.leading(needed, MOST_PIXELS * 4), (height, width, space.components), bits)
    if bits < 8 and space.family is not SpaceFamily.INDEXED:
        values = values * np.uint8(255 // (2**bits - 1))
    return values, None


def _unpacked(data: bytes, shape: tuple[int, int, int], bits: int) -> Samples:
    """Samples of so many bits, each row beginning on a byte (8.9.5.2); of 16 bits the upper 8. What is missing is 0."""
    height, width, components = shape
    length = (width * components * bits + 7) // 8
    if bits not in (1, 2, 4, 8, 16) or not data:
        raise PdfProblem("pdf-damaged")
    data = data[: height * length].ljust(height * length, b"\0")
    rows = np.frombuffer(data, np.uint8).reshape(height, length)
    if bits == 16:
        rows = rows[:, ::2]
    elif bits < 8:
        digits = np.unpackbits(rows, axis=1).reshape(height, -1, bits)
        rows = digits[..., 0] if bits == 1 else digits @ (2 ** np.arange(bits - 1, -1, -1, dtype=np.uint8))
    return rows[:, : width * components].reshape(shape).astype(np.uint8, copy=False)


def _photo(image: Dictionary, space: ColorSpace) -> tuple[Samples, Raster | None]:
    *before, last = image.filters()
    kind = PHOTO_FILTERS[last]
    data = _without(image, before) if before else image.packed()
    try:
        photo = Image.open(io.BytesIO(data), formats=[kind])
        if photo.width * photo.height > MOST_PIXELS:
            raise PdfProblem("pdf-too-complex")
        photo.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise PdfProblem("pdf-damaged") from error
    samples = np.asarray(photo)
    if samples.dtype != np.uint8:
        samples = (samples.astype(np.int64) >> 8).astype(np.uint8)
    samples = samples.reshape(photo.height, photo.width, -1)
    # Pillow turns every CMYK JPEG over, as if it were one of Adobe's; the PDF itself says where it is one.
    if photo.mode == "CMYK" and kind == "JPEG":
        return np.invert(samples), None
    if photo.mode in ALPHA and samples.shape[2] == space.components + 1:
        return samples[..., :-1], samples[..., -1]
    return samples, None


def _without(image: Dictionary, filters: list[str]) -> bytes:
    """The image's data with these filters, which come first, undone."""
    with pikepdf.new() as scratch:
        made = scratch.make_stream(b"")
        made.write(image.packed(), filter=pikepdf.Array([pikepdf.Name(f"/{each}") for each in filters]))
        return Dictionary(made).data()


def _decoded(samples: Samples, decode: tuple[float, ...] | None, space: ColorSpace) -> Samples:
    """The samples through the image's Decode array (8.9.5.2), as bytes over the range of each component."""
    components = samples.shape[2]
    ranges = np.array(space.ranges)
    if decode is None or len(decode) != 2 * components or tuple(decode) == tuple(ranges.ravel()):
        return samples
    if decode == (1, 0) * components:
        return np.invert(samples)
    least, most = np.array(decode[::2]), np.array(decode[1::2])
    ramp = np.arange(256)[:, None] / 255 * (most - least) + least
    table = _bytes((ramp - ranges[:, 0]) / (ranges[:, 1] - ranges[:, 0]))
    return np.stack([table[:, channel][samples[..., channel]] for channel in range(components)], axis=2)


def _bytes(values: npt.NDArray[np.float64]) -> Samples:
    return np.rint(np.clip(values, 0, 1) * 255).astype(np.uint8)


def as_stream(pdf: pikepdf.Pdf, image: Dictionary) -> pikepdf.Object:
    """An image as an object of `pdf`, also one that stands in content."""
    return image.as_stream(pdf) if isinstance(image, InlineImage) else image.raw
