"""One font face: its metrics, its coverage, and shaping with it. With `font_file` the only door to HarfBuzz's shaper."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Final

from paginate.diagnostics import phrase
from paginate.fonts.font_file import FontProblem, open_face, static_family
from paginate.fonts.harfbuzz import hb
from paginate.fonts.inkless import has_ink
from paginate.fonts.placement import HorizontalPlacements, Shaped, VerticalPlacements, best_window
from paginate.fonts.vertical import SAMPLE, Tables, VerticalMetrics

SCRIPT: Final = "Hani"
LANGUAGE: Final = "zh-Hans"
"""Always set: without it the em dash of Noto Serif SC comes out narrow (890 of 1000 units)."""

LANGUAGE_SYSTEMS: Final = {
    # language      OpenType language systems that serve it, best first, each with the language that asks HarfBuzz for it
    "zh-Hant-TW": {"ZHT ": "zh-Hant-TW"},
    "zh-Hant-HK": {"ZHH ": "zh-Hant-HK", "ZHT ": "zh-Hant-TW"},
}

FULL_HEIGHT: Final = "国鼎警蕾囊嬴霸曹量重"
"""Characters that fill their cell from top to bottom: the middle of their ink is that of the 3500 common characters,
within 0.005 em in each of the program's fonts."""

USUAL_CENTRE: Final = 0.38
"""Of an em box from 0.88 em above the baseline to 0.12 em below, as nearly all Chinese fonts have it."""

LEVEL: Final = 0.01
"""em: a vertical origin nearer than this to where it should be is left alone; the centre is not known more exactly."""

WEIGHT_AXIS: Final = "wght"
"""OpenType's tag of the axis of weights; on it regular is 400 and bold 700, as in a layout."""

WIDTH_AXIS: Final = "wdth"
"""OpenType's tag of the axis of widths, in hundredths of the usual one."""

LEAST_WEIGHT: Final = 100
"""OpenType's thinnest named weight. An axis that ends below counts in proportion to the regular weight, as fonts did once."""

PERMISSION_BITS: Final = 0x000F
RESTRICTED_LICENSE: Final = 0x0002
NO_SUBSET_OR_OUTLINES: Final = 0x0300
"""OpenType OS/2 fsType: bits 0-3 are the permissions, 2 alone forbids embedding; bit 8 forbids subsets, 9 outlines."""


class Face:
    """One face of a font file, mapped into memory and parsed on demand; of a variable font one instance."""

    def __init__(
        self, key: str, path: Path, index: int = 0, weight: int | None = None, width: int | None = None
    ) -> None:
        """Open face `index` of the file; `key` is its name in display lists. Raises FontProblem, OSError.

        `weight` and `width` are the instance of a variable font: the nearest that it has, or its default. Other axes keep
        their defaults.
        """
        self.key = key
        self.path = path
        self.index = index
        self.face = open_face(path, index)
        self.font = hb.Font(self.face)
        self._tags = frozenset(self.face.table_tags)
        self.upem: int = self.face.upem
        self.location: dict[str, float] = {}
        for axis, bounds, wanted in ((WEIGHT_AXIS, self.weights, weight), (WIDTH_AXIS, self.widths, width)):
            if bounds and wanted is not None:
                self.location[axis] = min(max(wanted, bounds[0]), bounds[1])
        if self.location:
            self.font.set_variations(self.location)
        if "CFF2" in self._tags and not self._has_outlines:
            raise FontProblem(phrase("font-cff2", family=static_family(self.face)))
        self._horizontal = HorizontalPlacements(self.upem)
        self._vertical = VerticalPlacements(self)
        self._vertical_forms: dict[str, bool] = {}
        self._upright: dict[str, bool] = {}
        self._windows: dict[tuple[int, float, float, bool], float] = {}

    @cached_property
    def weights(self) -> tuple[float, float] | None:
        """The least and the greatest weight of a variable font; None: it has only one, or counts them by a scale of its own."""
        bounds = self._axes.get(WEIGHT_AXIS)
        return bounds if bounds and bounds[1] >= LEAST_WEIGHT else None

    @property
    def widths(self) -> tuple[float, float] | None:
        """The least and the greatest width of a variable font; None: it has only one."""
        return self._axes.get(WIDTH_AXIS)

    @cached_property
    def _axes(self) -> Mapping[str, tuple[float, float]]:
        """The axes of a variable font, each with its least and its greatest place."""
        infos = self.face.axis_infos if "fvar" in self._tags else ()
        return {axis.tag: (axis.min_value, axis.max_value) for axis in infos}

    @property
    def instance(self) -> tuple[Path, int, tuple[tuple[str, float], ...]]:
        """The identity of the face: its file, its place in it, and its place on each axis of a variable font."""
        return self.path, self.index, tuple(self.location.items())

    def variation(self, metric: str) -> int:
        """How much a metric of an instance differs from that of the font's tables, in font units; by its tag (MVAR)."""
        if not self.location:
            return 0
        return int(self.font.get_metric_variation(int.from_bytes(metric.encode("ascii"), "big")))

    @cached_property
    def is_cff(self) -> bool:
        """Whether its outlines are PostScript (a CFF or CFF2 table), not TrueType."""
        return not {"CFF ", "CFF2"}.isdisjoint(self._tags)

    @cached_property
    def may_be_embedded(self) -> bool:
        """Whether its OS/2 fsType permits embedding in a print PDF (also true where it has no OS/2 table)."""
        if "OS/2" not in self._tags:
            return True
        flags = int.from_bytes(self.face.reference_table("OS/2").data[8:10], "big")
        return flags & PERMISSION_BITS != RESTRICTED_LICENSE and not flags & NO_SUBSET_OR_OUTLINES

    @cached_property
    def ideographic_centre(self) -> float:
        """The height in ems above the baseline of the middle of its Han characters, by the ink of some that fill it.

        Faces differ (0.38 in Noto, 0.31 in FandolFang); lines are placed by it, so that mixed faces are level.
        """
        middles = [middle for _, middle in self._full_height()]
        return sum(middles) / len(middles) if middles else USUAL_CENTRE

    @cached_property
    def _lowness(self) -> float:
        """How far below the middle of their cells, in ems, its Han characters would be in vertical text."""
        below = [self._vertical_metrics.origin(glyph)[1] - middle - 0.5 for glyph, middle in self._full_height()]
        mean = sum(below) / len(below) if below else 0.0
        return mean if abs(mean) >= LEVEL else 0.0

    @cached_property
    def _vertical_metrics(self) -> VerticalMetrics:
        tags = self._tags
        sample = [self.font.get_nominal_glyph(ord(character)) for character in SAMPLE if self.has(character)]
        tables = Tables("vhea" in tags and "vmtx" in tags, "VORG" in tags)
        return VerticalMetrics(self.font, self.upem, tables, self.ideographic_centre, sample)

    def _full_height(self) -> list[tuple[int, float]]:
        """Glyphs of characters that fill their cell, each with the height of the middle of its ink."""
        glyphs = [self.font.get_nominal_glyph(ord(full)) for full in FULL_HEIGHT if self.has(full)]
        return [(glyph, (ink[1] + ink[3]) / 2) for glyph in glyphs if (ink := self.ink(glyph))]

    @cached_property
    def _has_outlines(self) -> bool:
        """Whether any glyph prints; a font of pictures, or one with damaged outlines, has none that does."""
        return any(map(self._is_inked, range(self.face.glyph_count)))

    def _is_inked(self, glyph: int) -> bool:
        extents = self.font.get_glyph_extents(glyph)
        return extents is not None and extents.width != 0 and extents.height != 0

    def glyph(self, character: str) -> int:
        """The glyph of the character on its own; 0: none."""
        return int(self.font.get_nominal_glyph(ord(character)) or 0)

    def has(self, character: str, *, vertical: bool = False) -> bool:
        """Whether it can print the character: it has a glyph, which is not blank where the character is not.

        `vertical`: upright in vertical text, also in the form that it has there: by the font's `vert`, or where it has none, by
        Unicode's vertical forms, which HarfBuzz takes of itself.
        """
        glyph = self.font.get_nominal_glyph(ord(character))
        if not glyph:
            return False
        if not self._is_inked(glyph):
            return not has_ink(character) and self._has_outlines
        return not vertical or self._has_upright(character) or not has_ink(character)

    def learn_upright(self, characters: Iterable[str]) -> None:
        """Look up the upright glyphs of many characters in vertical text at once; `has` would do so one by one."""
        new = "".join(character for character in characters if character not in self._upright)
        if new:
            shaped = self.shape(new, vertical=True)
            if shaped.clusters == list(range(len(new))):
                self._upright.update(zip(new, map(self._is_inked, shaped.glyphs), strict=True))

    def _has_upright(self, character: str) -> bool:
        known = self._upright.get(character)
        if known is None:
            glyphs = self.shape(character, vertical=True).glyphs
            known = self._upright[character] = any(map(self._is_inked, glyphs))
        return known

    def has_sequence(self, base: str, selector: str) -> bool:
        """Whether it has the variant of `base` for a variation selector."""
        glyph = self.font.get_variation_glyph(ord(base), ord(selector))
        return bool(glyph) and self._is_inked(glyph)

    def has_vertical_form(self, mark: str) -> bool:
        """Whether it draws a mark differently in vertical text, by its `vert` or by Unicode's presentation forms."""
        known = self._vertical_forms.get(mark)
        if known is None:
            across, down = self.shape(mark).glyphs, self.shape(mark, vertical=True).glyphs
            known = self._vertical_forms[mark] = across != down and any(map(self._is_inked, down))
        return known

    def horizontal_advance(self, glyph: int) -> float:
        """The glyph's horizontal advance in ems."""
        return float(self.font.get_glyph_h_advance(glyph)) / self.upem

    def vertical_advance(self, glyph: int) -> float:
        """The glyph's vertical advance in ems, positive downwards."""
        return self._vertical_metrics.advance(glyph)

    def vertical_origin(self, glyph: int) -> tuple[float, float]:
        """The glyph's vertical origin in ems from its horizontal one: x to the right, y up.

        It is the font's own, unless that is impossible. It is moved if it would not put the font's Han characters in the
        middle of their cells (FandolFang's are 0.07 em below), so that mixed faces are level in vertical text too.
        """
        x, y = self._vertical_metrics.origin(glyph)
        return x, y - self._lowness

    def ink(self, glyph: int) -> tuple[float, float, float, float] | None:
        """The glyph's ink in ems from its horizontal origin: left, bottom, right, top; None where it has none."""
        extents = self.font.get_glyph_extents(glyph)
        if extents is None or extents.width == 0 or extents.height == 0:
            return None
        left, top = extents.x_bearing, extents.y_bearing
        return (
            left / self.upem,
            (top + extents.height) / self.upem,
            (left + extents.width) / self.upem,
            top / self.upem,
        )

    def window(self, glyph: int, advance: float, width: float, *, vertical: bool) -> float:
        """Where in a mark's advance a cell of `width` ems begins that best holds its ink, in ems from the advance's start.

        At the start for a mark with its ink there (a stop, a closing bracket), at the end for an opening bracket, in the
        middle for an interpunct; moved from there as far as the ink needs, but never out of the advance.
        """
        key = glyph, advance, width, vertical
        known = self._windows.get(key)
        if known is None:
            known = self._windows[key] = best_window(self._extent(glyph, vertical=vertical), advance, width)
        return known

    def _extent(self, glyph: int, *, vertical: bool) -> tuple[float, float] | None:
        """Where a glyph's ink begins and ends along the line, in ems from the start of its advance."""
        ink = self.ink(glyph)
        if ink is None:
            return None
        if not vertical:
            return ink[0], ink[2]
        _, y = self.vertical_origin(glyph)
        return y - ink[3], y - ink[1]

    def shape(
        self, text: str, *, vertical: bool = False, features: dict[str, bool] | None = None, language: str = LANGUAGE
    ) -> Shaped:
        """The glyphs of `text`, set left to right or (with the font's `vert`) top to bottom.

        `language` is zh-Hans, zh-Hant-TW or zh-Hant-HK: a font that has the forms of a region (`locl`) draws those.
        """
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.direction = "ttb" if vertical else "ltr"
        buffer.script = SCRIPT
        buffer.language = LANGUAGE if language == LANGUAGE else self._language_of_forms(language)
        hb.shape(self.font, buffer, features or {})
        infos = buffer.glyph_infos
        glyphs = [info.codepoint for info in infos]
        clusters = [info.cluster for info in infos]
        known = self._vertical if vertical else self._horizontal
        placements = [
            known[glyph, at.x_advance, at.y_advance, at.x_offset, at.y_offset]
            for glyph, at in zip(glyphs, buffer.glyph_positions, strict=True)
        ]
        return Shaped(glyphs, clusters, placements)

    def _language_of_forms(self, language: str) -> str:
        """The language to shape with: the usual one where the font has no forms for `language`."""
        systems = LANGUAGE_SYSTEMS.get(language, {})
        return next((asks for system, asks in systems.items() if system in self._language_systems), LANGUAGE)

    @cached_property
    def _language_systems(self) -> frozenset[str]:
        """The language systems of its GSUB table, of any script."""
        scripts = range(len(self.face.get_table_script_tags("GSUB")))
        return frozenset(tag for script in scripts for tag in self.face.get_script_language_tags("GSUB", script))
