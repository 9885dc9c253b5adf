"""A scan laid over a page: turned, scaled and shifted by phase correlation, then tile by tile.

Phase correlation: the product of one Fourier transform and the other's conjugate, each coefficient divided by its length, has its peak
where one picture lies in the other. Of the transforms' lengths, in polar coordinates and a logarithmic radius, that is the turn and the
scale. Arrays are [row, column], of ink: 0 where there is none, 1 at most.
"""

from __future__ import annotations

from math import cos, exp, log, pi, radians, sin
from typing import Final, cast

import numpy as np
import numpy.typing as npt
from PIL import Image

from paginate.records import NamedTuple

Ink = npt.NDArray[np.float32]

COARSE: Final = 768
"""Pixels of the square on which turn and scale are found."""

MOST_TURN: Final = 15.0
"""Degrees: who scans a page further askew turns it first."""

MOST_SCALE: Final = 1.35

PEAKS: Final = 6
"""Of the correlation of turn and scale: so many are tried."""

TILE: Final = 192
LEAST_INK: Final = 0.01
"""Of a tile: one with less has nothing that shows where it lies."""

ROUNDS: Final = 3


class Alignment(NamedTuple):
    """How a scan lies over a page: it is turned by so many degrees and scaled by so much; `matrix` leads from the page's pixels to the
    scan's, as rows (a, b, c): x = a·column + b·row + c."""

    turn: float
    scale: float
    matrix: tuple[float, ...]


def aligned(page: Ink, scan: Ink) -> tuple[Ink, Alignment]:
    """The scan as it lies over the page, of the page's size, and how it had to be moved."""
    first = _turn_and_scale(page, scan)
    matrix = _shifted(page, scan, first)
    for _ in range(ROUNDS):
        matrix = _refined(page, scan, matrix)
    a, _, _, d, _, _ = matrix
    scale = float(np.hypot(a, d))
    return warped(scan, matrix, page.shape), Alignment(
        float(np.degrees(np.arctan2(d, a))), scale, tuple(map(float, matrix))
    )


def warped(scan: Ink, matrix: npt.NDArray[np.float64] | tuple[float, ...], shape: tuple[int, ...]) -> Ink:
    """The scan seen through the matrix; without ink where it has nothing."""
    image = Image.fromarray(scan, mode="F")
    made = image.transform(
        (shape[1], shape[0]), Image.Transform.AFFINE, tuple(map(float, matrix)), Image.Resampling.BICUBIC
    )
    return np.asarray(made, dtype=np.float32).clip(0, 1)


# --- the whole page ---------------------------------------------------------------------------------------------------------


def _turn_and_scale(page: Ink, scan: Ink) -> tuple[float, float]:
    """Degrees and factor by which the scan is turned and scaled against the page, its own size left out of account: of the highest peaks
    the one with which the whole pictures fit best."""
    small = [_small(each) for each in (page, scan)]
    polar = [_log_polar(_spectrum(_square(each))) for each in small]
    peaks = _correlation(*polar)
    angles, radii = peaks.shape
    tried = [(0.0, 1.0)]
    for _ in range(PEAKS):
        row, column = (int(each) for each in np.unravel_index(int(peaks.argmax()), peaks.shape))
        peaks[max(0, row - 1) : row + 2, max(0, column - 1) : column + 2] = -np.inf
        turn = 180.0 * (row if row <= angles / 2 else row - angles) / angles
        scale = exp((column if column <= radii / 2 else column - radii) * log(COARSE / 2) / radii)
        tried += [(side * turn, factor) for side in (1, -1) for factor in (scale, 1 / scale)]
    sensible = [(t, s) for t, s in tried if abs(t) <= MOST_TURN and 1 / MOST_SCALE <= s <= MOST_SCALE]
    return max(dict.fromkeys(sensible), key=lambda each: _fit(small[0], small[1], each))


def _fit(page: Ink, scan: Ink, tried: tuple[float, float]) -> float:
    """The height of the peak with which the scan, so turned and scaled, lies in the page."""
    return float(_correlation(page, warped(scan, _centred(page, scan, tried), page.shape)).max())


def _small(ink: Ink) -> Ink:
    """The picture so that its longer side is that of the square."""
    factor = COARSE / max(ink.shape)
    size = max(1, round(ink.shape[1] * factor)), max(1, round(ink.shape[0] * factor))
    return np.asarray(Image.fromarray(ink, mode="F").resize(size, Image.Resampling.BOX), dtype=np.float32)


def _square(small: Ink) -> Ink:
    """The picture at the top left of the square, fading out at its edges."""
    made = np.zeros((COARSE, COARSE), np.float32)
    window = np.outer(np.hanning(small.shape[0]), np.hanning(small.shape[1]))
    made[: small.shape[0], : small.shape[1]] = (small - small.mean()) * window
    return made


def _spectrum(square: Ink) -> npt.NDArray[np.float64]:
    lengths = np.fft.fftshift(np.abs(np.fft.fft2(square)))
    return cast("npt.NDArray[np.float64]", np.log1p(lengths))


def _log_polar(spectrum: npt.NDArray[np.float64], angles: int = 720, radii: int = 512) -> npt.NDArray[np.float64]:
    """Half a turn of the spectrum, row by row at one angle; the low frequencies, which say how bright it is, are weak."""
    theta = np.arange(angles) * pi / angles
    radius = np.exp(np.arange(radii) * log(COARSE / 2) / radii)
    x = COARSE / 2 + radius[None, :] * np.cos(theta)[:, None]
    y = COARSE / 2 + radius[None, :] * np.sin(theta)[:, None]
    column, row = np.clip(x, 0, COARSE - 2).astype(int), np.clip(y, 0, COARSE - 2).astype(int)
    right, down = np.clip(x - column, 0, 1), np.clip(y - row, 0, 1)
    upper = spectrum[row, column] * (1 - right) + spectrum[row, column + 1] * right
    lower = spectrum[row + 1, column] * (1 - right) + spectrum[row + 1, column + 1] * right
    found = upper * (1 - down) + lower * down
    found -= found.mean(axis=0, keepdims=True)
    found[:, : radii // 3] = 0
    return cast("npt.NDArray[np.float64]", found)


def _shifted(page: Ink, scan: Ink, first: tuple[float, float]) -> npt.NDArray[np.float64]:
    """The matrix of the turn and scale that were found, with the shift with which the scan then fits."""
    matrix = _centred(page, scan, first)
    rows, columns = _correlated(page, warped(scan, matrix, page.shape))
    return _moved(matrix, columns, rows)


def _centred(page: Ink, scan: Ink, tried: tuple[float, float]) -> npt.NDArray[np.float64]:
    """The matrix of a turn and a scale that leads from the middle of the page to the middle of the scan."""
    turn, scale = radians(tried[0]), tried[1] * max(scan.shape) / max(page.shape)
    a, d = scale * cos(turn), scale * sin(turn)
    middle = page.shape[1] / 2, page.shape[0] / 2
    c = scan.shape[1] / 2 - a * middle[0] + d * middle[1]
    f = scan.shape[0] / 2 - d * middle[0] - a * middle[1]
    return np.array([a, -d, c, d, a, f])


def _moved(matrix: npt.NDArray[np.float64], columns: float, rows: float) -> npt.NDArray[np.float64]:
    """The matrix with which what is seen lies so many pixels further to the left and up."""
    a, b, c, d, e, f = matrix
    return np.array([a, b, c + a * columns + b * rows, d, e, f + d * columns + e * rows])


def _correlated(one: npt.NDArray[np.floating], other: npt.NDArray[np.floating]) -> tuple[float, float]:
    """How many rows and columns the second lies behind the first, in parts of a pixel."""
    peak = _correlation(one, other)
    row, column = (int(each) for each in np.unravel_index(int(peak.argmax()), peak.shape))
    found = []
    for at, size, line in ((row, one.shape[0], peak[:, column]), (column, one.shape[1], peak[row])):
        before, here, behind = line[at - 1], line[at], line[(at + 1) % size]
        bend = before - 2 * here + behind
        place = at + (0.5 * (before - behind) / bend if bend < 0 else 0.0)
        found.append(float(place if place <= size / 2 else place - size))
    return found[0], found[1]


def _correlation(one: npt.NDArray[np.floating], other: npt.NDArray[np.floating]) -> npt.NDArray[np.float64]:
    """How well the second fits to the first with each shift, by rows and columns."""
    product = np.conj(np.fft.rfft2(one)) * np.fft.rfft2(other)
    product /= np.abs(product) + 1e-9 * np.abs(product).max() + 1e-30
    return np.fft.irfft2(product, s=one.shape)


# --- tile by tile -----------------------------------------------------------------------------------------------------------


def _refined(page: Ink, scan: Ink, matrix: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The matrix that fits best to where the tiles lie; tiles that say something quite different are left out."""
    seen = warped(scan, matrix, page.shape)
    places, found = [], []
    window = np.outer(np.hanning(TILE), np.hanning(TILE))
    for top in range(0, page.shape[0] - TILE + 1, TILE):
        for left in range(0, page.shape[1] - TILE + 1, TILE):
            part = np.s_[top : top + TILE, left : left + TILE]
            if page[part].mean() < LEAST_INK or seen[part].mean() < LEAST_INK / 4:
                continue
            rows, columns = _correlated(
                (page[part] - page[part].mean()) * window, (seen[part] - seen[part].mean()) * window
            )
            x, y = left + TILE / 2, top + TILE / 2
            places.append((x, y, 1.0))
            found.append((x + columns, y + rows))
    if len(places) < 4:
        return matrix
    sources, targets = np.array(places), np.array(found)
    kept = np.ones(len(places), bool)
    for _ in range(3):
        fit = np.linalg.lstsq(sources[kept], targets[kept], rcond=None)[0]
        off = np.hypot(*(sources @ fit - targets).T)
        kept = off <= max(1.0, 2.5 * float(np.median(off)))
        if kept.sum() < 4:
            return matrix
    a, b, c, d, e, f = matrix
    (p, s), (q, t), (r, u) = fit  # x' = p·x + q·y + r, y' = s·x + t·y + u
    return np.array([a * p + b * s, a * q + b * t, a * r + b * u + c, d * p + e * s, d * q + e * t, d * r + e * u + f])
