"""A press picture on the plates: decoded once, taken apart into one gray picture an ink."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from typing import Final, assert_never

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageChops

from paginate.assets.press_picture import PressPicture
from paginate.color import BLACK_PLATE, PROCESS, Color, Process
from paginate.geometry import Size
from paginate.paint import paint_of
from paginate.records import NamedTuple

Raster = npt.NDArray[np.uint8]
"""Rows of pixels of one plate: 0 is no ink, 255 its solid."""

STORED: Final = 0
"""zlib's level that does not compress: the file with the plates is read back at once."""

NOTHING: Final = np.zeros((1, 1), np.uint8)
"""One pixel is enough for a plate that has nothing of a picture: it is stretched over the picture's box."""


class Separated(NamedTuple):
    """A picture as it lies on the process plates and on spot plates by name; those it is not on are left out."""

    picture: PressPicture
    tints: dict[str, Raster]

    def on(self, plate: str) -> PressPicture:
        """The picture as this plate has it: gray, white for no ink, so that it knocks out what lies beneath."""
        tint = self.tints.get(plate, NOTHING)
        height, width = tint.shape
        data = zlib.compress(np.invert(tint).tobytes(), STORED)
        crop, mask = self.picture.crop, self.picture.mask
        return PressPicture(width, height, "DeviceGray", 8, "FlateDecode", data, crop=crop, mask=mask)


def separate_picture(picture: PressPicture, wanted: Size) -> Separated:
    """The picture taken apart. Where it has at least twice the `wanted` pixels each way, it is reduced by whole factors."""
    channels = _channels(picture, wanted)
    factor = int(min(channels[0].width / wanted.width, channels[0].height / wanted.height))
    if factor > 1:
        channels = [channel.reduce(factor) for channel in channels]
    tints = _tints(picture, [np.asarray(channel) for channel in channels])
    return Separated(picture, {plate: tint for plate, tint in tints.items() if tint.any()})


def ink_rasters(picture: PressPicture) -> dict[str, Raster]:
    """The picture's tint on every plate that it is on, in its own pixels."""
    return separate_picture(picture, Size(picture.width, picture.height)).tints


def _channels(picture: PressPicture, wanted: Size) -> Sequence[Image.Image]:
    """The channels of the picture's data, each in gray; those of CMYK with 255 for the solid."""
    if picture.filter == "DCTDecode":
        jpeg = Image.open(io.BytesIO(picture.data), formats=["JPEG"])
        jpeg.draft(None, (round(wanted.width), round(wanted.height)))
        jpeg.load()
        # Pillow turns every CMYK JPEG over, as if it were one of Adobe's.
        return (ImageChops.invert(jpeg) if jpeg.mode == "CMYK" and not picture.inverted else jpeg).split()
    size, data = (picture.width, picture.height), zlib.decompress(picture.data)
    if picture.bits_per_component == 1:
        return [Image.frombytes("1", size, data).convert("L")]
    values = np.frombuffer(data, np.uint8).reshape(picture.height, picture.width, -1)
    values = np.invert(values) if picture.inverted else values
    return [Image.fromarray(np.ascontiguousarray(values[..., channel])) for channel in range(values.shape[2])]


def _tints(picture: PressPicture, channels: Sequence[Raster]) -> dict[str, Raster]:
    if picture.inks:
        return _mixed(picture.inks, channels)
    match picture.color_space:
        case "DeviceCMYK":
            return dict(zip(PROCESS, channels, strict=True))
        case "DeviceRGB":
            return black_taken_out(channels)
        case "DeviceGray":
            (gray,) = channels
            return {BLACK_PLATE: np.invert(gray)}
        case _:
            assert_never(picture.color_space)


def _mixed(inks: Sequence[Color], channels: Sequence[Raster]) -> dict[str, Raster]:
    """Tints of inks on the plates; where two lay ink on the same plate, it has the sum, and no more than the solid."""
    spots = [ink.name for ink in inks if not isinstance(ink, Process)]
    found: dict[str, Raster] = {}
    for plate in (*PROCESS, *spots):
        sums = np.zeros(channels[0].shape, np.float32)
        for ink, channel in zip(inks, channels, strict=True):
            sums += np.float32(paint_of(ink, overprint=False).on(plate) or 0) * channel
        found[plate] = np.minimum(np.rint(sums), 255).astype(np.uint8)
    return found


def black_taken_out(light: Sequence[Raster]) -> dict[str, Raster]:
    """Light as inks in the plainest way: what all three have in common is black (of pictures for a desktop printer)."""
    inks = [np.invert(channel) for channel in light]
    black = np.minimum.reduce(inks)
    return {**{plate: ink - black for plate, ink in zip(PROCESS, inks, strict=False)}, BLACK_PLATE: black}
