"""Where two pictures of a page differ: pixel by pixel of two that were drawn here, by their likeness in small windows of a scan.

A scan is blurred, noisy and unevenly lit. In each window its ink is compared with the page's as the coefficient of correlation, which
does not depend on light and contrast, and of nine shifts by at most a pixel the best one counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

from paginate.compare.aligning import Alignment, Ink, aligned
from paginate.geometry import Rect

Pixels = npt.NDArray[np.uint8]

LEAST_STEP: Final = 24
"""Levels of 255 by which a pixel differs that was drawn twice from the same."""

CELL: Final = 8
"""Pixels of a square: differences in squares that touch are one."""

WINDOW: Final = 13
"""Pixels in which a scan is compared: two thirds of a character of 9 points at 150 dpi."""

UNLIKE: Final = 0.15
"""A window says something else where its correlation is lower by so much than that of nearly all others: a good scan is held to more
than a poor one."""

LEAST_LIKE, MOST_LIKE = 0.5, 0.85
NEARLY_ALL: Final = 0.02

BLOCK, SPOT = 64, 8
"""Pixels: in each block the lightest spot is taken for paper."""

DARKER: Final = 0.04
LIGHT_ROUNDS: Final = 5

SOFTNESS: Final = (0.6, 0.9, 1.2, 1.6, 2.0)
"""Radii in pixels by which a scan may have been blurred: the one that fits best is the scan's."""

LEAST_CONTRAST: Final = 0.12
"""The standard deviation of ink, of 1, that a window must have in one of the two: where there is less there is nothing."""


def ink_of(pixels: Pixels) -> Ink:
    """How dark each pixel is, from 0 to 1."""
    return (1 - np.asarray(Image.fromarray(pixels).convert("L"), dtype=np.float32) / 255).astype(np.float32)


def on_one_size(one: Pixels, other: Pixels) -> tuple[Pixels, Pixels]:
    """Both on white paper that is as large as the larger of the two."""
    height, width = (max(one.shape[side], other.shape[side]) for side in (0, 1))
    made = [np.full((height, width, 3), 255, np.uint8) for _ in range(2)]
    for paper, each in zip(made, (one, other), strict=True):
        paper[: each.shape[0], : each.shape[1]] = each
    return made[0], made[1]


def pixel_differences(one: Pixels, other: Pixels) -> npt.NDArray[np.bool_]:
    """The pixels that differ, of two pictures of one size."""
    found: npt.NDArray[np.bool_] = np.abs(one.astype(np.int16) - other).max(axis=2) >= LEAST_STEP
    return found


def scan_differences(page: Ink, scan: Ink) -> tuple[npt.NDArray[np.bool_], Ink, Alignment]:
    """Where the scan shows something else than the page, the scan as it lies over the page, and how it had to be moved."""
    over, alignment = aligned(page, _evened(scan))
    soft = max((_blurred(page, radius) for radius in SOFTNESS), key=lambda each: _fit(each, over))
    best = np.full(page.shape, -1.0, np.float32)
    for rows in (-1, 0, 1):
        for columns in (-1, 0, 1):
            np.maximum(best, _likeness(soft, np.roll(over, (rows, columns), (0, 1))), out=best)
    contrast = np.maximum(_deviation(soft), _deviation(over))
    counts = contrast > LEAST_CONTRAST
    usual = float(np.quantile(best[counts], NEARLY_ALL)) if counts.any() else 1.0
    differs = (best < min(max(usual - UNLIKE, LEAST_LIKE), MOST_LIKE)) & counts
    edge = WINDOW
    differs[:edge], differs[-edge:], differs[:, :edge], differs[:, -edge:] = False, False, False, False
    return differs, over, alignment


def regions(differs: npt.NDArray[np.bool_]) -> Iterator[Rect]:
    """The boxes, in pixels, around what differs; squares that touch are one."""
    rows, columns = (-(-size // CELL) for size in differs.shape)
    padded = np.zeros((rows * CELL, columns * CELL), bool)
    padded[: differs.shape[0], : differs.shape[1]] = differs
    counts = padded.reshape(rows, CELL, columns, CELL).sum(axis=(1, 3))
    left = {(int(row), int(column)) for row, column in zip(*np.nonzero(counts), strict=True)}
    while left:
        first = min(left)
        found, open_ones = {first}, [first]
        left.discard(first)
        while open_ones:
            row, column = open_ones.pop()
            for near in [(row + r, column + c) for r in (-1, 0, 1) for c in (-1, 0, 1)]:
                if near in left:
                    left.discard(near)
                    found.add(near)
                    open_ones.append(near)
        top, start = min(row for row, _ in found), min(column for _, column in found)
        foot, end = max(row for row, _ in found) + 1, max(column for _, column in found) + 1
        yield Rect(start * CELL, top * CELL, (end - start) * CELL, (foot - top) * CELL)


# --- a scan ---------------------------------------------------------------------------------------------------------------


def _evened(scan: Ink) -> Ink:
    """The scan as if its paper were white and equally lit. The light is a surface of second order over the lightest spots; of a picture
    there are none, and what is darker than the surface is left out of it."""
    rows, columns = (max(3, size // BLOCK) for size in scan.shape)
    size = columns * BLOCK // SPOT, rows * BLOCK // SPOT
    spots = np.asarray(Image.fromarray(scan, mode="F").resize(size, Image.Resampling.BOX))
    each = BLOCK // SPOT
    lightest = spots.reshape(rows, each, columns, each).min(axis=(1, 3)).ravel()
    down, across = (axis.ravel() for axis in np.mgrid[0 : 1 : rows * 1j, 0 : 1 : columns * 1j])
    kept = np.ones(lightest.size, bool)
    for _ in range(LIGHT_ROUNDS):
        surface = _surface(across, down)
        light = np.linalg.lstsq(surface[kept], lightest[kept], rcond=None)[0]
        kept = lightest - surface @ light < DARKER
        if kept.sum() < 2 * surface.shape[1]:
            break
    rows_at, columns_at = (np.linspace(0, 1, count) for count in scan.shape)
    ground = (_surface(columns_at[None, :], rows_at[:, None]) @ light).clip(0, 0.9)
    found: Ink = ((scan - ground) / (1 - ground)).clip(0, 1).astype(np.float32)
    return found


def _surface(across: npt.NDArray[np.float64], down: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The terms of a surface of second order."""
    terms = np.broadcast_arrays(np.ones(()), across, down, across * across, across * down, down * down)
    return np.stack(terms, axis=-1)


def _fit(page: Ink, scan: Ink) -> float:
    """The correlation of two pictures as wholes; 0 where one of them is of one tone, as a blank page is."""
    if not (np.ptp(page) and np.ptp(scan)):
        return 0.0
    return float(np.corrcoef(page.ravel(), scan.ravel())[0, 1])


def _blurred(ink: Ink, radius: float) -> Ink:
    """As soft as a scan is."""
    image = Image.fromarray((ink * 255).clip(0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(radius))
    made: Ink = np.asarray(image, dtype=np.float32) / np.float32(255)
    return made


def _mean(values: Ink) -> Ink:
    """The mean of the window around each pixel."""
    half = WINDOW // 2
    sums = np.pad(values, half + 1, mode="edge").astype(np.float64).cumsum(0).cumsum(1)
    whole = sums[WINDOW:, WINDOW:] - sums[:-WINDOW, WINDOW:] - sums[WINDOW:, :-WINDOW] + sums[:-WINDOW, :-WINDOW]
    found: Ink = (whole[: values.shape[0], : values.shape[1]] / WINDOW**2).astype(np.float32)
    return found


def _deviation(ink: Ink) -> Ink:
    mean = _mean(ink)
    found: Ink = np.sqrt(np.maximum(0, _mean(ink * ink) - mean * mean))
    return found


def _likeness(page: Ink, scan: Ink) -> Ink:
    """The coefficient of correlation of the window around each pixel."""
    means = _mean(page), _mean(scan)
    shared = _mean(page * scan) - means[0] * means[1]
    spread = np.maximum(0, _mean(page * page) - means[0] ** 2) * np.maximum(0, _mean(scan * scan) - means[1] ** 2)
    found: Ink = (shared / np.sqrt(spread + 1e-6)).astype(np.float32)
    return found
