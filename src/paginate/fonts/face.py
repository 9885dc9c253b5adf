"""One font face: its metrics, its coverage, and shaping with it. The only door to HarfBuzz's shaper."""

from __future__ import annotations

import os
import struct
from functools import cached_property
from pathlib import Path
from typing import Final, NamedTuple

import uharfbuzz as hb

from paginate.diagnostics import phrase

SCRIPT: Final = "Hani"
LANGUAGE: Final = "zh-Hans"
"""Always set: without it the em dash of Noto Serif SC comes out narrow (890 of 1000 units)."""

FULL_HEIGHT: Final = "国鼎警蕾囊嬴霸曹量重"
"""Characters that fill their cell from top to bottom: the middle of their ink is that of the 3500 common characters,
within 0.005 em in each of the program's fonts."""

USUAL_CENTRE: Final = 0.38
"""Of an em box from 0.88 em above the baseline to 0.12 em below, as nearly all Chinese fonts have it."""

PERMISSION_BITS: Final = 0x000F
RESTRICTED_LICENSE: Final = 0x0002
NO_SUBSET_OR_OUTLINES: Final = 0x0300
"""OpenType OS/2 fsType: bits 0-3 are the permissions, 2 alone forbids embedding; bit 8 forbids subsets, 9 outlines."""


class FontProblem(Exception):
    """A file that is no usable font; `reason` says why, in words of the table of phrases."""

    def __init__(self, reason: str) -> None:
        super().__init__(str(phrase(reason)))
        self.reason = phrase(reason)


_Position = tuple[int, int, int, int]


class Placement(NamedTuple):
    """How a shaped glyph moves the pen and where it stands, in ems; y up, as fonts have it.

    `advance` is along the line; `x` and `y` move the glyph from where its direction would put it (the vertical origin
    already taken off).
    """

    advance: float
    x: float
    y: float


class Shaped(NamedTuple):
    """The glyphs of a shaped text, in line order; `clusters[i]` is the first source character that glyph i stands for."""

    glyphs: list[int]
    clusters: list[int]
    placements: list[Placement]


def _is_cut_short(path: Path, index: int) -> bool:
    """Whether a table of the font reaches beyond the end of its file; HarfBuzz takes such a table for an empty one."""
    with path.open("rb") as file:
        if file.read(4) == b"ttcf":
            file.seek(12 + 4 * index)
            file.seek(*struct.unpack(">L", file.read(4)))
            file.seek(4, os.SEEK_CUR)
        (count,) = struct.unpack(">H", file.read(2))
        file.seek(6, os.SEEK_CUR)
        rows = struct.iter_unpack(">4sLLL", file.read(16 * count))
        return any(offset + length > path.stat().st_size for _, _, offset, length in rows)


class Face:
    """One face of a font file, mapped into memory and parsed as far as asked for."""

    def __init__(self, key: str, path: Path, index: int = 0) -> None:
        """Open face `index` of the file; `key` is its name in display lists. Raises FontProblem, OSError."""
        self.key = key
        self.path = path
        self.index = index
        if path.stat().st_size == 0:
            raise FontProblem("file-empty")
        blob = hb.Blob.from_file_path(str(path))
        self.face = hb.Face(blob, index)
        if self.face.glyph_count == 0 or not {"cmap", "head", "hhea"} <= set(self.face.table_tags):
            raise FontProblem("no-font")
        if _is_cut_short(path, index):
            raise FontProblem("cut-short")
        if "CFF2" in self.face.table_tags:
            raise FontProblem("font-cff2")
        self.font = hb.Font(self.face)
        self.upem: int = self.face.upem
        self._horizontal: dict[_Position, Placement] = {}

    @cached_property
    def is_cff(self) -> bool:
        """Whether its outlines are PostScript (a CFF table), not TrueType."""
        return "CFF " in self.face.table_tags

    @cached_property
    def may_be_embedded(self) -> bool:
        """Whether its OS/2 fsType permits embedding in a print PDF (also true where it has no OS/2 table)."""
        if "OS/2" not in self.face.table_tags:
            return True
        flags = int.from_bytes(self.face.reference_table("OS/2").data[8:10], "big")
        return flags & PERMISSION_BITS != RESTRICTED_LICENSE and not flags & NO_SUBSET_OR_OUTLINES

    @cached_property
    def turns_marks(self) -> bool:
        """Whether it has vertical forms of its own (a `vert` feature); without, marks would stand as in a line across."""
        return any(
            "vert" in self.face.get_language_feature_tags("GSUB", script)
            for script in range(len(self.face.get_table_script_tags("GSUB")))
        )

    @cached_property
    def ideographic_centre(self) -> float:
        """The height in ems above the baseline of the middle of its Han characters, by the ink of some that fill it.

        Faces differ (0.38 in Noto, 0.31 in FandolFang); lines are placed by it, so that mixed faces stand level.
        """
        inks = [self.ink(self.font.get_nominal_glyph(ord(full))) for full in FULL_HEIGHT if self.has(full)]
        middles = [(ink[1] + ink[3]) / 2 for ink in inks if ink]
        return sum(middles) / len(middles) if middles else USUAL_CENTRE

    def has(self, character: str) -> bool:
        """Whether it has a glyph for the character."""
        return bool(self.font.get_nominal_glyph(ord(character)))

    def horizontal_advance(self, glyph: int) -> float:
        """The glyph's horizontal advance in ems."""
        return float(self.font.get_glyph_h_advance(glyph)) / self.upem

    def vertical_advance(self, glyph: int) -> float:
        """The glyph's vertical advance in ems, positive downwards."""
        return float(-self.font.get_glyph_v_advance(glyph)) / self.upem

    def vertical_origin(self, glyph: int) -> tuple[float, float]:
        """The glyph's vertical origin in ems from its horizontal one: x to the right, y up."""
        x, y = self.font.get_glyph_v_origin(glyph)
        return x / self.upem, y / self.upem

    def ink(self, glyph: int) -> tuple[float, float, float, float] | None:
        """The glyph's ink in ems from its horizontal origin: left, bottom, right, top; None where it has none."""
        extents = self.font.get_glyph_extents(glyph)
        if extents is None or (extents.width == 0 and extents.height == 0):
            return None
        left, top = extents.x_bearing, extents.y_bearing
        return (
            left / self.upem,
            (top + extents.height) / self.upem,
            (left + extents.width) / self.upem,
            top / self.upem,
        )

    def shape(self, text: str, *, vertical: bool = False, features: dict[str, bool] | None = None) -> Shaped:
        """The glyphs of `text`, set left to right or (with the font's `vert`) top to bottom."""
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.direction = "ttb" if vertical else "ltr"
        buffer.script = SCRIPT
        buffer.language = LANGUAGE
        hb.shape(self.font, buffer, features or {})
        infos = buffer.glyph_infos
        glyphs = [info.codepoint for info in infos]
        clusters = [info.cluster for info in infos]
        place = self._vertical_placement if vertical else self._horizontal_placement
        placements = [
            place(glyph, (at.x_advance, at.y_advance, at.x_offset, at.y_offset))
            for glyph, at in zip(glyphs, buffer.glyph_positions, strict=True)
        ]
        return Shaped(glyphs, clusters, placements)

    def _horizontal_placement(self, _glyph: int, position: _Position) -> Placement:
        known = self._horizontal.get(position)
        if known is None:
            upem = self.upem
            x_advance, _, x, y = position
            known = self._horizontal[position] = Placement(x_advance / upem, x / upem, y / upem)
        return known

    def _vertical_placement(self, glyph: int, position: _Position) -> Placement:
        # HarfBuzz moves a vertical glyph by its vertical origin; what is left over is the font's own positioning.
        _, y_advance, x, y = position
        origin_x, origin_y = self.font.get_glyph_v_origin(glyph)
        return Placement(-y_advance / self.upem, (x + origin_x) / self.upem, (y + origin_y) / self.upem)
