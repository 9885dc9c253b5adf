"""Which way up a photo is: the EXIF orientation, and how to go from the photo as seen to the pixels as they lie."""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from PIL import Image, ImageFile

from paginate.geometry import Rect, Size
from paginate.records import NamedTuple


class PixelOrientation(NamedTuple):
    """How pixels lie in a file. `turn` makes them upright; None where they are.

    To go the other way: exchange x and y if `on_side`, then count x from the right if `from_right`, y likewise.
    """

    turn: Image.Transpose | None
    on_side: bool = False
    from_right: bool = False
    from_bottom: bool = False


UPRIGHT: Final = PixelOrientation(None)

ORIENTATIONS: Final = {
    2: PixelOrientation(Image.Transpose.FLIP_LEFT_RIGHT, from_right=True),
    3: PixelOrientation(Image.Transpose.ROTATE_180, from_right=True, from_bottom=True),
    4: PixelOrientation(Image.Transpose.FLIP_TOP_BOTTOM, from_bottom=True),
    5: PixelOrientation(Image.Transpose.TRANSPOSE, on_side=True),
    6: PixelOrientation(Image.Transpose.ROTATE_270, on_side=True, from_bottom=True),
    7: PixelOrientation(Image.Transpose.TRANSVERSE, on_side=True, from_right=True, from_bottom=True),
    8: PixelOrientation(Image.Transpose.ROTATE_90, on_side=True, from_right=True),
}
"""The values of the EXIF tag Orientation (Exif 2.32, 4.6.4 A) other than 1."""

TAG: Final = 0x0112


def orientation_of(image: ImageFile.ImageFile) -> PixelOrientation:
    """How the pixels lie once they are loaded."""
    if image.format == "TIFF":
        return UPRIGHT  # Pillow turns these as it loads them
    with suppress(Exception):  # a photo with damaged EXIF is still a photo
        value = Image.Image.getexif(image).get(TAG)  # PngImageFile's own would decode the whole photo
        return ORIENTATIONS.get(value or 1, UPRIGHT)
    return UPRIGHT


def as_it_lies(part: Rect, orientation: PixelOrientation, size: Size) -> Rect:
    """Where `part` of the photo as seen is in the file, where the photo is `size` large; all in pixels."""
    x, y, width, height = part.x, part.y, part.width, part.height
    if orientation.on_side:
        x, y, width, height = y, x, height, width
    if orientation.from_right:
        x = size.width - x - width
    if orientation.from_bottom:
        y = size.height - y - height
    return Rect(x, y, width, height)
