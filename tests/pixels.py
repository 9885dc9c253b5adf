"""What a pixel of an image says."""

from __future__ import annotations

from PIL import Image


def channels(image: Image.Image, place: tuple[int, int]) -> tuple[int, ...]:
    """The values of a pixel of several channels."""
    found = image.getpixel(place)
    assert isinstance(found, tuple)
    return found


def level(image: Image.Image, place: tuple[int, int]) -> int:
    """The value of a pixel of one channel."""
    found = image.getpixel(place)
    assert isinstance(found, int | float)
    return int(found)
