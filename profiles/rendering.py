"""Knows how the colours of a picture are brought into the range of the press: the perceptual intent.

Black is scaled to the darkest neutral, shadows are opened, and the chroma of vivid colours is compressed at constant
hue towards the most colourful prints. What then still lies outside is clipped by the separation.
"""

from __future__ import annotations

import numpy as np
from press import D50, Array, printed_color
from separation import darkest_neutral

# Settings of this profile, judged on pictures.
SHADOW_LIFT = 0.25  # from scaling XYZ alone (0: deep shadows close) to scaling L* alone (1: midtones fade)
CHROMA_KNEE = 0.55  # up to this part of the most colourful print of a hue, chroma is left as it is
CHROMA_CEILING = 1.15  # vivid colours approach this part; the last 0.15 are clipped, so that solids are reached
LIGHTNESS_TOLERANCE = 3.0  # clipping may rather change lightness than chroma: bright green stays green, not white

# CIEXYZ from D50 to D65, Bradford: B. Lindbloom, "Chromatic Adaptation".
D50_TO_D65 = np.array([
    [0.9555766, -0.0230393, 0.0631636],
    [-0.0282895, 1.0099416, 0.0210077],
    [0.0122982, -0.0204830, 1.3299098],
])  # fmt: skip

# OKLab, whose hue stays constant to the eye when chroma falls (CIELAB's blue turns purple): B. Ottosson, 2020.
XYZ_TO_CONES = np.array([
    [0.8189330101, 0.3618667424, -0.1288597137],
    [0.0329845436, 0.9293118715, 0.0361456387],
    [0.0482003018, 0.2643662691, 0.6338517070],
]) @ D50_TO_D65  # fmt: skip
CONES_TO_OKLAB = np.array([
    [0.2104542553, 0.7936177850, -0.0040720468],
    [1.9779984951, -2.4285922050, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.8086757660],
])  # fmt: skip

# Ring of the most colourful prints: the solids and two-ink overprints in order of hue.
COLORFUL_RING = np.array([
    [1, 0, 0, 0], [1, 1, 0, 0], [0, 1, 0, 0], [0, 1, 1, 0], [0, 0, 1, 0], [1, 0, 1, 0], [1, 0, 0, 0],
], dtype=float)  # fmt: skip


def lab_to_xyz(lab: Array) -> Array:
    """XYZ (N, 3) of CIELAB, D50."""
    y = (lab[:, 0] + 16) / 116
    f = np.column_stack([y + lab[:, 1] / 500, y, y - lab[:, 2] / 200])
    xyz: Array = D50 * np.where(f > 6 / 29, f**3, (f - 4 / 29) * 108 / 841)
    return xyz


def xyz_to_lab(xyz: Array) -> Array:
    """CIELAB (N, 3), D50, of XYZ."""
    ratio = xyz / D50
    x, y, z = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio * 841 / 108 + 4 / 29).T
    return np.column_stack([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def xyz_to_oklab(xyz: Array) -> Array:
    oklab: Array = np.cbrt(xyz @ XYZ_TO_CONES.T) @ CONES_TO_OKLAB.T
    return oklab


def oklab_to_xyz(oklab: Array) -> Array:
    return (oklab @ np.linalg.inv(CONES_TO_OKLAB).T) ** 3 @ np.linalg.inv(XYZ_TO_CONES).T


def black_point_scaling(lab: Array) -> Array:
    """XYZ (N, 3) with black raised to the darkest neutral and white kept: what the paper's stray light would add."""
    black = ((darkest_neutral() + 16) / 116) ** 3
    return black * D50 + (1 - black) * lab_to_xyz(lab)


def open_shadows(xyz: Array, lightness: Array) -> Array:
    """XYZ (N, 3) lightened part of the way to an even scaling of the original L* (N)."""
    darkest = darkest_neutral()
    even = darkest + (100 - darkest) * lightness / 100
    opened = (1 - SHADOW_LIFT) * xyz_to_lab(xyz)[:, 0] + SHADOW_LIFT * even
    return xyz * (((opened + 16) / 116) ** 3 / xyz[:, 1])[:, None]


def compress_chroma(xyz: Array) -> Array:
    """XYZ (N, 3) with chroma bent at the knee towards the ceiling; hue and lightness kept, in OKLab."""
    ring_steps = np.linspace(0, 6, 97)
    ring = np.column_stack([np.interp(ring_steps, range(7), ink) for ink in COLORFUL_RING.T])
    ring_lab = xyz_to_oklab(lab_to_xyz(printed_color(ring)))
    ring_hue, ring_chroma = np.arctan2(ring_lab[:, 2], ring_lab[:, 1]), np.hypot(ring_lab[:, 1], ring_lab[:, 2])

    oklab = xyz_to_oklab(xyz)
    chroma, hue = np.hypot(oklab[:, 1], oklab[:, 2]), np.arctan2(oklab[:, 2], oklab[:, 1])
    vividness = chroma / np.interp(hue, ring_hue, ring_chroma, period=2 * np.pi)
    above, span = np.maximum(vividness - CHROMA_KNEE, 0), CHROMA_CEILING - CHROMA_KNEE
    bent = np.minimum(vividness, CHROMA_KNEE) + span * (1 - np.exp(-above / span))
    factor = np.divide(bent, vividness, out=np.ones_like(bent), where=vividness > 0)
    return oklab_to_xyz(oklab * np.column_stack([np.ones_like(factor), factor, factor]))


def perceptual(lab: Array) -> Array:
    """Media-relative CIELAB (N, 3) to print for colours of a picture, given as CIELAB relative to its white."""
    xyz = open_shadows(black_point_scaling(lab), lab[:, 0])
    return xyz_to_lab(compress_chroma(np.maximum(xyz, 1e-4)))  # 1e-4: colours no light has
