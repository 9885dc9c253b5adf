"""A photo in the form in which a PDF holds it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final, Literal, cast, get_args

from paginate.color import Color, Process, Spot
from paginate.geometry import Rect
from paginate.records import NamedTuple

ColorSpace = Literal["DeviceCMYK", "DeviceGray", "DeviceRGB"]
Filter = Literal["DCTDecode", "FlateDecode"]

WHOLE: Final = Rect(0, 0, 1, 1)

STARTS: Final[Mapping[Filter, bytes]] = {"DCTDecode": b"\xff\xd8", "FlateDecode": b"\x78"}
"""How data begin: with the start of an image (ITU-T T.81, table B.1); deflated, with a window of 32 kB (RFC 1950, 2.2)."""


class PressPicture(NamedTuple):
    """A photo's data, ready for a PDF's image XObject. Width and height are those of the data, in pixels.

    `inverted` says that the data hold 255 for no ink (Adobe's CMYK JPEGs): the PDF needs /Decode [1 0 1 0 1 0 1 0].
    `crop` is the part to be shown, as fractions of the width and height; all but photos that pass through untouched
    are already cropped.
    `inks`: where there are any, the data are tints of these, one channel each, 255 for the solid, and `color_space` is not used.
    They are single plates: spot inks, or process colours of one solid ink; only line art (one bit, 1 for the solid) in one
    ink has any process colour.
    `most_ink` is the most ink that lies on one pixel (2.4 is 240 %), 0 in DeviceRGB. `mask` is how opaque each part is, as
    a gray picture of any size, None where all of it is.
    """

    width: int
    height: int
    color_space: ColorSpace
    bits_per_component: int
    filter: Filter
    data: bytes
    inverted: bool = False
    crop: Rect = WHOLE
    inks: tuple[Color, ...] = ()
    most_ink: float = 4.0
    mask: PressPicture | None = None


def pack(picture: PressPicture) -> bytes:
    """The picture as one string of bytes, without its crop."""
    head = " ".join((
        f"{picture.width} {picture.height} {picture.color_space} {picture.bits_per_component} {picture.filter}",
        f"{int(picture.inverted)} {picture.most_ink!r} {len(picture.data)}",
        *map(_ink, picture.inks),
    ))  # fmt: skip
    return head.encode() + b"\n" + picture.data + (pack(picture.mask) if picture.mask else b"")


def unpack(packed: bytes) -> PressPicture:
    """The picture that `pack` made `packed` from. Raises ValueError where `pack` makes no such thing."""
    head, _, rest = packed.partition(b"\n")
    width, height, color_space, bits, filter_name, inverted, most_ink, length, *inks = head.decode().split(" ")
    data, mask = rest[: int(length)], rest[int(length) :]
    wrong = (
        min(int(width), int(height)) < 1,
        color_space not in get_args(ColorSpace),
        bits not in ("1", "8"),
        filter_name not in get_args(Filter),
        inverted not in ("0", "1"),
        not 0 <= float(most_ink) < math.inf,
        len(data) != int(length),
    )
    if any(wrong):
        raise ValueError("it is no press picture")
    return PressPicture(
        int(width),
        int(height),
        cast(ColorSpace, color_space),
        int(bits),
        cast(Filter, filter_name),
        data,
        inverted == "1",
        inks=tuple(map(_color, inks)),
        most_ink=float(most_ink),
        mask=unpack(mask) if mask else None,
    )


def usable(packed: bytes) -> PressPicture:
    """As `unpack` has it, with data that begin as such data do. Raises ValueError."""
    picture = unpack(packed)
    for part in filter(None, (picture, picture.mask)):
        if part.data and not part.data.startswith(STARTS[part.filter]):
            raise ValueError("its data are no picture")
    return picture


def _ink(color: Color) -> str:
    """The colour as one word: numbers, and the name's bytes in hexadecimal."""
    if isinstance(color, Process):
        return ",".join(map(repr, color))
    return ",".join((*map(repr, (*color.alternate, color.tint, int(color.overprint))), color.name.encode().hex()))


def _color(ink: str) -> Color:
    cyan, magenta, yellow, black, *spot = ink.split(",")
    process = Process(float(cyan), float(magenta), float(yellow), float(black))
    if not spot:
        return process
    tint, overprint, name = spot
    return Spot(bytes.fromhex(name).decode(), float(tint), process, overprint == "1")
