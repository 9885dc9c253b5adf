"""Computes newsprint.icc, the output profile of coldset newsprint: python profiles/build.py [OUTPUT].

Needs numpy and nothing else. The same script gives the same bytes. README.md tells the model and what it measures.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from icc import lut8, lut16, profile, text, text_description, xyz
from press import PAPER_XYZ, Array, effective_coverage, printed_color, relative_lab
from rendering import LIGHTNESS_TOLERANCE, perceptual
from separation import Aim, darkest_neutral, gray_component_replacement, hue_first, separate

DESCRIPTION = "Paginate Newsprint Coldset 220 (computed)"
COPYRIGHT = "Made by the Paginate authors. No rights reserved: CC0 1.0, creativecommons.org/publicdomain/zero/1.0"

PRESS_NODES = 9  # of each ink, from device to colour
COLOR_NODES = 19  # of L*, a* and b*, from colour to device; odd, so that a gray lies on nodes
GRAY_SPREAD = 20.0  # a*, b*: below about this distance from gray nodes lie evenly, above it ever farther apart
TABLE_ENTRIES = 256
DOT_STEP = 1 / (8 * 255)  # nodes keep an eighth of an eight-bit step; finer digits are noise and compress badly
JUST_VISIBLE = 2.0  # CIELAB difference below which a colour counts as printable in the gamut tag


def device_to_color() -> bytes:
    """Media-relative colour of dot values, for all intents; the input tables hold the dot gain."""
    dots = np.linspace(0, 1, TABLE_ENTRIES)
    coverage, _ = effective_coverage(np.column_stack([dots] * 4))
    lab = relative_lab(grid_of([np.linspace(0, 1, PRESS_NODES)] * 4))
    encoded = np.column_stack([lab[:, 0] / 100 * 0xFF00, (lab[:, 1] + 128) * 256, (lab[:, 2] + 128) * 256]) / 0xFFFF
    return lut16(np.clip(coverage.T, 0, 1), encoded.reshape(*[PRESS_NODES] * 4, 3))


def grid_of(nodes: list[Array]) -> Array:
    """All combinations of node values, the last running fastest."""
    return np.stack(np.meshgrid(*nodes, indexing="ij"), axis=-1).reshape(-1, len(nodes))


def color_nodes(darkest: float) -> list[Array]:
    """Node values of L*, a*, b*; with a `darkest` above 0 all nodes but the first lie in the range of the press."""
    even = np.linspace(-1, 1, COLOR_NODES)
    chromatic = GRAY_SPREAD * np.sinh(even * np.arcsinh(128 / GRAY_SPREAD))
    lightness = np.linspace(0, 100, COLOR_NODES)
    if darkest > 0:
        lightness = np.concatenate([[0.0], np.linspace(darkest, 100, COLOR_NODES - 1)])
    return [lightness, chromatic, chromatic]


def node_tables(nodes: list[Array]) -> Array:
    """Input tables (3, entries) that lead encoded L*, a*, b* to the nodes."""
    entry = np.arange(TABLE_ENTRIES)
    # Entry 254 of 255 is the code 0xFF00 of L* 100; the last lies above white.
    encoded = [entry / 254 * 100, entry / 255 * 0xFFFF / 256 - 128, entry / 255 * 0xFFFF / 256 - 128]
    even = np.linspace(0, 1, COLOR_NODES)
    return np.stack([np.interp(value, node, even) for value, node in zip(encoded, nodes, strict=True)])


def color_to_device(nodes: list[Array], wanted: Array, lightness_tolerance: float) -> tuple[bytes, Array]:
    """The table that prints the wanted colours at the nodes, and the colours it really prints there."""
    wanted = np.column_stack([np.maximum(wanted[:, 0], darkest_neutral()), wanted[:, 1:]])
    metric = hue_first(wanted, lightness_tolerance)
    dots = separate(Aim(wanted, metric, gray_component_replacement(wanted)))
    dots = np.floor(dots / DOT_STEP + 0.01) * DOT_STEP  # down, so that the ink limit holds
    return lut16(node_tables(nodes), dots.reshape(*[COLOR_NODES] * 3, 4)), printed_color(dots)


def gamut(nodes: list[Array], printed: Array) -> bytes:
    """The table that is 0 for colours the press can print."""
    distance = np.linalg.norm(printed - grid_of(nodes), axis=1)
    outside = np.clip(distance - JUST_VISIBLE, 0, 255) / 255
    return lut8(node_tables(nodes), outside.reshape(*[COLOR_NODES] * 3, 1))


def newsprint_profile() -> bytes:
    """The bytes of the profile. Saturation shares the perceptual table; absolute follows from relative and wtpt."""
    picture_nodes, press_nodes = color_nodes(0), color_nodes(darkest_neutral())
    printing = device_to_color()
    perceptual_table, _ = color_to_device(picture_nodes, perceptual(grid_of(picture_nodes)), LIGHTNESS_TOLERANCE)
    relative_table, printed = color_to_device(press_nodes, grid_of(press_nodes), lightness_tolerance=1.0)
    return profile({
        "desc": text_description(DESCRIPTION),
        "cprt": text(COPYRIGHT),
        "wtpt": xyz(PAPER_XYZ),
        "A2B0": printing,
        "A2B1": printing,
        "A2B2": printing,
        "B2A0": perceptual_table,
        "B2A1": relative_table,
        "B2A2": perceptual_table,
        "gamt": gamut(press_nodes, printed),
    })  # fmt: skip


if __name__ == "__main__":
    output = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("newsprint.icc")
    output.write_bytes(newsprint_profile())
