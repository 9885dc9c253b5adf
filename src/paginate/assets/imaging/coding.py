"""From pixels to the bytes that a PDF holds: JPEG, looked at again as a printer's RIP will decode it."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from typing import Final, cast

import numpy as np
import numpy.typing as npt
from PIL import Image

from paginate.assets.imaging.limiting import darkest, limit, most_ink
from paginate.assets.imaging.mending import mend
from paginate.assets.imaging.toning import plates_of
from paginate.assets.press_picture import Filter, PressPicture
from paginate.color import Color
from paginate.records import NamedTuple

SPARE: Final = 4
"""Levels of ink that are kept free under the limit: a decoder may be one off in each of four inks (ITU-T T.83, 5)."""

RINGS: Final = 24
"""Levels by which hardly any pixel of a photo gets darker through JPEG at quality 90: the blocks within so much of the limit
are mended before the whole is coded, so that it need not be coded twice."""


class Coded(NamedTuple):
    """A picture's data as decoded: how, and the most ink on a pixel, 255 for one solid."""

    filter: Filter
    data: bytes
    most: int


def cmyk_picture(image: Image.Image, quality: int, ink_limit: float | None) -> PressPicture:
    """The CMYK image as JPEG, on none of whose pixels there is more ink than the limit. The image is used up."""
    if ink_limit is None:
        coded = _jpeg(image, quality)
    else:
        allowed = max(0, int(255 * ink_limit) - SPARE)
        if limit(image, allowed) > allowed - RINGS:
            mend(image, image, allowed - RINGS, quality, allowed)
        coded = _within(image, quality, allowed)
    return PressPicture(
        image.width, image.height, "DeviceCMYK", 8, coded.filter, coded.data,
        inverted=coded.filter == "DCTDecode", most_ink=coded.most / 255,
    )  # fmt: skip


def _within(image: Image.Image, quality: int, allowed: int) -> Coded:
    """JPEG rings: some pixels come out darker than they went in. Their blocks are lowered until they do not."""
    coded = _jpeg(image, quality)
    if coded.most > allowed:
        mend(image, decoded(coded.data), allowed, quality, allowed)
        coded = _jpeg(image, quality)
    return coded if coded.most <= allowed else Coded("FlateDecode", zlib.compress(image.tobytes()), most_ink(image))


def _jpeg(image: Image.Image, quality: int) -> Coded:
    data = jpeg(image, quality)
    return Coded("DCTDecode", data, most_ink(decoded(data)))


def gray_picture(image: Image.Image, quality: int) -> PressPicture:
    """The L image as JPEG, to be printed in black."""
    data = jpeg(image, quality)
    most = darkest(decoded(data)) / 255
    return PressPicture(image.width, image.height, "DeviceGray", 8, "DCTDecode", data, most_ink=most)


def light_picture(image: Image.Image, quality: int) -> PressPicture:
    """The RGB image as JPEG, for a desktop printer."""
    return PressPicture(image.width, image.height, "DeviceRGB", 8, "DCTDecode", jpeg(image, quality), most_ink=0.0)


def channel_picture(plates: tuple[Color, ...], tints: tuple[Image.Image, ...], quality: int) -> PressPicture:
    """Tints of plates, 255 for the solid: of one as JPEG, of several, side by side in each pixel, without loss."""
    size = tints[0].size
    if len(tints) == 1:
        data, coded_as = jpeg(tints[0], quality), "DCTDecode"
        tints = (decoded(data),)
    else:
        data, coded_as = zlib.compress(_channels(tints).tobytes()), "FlateDecode"
    most = int(_channels(tints).sum(axis=2, dtype=np.uint16).max()) / 255
    return PressPicture(*size, "DeviceGray", 8, cast(Filter, coded_as), data, inks=plates, most_ink=most)


def _channels(tints: Sequence[Image.Image]) -> npt.NDArray[np.uint8]:
    return np.stack([np.asarray(tint) for tint in tints], axis=-1)


def one_bit_picture(image: Image.Image, inks: tuple[Color, ...]) -> PressPicture:
    """The one-bit image without loss: black, 1 for paper; or in an ink, 1 for the solid."""
    solid = image.getextrema()[0 if not inks else 1] == (0 if not inks else 255)
    most = sum(share for ink in inks for _, share in plates_of(ink)) if inks else 1.0
    return PressPicture(
        image.width, image.height, "DeviceGray", 1, "FlateDecode", zlib.compress(image.tobytes(), 9),
        inks=inks, most_ink=float(most) if solid else 0.0,
    )  # fmt: skip


def mask_picture(opacity: Image.Image) -> PressPicture:
    """How opaque each pixel is, from 0 to 255, without loss."""
    data = zlib.compress(opacity.tobytes())
    return PressPicture(opacity.width, opacity.height, "DeviceGray", 8, "FlateDecode", data, most_ink=0.0)


def jpeg(image: Image.Image, quality: int) -> bytes:
    """The image as JPEG with colour at full resolution."""
    file = io.BytesIO()
    image.save(file, "JPEG", quality=quality, subsampling=0)
    return file.getvalue()


def decoded(data: bytes) -> Image.Image:
    """The pixels of a JPEG that was made here."""
    image = Image.open(io.BytesIO(data), formats=["JPEG"])
    image.load()
    return image
