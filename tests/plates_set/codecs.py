"""Image data as the filters of a PDF pack it, made here: each packs less than it could, and says what a decoder must know."""

from __future__ import annotations

import base64
import io
import struct
import zlib
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image

Pixels = npt.NDArray[np.uint8]

COLUMNS, ROWS = 8, 6
"""Fields of a picture: of 25 by 25 pixels at 150 dpi, where it fills a page."""


def fields(channels: int) -> Pixels:
    """A picture of fields, each of another colour: rows, columns, channels."""
    down, across = np.mgrid[0:ROWS, 0:COLUMNS]
    ramps = (across * 36, down * 51, 255 - across * 36, np.where((across + down) % 3 == 0, 200, 20))
    return np.stack(ramps[:channels], axis=2).astype(np.uint8)


def enlarged(picture: Pixels, times: int) -> Pixels:
    """Each pixel as a square of so many."""
    return picture.repeat(times, axis=0).repeat(times, axis=1)


def packed(picture: Pixels, bits: int) -> bytes:
    """The samples in so many bits each, each row filled up to a byte."""
    if bits == 16:
        return (picture.astype(np.uint16) * 257).astype(">u2").tobytes()
    rows = []
    for row in picture.reshape(len(picture), -1):
        levels = [format(int(value) >> (8 - bits), f"0{bits}b") for value in row]
        text = "".join(levels)
        text += "0" * (-len(text) % 8)
        rows.append(int(text, 2).to_bytes(len(text) // 8, "big"))
    return b"".join(rows)


def flate(data: bytes) -> bytes:
    return zlib.compress(data)


def run_length(data: bytes) -> bytes:
    """Runs of a byte, and others as they are (7.4.5)."""
    made, place = b"", 0
    while place < len(data):
        length = 1
        while length < 128 and data[place + length : place + length + 1] == data[place : place + 1]:
            length += 1
        made += bytes([257 - length, data[place]]) if length > 1 else bytes([0, data[place]])
        place += length
    return made + b"\x80"


def ascii85(data: bytes) -> bytes:
    return base64.a85encode(data) + b"~>"


def ascii_hex(data: bytes) -> bytes:
    return data.hex().encode() + b">"


def lzw(data: bytes) -> bytes:
    """Codes that grow with the table (7.4.4), one code earlier than they must."""
    codes = {bytes([value]): value for value in range(256)}
    bits, width, word = [format(256, "09b")], 9, b""
    for value in data:
        longer = word + bytes([value])
        if longer in codes:
            word = longer
            continue
        bits.append(format(codes[word], f"0{width}b"))
        codes[longer] = len(codes) + 2
        width = max(width, (len(codes) + 2).bit_length())
        word = bytes([value])
        if len(codes) > 4000:
            bits.append(format(256, f"0{width}b"))
            codes, width = {bytes([each]): each for each in range(256)}, 9
    bits += [format(codes[word], f"0{width}b"), format(257, f"0{width}b")]
    text = "".join(bits)
    return int(text + "0" * (-len(text) % 8), 2).to_bytes((len(text) + 7) // 8, "big")


def png_predicted(picture: Pixels) -> bytes:
    """Each row less the one above (PNG's Up), deflated."""
    rows = picture.reshape(len(picture), -1)
    above = np.vstack([np.zeros_like(rows[:1]), rows[:-1]])
    return zlib.compress(b"".join(b"\x02" + row.tobytes() for row in rows - above))


def tiff_predicted(picture: Pixels) -> bytes:
    """Each sample less the one at its left, deflated."""
    left = np.concatenate([np.zeros_like(picture[:, :1]), picture[:, :-1]], axis=1)
    return zlib.compress((picture - left).tobytes())


JPEG_TIMES: Final = 16
"""Of a field's side, whole blocks even where colour is coarse."""


def jpeg(picture: Pixels, *, transform: int | None = None) -> bytes:
    """A JPEG of fields. Of four channels, Adobe's marker says whether they are CMYK (0) or YCCK (2)."""
    mode = {1: "L", 3: "RGB", 4: "CMYK"}[picture.shape[2]]
    large = enlarged(picture, JPEG_TIMES)
    target = io.BytesIO()
    image = Image.fromarray(large[..., 0] if mode == "L" else large, mode)
    image.save(target, "JPEG", quality=100, subsampling=0)
    data = target.getvalue()
    if transform is not None:
        place = data.index(b"Adobe") + 11
        data = data[:place] + bytes([transform]) + data[place + 1 :]
    return data


def ycck(picture: Pixels) -> Pixels:
    """CMYK as brightness, colour and black, for a JPEG that says so."""
    light = Image.fromarray(np.ascontiguousarray(picture[..., :3]), "RGB").convert("YCbCr")
    return np.dstack([np.asarray(light), picture[..., 3]])


def jpeg2000(picture: Pixels, mode: str, *, bare: bool = False) -> bytes:
    """A JPEG 2000 without loss; `bare` without the boxes that say what its channels are."""
    target = io.BytesIO()
    data = picture[..., 0] if mode == "L" else picture
    Image.fromarray(data, mode).save(target, "JPEG2000", irreversible=False, no_jp2=bare)
    return target.getvalue()


def fax(ink: Pixels, *, group: int = 4) -> bytes:
    """Two levels in CCITT's code, ink for what is not zero."""
    target = io.BytesIO()
    Image.fromarray(np.where(ink, 0, 255).astype(np.uint8)).convert("1", dither=Image.Dither.NONE).save(
        target, "TIFF", compression=f"group{group}"
    )
    target.seek(0)
    with Image.open(target) as read:
        tags = dict(read.tag_v2)  # type: ignore[attr-defined]
    data, offset, length = target.getvalue(), tags[273][0], tags[279][0]
    packed_rows = data[offset : offset + length]
    if tags.get(266, 1) == 2:
        packed_rows = bytes(int(f"{value:08b}"[::-1], 2) for value in packed_rows)
    return packed_rows


def jbig2(ink: Pixels, *, page_shape: tuple[int, int] | None = None) -> bytes:
    """Two levels as a JBIG2 stream of a page and one region in CCITT's code; `page_shape` is the page's rows and columns."""
    height, width = ink.shape
    rows, columns = page_shape or ink.shape
    page = struct.pack(">IIIIBH", columns, rows, 0, 0, 0, 0)
    region = struct.pack(">IIIIBB", width, height, 0, 0, 0, 1) + fax(ink)
    return _segment(0, 48, page) + _segment(1, 38, region) + _segment(2, 49, b"")


def _segment(number: int, kind: int, data: bytes) -> bytes:
    return struct.pack(">IBBBI", number, kind, 0, 1, len(data)) + data
