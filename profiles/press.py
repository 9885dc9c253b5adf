"""Knows how four coldset inks look on newsprint: a Yule-Nielsen modified Neugebauer model of the press.

Colours are media-relative CIELAB (D50, 2 degrees), so the paper is L* 100. Dot values are fractions 0..1 in the order
C, M, Y, K, as they stand in the file, before the press makes the dots grow.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

# The 16 Neugebauer primaries: absolute CIELAB of paper, solids and overprints; white backing, D50, 2 degrees, 45/0.
# Source: characterisation data IFRA26S (Ifra, 30 June 2004; coldset offset to ISO/DIS 12647-3:2004 on standard
# newsprint, 40 lines/cm), published in the ICC's registry of CMYK characterisation data as IFRA26.
# The paper agrees with ISO 12647-3:2013, table 2, white backing: 85, 1, 5.
PRIMARIES: dict[str, tuple[float, float, float]] = {
    "": (85.20, 0.90, 5.18),
    "C": (59.11, -23.94, -27.10),
    "M": (55.50, 47.62, 0.68),
    "Y": (80.37, -1.38, 61.56),
    "K": (36.76, 1.48, 4.46),
    "CM": (42.41, 6.99, -22.67),
    "CY": (54.87, -34.25, 17.45),
    "MY": (53.82, 44.81, 26.04),
    "CMY": (40.39, 0.09, 0.37),
    "CK": (34.17, -5.24, -4.26),
    "MK": (33.95, 12.58, 3.36),
    "YK": (39.84, 0.05, 14.81),
    "CMK": (31.82, 2.98, -5.19),
    "CYK": (36.36, -10.20, 5.94),
    "MYK": (35.61, 13.91, 9.09),
    "CMYK": (31.89, 0.16, 0.60),
}

D50 = np.array([0.9642, 1.0, 0.8249])  # white of the profile connection space: ICC.1:2001-04, 6.1.11

TONE_VALUE_INCREASE = 0.26  # at the control tone: ISO 12647-3, 26 % (WAN-IFRA quotes 26.2 % for the edition of 2013)
CONTROL_TONE = 0.40

# Skew p of the tone value increase curve a (1 - a)^p. Fitted for this profile to the single-ink scales of IFRA26S:
# magenta, yellow and black stay within 1 percentage point of the measurement, cyan within 2.
GAIN_SKEW = 1.2

# Yule-Nielsen factor n for the light that spreads in the paper. Fitted for this profile: of 1.0 to 5.0 the value 1.6
# leaves the smallest mean colour difference to the 928 patches of IFRA26S.
YULE_NIELSEN_N = 1.6

# The tristimulus value in which an ink absorbs most stands for its tone value: X for C, Y for M and K, Z for Y.
ABSORPTION_BAND = (0, 1, 2, 1)


def neugebauer_primaries() -> Array:
    """Absolute XYZ (16, 3) of the primaries in binary order of C, M, Y, K: paper first, K second, CMYK last."""
    names = ["".join(ink for bit, ink in zip(f"{index:04b}", "CMYK", strict=True) if bit == "1") for index in range(16)]
    lightness, a, b = np.array([PRIMARIES[name] for name in names]).T
    y = (lightness + 16) / 116
    xyz: Array = D50 * np.stack([y + a / 500, y, y - b / 200], axis=-1) ** 3
    return xyz


PRIMARIES_XYZ = neugebauer_primaries()
PAPER_XYZ: Array = PRIMARIES_XYZ[0]
SOLIDS_XYZ: Array = PRIMARIES_XYZ[[8, 4, 2, 1]]


def dot_gain(dots: Array) -> tuple[Array, Array]:
    """Tone values as measured on the print (Murray-Davies), and their slopes."""
    scale = TONE_VALUE_INCREASE / (CONTROL_TONE * (1 - CONTROL_TONE) ** GAIN_SKEW)
    white = 1 - dots
    tone = dots + scale * dots * white**GAIN_SKEW
    slope = 1 + scale * (white**GAIN_SKEW - GAIN_SKEW * dots * white ** (GAIN_SKEW - 1))
    return tone, slope


def effective_coverage(dots: Array) -> tuple[Array, Array]:
    """Ink coverages with which the Yule-Nielsen model prints the tone values of `dot_gain`, and their slopes.

    A measured tone value contains the light spread that the model adds again; so it is taken out here.
    """
    tone, slope = dot_gain(dots)
    paper, solid = PAPER_XYZ[list(ABSORPTION_BAND)], SOLIDS_XYZ[range(4), ABSORPTION_BAND]
    root = 1 / YULE_NIELSEN_N
    reflectance = paper + tone * (solid - paper)
    span = solid**root - paper**root
    coverage = (reflectance**root - paper**root) / span
    return coverage, slope * root * reflectance ** (root - 1) * (solid - paper) / span


def demichel(coverage: Array, slope_of: int | None = None) -> Array:
    """Shares of the paper (N, 16) in which each primary shows when dots overlap at random.

    The shares are linear in each single coverage; `slope_of` asks for their slopes by that ink's coverage.
    """
    parts = [np.stack([1 - ink, ink], axis=-1) for ink in coverage.T]
    if slope_of is not None:
        parts[slope_of] = np.broadcast_to([-1.0, 1.0], parts[slope_of].shape)
    c, m, y, k = parts
    cm = (c[:, :, None] * m[:, None, :]).reshape(-1, 4, 1)
    yk = (y[:, :, None] * k[:, None, :]).reshape(-1, 1, 4)
    shares: Array = (cm * yk).reshape(-1, 16)
    return shares


def yule_nielsen(coverage: Array, slope_of: int | None = None) -> Array:
    """Absolute XYZ to the power 1/n of effective coverages (N, 4), or its slopes by the coverage of one ink."""
    mixed: Array = demichel(coverage, slope_of) @ PRIMARIES_XYZ ** (1 / YULE_NIELSEN_N)
    return mixed


def relative_lab(coverage: Array) -> Array:
    """Media-relative CIELAB (N, 3) of effective coverages: XYZ is scaled so that the paper is D50 white."""
    x, y, z = np.cbrt(yule_nielsen(coverage) ** YULE_NIELSEN_N / PAPER_XYZ).T
    return np.column_stack([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def printed_color(dots: Array) -> Array:
    """Media-relative CIELAB (N, 3) of dot values (N, 4)."""
    return relative_lab(effective_coverage(dots)[0])


def printed_color_slope(dots: Array) -> Array:
    """Slopes (N, 3, 4) of media-relative CIELAB by the dot values."""
    coverage, coverage_slope = effective_coverage(dots)
    mixed = yule_nielsen(coverage)
    mixed_slope = np.stack([yule_nielsen(coverage, slope_of=ink) for ink in range(4)], axis=-1)
    mixed_slope *= coverage_slope[:, None, :]
    # CIELAB's f is (mixed^n / paper)^(1/3), hence df = n/3 f d(mixed) / mixed.
    f = np.cbrt(mixed**YULE_NIELSEN_N / PAPER_XYZ)
    slope = (YULE_NIELSEN_N / 3 * f / mixed)[..., None] * mixed_slope
    x, y, z = slope[:, 0], slope[:, 1], slope[:, 2]
    return np.stack([116 * y, 500 * (x - y), 200 * (y - z)], axis=1)
