"""What of a page is lost or added between two pictures of it, and how far two sets of its plates are apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]

PAPER: Final = 250
"""Gray from which on there is nothing."""

INK: Final = 200
"""Gray up to which there is something: fainter ink may be a hair's smoothing."""

NEAR: Final = 2
"""Pixels that a mark may lie elsewhere: placed pages are moved by parts of a pixel."""

EDGE: Final = 4
"""Levels by which a plate may change around a pixel that is compared."""

LEVELS: Final = 2
"""By so much may a plate differ from another program's."""


def lost(seen: list[Pixels], ours: Pixels) -> float | None:
    """The share of the ink that all witnesses see, where ours has bare paper all around; None where they see none.

    All pictures are gray and of one size, give or take a pixel.
    """
    seen, [ours] = _cut([*seen, ours])[:-1], _cut([*seen, ours])[-1:]
    inked = np.logical_and.reduce([picture <= INK for picture in seen])
    if not inked.any():
        return None
    bare = _darkest_around(ours) >= PAPER
    return float((inked & bare).sum() / inked.sum())


def added(seen: list[Pixels], ours: Pixels) -> float:
    """The share of the page where ours has ink and every witness has bare paper all around."""
    seen, [ours] = _cut([*seen, ours])[:-1], _cut([*seen, ours])[-1:]
    bare = np.logical_and.reduce([_darkest_around(picture) >= PAPER for picture in seen])
    return float((bare & (ours <= INK)).mean())


def as_gray(plates: Mapping[str, Pixels]) -> Pixels:
    """What all plates look like at once, nearly: each takes its share of the light."""
    shares = [1 - plate.astype(np.float32) / 255 for plate in plates.values()]
    return np.asarray(np.multiply.reduce(shares) * 255, np.uint8)


def apart(ours: Mapping[str, Pixels], theirs: Mapping[str, Pixels]) -> dict[str, float]:
    """By plate, the share of the pixels away from edges at which it differs; a plate that only one has is compared with none."""
    found = {}
    for name in {**ours, **theirs}:
        empty = np.zeros_like(next(iter((theirs or ours).values())))
        one, other = _cut([ours.get(name, empty), theirs.get(name, empty)])
        compared = (_change(one) <= EDGE) & (_change(other) <= EDGE)
        differs = np.abs(one.astype(np.int16) - other)[compared] > LEVELS
        found[name] = float(differs.mean()) if differs.size else 0.0
    return found


def same_size(one: Pixels, other: Pixels) -> bool:
    """Whether two pictures can be of the same box of a page: renderers round its sides in their own way."""
    return all(abs(a - b) <= NEAR for a, b in zip(one.shape, other.shape, strict=True))


def _cut(pictures: list[Pixels]) -> list[Pixels]:
    high, wide = (min(picture.shape[axis] for picture in pictures) for axis in (0, 1))
    return [picture[:high, :wide] for picture in pictures]


def _darkest_around(picture: Pixels) -> Pixels:
    least = picture
    for axis in (0, 1):
        least = np.minimum.reduce([least, *(np.roll(least, by, axis) for by in range(-NEAR, NEAR + 1) if by)])
    return least


def _change(plate: Pixels) -> Pixels:
    most = least = plate
    for axis in (0, 1):
        steps = [by for by in range(-NEAR, NEAR + 1) if by]
        beside, beneath = ([np.roll(each, by, axis) for by in steps] for each in (most, least))
        most, least = np.maximum.reduce([most, *beside]), np.minimum.reduce([least, *beneath])
    return most - least
