"""Blocks of a JPEG that decode to more ink than is allowed, lowered until they do not; all others stay as they are."""

from __future__ import annotations

import io
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image

from paginate.assets.imaging.limiting import STRIP, ink_sums, limited_inks, strips

BLOCK: Final = 8
"""Pixels each way of a block that JPEG codes by itself (ITU-T T.81, A.1.1), with colour at full resolution."""

AT_ONCE: Final = 8192
"""Blocks that are tried together: half a megapixel."""

ACROSS: Final = 64
"""Blocks a row of the picture that they are tried in."""

ROUNDS: Final = 6
"""Times that a block is tried: first as it is, then with its darkest pixels lowered by what they rang over, from SOFTENED on
with less and less difference between its pixels as well, at last with none: what is even does not ring."""

SOFTENED: Final = 3

Blocks = npt.NDArray[np.uint8]
"""Pixels (N, 8, 8, 4) of CMYK."""


def mend(image: Image.Image, seen: Image.Image, suspicious: int, quality: int, allowed: int) -> None:
    """Lower, in place, blocks of a CMYK image so that none has more than `allowed` ink on a pixel once it is a JPEG.

    Tried are those that have more than `suspicious` in `seen`. JPEG codes each block alike in any place; so they
    are tried in a small picture of their own.
    """
    places: list[tuple[int, npt.NDArray[np.intp]]] = []
    found: list[Blocks] = []
    for row, strip in strips(seen):
        suspects = np.flatnonzero(_most_in_blocks(strip) > suspicious)
        if len(suspects):
            places.append((row, suspects))
            found.append(_blocks(_strip_at(image, row, strip.height))[suspects])
        is_last = row + strip.height == image.height
        if found and (is_last or sum(map(len, found)) >= AT_ONCE):
            _put_back(image, places, _settled(np.concatenate(found), quality, allowed))
            places, found = [], []


def _strip_at(image: Image.Image, row: int, height: int) -> Image.Image:
    return image.crop((0, row, image.width, row + height))


def _most_in_blocks(strip: Image.Image) -> npt.NDArray[np.uint32]:
    """The most ink on a pixel of each block, row by row."""
    sums = ink_sums(strip.tobytes()).reshape(strip.height, strip.width)
    down = np.maximum.reduceat(sums, range(0, strip.height, BLOCK), axis=0)
    most: npt.NDArray[np.uint32] = np.maximum.reduceat(down, range(0, strip.width, BLOCK), axis=1)
    return most.ravel()


def _blocks(strip: Image.Image) -> Blocks:
    """The strip's blocks, row by row; beyond its edges the last pixel goes on, as a JPEG encoder has it."""
    pixels = np.frombuffer(strip.tobytes(), np.uint8).reshape(strip.height, strip.width, 4)
    pixels = np.pad(pixels, ((0, -strip.height % BLOCK), (0, -strip.width % BLOCK), (0, 0)), mode="edge")
    down, across = pixels.shape[0] // BLOCK, pixels.shape[1] // BLOCK
    return pixels.reshape(down, BLOCK, across, BLOCK, 4).swapaxes(1, 2).reshape(-1, BLOCK, BLOCK, 4)


def _picture(blocks: Blocks, across: int) -> Image.Image:
    """The picture of which these are the blocks, so many across."""
    down = len(blocks) // across
    rows = blocks.reshape(down, across, BLOCK, BLOCK, 4).swapaxes(1, 2)
    return Image.frombytes("CMYK", (across * BLOCK, down * BLOCK), np.ascontiguousarray(rows).tobytes())


def _put_back(image: Image.Image, places: list[tuple[int, npt.NDArray[np.intp]]], mended: Blocks) -> None:
    for row, numbers in places:
        strip = _strip_at(image, row, min(STRIP, image.height - row))
        blocks = _blocks(strip)
        blocks[numbers], mended = mended[: len(numbers)], mended[len(numbers) :]
        whole = _picture(blocks, -(-image.width // BLOCK))
        image.paste(whole.crop((0, 0, strip.width, strip.height)), (0, row))


def _settled(wanted: Blocks, quality: int, allowed: int) -> Blocks:
    """The blocks as like those wanted as may be, so that decoded they are within what is allowed."""
    settled = wanted.copy()
    moving = np.arange(len(wanted))
    ceilings = np.full(len(wanted), allowed, np.int64)
    for tried in range(ROUNDS):
        excess = _most_decoded(settled[moving], quality) - allowed
        moving, excess = moving[excess > 0], excess[excess > 0]
        if not len(moving):
            break
        ceilings[moving] = np.maximum(ceilings[moving] - excess, 0)
        most = np.repeat(ceilings[moving], BLOCK * BLOCK)
        lowered = limited_inks(wanted[moving].reshape(-1, 4), most).reshape(-1, BLOCK, BLOCK, 4)
        evenness = max(0, tried + 1 - SOFTENED) / (ROUNDS - 1 - SOFTENED)
        mean = lowered.mean(axis=(1, 2), keepdims=True)
        settled[moving] = np.floor(lowered + min(1.0, evenness) * (mean - lowered)).astype(np.uint8)
    return settled


def _most_decoded(blocks: Blocks, quality: int) -> npt.NDArray[np.int64]:
    """The most ink on a pixel of each block as it comes out of a JPEG."""
    padded = np.zeros((-(-len(blocks) // ACROSS) * ACROSS, BLOCK, BLOCK, 4), np.uint8)
    padded[: len(blocks)] = blocks
    file = io.BytesIO()
    _picture(padded, ACROSS).save(file, "JPEG", quality=quality, subsampling=0)
    out = Image.open(file, formats=["JPEG"])
    return _most_in_blocks(out)[: len(blocks)].astype(np.int64)
