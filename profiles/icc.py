"""Knows the bytes of an ICC output profile, version 2.4 (ICC.1:2001-04): header, tag table and tag types."""

from __future__ import annotations

import hashlib
import struct

import numpy as np
from press import D50, Array

VERSION = 0x02400000
CREATED = (2025, 1, 1, 0, 0, 0)  # a constant: the same model gives the same bytes
REFLECTIVE_MATTE = 2  # device attributes
PERCEPTUAL = 0
NONE = bytes(4)

WORDS, BYTES = (65535, ">u2"), (255, ">u1")


def header(size: int) -> bytes:
    """The 128 bytes of a CMYK printer profile over CIELAB, profile ID still empty."""
    kind = struct.pack(">I4sI4s4s4s6H", size, NONE, VERSION, b"prtr", b"CMYK", b"Lab ", *CREATED)
    device = struct.pack(">4s4sI4s4sQI", b"acsp", NONE, 0, NONE, NONE, REFLECTIVE_MATTE, PERCEPTUAL)
    return kind + device + struct.pack(">3i4s44x", *s15_fixed16(D50), NONE)


def s15_fixed16(values: Array) -> list[int]:
    return [round(float(value) * 65536) for value in values]


def text_description(description: str) -> bytes:
    ascii_part = description.encode("ascii") + b"\0"
    unicode_and_macintosh_parts = bytes(4 + 4 + 2 + 1 + 67)
    return struct.pack(">4s4sI", b"desc", NONE, len(ascii_part)) + ascii_part + unicode_and_macintosh_parts


def text(content: str) -> bytes:
    return b"text" + NONE + content.encode("ascii") + b"\0"


def xyz(values: Array) -> bytes:
    return struct.pack(">4s4s3i", b"XYZ ", NONE, *s15_fixed16(values))


def lut16(input_tables: Array, grid: Array) -> bytes:
    """Table of 16-bit values: input tables (channels, entries) and grid [node, ..., output], all 0..1."""
    entries = struct.pack(">2H", input_tables.shape[1], 2)
    return _lut_head(b"mft2", grid) + entries + _lut_body(input_tables, grid, 2, WORDS)


def lut8(input_tables: Array, grid: Array) -> bytes:
    """Table of 8-bit values; input tables have 256 entries."""
    return _lut_head(b"mft1", grid) + _lut_body(input_tables, grid, 256, BYTES)


def _lut_head(kind: bytes, grid: Array) -> bytes:
    inputs, outputs, nodes = grid.ndim - 1, grid.shape[-1], grid.shape[0]
    return struct.pack(">4s4s4B9i", kind, NONE, inputs, outputs, nodes, 0, *s15_fixed16(np.eye(3).ravel()))


def _lut_body(input_tables: Array, grid: Array, output_entries: int, depth: tuple[int, str]) -> bytes:
    # Output tables are straight: a curve there could lift the ink sum between nodes above that of the nodes.
    output_tables = np.tile(np.linspace(0, 1, output_entries), (grid.shape[-1], 1))
    top, number = depth
    return b"".join(np.rint(part * top).astype(number).tobytes() for part in (input_tables, grid, output_tables))


def profile(tags: dict[str, bytes]) -> bytes:
    """The whole profile. Tags with the same content share it. The profile ID is the MD5 as ICC.1:2001-12 defines it."""
    body_start = 128 + 4 + 12 * len(tags)
    table, body = struct.pack(">I", len(tags)), b""
    placed: dict[bytes, int] = {}
    for signature, content in tags.items():
        if content not in placed:
            placed[content] = body_start + len(body)
            body += content + bytes(-len(content) % 4)
        table += struct.pack(">4sII", signature.encode("ascii"), placed[content], len(content))
    without_id = bytearray(header(body_start + len(body)) + table + body)
    hashed = without_id.copy()
    hashed[44:48] = hashed[64:68] = bytes(4)  # flags and rendering intent do not count
    without_id[84:100] = hashlib.md5(hashed, usedforsecurity=False).digest()
    return bytes(without_id)
