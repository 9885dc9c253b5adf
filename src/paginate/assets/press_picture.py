"""A photo in the form in which a PDF holds it."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, cast

from paginate.geometry import Rect

ColorSpace = Literal["DeviceCMYK", "DeviceGray"]
Filter = Literal["DCTDecode", "FlateDecode"]

WHOLE: Final = Rect(0, 0, 1, 1)


class PressPicture(NamedTuple):
    """A photo's data, ready to stand in a PDF's image XObject. Width and height are those of the data, in pixels.

    `inverted` says that the data hold 255 for no ink (Adobe's CMYK JPEGs): the PDF needs /Decode [1 0 1 0 1 0 1 0].
    `crop` is the part to be shown, as fractions of the width and height; all but photos that pass through untouched
    are already cropped.
    """

    width: int
    height: int
    color_space: ColorSpace
    bits_per_component: int
    filter: Filter
    data: bytes
    inverted: bool = False
    crop: Rect = WHOLE


def pack(picture: PressPicture) -> bytes:
    """The picture as one string of bytes, without its crop."""
    head = f"{picture.width} {picture.height} {picture.color_space} {picture.bits_per_component} {picture.filter}"
    return f"{head} {int(picture.inverted)}\n".encode() + picture.data


def unpack(packed: bytes) -> PressPicture:
    """The picture that `pack` made `packed` from."""
    head, _, data = packed.partition(b"\n")
    width, height, color_space, bits, filter_name, inverted = head.decode().split()
    return PressPicture(
        int(width),
        int(height),
        cast(ColorSpace, color_space),
        int(bits),
        cast(Filter, filter_name),
        data,
        inverted == "1",
    )
